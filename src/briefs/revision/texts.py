"""What became of the texts: written anew, added, removed."""

from collections.abc import Collection, Iterator, Mapping

from briefs.model.revision import Kind, TextChange, Wording
from briefs.revision.sides import Side


def text_changes(
    old: Side, new: Side, renamed: Mapping[str, str], explained: Collection[str]
) -> tuple[TextChange, ...]:
    """The texts of which something became, in the order of print.

    Args:
        old: the state before.
        new: the state after.
        renamed: ids of texts that only have another id, old to new.
        explained: ids of texts that print something else for a figure or a name that changed.
    """
    moved = {*renamed, *renamed.values()}
    found = (_change(text_id, old, new, explained) for text_id in _in_order(old, new))
    return tuple(one for one in found if one and one.id not in moved)


def rewritten(old: Side, new: Side, text_id: str) -> bool:
    """Whether a text of both states was written anew in any language."""
    return old.typed_in_all(text_id) != new.typed_in_all(text_id)


def reprinted(old: Side, new: Side, text_id: str) -> bool:
    """Whether a text of both states prints something else in any language."""
    return any(old.printed(text_id, tag) != new.printed(text_id, tag) for tag in new.languages)


def follows(text_id: str, old: Side, new: Side) -> bool:
    """Whether a text was not edited and prints something else all the same."""
    both = text_id in old.pairs and text_id in new.pairs
    return both and not rewritten(old, new, text_id) and reprinted(old, new, text_id)


def _change(text_id: str, old: Side, new: Side, explained: Collection[str]) -> TextChange | None:
    wordings = {tag: _wording(text_id, tag, old, new) for tag in new.languages}
    if text_id not in old.pairs:
        return TextChange(text_id, Kind.ADDED, new.place(text_id), wordings)
    if text_id not in new.pairs:
        return TextChange(text_id, Kind.REMOVED, old.place(text_id), wordings)
    if rewritten(old, new, text_id) or (text_id not in explained and reprinted(old, new, text_id)):
        return TextChange(text_id, Kind.CHANGED, new.place(text_id), wordings)
    return None


def _wording(text_id: str, language: str, old: Side, new: Side) -> Wording:
    return Wording(
        old.typed(text_id, language),
        new.typed(text_id, language),
        old.printed(text_id, language),
        new.printed(text_id, language),
    )


def _in_order(old: Side, new: Side) -> Iterator[str]:
    """Every id: those that are there, and behind each what stood behind it and is gone."""
    behind: dict[str, list[str]] = {}
    last = ""
    for text_id in old.pairs:
        if text_id in new.pairs:
            last = text_id
        else:
            behind.setdefault(last, []).append(text_id)
    yield from behind.get("", ())
    for text_id in new.pairs:
        yield text_id
        yield from behind.get(text_id, ())
