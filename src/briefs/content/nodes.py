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
from briefs.content.syntax import MAX_DEPTH, TOO_DEEP, UNNEST, in_plain_words
from briefs.model.text import DIVIDE, MAX_LETTERS, TOO_LONG
from briefs.problems import Problem, Span
from briefs.wording import said

MAX_NODES = 50_000

_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_BLANKS = " \n\r"
_WRITE_OUT = said("write the text out; a text that begins with such a sign stands in quotes")
_ONCE = said("rename one of the two, or remove it")
_DIVIDE = said("divide the file, or remove what is not part of it")
_NOT_FOR_YAML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""What YAML 1.1 refuses in a file, or takes for the end of a line."""
_SHELTER = 0x100000
"""Added to such characters while YAML reads: nothing is assigned there."""
_SHELTERED = re.compile("[\U00100000-\U0010ffff]")


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
        """Where the last character of ``beginning``, a first part of the text, stands."""
        return self.span.within(self.raw, beginning)


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


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may hold.

    Attributes:
        nodes: keys and values, at most.
        unseen: whether there may be characters that nobody sees, raw or by an escape. Not in
            content; in a translation memory they are what the check looks for.
    """

    nodes: int = MAX_NODES
    unseen: bool = False


CONTENT = Limits()


class _Stop(Exception):
    """The file cannot be read any further; the problem is already noted."""


def read(text: str, file: str) -> tuple[Entries | None, tuple[Problem, ...]]:
    """The mapping that a file holds; where it cannot be trusted, nothing and the problems."""
    node, problems = read_any(text, file)
    if problems or isinstance(node, Entries):
        return node if isinstance(node, Entries) else None, problems
    place = node.span if node else Span(file, 1, 1)
    message = said("the file must hold 'key: value' lines")
    hint = said("docs/content.md shows what it holds")
    if not text.strip():
        message = said("the file is empty")
    return None, (Problem("shape", message, place, hint),)


def read_any(
    text: str, file: str, limits: Limits = CONTENT
) -> tuple[Node | None, tuple[Problem, ...]]:
    """Whatever a file holds; where it cannot be trusted, nothing and the problems.

    Nothing and no problem where it holds nothing.
    """
    reader = _Reader(text, file, limits)
    node = reader.document()
    return (None if reader.problems else node), tuple(reader.problems)


@dataclass
class _Reader:
    """Turns one file's events into nodes, and notes what is wrong on the way."""

    text: str
    file: str
    limits: Limits = CONTENT
    problems: list[Problem] = field(default_factory=list)
    count: int = 0

    def document(self) -> Node | None:
        text = _NOT_FOR_YAML.sub(_sheltered, self.text) if self.limits.unseen else self.text
        self.events: Iterator[Any] = yaml.parse(text, Loader=_PARSER)
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
                    message = said("a second document: one file is one document")
                    self._report(event, message, said("remove '---'"))
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
            self._report(event, TOO_DEEP, UNNEST)
            raise _Stop
        if self.count > self.limits.nodes:
            message = said("more than {n:,} keys and values in one file", n=self.limits.nodes)
            self._report(event, message, _DIVIDE)
            raise _Stop

    def _refuse_decoration(self, event: Any) -> None:
        """Note aliases, anchors and tags, which YAML lets stand before any node."""
        if isinstance(event, yaml.AliasEvent):
            message = said("an alias (*{name}) is not allowed", name=event.anchor)
            self._report(event, message, _WRITE_OUT)
        elif event.anchor:
            message = said("an anchor (&{name}) is not allowed", name=event.anchor)
            self._report(event, message, _WRITE_OUT)
        if tag := getattr(event, "tag", None):
            self._report(event, said("a tag ({name}) is not allowed", name=tag), _WRITE_OUT)

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
            self._note(key.span, said("a key must be text"), said("write it as 'key: value'"))
        elif key.text == "<<":
            message = said("a merge key (<<) is not allowed")
            self._note(key.span, message, said("write the keys out"))
        elif key.text in entries:
            first = entries[key.text][0].span
            message = said("the key {name!r} stands here again", name=key.text[:60])
            self.problems.append(Problem("duplicate-key", message, key.span, _ONCE, also=(first,)))
        else:
            return key
        return None

    def _scalar(self, event: Any) -> Scalar:
        text = getattr(event, "value", "")
        raw = self.text[event.start_mark.index : event.end_mark.index]
        if self.limits.unseen and _NOT_FOR_YAML.search(raw):
            text = _SHELTERED.sub(_freed, text)
        scalar = Scalar(text, raw, self._span(event))
        if len(text) > MAX_LETTERS:
            self._note(scalar.span, TOO_LONG, DIVIDE)
        if "\\" in raw and not self.limits.unseen:
            for flaw in flaws(text):
                message = said("an escape makes {flaw}", flaw=flaw.message)
                self._note(scalar.span, message, flaw.hint)
        return scalar

    def _span(self, event: Any) -> Span:
        return Span(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _report(self, event: Any, message: str, hint: str = "") -> None:
        self._note(self._span(event), message, hint)

    def _note(self, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem("yaml", message, span, hint))


def _sheltered(match: re.Match[str]) -> str:
    return chr(_SHELTER + ord(match[0]))


def _freed(match: re.Match[str]) -> str:
    return chr(ord(match[0]) - _SHELTER)


def collapsed(text: str) -> str:
    """A text on one line: line breaks and runs of spaces become one space, ends are trimmed.

    Other spaces (no-break and the like) are the writer's own and stay.
    """
    return re.sub(f"[{_BLANKS}]+", " ", text).strip(_BLANKS)
