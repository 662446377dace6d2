"""What a document is called and says, on paper: its number, and its code for a telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

from briefs.model.release import CODE_DIGITS, code_of

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004, 6.3.8)."""

GROUP = 4
"""Digits that stand together, so that eyes keep their place."""


@dataclass(frozen=True, slots=True)
class Code:
    """A document's number, with its code where what it says is known.

    Attributes:
        number: the document number.
        text: what the QR code holds; empty where the code is left white.
        groups: the digits of the content's hash that it holds, as they are printed.
        modules: the width of the code in modules, the white around it included.
        path: the dark modules as SVG path data, in modules.
    """

    number: str
    text: str = ""
    groups: tuple[str, ...] = ()
    modules: int = 0
    path: str = ""


def coded(number: str, content: str) -> Code:
    """The code of a document.

    Args:
        number: the document number.
        content: the SHA-256 of what it says, in hexadecimal.
    """
    text, digits = code_of(number, content), content[:CODE_DIGITS]
    made = segno.make(text, error="m", mode="alphanumeric", micro=False, boost_error=False)
    return Code(
        number,
        text,
        tuple(digits[at : at + GROUP] for at in range(0, len(digits), GROUP)),
        len(made.matrix) + 2 * QUIET,
        "".join(_runs(made.matrix)),
    )


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Each run of dark modules in a row as a rectangle."""
    for y, row in enumerate(matrix, start=QUIET):
        x = QUIET
        for is_dark, run in groupby(row):
            width = len(list(run))
            if is_dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
