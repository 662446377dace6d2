"""Drawings made of HTML: elements that their role makes figures."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from briefs.render.engine.fault import EngineFault
from support.structure import Element, artifacts, outline, structure

Tree = Callable[..., Element]
Made = Callable[..., bytes]

PAGE = "@page { size: 400px 200px; margin: 0 } body, p { margin: 0 } "


def box(document: Element) -> list[float]:
    return [float(edge) for edge in document.one("Figure").attributes["BBox"]]


def test_a_drawing_is_a_figure_around_its_texts(tree: Tree) -> None:
    body = """
<div role="img" aria-label="연구비\n추이"><span>2005</span><p>9 <em lang="en">bn</em></p></div>"""
    figure = tree(body).one("Figure")
    figure.attributes.clear()
    assert (
        outline(figure)
        == """\
Figure alt=연구비 추이
  Span
    '2005'
  P
    '9 '
    Span lang=en
      'bn'"""
    )


def test_a_drawing_may_stand_in_a_line(tree: Tree) -> None:
    document = tree("<p>값 <span role='img' lang='en' aria-label='up'>↑</span> 끝</p>")
    document.one("Figure").attributes.clear()
    assert (
        outline(document)
        == """\
Document
  P
    '값 '
    Figure lang=en alt=up
      '↑'
    ' 끝'"""
    )


def test_a_drawing_may_hold_an_image(tree: Tree) -> None:
    svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' aria-label='점'/>"
    outer, inner = tree(f"<div role='img' aria-label='점 하나'>{svg}</div>").all("Figure")
    assert (outer.alt, inner.alt) == ("점 하나", "점")
    assert outer.elements == [inner]


def test_a_drawing_has_its_border_box_in_points_from_below(tree: Tree) -> None:
    css = PAGE + "div { margin: 8px 20px; border: 4px solid; padding: 2px; height: 28px }"
    document = tree("<div role='img' aria-label='그림'>글</div>", css=css)
    assert box(document) == [15, 114, 285, 144]


def test_a_turned_drawing_has_its_place_on_the_page(tree: Tree) -> None:
    css = PAGE + "section { transform: rotate(90deg); transform-origin: 0 0; margin-left: 60px }"
    css += "div { width: 40px; height: 20px } b { display: block; transform: rotate(45deg) }"
    body = "<section><div role='img' aria-label='그림'><b>글</b></div></section>"
    assert box(tree(body, css=css)) == [30, 120, 45, 150]


def test_what_is_moved_as_a_whole_is_found_where_it_went(tree: Tree) -> None:
    css = PAGE + "div { position: absolute; left: 40px; top: 20px; width: 80px; height: 40px;"
    css += "transform: translate(40px, 20px) scale(.5) }"
    assert box(tree("<div role='img' aria-label='그림'>글</div>", css=css)) == [
        75,
        97.5,
        105,
        112.5,
    ]


def test_a_drawing_in_a_line_has_the_place_of_its_pieces(tree: Tree) -> None:
    css = PAGE + "p { line-height: 20px } span { padding: 0 4px; word-break: normal }"
    body = "<p>가나 <span role='img' aria-label='그림'>글<br>글글</span></p>"
    left, bottom, right, top = box(tree(body, css=css))
    assert left == 0
    assert right > 20
    assert (top + bottom) / 2 == pytest.approx(150 - 20 * 0.75, abs=0.1)
    assert 15 < top - bottom < 30


def test_what_is_taller_than_its_line_is_enclosed(tree: Tree) -> None:
    css = PAGE + "i { display: inline-block; width: 8px; height: 80px; background: red }"
    body = "<p><span role='img' aria-label='그림'>글<i></i></span></p>"
    _, bottom, _, top = box(tree(body, css=css))
    assert (top, top - bottom > 60) == (150, True)


def test_a_drawing_over_two_pages_has_its_place_on_the_first(made: Made) -> None:
    css = "@page { size: 400px 200px; margin: 20px } body { margin: 0 } p { margin: 0 }"
    body = "<p style='height: 100px'>앞</p><div role='img' aria-label='그림'>"
    pdf = made(body + "<p style='height: 50px'>글</p>" * 4 + "</div>", css=css)
    assert box(structure(pdf)) == [15, 15, 285, 60]
    with pikepdf.open(BytesIO(pdf)) as opened:
        figure = opened.Root.StructTreeRoot.K[0].K[1]
        assert figure.Pg.objgen == opened.pages[0].objgen


def test_a_drawing_says_its_page_though_all_its_texts_are_in_elements(made: Made) -> None:
    body = "<p>앞</p><div style='break-before: page' role='img' aria-label='그림'><p>글</p></div>"
    with pikepdf.open(BytesIO(made(body))) as pdf:
        figure = pdf.Root.StructTreeRoot.K[0].K[1]
        assert figure.S == "/Figure"
        assert figure.Pg.objgen == pdf.pages[1].objgen


@pytest.mark.parametrize("words", ["", "aria-label=' '", "data-alt-en='x'"])
def test_a_drawing_without_words_is_refused(tree: Tree, words: str) -> None:
    with pytest.raises(EngineFault, match="div 'chart' is a drawing without aria-label"):
        tree(f"<div id='chart' role='img' {words}>글</div>")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "&nbsp;",
        "<b style='display: inline-block; width: 9px'></b> <b>&nbsp;</b>",
        "<p data-artifact>글</p>",
        "<p style='visibility: hidden'>글</p>",
        "<svg xmlns='http://www.w3.org/2000/svg' aria-hidden='true' width='9' height='9'/>",
    ],
)
def test_a_drawing_without_content_is_refused(tree: Tree, content: str) -> None:
    css = "div, b { background: red; height: 9px }"
    with pytest.raises(EngineFault, match="div 'bars' paints only backgrounds"):
        tree(f"<div class='bars' role='img' aria-label='막대'>{content}</div>", css=css)


@pytest.mark.parametrize("content", ["<div>글</div>", "앞 <b style='display: block'>글</b> 뒤"])
def test_a_block_in_a_drawing_in_a_line_is_refused(tree: Tree, content: str) -> None:
    drawing = "<div>앞 <span role='img' aria-label='그림' {}>{}</span></div>"
    with pytest.raises(EngineFault, match="display: inline-block"):
        tree(drawing.format("", content))
    block = tree(drawing.format("style='display: inline-block'", content))
    assert "글" in block.one("Figure").text


@pytest.mark.parametrize("tag", ["td", "th", "li", "dd"])
def test_a_part_of_a_table_or_list_is_no_drawing(tree: Tree, tag: str) -> None:
    around = {"td": "<table><tr>{}", "th": "<table><tr>{}", "li": "<ul>{}", "dd": "<dl><dt>a{}"}
    with pytest.raises(EngineFault, match=f"{tag} 'inline' cannot be a drawing"):
        tree(around[tag].format(f"<{tag} role='img' aria-label='그림'>글</{tag}>"))


@pytest.mark.parametrize("hidden", ["data-artifact", "aria-hidden='true'"])
def test_a_hidden_drawing_is_an_artifact(made: Made, hidden: str) -> None:
    pdf = made(f"<div role='img' {hidden}>무늬</div><p>글</p>")
    assert [artifact.text for artifact in artifacts(pdf)] == ["무늬"]
    assert [element.kind for element in structure(pdf).walk()] == ["Document", "P"]


def test_the_words_of_a_drawing_are_its_alternative(tree: Tree) -> None:
    inside = "<span role='img' aria-label='그림'>글</span><span role='img' data-artifact>x</span>"
    link = tree(f"<p id='x'><a href='#x'>앞 {inside}</a></p>").one("Link")
    assert link.areas[0].contents == "앞 그림"


def test_a_header_with_a_drawing_is_not_empty(tree: Tree) -> None:
    drawing = "<div role='img' aria-label='그림'>글</div>"
    document = tree(f"<table><tr><th>{drawing}<th>값<tr><th>가<td>1</table>")
    assert len(document.one("TD").attributes["Headers"]) == 2
