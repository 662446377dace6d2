from briefs.problems import Problem, Refused, Severity, Span, did_you_mean, errors, in_order

FIRST = Problem("late", "is wrong", Span("content/a.yaml", 9, 1))
THEN = Problem("early", "is wrong", Span("content/a.yaml", 10, 1), severity=Severity.WARNING)


def test_a_problem_is_one_line() -> None:
    twins = (Span("content/ko/a.yaml", 3), Span("content/b.yaml"))
    problem = Problem("twin", "is alone", Span("content/en/a.yaml", 2, 7), "mend it", also=twins)
    assert str(problem) == (
        "content/en/a.yaml:2:7: error[twin]: is alone;"
        " see content/ko/a.yaml:3, content/b.yaml (mend it)"
    )


def test_problems_are_sorted_by_place_as_a_reader_counts_and_told_once() -> None:
    assert in_order([THEN, FIRST, THEN]) == (FIRST, THEN)
    assert Refused([THEN, FIRST]).problems == (FIRST, THEN)


def test_errors_are_what_stops_a_build() -> None:
    assert errors([FIRST, THEN]) == (FIRST,)


def test_a_name_that_is_near_is_meant() -> None:
    assert did_you_mean("bostn", ["biopolis", "boston"]) == "did you mean 'boston'?"
    assert did_you_mean("tokyo", ["biopolis", "boston"]) == ""
