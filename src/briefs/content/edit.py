"""New words put into the content files that hold the old ones; nothing else in them changes.

The words take the place of one scalar, in the style in which it was written: plain, in quotes, or
as a block with its lines and the comment on its head. Comments, order, indentation, other texts
and line ends stay as they are, byte for byte.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefs.content.nodes import Entries, Items, Node, Scalar, collapsed, read
from briefs.content.vetting import Vetting
from briefs.content.writing import (
    block_lines,
    double_quoted,
    holds,
    plain,
    single_quoted,
    width_of,
    wrapped,
)
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.problems import Problem, Quote, Span, did_you_mean, in_order
from briefs.wording import said

_BLOCK = (">", "|")
_QUOTES = ("'", '"')

Key = tuple[str, str]
"""A text's id, and its language."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A scalar in a file's text: from where to where it stands, and whether within brackets."""

    scalar: Scalar
    start: int
    end: int
    flow: bool


_Change = tuple[_Site, str]
"""A scalar and the words that take its place."""


def edited(
    files: Mapping[str, str], texts: Mapping[Key, Text], edits: Iterable[Edit]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The files with new words for some texts, and the edits that were not made.

    An edit is not made where the file says something else than the writer had before them (rule
    ``conflict``), where there is no such text (``missing-text``), or where our own reader would
    object to the words. The others are.

    Args:
        files: the texts of content files by path, as :class:`~briefs.project.Contents` has them.
        texts: the texts as read from them.
        edits: the new words.

    Returns:
        The text of every file that changes, by path; and what kept edits from being made.
    """
    desk = _Desk(files, texts, Vetting.of(files))
    for edit in edits:
        desk.take(edit)
    return desk.changed(), in_order(desk.problems)


@dataclass
class _Desk:
    """Takes one edit after the other; what is accepted waits until all are known.

    Attributes:
        sites: the scalars of each file looked at, by place.
        taken: the words accepted for a text.
        waiting: what is to change in each file.
    """

    files: Mapping[str, str]
    texts: Mapping[Key, Text]
    vetting: Vetting
    problems: list[Problem] = field(default_factory=list)
    sites: dict[str, Mapping[Span, _Site]] = field(default_factory=dict)
    taken: dict[Key, str] = field(default_factory=dict)
    waiting: dict[str, list[_Change]] = field(default_factory=dict)

    def take(self, edit: Edit) -> None:
        """Accept an edit, or note why not."""
        key, words = (edit.id, edit.language), normal(edit.words)
        text = self.texts.get(key)
        site = self._site(text.span) if text else None
        if text is None or site is None:
            self.problems.append(self._missing(edit))
            return
        now = normal(site.scalar.text)
        if words == self.taken.get(key, now):
            return
        if key in self.taken or now != normal(edit.was):
            self.problems.append(conflict(edit, text.span, self.taken.get(key), now))
        elif unfit := tuple(unfit_words(self.vetting, edit, text.span)):
            self.problems.extend(unfit)
        else:
            self.taken[key] = words
            self.waiting.setdefault(text.span.file, []).append((site, words))

    def changed(self) -> dict[str, str]:
        """The files with all that was accepted, each read again to be sure of it."""
        made = {}
        for path, changes in self.waiting.items():
            after = _applied(self.files[path], self.sites[path].values(), changes)
            if _values(_sites(after, path)) == _meant(self.sites[path], changes):
                made[path] = after
            else:
                self.problems.extend(_unwritable(changes))
        return made

    def _site(self, span: Span) -> _Site | None:
        if span.file not in self.sites:
            self.sites[span.file] = _sites(self.files.get(span.file, ""), span.file)
        return self.sites[span.file].get(span)

    def _missing(self, edit: Edit) -> Problem:
        """There is no such text: in this language, or in none."""
        twins = [text.span for (id_, _), text in self.texts.items() if id_ == edit.id]
        message = said(
            "there is no text {id!r} in {language!r}", id=edit.id, language=edit.language
        )
        near = "" if twins else did_you_mean(edit.id, {id_ for id_, _ in self.texts})
        hint = near or said("write it into the content file first")
        place = twins[0] if twins else Span("content")
        return Problem("missing-text", message, place, hint, text=edit.id)


def conflict(edit: Edit, place: Span, taken: str | None, now: str) -> Problem:
    """The file, or another edit, says something else than the writer of this edit knew."""
    message = said("the text has changed since the translator had it: {now!r} stands here", now=now)
    hint = said("look at both, then write the right words here")
    if taken is not None:
        message = said("two edits give this text different words: {first!r} and this", first=taken)
        hint = said("leave one of them out")
    quotes = (Quote(edit.language, normal(edit.words)),)
    return Problem("conflict", message, place, hint, text=edit.id, quotes=quotes)


def unfit_words(vetting: Vetting, edit: Edit, place: Span) -> Iterator[Problem]:
    """What our own reader would object to in the words of an edit."""
    words = normal(edit.words)
    for fault in vetting.faults(words):
        quotes = (Quote(edit.language, words),)
        yield Problem(fault.rule, fault.message, place, fault.hint, text=edit.id, quotes=quotes)


def _unwritable(changes: Sequence[_Change]) -> Iterator[Problem]:
    for site, _ in changes:
        message = said("no other words can be put here without changing more of the file")
        hint = said("write the text in quotes, as 'key: \"…\"', and try again")
        yield Problem("unwritable-text", message, site.scalar.span, hint)


def normal(words: str) -> str:
    """Words as content has them: composed, on one line."""
    return collapsed(unicodedata.normalize("NFC", words))


def _sites(text: str, file: str) -> dict[Span, _Site]:
    """Every value of a file that is a scalar, by its place."""
    root, _ = read(text, file)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def walk(node: Node, *, flow: bool) -> Iterator[_Site]:
        start = starts[node.span.line - 1] + node.span.column - 1
        if isinstance(node, Scalar):
            yield _Site(node, start, start + len(node.raw), flow)
            return
        flow = flow or text[start : start + 1] in ("{", "[")
        entries = node.entries.values() if isinstance(node, Entries) else ()
        for below in node.items if isinstance(node, Items) else (value for _, value in entries):
            yield from walk(below, flow=flow)

    return {site.scalar.span: site for site in walk(root, flow=False)} if root else {}


def _values(sites: Mapping[Span, _Site]) -> list[str]:
    return [collapsed(site.scalar.text) for site in sites.values()]


def _meant(sites: Mapping[Span, _Site], changes: Sequence[_Change]) -> list[str]:
    """What the values of a file are to be, once it is changed."""
    new = {site.scalar.span: words for site, words in changes}
    return [new.get(span, collapsed(site.scalar.text)) for span, site in sites.items()]


def _applied(text: str, sites: Iterable[_Site], changes: Sequence[_Change]) -> str:
    width = width_of([line for site in sites for line in block_lines(site.scalar.raw)])
    for site, words in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text = text[: site.start] + _written(site, words, width) + text[site.end :]
    return text


def _written(site: _Site, words: str, width: int) -> str:
    """The words in the scalar's own style, or in double quotes where that style has no way."""
    raw = site.scalar.raw
    if not raw:  # a key alone: the words follow its colon
        return f" {plain(words, flow=site.flow) or double_quoted(words)}"
    ways = _as_block(raw, words, width) if raw.startswith(_BLOCK) else _in_line(site, words, width)
    *others, last = ways
    return next((way for way in others if holds(way, words, flow=site.flow)), last)


def _as_block(raw: str, words: str, width: int) -> Iterator[str]:
    """A block with its head as it is; else quotes, and the comment of the head behind them."""
    head, *_ = raw.splitlines()
    old = [line for line in block_lines(raw) if line]
    tail = raw[len(raw.rstrip(" \r\n")) :]
    if old:
        indent = _indent(old[0])
        kept = [line.removeprefix(indent) for line in old[:-1]]
        lines = wrapped(words, width - len(indent), kept)
        yield _line_end(raw).join([head, *(indent + line for line in lines)]) + tail
    _, sign, comment = head.partition("#")
    yield double_quoted(words) + (f"  #{comment}" if sign else "") + tail


def _in_line(site: _Site, words: str, width: int) -> Iterator[str]:
    """Plain or in the quotes that are there, on several lines where it stood so; else on one."""
    raw = site.scalar.raw
    one = single_quoted(words) if raw.startswith("'") else double_quoted(words)
    if not raw.startswith(_QUOTES):
        one = plain(words, flow=site.flow) or one
    first, *others = [line for line in map(_trimmed, raw.split("\n")) if line]
    if others:
        indent = _indent(others[0])
        kept = [first, *(line.removeprefix(indent) for line in others)][:-1]
        taken = site.scalar.span.column - 1 - len(indent)
        lines = wrapped(one, width - len(indent), kept, taken=taken)
        yield (_line_end(raw) + indent).join(lines)
    yield one
    yield double_quoted(words)


def _trimmed(line: str) -> str:
    return line.rstrip(" \r")


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _line_end(raw: str) -> str:
    return "\r\n" if "\r\n" in raw else "\n"
