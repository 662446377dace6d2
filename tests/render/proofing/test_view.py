"""What a proof says beside its pages and behind them."""

import datetime as dt

from briefs.model.proof import Entry, Remarks
from briefs.problems import Span
from briefs.render.proofing.placing import Box, Label, Sheet
from briefs.render.proofing.view import Heading, proof_view, remarked
from briefs.wording import Voice, said

PLAIN = Voice("en", str)
LOUD = Voice("xx", str.upper)
HEADING = Heading("demo.ko", "시범", ("ko",), dt.date(2026, 3, 9))
NOWHERE = Box(0, 0, 0, 0)


def entry(kind: str, text: str, languages: tuple[str, ...] = ("ko",), number: int = 1) -> Entry:
    return Entry(kind, text, languages, Span("a.yaml", 3, 7), ("wrong",), "mend it", number=number)


def label(number: int, text_id: str) -> Label:
    return Label(number, text_id, (), 6, NOWHERE)


def test_numbers_of_a_kind_stand_together_behind_the_states() -> None:
    remarks = Remarks(
        {("a", "ko"): (said("new"), said("waived"))},
        (entry("error", "a"), entry("error", "a", number=2), entry("advice", "a")),
    )
    made = remarked(remarks, ("ko",), PLAIN)
    assert made.words == {"a": ("new", "waived", "error 1, 2", "advice 1")}
    assert remarked(remarks, ("ko",), LOUD).words["a"][-1] == "ADVICE 1"


def test_a_language_is_told_where_it_is_not_the_editions() -> None:
    remarks = Remarks(
        {("a", "en"): (said("missing"),)},
        (entry("stale", "b", ("en",)), entry("error", "b", ("ko", "en"))),
    )
    assert remarked(remarks, ("ko", "en"), PLAIN).words == {
        "a": ("en missing",),
        "b": ("en stale 1", "error 1"),
    }
    assert remarked(remarks, ("ko",), PLAIN).words["a"] == ("en missing",)


def test_a_state_of_all_languages_is_told_once() -> None:
    remarks = Remarks({("a", tag): (said("new"),) for tag in ("ko", "en")}, ())
    assert remarked(remarks, ("ko", "en"), PLAIN).words == {"a": ("new",)}


def test_a_text_is_shaded_by_its_worst_problem_and_where_it_is_stale() -> None:
    remarks = Remarks(
        {},
        (
            entry("error", "a"),
            entry("warning", "a"),
            entry("warning", "b", ("ko", "en")),
            entry("stale", "b", ("en",)),
            entry("stale", "c"),
            entry("advice", "c"),
        ),
    )
    assert remarked(remarks, ("ko", "en"), PLAIN).shades == {
        ("a", "ko"): "error",
        ("b", "ko"): "warning",
        ("b", "en"): "warning stale",
        ("c", "ko"): "advice stale",
    }


def test_the_list_says_where_a_text_is_printed_first() -> None:
    sheets = (
        Sheet(1, NOWHERE, (), (), (label(1, "a"),)),
        Sheet(2, NOWHERE, (), (), (label(1, "a"), label(2, "b"))),
    )
    remarks = Remarks({}, (entry("error", "a"), entry("error", "b"), entry("error", "")))
    made = proof_view(sheets, remarks, HEADING, PLAIN)
    assert [one.page for one in made.entries] == ["page 1, no. 1", "page 2, no. 2", ""]
    assert {(one.place, one.messages, one.hint) for one in made.entries} == {
        ("a.yaml:3:7", ("wrong",), "mend it")
    }


def test_everything_is_said_in_the_readers_language() -> None:
    made = proof_view((Sheet(4, None, (), (), ()),), Remarks({}, ()), HEADING, LOUD)
    assert made.language == "xx"
    assert made.notice == "PROOF, NOT FOR PUBLICATION"
    assert made.reviewed == "REVIEW DATE: 2026-03-09"
    assert made.goes_on == {4: "PAGE 4, THE OTHER IDS"}
    assert list(made.legend.values()) == ["ERROR", "WARNING", "STALE", "ADVICE"]
    assert made.nothing.isupper()
