"""A line of HTML as peers read it: nothing that it says is lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from bench.inline import nodes
from bench.pages import pages
from bench.peers.latex.prepare import say, tex

CELLS = {"td", "li", "h1", "h2"}
ROOT = Path(__file__).parents[2]


def test_what_html_says_becomes_nodes() -> None:
    html = (
        'A <abbr title="x">B</abbr> <span class="tied">c <span class="cite">[<a id="cite-x-1" '
        'href="#source-x">1</a>]</span></span><span class="note" id="note-n" data-mark="a">'
        '<span lang="en">why</span></span><a class="note-again" href="#note-n">a</a>'
    )
    assert nodes(html) == [
        "A B ",
        ["tied", ["c ", ["cite", ["[", ["link", "#source-x", "cite-x-1", ["1"]], "]"]]]],
        ["note", "note-n", "a", ["why"]],
        ["again", "note-n", "a"],
    ]


def test_spaces_at_which_no_line_breaks_stay() -> None:
    assert nodes("2\u00a0m²  \n wide") == ["2\u00a0m² wide"]


def test_nothing_is_special_to_tex() -> None:
    assert tex(r"100% of R&D_1 {a} \b ~c") == (
        r"100\% of R\&D\_1 \{a\} \textbackslash{}b \textasciitilde{}c"
    )
    assert say([["strong", ["a&b"]]]) == r"\textbf{a\&b}"


def test_a_page_says_what_its_html_says() -> None:
    page = next(page for page in pages(ROOT, ROOT / "templates") if page.name == "boston.ko-en")
    told = _bare("".join(_words(page.view)))
    body = ElementTree.fromstring(page.html[page.html.index("<html") :]).find("body")
    assert body is not None
    # Labels and the feet of tables are put together from patterns by each template.
    cells = [words for cell in body.iter() if cell.tag in CELLS for words in cell.itertext()]
    long = [_bare(words) for words in cells if len(words) > 20]
    assert len(long) > 100
    assert [words for words in long if words not in told] == []


def _words(value: Any) -> Iterator[str]:
    """Every string of a view, in order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _words(part)


def _bare(words: str) -> str:
    return "".join(words.split())
