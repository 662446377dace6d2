"""Where everything stands on the sheets of a proof: pages, tints, tags, and the ids beside them.

Pure: from the places of texts on the printed pages and what is to be said of them. Lengths are
PostScript points from the upper left corner of the paper, downwards.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise, repeat

from briefs.model.print import Spot
from briefs.render.proofing.wrapping import Line, shared, wrapped

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the paper."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    def part(self, spot: Spot) -> "Box":
        """Where a spot of a page lies that lies here itself."""
        return Box(
            self.left + spot.left * self.width,
            self.top + spot.top * self.height,
            spot.width * self.width,
            spot.height * self.height,
        )


def _in_mm(left: float, top: float, width: float, height: float) -> Box:
    return Box(left * MM, top * MM, width * MM, height * MM)


PAPER = _in_mm(0, 0, 210, 297)
ROOM = _in_mm(3, 13, 161.7, 228.7)
"""For the page: 77 % of A4, at the left, where the printed page is white itself."""

BESIDE = _in_mm(167, 13, 39, 271)
BELOW = tuple(_in_mm(3 + 41 * number, 254, 39, 30) for number in range(4))
AFTER = tuple(_in_mm(3 + 41 * number, 18, 39, 266) for number in range(5))
"""The columns for ids: beside the page; below it, where it has too many; on a further sheet."""

GUTTER = 11.0
"""What of a column's width the numbers take."""

SIZES = (6.4, 6.0, 5.6, 5.3, 5.0)
"""Type sizes of ids, the first with which all of a page have room beside it is taken."""

LEADING, GAP = 1.14, 0.22
"""The height of a line, and what is left free below a label, in ems."""


@dataclass(frozen=True, slots=True)
class Remarked:
    """What is to be said of texts beside the page, and how they are shaded on it.

    Attributes:
        words: by id, what stands behind it, in order; nothing where nothing does.
        shades: by id and language, the names of shades, such as ``error stale``.
    """

    words: Mapping[str, tuple[str, ...]]
    shades: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Tint:
    """A shade over a line of a text, by its names."""

    shade: str
    box: Box


@dataclass(frozen=True, slots=True)
class Tag:
    """A number at the beginning of a text: at the upper left corner of its first line."""

    number: int
    left: float
    top: float


@dataclass(frozen=True, slots=True)
class Label:
    """A text's id beside the page.

    Attributes:
        number: that of its tags.
        id: the whole id.
        lines: the id and what is said of the text, as they break into lines.
        size: the type size.
        box: all of it, the number included.
    """

    number: int
    id: str
    lines: tuple[Line, ...]
    size: float
    box: Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """One side of paper.

    Attributes:
        page: the printed page that it shows or belongs to, from 1.
        frame: where that page lies; nothing on a sheet for ids that had no room beside it.
        tints: shades on the page.
        tags: numbers on the page.
        labels: ids, in the order of their numbers.
    """

    page: int
    frame: Box | None
    tints: tuple[Tint, ...]
    tags: tuple[Tag, ...]
    labels: tuple[Label, ...]


def ids_in_order(spots: Iterable[Spot]) -> tuple[str, ...]:
    """The ids of the texts on some pages, page by page, from top to bottom."""
    by_page = sorted(spots, key=lambda spot: spot.page)
    pages = (_ids(list(group)) for _, group in groupby(by_page, key=lambda spot: spot.page))
    return tuple(dict.fromkeys(chain.from_iterable(pages)))


def sheets(
    spots: Sequence[Spot], sizes: Sequence[tuple[float, float]], remarked: Remarked
) -> Iterator[Sheet]:
    """The sheets of a whole print, in order.

    Args:
        spots: where the texts stand on its pages, in the order of painting.
        sizes: width and height of each page, in any unit.
        remarked: what is to be said of the texts.
    """
    for number, size in enumerate(sizes, start=1):
        here = [spot for spot in spots if spot.page == number]
        yield from _of_page(number, here, _fitted(size), remarked)


def _of_page(number: int, spots: list[Spot], frame: Box, remarked: Remarked) -> Iterator[Sheet]:
    numbers = {id_: n for n, id_ in enumerate(_ids(spots), start=1)}
    tops = {id_: frame.part(_first(spots, id_)).top for id_ in numbers}
    labels = _labels(tops, remarked.words)
    yield Sheet(
        number,
        frame,
        tuple(_tints(spots, frame, remarked.shades)),
        tuple(_tags(spots, frame, numbers)),
        next(labels, ()),
    )
    for further in labels:
        yield Sheet(number, None, (), (), further)


def _fitted(size: tuple[float, float]) -> Box:
    """Where a page of a size lies: as large as there is room for it."""
    width, height = size
    scale = min(ROOM.width / width, ROOM.height / height)
    return Box(ROOM.left, ROOM.top, width * scale, height * scale)


def _ids(spots: Sequence[Spot]) -> tuple[str, ...]:
    """The ids on one page, from top to bottom, and from left to right within a row."""
    ordered = sorted(spots, key=lambda spot: (round(spot.top, 3), spot.left))
    return tuple(dict.fromkeys(spot.id for spot in ordered))


def _first(spots: Sequence[Spot], text_id: str) -> Spot:
    return min((one for one in spots if one.id == text_id), key=lambda one: (one.top, one.left))


def _tints(
    spots: Iterable[Spot], frame: Box, shades: Mapping[tuple[str, str], str]
) -> Iterator[Tint]:
    for spot in spots:
        if shade := shades.get((spot.id, spot.language)):
            yield Tint(shade, frame.part(spot))


def _tags(spots: Iterable[Spot], frame: Box, numbers: Mapping[str, int]) -> Iterator[Tag]:
    """A tag wherever a text begins, or goes on from the page before."""
    for (text_id, _), lines in groupby(spots, key=lambda spot: (spot.id, spot.language)):
        first = frame.part(next(lines))
        yield Tag(numbers[text_id], first.left, first.top)


def _labels(
    tops: Mapping[str, float], words: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Label, ...]]:
    """The labels of one page: those on its own sheet, then those on each further one."""
    for size in SIZES:
        labels = [
            _label(number, before, id_, words.get(id_, ()), size)
            for number, (before, id_) in enumerate(pairwise(["", *tops]), start=1)
        ]
        if sum(label.box.height for label in labels) <= BESIDE.height:
            yield tuple(_beside(labels, list(tops.values())))
            return
    yield from _poured(labels)


def _label(number: int, before: str, text_id: str, words: Iterable[str], size: float) -> Label:
    """A label that has no place yet, below that of another id."""
    width = (BESIDE.width - GUTTER) / size
    lines = wrapped(text_id, words, width, shared(before, text_id))
    box = Box(BESIDE.left, BESIDE.top, BESIDE.width, (len(lines) * LEADING + GAP) * size)
    return Label(number, text_id, lines, size, box)


def _beside(labels: Sequence[Label], wanted: Sequence[float]) -> Iterator[Label]:
    """The labels beside the page, each at the height wanted or as near as the others let it."""
    heights = [label.box.height for label in labels]
    for label, top in zip(labels, spread(wanted, heights, BESIDE), strict=True):
        yield _moved(label, BESIDE.left, top)


def spread(wanted: Sequence[float], heights: Sequence[float], column: Box) -> list[float]:
    """Where things of some heights begin that must not overlap: where wanted, or lower.

    At the foot of the column they are moved up as far as they must be. Together they must not be
    higher than the column.
    """
    tops: list[float] = []
    edge = column.top
    for top, height in zip(wanted, heights, strict=True):
        tops.append(max(top, edge))
        edge = tops[-1] + height
    edge = column.bottom
    for at in reversed(range(len(tops))):
        tops[at] = min(tops[at], edge - heights[at])
        edge = tops[at]
    return tops


def _poured(labels: Sequence[Label]) -> Iterator[tuple[Label, ...]]:
    """Labels that have no room beside their page: column after column, sheet after sheet."""
    rest = list(labels)
    for columns, least in chain([((BESIDE, *BELOW), 0)], repeat((AFTER, 1))):
        sheet: list[Label] = []
        for column in columns:
            filled = list(_filled(rest, column, least))
            rest = rest[len(filled) :]
            sheet.extend(filled)
        yield tuple(sheet)
        if not rest:
            return


def _filled(labels: Iterable[Label], column: Box, least: int) -> Iterator[Label]:
    """As many of the labels as a column has room for, from its top, and no fewer than ``least``."""
    top = column.top
    for count, label in enumerate(labels):
        if count >= least and top + label.box.height > column.bottom:
            return
        yield _moved(label, column.left, top)
        top += label.box.height


def _moved(label: Label, left: float, top: float) -> Label:
    box = Box(left, top, label.box.width, label.box.height)
    return Label(label.number, label.id, label.lines, label.size, box)
