"""All that there is to know of how a language states quantities."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefs.quantities.atoms import Atom
from briefs.quantities.context import Words
from briefs.quantities.joining import Joints


@dataclass(frozen=True, slots=True)
class Grammar:
    """How a language states quantities.

    Attributes:
        dates: finds the moments that a text names.
        numerals: finds the numbers of a text in which moments and codes are blanked.
        joints: what makes ranges and lists of them.
        words: what limits them, or says that they rise or fall.
    """

    dates: Callable[[str], Iterator[Atom]]
    numerals: Callable[[str], Iterator[Atom]]
    joints: Joints
    words: Words
