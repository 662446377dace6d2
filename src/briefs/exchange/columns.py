"""The columns of a translator's spreadsheet, with their titles in English and Korean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefs.model.desk import State, Unit

HEAD_ROWS = 20
"""How far down the titles may be: remarks may stand above them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it holds, its Korean title, its width in letters; hidden where that is 0."""

    name: str
    korean: str
    width: int


COLUMNS = (
    Column("id", "식별자", 28),
    Column("state", "상태", 14),
    Column("source", "원문", 60),
    Column("translation", "번역", 60),
    Column("notes", "참고", 44),
    Column("place", "위치", 28),
    Column("exported", "내보낼 때의 번역", 0),
)
STATES = {
    State.TRANSLATED: "번역됨",
    State.NEW: "확인 필요",
    State.STALE: "다시 볼 것",
    State.MISSING: "번역 없음",
}
_LANGUAGES = {"source": "source_language", "translation": "target_language"}
_TITLE = re.compile(r"\s*([a-z]+)(?: \(([A-Za-z0-9-]+)\))?(?: · .*)?\s*", re.DOTALL)


def title(column: Column, unit: Unit) -> str:
    """A column's title, with the language where it holds one: ``source (ko) · 원문``."""
    language = getattr(unit, _LANGUAGES[column.name]) if column.name in _LANGUAGES else ""
    return f"{column.name}{f' ({language})' if language else ''} · {column.korean}"


def values(unit: Unit) -> dict[str, str]:
    """What a unit has in each column."""
    return {
        "id": unit.id,
        "state": f"{unit.state} · {STATES[unit.state]}",
        "source": unit.source,
        "translation": unit.target,
        "notes": "\n".join(unit.notes),
        "place": unit.place,
        "exported": unit.target,
    }


def columns_in(row: Mapping[int, str]) -> dict[str, int]:
    """Which columns a row names, if it is read as the titles."""
    known = {column.name for column in COLUMNS}
    named = ((_TITLE.fullmatch(text), index) for index, text in row.items())
    return {
        match[1]: index for match, index in reversed(list(named)) if match and match[1] in known
    }


def languages_in(titles: Mapping[str, str]) -> tuple[str, str]:
    """The languages that the titles name: from which, into which; empty where they do not."""
    found = {name: _TITLE.fullmatch(text) for name, text in titles.items()}
    source, target = found.get("source"), found.get("translation")
    return (source and source[2]) or "", (target and target[2]) or ""


def state_in(text: str) -> State:
    """The state that a cell names; new where it names none."""
    word = text.partition(" ")[0].casefold()
    return State(word) if word in set(State) else State.NEW
