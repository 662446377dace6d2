"""The web addresses of a text, and what was meant as one and is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.check.phrase import ADDRESS, EMAIL, GAP

_ENDS = "kr|com|org|net|io|edu|gov|int|info|sg|jp|eu|uk"
_SIGN = re.compile(rf"//|www|\]\s?\(|[a-z]\.(?:{_ENDS})(?![a-z])", re.IGNORECASE)
_TARGET = re.compile(r"(?<=\]\()[^\s()]+(?:\([^\s()]*\)[^\s()]*)*")
_HOST = re.compile(
    rf"(?<![\w.@-])(?:[a-z0-9][a-z0-9-]*+\.)+(?:{_ENDS})(?![a-z0-9@-]|\.[a-z0-9])"
    r"(?:/[^\s<>()\[\]{}\"'“”가-힣]*)?",
    re.IGNORECASE | re.ASCII,
)
_TAIL = ".,;:!?'\"’”*_`·…」』〉》"
_SCHEME = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_BEGUN = re.compile(
    r"(?<![a-z])(?:(?:h\s?t{1,3}|t{2,3}|hht{1,2})[ps]{1,2}\s?[:;]?\s?/{1,3}\s?|w{2,4}[.,]\s?)"
    r"(?=[a-z][\w-]*[.,][a-z])",
    re.IGNORECASE | re.ASCII,
)
_WELL_BEGUN = re.compile(r"https?://|www\.", re.IGNORECASE)
_WEB = r"(?:https?://|www\.)"
_LINK = re.compile(rf"\[[^\[\]\n]+\]\({_WEB}[^\s()]+(?:\([^\s()]*\)[^\s()]*)*\)")
_OPEN_LINK = re.compile(rf"\[[^\[\]\n]+\]\({_WEB}[^\s()]*+(?!\()(?!\s*\))(?!\s+[\"'])")
_HALF_LINKS = (
    re.compile(rf"\[[^\[\]\n]+\]\s+\({_WEB}[^\s()]*\)"),
    re.compile(rf"\([^()\n]+\)\[{_WEB}[^\s\[\]]*\]"),
    re.compile(rf"\[[^\[\]()\n]+\({_WEB}[^\s()]*\)"),
    re.compile(rf"(?<!\])\]\({_WEB}[^\s()]*\)"),
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address in a text: what it is, and where it stands.

    Attributes:
        key: the address without its scheme, the host in small letters.
        scheme: ``https`` and the like; empty where none is written.
        start: where it begins in the text.
        end: where it ends.
        name_like: whether it may be the name of a firm as well (``Booking.com``).
    """

    key: str
    scheme: str
    start: int
    end: int
    name_like: bool = False


def has_any(text: str) -> bool:
    """Whether there can be an address at all: cheap."""
    return bool(_SIGN.search(text))


def addresses(text: str) -> Iterator[Address]:
    """The addresses of a text, with or without a scheme; those of links may be relative."""
    for pattern in (_TARGET, ADDRESS):
        for match in pattern.finditer(text):
            if not match[0].startswith("mailto:"):
                yield _address(match)
    for match in _HOST.finditer(EMAIL.sub(_gaps, ADDRESS.sub(_gaps, text))):
        yield _address(match)


def malformed(text: str, other: str) -> Iterator[tuple[int, int]]:
    """Where something was meant as an address or a link and is none.

    Brackets may be prose, unless the other side holds a link.
    """
    for match in _BEGUN.finditer(text):
        if not _WELL_BEGUN.fullmatch(match[0]):
            rest = re.compile(r"\S*").match(text, match.end())
            yield match.start(), rest.end() if rest else match.end()
    for match in _OPEN_LINK.finditer(text):
        yield match.span()
    if "](" in other and len(_LINK.findall(other)) > len(_LINK.findall(text)):
        rest_of = _LINK.sub(_gaps, text)
        for pattern in _HALF_LINKS:
            for match in pattern.finditer(rest_of):
                yield match.span()


def _address(match: re.Match[str]) -> Address:
    words = match[0].rstrip(_TAIL)
    scheme = _SCHEME.match(words)
    bare = words[scheme.end() :] if scheme else words
    host, slash, path = bare.partition("/")
    key = f"{host.lower()}{slash}{path}".rstrip("/") or words
    start = match.start()
    named = not scheme and not path and host.count(".") == 1
    return Address(key, scheme[0][:-3].lower() if scheme else "", start, start + len(words), named)


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])
