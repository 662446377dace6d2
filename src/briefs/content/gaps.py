"""What a language's file lacks of the leading language's: single texts, and parts with texts.

The leading language's file is the pattern. The two are compared as nodes, key by key; what only the
leading one says (the place in the paper, the table of a drawing) is no part of the pattern.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import BaseModel

from briefs.content.nodes import Entries, Items, Node, Scalar
from briefs.content.schema import NEUTRAL, PointFile
from briefs.content.shape import keys_in_order, sorted_keys
from briefs.model.text import Text

Keys = tuple[str, ...]
"""The keys that lead to a node, from the top of its file."""

TEXT, POINTS = PointFile.model_fields
"""The keys of a point with points below it; one without may be the text alone."""


@dataclass(frozen=True, slots=True)
class Gap:
    """The topmost keys that lead to nothing in a file, and what the pattern has there.

    Attributes:
        keys: the keys; none where there is no file.
        key: the last of them, as the pattern writes it.
        node: what the pattern has there.
        texts: the ids of the texts in it, by the keys that lead to them, in order.
        behind: the keys of the same mapping that it stands behind, the nearest first.
        stands_alone: whether the last key is there, and nothing behind it.
        widens: whether a text is there, and the mapping is to be that holds it and others.
    """

    keys: Keys
    key: Scalar
    node: Node
    texts: Mapping[Keys, str]
    behind: Keys = ()
    stands_alone: bool = False
    widens: bool = False

    @property
    def id(self) -> str:
        """The first part that the ids of its texts share, in whole keys."""
        shortest, *others = sorted((id_.split(".") for id_ in self.texts.values()), key=len)
        while any(other[: len(shortest)] != shortest for other in others):
            shortest = shortest[:-1]
        return ".".join(shortest)

    def holding(self, words: Mapping[str, str]) -> "Gap":
        """The same with some of its texts alone, by id, and these words in their places.

        What is no text stays where texts beside it do, such as the name of a borrowed table.
        """
        texts = {keys: id_ for keys, id_ in self.texts.items() if id_ in words}
        dropped = _and_above(self.texts) - _and_above(texts)
        given = {keys: words[id_] for keys, id_ in texts.items()}
        return replace(self, node=_holding(self.node, self.keys, dropped, given), texts=texts)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The leading language's file, as far as the others are to be like it.

    Attributes:
        root: what it holds.
        texts: the ids of its texts, by the keys that lead to them, in order.
        model: the shape of such files.
    """

    root: Entries
    texts: Mapping[Keys, str]
    model: type[BaseModel]

    @classmethod
    def of(cls, root: Entries, texts: Iterable[Text], model: type[BaseModel]) -> "Pattern":
        """The pattern that a file is, which holds these texts."""
        ids = {text.span: text.id for text in texts}
        by_keys = {keys: ids[leaf.span] for keys, leaf in leaves(root) if leaf.span in ids}
        return cls(_shared(root, ()), by_keys, model)

    def gaps(self, here: Entries | None) -> tuple[Gap, ...]:
        """What a file lacks, in the order in which it is to stand there."""
        if here is None:
            return (self._gap((), Scalar("", "", self.root.span), self.root),)
        known = _and_above(self.texts)
        if known <= _and_above(keys for keys, _ in leaves(here)):
            return ()  # as nearly always: no schema need say in which order keys stand
        return tuple(self._gaps(here, self.root, (), known))

    def _gaps(self, here: Node, there: Node, keys: Keys, known: Collection[Keys]) -> Iterator[Gap]:
        if not isinstance(there, Entries):
            return
        if isinstance(here, Scalar) and self._is_point(keys):
            gap = self._gap((*keys, POINTS), *there.entries[POINTS])
            yield replace(gap, behind=(TEXT,), widens=True)
        if not isinstance(here, Entries):
            return
        names = sorted_keys(self.model, keys, there.entries)
        for at, name in enumerate(names):
            (key, node), below = there.entries[name], (*keys, name)
            _, own = here.entries.get(name, (None, None))
            alone = own is not None and _is_nothing(own, node)
            if below in known and (own is None or alone):
                gap = self._gap(below, key, node)
                yield replace(gap, behind=tuple(reversed(names[:at])), stands_alone=alone)
            elif own is not None:
                yield from self._gaps(own, node, below, known)

    def _gap(self, keys: Keys, key: Scalar, node: Node) -> Gap:
        texts = {path: id_ for path, id_ in self.texts.items() if path[: len(keys)] == keys}
        return Gap(keys, key, node, texts)

    def _is_point(self, keys: Keys) -> bool:
        """Whether a text alone may stand here, or a point with points below it."""
        return keys_in_order(self.model, keys) == (TEXT, POINTS)


def completed(here: Entries | None, gaps: Iterable[Gap]) -> Entries:
    """A file with its gaps filled, each in its place."""
    made: Node | None = here
    for gap in gaps:
        made = _filled(made, gap.keys, gap) if made else gap.node
    if not isinstance(made, Entries):
        raise TypeError("neither a file nor a gap")
    return made


def leaves(node: Node, keys: Keys = ()) -> Iterator[tuple[Keys, Scalar]]:
    """Every text, name and value below a node, by the keys that lead to it."""
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Items):
        for at, item in enumerate(node.items):
            yield from leaves(item, (*keys, str(at)))
    else:
        for name, (_, value) in node.entries.items():
            yield from leaves(value, (*keys, name))


def _filled(node: Node, keys: Keys, gap: Gap) -> Node:
    if isinstance(node, Scalar):  # a text that is to be the first of a point
        node = Entries({TEXT: (replace(gap.key, text=TEXT, raw=TEXT), node)}, node.span)
    if not isinstance(node, Entries):
        raise TypeError(f"no mapping at {node.span}")
    name, *below = keys
    if not below:
        return Entries(dict(_with(node, name, gap)), node.span)
    key, value = node.entries[name]
    return Entries({**node.entries, name: (key, _filled(value, tuple(below), gap))}, node.span)


def _with(node: Entries, name: str, gap: Gap) -> Iterator[tuple[str, tuple[Scalar, Node]]]:
    """The entries of a mapping with a further one behind the one that it is to stand behind."""
    before = next((one for one in gap.behind if one in node.entries), None)
    if before is None:
        yield name, (gap.key, gap.node)
    for one, pair in node.entries.items():
        if one != name:
            yield one, pair
        if one == before:
            yield name, (gap.key, gap.node)


def _holding(node: Node, keys: Keys, dropped: Collection[Keys], words: Mapping[Keys, str]) -> Node:
    if isinstance(node, Entries):
        left = {
            name: (key, _holding(value, (*keys, name), dropped, words))
            for name, (key, value) in node.entries.items()
            if (*keys, name) not in dropped
        }
        return Entries(left, node.span)
    return replace(node, text=words[keys]) if isinstance(node, Scalar) and keys in words else node


def _shared(node: Entries, keys: Keys) -> Entries:
    """A mapping of the leading language's file, without what it alone says."""
    entries = {}
    for name, (key, value) in node.entries.items():
        below = (*keys, name)
        if not any(_fits(below, pattern) for pattern in NEUTRAL):
            entries[name] = (key, _shared(value, below) if isinstance(value, Entries) else value)
    return Entries(entries, node.span)


def _fits(keys: Keys, pattern: Keys) -> bool:
    """Whether keys are like those of a pattern, in which ``*`` is any."""
    pairs = zip(keys, pattern, strict=False)
    return len(keys) == len(pattern) and all(one in (key, "*") for key, one in pairs)


def _is_nothing(own: Node, pattern: Node) -> bool:
    """Whether a key stands alone where others are to follow below it."""
    return isinstance(own, Scalar) and not own.raw and isinstance(pattern, Entries)


def _and_above(texts: Iterable[Keys]) -> frozenset[Keys]:
    """The keys of texts, and of all that holds them."""
    return frozenset(keys[:end] for keys in texts for end in range(len(keys) + 1))
