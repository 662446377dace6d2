"""What one printed edition has already said: citation numbers, note marks, expanded terms.

The only state of the composition. It belongs to one edition of one brief and fills in printing
order, because that order gives the numbers.
"""

from dataclasses import dataclass, field
from string import ascii_lowercase


@dataclass(slots=True)
class Marks:
    """Numbers and marks handed out so far, each in order of first use."""

    _sources: dict[str, int] = field(default_factory=dict)
    _notes: dict[str, str] = field(default_factory=dict)
    _expanded: set[tuple[str, str]] = field(default_factory=set)
    _anchors: dict[str, int] = field(default_factory=dict)

    def cite(self, source: str) -> int:
        """The number of a source, a new one at its first citation."""
        return self._sources.setdefault(source, len(self._sources) + 1)

    def cited(self) -> tuple[str, ...]:
        """Every source cited, in the order of its number."""
        return tuple(self._sources)

    def anchor(self, source: str) -> str:
        """The HTML id of the next citation of a source: unique in the edition."""
        self._anchors[source] = self._anchors.get(source, 0) + 1
        return f"cite-{source}-{self._anchors[source]}"

    def note(self, key: str) -> tuple[str, bool]:
        """The mark of an editorial note (a, b, … z, aa, …), and whether this is its first call."""
        first = key not in self._notes
        return self._notes.setdefault(key, _letters(len(self._notes))), first

    def is_first_use(self, language: str, term: str) -> bool:
        """Whether a language of this edition names the term here for the first time."""
        first = (language, term) not in self._expanded
        self._expanded.add((language, term))
        return first


def _letters(index: int) -> str:
    head, tail = divmod(index, len(ascii_lowercase))
    return (_letters(head - 1) if head else "") + ascii_lowercase[tail]
