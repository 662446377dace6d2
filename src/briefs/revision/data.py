"""A comparison as data: ``briefs-diff/1``, which docs/differences.md describes."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from briefs.language.difference import difference
from briefs.model.facts import Figure, exact
from briefs.model.revision import (
    Concerned,
    FactChange,
    FigureChange,
    Kind,
    Move,
    NameChange,
    PageChange,
    Place,
    Revision,
    State,
    TextChange,
    Wording,
)

FORMAT = "briefs-diff/1"


def to_data(
    old: State,
    new: State,
    revision: Revision,
    documents: Iterable[Concerned],
    pages: Iterable[PageChange] = (),
) -> dict[str, Any]:
    """A comparison as JSON has it."""
    return {
        "format": FORMAT,
        "old": _state(old),
        "new": _state(new),
        "counts": counts(revision),
        "figures": [_figure(one) for one in revision.figures],
        "names": [_name(one) for one in revision.names],
        "texts": [_text(one) for one in revision.texts],
        "moves": [_move(one) for one in revision.moves],
        "facts": [_fact(one) for one in revision.facts],
        "documents": [_document(one) for one in documents],
        "pages": [_page(one) for one in pages],
    }


def to_json(data: Mapping[str, Any]) -> bytes:
    """The bytes of the file: keys sorted, UTF-8 in NFC, two blanks to a level."""
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True)
    return (unicodedata.normalize("NFC", text) + "\n").encode()


def counts(revision: Revision) -> dict[str, int]:
    """How many changes of each kind there are."""
    return {
        "figures": len(revision.figures),
        "names": len(revision.names),
        "changed": len(revision.texts_of_kind(Kind.CHANGED)),
        "added": len(revision.texts_of_kind(Kind.ADDED)),
        "removed": len(revision.texts_of_kind(Kind.REMOVED)),
        "moved": len(revision.moves),
        "facts": len(revision.facts),
    }


def _state(state: State) -> dict[str, str]:
    return {"name": state.name, "number": state.number, "date": state.date.isoformat()}


def _figure(change: FigureChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "then": change.then and _value(change.then),
        "now": change.now and _value(change.now),
        "printed-then": dict(change.printed_then),
        "printed-now": dict(change.printed_now),
        "difference": change.difference,
        "printed-difference": dict(change.printed_difference),
        "percent": change.percent,
        "texts": list(change.texts),
    }


def _value(figure: Figure) -> dict[str, str]:
    return {
        "value": exact(figure.value),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "as-of": figure.as_of,
    }


def _name(change: NameChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "then": dict(change.then),
        "now": dict(change.now),
        "texts": list(change.texts),
    }


def _text(change: TextChange) -> dict[str, Any]:
    return {
        "id": change.id,
        "kind": change.kind.value,
        "place": _place(change.place),
        "edited": list(change.edited),
        "wordings": {tag: _wording(one) for tag, one in change.wordings.items()},
    }


def _place(place: Place) -> dict[str, Any]:
    return {"brief": place.brief, "part": place.part, "section": dict(place.title)}


def _wording(wording: Wording) -> dict[str, Any]:
    marked = difference(wording.typed_then, wording.typed_now)
    return {
        "typed-then": wording.typed_then,
        "typed-now": wording.typed_now,
        "printed-then": wording.printed_then,
        "printed-now": wording.printed_now,
        "difference": [{"part": one.part.value, "text": one.text} for one in marked],
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "then": move.then,
        "now": move.now,
        "place": _place(move.place),
        "rank-then": move.rank_then,
        "rank-now": move.rank_now,
        "words": dict(move.words),
        "count": move.count,
    }


def _fact(change: FactChange) -> dict[str, str]:
    return {
        "id": change.id,
        "key": change.key,
        "kind": change.kind.value,
        "then": change.then,
        "now": change.now,
    }


def _document(one: Concerned) -> dict[str, str]:
    return {
        "name": one.file_name,
        "brief": one.brief,
        "edition": one.edition,
        "kind": one.kind.value,
    }


def _page(page: PageChange) -> dict[str, Any]:
    return {
        "document": page.document,
        "kind": page.kind.value,
        "then": page.then,
        "now": page.now,
        "areas": [[one.left, one.top, one.right, one.bottom] for one in page.areas],
        "picture": page.picture,
    }
