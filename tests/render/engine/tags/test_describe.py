"""Alternative texts, abbreviations, numberings."""

from collections.abc import Callable

import pytest

from briefs.render.engine.fault import EngineFault
from support.structure import Element

Tree = Callable[..., Element]

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>{}</svg>"


def test_a_chart_is_a_figure_with_its_title(tree: Tree) -> None:
    chart = SVG.format("<title>연구비\n추이</title><text y='9'>2005</text>")
    figure = tree(f"<figure>{chart}<figcaption>그림 1</figcaption></figure>")
    assert figure.one("Figure").alt == "연구비 추이"
    assert figure.one("Caption").text == "그림 1"


def test_a_figure_has_its_place_in_points_from_below(tree: Tree) -> None:
    chart = SVG.format("<title>그림</title><rect width='40' height='20'/>")
    css = "@page { size: 400px 200px; margin: 0 } body { margin: 0 } svg { display: block }"
    document = tree(f"<div style='padding: 8px 0 0 4px'>{chart}</div>", css=css)
    box = [float(edge) for edge in document.one("Figure").attributes["BBox"]]
    assert box == [3, 129, 33, 144]


def test_a_turned_figure_has_its_place_on_the_page(tree: Tree) -> None:
    chart = SVG.format("<title>그림</title><rect width='40' height='20'/>")
    css = """
@page { size: 400px 200px; margin: 0 } body { margin: 0 }
svg { display: block; transform: rotate(90deg); transform-origin: 0 0; margin-left: 20px }"""
    box = [float(e) for e in tree(chart, css=css).one("Figure").attributes["BBox"]]
    assert box == [0, 120, 15, 150]


@pytest.mark.parametrize("content", ["<rect width='9' height='9'/>", "<title> </title>"])
def test_a_figure_without_words_is_refused(tree: Tree, content: str) -> None:
    with pytest.raises(EngineFault, match="svg 'chart' has no alternative text"):
        tree(SVG.format(content).replace("<svg", "<svg id='chart'"))


def test_an_abbreviation_says_what_it_stands_for(tree: Tree) -> None:
    span = tree("<p><abbr title='한국과학기술연구원'>KIST</abbr></p>").one("Span")
    assert (span.expansion, span.text) == ("한국과학기술연구원", "KIST")


@pytest.mark.parametrize(
    ("style", "numbering"),
    [
        ("lower-alpha", "LowerAlpha"),
        ("upper-roman", "UpperRoman"),
        ("square", "Square"),
        ("'– '", "Disc"),
    ],
)
def test_a_list_says_how_it_is_numbered(tree: Tree, style: str, numbering: str) -> None:
    document = tree(f'<ul style="list-style-type: {style}"><li>항목</ul>')
    assert document.one("L").attributes["ListNumbering"] == numbering
