"""``word-break: keep-all`` for WeasyPrint, which knows only ``normal`` and ``break-all``.

Without it a line of Korean breaks at any syllable. Word joiners would break the search for a word
in the PDF, and unbreakable spans overflow their cells, so Pango is told where not to break
(``allow-breaks`` attributes) and the text stays as it is. WeasyPrint decides in three places:

* inside a text, Pango does: :func:`_marking` gives it the attributes;
* between two inline boxes, WeasyPrint asks Pango for the breaks of the two letters that meet:
  :func:`_unbreaking` takes out those inside an eojeol;
* where nothing fits and ``overflow-wrap`` allows it, a word may break anywhere:
  :func:`_giving_way` then lays the line out once more, as if it were ``normal``.

The second is asked without a style, so the style of the text last in hand is noted on the way: see
:class:`_State`.
"""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from weasyprint.css.tokens import get_single_keyword
from weasyprint.css.validation import properties
from weasyprint.layout import inline, preferred
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, pango

from briefs.render.engine.eojeol import kept_spans, kept_together
from briefs.render.engine.patching import replace, replace_entry

KEEP_ALL = "keep-all"

Part = Callable[..., Any]


@dataclass(slots=True)
class _State:
    """What the layout has in hand.

    Attributes:
        keeps: the text at hand is kept whole, by its style.
    """

    keeps: bool = False

    def note(self, style: Any) -> None:
        self.keeps = style["word_break"] == KEEP_ALL


_state = _State()


def install() -> None:
    """Let WeasyPrint know ``word-break: keep-all``."""
    ffi.cdef("PangoAttribute * pango_attr_allow_breaks_new (gboolean allow_breaks);")
    replace_entry(properties.PROPERTIES, "word-break", _knowing)
    replace(line_break.Layout, "set_text", _marking)
    replace(line_break, "get_log_attrs", _unbreaking)
    replace(inline, "can_break_inside", _noting)
    for module in (inline, preferred):
        replace(module, "split_first_line", _giving_way)


def _knowing(validate: Part) -> Part:
    @functools.wraps(validate)  # copies wants_base_url, which WeasyPrint reads
    def word_break(tokens: Any) -> Any:
        return KEEP_ALL if get_single_keyword(tokens) == KEEP_ALL else validate(tokens)

    return word_break


def _marking(set_text: Part) -> Part:
    @functools.wraps(set_text)
    def marked(layout: Any, text: str, justify: bool = False) -> None:
        set_text(layout, text, justify)
        drawing = justify  # the line has been split by then
        if layout.style["word_break"] == KEEP_ALL and not drawing:
            _forbid_breaks(layout.layout, kept_spans(layout.text))

    return marked


def _forbid_breaks(pango_layout: Any, spans: tuple[tuple[int, int], ...]) -> None:
    if not spans:
        return
    attributes = pango.pango_layout_get_attributes(pango_layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for start, end in spans:
        attribute = pango.pango_attr_allow_breaks_new(False)
        attribute.start_index, attribute.end_index = start, end
        pango.pango_attr_list_insert(attributes, attribute)
    pango.pango_layout_set_attributes(pango_layout, attributes)


def _unbreaking(get_log_attrs: Part) -> Part:
    @functools.wraps(get_log_attrs)
    def unbroken(text: str, lang: str | None) -> Any:
        breaks = get_log_attrs(text, lang)
        if _state.keeps:
            for place in kept_together(text):
                breaks[place].is_line_break = 0
        return breaks

    return unbroken


def _noting(can_break_inside: Part) -> Part:
    @functools.wraps(can_break_inside)
    def noted(box: Any) -> Any:
        _state.note(box.style)
        return can_break_inside(box)

    return noted


def _giving_way(split_first_line: Part) -> Part:
    @functools.wraps(split_first_line)
    def given_way(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        how = (context, max_width, justification_spacing, is_line_start, minimum)
        _state.note(style)
        line = split_first_line(text, style, *how)
        if _state.keeps and is_line_start and _exceeds(line, max_width) and _may(style, minimum):
            return split_first_line(text, _as_if_normal(style), *how)
        return line

    return given_way


def _exceeds(line: Any, max_width: float | None) -> bool:
    _layout, _length, _resume_at, width, *_ = line
    return max_width is not None and bool(width > max_width)


def _may(style: Any, minimum: bool) -> bool:
    """May words break anywhere? ``break-word`` not where the least width is sought (CSS Text 3)."""
    wrap = style["overflow_wrap"]
    return wrap == "anywhere" or (wrap == "break-word" and not minimum)


def _as_if_normal(style: Any) -> Any:
    """The style, with words that may break; made once, and kept with it."""
    known = vars(style).get("as_if_normal")
    if known is None:
        known = style.as_if_normal = style.copy()
        known["word_break"] = "normal"
    return known
