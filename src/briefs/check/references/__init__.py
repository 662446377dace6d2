"""References to figures, tables, chapters, articles and notes: ``표 3, 4``, ``Tables 3 and 4``."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from briefs.check.references import english, korean
from briefs.check.references.reference import Reference, joined

_READERS: Mapping[str, Callable[[str], Iterator[Reference]]] = MappingProxyType(
    {"ko": korean.references, "en": english.references}
)


def references(text: str, language: str) -> list[Reference]:
    """The references of a text, in order; none in a language that nobody reads here."""
    reader = _READERS.get(language)
    return joined(text, sorted(reader(text), key=lambda one: one.start)) if reader else []
