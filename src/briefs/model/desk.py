"""What lies on a translator's desk: a text's state, a unit to translate, an edit, an acceptance."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How far a text in one language is, held against the language that leads it.

    * ``translated``: it and the leading text are as they were accepted together.
    * ``new``: it is there, but was never accepted.
    * ``stale``: the leading text, or a figure in it, has changed since they were accepted.
    * ``missing``: there is no such text in the language.
    """

    TRANSLATED = "translated"
    NEW = "new"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A text as it was accepted, in all its languages.

    Attributes:
        id: the text's id.
        texts: language to the source text then, on one line, in NFC.
        figures: figure id to its value, unit and qualifier then, as text ("263000 m2 about").
        by: who accepted it; empty unless asked for.
        on: when, as an ISO 8601 day; empty unless asked for.
    """

    id: str
    texts: Mapping[str, str]
    figures: Mapping[str, str]
    by: str = ""
    on: str = ""


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
