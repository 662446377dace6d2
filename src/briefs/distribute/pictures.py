"""Documents of two states, page by page: which pages look otherwise, and where.

Pages are matched by their words, so that one that came in does not make all that follow differ;
matched pages are held against each other by their pixels. The same documents give the same bytes.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFont

from briefs.distribute.pixels import paint
from briefs.model.revision import Area, Kind

DOTS_PER_INCH = 100
SLACK = 24
"""Levels of 255 by which a pixel may differ: what is seen as the same."""

BLOCK = 8
"""Pixels along the side of a block, some two millimetres; what differs is looked for in blocks."""

NEAR = 2
"""Blocks between two differences that are boxed as one."""

LEAST_LIKE = 0.4
"""The share of its words that a page has in common with the one that it is held against."""

MARGIN = 12
LABEL = 34
COLOURS = 64
GROUND, MARK, INK, NOTHING = "#dedede", "#c00020", "#333333", "#f4f4f4"


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that looks otherwise: its numbers, where it differs, and a PNG of both.

    Attributes:
        kind: changed; added or removed where the other state has no page like it.
        then: its number before, from 1; 0 where there was none.
        now: its number after; 0 where there is none.
        areas: where it differs; none where it came or went as a whole.
        png: both pages side by side, with what differs in boxes.
    """

    kind: Kind
    then: int
    now: int
    areas: tuple[Area, ...]
    png: bytes


def differing_pages(old: bytes, new: bytes) -> tuple[Seen, ...]:
    """The pages of two PDFs that look otherwise, in order.

    Raises:
        ValueError: one of them is no PDF that can be painted.
    """
    try:
        befores, afters = paint(old, DOTS_PER_INCH), paint(new, DOTS_PER_INCH)
        rows = matched(words_of(old), words_of(new))
    except pypdfium2.PdfiumError as error:
        raise ValueError(str(error)) from error
    return tuple(_seen(rows, befores, afters))


def matched(old: Sequence[Counter[str]], new: Sequence[Counter[str]]) -> list[tuple[int, int]]:
    """Which page belongs to which, by number from 1; 0 for one that has no other.

    The order is kept, and as many words as can be are had in common.
    """
    alike = [[likeness(then, now) for now in new] for then in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            pair = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= LEAST_LIKE else -1.0
            best[i][j] = max(pair, best[i + 1][j], best[i][j + 1])
    rows, i, j = [], 0, 0
    while i < len(old) or j < len(new):
        both = i < len(old) and j < len(new)
        if both and alike[i][j] >= LEAST_LIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            i, j = i + 1, j + 1
            rows.append((i, j))
        elif i < len(old) and (j == len(new) or best[i][j] == best[i + 1][j]):
            i += 1
            rows.append((i, 0))
        else:
            j += 1
            rows.append((0, j))
    return rows


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of their words that two pages have in common; 1 where neither has any."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def words_of(pdf: bytes) -> list[Counter[str]]:
    """How often each word stands on each page."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [Counter(page.get_textpage().get_text_range().split()) for page in document]


def areas(old: Image.Image, new: Image.Image) -> tuple[tuple[int, int, int, int], ...]:
    """Where two pictures differ, as boxes of pixels; the whole where their sizes do."""
    if old.size != new.size:
        return ((0, 0, *new.size),)
    beyond = ImageChops.difference(old.convert("L"), new.convert("L"))
    blocks = beyond.point([255 if level > SLACK else 0 for level in range(256)]).reduce(BLOCK)
    marked = [at for at, level in enumerate(blocks.tobytes()) if level]
    groups = _grouped({divmod(at, blocks.width) for at in marked})
    found = []
    for group in groups:
        downs, acrosses = zip(*group, strict=True)
        left, top = min(acrosses) * BLOCK, min(downs) * BLOCK
        right, bottom = (max(acrosses) + 1) * BLOCK, (max(downs) + 1) * BLOCK
        found.append((left, top, min(right, new.width), min(bottom, new.height)))
    return tuple(sorted(found, key=lambda box: (box[1], box[0])))


def _grouped(blocks: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Blocks that lie near one another, together."""
    left = set(blocks)
    reach = range(-NEAR - 1, NEAR + 2)
    while left:
        group, rest = [], [left.pop()]
        while rest:
            down, across = rest.pop()
            group.append((down, across))
            around = {(down + i, across + j) for i in reach for j in reach} & left
            left -= around
            rest.extend(around)
        yield group


def _seen(
    rows: Sequence[tuple[int, int]], befores: Sequence[Image.Image], afters: Sequence[Image.Image]
) -> Iterator[Seen]:
    for then, now in rows:
        before = befores[then - 1] if then else None
        after = afters[now - 1] if now else None
        boxes = areas(before, after) if before and after else ()
        if before and after and not boxes:
            continue
        kind = Kind.CHANGED if boxes else Kind.ADDED if after else Kind.REMOVED
        places = tuple(Area(*map(_millimetres, box)) for box in boxes)
        yield Seen(kind, then, now, places, _side_by_side(before, after, then, now, boxes))


def _millimetres(pixels: int) -> int:
    return round(pixels * 25.4 / DOTS_PER_INCH)


def _side_by_side(
    before: Image.Image | None,
    after: Image.Image | None,
    then: int,
    now: int,
    boxes: Sequence[tuple[int, int, int, int]],
) -> bytes:
    sizes = [page.size for page in (before, after) if page]
    width, height = (max(one) for one in zip(*sizes, strict=True))
    canvas = Image.new("RGB", (2 * width + 3 * MARGIN, height + LABEL + MARGIN), GROUND)
    pen = ImageDraw.Draw(canvas)
    for at, (page, number) in enumerate(((before, then), (after, now))):
        left = MARGIN + at * (width + MARGIN)
        font = ImageFont.load_default(LABEL * 0.6)
        pen.text((left, 4), str(number) if page else "-", fill=INK, font=font)
        if page is None:
            pen.rectangle((left, LABEL, left + width - 1, LABEL + height - 1), fill=NOTHING)
            continue
        canvas.paste(page, (left, LABEL))
        for box in boxes:
            _mark(pen, box, left)
    file = io.BytesIO()
    canvas.quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return file.getvalue()


def _mark(pen: ImageDraw.ImageDraw, box: tuple[int, int, int, int], left: int) -> None:
    x0, y0, x1, y1 = box
    around = (x0 + left - 3, y0 + LABEL - 3, x1 + left + 2, y1 + LABEL + 2)
    pen.rectangle(around, outline=MARK, width=3)
