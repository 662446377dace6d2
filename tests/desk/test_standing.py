"""States: what random edits in either language, and of figures, make of every text."""

import unicodedata
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.desk.standing import COMMON, Cause, Reason, Standing, standings
from briefs.desk.tally import tallies
from briefs.model.desk import Accepted, State
from briefs.project import Project
from support.desk import read_project, with_figure, with_term, with_texts
from support.projects import edited

Blocks = dict[str, Accepted]
Form = Literal["NFC", "NFD"]
LANGUAGES = ("ko", "en")
IDS = [
    "demo.title",
    "demo.messages.space",
    "demo.messages.money",
    "demo.messages.people",
    "demo.evidence.components.parts.rows.location.label",
]
SPACE, MONEY = "demo.messages.space", "demo.messages.money"
KIST = "demo.conclusion"


def by_text(project: Project, blocks: Blocks) -> dict[tuple[str, str], Standing]:
    return {(one.id, one.language): one for one in standings(project, blocks)}


def states(project: Project, blocks: Blocks) -> dict[tuple[str, str], State]:
    return {key: one.state for key, one in by_text(project, blocks).items()}


def undone(project: Project, blocks: Blocks) -> dict[tuple[str, str], State]:
    found = states(project, blocks)
    return {key: state for key, state in found.items() if state is not State.TRANSLATED}


def test_what_was_never_accepted_is_new(project: Project) -> None:
    assert set(states(project, {}).values()) == {State.NEW}


def test_what_was_accepted_is_translated(project: Project, blocks: Blocks) -> None:
    assert undone(project, blocks) == {}
    assert [tally.percent for tally in tallies(standings(project, blocks))] == [100] * 4


edits = st.dictionaries(
    st.tuples(st.sampled_from(IDS), st.sampled_from(LANGUAGES)),
    st.text("가나다 abc,.", min_size=1).map(lambda words: f"{words} changed"),
)


@given(edits=edits, figure=st.booleans())
def test_random_edits(
    project: Project, blocks: Blocks, edits: dict[tuple[str, str], str], figure: bool
) -> None:
    """Of one changed language the other is stale; of two, the one that does not lead."""
    changed = with_texts(project, edits)
    changed = with_figure(changed, value=Decimal(1)) if figure else changed
    expected: dict[tuple[str, str], State] = {}
    for id_ in IDS:
        new = [language for language in LANGUAGES if (id_, language) in edits]
        stale = {"ko": ["en"], "en": ["ko"], "ko en": ["en"], "": []}[" ".join(new)]
        if figure and id_ == SPACE:
            stale = list(LANGUAGES)
        expected.update({(id_, language): State.STALE for language in stale})
    assert undone(changed, blocks) == expected


def reformatted(text: str, form: Form, blank: str) -> str:
    return unicodedata.normalize(form, text).replace(" ", blank) + blank


@given(
    form=st.sampled_from(["NFC", "NFD"]),
    blank=st.text(" \n\t\xa0", min_size=1, max_size=3),
    side=st.booleans(),
)
def test_another_form_of_the_same_text_makes_nothing_stale(
    project: Project, blocks: Blocks, form: Form, blank: str, side: bool
) -> None:
    texts = {
        (id_, language): reformatted(text, form, blank)
        for id_, block in blocks.items()
        for language, text in block.texts.items()
    }
    if side:
        assert undone(with_texts(project, texts), blocks) == {}
        return
    others = {
        id_: replace(block, texts={tag: texts[id_, tag] for tag in block.texts})
        for id_, block in blocks.items()
    }
    assert undone(project, others) == {}


def test_yaml_laid_out_anew_makes_nothing_stale(
    project: Project, blocks: Blocks, tmp_path: Path
) -> None:
    other = edited(
        "content/en/demo.yaml",
        "subtitle: A small brief\n",
        "# a remark\nsubtitle: >-\n  A\n  small\n  brief\n",
    ) | edited("content/ko/demo.yaml", "title: 시범\n", "title: '시범'\n")
    assert undone(read_project(tmp_path, other), blocks) == {}


def test_the_language_that_changed_leads(project: Project, blocks: Blocks) -> None:
    changed = by_text(with_texts(project, {("demo.title", "en"): "Demonstration"}), blocks)
    korean, english = changed["demo.title", "ko"], changed["demo.title", "en"]
    assert (korean.state, korean.leads) == (State.STALE, "en")
    assert (korean.source, korean.then("en")) == ("Demonstration", "Demo")
    assert (korean.translation, english.translation) == ("시범", "")
    (reason,) = korean.reasons
    assert (reason.cause, reason.what) == (Cause.TEXT, "en")
    assert (reason.then, reason.now) == ("Demo", "Demonstration")
    assert english.is_done


def test_where_both_changed_the_leading_one_is_named_as_changed_too(
    project: Project, blocks: Blocks
) -> None:
    both = {("demo.title", "en"): "Other", ("demo.title", "ko"): "다른 것"}
    english = by_text(with_texts(project, both), blocks)["demo.title", "en"]
    assert (english.state, english.leads) == (State.STALE, "ko")
    assert [reason.what for reason in english.reasons] == ["ko", "en"]


@pytest.mark.parametrize(
    ("changes", "now"),
    [
        ({"value": Decimal(263001)}, "263001 m2 about"),
        ({"unit": "person"}, "263000 person about"),
        ({"qualifier": "over"}, "263000 m2 over"),
        ({"qualifier": ""}, "263000 m2"),
    ],
)
def test_a_changed_figure_is_looked_at_in_every_language(
    project: Project, blocks: Blocks, changes: dict[str, object], now: str
) -> None:
    changed = with_figure(project, **changes)
    assert undone(changed, blocks) == dict.fromkeys([(SPACE, "ko"), (SPACE, "en")], State.STALE)
    (reason,) = by_text(changed, blocks)[SPACE, "ko"].reasons
    assert (reason.cause, reason.what) == (Cause.FIGURE, "lab-space")
    assert (reason.then, reason.now) == ("263000 m2 about", now)


def test_what_a_figure_carries_besides_does_not_count(project: Project, blocks: Blocks) -> None:
    assert undone(with_figure(project, paper="Table 9", as_of="2024"), blocks) == {}


@pytest.mark.parametrize(
    ("language", "changes", "now"),
    [
        ("ko", {"name": "한국과학기술원"}, "한국과학기술원 (KIST) [키스트]"),
        ("ko", {"short": "과기연"}, "한국과학기술연구원 (과기연) [키스트]"),
        ("ko", {"read_as": ""}, "한국과학기술연구원 (KIST)"),
        ("ko", {"short": ""}, "한국과학기술연구원 [키스트]"),
        ("en", {"name": "Korea Institute"}, "Korea Institute (KIST)"),
    ],
)
def test_a_term_that_a_language_calls_something_else_is_looked_at_in_that_language(
    project: Project, blocks: Blocks, language: str, changes: dict[str, object], now: str
) -> None:
    changed = with_term(project, language, **changes)
    assert undone(changed, blocks) == {(KIST, language): State.STALE}
    standing = by_text(changed, blocks)[KIST, language]
    then = blocks[KIST].terms["KIST"][language]
    assert standing.reasons == (Reason(Cause.TERM, "KIST", then, now),)


def test_what_a_term_carries_besides_does_not_count(project: Project, blocks: Blocks) -> None:
    assert undone(with_term(project, "ko", language="en"), blocks) == {}
    assert undone(with_term(project, "ko", name="한국과학기술연구원 "), blocks) == {}


def test_names_that_were_not_kept_are_held_against_nothing(
    project: Project, blocks: Blocks
) -> None:
    old = {id_: replace(block, terms={}) for id_, block in blocks.items()}
    assert undone(with_term(project, "ko", name="다른 이름"), old) == {}
    one = old | {KIST: replace(blocks[KIST], terms={"KIST": {"en": "Other"}})}
    changed = with_term(project, "ko", name="다른 이름")
    assert undone(changed, one) == {(KIST, "en"): State.STALE}


def test_another_text_and_another_name_are_both_told(project: Project, blocks: Blocks) -> None:
    changed = with_term(with_texts(project, {(KIST, "ko"): "{KIST}이(가) 함."}), "en", name="X")
    english = by_text(changed, blocks)[KIST, "en"]
    assert [reason.cause for reason in english.reasons] == [Cause.TEXT, Cause.TERM]
    assert by_text(changed, blocks)[KIST, "ko"].is_done


def test_a_text_whose_key_stands_alone_is_missing(blocks: Blocks, tmp_path: Path) -> None:
    empty = read_project(tmp_path, edited("content/en/demo.yaml", "title: Demo\n", "title:\n"))
    assert undone(empty, blocks) == {("demo.title", "en"): State.MISSING}


def test_a_text_that_is_missing(blocks: Blocks, tmp_path: Path) -> None:
    lacking = read_project(
        tmp_path, edited("content/en/demo.yaml", "          schools: Schools\n", "")
    )
    text = "demo.evidence.components.facts.schools"
    assert undone(lacking, blocks) == {(text, "en"): State.MISSING}
    missing = by_text(lacking, blocks)[text, "en"]
    assert missing.place.file == "content/ko/demo.yaml"
    assert missing.source == "학교"


def test_a_file_that_is_missing(blocks: Blocks, tmp_path: Path) -> None:
    lacking = read_project(tmp_path, {"content/en/demo.yaml": None})
    english = [one for one in standings(lacking, blocks) if one.brief == "demo"]
    assert {one.state for one in english if one.language == "en"} == {State.MISSING}


def test_a_language_that_is_new(project: Project, blocks: Blocks) -> None:
    korean = {id_: replace(one, texts={"ko": one.texts["ko"]}) for id_, one in blocks.items()}
    found = states(project, korean)
    assert {state for (_, language), state in found.items() if language == "en"} == {State.NEW}
    assert {state for (_, language), state in found.items() if language == "ko"} == {
        State.TRANSLATED
    }


def test_a_waived_text_is_counted_apart(blocks: Blocks, tmp_path: Path) -> None:
    waived = read_project(
        tmp_path,
        edited(
            "content/en/demo.yaml", "title: Demo\n", "title: Demo  # waive untranslated: a name\n"
        ),
    )
    english = next(one for one in tallies(standings(waived, blocks)) if one.language == "en")
    assert (english.waived, english.percent) == (1, 100)
    assert english.translated + english.waived == english.total


def test_a_waiver_makes_nothing_done(blocks: Blocks, tmp_path: Path) -> None:
    stale = read_project(
        tmp_path,
        edited(
            "content/en/demo.yaml", "title: Demo\n", "title: Demo  # waive untranslated: a name\n"
        )
        | edited("content/ko/demo.yaml", "title: 시범\n", "title: 새 시범\n"),
    )
    english = next(one for one in tallies(standings(stale, blocks)) if one.language == "en")
    assert (english.waived, english.stale) == (0, 1)
    assert english.percent < 100


def test_the_order_is_that_of_print(project: Project) -> None:
    ids = [pair.id for pair in project.pairs()]
    assert ids[:3] == ["demo.title", "demo.subtitle", "demo.conclusion"]
    assert ids[-1] == f"{COMMON}.notes.budget"
