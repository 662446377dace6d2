"""Entries and items put into YAML as somebody wrote it: every other character stays.

What is added stands in the style of what it stands beside: between brackets or braces, or on lines
of its own. Only text that :mod:`briefs.content.nodes` has read without a problem is handed in.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value in both styles.

    Attributes:
        key: the key.
        flow: the value on the key's line.
        block: its lines below the key, indented by two spaces a level; none where ``flow`` stands
            in both styles.
    """

    key: str
    flow: str
    block: Sequence[str] = ()

    def lines(self, indent: str) -> Iterator[str]:
        """The entry on lines of its own."""
        if not self.block:
            yield f"{indent}{self.key}: {self.flow}"
            return
        yield f"{indent}{self.key}:"
        yield from (f"{indent}  {line}" for line in self.block)


def with_item(text: str, path: Sequence[str], word: str) -> str:
    """A file with a further item at the end of a list.

    Args:
        text: the file.
        path: the keys that lead to the list.
        word: the item, as it is to be written.
    """
    node = _at(text, path)
    if not isinstance(node, SequenceNode) or not node.value:
        raise ValueError(f"no list with items at {'.'.join(path)}")
    last = node.value[-1]
    if node.flow_style:
        return _inserted(text, _end(text, last), f", {word}")
    dash = text[: last.start_mark.index].rindex("-")
    indent = text[text.rfind("\n", 0, dash) + 1 : dash]
    return _inserted(text, _line_end(text, _end(text, last)), f"\n{indent}- {word}")


def with_entries(text: str, entries: Iterable[tuple[Sequence[str], Entry]]) -> str:
    """A file with further entries, each at the end of the mapping that a path leads to."""
    root = _root(text)
    places = sorted((_entry_place(text, _below(root, path), entry) for path, entry in entries))
    for place, added in reversed(places):
        text = _inserted(text, place, added)
    return text


def without_keys(text: str, patterns: Iterable[Sequence[str]]) -> str:
    """A file without some entries, which must not be the only ones of their mapping.

    Args:
        text: the file.
        patterns: the keys that lead to an entry, ``*`` for any.
    """
    root = _root(text)
    doomed: defaultdict[MappingNode, set[str]] = defaultdict(set)
    for pattern in patterns:
        for mapping in _like(root, pattern[:-1]):
            doomed[mapping].add(pattern[-1])
    cuts = sorted(cut for mapping, names in doomed.items() for cut in _cuts(text, mapping, names))
    for start, end in reversed(cuts):
        text = text[:start] + text[end:]
    return text


def _entry_place(text: str, mapping: Node, entry: Entry) -> tuple[int, str]:
    if not isinstance(mapping, MappingNode) or not mapping.value:
        raise ValueError(f"no mapping with entries for {entry.key}")
    key, value = mapping.value[-1]
    end = _end(text, value)
    if mapping.flow_style:
        return end, f", {entry.key}: {entry.flow}"
    lines = entry.lines(" " * key.start_mark.column)
    return _line_end(text, end), "".join(f"\n{line}" for line in lines)


def _cuts(text: str, mapping: MappingNode, names: Container[str]) -> Iterator[tuple[int, int]]:
    """Each entry up to the next one; at the end of the mapping, from the end of what is kept."""
    following = None
    for key, value in reversed(mapping.value):
        if key.value not in names:
            if following is None:
                yield _end(text, value), _end(text, mapping.value[-1][1])
            following = key
        elif following is not None:
            yield key.start_mark.index, following.start_mark.index
            following = key


def _like(node: Node, pattern: Sequence[str]) -> Iterator[MappingNode]:
    """The mappings that paths of a pattern lead to."""
    if not isinstance(node, MappingNode):
        return
    if not pattern:
        yield node
        return
    for key, value in node.value:
        if pattern[0] in ("*", key.value):
            yield from _like(value, pattern[1:])


def _root(text: str) -> Node:
    root = yaml.compose(text, Loader=yaml.BaseLoader)
    if root is None:
        raise ValueError("the file is empty")
    return root


def _at(text: str, path: Sequence[str]) -> Node:
    return _below(_root(text), path)


def _below(node: Node, path: Sequence[str]) -> Node:
    for part in path:
        entries = node.value if isinstance(node, MappingNode) else []
        node = next(value for key, value in entries if key.value == part)
    return node


def _end(text: str, node: Node) -> int:
    """Behind the last character of a value; PyYAML ends a block where the next one begins."""
    if isinstance(node, ScalarNode) or getattr(node, "flow_style", False):
        end: int = node.end_mark.index
        return len(text[:end].rstrip()) if isinstance(node, ScalarNode) else end
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _line_end(text: str, at: int) -> int:
    """Where the line ends, behind a comment that stands there."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _inserted(text: str, at: int, added: str) -> str:
    return text[:at] + added + text[at:]
