"""What lies on a translator's desk: states and changes of texts, units, edits, acceptances."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How far a text in one language is, held against the language that leads it.

    * ``translated``: it and the leading text are as they were accepted together.
    * ``new``: it is there, but was never accepted.
    * ``stale``: the leading text, a figure in it, or what the language calls a term in it has
      changed since they were accepted.
    * ``missing``: there is no such text in the language.
    """

    TRANSLATED = "translated"
    NEW = "new"
    STALE = "stale"
    MISSING = "missing"


class Part(StrEnum):
    """What became of a stretch of words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words, and what became of it."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Version:
    """A text at one time: a label that says in which language and when, and its words."""

    label: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """A text as it was accepted, in all its languages.

    Attributes:
        id: the text's id.
        texts: language to the source text then, on one line, in NFC.
        figures: figure id to its value, unit and qualifier then, as text ("263000 m2 about").
        by: who accepted it; empty unless asked for.
        on: when, as an ISO 8601 day; empty unless asked for.
        terms: term id to what each language called it then, as text ("Chip Foundry (CF)").
    """

    id: str
    texts: Mapping[str, str]
    figures: Mapping[str, str]
    by: str = ""
    on: str = ""
    terms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unit:
    """A text on its way out to a translator, or back.

    Attributes:
        id: the text's id.
        source_language: the language translated from.
        target_language: the language translated into.
        source: the text to translate, as content files write it, on one line.
        target: its translation, in the same form; empty where there is none.
        state: how far it is.
        notes: what the translator should know.
        place: file and line of the translation, or of the source where there is none.
    """

    id: str
    source_language: str
    target_language: str
    source: str
    target: str
    state: State
    notes: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for a text in one language.

    Attributes:
        id: the text's id.
        language: the language.
        words: the new text, as content files write it, on one line.
        was: what the writer had before them; where the file says something else by now, the edit
            is in conflict.
    """

    id: str
    language: str
    words: str
    was: str
