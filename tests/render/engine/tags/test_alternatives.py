"""Alternative texts in several languages, as ISO 32000-1, 7.9.2.2 has them."""

import ctypes
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.tags.alternatives import in_languages
from briefs.render.engine.tags.node import StructureError
from support.structure import Element

Tree = Callable[..., Element]
Made = Callable[..., bytes]

SVG = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' {}/>"
BOTH = "aria-label='나무' data-alt-en='a tree'"


def test_a_single_language_needs_no_escape() -> None:
    assert in_languages({"ko": "나무"}) == "나무"


def test_the_letters_of_a_code_are_bytes() -> None:
    encoded = in_languages({"ko": "나무", "en": "a tree"}).encode("utf-16-be")
    korean, english = "나무 ".encode("utf-16-be"), "a tree".encode("utf-16-be")
    assert encoded == b"\0\x1bko\0\x1b" + korean + b"\0\x1ben\0\x1b" + english


@pytest.mark.parametrize(
    ("tag", "codes"),
    [("en-US", b"enUS"), ("en-gb", b"enGB"), ("zh-Hant", b"zh"), ("zh-Hant-tw", b"zhTW")],
)
def test_a_country_may_follow_the_language(tag: str, codes: bytes) -> None:
    encoded = in_languages({tag: "x", "ko": "y"}).encode("utf-16-be")
    assert encoded.startswith(b"\0\x1b" + codes + b"\0\x1b\0x")


@pytest.mark.parametrize("tag", ["", "fil", "en-Latn-US-x-own", "es-419"])
def test_a_language_without_such_a_code_is_refused(tag: str) -> None:
    with pytest.raises(StructureError, match="two letters"):
        in_languages({"ko": "나무", tag: "x"})


def test_the_own_language_comes_first_and_the_others_as_written(made: Made) -> None:
    more = "data-alt-ja='木' data-alt-en='a\n tree' data-alt-de=' '"
    content = made("<p>" + SVG.format(f"aria-label='나무' {more}") + "</p>")
    with pikepdf.open(BytesIO(content)) as pdf:
        (figure,) = pdf.Root.StructTreeRoot.K[0].K[0].K
        alt = bytes(figure.Alt)
    assert alt[:2] == b"\xfe\xff"
    said = alt[2:].split(b"\0\x1b")
    assert said[1::2] == [b"ko", b"ja", b"en"]
    assert [text.decode("utf-16-be") for text in said[2::2]] == ["나무 ", "木 ", "a tree"]


def test_the_own_language_is_that_of_the_figure(tree: Tree) -> None:
    body = "<p>" + SVG.format("lang='en' aria-label='a tree' data-alt-ko='나무'") + "</p>"
    figure = tree(body).one("Figure")
    assert figure.language == "en"
    assert figure.alt == in_languages({"en": "a tree", "ko": "나무"})


def test_the_own_text_is_not_said_again(tree: Tree) -> None:
    figure = tree("<p>" + SVG.format("aria-label='나무' data-alt-ko='다른 나무'") + "</p>")
    assert figure.one("Figure").alt == "나무"


def test_a_further_language_does_not_do_for_the_own(tree: Tree) -> None:
    with pytest.raises(EngineFault, match="no alternative text"):
        tree(SVG.format("data-alt-en='a tree'"))


def test_a_reader_leaves_the_escapes_out(made: Made) -> None:
    document = pypdfium2.PdfDocument(made("<p>" + SVG.format(BOTH) + "</p>"))
    assert _alt_as_pdfium_reads_it(document[0]) == "나무 a tree"


def _alt_as_pdfium_reads_it(page: pypdfium2.PdfPage) -> str:
    """Of the first element of the first element of the document."""
    raw = pypdfium2.raw
    tree = raw.FPDF_StructTree_GetForPage(page)
    try:
        element = raw.FPDF_StructTree_GetChildAtIndex(tree, 0)
        for _ in ("P", "Figure"):
            element = raw.FPDF_StructElement_GetChildAtIndex(element, 0)
        size = raw.FPDF_StructElement_GetAltText(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        raw.FPDF_StructElement_GetAltText(element, buffer, size)
        return buffer.raw.decode("utf-16-le").rstrip("\0")
    finally:
        raw.FPDF_StructTree_Close(tree)
