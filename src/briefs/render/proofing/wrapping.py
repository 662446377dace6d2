"""How an id and the words behind it break into the lines of a column.

Lines are broken here, not by the engine, so that the height of a label is known beforehand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

BETWEEN, BEFORE = ", ", "  "
"""What stands between two words behind an id, and before the first of them on a line with it."""

BOLDER = 1.2
"""How much wider than the regular font the bold one is at most, in which the words stand."""

_PIECES = re.compile(r"[^.-]*[.-]|[^.-]+")
_WIDEST = 1.0
_WIDTHS = {
    character: width
    for width, characters in {
        0.23: " ",
        0.30: "',.:;Iijl|",
        0.35: "!()-[]f{}",
        0.40: "/\\rt",
        0.48: '"*?sz',
        0.54: "JYcvxy",
        0.58: "#$+0123456789<=>FLVX^_aegk~",
        0.63: "AESTZ`bdhnopqu",
        0.70: "&BCDGKPR",
        0.76: "HNOQU",
        0.82: "Mw",
    }.items()
    for character in characters
}
"""How wide the characters of an id are in Noto Sans KR, in ems, a hair more rather than less."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a label; each of its parts may be empty.

    Attributes:
        known: what of the id stands there that the id before it begins with as well.
        id: what of the id stands there besides.
        words: the words behind it.
    """

    known: str
    id: str
    words: str

    @property
    def width(self) -> float:
        """In ems; a hair more than it will be."""
        return width_of(self.known + self.id) + BOLDER * width_of(self.words)


def width_of(text: str) -> float:
    """How wide a text in the regular font is at most, in ems."""
    return sum(_WIDTHS.get(character, _WIDEST) for character in text)


def shared(before: str, text_id: str) -> int:
    """With how many characters of an id, in whole keys, the id before it begins as well."""
    same = 0
    for key, other in zip(text_id.split(".")[:-1], before.split("."), strict=False):
        if key != other:
            break
        same += len(key) + 1
    return same


def wrapped(text_id: str, words: Iterable[str], width: float, known: int = 0) -> tuple[Line, ...]:
    """An id and the words behind it, in lines that are no wider than ``width``, in ems.

    An id breaks behind its points and hyphens, and within a key that is too long for a line; so
    does a word that is. The first ``known`` characters of the id are told apart from the rest.
    """
    lines: list[Line] = []
    done = 0
    for piece in _PIECES.findall(text_id):
        for part in _parts(piece, width):
            old = max(0, known - done)
            _put(lines, Line(part[:old], part[old:], ""), width)
            done += len(part)
    for word in words:
        for part in _parts(word, width / BOLDER):
            _put(lines, Line("", "", part), width)
    return tuple(lines)


def _put(lines: list[Line], more: Line, width: float) -> None:
    """Put something on the last line, or where it has no room there, on a new one."""
    if lines:
        last = lines[-1]
        between = BETWEEN if last.words else BEFORE if more.words else ""
        longer = Line(last.known + more.known, last.id + more.id, last.words + between + more.words)
        if longer.width <= width:
            lines[-1] = longer
            return
    lines.append(more)


def _parts(piece: str, width: float) -> Iterator[str]:
    """A piece as it is, or in parts none of which is too wide; at least a character each."""
    part = ""
    for character in piece:
        if part and width_of(part + character) > width:
            yield part
            part = ""
        part += character
    yield part
