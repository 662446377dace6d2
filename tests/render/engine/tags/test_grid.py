"""Which cells head which, on grids written as rows of short words.

A word is a cell's key; ``^`` marks a column head, ``<`` a row head, ``#`` a row group's head,
``!`` a head without a scope; ``*3`` spans columns, ``/2`` spans rows.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.render.engine.tags.grid import Cell, Grid, Group, Heads

SCOPES = {"^": "col", "<": "row", "#": "rowgroup", "!": ""}
WORD = re.compile(r"([\^<#!]?)(\w*)(?:\*(\d+))?(?:/(\d+))?$")


def cell(word: str) -> Cell[str]:
    found = WORD.match(word)
    assert found
    scope, key, colspan, rowspan = found.groups()
    return Cell(
        key=key,
        header=bool(scope),
        scope=SCOPES.get(scope, ""),
        colspan=int(colspan or 1),
        rowspan=int(rowspan or 1),
        empty=not key,
    )


def group(text: str, *, head: bool = False) -> Group[str]:
    rows = (tuple(map(cell, row.split())) for row in text.strip().splitlines())
    return Group(tuple(rows), head)


def headers(grid: Grid[str]) -> dict[str, str]:
    return {p.cell.key: " ".join(grid.headers(p)) for p in grid.cells}


def test_heads_of_rows_and_columns() -> None:
    grid = Grid([group("^what ^a ^b", head=True), group("<r1 r1a r1b\n<r2 r2a r2b")])
    assert headers(grid) == {
        "what": "",
        "a": "",
        "b": "",
        "r1": "what",
        "r1a": "r1 a",
        "r1b": "r1 b",
        "r2": "what",
        "r2a": "r2 a",
        "r2b": "r2 b",
    }


def test_heads_in_two_rows() -> None:
    head = group("^what/2 ^both*2\n^a ^b", head=True)
    found = headers(Grid([head, group("<r ra rb")]))
    assert found["a"] == "both"
    assert found["b"] == "both"
    assert found["ra"] == "r a both"
    assert found["r"] == "what"


def test_a_group_heads_its_own_rows_only() -> None:
    head = group("^what ^a", head=True)
    one, two = group("#one*2\n<r1 r1a"), group("#two*2\n<r2 r2a")
    found = headers(Grid([head, one, two]))
    assert found["one"] == ""
    assert found["r1"] == "what one"
    assert found["r1a"] == "r1 a one"
    assert found["r2a"] == "r2 a two"


def test_a_cell_that_spans_rows_and_columns_has_all_their_heads() -> None:
    grid = Grid([group("^what ^a ^b", head=True), group("<r1 x*2/2\n<r2")])
    assert headers(grid)["x"] == "r1 r2 a b"


def test_a_head_that_spans_rows_heads_them_all() -> None:
    grid = Grid([group("<both/2 <r1 x1\n<r2 x2")])
    found = headers(grid)
    assert found["x1"] == "r1 both"
    assert found["x2"] == "r2 both"
    assert found["r2"] == "both"


def test_a_head_amid_the_rows_ends_those_above_it() -> None:
    rows = "^one*3\n<r1 x1 y1\n^two*3\n<r2 x2 y2"
    found = headers(Grid([group("^what ^a ^b", head=True), group(rows)]))
    assert found["x1"] == "r1 one a"
    assert found["x2"] == "r2 two a"
    assert found["two"] == "what a b"


@pytest.mark.parametrize(
    ("word", "in_head", "expected"),
    [("!x", True, Heads.COLUMN), ("!x", False, Heads.ROW), ("x", True, Heads.NOTHING)],
)
def test_without_a_scope_the_place_decides(word: str, in_head: bool, expected: Heads) -> None:
    grid = Grid([group(f"{word} d", head=in_head)])
    assert grid.heads(grid.cells[0]) is expected


def test_a_row_of_nothing_but_heads_heads_the_columns() -> None:
    grid = Grid([group("!a !b\nx y")])
    assert headers(grid)["y"] == "b"


def test_an_empty_head_heads_nothing() -> None:
    grid = Grid([group("^ ^a", head=True), group("<r x")])
    assert headers(grid)["r"] == ""


def test_headers_named_by_hand_win() -> None:
    by_hand = Cell("x", headers=("b", "x"))
    grid = Grid([group("^a ^b", head=True), Group(((by_hand, cell("y")),))])
    assert headers(grid)["x"] == "b"


def test_a_rowspan_ends_with_its_group() -> None:
    grid = Grid([group("a/9 b\nc"), group("d e")])
    assert [(p.cell.key, p.x, p.height) for p in grid.cells] == [
        ("a", 0, 2),
        ("b", 1, 1),
        ("c", 1, 1),
        ("d", 0, 1),
        ("e", 1, 1),
    ]


def test_a_rowspan_of_nought_reaches_to_the_end_of_the_group() -> None:
    grid = Grid([group("a/0 b\nc\nd"), group("e f")])
    assert grid.cells[0].height == 3


CELLS = st.builds(
    Cell,
    key=st.integers(),
    header=st.booleans(),
    scope=st.sampled_from(["", "row", "col", "rowgroup", "colgroup", "nonsense"]),
    colspan=st.integers(1, 4),
    rowspan=st.integers(0, 4),
)
ROWS = st.lists(st.lists(CELLS, max_size=4).map(tuple), max_size=4).map(tuple)
GROUPS = st.lists(st.builds(Group, rows=ROWS, head=st.booleans()), max_size=3)


@given(GROUPS)
def test_any_table_has_a_grid(groups: list[Group[int]]) -> None:
    grid = Grid(groups)
    heads = {p.cell.key for p in grid.cells if p.cell.header}
    assert len(grid.cells) == sum(len(row) for group in groups for row in group.rows)
    for placed in grid.cells:
        assert set(grid.headers(placed)) <= heads


WORDS = st.sampled_from(["^a", "^", "^b*2", "!c", "<d", "#e*3", "f", "g*2", "h/2", "i", "j"])


@given(st.lists(st.lists(WORDS, max_size=4), max_size=9))
def test_what_heads_a_cell_is_what_a_walk_to_the_top_finds(rows: list[list[str]]) -> None:
    grid = Grid([Group(tuple(tuple(map(cell, row)) for row in rows))])
    for placed in grid.cells:
        if grid.heads(placed) is not Heads.COLUMN:
            for x in placed.columns:
                walked = tuple(grid._scan_up(x, placed.y, []))
                assert grid._heads_above(x, placed.y) == walked
