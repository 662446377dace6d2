"""Pages laid out anew only from where a document has changed.

The page of a changed text is laid out again from what WeasyPrint knew where the page began, and
once a page ends as it ended before, all that follows stands.

The rest of the document costs next to nothing: what stands on other pages is emptied before it is
styled. Emptied elements keep their places, lest the way into the tree lead elsewhere.

What comes out is what a whole layout would give; where that is not sure, nothing does. The tests
hold the one against the other, pixel by pixel.
"""

import copy
import functools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import HTML, Document
from weasyprint.document import Page
from weasyprint.layout import layout_backgrounds
from weasyprint.layout import page as pagination

from briefs.render.engine.layout import (
    Layout,
    Opening,
    Press,
    Sheet,
    Way,
    boxes_of,
    page_of,
    sheets,
    ways,
)
from briefs.render.engine.source import of_tree
from briefs.render.engine.tags.boxes import Box

LOOK_AHEAD = 2
"""Pages behind the changed ones that are kept whole: one that may move, one that it draws on."""

MOST = 0.5
"""The share of the pages up to which it pays to make single ones anew."""

SLACK = 60.0
"""CSS pixels by which the room that is left on a page may be misjudged: margins collapse, and the
head of a table repeats."""

GRID = frozenset({"tbody", "tr"})
"""What keeps its cells, though emptied: the borders of a table's rows collapse into one another."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring pages that were made anew.

    Attributes:
        first: the number of the first of them, from 0.
        sheets: what is known of them.
        document: they alone, ready to be painted.
    """

    first: int
    sheets: tuple[Sheet, ...]
    document: Document


def lay_out_anew(html: HTML, last: Layout) -> tuple[Layout, tuple[Run, ...]] | None:
    """Lay out what differs from a document that was laid out before.

    Args:
        html: the whole document.
        last: the layout of another one with the same style sheets and fonts.

    Returns:
        The layout of the whole document, and the pages that are new in it; nothing where so much
        differs that it must be laid out as a whole.
    """
    changed = frozenset(changes(last.root, html.etree_element))
    if any(_holds_running(way, last.sheets) for way in changed):
        return None
    spans = _spans(changed, last.sheets)
    if spans is None:
        return None
    runs = []
    for first, end in spans:
        run = _continued(_pruned(html, last, changed, first, end + LOOK_AHEAD), last, first, end)
        if run is None:
            return None
        runs.append(run)
    made = replace(last, root=html.etree_element, sheets=_with(last.sheets, runs))
    return made, tuple(runs)


def _with(old: Sequence[Sheet], runs: Iterable[Run]) -> tuple[Sheet, ...]:
    new = list(old)
    for run in runs:
        new[run.first : run.first + len(run.sheets)] = run.sheets
    return tuple(new)


def changes(old: Element, new: Element, way: Way = ()) -> Iterator[Way]:
    """The ways to the smallest elements that hold all that differs between two trees."""
    if not _are_alike(old, new):
        yield way
        return
    for number, (one, other) in enumerate(zip(old, new, strict=True)):
        yield from changes(one, other, (*way, number))


def _are_alike(old: Element, new: Element) -> bool:
    """Whether two elements are the same but for what is in their children."""
    ours, theirs = ([child.tail for child in element] for element in (old, new))
    return ours == theirs and (old.tag, old.attrib, old.text) == (new.tag, new.attrib, new.text)


def _spans(changed: Iterable[Way], old: Sequence[Sheet]) -> list[tuple[int, int]] | None:
    """First and last of the neighbouring pages to be made anew; nothing where they are too many."""
    numbers: set[int] = set()
    for way in changed:
        found = [number for number, sheet in enumerate(old) if way in sheet.tops]
        if not found:
            return None
        numbers.update(found)
        if _may_be_drawn_in(way, found[0], old):
            numbers.add(found[0] - 1)
    numbers |= {before for number in numbers for before in _until_clean(number, old)}
    return _neighbours(sorted(numbers)) if len(numbers) <= MOST * len(old) else None


def _may_be_drawn_in(way: Way, number: int, old: Sequence[Sheet]) -> bool:
    """Whether what stands on a page was, or might now be, tried on the page before."""
    _, following, *_ = old[number].opening
    is_forced = following["break"] != "any"
    return not is_forced and old[number].tops[way] <= old[number - 1].room + SLACK


def _until_clean(number: int, old: Sequence[Sheet]) -> Iterator[int]:
    """The pages before one, back to where nothing was carried over."""
    while not old[number].is_clean:
        number -= 1
        yield number


def _neighbours(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Runs of numbers; those nearer to each other than we look ahead are taken together."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and number <= spans[-1][1] + LOOK_AHEAD:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans


def _pruned(html: HTML, last: Layout, changed: Container[Way], first: int, end: int) -> HTML:
    """The document with all emptied that stands on other pages than these only."""
    kept = {way for sheet in last.sheets[first : end + 1] for way in sheet.tops}
    kept.update(_ways_to(last.targets, html.etree_element))
    kept.update(_in_running(last.sheets, html.etree_element))
    elsewhere = {way for sheet in last.sheets for way in sheet.tops} - kept

    def pruned(element: Element, way: Way) -> Element:
        made = Element(element.tag, element.attrib)
        made.tail = element.tail
        if way in changed:
            made.text = element.text
            made.extend(element)
            return made
        if way not in elsewhere:
            made.text = element.text
        if way not in elsewhere or element.tag in GRID:
            made.extend(pruned(child, (*way, number)) for number, child in enumerate(element))
        return made

    return of_tree(pruned(html.etree_element, ()), html)


def _ways_to(ids: Container[str], root: Element) -> Iterator[Way]:
    """The ways to elements by their ids, and to all that they stand in."""
    for element, way in ways(root):
        if element.get("id") in ids:
            yield from (way[:length] for length in range(len(way) + 1))


def _in_running(old: Sequence[Sheet], root: Element) -> Iterator[Way]:
    """The ways to running elements, which any page may show, and to all that is in them."""
    for way in _running(old):
        yield from (inner for _, inner in ways(_at(way, root), way))


def _holds_running(way: Way, old: Sequence[Sheet]) -> bool:
    """Whether running elements stand in what is at the end of a way."""
    return any(way == one[: len(way)] != one for one in _running(old))


def _running(old: Sequence[Sheet]) -> set[Way]:
    return {way for sheet in old for found in sheet.running.values() for way in found}


def _at(way: Way, root: Element) -> Element:
    return functools.reduce(lambda element, number: element[number], way, root)


def _continued(html: HTML, last: Layout, first: int, end: int) -> Run | None:
    """The pages from the first one on, until one ends as it did before.

    Returns:
        Nothing where none does before there is no more content to draw on.
    """
    press = Press(html, last.fonts)
    context = press.context
    _go_back(press, last, first)
    boxes: list[Box] = []
    for number in range(first, min(end + LOOK_AHEAD, len(last.sheets))):
        box, resume_at = pagination.remake_page(number, context, press.root, html)
        boxes.append(box)
        _note_strings(box, number + 1, context)
        if number >= end and _ends_as_before(number, resume_at, context, last):
            break
        if resume_at is None:
            return None
    else:
        return None
    if not _are_where_they_were(context, last):
        return None
    _finish(boxes, first, context)
    pages = [Page(box) for box in boxes]
    return Run(first, sheets(pages, press, first), press.document(pages))


def _go_back(press: Press, last: Layout, first: int) -> None:
    """Let a new layout know what the last one knew where a page began."""
    context, root = press.context, press.html.etree_element
    running = {box.element: box for box in boxes_of(press.root) if box.is_running()}
    context.style_for.initial_page_sizes.update(last.sizes)
    context.rendered_notes = []
    context.page_maker = [_as_done(sheet.opening) for sheet in last.sheets[:first]]
    context.page_maker.append(_as_to_do(last.sheets[first].opening))
    for number, sheet in enumerate(last.sheets[:first], start=1):
        for name, texts in sheet.strings.items():
            context.string_set[name][number] = list(texts)
        for name, found in sheet.running.items():
            context.running_elements[name][number] = [running[_at(way, root)] for way in found]
    _tell_targets(context.target_collector, last, context.page_maker[first])


def _as_done(opening: Opening) -> Opening:
    *known, state = opening
    return (*known, {**state, "content_changed": False, "pages_wanted": False})


def _as_to_do(opening: Opening) -> Opening:
    *known, state = opening
    fresh = {name: type(value)() for name, value in state.items()}  # False or an empty list
    return (*copy.deepcopy(known), fresh)


def _tell_targets(collector: Any, last: Layout, opening: Opening) -> None:
    """Fill in the pages of targets where they are printed."""
    counters = opening[3][1]
    for name, where in last.targets.items():
        if item := collector.target_lookup_items.get(name):
            item.cached_page_counter_values = copy.deepcopy(where)
    for (_, token), item in collector.counter_lookup_items.items():
        if token == "content":
            item.parse_again(counters)


def _note_strings(page: Box, number: int, context: Any) -> None:
    for box in page.descendants():
        if box.string_set and box.string_set != "none":
            for name, text in box.string_set:
                context.string_set[name][number].append(text)


def _ends_as_before(number: int, resume_at: object, context: Any, last: Layout) -> bool:
    """Whether the pages behind this one, from 0, need not be made anew."""
    if context.reported_footnotes or context.broken_out_of_flow:
        return False
    if number + 1 == len(last.sheets):
        return resume_at is None
    if resume_at is None or not last.sheets[number + 1].is_clean:
        return False
    before, now = last.sheets[number + 1].opening, context.page_maker[number + 1]
    strings = {name: pages[max(pages)][-1] for name, pages in context.string_set.items() if pages}
    return before[:-1] == now[:-1] and strings == _strings(last.sheets[: number + 1])


def _strings(old: Iterable[Sheet]) -> Mapping[str, str]:
    """What named strings say behind these pages."""
    return {name: texts[-1] for sheet in old for name, texts in sheet.strings.items()}


def _are_where_they_were(context: Any, last: Layout) -> bool:
    """Whether the targets whose page is printed elsewhere stand on the pages that are printed."""
    collector = context.target_collector
    return all(page_of(name, collector) == where for name, where in last.targets.items())


def _finish(pages: Iterable[Box], first: int, context: Any) -> None:
    """Give pages what they get once all are laid out: margin boxes and backgrounds."""
    for number, page in enumerate(pages, start=first + 1):
        context.current_page = number
        root, *areas = page.children
        margins = pagination.make_margin_boxes(context, page, context.page_maker[number][3])
        page.children = (root, *(area for area in areas if area.children), *margins)
        layout_backgrounds(page, context.get_image_from_uri)
