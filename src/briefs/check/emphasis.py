"""Marks of emphasis, code and HTML in a text: those that come in couples, and those left alone.

A lone star is no emphasis (``A*STAR``, ``5*``, ``3 * 4``, ``* list``); no more are underscores in
names.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefs.check.phrase import ADDRESS, GAP, PLACEHOLDER

_SIGN = re.compile(r"[*`<]|__")
_FENCE = re.compile(r"(?<![\\`])(`+)(?!`)")
_DECADE = re.compile(r"`\d0s|``[^`\n']+''")
_RUN = re.compile(r"(?<![\\*])\*{1,3}(?!\*)|(?<![A-Za-z0-9_])__(?!_)|(?<!_)__(?![A-Za-z0-9_])")
_LEGEND = re.compile(r"(?<!\*)\*{1,3}\s?[pP]\s?(?:[<≤=]|&lt;)")
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]*|\d{1,2})(?P<rest>\s[^<>]*=[^<>]*)?\s?(?P<own>/?)>"
)
_HALF_TAG = re.compile(r"<(/?)([a-z][a-z0-9]{0,9})(?![a-z0-9]|[^<>\n]{0,200}>)")
_SINGLE = frozenset(("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"))
_LOOSE = frozenset(
    ("p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "option", "br", "wbr")
)
_CLOSED = (
    "a|abbr|b|bdi|bdo|big|blockquote|bpt|caption|center|cite|code|del|details|dfn|div|dl|em|ept|font"
    "|g|h1|h2|h3|h4|h5|h6|i|ins|it|kbd|label|mark|mrk|ol|ph|pre|q|ruby|rt|s|samp|section|small|span"
    "|strike|strong|sub|summary|sup|table|tt|u|ul|var|x"
)
_NAMES = _SINGLE | _LOOSE | frozenset(_CLOSED.split("|"))


@dataclass(frozen=True, slots=True)
class Alone:
    """A mark that lacks its other half: where it stands, and whether it opens."""

    kind: str
    start: int
    end: int
    opens: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a text.

    Attributes:
        couples: how often each kind opens and closes: ``**``, ``*``, ``__``, a backtick, ``<b>``.
        alone: marks that lack their other half.
        codes: where the words in backticks stand.
    """

    couples: Counter[str] = field(default_factory=Counter)
    alone: list[Alone] = field(default_factory=list)
    codes: list[tuple[int, int]] = field(default_factory=list)


def has_any(text: str) -> bool:
    """Whether there can be a mark at all: cheap."""
    return bool(_SIGN.search(text))


def read(text: str, other: str) -> Marks:
    """The marks of a text; words in angle brackets are a tag where the other text closes it."""
    marks = Marks()
    text = _without_code(text, marks)
    text = ADDRESS.sub(_gaps, PLACEHOLDER.sub(_gaps, text))
    if "<" in text:
        _tags(text, other, marks)
    if "*" in text or "__" in text:
        _stars(text, marks)
    return marks


def half_tags(text: str) -> Iterator[tuple[str, int, int]]:
    """Tags that lack their bracket, by kind and place."""
    for match in _HALF_TAG.finditer(text):
        if match[2] in _NAMES:
            yield f"<{match[2]}>", match.start(), match.end()


def _without_code(text: str, marks: Marks) -> str:
    """Note code, and leave gaps in its place: no mark in it counts."""
    if "`" not in text:
        return text
    text = _DECADE.sub(_gaps, text)
    opened: re.Match[str] | None = None
    for fence in _FENCE.finditer(text):
        if opened and opened[0] == fence[0]:
            marks.couples["`"] += 1
            marks.codes.append((opened.end(), fence.start()))
            text = (
                text[: opened.start()] + GAP * (fence.end() - opened.start()) + text[fence.end() :]
            )
            opened = None
        elif not opened:
            opened = fence
    if opened:
        marks.alone.append(Alone("`", *opened.span(), opens=True))
    return text


def _stars(text: str, marks: Marks) -> None:
    text = _LEGEND.sub(_gaps, text)
    opened: dict[str, Alone] = {}
    for run in _RUN.finditer(text):
        kinds = ("**", "*") if run[0] == "***" else (run[0],)
        for kind in kinds:
            opens, closes = _may(
                kind, text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
            )
            if closes and kind in opened:
                del opened[kind]
                marks.couples[kind] += 1
            elif opens and kind not in opened:
                opened[kind] = Alone(kind, *run.span(), opens=True)
            else:
                marks.alone.append(Alone(kind, *run.span(), opens=False))
    marks.alone.extend(opened.values())


def _may(kind: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark can open and can close, by the characters beside it."""
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if kind == "*":
        opens = opens and not before.isalnum() and before not in (")", "]", "%")
        closes = closes and not (after.isascii() and after.isalnum())
    return opens, closes


def _tags(text: str, other: str, marks: Marks) -> None:
    opened: dict[str, list[Alone]] = {}
    for match in _TAG.finditer(text):
        name = match["name"]
        if not _is_tag(name, text, other):
            continue
        kind = f"<{name}>"
        if match["slash"] and opened.get(kind):
            opened[kind].pop()
            marks.couples[kind] += 1
        elif match["slash"]:
            marks.alone.append(Alone(kind, *match.span(), opens=False))
        elif match["own"] or name.lower() in _SINGLE:
            marks.couples[kind] += 1
        else:
            opened.setdefault(kind, []).append(Alone(kind, *match.span(), opens=True))
    for kind, tags in opened.items():
        if kind[1:-1] in _LOOSE:
            marks.couples[kind] += len(tags)
        else:
            marks.alone.extend(tags)


def _is_tag(name: str, text: str, other: str) -> bool:
    closed = f"</{name}>"
    return name in _NAMES or closed in text or closed in other


def layout_only(kind: str) -> bool:
    """Whether a kind may stand more often in one language: line breaks, paragraphs."""
    return kind[1:-1] in _LOOSE


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])
