"""The tree as PDF objects: back-references, ids, and what the catalog and the pages say."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pydyf
import pytest

from briefs.render.engine.tags.node import Mark, Node, StructureError
from briefs.render.engine.tags.serialise import write_tree

Made = Callable[..., bytes]

BODY = """
<p id="a">가<span class="n">주석</span> <a href="#a">나</a> <a href="https://example.org">다</a></p>
<p style="break-before: page">라 <a href="#a">마</a></p>
<table><tr><th>바<td>사</table>
"""


@pytest.fixture(scope="module")
def pdf(made: Made) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(made(BODY, css=".n { float: footnote }"))) as opened:
        yield opened


def elements(raw: Any) -> Iterator[Any]:
    yield raw
    for kid in raw.K:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def number_tree(pdf: pikepdf.Pdf) -> dict[int, Any]:
    numbers: list[Any] = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return dict(zip(numbers[::2], numbers[1::2], strict=True))


def test_marked_content_leads_back_to_its_element(pdf: pikepdf.Pdf) -> None:
    parents = number_tree(pdf)
    seen = 0
    for element in elements(pdf.Root.StructTreeRoot.K[0]):
        for kid in element.K:
            if isinstance(kid, int):
                assert parents[int(element.Pg.StructParents)][kid].objgen == element.objgen
                seen += 1
    assert seen == sum(len(parents[int(page.StructParents)]) for page in pdf.pages)


def test_links_lead_back_to_their_elements(pdf: pikepdf.Pdf) -> None:
    parents = number_tree(pdf)
    annotations = [annotation for page in pdf.pages for annotation in page.Annots]
    assert len(annotations) == 3
    for annotation in annotations:
        element = parents[int(annotation.StructParent)]
        assert element.S == "/Link"
        assert [kid.Obj.objgen for kid in element.K if not isinstance(kid, int)] == [
            annotation.objgen
        ]


def test_kids_know_their_parents(pdf: pikepdf.Pdf) -> None:
    for element in elements(pdf.Root.StructTreeRoot.K[0]):
        for kid in element.K:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen


def test_ids_are_indexed_in_order(pdf: pikepdf.Pdf) -> None:
    names = list(pdf.Root.StructTreeRoot.IDTree.Names)
    ids = [bytes(name) for name in names[::2]]
    assert ids == sorted(ids)
    assert all(bytes(element.ID) == id_ for id_, element in zip(ids, names[1::2], strict=True))
    assert set(ids) == {b"note-1", b"t1-h1"}


def test_the_catalog_and_the_pages_say_that_there_is_a_tree(pdf: pikepdf.Pdf) -> None:
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert pdf.Root.Lang == "ko"
    assert [str(page.Tabs) for page in pdf.pages] == ["/S", "/S"]


def test_the_tree_is_the_same_each_time(made: Made) -> None:
    assert made(BODY) == made(BODY)


@pytest.fixture
def one_page() -> Any:
    blank = pydyf.PDF()
    blank.add_page(pydyf.Dictionary({"Type": "/Page"}))
    return blank


def test_marked_content_without_an_element_is_refused(one_page: Any) -> None:
    root = Node("Document", "ko", [Mark(0, 0), Mark(0, 2)])
    with pytest.raises(StructureError, match="page 1: marked content 1 is lost"):
        write_tree(one_page, root, "ko")


def test_an_id_twice_is_refused(one_page: Any) -> None:
    notes: list[Any] = [Node("Note", "ko", id="note-1"), Node("Note", "ko", id="note-1")]
    with pytest.raises(StructureError, match="'note-1'"):
        write_tree(one_page, Node("Document", "ko", notes), "ko")
