"""What comes back from a translator, and how its words are brought into the form of content."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefs.model.desk import Unit
from briefs.model.text import DIVIDE, MAX_LETTERS, TOO_LONG
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

MAX_BYTES = 50_000_000
"""How large a file may be, and what is packed in it."""

_BLANKS = re.compile("[ \t\r\n]+")
_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
"""Unicode's categories of what no text holds: controls, formats, private use, no characters."""
_FILLERS = "\u115f\u1160\u3164\uffa0"


@dataclass(frozen=True, slots=True)
class Returned:
    """A unit that comes back.

    Attributes:
        unit: as the file has it now.
        was: the translation that it went out with; nothing where the file does not say so any more.
        span: where it stands in the file.
        remarks: notes that the translator wrote.
    """

    unit: Unit
    was: str | None
    span: Span
    remarks: tuple[str, ...] = ()


Read = tuple[tuple[Returned, ...], tuple[Problem, ...]]
"""The units of a file, and what is wrong with it."""


def one_line(words: str) -> str:
    """Words as content has them: on one line, without blanks at the ends, in NFC."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", words)).strip()


def unfit(words: str, span: Span, text_id: str) -> Iterator[Problem]:
    """Why words cannot go into the content: too many of them, or characters that nobody sees."""
    yield from too_long(words, span, text_id)
    yield from unseen(words, span, text_id)


def too_long(words: str, span: Span, text_id: str) -> Iterator[Problem]:
    """That a text has more characters than one can."""
    if len(words) > MAX_LETTERS:
        yield Problem("text-too-long", TOO_LONG, span, DIVIDE, text=text_id)


def unseen(words: str, span: Span, text_id: str) -> Iterator[Problem]:
    """What nobody sees among the words, each character once."""
    for sign in dict.fromkeys(sign for sign in words if is_unseen(sign)):
        name = unicodedata.name(sign, "").lower() or said("control character")
        message = said(
            "an invisible or misplaced character: {name} (U+{code:04X})", name=name, code=ord(sign)
        )
        yield Problem("characters", message, span, said("remove it"), text=text_id)


def is_unseen(sign: str) -> bool:
    """Whether nobody sees a character."""
    return unicodedata.category(sign) in _UNSEEN or sign in _FILLERS


def hold_writable(units: Iterable[Unit]) -> None:
    """Make sure that no unit holds what cannot be written into a file for translators.

    Raises:
        Refused: some do.
    """
    problems = [
        problem
        for unit in units
        for words in (unit.source, unit.target, *unit.notes)
        for problem in unseen(words.replace("\n", ""), Span(unit.place or "content"), unit.id)
    ]
    if problems:
        raise Refused(problems)


def refused(file: str, reason: str, hint: str, line: int = 1, column: int = 1) -> Problem:
    """A file that cannot be read as a whole, or only to a place."""
    return Problem("unreadable-file", reason, Span(file, line, column), hint)
