"""YAML text to nodes that know their place: a strict reading, in which every scalar is text.

We read the parser's events and build our own nodes, rather than composing PyYAML's: depth and size
are then cut off before anything grows, and an alias is refused before it is followed. (Findings on
hostile input: ``CSafeLoader`` crashes the process on 200,000 nested brackets; alias bombs.)
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from briefs.content.characters import flaws
from briefs.content.syntax import in_plain_words
from briefs.problems import Problem, Span

MAX_DEPTH = 30
MAX_NODES = 50_000

_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLANKS = " \n\r"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it stands in a file.

    Attributes:
        text: the value, folded and unquoted as YAML says.
        raw: the same as typed, with its quotes or block indicator.
        span: where ``raw`` begins.
    """

    text: str
    raw: str
    span: Span

    def place(self, beginning: str) -> Span:
        """Where the last character of ``beginning``, a first part of the text, stands.

        Looks for its characters, one after the other, in the raw lines, so that folding,
        indentation, quotes and collapsed white space do not matter.
        """
        at = self.raw.find("\n") + 1 if self.raw.startswith(("|", ">")) else 0
        for character in beginning:
            if character not in _BLANKS:
                at = self.raw.find(character, at) + 1
                if at == 0:
                    return self.span
        return self._moved(max(at - 1, 0))

    def _moved(self, steps: int) -> Span:
        before = self.raw[:steps]
        lines = before.count("\n")
        start = 1 if lines else self.span.column
        return Span(self.span.file, self.span.line + lines, start + steps - before.rfind("\n") - 1)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping: key text to the key itself and what it stands for, in the file's order."""

    entries: Mapping[str, tuple[Scalar, "Node"]]
    span: Span


Node = Scalar | Items | Entries


class _Stop(Exception):
    """The file cannot be read any further; the problem is already noted."""


def read(text: str, file: str) -> tuple[Entries | None, tuple[Problem, ...]]:
    """The mapping that a file holds; where it cannot be trusted, nothing and the problems."""
    reader = _Reader(text, file)
    node = reader.document()
    if reader.problems:
        return None, tuple(reader.problems)
    if not isinstance(node, Entries):
        place = node.span if node else Span(file, 1, 1)
        message = "the file must hold 'key: value' lines" if text.strip() else "the file is empty"
        return None, (Problem("shape", message, place, "docs/content.md shows what it holds"),)
    return node, ()


@dataclass
class _Reader:
    """Turns one file's events into nodes, and notes what is wrong on the way."""

    text: str
    file: str
    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    def document(self) -> Node | None:
        self.events: Iterator[Any] = yaml.parse(self.text, Loader=_PARSER)
        try:
            return self._only_document()
        except _Stop:
            return None
        except (yaml.YAMLError, ValueError) as error:
            self.problems.append(in_plain_words(error, self.text, self.file))
            return None

    def _only_document(self) -> Node | None:
        node = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self._report(
                        event, "a second document: one file is one document", "remove '---'"
                    )
                    raise _Stop
                node = self._node(next(self.events), 1)
        return node

    def _node(self, event: Any, depth: int) -> Node:
        self._limit(event, depth)
        self._refuse_decoration(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), self._span(event))
        if isinstance(event, yaml.MappingStartEvent):
            return Entries(self._entries(depth), self._span(event))
        return self._scalar(event)

    def _limit(self, event: Any, depth: int) -> None:
        self.count += 1
        if depth > MAX_DEPTH:
            self._report(event, f"nested deeper than {MAX_DEPTH} levels")
            raise _Stop
        if self.count > MAX_NODES:
            self._report(event, f"more than {MAX_NODES:,} keys and values in one file")
            raise _Stop

    def _refuse_decoration(self, event: Any) -> None:
        """Note aliases, anchors and tags, which YAML lets stand before any node."""
        hint = "write the text out; a text that begins with such a sign stands in quotes"
        if isinstance(event, yaml.AliasEvent):
            self._report(event, f"an alias (*{event.anchor}) is not allowed", hint)
        elif event.anchor:
            self._report(event, f"an anchor (&{event.anchor}) is not allowed", hint)
        if tag := getattr(event, "tag", None):
            self._report(event, f"a tag ({tag}) is not allowed", hint)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> dict[str, tuple[Scalar, Node]]:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(self._node(event, depth + 1), entries)
            value = self._node(next(self.events), depth + 1)
            if key:
                entries[key.text] = (key, value)
        return entries

    def _key(self, key: Node, entries: Mapping[str, tuple[Scalar, Node]]) -> Scalar | None:
        if not isinstance(key, Scalar) or not key.text:
            self._note(key.span, "a key must be text", "write it as 'key: value'")
        elif key.text == "<<":
            self._note(key.span, "a merge key (<<) is not allowed", "write the keys out")
        elif key.text in entries:
            first = entries[key.text][0].span
            message = f"the key {key.text[:60]!r} stands here again"
            self.problems.append(Problem("duplicate-key", message, key.span, also=(first,)))
        else:
            return key
        return None

    def _scalar(self, event: Any) -> Scalar:
        text = getattr(event, "value", "")
        raw = self.text[event.start_mark.index : event.end_mark.index]
        scalar = Scalar(text, raw, self._span(event))
        if "\\" in raw:
            for flaw in flaws(text):
                self._note(scalar.span, f"an escape makes {flaw.message}", flaw.hint)
        return scalar

    def _span(self, event: Any) -> Span:
        return Span(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, event: Any, message: str, hint: str = "") -> None:
        self._note(self._span(event), message, hint)

    def _note(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem("yaml", message, span, hint))


def collapsed(text: str) -> str:
    """A text on one line: line breaks and runs of spaces become one space, ends are trimmed.

    Other spaces (no-break and the like) are the writer's own and stay.
    """
    return re.sub(f"[{_BLANKS}]+", " ", text).strip(_BLANKS)
