"""A content file as a person laid it out: entries, with the comments and blank lines beside them.

Entries can then be put in another order or at another depth, and what stands above one or behind it
goes with it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from briefs.content.nodes import Entries, Items, Node, Scalar
from briefs.content.waivers import waivers

INDENT = "  "

_BLOCK = (">", "|")
_COLON = re.compile(r" *:(?= |$)")
_DASH = re.compile(r"( *)- +")
_BETWEEN = re.compile(r"(?:[ \n,]|(?<=\s)#[^\n]*)*")
_MARKERS = ("---", "...")


@dataclass
class Chunk:
    """An entry of a mapping, or an item of a list. Lines are told from its own indentation.

    Attributes:
        name: the entry's key; empty for an item.
        column: where it begins in the file, counted from 0.
        above: comments and blank lines that lead to it.
        own: the lines of its key and its value.
        below: the entries or items that it holds.
        tail: comments behind it that stand deeper than what follows.
    """

    name: str
    column: int
    above: list[str]
    own: list[str] = field(default_factory=list)
    below: list["Chunk"] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    def lines(self, indent: str = "") -> Iterator[str]:
        """All its lines, at an indentation."""
        yield from (_at(indent, line) for line in (*self.above, *self.own))
        for chunk in self.below:
            yield from chunk.lines(indent + INDENT)
        yield from (_at(indent, line) for line in self.tail)


class Style(Protocol):
    """How what a chunk holds is to be."""

    def key(self, key: Scalar) -> str:
        """A key, as it is to be written."""

    def value(self, node: Node, path: Sequence[str], behind: str) -> str:
        """A value on one line, as it is to be written; empty where it stays as it is.

        Args:
            node: the value.
            path: the keys that lead to it.
            behind: what stands behind it on its line.
        """

    def ordered(self, chunks: list[Chunk], path: Sequence[str]) -> list[Chunk]:
        """The entries of a mapping, to which these keys lead, in order."""


@dataclass
class Layout:
    """Reads a file's chunks from its first line to its last.

    Attributes:
        text: the file's text, with plain line ends, which the reader has read without a problem.
        style: how lines and entries are to be.
        at: the first line that belongs to no chunk yet.
        open: the last chunk of each depth so far.
    """

    text: str
    style: Style
    at: int = 0
    open: list[Chunk] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.rows = self.text.split("\n")
        self.starts = [0]
        for row in self.rows:
            self.starts.append(self.starts[-1] + len(row) + 1)

    def file(self, root: Entries) -> list[str]:
        """All lines of the file, as they are to be."""
        self.at = 0
        head = self._gap(root.span.line - 1, 0, first=True)
        cut = end_of_head(head)
        chunks = self._whole(root) if self._is_flow(root) else self._chunks(root, ())
        chunks[0].above[:0] = head[cut:]
        foot = self._gap(len(self.rows), 0, first=False)
        ordered = self.style.ordered(chunks, ())
        return [*head[:cut], *(line for chunk in ordered for line in chunk.lines()), *foot]

    def _chunks(self, node: Entries | Items, path: Sequence[str]) -> list[Chunk]:
        if isinstance(node, Entries):
            return [self._entry(key, value, path) for key, value in node.entries.values()]
        if all(self._is_plain_item(item) for item in node.items):
            return [self._item(item, path) for item in node.items]
        return self._whole(node, len(path))

    def _entry(self, key: Scalar, value: Node, path: Sequence[str]) -> Chunk:
        chunk = self._opened(key.text, key, len(path))
        first, below = key.span.line - 1, (*path, key.text)
        behind = self.rows[first][chunk.column + len(key.raw) :]
        colon = _COLON.match(behind)
        if not colon:
            chunk.own = self._shifted(first, self._last(value), chunk.column)
        elif isinstance(value, Scalar) or self._is_flow(value):
            chunk.own = self._with_value(key, value, below, chunk.column)
        else:
            chunk.own = [f"{self.style.key(key)}:{behind[colon.end() :]}"]
            self.at = first + 1
            chunk.below = self._chunks(value, below)
            if isinstance(value, Entries):
                chunk.below = self.style.ordered(chunk.below, below)
            return chunk
        self.at = self._last(value) + 1
        return chunk

    def _item(self, item: Node, path: Sequence[str]) -> Chunk:
        line = item.span.line - 1
        chunk = self._opened("", item, len(path), line=line)
        chunk.own = [f"- {self._one_line(item, path)}"]
        self.at = line + 1
        return chunk

    def _whole(self, node: Node, depth: int = 0) -> list[Chunk]:
        """All lines of a node as one chunk, as they are."""
        first, last = node.span.line - 1, self._last(node)
        chunk = self._opened("", node, depth)
        chunk.own = self._shifted(first, last, chunk.column)
        self.at = last + 1
        return [chunk]

    def _opened(self, name: str, node: Node, depth: int, line: int | None = None) -> Chunk:
        first = node.span.line - 1 if line is None else line
        dash = _DASH.match(self.rows[first]) if not name else None
        column = len(dash[1]) if dash else node.span.column - 1
        chunk = Chunk(name, column, self._gap(first, column, first=len(self.open) <= depth))
        self.open[depth:] = [chunk]
        return chunk

    def _with_value(self, key: Scalar, value: Node, path: Sequence[str], column: int) -> list[str]:
        """The lines of a key whose value begins on its line, and stands there or goes on below."""
        first, last = key.span.line - 1, self._last(value)
        name = self.style.key(key)
        if isinstance(value, Scalar) and not value.raw:
            return [f"{name}:{self._behind(value)}"]
        if value.span.line - 1 > first or (last > first and not isinstance(value, Scalar)):
            return self._shifted(first, last, column)
        if last == first:
            return [f"{name}: {self._one_line(value, path)}"]
        if isinstance(value, Scalar) and value.raw.startswith(_BLOCK):
            head, *body = self._raw_lines(value)
            return [f"{name}: {head}", *_block(head, body, column)]
        head, *body = self._raw_lines(value)
        body[-1] += self._behind(value)
        return [f"{name}: {head}", *(line and INDENT + line.lstrip(" ") for line in body)]

    def _one_line(self, value: Node, path: Sequence[str]) -> str:
        behind = self._behind(value)
        raw = self.text[self._start(value) : self._end(value)]
        return (self.style.value(value, path, behind) or raw) + behind

    def _raw_lines(self, value: Node) -> list[str]:
        raw = self.text[self._start(value) : self._end(value)]
        return [line.rstrip(" ") for line in raw.split("\n")]

    def _shifted(self, first: int, last: int, column: int) -> list[str]:
        rows = self.rows[first : last + 1]
        return [row[column:] if not row[:column].strip() else row.lstrip(" ") for row in rows]

    def _gap(self, until: int, column: int, *, first: bool) -> list[str]:
        """The comments and blank lines before something; deeper ones stay with what is above them.

        Args:
            until: the line of what follows.
            column: where that begins.
            first: whether it is the first entry or item of its kind.
        """
        above: list[str] = []
        blank, passed = False, first
        for row in self.rows[self.at : until]:
            words, indent = row.strip(" "), len(row) - len(row.lstrip(" "))
            if not words or words.startswith(_MARKERS):
                blank = blank or not words
                continue
            shallow = indent <= column or (bool(self.open) and indent < self.open[0].column)
            passed = passed or shallow or bool(waivers(words, ""))
            target = above
            if not passed:
                while self.open[-1].column > indent:
                    self.open.pop()
                target = self.open[-1].tail
                words = " " * (indent - self.open[-1].column) + words
            target.extend(["", words] if blank else [words])
            blank = False
        self.at = until
        return [*above, ""] if blank else above

    def _is_flow(self, node: Node) -> bool:
        return not isinstance(node, Scalar) and self.text[self._start(node)] in "{["

    def _is_plain_item(self, item: Node) -> bool:
        """Whether an item stands on one line behind its dash, and holds no lines of its own."""
        line, column = item.span.line - 1, item.span.column - 1
        behind_dash = _DASH.fullmatch(self.rows[line][:column])
        return (
            bool(behind_dash)
            and self._last(item) == line
            and (self._is_flow(item) or (isinstance(item, Scalar) and bool(item.raw)))
        )

    def _start(self, node: Node) -> int:
        return self.starts[node.span.line - 1] + node.span.column - 1

    def _end(self, node: Node) -> int:
        """Behind the last character of a node; of a block, of its last line that is not blank."""
        start = self._start(node)
        if isinstance(node, Scalar):
            return start + len(node.raw.rstrip(" \n") if node.raw.startswith(_BLOCK) else node.raw)
        below = node.items if isinstance(node, Items) else _flat(node)
        end = max((self._end(one) for one in below), default=start + 1)
        if not self._is_flow(node):
            return end
        between = _BETWEEN.match(self.text, end)
        return (between.end() if between else end) + 1

    def _last(self, node: Node) -> int:
        """The line on which a node ends."""
        return bisect_right(self.starts, max(self._end(node) - 1, self._start(node) - 1)) - 1

    def _behind(self, node: Node) -> str:
        """What stands behind a node on its last line: nothing, or blanks and a comment."""
        end = self._end(node)
        return self.text[end : self.starts[self._last(node) + 1] - 1].rstrip(" ")


def _at(indent: str, line: str) -> str:
    return (indent + line).rstrip(" ")


def _flat(node: Entries) -> Iterator[Node]:
    for pair in node.entries.values():
        yield from pair


def end_of_head(head: Sequence[str]) -> int:
    """How many of the lines above the first entry are about the file, and not about that entry."""
    waiver = next((n for n, line in enumerate(head) if waivers(line, "")), len(head))
    blank = max((n for n, line in enumerate(head) if not line), default=len(head))
    return min(waiver, blank)


def _block(head: str, body: Sequence[str], column: int) -> Iterator[str]:
    """The lines of a block below its head, two columns deeper than its key."""
    first = next((line for line in body if line), "")
    old = len(first) - len(first.lstrip(" "))
    counted = re.match(r"[>|][-+]?[1-9]", head)
    for line in body:
        yield line[column:] if counted else line and INDENT + line[old:]
