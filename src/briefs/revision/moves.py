"""What moved: the same text at another place among its neighbours, or under another id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefs.model.brief import Row, charts_of, tables_of
from briefs.model.chart import Matrix
from briefs.model.revision import Move
from briefs.revision.sides import COMMON, Side


@dataclass(frozen=True, slots=True)
class Moves:
    """What moved, and the ids of the texts that have another one now, old to new."""

    all: tuple[Move, ...]
    renamed: Mapping[str, str]


def moves(old: Side, new: Side) -> Moves:
    """Everything that moved between two states.

    Texts of which the id is another one are held to be the same where they read the same, as
    typed, in every language. Where several read alike, they are taken in the order of their ids.
    """
    renamed = _renamed(old, new)
    return Moves((*_under_other_ids(renamed, new), *_among_neighbours(old, new)), renamed)


def _renamed(old: Side, new: Side) -> dict[str, str]:
    gone, come = _by_words(old, new), _by_words(new, old)
    return {
        then: now
        for words, ids in gone.items()
        for then, now in zip(ids, come.get(words, ()), strict=False)
    }


def _by_words(one: Side, other: Side) -> dict[tuple[str, ...], list[str]]:
    """The ids that only one state has, sorted, by what their texts say."""
    found: dict[tuple[str, ...], list[str]] = {}
    for text_id in sorted(one.pairs.keys() - other.pairs.keys()):
        words = one.typed_in_all(text_id)
        if any(words):
            found.setdefault(words, []).append(text_id)
    return found


def _under_other_ids(renamed: Mapping[str, str], new: Side) -> Iterator[Move]:
    """One move for all texts that moved along with what they stand below."""
    groups: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for then, now in renamed.items():
        groups.setdefault(_parting(then, now), []).append((then, now))
    order = {text_id: at for at, text_id in enumerate(new.pairs)}
    for roots, pairs in groups.items():
        pairs.sort(key=lambda pair: order[pair[1]])
        first = pairs[0]
        then, now = roots if len(pairs) > 1 else first
        yield Move(then, now, new.place(first[1]), 0, 0, _words(new, first[1]), len(pairs))


def _parting(then: str, now: str) -> tuple[str, str]:
    """The two ids without the keys at their ends that are the same."""
    ours, theirs = then.split("."), now.split(".")
    while len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1]:
        ours.pop()
        theirs.pop()
    return ".".join(ours), ".".join(theirs)


def _among_neighbours(old: Side, new: Side) -> Iterator[Move]:
    before, after = _children(old), _children(new)
    unordered = _unordered(old) | _unordered(new)
    for parent, now in after.items():
        then = before.get(parent, ())
        if parent in unordered or not then:
            continue
        for child in _out_of_order(then, now):
            below = [one for one in new.pairs if one == child or one.startswith(f"{child}.")]
            ranks = then.index(child) + 1, now.index(child) + 1
            place = new.place(below[0])
            yield Move(child, child, place, *ranks, _words(new, below[0]), len(below))


def _children(side: Side) -> dict[str, tuple[str, ...]]:
    """What stands directly below each id, in the order of print."""
    found: dict[str, dict[str, None]] = {}
    for text_id in side.pairs:
        parent = ""
        for key in text_id.split("."):
            child = f"{parent}.{key}" if parent else key
            found.setdefault(parent, {})[child] = None
            parent = child
    return {parent: tuple(below) for parent, below in found.items()}


def _unordered(side: Side) -> set[str]:
    """Ids below which the order in the file is not that of print."""
    found = {"", COMMON, f"{COMMON}.notes"}
    for script in side.scripts:
        for table in tables_of(script):
            found.update(_cells(table.rows, f"{table.id}.rows"))
        for chart in charts_of(script):
            if isinstance(chart, Matrix):  # its rows are those of a table
                found.add(f"{chart.id}.rows")
                found.update(f"{chart.id}.rows.{cell.row}" for cell in chart.cells)
    return found


def _cells(rows: Iterable[Row], above: str) -> Iterator[str]:
    for row in rows:
        yield f"{above}.{row.key}.cells"
        yield from _cells(row.rows, f"{above}.{row.key}.rows")


def _out_of_order(then: Sequence[str], now: Sequence[str]) -> list[str]:
    """Those of both rows that keep no order with the most that can keep it.

    Which these are is the same whichever row comes first: where there is a choice, those that come
    first in the order of their ids stay.
    """
    both = [one for one in now if one in set(then)]
    rank = {one: at for at, one in enumerate(one for one in then if one in set(now))}
    if [rank[one] for one in both] == list(range(len(both))):
        return []
    kept = _most_in_order(both, rank)
    return [one for one in both if one not in kept]


def _most_in_order(row: Sequence[str], rank: Mapping[str, int]) -> frozenset[str]:
    """The most ids that stand in the order of their ranks."""
    one_more = 1 << len(row)
    weights = {one: one_more + (one_more >> at) for at, one in enumerate(sorted(row), start=1)}
    best: list[tuple[int, frozenset[str]]] = []
    for at, one in enumerate(row):
        before = [best[i] for i in range(at) if rank[row[i]] < rank[one]]
        weight, kept = max(before, key=lambda found: found[0], default=(0, frozenset()))
        best.append((weight + weights[one], kept | {one}))
    return max(best, key=lambda found: found[0])[1]


def _words(side: Side, text_id: str) -> dict[str, str]:
    return {language: side.printed(text_id, language) for language in side.languages}
