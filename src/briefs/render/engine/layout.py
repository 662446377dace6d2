"""A document as laid out, with all that is needed to lay out another that is much like it.

WeasyPrint lays out page after page, each from where the one before ended, and forgets on the way
what it knew there. Here it is kept.
"""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element

from weasyprint import DEFAULT_OPTIONS, HTML, Document
from weasyprint.css.counters import CounterStyle
from weasyprint.document import DocumentMetadata, Page
from weasyprint.formatting_structure.build import build_formatting_structure
from weasyprint.html import get_html_metadata
from weasyprint.layout import layout_document
from weasyprint.layout import page as pagination
from weasyprint.text.fonts import FontConfiguration

from briefs.render.engine.patching import replace
from briefs.render.engine.speed.untying import untie
from briefs.render.engine.tags.boxes import Box, LineBox, children

Way: TypeAlias = tuple[int, ...]
"""The way to an element: which child of the root, which child of that, and so on."""

Opening: TypeAlias = tuple[Any, ...]
"""What WeasyPrint knew where a page began, an entry of its ``page_maker``: the way into the tree of
boxes, the kind of break, the side, the counters; last, what is left to do about the page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page as laid out.

    Attributes:
        page: as WeasyPrint has it.
        root: of the tree that its boxes are made from, in which each element of the page stands
            where it stands in the document.
        opening: what WeasyPrint knew where the page began.
        is_clean: whether nothing but that was carried over from the page before.
        tops: the elements on it, and how far below the page's first line each begins.
        room: what is free below the last line, notes included. Both in CSS pixels.
        strings: what named strings were given on this page, by name.
        running: the running elements that were found on this page, by the name they run under.
    """

    page: Page
    root: Element
    opening: Opening
    is_clean: bool
    tops: Mapping[Way, float]
    room: float
    strings: Mapping[str, Sequence[str]]
    running: Mapping[str, Sequence[Way]]


@dataclass(frozen=True, slots=True)
class Layout:
    """A document as laid out.

    Attributes:
        root: the document's root element.
        sheets: its pages.
        targets: of the elements whose page is printed elsewhere, by id, the page counters where
            they stand.
        sizes: the size of the first page, on which lengths may depend.
        fonts: those that all its pages are set in.
    """

    root: Element
    sheets: tuple[Sheet, ...]
    targets: Mapping[str, Mapping[str, Sequence[int]]]
    sizes: Mapping[str, Any]
    fonts: FontConfiguration


class Press:
    """A document with its styles and boxes, ready to be laid out.

    Attributes:
        html: the document.
        fonts: what it is set in: its own, lest it be set in another document's, or those of the
            layout that it goes on from, which declares the same.
        context: what WeasyPrint knows while it lays out.
        root: the box of the root element.
    """

    def __init__(self, html: HTML, fonts: FontConfiguration | None = None) -> None:
        self.html = html
        self.fonts = fonts or FontConfiguration()
        counters, options = CounterStyle(), dict(DEFAULT_OPTIONS)
        self.context = Document._build_layout_context(html, self.fonts, counters, {}, options)
        self.root = build_formatting_structure(
            html.etree_element,
            self.context.style_for,
            self.context.get_image_from_uri,
            html.base_url,
            self.context.target_collector,
            counters,
            self.context.footnotes,
        )

    def pages(self) -> list[Page]:
        """All pages, laid out."""
        return [Page(box) for box in layout_document(self.html, self.root, self.context)]

    def document(self, pages: Sequence[Page], output_intent: str | None = None) -> Document:
        """Pages as a document of their own, as in :func:`document_of`."""
        return document_of(pages, self.html, self.fonts, output_intent)


def document_of(
    pages: Sequence[Page], html: HTML, fonts: FontConfiguration, output_intent: str | None = None
) -> Document:
    """Pages as a document that says of itself what an HTML document does.

    Args:
        pages: as laid out.
        html: what they were laid out from.
        fonts: what they are set in.
        output_intent: the colours that they are meant for, as WeasyPrint names them.
    """
    metadata = DocumentMetadata(**get_html_metadata(html))
    return Document(list(pages), metadata, html.url_fetcher, fonts, {}, output_intent)


def install() -> None:
    """Let a layout say on which pages something was carried over from the page before."""
    replace(pagination, "remake_page", _noting)


def _noting(remake_page: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(remake_page)
    def noted(index: int, context: Any, *rest: Any) -> Any:
        carried = vars(context).setdefault("carried", {})
        carried[index] = bool(context.reported_footnotes or context.broken_out_of_flow)
        return remake_page(index, context, *rest)

    return noted


@contextmanager
def laid_out(html: HTML, output_intent: str) -> Iterator[Document]:
    """A whole document, for as long as it takes to write it.

    Args:
        html: the document.
        output_intent: as in :func:`document_of`.
    """
    press = Press(html)
    try:
        yield press.document(press.pages(), output_intent)
    finally:
        untie(press.context)


def lay_out(html: HTML) -> tuple[Layout, Document]:
    """Lay out a whole document, to be kept."""
    press = Press(html)
    pages = press.pages()
    layout = Layout(
        html.etree_element,
        sheets(pages, press),
        _targets(press.context.target_collector),
        press.context.style_for.initial_page_sizes,
        press.fonts,
    )
    return layout, press.document(pages)


def _targets(collector: Any) -> dict[str, dict[str, list[int]]]:
    """Of the elements whose page is printed elsewhere, where they stand.

    WeasyPrint does not say of a counter that was asked for by ``attr()`` whose it is; the element
    that asks does.
    """
    asking = {box.element.get("href", "")[1:] for box, _ in collector.counter_lookup_items}
    return {name: page_of(name, collector) for name in asking & {*collector.target_lookup_items}}


def page_of(name: str, collector: Any) -> dict[str, list[int]]:
    """The page counters where a target stands, but how many pages there are: that comes later."""
    counters = collector.target_lookup_items[name].cached_page_counter_values
    return {counter: values for counter, values in counters.items() if counter != "pages"}


def sheets(pages: Sequence[Page], press: Press, first: int = 0) -> tuple[Sheet, ...]:
    """Pages with what is known of them, the first being number ``first``, from 0."""
    known = dict(ways(press.html.etree_element))
    return tuple(_sheet(n, page, press, known) for n, page in enumerate(pages, first))


def _sheet(number: int, page: Page, press: Press, known: Mapping[Element, Way]) -> Sheet:
    box, context = page._page_box, press.context
    running = _given(context.running_elements, number + 1)
    top = box.content_box_y()
    tops: dict[Way, float] = {}
    for one in boxes_of(box):
        if one.element in known:
            tops.setdefault(known[one.element], one.position_y - top)
    in_flow = boxes_of(box.children[0])
    lowest = max((o.position_y + o.height for o in in_flow if isinstance(o, LineBox)), default=top)
    return Sheet(
        page=page,
        root=press.html.etree_element,
        opening=context.page_maker[number],
        is_clean=not context.carried.get(number),
        tops=tops,
        room=top + box.height - lowest,
        strings=_given(context.string_set, number + 1),
        running={name: [known[one.element] for one in found] for name, found in running.items()},
    )


def _given(store: Mapping[str, Mapping[int, list[Any]]], page: int) -> dict[str, list[Any]]:
    return {name: pages[page] for name, pages in store.items() if page in pages}


def boxes_of(box: Box) -> Iterator[Box]:
    """A box and all inside it, in document order."""
    yield box
    for child in children(box) if hasattr(box, "children") else ():
        yield from boxes_of(child)


def ways(element: Element, way: Way = ()) -> Iterator[tuple[Element, Way]]:
    """An element and all inside it, each with the way to it."""
    yield element, way
    for number, child in enumerate(element):
        yield from ways(child, (*way, number))
