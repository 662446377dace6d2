"""The ways in which a number or a date can begin, tried at each place of a text.

A language lists its ways as :class:`Kind`; :class:`Kinds` makes one regular expression of them, so
that a text is gone through once, and hands what matched to the reader of that kind.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefs.quantities.atoms import Atom


@dataclass(frozen=True, slots=True)
class Found:
    """What the pattern of a kind matched.

    Attributes:
        text: all of the text, for what stands around the match.
        start: where the match begins.
        end: where it ends.
        groups: the pattern's own named groups.
    """

    text: str
    start: int
    end: int
    groups: Mapping[str, str | None]

    def __getitem__(self, name: str) -> str:
        """The words of a group; empty where it took no part."""
        return self.groups[name] or ""

    @property
    def words(self) -> str:
        """The whole match."""
        return self.text[self.start : self.end]


Reader = Callable[[Found], Atom | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """One way in which a number or a date begins.

    Attributes:
        name: of the kind, as a group's name.
        pattern: in ``re.VERBOSE``; the names of its groups are its own.
        read: makes an atom of what matched, or nothing where it is none after all.
    """

    name: str
    pattern: str
    read: Reader


class Kinds:
    """All kinds of a language, the first that matches counting."""

    def __init__(self, lead: str, kinds: Sequence[Kind], *, lower: bool = False) -> None:
        """Make one pattern of all.

        Args:
            lead: in ``re.VERBOSE``, what must hold wherever one begins: tells most places apart.
            kinds: in the order in which they are tried.
            lower: look at the text in lower case; patterns and groups are in lower case then.
        """
        ways = "\n| ".join(f"(?P<{kind.name}> {_scoped(kind)}\n)" for kind in kinds)
        self._pattern = re.compile(f"(?:{lead})\n(?: {ways} )", re.VERBOSE)
        self._readers = {kind.name: (kind.read, self._groups_of(kind)) for kind in kinds}
        self._lower = lower

    def _groups_of(self, kind: Kind) -> dict[str, int]:
        scope = f"{kind.name}__"
        return {
            name.removeprefix(scope): index
            for name, index in self._pattern.groupindex.items()
            if name.startswith(scope)
        }

    def atoms(self, text: str) -> Iterator[Atom]:
        """Everything in a text that is of one of the kinds, without overlaps."""
        end = 0
        for match in self._pattern.finditer(_lowered(text) if self._lower else text):
            if match.start() < end:
                continue
            # the group that closed last is the outermost: the kind's own
            read, groups = self._readers[str(match.lastgroup)]
            named = {name: match[index] for name, index in groups.items()}
            atom = read(Found(text, match.start(), match.end(), named))
            if atom:
                end = atom.end
                yield atom


def _scoped(kind: Kind) -> str:
    """The pattern with its groups' names made the kind's own."""
    return kind.pattern.replace("(?P<", f"(?P<{kind.name}__")


_TO_LOWER = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def _lowered(text: str) -> str:
    """In lower case and of the same length: 'İ' would become two characters."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text.translate(_TO_LOWER)
