"""A Korean place spelled as it was before 2000, or in a way of somebody's own."""

import re
from collections.abc import Iterator

from briefs.check.knowledge import Knowledge, Name
from briefs.check.naming import Mentions, kind, mentions
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import Word, edits, words
from briefs.problems import Severity
from briefs.wording import said

_IN_A_NAME = re.compile(
    r"[ \-](?:National |Metropolitan )?(?:University|College|Bank|Hospital|Ilbo)\b"
)
"""Bodies that keep an old spelling in their names: Pusan National University."""

_SOUNDS = (
    ("ch", "j"), ("k", "g"), ("t", "d"), ("p", "b"), ("r", "l"), ("sh", "s"),
    ("oo", "u"), ("ou", "u"), ("eo", "o"), ("eu", "u"), ("yu", "yo"), ("gg", "g"), ("ngl", "ngn"),
)  # fmt: skip
"""Letters that spellings of Korean take for one another, and one for both."""

_LONG = 6
"""A place with so many letters is known again with one letter wrong."""


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    here, there = mentions(korean, knowledge), mentions(english, knowledge)
    for mention in there.found:
        place = mention.avoided and mention.certain and kind(mention.names[0]) == "place"
        if place and not _IN_A_NAME.match(english.printed.text, mention.end):
            known = here.has(mention.names)
            yield _finding(mention.names[0], mention.words, mention.start, english, known)
    yield from _like(here, there, english)


def _like(here: Mentions, there: Mentions, english: Phrase) -> Iterator[Finding]:
    """Places that the English spells in a way that no list has."""
    places = [one for one in here.every if kind(one.names[0]) == "place" and one.certain]
    missing = {one.names[0].id: one.names[0] for one in places if not there.has(one.names)}
    if not missing:
        return
    candidates = [word for word in words(english.printed.text) if _unknown(word, there)]
    for name in missing.values():
        official = words(name.forms["en"][0])[0].key
        for word in candidates:
            if word.key != official and _like_spelling(word.key, official):
                yield _finding(name, word.text, word.start, english, known=True)


def _unknown(word: Word, there: Mentions) -> bool:
    inside = any(one.start <= word.start < one.end for one in there.found)
    return word.text[0].isupper() and len(word.text) > 3 and not inside


def _like_spelling(key: str, official: str) -> bool:
    if _sound(key) == _sound(official):
        return True
    return len(official) >= _LONG and key[0] == official[0] and edits(key, official, 1) <= 1


def _sound(key: str) -> str:
    for letters, sound in _SOUNDS:
        key = key.replace(letters, sound)
    return key


def _finding(name: Name, written: str, start: int, english: Phrase, known: bool) -> Finding:
    usual = name.forms["en"][0]
    return Finding(
        said("{words} is spelled {usual}", words=written, usual=usual),
        (english.printed_at(start, start + len(written)),),
        said("write {usual}", usual=usual),
        None if known else Severity.WARNING,
    )


RULE = PairRule(
    id="romanization",
    severity=Severity.ERROR,
    reason=said(
        "Korean places are spelled by the Revised Romanization of Korean (Ministry of Culture and"
        " Tourism, Proclamation 2000-8)."
    ),
    bad=(
        Example(ko="대구의 의료기기 기업", en="Medical device companies in Taegu"),
        Example(ko="청주에 있는 연구소", en="An institute in Ch’ŏngju"),
        Example(ko="판교의 창업기업", en="Start-ups in Panggyo and Pan-kyo"),
    ),
    good=(
        Example(
            ko="부산대학교와 부산의 병원", en="Pusan National University and hospitals in Busan"
        ),
        Example(ko="충주와 청주", en="Chungju and Cheongju"),
    ),
    check=_check,
)
