"""Header cells of a table in the structure tree: ids, scopes, and which cells they head."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from briefs.render.engine.tags.dom import is_figure
from briefs.render.engine.tags.grid import Cell, Grid, Group, Heads, Placed
from briefs.render.engine.tags.node import Name, Node, Value

SCOPES = {Heads.COLUMN: Name("Column"), Heads.ROW: Name("Row"), Heads.ROW_GROUP: Name("Row")}


def tie_headers(table: Element, nodes: Mapping[Element, Node], prefix: str) -> None:
    """Give the cells of a table their ids, scopes, spans and headers.

    Args:
        table: an HTML table.
        nodes: the structure elements of its cells; cells that are not shown have none.
        prefix: what the ids begin with, unique in the document.
    """
    grid = Grid(groups_of(table))
    shown = [placed for placed in grid.cells if placed.cell.key in nodes]
    for number, placed in enumerate((p for p in shown if p.cell.header), 1):
        nodes[placed.cell.key].id = f"{prefix}-h{number}"
    for placed in shown:
        values = dict(_attributes(grid, placed, nodes))
        if values:
            nodes[placed.cell.key].set("Table", values)


def _attributes(
    grid: Grid[Element], placed: Placed[Element], nodes: Mapping[Element, Node]
) -> Iterator[tuple[str, Value]]:
    if placed.cell.header:
        yield "Scope", SCOPES[grid.heads(placed)]
    if placed.width > 1:
        yield "ColSpan", placed.width
    if placed.height > 1:
        yield "RowSpan", placed.height
    ids = tuple(nodes[key].id for key in grid.headers(placed) if key in nodes)
    if ids:
        yield "Headers", ids


def groups_of(table: Element) -> list[Group[Element]]:
    """The rows of an HTML table by row group; the foot comes last wherever it is written."""
    named = {e.get("id", ""): e for e in table.iter() if e.tag in {"td", "th"}}
    groups = [e for e in table if e.tag in {"thead", "tbody", "tfoot"}]
    groups.sort(key=lambda group: group.tag == "tfoot")
    return [_group(group, named) for group in groups]


def _group(group: Element, named: Mapping[str, Element]) -> Group[Element]:
    rows = (tuple(_cells(row, named)) for row in group if row.tag == "tr")
    return Group(tuple(rows), head=group.tag == "thead")


def _cells(row: Element, named: Mapping[str, Element]) -> Iterator[Cell[Element]]:
    for cell in row:
        if cell.tag in {"td", "th"}:
            yield Cell(
                key=cell,
                header=cell.tag == "th",
                scope=cell.get("scope", ""),
                colspan=_span(cell, "colspan") or 1,
                rowspan=_span(cell, "rowspan"),
                empty=_is_empty(cell),
                headers=tuple(named[i] for i in cell.get("headers", "").split() if i in named),
            )


def _span(cell: Element, attribute: str) -> int:
    text = cell.get(attribute, "1")
    return int(text) if text.isdecimal() else 1


def _is_empty(cell: Element) -> bool:
    pictured = any(is_figure(e) for e in cell.iter())
    return not pictured and not "".join(cell.itertext()).strip()
