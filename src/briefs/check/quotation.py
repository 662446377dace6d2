"""Quotation marks, and which of them do not pair.

Double marks are told apart easily. Single ones are apostrophes as well: an opening one is known by
what follows it, a closing one by the opening one that it answers.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto


class Flaw(Enum):
    """What can be wrong with a pair of quotation marks."""

    MIXED = auto()
    UNCLOSED = auto()
    UNOPENED = auto()
    REVERSED = auto()


Found = tuple[Flaw, int, int]
"""The flaw, and where it begins and ends in the text."""

_DOUBLE = re.compile('["“”]')
_OPENS = {'"': '"', "“": "“"}
_CLOSES = {'"': '"', "”": "“"}
_BEFORE_OPENING = re.compile(r"[\s,;(\[{「『《〈‘'“\"—–/·]$|^$")
_INCHES = re.compile(r"\d$")
_LOW = "„"
_BETWEEN_HANGUL = re.compile("[가-힣].(?![A-Za-z])")
"""Where there is no apostrophe: Korean has none."""

_SINGLE = re.compile("['‘’]")
_ELISION = re.compile(
    r"(?:\d{2}|\d{4}|tis|twas|em|cause|til|till|round|bout|n)(?![A-Za-z])|\d{2}s?(?![\d])", re.I
)
"""What an apostrophe at the head of a word shortens: ’24, ’90s, ’tis."""
_CLOSED_BY = {"‘": "’", "'": "'"}


def double_flaws(text: str) -> Iterator[Found]:
    """What is wrong with the double quotation marks of a text."""
    if _LOW in text:
        return  # German and others pair them otherwise.
    opened: tuple[str, int] | None = None
    for match in _DOUBLE.finditer(text):
        mark, at = match[0], match.start()
        at_head = _heads(text, at)
        if opened and _is_inches(text, at, opened[0]):
            continue
        if opened is None:
            if mark in _OPENS and (at_head or mark == "“"):
                opened = mark, at
            elif not _INCHES.search(text[:at][-1:]):
                yield (Flaw.REVERSED if at_head else Flaw.UNOPENED), at, at + 1
                # A mark the wrong way round opens all the same.
                opened = ("“", at) if at_head else None
        else:
            yield from _closing(opened, mark, at, at_head)
            opened = (mark, at) if mark == "“" and at_head else None
    if opened is not None:
        yield Flaw.UNCLOSED, opened[1], opened[1] + 1


def _closing(opened: tuple[str, int], mark: str, at: int, at_head: bool) -> Iterator[Found]:
    opening, start = opened
    if mark == "“":
        yield (Flaw.UNCLOSED, start, start + 1) if at_head else (Flaw.REVERSED, at, at + 1)
    elif _CLOSES[mark] != opening:
        yield Flaw.MIXED, start, at + 1


def _is_inches(text: str, at: int, opening: str) -> bool:
    """Whether a straight mark within curly ones measures something: “a 5" screen”."""
    return text[at] == '"' != opening and text[at - 1].isdigit() and "”" in text[at:]


def _heads(text: str, at: int) -> bool:
    """Whether a mark stands where a quotation opens: before a word, after none."""
    after = text[at + 1 : at + 2]
    return (
        bool(after)
        and not after.isspace()
        and _BEFORE_OPENING.search(text[max(at - 1, 0) : at]) is not None
    )


def single_flaws(text: str, language: str) -> Iterator[Found]:
    """What is wrong with the single quotation marks of a text."""
    opened: tuple[str, int] | None = None
    for match in _SINGLE.finditer(text):
        mark, at = match[0], match.start()
        if _is_elision(text, at, within=opened is not None):
            continue
        if opened is None:
            opened = (mark, at) if mark == "‘" or _heads(text, at) else None
            if opened is None and _BETWEEN_HANGUL.search(text[at - 1 : at + 2]):
                yield Flaw.UNOPENED, at, at + 1
        elif _closes(text, at, language):
            yield from _single_pair(opened, mark, at)
            opened = None
        elif mark == "‘":
            yield Flaw.UNCLOSED, opened[1], opened[1] + 1
            opened = mark, at
    if opened is not None:
        yield Flaw.UNCLOSED, opened[1], opened[1] + 1


def _is_elision(text: str, at: int, *, within: bool) -> bool:
    """Whether a mark shortens the word that it heads (’24, ’90s) and opens no quotation (‘24’)."""
    if not _ELISION.match(text, at + 1) or (within and not _heads(text, at)):
        return False
    following = _SINGLE.search(text, at + 1)
    if following is None or following[0] != _CLOSED_BY.get(text[at]):
        return True
    return _heads(text, following.start())


def _single_pair(opened: tuple[str, int], mark: str, at: int) -> Iterator[Found]:
    opening, start = opened
    if mark == "‘":
        yield Flaw.REVERSED, at, at + 1
    elif opening == "’":
        yield Flaw.REVERSED, start, start + 1
    elif (opening, mark) in (("‘", "'"), ("'", "’")):
        yield Flaw.MIXED, start, at + 1


def _closes(text: str, at: int, language: str) -> bool:
    """Whether a mark can end a quotation: it follows a word, and no Latin letter follows it."""
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    if before.isspace() or not before:
        return False
    latin = after.isascii() and after.isalpha()
    return not latin and (language == "ko" or not after.isalpha())
