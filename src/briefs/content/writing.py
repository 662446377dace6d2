"""Words as YAML writes them: in which style they can stand, and where a line may end.

The reader of :mod:`briefs.content.nodes` is asked what it makes of what is written, so that the two
never disagree.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from briefs.content.characters import flaws, indentation_flaws
from briefs.content.nodes import Entries, Items, Node, collapsed, read
from briefs.content.waivers import waivers

WIDTHS = (100, 120)
"""Columns that the lines of a long text may take, in a file that keeps to them."""

_INDICATOR = re.compile(r"[-?:](?:\s|$)|[,\[\]{}#&*!|>'\"%@`]")
"""What a plain text cannot begin with; PyYAML lets some of it pass, other programs do not."""
_SPECIAL_IN_FLOW = re.compile(r"[,\[\]{}]|:(?!\S)|^[-?:][,\[\]{}]")
WIDE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that are not the plain one, which nobody tells from it by looking."""

_QUOTE = re.compile("['\"]")
WORD_OF_YAML = re.compile(r"(?:y|n|yes|no|on|off|true|false|null)", re.IGNORECASE)
"""Words that YAML elsewhere takes for something else, as it does numbers."""

_BLOCK = (">", "|")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9-]*")

_ESCAPED = re.compile(f'[\\\\"\n\r]|{WIDE.pattern}')
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\xa0": "\\_"}
_IN_BLOCK = ("k: {}\nz: z\n", "k:\n- {}\n- z\n")
_IN_FLOW = ("k: {{k: {}, z: z}}\n", "k: {{k: {}}}\n", "k: [{}, z]\n", "k: [{}]\n")


def plain(words: str, *, flow: bool = False) -> str | None:
    """The words without quotes; nothing where they would be read as something else.

    Args:
        words: the text, on one line.
        flow: whether it stands between brackets or braces.
    """
    if not words or _INDICATOR.match(words) or (flow and _SPECIAL_IN_FLOW.search(words)):
        return None
    return words if reads_as(words, flow=flow) == words else None


def single_quoted(words: str) -> str:
    """The words, of one line, in single quotes."""
    return "'" + words.replace("'", "''") + "'"


def double_quoted(words: str) -> str:
    """The words in double quotes; spaces that are not plain ones as escapes, to be seen."""
    return '"' + _ESCAPED.sub(_escape, words) + '"'


def on_one_line(words: str, *, flow: bool = False) -> str:
    """The words as ``briefs fmt`` leaves them: in double quotes only where they may do something.

    Args:
        words: the text, on one line.
        flow: whether it stands between brackets or braces, where a quotation mark within the words
            could hide a comment behind them.
    """
    bare = plain(words, flow=flow)
    mistaken = words[:1].isdecimal() or WORD_OF_YAML.fullmatch(words)
    quoted = mistaken or WIDE.search(words) or (flow and _QUOTE.search(words))
    return double_quoted(words) if bare is None or quoted else bare


def folded(words: str, width: int) -> list[str]:
    """The words on lines of a width, as a block below ``>-``; none where that has no way."""
    lines = wrapped(words, width)
    return lines if holds("\n  ".join([">-", *lines]), words) else []


def key_as_written(key: str, raw: str) -> str:
    """A key without quotes that do nothing.

    Args:
        key: the key.
        raw: how it was written where it stands already.
    """
    return key if _ID.fullmatch(key) and not WORD_OF_YAML.fullmatch(key) else raw


def reads_as(raw: str, *, flow: bool = False) -> str | None:
    """What the reader makes of a scalar as written, wherever it stands; nothing if it objects."""
    templates: Sequence[str] = _IN_FLOW if flow else _IN_BLOCK
    if raw.startswith(_BLOCK):
        templates = ("k: {}",)
    found = {_value_in(template.format(raw)) for template in templates}
    return found.pop() if len(found) == 1 else None


def holds(raw: str, words: str, *, flow: bool = False) -> bool:
    """Whether a scalar as written gives the words, and no line of it passes for a waiver."""
    body = raw.partition("\n")[2] if raw.startswith(_BLOCK) else raw
    read_back = reads_as(raw, flow=flow)
    return read_back is not None and collapsed(read_back) == words and not gives_waivers(body)


def gives_waivers(raw: str) -> bool:
    """Whether a scalar as written would be taken for one that a waiver stands beside."""
    return bool(waivers(raw, ""))


def columns(text: str) -> int:
    """How many columns a text takes on a terminal; Hangul takes two for each character."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def block_lines(raw: str) -> list[str]:
    """The lines of a block below its head, without blanks at their ends."""
    rows = raw.split("\n")[1:] if raw.startswith(_BLOCK) else []
    return [row.rstrip(" \r") for row in rows]


def width_of(lines: Sequence[str]) -> int:
    """The width that lines keep to; what is longer than all widths does not count."""
    longest = max((n for n in map(columns, lines) if n <= WIDTHS[-1]), default=0)
    return next(width for width in WIDTHS if longest <= width)


def wrapped(words: str, width: int, kept: Sequence[str] = (), *, taken: int = 0) -> list[str]:
    """Words on lines of a width, parted at plain spaces.

    Args:
        words: the text, on one line.
        width: columns for each line; a longer word has a line of its own.
        kept: lines that stay as they are, from the first on, as far as the words begin with them.
        taken: columns of the first line that something else stands in.
    """
    lines = []
    for line in kept:
        if not words.startswith(f"{line} "):
            break
        lines.append(line)
        words = words[len(line) + 1 :]
    return [*lines, *_filled(words.split(" "), width, 0 if lines else taken)]


def _filled(words: Sequence[str], width: int, taken: int) -> Iterator[str]:
    line, used = words[0], taken + columns(words[0])
    for word in words[1:]:
        more = columns(word) + 1
        if used + more > width:
            yield line
            line, used = word, more - 1
        else:
            line, used = f"{line} {word}", used + more
    yield line


def _value_in(document: str) -> str | None:
    """The first value in a document, of which the reader and the tree must have nothing to say."""
    root, problems = read(document, "")
    if root is None or problems or any(flaws(document)) or any(indentation_flaws(document)):
        return None
    node: Node = root
    while isinstance(node, Entries | Items):
        node = node.items[0] if isinstance(node, Items) else next(iter(node.entries.values()))[1]
    return node.text


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04x}"
