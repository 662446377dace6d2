"""What is accepted, held back, refused."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefs.desk.acceptance import (
    Acceptance,
    NumberChange,
    Wanted,
    accept_texts,
    known_ids,
    unknown,
)
from briefs.desk.faults import by_text
from briefs.model.desk import Accepted
from briefs.problems import Problem, Span
from briefs.project import Project
from support.desk import read_project, with_figure, with_term, with_texts
from support.projects import edited

Blocks = dict[str, Accepted]
ALL = Wanted(everything=True)
KIST = "demo.conclusion"
SPACE, MONEY, PEOPLE = (f"demo.messages.{key}" for key in ("space", "money", "people"))
REWORDED = {(PEOPLE, "en"): "People **count**."}
RENUMBERED = {(PEOPLE, "en"): "Three people **matter**."}


def marked(made: Acceptance) -> list[str]:
    return [one.id for one in made.marked]


def held(made: Acceptance) -> list[str]:
    return [one.id for one in made.held]


def test_everything_is_accepted_as_it_stands(project: Project) -> None:
    made = accept_texts(project, {}, (), ALL)
    assert made.blocks[SPACE] == Accepted(
        SPACE,
        {"ko": "공간은 {lab-space}임.", "en": "There is {lab-space}."},
        {"lab-space": "263000 m2 about"},
    )
    names = {"en": "Korea Institute of Science and Technology (KIST)"}
    korean = {"ko": "한국과학기술연구원 (KIST) [키스트]"}
    assert made.blocks[KIST].terms == {"KIST": names | korean}
    assert set(marked(made)) == set(made.blocks)
    assert (made.held, made.refused, made.removed, made.current) == ((), (), (), 0)


def test_a_second_time_nothing_is(project: Project, blocks: Blocks) -> None:
    made = accept_texts(project, blocks, (), Wanted(everything=True, by="Kim", on="2026-11-22"))
    assert (made.marked, made.blocks, made.current) == ((), blocks, len(blocks))


def test_who_and_when_are_kept_where_asked_for(project: Project, blocks: Blocks) -> None:
    wanted = Wanted((PEOPLE,), by="Kim", on="2026-11-22")
    made = accept_texts(with_texts(project, REWORDED), blocks, (), wanted)
    assert (made.blocks[PEOPLE].by, made.blocks[PEOPLE].on) == ("Kim", "2026-11-22")
    assert made.blocks[MONEY].by == ""


def test_a_group_takes_all_below_in_whole_keys(project: Project) -> None:
    made = accept_texts(project, {}, (), Wanted(("demo.messages",)))
    assert marked(made) == [SPACE, MONEY, PEOPLE]
    assert marked(accept_texts(project, {}, (), Wanted(briefs=("series",)))) == [
        id_ for id_ in marked(accept_texts(project, {}, (), ALL)) if id_.startswith("series.")
    ]
    assert unknown(Wanted(("demo.mess", "demo.messages", PEOPLE)), project, ()) == ("demo.mess",)
    assert {"demo", "demo.messages", PEOPLE} <= known_ids(project, ())


def test_a_group_of_few_letters_is_not_another_ones(project: Project) -> None:
    made = accept_texts(project, {}, (), Wanted(("demo.glance.lab-space",)))
    assert marked(made) == ["demo.glance.lab-space"]


def test_other_words_are_accepted(project: Project, blocks: Blocks) -> None:
    made = accept_texts(with_texts(project, REWORDED), blocks, (), ALL)
    assert (marked(made), made.marked[0].numbers) == ([PEOPLE], ())


@pytest.mark.parametrize(
    "wanted", [ALL, Wanted(briefs=("demo",)), Wanted(("demo",)), Wanted(("demo.messages",))]
)
def test_another_number_is_held_back(project: Project, blocks: Blocks, wanted: Wanted) -> None:
    edits = RENUMBERED | {(MONEY, "ko"): "돈은 {budget}임."}
    made = accept_texts(with_texts(project, edits), blocks, (), wanted)
    assert (marked(made), held(made)) == ([MONEY], [PEOPLE])
    assert made.held[0].numbers == (NumberChange("en", "", "3"),)
    assert made.blocks[PEOPLE] == blocks[PEOPLE]


@pytest.mark.parametrize(
    "wanted",
    [Wanted((PEOPLE,)), Wanted(everything=True, numbers=True), Wanted(("demo",), numbers=True)],
)
def test_another_number_is_accepted_where_it_is_asked_for(
    project: Project, blocks: Blocks, wanted: Wanted
) -> None:
    made = accept_texts(with_texts(project, RENUMBERED), blocks, (), wanted)
    assert (marked(made), held(made)) == ([PEOPLE], [])
    assert made.marked[0].numbers
    assert made.blocks[PEOPLE].texts["en"] == "Three people **matter**."


def test_another_figure_is_held_back(project: Project, blocks: Blocks) -> None:
    changed = with_figure(project, value=Decimal(270000))
    made = accept_texts(changed, blocks, (), ALL)
    assert (marked(made), held(made)) == ([], [SPACE])
    change = NumberChange("lab-space", "263000 m2 about", "270000 m2 about")
    assert made.held[0].numbers == (change,)
    named = accept_texts(changed, blocks, (), Wanted((SPACE,)))
    assert named.blocks[SPACE].figures == {"lab-space": "270000 m2 about"}


def test_one_figure_for_another_is_held_back(project: Project, blocks: Blocks) -> None:
    other = {(SPACE, "ko"): "공간은 {lab-space-1}임.", (SPACE, "en"): "There is {lab-space-1}."}
    made = accept_texts(with_texts(project, other), blocks, (), ALL)
    assert held(made) == [SPACE]
    assert made.held[0].numbers[0] == NumberChange("ko", "{lab-space}", "{lab-space-1}")


def test_another_name_is_accepted_along_with_the_rest(project: Project, blocks: Blocks) -> None:
    made = accept_texts(with_term(project, "ko", name="새 이름"), blocks, (), ALL)
    assert (marked(made), made.held) == ([KIST], ())
    assert made.blocks[KIST].terms["KIST"]["ko"] == "새 이름 (KIST) [키스트]"


def test_another_number_in_a_name_is_held_back(project: Project, blocks: Blocks) -> None:
    made = accept_texts(with_term(project, "en", name="Institute of 1966"), blocks, (), ALL)
    assert (marked(made), held(made)) == ([], [KIST])
    assert made.held[0].numbers == (NumberChange("KIST", "", "1966"),)


def test_names_that_were_not_kept_are_added_and_nobody_else_signs(
    project: Project, blocks: Blocks
) -> None:
    signed = replace(blocks[KIST], by="Kim", on="2026-11-22")
    old = blocks | {KIST: replace(signed, terms={})}
    made = accept_texts(project, old, (), ALL)
    assert (marked(made), made.blocks[KIST]) == ([KIST], signed)
    assert accept_texts(project, made.blocks, (), ALL).marked == ()
    by_lee = accept_texts(project, old, (), Wanted(everything=True, by="Lee")).blocks[KIST]
    assert (by_lee.by, by_lee.on) == ("Lee", "")
    reworded = with_texts(project, {(KIST, "en"): "{KIST} goes first [@khidi]."})
    assert accept_texts(reworded, old, (), ALL).blocks[KIST].by == ""


def test_a_text_without_its_twin_is_refused(blocks: Blocks, tmp_path: Path) -> None:
    lacking = read_project(
        tmp_path, edited("content/en/demo.yaml", "          schools: Schools\n", "")
    )
    made = accept_texts(lacking, blocks, (), ALL)
    (refusal,) = made.refused
    assert (refusal.id, refusal.lacking) == ("demo.evidence.components.facts.schools", ("en",))
    assert made.blocks == blocks


def test_a_text_with_an_error_is_refused(project: Project, blocks: Blocks) -> None:
    span = project.briefs["demo"].pairs[MONEY].texts["en"].span
    found = [
        Problem("number", "no", span),
        Problem("malformed-text", "no", Span(span.file, span.line + 1, 99)),
        Problem("currency", "no", Span("content"), text=SPACE),
        Problem("missing-text", "beside", span),
        Problem("sums", "elsewhere", Span("content/figures.yaml", 2, 3)),
    ]
    faulty = by_text(project, found)
    assert {id_: [one.rule for one in problems] for id_, problems in faulty.items()} == {
        MONEY: ["number"],
        PEOPLE: ["malformed-text"],
        SPACE: ["currency"],
    }
    made = accept_texts(project, {}, found, Wanted(("demo.messages",)))
    assert (marked(made), [one.id for one in made.refused]) == ([], [SPACE, MONEY, PEOPLE])


def test_what_is_no_more_is_dropped(project: Project, blocks: Blocks) -> None:
    gone = Accepted("demo.messages.gone", {"ko": "옛 글", "en": "Old"}, {})
    other = Accepted("gone.title", {"ko": "옛 글"}, {})
    before = {**blocks, gone.id: gone, other.id: other}
    made = accept_texts(project, before, (), ALL)
    assert made.removed == (gone.id,)
    assert made.blocks == {**blocks, other.id: other}
    assert accept_texts(project, before, (), Wanted((gone.id,))).removed == (gone.id,)
    assert accept_texts(project, before, (), Wanted((MONEY,))).removed == ()


def test_a_language_that_is_no_more_is_dropped(project: Project, blocks: Blocks) -> None:
    old = {
        **blocks,
        MONEY: Accepted(MONEY, {**blocks[MONEY].texts, "ja": "金"}, blocks[MONEY].figures),
    }
    made = accept_texts(project, old, (), ALL)
    assert (marked(made), made.blocks) == ([MONEY], blocks)
