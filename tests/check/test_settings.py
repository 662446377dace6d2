"""What a project makes of the rules: settings, and waivers beside the texts."""

from pathlib import Path

import pytest

from briefs import pipeline
from briefs.problems import Problem
from support.projects import EN_DEMO, KO_DEMO, SERIES, Change, write_project

EN = "content/en/demo.yaml"
KO = "content/ko/demo.yaml"


def found(root: Path, changes: dict[str, Change]) -> list[Problem]:
    return list(pipeline.check(write_project(root, changes), spelling=False).problems)


def spoilt(korean: str = "더 지어야 함.", english: str = "Build build more.") -> dict[str, Change]:
    """The demo with another text for its action, in either language."""
    return {
        KO: KO_DEMO.replace("  build: 더 지어야 함.", f"  build: {korean}"),
        EN: _with_action(english),
    }


def _with_action(text: str) -> str:
    lines = EN_DEMO.split("\n")
    at = next(n for n, line in enumerate(lines) if line.startswith("  build: "))
    lines[at] = f"  build: {text}"
    return "\n".join(lines)


def rules(problems: list[Problem]) -> set[str]:
    return {problem.rule for problem in problems}


def test_a_slip_is_told_at_its_place(tmp_path: Path) -> None:
    (one,) = found(tmp_path, spoilt())
    assert one.rule == "repeated-word"
    assert one.text == "demo.actions.build"
    line = _with_action("x").split("\n").index("  build: x") + 1
    assert (one.span.file, one.span.line, one.span.column) == (EN, line, 10)


@pytest.mark.parametrize("severity", ["error", "advice"])
def test_a_rule_can_be_graver_or_lighter(tmp_path: Path, severity: str) -> None:
    series = {"content/series.yaml": f"{SERIES}checks: {{repeated-word: {severity}}}\n"}
    (one,) = found(tmp_path, {**spoilt(), **series})
    assert one.severity == severity


def test_a_rule_can_be_off(tmp_path: Path) -> None:
    series = {"content/series.yaml": f"{SERIES}checks: {{repeated-word: off}}\n"}
    assert found(tmp_path, {**spoilt(), **series}) == []


def test_a_rule_that_does_not_exist_is_told(tmp_path: Path) -> None:
    series: dict[str, Change] = {"content/series.yaml": f"{SERIES}checks: {{repeated-wrod: off}}\n"}
    problems = found(tmp_path, series)
    assert [str(one) for one in problems if one.rule == "unknown-rule"] == [
        (
            "content/series.yaml:13:10: error[unknown-rule]: there is no rule 'repeated-wrod'"
            " (did you mean 'repeated-word'?)"
        )
    ]


def test_a_severity_that_does_not_exist_is_told(tmp_path: Path) -> None:
    series: dict[str, Change] = {
        "content/series.yaml": f"{SERIES}checks: {{repeated-word: grave}}\n"
    }
    assert "unknown-name" in rules(found(tmp_path, series))


@pytest.mark.parametrize("place", ["behind", "above", "twin"])
def test_a_waiver_beside_the_text(tmp_path: Path, place: str) -> None:
    waiver = "# waive repeated-word: a cheer"
    match place:
        case "behind":
            changes = spoilt(english=f"Build build more.  {waiver}")
        case "above":
            changes = spoilt()
            text = str(changes[EN])
            changes[EN] = text.replace("  build: ", f"  {waiver}\n  build: ")
        case _:
            changes = spoilt(korean=f"더 지어야 함.  {waiver}")
    assert found(tmp_path, changes) == []


@pytest.mark.parametrize(
    ("waiver", "rule"),
    [
        ("# waive repeated-word", "waiver"),
        ("# waive repeated-word:", "waiver"),
        ("# waive repeated-wrod: a cheer", "unknown-rule"),
    ],
)
def test_a_faulty_waiver_waives_nothing_and_is_told(tmp_path: Path, waiver: str, rule: str) -> None:
    assert rules(found(tmp_path, spoilt(english=f"Build build more.  {waiver}"))) == {
        "repeated-word",
        rule,
    }


def test_an_idle_waiver_is_told(tmp_path: Path) -> None:
    problems = found(tmp_path, spoilt(english="Build more.  # waive repeated-word: a cheer"))
    assert rules(problems) == {"unused-waiver"}


def test_a_waiver_within_quotes_is_words(tmp_path: Path) -> None:
    problems = found(tmp_path, spoilt(english='"Build more # waive repeated-word: a cheer"'))
    assert "unused-waiver" not in rules(problems)


def test_figures_are_compared_with_the_words_around_them(tmp_path: Path) -> None:
    changes: dict[str, Change] = {
        KO: KO_DEMO.replace("예산은 {budget}임.", "예산은 {budget} 이상임."),
        EN: EN_DEMO.replace("{budget}", "over {budget}", 1),
    }
    assert "threshold" in rules(found(tmp_path, changes))
