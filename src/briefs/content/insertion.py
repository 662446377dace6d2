"""Entries and items put into YAML as somebody wrote it: every other character stays.

What is added stands in the style of what it stands beside: between brackets or braces, or on lines
of its own. Only text that :mod:`briefs.content.nodes` has read without a problem is handed in.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import yaml
from yaml import MappingNode, Node, ScalarNode, SequenceNode

from briefs.content.layout import INDENT, end_of_head
from briefs.content.waivers import waivers

STEP = len(INDENT)
"""Columns of a level, where nobody has chosen others."""

_Pair = tuple[Node, Node]
"""A key and its value."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value in both styles.

    Attributes:
        key: the key.
        flow: the value between brackets or braces, and elsewhere on the key's line where ``line``
            and ``block`` hold nothing else.
        block: its lines below the key, at the indentation of the first of them.
        line: what stands on the key's line above or instead of ``block``.
        behind: the keys that it may stand behind, the first that is there; at the beginning where
            none is. Nothing: at the end.
    """

    key: str
    flow: str
    block: Sequence[str] = ()
    line: str = ""
    behind: Sequence[str] | None = None

    def lines(self, indent: str, step: int = STEP) -> Iterator[str]:
        """The entry on lines of its own."""
        head = self.line or ("" if self.block else self.flow)
        yield f"{indent}{self.key}: {head}".rstrip(" ")
        yield from (f"{indent}{' ' * step}{line}" for line in self.block)


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
    return _inserted(text, _line_end(text, _end(text, last)), f"{_newline(text)}{indent}- {word}")


def with_entries(
    text: str, entries: Iterable[tuple[Sequence[str], Entry]], step: int = STEP
) -> str:
    """A file with further entries, each in the mapping that a path leads to.

    Args:
        text: the file.
        entries: the keys that lead to a mapping, or to a key that stands alone; and what comes in.
            Entries of one place keep their order.
        step: columns that the file takes for a level.
    """
    root = _root(text)
    places = [_entry_place(text, _pair(root, path), entry, step) for path, entry in entries]
    places.sort(key=itemgetter(0))
    for place, added in reversed(places):
        text = _inserted(text, place, added)
    return text


def with_mapping(text: str, path: Sequence[str], key: str, step: int = STEP) -> str:
    """A file in which a mapping takes the place of a text and holds it, by this key.

    Args:
        text: the file.
        path: the keys that lead to the text.
        key: the text's key from now on.
        step: columns that the file takes for a level.
    """
    root = _root(text)
    name, node = _pair(root, path)
    start, end = node.start_mark.index, _end(text, node)
    raw = text[start:end]
    if _is_flow(_below(root, path[:-1])):
        return f"{text[:start]}{{{key}: {raw}}}{text[end:]}"
    deeper = " " * step
    first, *others = raw.split("\n")
    lines = [first, *(line.strip(" \r") and deeper + line for line in others)]
    indent = " " * name.start_mark.column + deeper
    before = text[:start].rstrip(" \r\n")
    return f"{before}{_newline(text)}{indent}{key}: {chr(10).join(lines)}{text[end:]}"


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


def _entry_place(text: str, pair: _Pair, entry: Entry, step: int) -> tuple[int, str]:
    key, mapping = pair
    if isinstance(mapping, ScalarNode) and not mapping.value:  # a key that stands alone
        lines = entry.lines(" " * (key.start_mark.column + step), step)
        return _line_end(text, key.end_mark.index), _below_line(text, lines)
    if not isinstance(mapping, MappingNode) or not (mapping.value or mapping.flow_style):
        raise ValueError(f"no mapping for {entry.key}")
    before = _before(mapping, entry)
    if mapping.flow_style:
        written = f"{entry.key}: {entry.flow}"
        if before:
            return _end(text, before[1]), f", {written}"
        return mapping.start_mark.index + 1, f"{written}, " if mapping.value else written
    column = mapping.start_mark.column
    lines = entry.lines(" " * column, step)
    if before is None:
        return _beginning(text, pair), "".join(f"{line}{_newline(text)}" for line in lines)
    return _behind_comments(text, _end(text, before[1]), column), _below_line(text, lines)


def _before(mapping: MappingNode, entry: Entry) -> _Pair | None:
    """The entry that another one is to stand behind."""
    if entry.behind is None:
        return mapping.value[-1] if mapping.value else None
    there = {pair[0].value: pair for pair in mapping.value}
    return next((there[name] for name in entry.behind if name in there), None)


def _beginning(text: str, pair: _Pair) -> int:
    """Where a mapping's first entry can come in: above comments, which are about the next one.

    At the head of a file they are about the file, up to the last blank line among them.
    """
    key, mapping = pair
    is_file = key is mapping
    start = 0 if is_file else _line_end(text, key.end_mark.index) + len(_newline(text))
    first = text.rfind("\n", 0, mapping.start_mark.index) + 1
    rows = text[start:first].splitlines(keepends=True)
    at = end_of_head([row.strip() for row in rows]) if is_file else 0
    while at < len(rows) and not rows[at].strip():
        at += 1
    return start + len("".join(rows[:at]))


def _behind_comments(text: str, at: int, column: int) -> int:
    """The end of a value's last line, or of the last comment that is about it: it stands deeper."""
    at = end = _line_end(text, at)
    for row in text[at:].split("\n")[1:]:
        words, indent = row.strip(), len(row) - len(row.lstrip(" "))
        if words and (not words.startswith("#") or indent <= column or waivers(words, "")):
            break
        at = _line_end(text, at + len(_newline(text)))
        end = at if words else end
    return end


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
    return _pair(node, path)[1]


def _pair(node: Node, path: Sequence[str]) -> _Pair:
    """The key and the value that a path leads to; of the whole file, both are what it holds."""
    key = node
    for part in path:
        entries = node.value if isinstance(node, MappingNode) else []
        key, node = next(pair for pair in entries if pair[0].value == part)
    return key, node


def _is_flow(node: Node) -> bool:
    return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


def _end(text: str, node: Node) -> int:
    """Behind the last character of a value; PyYAML ends a block where the next one begins."""
    if isinstance(node, ScalarNode) or _is_flow(node):
        end: int = node.end_mark.index
        return len(text[:end].rstrip(" \r\n")) if isinstance(node, ScalarNode) else end
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _line_end(text: str, at: int) -> int:
    """Where the line ends, behind a comment that stands there."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end - (text[:end].endswith("\r"))


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _below_line(text: str, lines: Iterable[str]) -> str:
    """Lines behind another one, with the file's own ends."""
    return "".join(f"{_newline(text)}{line}" for line in lines)


def _inserted(text: str, at: int, added: str) -> str:
    return text[:at] + added + text[at:]
