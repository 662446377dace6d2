"""No text makes a rule fail: whatever stands in a file of pairs, the check ends with findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rules import PAIR_RULES
from briefs.check.run import check_pair, known
from briefs.check.settings import settings_of
from briefs.problems import Span, errors
from briefs.spelling.dictionaries import dictionaries

KNOWLEDGE = known({}, (), dictionaries(["ko", "en"])[0])
PIECES = [
    *"0123456789,.%~–-()[]{}*`'\"“”‘’:;/ \t\n△㎡°가나다원년월일억만조천백은는을를",
    *("2024년", "’24.7월", "3분의 1", "1조 3,600억 원", "약", "이상", "KIST", "COVID-19", "제6조"),
    *("billion", "two-thirds", "at least", "May", "the first half of 2024", "KRW", "US$", "half a"),
    *(
        "{x}",
        "{{ y }}",
        "%s",
        "[@a; @b]",
        "[^1]",
        "https://a.org/b_(c)",
        "a@b.kr",
        "**",
        "<b>",
        "</b>",
    ),
    *("\u200b", "\u00a0", "\u0000", "\ufffd", "\ud800", "ㅇ", "\u1100\u1161", "１，２", "①", "Ⅲ"),
    *(
        "없다",
        "않는다",
        "not",
        "no",
        "증가",
        "감소",
        "rose",
        "fell",
        "에서",
        "까지",
        "from",
        "to",
        "between",
    ),
]
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.text(max_size=40),
)


def findings(korean: str, english: str) -> int:
    """How many findings a pair has, each of which lies within its text."""
    pair = PhrasePair("x", Phrase.of("ko", korean), Phrase.of("en", english))
    found = [one for rule in PAIR_RULES for one in rule.check(pair, KNOWLEDGE)]
    for one in found:
        assert one.message
        for spot in one.spots:
            assert 0 <= spot.start <= spot.end <= len(spot.phrase.source)
    return len(found)


@given(korean=texts, english=texts)
@settings(max_examples=600)
def test_no_text_makes_a_rule_fail(korean: str, english: str) -> None:
    findings(korean, english)


@pytest.mark.parametrize("text", ["the ſecond half", "the fırst quarter", "see ſection 3"])
def test_a_letter_that_only_folds_to_a_latin_one_makes_no_rule_fail(text: str) -> None:
    findings("2장", text)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "가",
        "1",
        "1,",
        "www.",
        "(",
        "[",
        "{",
        "*",
        "a@",
        "and ",
        "3개 ",
        "12345",
        "“",
        "- ",
        "a(at)",
    ],
)
def test_long_texts_come_to_an_end(piece: str) -> None:
    findings(piece * 1500, piece * 1500)


def test_an_error_says_what_to_do() -> None:
    pair = PhrasePair("x", Phrase.of("ko", "10억 달러"), Phrase.of("en", "USD 10 billion"))
    found = check_pair(pair, KNOWLEDGE, settings_of({}), lambda _: Span("f", 1, 1))
    (error,) = errors(tuple(found))
    assert (error.rule, "waive number" in error.hint) == ("number", True)
