"""The tree as a reader gets it: each element of the document once, in order, in its language."""

from collections.abc import Callable
from xml.etree.ElementTree import Element as HTMLElement

import pytest

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.tags.build import Page, TreeBuilder
from briefs.render.engine.tags.node import StructureError
from briefs.render.engine.tags.places import space_of_page
from support.structure import Element, outline

Tree = Callable[..., Element]

SMALL = "@page { size: 10em 10em; margin: 1em } p { margin: 0; orphans: 1; widows: 1 }"


def lines(text: str) -> str:
    """An expected outline, from below ``Document``."""
    return "Document\n" + "\n".join("  " + line for line in text.strip("\n").split("\n"))


def test_a_language_is_said_where_it_changes(tree: Tree) -> None:
    body = """
<p>우리 <span lang="en">we <em lang="ko">우리</em></span></p>
<section lang="en"><p>we</p><custom lang="ko">우리</custom></section>
"""
    assert outline(tree(body)) == lines("""
P
  '우리 '
  Span lang=en
    'we '
    Span lang=ko
      '우리'
Sect lang=en
  P
    'we'
  Span lang=ko
    '우리'
""")


def test_sections_and_headings(tree: Tree) -> None:
    body = """
<main><article><h1>1</h1><section><h2>2</h2><div>3</div><blockquote><p>4</p></blockquote></section>
</article></main>"""
    kinds = [element.kind for element in tree(body).walk()]
    assert " ".join(kinds) == "Document Part Art H1 Sect H2 Div BlockQuote P"


def test_a_list_has_items_with_labels_and_bodies(tree: Tree) -> None:
    assert outline(tree("<ol><li>하나<ul><li>둘</li></ul></li></ol>")) == lines("""
L ListNumbering=Decimal
  LI
    Lbl
      '1. '
    LBody
      '하나'
      L ListNumbering=Circle
        LI
          Lbl
            '◦ '
          LBody
            '둘'
""")


def test_a_list_without_markers_has_bodies_only(tree: Tree) -> None:
    assert outline(tree("<ul style='list-style: none'><li>하나</li></ul>")) == lines("""
L ListNumbering=None
  LI
    LBody
      '하나'
""")


def test_a_term_and_its_descriptions_are_one_item(tree: Tree) -> None:
    body = "<dl><dt>a<dt>b<dd>c<dd>d<dt>e<dd>f</dl>"
    assert outline(tree(body)) == lines("""
L ListNumbering=None
  LI
    Lbl
      'a'
    Lbl
      'b'
    LBody
      'c'
    LBody
      'd'
  LI
    Lbl
      'e'
    LBody
      'f'
""")


def test_a_wrapped_term_is_one_item(tree: Tree) -> None:
    items = tree("<dl><div><dt>a<dd>b</div><div><dt>c<dd>d</div></dl>").all("LI")
    assert [[kid.kind for kid in item.elements] for item in items] == [["Lbl", "LBody"]] * 2


def test_a_paragraph_over_several_pages_is_one_element(tree: Tree) -> None:
    words = " ".join(f"낱말{n}" for n in range(60))
    document = tree(f"<p>{words}</p><p>끝</p>", css=SMALL)
    long, short = document.elements
    assert len(long.pages) > 2
    assert "".join(long.text.split()) == "".join(words.split())
    assert short.text == "끝"


def test_a_list_over_several_pages_is_one_element(tree: Tree) -> None:
    items = "".join(f"<li>항목 {n}</li>" for n in range(30))
    document = tree(f"<ul>{items}</ul>", css=SMALL)
    assert [body.text for body in document.one("L").all("LBody")] == [
        f"항목 {n}" for n in range(30)
    ]


def test_a_note_stands_beside_its_call(tree: Tree) -> None:
    body = "<p>말<span class='note' lang='en'>the note</span>이 있다</p><p>끝</p>"
    css = ".note { float: footnote }"
    assert outline(tree(body, css=css)) == lines("""
P
  '말'
  Reference lang=en
    '1'
  Note lang=en id=note-1
    Lbl
      '1. '
    'the note'
  '이 있다'
P
  '끝'
""")


def test_a_note_may_be_linked_both_ways(tree: Tree) -> None:
    css = """
.note { position: note(notes) } .note::note-callback { content: ' ^' }
@page { @note-area { content: element(notes, all-once) } }"""
    document = tree("<p>말<span class='note'>주석</span>이 있다</p>", css=css)
    assert outline(document) == lines("""
P
  '말'
  Reference
    Link
      → '1'
      '1'
  Note id=note-1
    Lbl
      '1. '
    '주석'
    Link
      → '^'
      ' ^'
  '이 있다'
""")


def test_a_note_that_runs_over_to_the_next_page_is_one_element(tree: Tree) -> None:
    words = " ".join(f"주석{n}" for n in range(40))
    css = SMALL + ".note { float: footnote; footnote-policy: auto }"
    document = tree(f"<p>가<span class='note'>{words}</span></p>" + "<p>나</p>" * 30, css=css)
    note = document.one("Note")
    assert [kid.kind for kid in document.elements[0].elements] == ["Reference", "Note"]
    assert "".join(note.text.split()).endswith("주석39")


def test_notes_have_different_ids(tree: Tree) -> None:
    body = "<p>가<span class='n'>1</span> 나<span class='n'>2</span></p><p role=doc-endnote>3</p>"
    notes = tree(body, css=".n { float: footnote }").all("Note")
    assert [note.id for note in notes] == ["note-1", "note-2", "note-3"]


def test_a_link_says_its_text_and_where_it_leads(tree: Tree) -> None:
    body = (
        "<p id='here'>앞 <a href='https://example.org/'>a <b>bold</b> link</a>"
        " <a href='#here'>여기</a></p>"
    )
    outside, inside = tree(body).all("Link")
    assert [(a.contents, a.target) for a in outside.areas] == [
        ("a bold link", "https://example.org/")
    ]
    assert [(a.contents, a.target) for a in inside.areas] == [("여기", "here")]
    assert outside.text == "a bold link"


def test_a_link_may_be_described_by_its_author(tree: Tree) -> None:
    link = tree("<p id='x'><a href='#x' title='본문으로'>↑</a></p>").one("Link")
    assert link.areas[0].contents == "본문으로"
    assert link.text == "↑"


def test_a_link_over_two_lines_has_two_areas(tree: Tree) -> None:
    body = "<p style='width: 5em'><a href='https://example.org'>길고 길고 길다</a></p>"
    link = tree(body).one("Link")
    assert len(link.areas) == 2
    assert {area.contents for area in link.areas} == {"길고 길고 길다"}


def test_a_citation_is_a_reference(tree: Tree) -> None:
    body = "<p id='x'><a role='doc-biblioref' href='#x'>[1]</a></p>"
    assert outline(tree(body)) == lines("""
P
  Reference
    Link
      → '[1]'
      '[1]'
""")


def test_a_table_of_contents(tree: Tree) -> None:
    body = """
<nav role="doc-toc"><h2>차례</h2>
<ol><li><a href="#a">가</a><ol><li><a href="#b">나</a></ol></ol></nav>
<h2 id="a">가</h2><h3 id="b">나</h3>"""
    css = """
nav ol { list-style: none }
nav a::after { content: leader('.') ' ' target-counter(attr(href), page) }"""
    navigation, *_ = tree(body, css=css).elements
    assert (
        outline(navigation)
        == """\
Div
  H2
    '차례'
  TOC
    TOCI
      Reference
        Link
          → '가'
          '가'
          ' 1'
      TOC
        TOCI
          Reference
            Link
              → '나'
              '나'
              ' 1'"""
    )


def test_a_layout_table_is_divisions(tree: Tree) -> None:
    body = "<table role='presentation'><tr><td>우리<td lang='en'>we</table>"
    assert outline(tree(body)) == lines("""
Div
  Div
    Div
      '우리'
    Div lang=en
      'we'
""")


def test_a_data_table_in_a_layout_table_is_a_table(tree: Tree) -> None:
    body = "<table role='presentation'><tr><td><table><tr><td>값</table></table>"
    kinds = [element.kind for element in tree(body).walk()]
    assert " ".join(kinds) == "Document Div Div Div Table TBody TR TD"


def test_absolute_and_floating_boxes_are_in_their_place(tree: Tree) -> None:
    css = "i { position: absolute } b { float: left }"
    text = tree("<p>가 <i>나</i> <b>다</b> 라</p>", css=css).text
    assert "".join(text.split()) == "가나다라"


def test_translucent_text_is_refused(tree: Tree) -> None:
    with pytest.raises(EngineFault, match="opacity"):
        tree("<p style='opacity: .5'>글</p>")


class Blank:
    """As much of a box as a page without content needs."""

    children = ()
    element = element_tag = link_annotation = transformation_matrix = None


def test_content_outside_the_tree_is_refused() -> None:
    builder = TreeBuilder(HTMLElement("html"), "ko")
    with pytest.raises(StructureError, match="page 3: content outside the tree"):
        builder.add_page(Blank(), Page(2, {Blank(): 0}, space_of_page(100)))
