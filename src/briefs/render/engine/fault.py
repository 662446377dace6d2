"""What went wrong in the engine, in words, and the ear that hears WeasyPrint's own complaints."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from briefs.wording import Said, said

LOGGER = logging.getLogger("weasyprint")

MISSING_GLYPH = ".notdef glyph rendered"
"""How WeasyPrint begins to say that a glyph is missing; the door says it in plain words."""


class EngineFault(Exception):
    """The PDF was not made, or is not fit to be given out.

    Attributes:
        complaints: what is wrong, in plain words, each once, in the order found.
        missing: characters that no font has a glyph for, sorted.
    """

    def __init__(self, complaints: Iterable[str], missing: str = "") -> None:
        self.complaints = tuple(dict.fromkeys(complaints))
        self.missing = missing
        glyphs = map(without_glyph, missing)
        super().__init__("\n".join([*self.complaints, *glyphs]))


def without_glyph(character: str) -> Said:
    """A complaint of a character, as a person can find it: “₂” (U+2082)."""
    return said(
        "no font has a glyph for “{character}” (U+{code:04X})",
        character=character,
        code=ord(character),
    )


class Ear(logging.Handler):
    """Keeps what WeasyPrint logs at WARNING or above.

    Attributes:
        heard: the messages, in order.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        message = record.msg if isinstance(record.msg, Said) else record.getMessage()
        if not message.startswith(MISSING_GLYPH):
            self.heard.append(message)


@contextmanager
def listening() -> Iterator[Ear]:
    """Hear WeasyPrint's complaints, whatever the level and handlers set for its logger."""
    ear, level, propagate = Ear(), LOGGER.level, LOGGER.propagate
    LOGGER.addHandler(ear)
    LOGGER.setLevel(logging.WARNING)
    LOGGER.propagate = False
    try:
        yield ear
    finally:
        LOGGER.removeHandler(ear)
        LOGGER.setLevel(level)
        LOGGER.propagate = propagate
