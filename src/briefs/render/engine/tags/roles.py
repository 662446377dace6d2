"""Which structure type an HTML element has (ISO 32000-1, 14.8.4).

An element may stand for two nested types, the outer one first: a list item is an ``LI`` with
its ``LBody``. No type at all: its content belongs to the element around it.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from briefs.render.engine.tags.dom import FIGURES, Document, is_drawing

Kinds = tuple[str, ...]

KINDS: dict[str, Kinds] = {
    **dict.fromkeys(["div", "nav", "header", "footer", "aside", "figure", "address"], ("Div",)),
    "main": ("Part",),
    "article": ("Art",),
    "section": ("Sect",),
    "blockquote": ("BlockQuote",),
    **dict.fromkeys(["p", "pre"], ("P",)),
    **{f"h{level}": (f"H{level}",) for level in range(1, 7)},
    "dl": ("L",),
    "dt": ("Lbl",),
    "dd": ("LBody",),
    "table": ("Table",),
    "thead": ("THead",),
    "tbody": ("TBody",),
    "tfoot": ("TFoot",),
    "tr": ("TR",),
    "th": ("TH",),
    "td": ("TD",),
    **dict.fromkeys(["caption", "figcaption"], ("Caption",)),
    **dict.fromkeys(FIGURES, ("Figure",)),
    "q": ("Quote",),
    **dict.fromkeys(["code", "kbd", "samp"], ("Code",)),
    **dict.fromkeys(["span", "strong", "b", "em", "i", "cite", "dfn"], ("Span",)),
    **dict.fromkeys(["abbr", "sup", "sub", "small", "mark", "time", "bdi"], ("Span",)),
}

LAYOUT_KINDS: dict[str, Kinds] = {
    **dict.fromkeys(["table", "tr", "th", "td", "caption"], ("Div",)),
    **dict.fromkeys(["thead", "tbody", "tfoot"], ()),
}

REFERENCES = frozenset({"doc-noteref", "doc-biblioref"})
NOTES = frozenset({"doc-footnote", "doc-endnote"})


def kinds_of(element: Element, document: Document) -> Kinds:
    """The structure types of an element."""
    if element.get("role") in NOTES:
        return ("Note",)
    if is_drawing(element):
        return ("Figure",)
    if element.tag in LAYOUT_KINDS and document.is_in_layout_table(element):
        return LAYOUT_KINDS[element.tag]
    if (rule := _RULES.get(element.tag)) is not None:
        return rule(element, document)
    return KINDS.get(element.tag, ())


def _list(element: Element, document: Document) -> Kinds:
    return ("TOC",) if document.is_in_contents(element) else ("L",)


def _item(element: Element, document: Document) -> Kinds:
    parent = document.parent(element)
    if parent is None or parent.tag not in {"ul", "ol", "menu"}:
        return ("Div",)
    return ("TOCI",) if document.is_in_contents(element) else ("LI", "LBody")


def _anchor(element: Element, document: Document) -> Kinds:
    if element.get("href") is None:
        return ("Span",)
    refers = element.get("role") in REFERENCES or document.is_in_contents(element)
    return ("Reference", "Link") if refers else ("Link",)


def _division(element: Element, document: Document) -> Kinds:
    parent = document.parent(element)
    return ("LI",) if parent is not None and parent.tag == "dl" else ("Div",)


_RULES: dict[str, Callable[[Element, Document], Kinds]] = {
    "ul": _list,
    "ol": _list,
    "menu": _list,
    "li": _item,
    "a": _anchor,
    "div": _division,
}
