"""Characters that an editor does not show and a reader cannot see, found before YAML is read.

Sources: findings on words, "Unicode" (NFC only; refuse NFD, zero-width characters, U+3164, a byte
order mark in mid-file) and YAML 1.2's rule against tabs in indentation, which we widen to all tabs.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from briefs.wording import Said, said

_UNSEEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls and tabs, but no line ends
    "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"  # zero-width, bidi, line breaks
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers
    "\ud800-\udfff\ue000-\uf8ff\ufff9-\uffff]"  # no characters at all
    "|\r(?!\n)"
)
_WIDE_INDENT = re.compile("(?:^[ \\-]*|:|(?<=: ))([\xa0\u2000-\u200a\u202f\u3000])", re.MULTILINE)
_HANGUL_PIECES = re.compile("[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something wrong at an offset (in characters) of a text."""

    offset: int
    message: str
    hint: str = ""


def flaws(text: str) -> Iterator[Flaw]:
    """Each kind of misleading character once, at its first place, with the number of times."""
    yield from _unseen(text)
    yield from _decomposed(text)


def indentation_flaws(text: str) -> Iterator[Flaw]:
    """Spaces that are not plain spaces, where YAML needs plain ones."""
    found = list(_WIDE_INDENT.finditer(text))
    if found:
        offset = found[0].start(1)
        what = said("{what} where YAML needs a plain space", what=_name(text[offset]))
        yield Flaw(offset, _times(what, len(found)), said("replace it with a plain space"))


def _unseen(text: str) -> Iterator[Flaw]:
    places: dict[str, list[int]] = {}
    for match in _UNSEEN.finditer(text):
        places.setdefault(match.group(), []).append(match.start())
    for character, offsets in places.items():
        what, hint = _name(character), said("remove it")
        if character == "\t":
            what, hint = said("a tab"), said("indent with spaces")
        yield Flaw(offsets[0], _times(what, len(offsets)), hint)


def _decomposed(text: str) -> Iterator[Flaw]:
    if unicodedata.is_normalized("NFC", text):
        return
    composed = unicodedata.normalize("NFC", text)
    pairs = enumerate(zip(text, composed, strict=False))
    offset = next((i for i, (a, b) in pairs if a != b), len(composed) - 1)
    pieces = _HANGUL_PIECES.search(text)
    what = said("Hangul in loose pieces (NFD)")
    if not pieces:
        what = said("characters that are not composed (NFD)")
    yield Flaw(offset, what, said("convert the file to NFC: uconv -x any-nfc FILE > NEW"))


def _name(character: str) -> Said:
    name = unicodedata.name(character, "").lower() or said("control character")
    return said(
        "an invisible or misplaced character: {name} (U+{code:04X})",
        name=name,
        code=ord(character),
    )


def _times(what: Said, count: int) -> Said:
    return said("{what}, {count} times", what=what, count=count) if count > 1 else what
