"""Which cells head which in a table: the HTML Standard's table model, without HTML.

Source: HTML Standard, "Forming a table" and "Forming relationships between data cells and
header cells". Three things differ: ``scope=colgroup`` heads the columns that the cell spans, also
where the table has no ``colgroup`` elements; the head of a row group has no heads itself; and on
the way up a column the head of a row counts as what it is there, a cell like others, so that
heads amid the rows end those above them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain
from typing import Generic, TypeVar

Key = TypeVar("Key")

MAX_COLSPAN = 1000
MAX_ROWSPAN = 65534


class Heads(Enum):
    """What a header cell heads."""

    NOTHING = "nothing"
    COLUMN = "column"
    ROW = "row"
    ROW_GROUP = "row group"


@dataclass(frozen=True, slots=True)
class Cell(Generic[Key]):
    """A cell as written.

    Attributes:
        key: what the caller knows it by.
        header: whether it is a ``th``.
        scope: of a header: ``row``, ``col``, ``rowgroup``, ``colgroup``, or empty.
        colspan: columns covered, from 1.
        rowspan: rows covered; 0 reaches to the end of the row group.
        empty: whether it says nothing (an empty header heads nothing).
        headers: keys named as its headers by hand; they win over all rules.
    """

    key: Key
    header: bool = False
    scope: str = ""
    colspan: int = 1
    rowspan: int = 1
    empty: bool = False
    headers: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Group(Generic[Key]):
    """Rows that belong together: a ``thead`` (``head``), ``tbody`` or ``tfoot``."""

    rows: tuple[tuple[Cell[Key], ...], ...]
    head: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Placed(Generic[Key]):
    """A cell on the grid: its left column, top row, size, and the number of its group."""

    cell: Cell[Key]
    x: int
    y: int
    width: int
    height: int
    group: int

    @property
    def columns(self) -> range:
        """The columns that it covers."""
        return range(self.x, self.x + self.width)

    @property
    def rows(self) -> range:
        """The rows that it covers."""
        return range(self.y, self.y + self.height)


class Grid(Generic[Key]):
    """A table laid out in columns and rows."""

    def __init__(self, groups: Sequence[Group[Key]]) -> None:
        self._head_groups = {number for number, group in enumerate(groups) if group.head}
        self._slots: dict[tuple[int, int], Placed[Key]] = {}
        self.cells: list[Placed[Key]] = []
        top = 0
        for number, group in enumerate(groups):
            self._place_group(group, number, top)
            top += len(group.rows)
        self._data_rows = {y for (_, y), p in self._slots.items() if not p.cell.header}
        self._above: dict[tuple[int, int], tuple[Placed[Key], ...]] = {}
        self._group_heads: dict[int, list[Placed[Key]]] = defaultdict(list)
        for placed in self.cells:
            if self.heads(placed) is Heads.ROW_GROUP:
                self._group_heads[placed.group].append(placed)

    def _place_group(self, group: Group[Key], number: int, top: int) -> None:
        end = top + len(group.rows)
        for y, row in enumerate(group.rows, top):
            x = 0
            for cell in row:
                while (x, y) in self._slots:
                    x += 1
                self._place(cell, x, y, end, number)
                x += min(cell.colspan, MAX_COLSPAN)

    def _place(self, cell: Cell[Key], x: int, y: int, end: int, group: int) -> None:
        left = end - y
        height = min(cell.rowspan or left, left, MAX_ROWSPAN)
        placed = Placed(cell, x, y, min(cell.colspan, MAX_COLSPAN), height, group)
        self.cells.append(placed)
        for slot in ((x, y) for y in placed.rows for x in placed.columns):
            self._slots.setdefault(slot, placed)

    def heads(self, placed: Placed[Key]) -> Heads:
        """What a cell heads, by its scope or, where it has none, by where it stands."""
        if not placed.cell.header:
            return Heads.NOTHING
        match placed.cell.scope:
            case "col" | "colgroup":
                return Heads.COLUMN
            case "row":
                return Heads.ROW
            case "rowgroup":
                return Heads.ROW_GROUP
        above = placed.group in self._head_groups or self._data_rows.isdisjoint(placed.rows)
        return Heads.COLUMN if above else Heads.ROW

    def headers(self, placed: Placed[Key]) -> tuple[Key, ...]:
        """The keys of the cells that head a cell: of its row, its columns, its row group.

        Nearest first within each; never itself, never an empty cell. The head of a row group
        has none: it spans columns for its look, not because they say anything about it.
        """
        if placed.cell.headers:
            return tuple(key for key in placed.cell.headers if key != placed.cell.key)
        if self.heads(placed) is Heads.ROW_GROUP:
            return ()
        found = chain(
            chain.from_iterable(self._row_headers(placed, y) for y in placed.rows),
            chain.from_iterable(self._column_headers(placed, x) for x in placed.columns),
            self._group_headers(placed),
        )
        return tuple(dict.fromkeys(p.cell.key for p in found if not p.cell.empty))

    def _row_headers(self, principal: Placed[Key], y: int) -> Iterator[Placed[Key]]:
        slots = [(x, y) for x in range(principal.x - 1, -1, -1)]
        return self._scan(slots, Heads.ROW, self._block(principal, Heads.ROW))

    def _column_headers(self, principal: Placed[Key], x: int) -> Iterable[Placed[Key]]:
        block = self._block(principal, Heads.COLUMN)
        return self._scan_up(x, principal.y, block) if block else self._heads_above(x, principal.y)

    def _heads_above(self, x: int, y: int) -> tuple[Placed[Key], ...]:
        """What heads a cell here that is no head itself.

        Cells between it and the nearest head change nothing, so that it is what heads the cell
        below that head: long tables are not walked through for each of their cells.
        """
        nearest = y
        while nearest > 0 and (x, nearest) not in self._above and not self._is_head(x, nearest - 1):
            nearest -= 1
        if (x, nearest) not in self._above:
            self._above[x, nearest] = tuple(self._scan_up(x, nearest, []))
        return self._above.setdefault((x, y), self._above[x, nearest])

    def _is_head(self, x: int, y: int) -> bool:
        placed = self._slots.get((x, y))
        return placed is not None and self.heads(placed) is Heads.COLUMN

    def _scan_up(self, x: int, y: int, block: list[range]) -> Iterator[Placed[Key]]:
        return self._scan([(x, above) for above in range(y - 1, -1, -1)], Heads.COLUMN, block)

    def _group_headers(self, principal: Placed[Key]) -> Iterator[Placed[Key]]:
        for other in self._group_heads.get(principal.group, ()):
            if (
                other is not principal
                and other.x < principal.columns.stop
                and other.y < principal.rows.stop
            ):
                yield other

    def _block(self, principal: Placed[Key], wanted: Heads) -> list[range]:
        return [_extent(principal, wanted)] if self.heads(principal) is wanted else []

    def _scan(
        self, slots: Sequence[tuple[int, int]], wanted: Heads, block: list[range]
    ) -> Iterator[Placed[Key]]:
        """The standard's "internal algorithm for scanning and assigning header cells".

        Walks away from the principal cell, which is the first of the block where it is such a head
        itself. Heads that stand together make a block; once another
        cell has been passed, a head as wide (or high) as one of a nearer block is hidden by it.
        """
        hidden: list[range] = []
        for slot in slots:
            current = self._slots.get(slot)
            if current is None:
                continue
            if self.heads(current) is not wanted:
                hidden += block
                block = []
                continue
            block.append(_extent(current, wanted))
            if _extent(current, wanted) not in hidden:
                yield current


def _extent(placed: Placed[Key], heads: Heads) -> range:
    return placed.columns if heads is Heads.COLUMN else placed.rows
