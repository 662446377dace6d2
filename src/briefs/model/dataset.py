"""What a release gives out to be reckoned with: tables and figures as rows of cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

Cell = str | Decimal
"""A text, or a number exactly."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head as printed; what stands below it in words, empty where the head says it.

    ``unique``: whether no value stands there twice or is lacking.
    """

    head: str
    description: str = ""
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    Attributes:
        name: of its file, without an ending (``boston.evidence.stages.table.ko``).
        label: a name for people, short (``boston 1 ko``).
        title: as printed.
        columns: in order.
        rows: below the heads.
    """

    name: str
    label: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """What the briefs say, in plain words.

    Attributes:
        titles: brief, then language, to the brief's title.
        common: key of a common text (``credit``), then language, to its words.
        tables: each brief's own, in each language; those that it borrows are the other's.
    """

    titles: Mapping[str, Mapping[str, str]]
    common: Mapping[str, Mapping[str, str]]
    tables: tuple[Grid, ...]
