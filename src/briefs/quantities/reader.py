"""A text read into the quantities that it states, in the order in which it states them.

1. Names and codes that hold digits are blanked (:mod:`~briefs.quantities.codes`).
2. The language's dates are found, and blanked; then its numbers, each with its unit, sign and
   currency (:mod:`~briefs.quantities.korean`, :mod:`~briefs.quantities.english`): these are atoms.
3. Atoms are joined into ranges and lists (:mod:`~briefs.quantities.joining`).
4. The words around them say what limits them, how exact they are, and whether they rise or fall
   (:mod:`~briefs.quantities.context`).
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from briefs.quantities.atoms import GAP, Atom
from briefs.quantities.codes import without_codes
from briefs.quantities.context import in_context
from briefs.quantities.english.grammar import GRAMMAR as ENGLISH
from briefs.quantities.grammar import Grammar
from briefs.quantities.joining import joined
from briefs.quantities.korean.grammar import GRAMMAR as KOREAN
from briefs.quantities.quantity import Quantity

GRAMMARS: Mapping[str, Grammar] = {"ko": KOREAN, "en": ENGLISH}
"""By language tag; a language that is not here is not read."""


@lru_cache(maxsize=4096)
def read(text: str, language: str) -> tuple[Quantity, ...]:
    """The quantities of a text; none in a language without a grammar."""
    grammar = GRAMMARS.get(language)
    if grammar is None:
        return ()
    plain = without_codes(text)
    moments = list(grammar.dates(plain))
    numbers = grammar.numerals(_blanked(plain, moments))
    atoms = sorted([*moments, *numbers], key=lambda atom: (atom.start, -atom.end))
    return in_context(text, joined(text, atoms, grammar.joints), grammar.words)


def _blanked(text: str, atoms: Sequence[Atom]) -> str:
    """The text with gaps where moments have been read already."""
    for atom in atoms:
        text = text[: atom.start] + GAP * (atom.end - atom.start) + text[atom.end :]
    return text
