"""Tables in the tree: one element each, cells that know their heads."""

from collections.abc import Callable

import pytest

from support.structure import Element

Tree = Callable[..., Element]

HEAD = "<thead><tr><th>구분<th>가<th>나</thead>"
SMALL = "@page { size: 12em 10em; margin: 1em }"


def heads(document: Element, text: str) -> list[str]:
    """The texts of the heads of the cell that says ``text``."""
    cells = {cell.id: cell for cell in document.all("TH")}
    (cell,) = (c for c in document.walk() if c.kind in {"TH", "TD"} and c.text == text)
    return [cells[id_].text for id_ in cell.attributes.get("Headers", [])]


def test_scopes_and_ids(tree: Tree) -> None:
    document = tree(
        f"<table>{HEAD}<tbody><tr><th scope=rowgroup colspan=3>묶음"
        "<tr><th scope=row>다<td>1<td>2</table>"
    )
    scopes = [(cell.text, cell.attributes["Scope"]) for cell in document.all("TH")]
    assert scopes == [
        ("구분", "Column"),
        ("가", "Column"),
        ("나", "Column"),
        ("묶음", "Row"),
        ("다", "Row"),
    ]
    ids = [cell.id for cell in document.all("TH")]
    assert len(set(ids)) == len(ids)
    assert heads(document, "2") == ["다", "나", "묶음"]
    assert heads(document, "다") == ["구분", "묶음"]


def test_a_head_of_two_rows(tree: Tree) -> None:
    document = tree("""
<table><thead><tr><th rowspan=2>구분<th colspan=2 scope=colgroup>둘<tr><th>가<th>나</thead>
<tbody><tr><th>다<td>1<td>2</table>""")
    assert heads(document, "1") == ["다", "가", "둘"]
    assert heads(document, "나") == ["둘"]
    spans = [
        (cell.attributes.get("RowSpan"), cell.attributes.get("ColSpan"))
        for cell in document.all("TH")
    ]
    assert spans == [(2, None), (None, 2), (None, None), (None, None), (None, None)]


def test_headers_by_hand_win(tree: Tree) -> None:
    document = tree(f"<table>{HEAD}<tr><th id=row>다<td headers='row'>1<td>2</table>")
    assert heads(document, "1") == ["다"]


def test_cells_of_an_inner_table_are_its_own(tree: Tree) -> None:
    inner = "<table><thead><tr><th>안</thead><tr><td>값</table>"
    document = tree(f"<table>{HEAD}<tr><th>다<td>{inner}<td>2</table>")
    assert heads(document, "값") == ["안"]


def test_an_empty_cell_is_in_the_tree(tree: Tree) -> None:
    document = tree(f"<table>{HEAD}<tr><th>다<td><td>2</table>")
    assert [len(row.elements) for row in document.all("TR")] == [3, 3]


def test_a_caption_comes_first(tree: Tree) -> None:
    table = tree(f"<table><caption>표 제목</caption>{HEAD}<tr><th>다<td>1<td>2</table>").one(
        "Table"
    )
    assert [kid.kind for kid in table.elements] == ["Caption", "THead", "TBody"]


@pytest.mark.parametrize("group", ["thead", "tfoot"])
def test_a_table_over_several_pages_is_one_element(tree: Tree, group: str) -> None:
    rows = "".join(f"<tr><th>행{n}<td>{n}" for n in range(30))
    table = f"<table><{group}><tr><th>구분<th>값</{group}><tbody>{rows}</tbody></table>"
    document = tree(table, css=SMALL)
    assert len({page for element in document.walk() for page in element.pages}) > 2
    assert len(document.all("Table")) == len(document.all("TBody")) == 1
    assert len(document.all("TR")) == 31
    assert document.text.count("구분") == 1


def test_a_cell_over_several_pages_is_one_element(tree: Tree) -> None:
    text = " ".join(f"낱말{n}" for n in range(60))
    document = tree(f"<table><tr><th>머리<td>{text}</table>", css=SMALL)
    assert len(document.one("TD").pages) > 1
    assert len(document.all("TR")) == 1
