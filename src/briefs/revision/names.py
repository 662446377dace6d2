"""What became of the terms: what each language called them, and calls them."""

from collections.abc import Iterator

from briefs.language.called import called
from briefs.model.facts import Term
from briefs.model.revision import Kind, NameChange
from briefs.revision.sides import Side
from briefs.revision.texts import follows


def name_changes(old: Side, new: Side) -> tuple[NameChange, ...]:
    """The terms of which something became, in the order of their ids."""
    return tuple(_changes(old, new))


def _changes(old: Side, new: Side) -> Iterator[NameChange]:
    before, after = old.project.facts.terms, new.project.facts.terms
    for id_ in sorted(before.keys() | after.keys()):
        then, now = _names(before.get(id_), old), _names(after.get(id_), new)
        if then != now:
            texts = dict.fromkeys((*new.terms.get(id_, ()), *old.terms.get(id_, ())))
            follow = tuple(one for one in texts if follows(one, old, new))
            both = id_ in before and id_ in after
            kind = Kind.CHANGED if both else Kind.ADDED if id_ in after else Kind.REMOVED
            yield NameChange(id_, kind, then, now, follow if both else ())


def _names(term: Term | None, side: Side) -> dict[str, str]:
    names = term.names if term else {}
    return {tag: called(names[tag]) for tag in side.languages if tag in names}
