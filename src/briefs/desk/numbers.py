"""The numbers that a text states, and whether a change of it changes them.

A change of a number is never cosmetic. We look at three things in turn: the figures named, the
digits as written, and the quantities that the language's grammar reads (twenty, 열 곳, at least).
Their order counts as well, since two numbers may have changed places.
"""

import re
from dataclasses import dataclass

from briefs.language.evened import evened
from briefs.quantities.quantity import Quantity, Weight
from briefs.quantities.reader import read

_BRACES = re.compile(r"\{\{|\}\}")
_PLACEHOLDER = re.compile(r"\{([^{}|]*)[^{}]*\}")
_CITATION = re.compile(r"\[@[^\[\]]*\]")
_ADDRESS = re.compile(r"\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)")
_GAP = "\ufffc"


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a text states in numbers.

    Attributes:
        figures: the ids of the figures that it names, in order.
        digits: the numbers written in digits, as they stand.
        quantities: all that the grammar reads, with unit, limit and direction.
    """

    figures: tuple[str, ...]
    digits: tuple[str, ...]
    quantities: tuple[str, ...]


def told_apart(then: Numbers, now: Numbers) -> tuple[str, str]:
    """The numbers of both where they differ, for people; both empty where they do not."""
    figures = then.figures != now.figures
    quantities = then.quantities != now.quantities
    digits = then.digits != now.digits and not quantities  # else they are said already
    old, new = (
        [
            *(f"{{{id_}}}" for id_ in side.figures if figures),
            *(one for one in side.quantities if quantities),
            *(one for one in side.digits if digits),
        ]
        for side in (then, now)
    )
    return ", ".join(old), ", ".join(new)


def numbers_of(source: str, language: str) -> Numbers:
    """What a text in a language states in numbers; without a grammar only digits and figures."""
    text = _BRACES.sub(" ", evened(source))
    names = (match[1] for match in _PLACEHOLDER.finditer(text))
    plain = _ADDRESS.sub("]", _CITATION.sub("", _PLACEHOLDER.sub(_GAP, text)))
    return Numbers(
        figures=tuple(name for name in names if name.islower()),
        digits=tuple(_digits(plain)),
        quantities=tuple(
            _stated(one)
            for one in read(plain.replace("**", ""), language)
            if one.weight is not Weight.IDIOM
        ),
    )


def _digits(text: str) -> list[str]:
    """Every run of digits of any script, with the points and commas inside it."""
    marked = "".join(c if c.isnumeric() or c in ".," else " " for c in text)
    return [run for part in marked.split() if (run := part.strip(".,"))]


def _stated(quantity: Quantity) -> str:
    sign = {1: "+", -1: "−"}.get(quantity.direction, "")
    return " ".join(filter(None, (f"{sign}{quantity}", quantity.role.value)))
