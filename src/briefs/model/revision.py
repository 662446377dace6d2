"""What became of the content between two states of it: texts, figures, names, documents."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefs.model.facts import Figure


class Kind(StrEnum):
    """What became of something that has an id.

    A text that is ``moved`` reads as it did, and stands elsewhere: in another place among its
    neighbours, or under another id.
    """

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class State:
    """One of the two states that are compared.

    Attributes:
        name: what it was asked for by (``2026-1``, ``HEAD~3``), or the folder's name.
        number: of the series.
        date: of the series.
    """

    name: str
    number: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language, as the content file has it and as it is printed; then and now.

    A side on which there is no text is empty.
    """

    typed_then: str = ""
    typed_now: str = ""
    printed_then: str = ""
    printed_now: str = ""

    @property
    def is_edited(self) -> bool:
        """Whether somebody wrote something else."""
        return self.typed_then != self.typed_now

    @property
    def prints_alike(self) -> bool:
        """Whether the reader sees the same."""
        return self.printed_then == self.printed_now


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands.

    Attributes:
        brief: the brief's id; ``series`` for what all briefs have in common.
        part: the part of the brief (``messages``, ``evidence``).
        title: the title of the section, by language; empty outside one.
    """

    brief: str
    part: str
    title: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TextChange:
    """What became of a text.

    Attributes:
        id: the text's id; where it was removed, the one that it had.
        kind: what became of it; never moved, for which there is :class:`Move`.
        place: where it stands, or stood.
        wordings: then and now, by language.
    """

    id: str
    kind: Kind
    place: Place
    wordings: Mapping[str, Wording]

    @property
    def edited(self) -> tuple[str, ...]:
        """The languages in which somebody wrote something else."""
        return tuple(tag for tag, wording in self.wordings.items() if wording.is_edited)

    @property
    def unedited(self) -> tuple[str, ...]:
        """The languages that stayed as they were, though another one changed."""
        return tuple(tag for tag in self.wordings if tag not in self.edited)


@dataclass(frozen=True, slots=True)
class Move:
    """A text, or all that stands below an id, in another place.

    Attributes:
        then: the id that it had.
        now: the id that it has; the same, where its place among its neighbours is another.
        place: where it stands now.
        rank_then: its place among its neighbours, from 1; 0 where the id is another.
        rank_now: the same.
        words: the text, by language, as printed; of the first one, where it is several.
        count: how many texts moved along.
    """

    then: str
    now: str
    place: Place
    rank_then: int
    rank_now: int
    words: Mapping[str, str]
    count: int = 1


@dataclass(frozen=True, slots=True)
class FigureChange:
    """What became of a figure.

    Attributes:
        id: the figure's id.
        kind: what became of it.
        then: the figure; nothing where there was none.
        now: the same.
        printed_then: how each language prints it, by tag.
        printed_now: the same.
        difference: of the values, exact, in the figure's unit; empty where there is none to tell.
        printed_difference: the same as each language prints it.
        percent: the difference in per cent of the old value, to one decimal; empty where that
            would say nothing.
        texts: ids of texts that print it and were not edited.
    """

    id: str
    kind: Kind
    then: Figure | None
    now: Figure | None
    printed_then: Mapping[str, str]
    printed_now: Mapping[str, str]
    difference: str = ""
    printed_difference: Mapping[str, str] = field(default_factory=dict)
    percent: str = ""
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NameChange:
    """What became of a term of the glossary.

    Attributes:
        id: the term's id.
        kind: what became of it.
        then: what each language called it, by tag.
        now: the same.
        texts: ids of texts that name it and were not edited.
    """

    id: str
    kind: Kind
    then: Mapping[str, str]
    now: Mapping[str, str]
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FactChange:
    """What became of something that is the same in all languages.

    Attributes:
        id: of what it is said (``sources.khidi``, ``series``, a table's or a drawing's id).
        key: what of it (``title``, ``number``, ``columns``).
        kind: what became of it.
        then: as text; empty where it was not there.
        now: the same.
    """

    id: str
    key: str
    kind: Kind
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Concerned:
    """A document that prints something else than it did, besides number and date.

    Attributes:
        brief: the brief's id.
        edition: the name of the way it is printed.
        kind: added or removed where there is no such document in the other state.
    """

    brief: str
    edition: str
    kind: Kind = Kind.CHANGED

    @property
    def file_name(self) -> str:
        """What the document is called."""
        return f"{self.brief}.{self.edition}.pdf"


@dataclass(frozen=True, slots=True)
class Revision:
    """All that became of the content between two states.

    Attributes:
        figures: in the order of their ids.
        names: the same, of the glossary.
        texts: those somebody wrote, or that print something else for no figure or name that
            changed; in the order of print, those removed at the place where they stood.
        moves: in the order of print.
        facts: by id and key.
    """

    figures: tuple[FigureChange, ...] = ()
    names: tuple[NameChange, ...] = ()
    texts: tuple[TextChange, ...] = ()
    moves: tuple[Move, ...] = ()
    facts: tuple[FactChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not (self.figures or self.names or self.texts or self.moves or self.facts)

    def texts_of_kind(self, kind: Kind) -> tuple[TextChange, ...]:
        """The texts of which that became."""
        return tuple(one for one in self.texts if one.kind is kind)


@dataclass(frozen=True, slots=True)
class Area:
    """Where something differs on a page, in millimetres from its upper left corner."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that looks otherwise than it did.

    Attributes:
        document: the document's file name.
        kind: changed; added or removed where no page of the other state is like it.
        then: its number before, from 1; 0 where there was none.
        now: its number after; 0 where there is none.
        areas: where it differs; none where the page came or went as a whole.
        picture: the name of the file that shows both, side by side.
    """

    document: str
    kind: Kind
    then: int
    now: int
    areas: tuple[Area, ...]
    picture: str
