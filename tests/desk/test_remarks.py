"""What is to be said of the texts of a printed document."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefs.desk.remarks import remarks
from briefs.desk.standing import Standing, standings
from briefs.model.desk import Accepted, State
from briefs.model.proof import Entry, Remarks
from briefs.problems import Problem, Severity, Span
from briefs.project import Project
from support.desk import read_project, with_figure, with_texts
from support.projects import edited

Blocks = dict[str, Accepted]
KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
MONEY, PEOPLE = "demo.messages.money", "demo.messages.people"
IDS = ("demo.title", MONEY, PEOPLE, "demo.messages.space")


def told(
    project: Project,
    blocks: Blocks,
    problems: Sequence[Problem] = (),
    languages: tuple[str, ...] = ("ko", "en"),
    ids: Sequence[str] = IDS,
) -> Remarks:
    return remarks(project, standings(project, blocks), problems, ids, languages)


def names(found: Remarks) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(one.name), one.text, one.languages) for one in found.entries]


def place(project: Project, text_id: str, language: str) -> Span:
    return project.texts()[text_id, language].span


def test_of_texts_that_are_as_accepted_there_is_nothing_to_say(
    project: Project, blocks: Blocks
) -> None:
    assert told(project, blocks) == Remarks({}, ())


def test_a_stale_text_is_told_with_what_changed(project: Project, blocks: Blocks) -> None:
    changed = with_texts(project, {(MONEY, "ko"): "총예산은 {budget}임."})
    (entry,) = told(changed, blocks).entries
    assert (entry.kind, entry.text, entry.languages, entry.number) == ("stale", MONEY, ("en",), 1)
    assert entry.messages == ("the text in 'ko' has changed since",)
    assert entry.span == place(project, MONEY, "en")
    assert ["".join(one.text for one in version.segments) for version in entry.versions] == [
        "예산은 {budget}임.",
        "총예산은 {budget}임.",
        "The budget is {budget}.",
    ]
    assert [version.label for version in entry.versions] == ["ko then", "ko now", "en now"]


def test_what_is_stale_in_a_language_that_is_not_printed_is_not_told(
    project: Project, blocks: Blocks
) -> None:
    changed = with_texts(project, {(MONEY, "ko"): "총예산은 {budget}임."})
    assert told(changed, blocks, languages=("ko",)).entries == ()


def test_stale_texts_are_numbered_in_the_order_of_print(project: Project, blocks: Blocks) -> None:
    changed = with_texts(
        with_figure(project, qualifier=""),
        {(MONEY, "ko"): "총예산은 {budget}임.", (PEOPLE, "en"): "Only people **matter**."},
    )
    assert names(told(changed, blocks)) == [
        ("stale 1", MONEY, ("en",)),
        ("stale 2", PEOPLE, ("ko",)),
        ("stale 3", "demo.messages.space", ("ko",)),
        ("stale 4", "demo.messages.space", ("en",)),
    ]


def test_states_other_than_plainly_translated(project: Project, blocks: Blocks) -> None:
    def waived(one: Standing) -> Standing:
        return replace(one, waived=one.id == MONEY and one.language == "ko")

    some = {id_: block for id_, block in blocks.items() if id_ != PEOPLE}
    found = map(waived, standings(project, some))
    assert remarks(project, found, (), IDS, ("ko",)).states == {
        (MONEY, "ko"): ("waived",),
        (PEOPLE, "ko"): ("new",),
    }


def test_a_twin_that_is_missing_is_told_in_an_edition_without_its_language(tmp_path: Path) -> None:
    schools = "demo.evidence.components.facts.schools"
    project = read_project(tmp_path, edited(EN, "          schools: Schools\n", ""))
    found = list(standings(project, {}))
    assert State.MISSING in {one.state for one in found}
    said = remarks(project, found, (), (schools,), ("ko",))
    assert said.states == {(schools, "ko"): ("new",), (schools, "en"): ("missing",)}


def test_problems_are_numbered_by_severity_and_in_the_order_of_print(
    project: Project, blocks: Blocks
) -> None:
    problems = (
        Problem("a", "one", place(project, PEOPLE, "ko"), "do so"),
        Problem("b", "two", place(project, MONEY, "ko"), severity=Severity.ADVICE),
        Problem("c", "three", place(project, MONEY, "en"), text=MONEY),
        Problem("d", "four", Span("content/figures.yaml", 3), severity=Severity.WARNING),
    )
    found = told(project, blocks, problems)
    assert names(found) == [
        ("error 1", MONEY, ("en",)),
        ("error 2", PEOPLE, ("ko",)),
        ("warning 1", "", ()),
        ("advice 1", MONEY, ("ko",)),
    ]
    assert found.entries[1] == Entry(
        "error", PEOPLE, ("ko",), problems[0].span, ("one",), "do so", "a", number=2
    )


def test_a_problem_of_two_texts_concerns_both(project: Project, blocks: Blocks) -> None:
    both = Problem(
        "a", "x", place(project, MONEY, "en"), also=(place(project, MONEY, "ko"),), text=MONEY
    )
    assert names(told(project, blocks, [both])) == [("error 1", MONEY, ("ko", "en"))]
    assert names(told(project, blocks, [both], ("ko",))) == [("error 1", MONEY, ("ko",))]


def test_a_problem_of_a_text_that_stands_elsewhere_concerns_every_language(
    project: Project, blocks: Blocks
) -> None:
    there = Problem("a", "x", Span("content/figures.yaml", 3), text=MONEY)
    assert names(told(project, blocks, [there])) == [("error 1", MONEY, ("ko", "en"))]


def test_problems_of_other_texts_and_of_languages_that_are_not_printed_are_left_out(
    project: Project, blocks: Blocks
) -> None:
    problems = (
        Problem("a", "x", place(project, MONEY, "en"), text=MONEY),
        Problem("b", "x", place(project, "demo.subtitle", "ko")),
        Problem("c", "x", Span(EN, 1)),
        Problem("d", "x", Span("content/ko/series.yaml", 2)),
        Problem("e", "kept", Span(KO, 1)),
        Problem("f", "kept too", Span("content/en/later.yaml")),
    )
    found = told(project, blocks, problems, ("ko",))
    assert [one.rule for one in found.entries] == ["e", "f"]
