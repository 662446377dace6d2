"""Rows of a comparison in one language: where, before, after, remarks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from briefs.language.difference import difference
from briefs.language.figures import format_as_of
from briefs.language.locale import Locale
from briefs.model.desk import Part, Segment
from briefs.model.facts import Figure
from briefs.model.revision import FactChange, FigureChange, Kind, Move, NameChange, TextChange
from briefs.render.comparing.words import Words

LONGEST = 40
"""Characters of changed words that the remarks quote; of more, the beginning."""

MOST = 3
"""How many changes of one text the remarks quote."""

SHOWN = 12
"""How many ids of texts that change along the remarks name."""

FACTS = {
    ("series", "date"): "diff-series-date",
    ("series", "number"): "diff-series-number",
}
"""The labels of the facts that every correction changes; the others go by id alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One side of a row: words with what changed marked, or what stands in for them."""

    segments: tuple[Segment, ...] = ()
    stand_in: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the comparison.

    Attributes:
        language: of all that stands in it.
        id: of what it is about; empty in the further languages of the same.
        place: where that stands, in words; empty where the id says it all.
        before: how it was.
        after: how it is.
        remarks: what became of it, the first in one word.
        leads: whether the same follows in another language.
    """

    language: str
    id: str
    place: str
    before: Cell
    after: Cell
    remarks: tuple[str, ...]
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Scribe:
    """Writes the rows of a comparison.

    Attributes:
        words: of each language wanted, by tag, in order.
        locales: of every language that was compared.
    """

    words: Mapping[str, Words]
    locales: Mapping[str, Locale]

    @property
    def _first(self) -> str:
        """The language that says what is the same in all."""
        return next(iter(self.words))

    def figure(self, change: FigureChange) -> tuple[Row, ...]:
        """A figure, once for each language."""
        return self._rows(change.id, (self._figure(change, tag) for tag in self.words))

    def name(self, change: NameChange) -> tuple[Row, ...]:
        """A term, once for each language that calls it something else."""
        return self._rows(change.id, (self._name(change, tag) for tag in self.words))

    def fact(self, change: FactChange) -> tuple[Row, ...]:
        """What is the same in all languages, in the words of the first."""
        tag, words = next(iter(self.words.items()))
        label = FACTS.get((change.id, change.key))
        before, after, (kind, *_) = _sides(change.then, change.now, change.kind, words)
        if change.kind is Kind.CHANGED:
            before = Cell(_all(Part.REMOVED, change.then))
            after, kind = Cell(_all(Part.ADDED, change.now)), ""
        place = words.label(label) if label else ""
        return (Row(tag, f"{change.id} {change.key}", place, before, after, (kind,)),)

    def text(self, change: TextChange) -> tuple[Row, ...]:
        """A text, once for each language wanted; none where none of them changed."""
        found = [self._text(change, tag) for tag in self.words if tag in change.wordings]
        changed = (one for one in change.wordings.items() if one[0] in self.words)
        if all(one.typed_then == one.typed_now and one.prints_alike for _, one in changed):
            return ()
        return self._rows(change.id, found)

    def move(self, move: Move) -> tuple[Row, ...]:
        """What moved, once for each language wanted."""
        return self._rows(move.now, (self._move(move, tag) for tag in self.words))

    def _rows(self, id_: str, found: Iterable[Row | None]) -> tuple[Row, ...]:
        """The rows of one thing: its id in the first, and each but the last leads to the next."""
        rows = [row for row in found if row]
        rows[:1] = [replace(row, id=id_) for row in rows[:1]]
        led = [replace(row, leads=True) for row, _ in pairwise(rows)]
        return (*led, *rows[-1:])

    def _figure(self, change: FigureChange, tag: str) -> Row | None:
        words = self.words[tag]
        dated = bool(change.then and change.now and change.then.as_of != change.now.as_of)
        then = _printed(change.then, change.printed_then, words.locale, dated=dated)
        now = _printed(change.now, change.printed_now, words.locale, dated=dated)
        if not then and not now:
            return None
        before, after, told = _sides(then, now, change.kind, words)
        size = tuple(_size(change, words))
        also = _also(change.texts, words) if tag == self._first else ()
        return Row(tag, "", "", before, after, (*(size or told), *also))

    def _name(self, change: NameChange, tag: str) -> Row | None:
        then, now = change.then.get(tag, ""), change.now.get(tag, "")
        if then == now:
            return None
        words = self.words[tag]
        before, after, told = _sides(then, now, change.kind, words)
        also = _also(change.texts, words) if tag == self._first else ()
        return Row(tag, "", "", before, after, (*told, *also))

    def _text(self, change: TextChange, tag: str) -> Row:
        words, wording = self.words[tag], change.wordings[tag]
        place = words.part(change.place)
        if change.kind is not Kind.CHANGED:
            sides = _sides(wording.printed_then, wording.printed_now, change.kind, words)
            return Row(tag, "", place, sides[0], sides[1], sides[2][:1])
        if not wording.is_edited and wording.prints_alike:
            before, after = (
                Cell(_kept(wording.printed_then)),
                Cell(stand_in=words.label("diff-same")),
            )
            return Row(tag, "", place, before, after, (self._unchanged(tag, words),))
        alike = wording.prints_alike
        then = wording.typed_then if alike else wording.printed_then
        now = wording.typed_now if alike else wording.printed_now
        before, after, remarks = _sides(then, now, Kind.CHANGED, words)
        more = [words.label("diff-alike")] if alike else []
        more += [] if wording.is_edited else [words.label("diff-printed-only")]
        return Row(tag, "", place, before, after, (*remarks, *more, *self._twins(change, words)))

    def _unchanged(self, tag: str, words: Words) -> str:
        return words.label("diff-twin", language=words.language(self.locales[tag]))

    def _twins(self, change: TextChange, words: Words) -> Iterator[str]:
        """Of the languages that are not shown, those that did not change with this one."""
        for tag in change.unedited if change.edited else ():
            if tag not in self.words:
                yield self._unchanged(tag, words)

    def _move(self, move: Move, tag: str) -> Row:
        words = self.words[tag]
        where = words.label("diff-moved-from", id=move.then)
        if move.then == move.now:
            where = words.label("diff-moved-rank", then=move.rank_then, now=move.rank_now)
        along = [words.label("diff-moved-count", n=move.count)] if move.count > 1 else []
        return Row(
            tag,
            "",
            words.part(move.place),
            Cell(_kept(move.words.get(tag, ""))),
            Cell(stand_in=words.label("diff-same")),
            (words.label("diff-moved"), where, *along),
        )


def _sides(then: str, now: str, kind: Kind, words: Words) -> tuple[Cell, Cell, tuple[str, ...]]:
    """Both sides, and what is said of them: what became of it, then which words changed."""
    word = words.label(f"diff-{kind.value}") if kind is not Kind.CHANGED else ""
    stand_in = Cell(stand_in=words.label("diff-stand-in", words=word)) if word else Cell()
    match kind:
        case Kind.ADDED:
            return stand_in, Cell(_all(Part.ADDED, now)), (word,)
        case Kind.REMOVED:
            return Cell(_all(Part.REMOVED, then)), stand_in, (word,)
    segments = difference(then, now)
    before = tuple(one for one in segments if one.part is not Part.ADDED)
    after = tuple(one for one in segments if one.part is not Part.REMOVED)
    remarks = tuple(_told(segments, words))
    return Cell(before), Cell(after), remarks or ("",)


def _told(segments: tuple[Segment, ...], words: Words) -> Iterator[str]:
    """Each change in words, the first few."""
    changes = list(_changes(segments))
    for then, now in changes[:MOST]:
        if then and now:
            yield words.label("diff-word-changed", then=_short(then), now=_short(now))
        elif now:
            yield words.label("diff-word-added", words=_short(now))
        else:
            yield words.label("diff-word-removed", words=_short(then))
    if len(changes) > MOST:
        yield words.label("diff-more", n=len(changes) - MOST)


def _changes(segments: tuple[Segment, ...]) -> Iterator[tuple[str, str]]:
    """What was removed and what was added in its place."""
    removed = ""
    for one in segments:
        if one.part is Part.REMOVED:
            removed = one.text
            continue
        if one.part is Part.ADDED or removed:
            yield removed, one.text if one.part is Part.ADDED else ""
        removed = ""
    if removed:
        yield removed, ""


def _short(words: str) -> str:
    told = words.strip()
    return told if len(told) <= LONGEST else f"{told[: LONGEST - 1].rstrip()}…"


def _kept(words: str) -> tuple[Segment, ...]:
    return _all(Part.KEPT, words)


def _all(part: Part, words: str) -> tuple[Segment, ...]:
    return (Segment(part, words),) if words else ()


def _printed(
    figure: Figure | None, printed: Mapping[str, str], locale: Locale, *, dated: bool
) -> str:
    words = printed.get(locale.tag, "")
    if figure is None or not figure.as_of or not dated:
        return words
    return f"{words} ({format_as_of(figure.as_of, locale)})"


def _size(change: FigureChange, words: Words) -> Iterator[str]:
    if told := change.printed_difference.get(words.locale.tag):
        sign = change.percent.replace("-", words.locale.numerals.minus)
        share = f" ({sign}%)" if sign else ""
        yield words.label("diff-difference", difference=told) + share


def _also(ids: tuple[str, ...], words: Words) -> Iterator[str]:
    if ids:
        more = [words.label("diff-more", n=len(ids) - SHOWN)] if len(ids) > SHOWN else []
        yield words.label("diff-also", ids=", ".join([*ids[:SHOWN], *more]))
