"""A text of a pair, as the rules look at it.

Three views of one text:

``source``   as it stands in the file
``masked``   the same, of the same length, with a :data:`GAP` for each character that is no prose:
             placeholders, citations, links' addresses, e-mail addresses, code, emphasis marks
``printed``  as it will be read: figures and terms set, emphasis marks and citations gone; a
             placeholder that nobody here can fill is one :data:`GAP`

Offsets are in ``source`` unless said otherwise.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from briefs.quantities.matching import Comparison, compare
from briefs.quantities.quantity import Quantity
from briefs.quantities.reader import GRAMMARS, read

GAP = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: something stands here that is no prose."""

PLACEHOLDER = re.compile(
    r"""
    \{\{[^{}\n]*\}\}                      # Jinja, Mustache
    | \$\{[^{}\n]*\}                      # shell, JavaScript
    | \{[^{}\n]*\}                        # str.format, ICU, ours
    | %\([\w.]+\)[-#0+\ ]*\d*(?:\.\d+)?[sdifgr]   # printf, named
    | %(?:\d+\$)?[sdif](?![A-Za-z])       # printf
    """,
    re.VERBOSE,
)
CITATION = re.compile(r"\[@[^\[\]\n]*\]|\[\^[^\[\]\s]+\]")
ADDRESS = re.compile(
    r"(?:https?|ftp|mailto):[^\s<>()\[\]{}\"'“”가-힣]*(?:\([^\s()]*\)[^\s<>()]*)*|www\.[\w.-]+\.\w+[^\s<>()가-힣]*"
)
EMAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)
_LINK_END = re.compile(r"\]\((?=[^\s()]*\))")
_CODE = re.compile(r"`[^`\n]+`")
_TAG = re.compile(
    r"</?(?:a|b|br|code|div|em|i|img|li|mark|ol|p|s|small|span|strong|sub|sup|table|td|th|tr|u|ul|h[1-6])"
    r"(?:\s+[\w:-]+\s?=[^<>]*)?\s?/?>",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(
    r"\*\*|(?<![\w*])\*(?=[^\s*][^*\n]*\*(?![\w*]))|(?<=[^\s*])\*(?![\w*])(?<=\*)|(?<!\w)__|__(?!\w)"
)
_MARKUP = (PLACEHOLDER, CITATION, ADDRESS, EMAIL, _CODE, _TAG, _EMPHASIS)


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of a phrase's source that a finding is about, with what it means if known."""

    phrase: "Phrase"
    start: int
    end: int
    value: str = ""

    @property
    def words(self) -> str:
        """The stretch itself."""
        return self.phrase.source[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Printed:
    """A text as it will be read, and where its parts come from.

    Attributes:
        text: the words.
        starts: offsets in ``text`` at which its parts begin, ascending, the first being 0.
        origins: for each part, where it begins and ends in the source.
    """

    text: str
    starts: tuple[int, ...] = (0,)
    origins: tuple[tuple[int, int], ...] = ((0, 0),)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of ``text`` comes from: whole placeholders, single characters else."""
        return self._origin(start)[0], self._origin(max(start, end - 1))[1]

    def _origin(self, offset: int) -> tuple[int, int]:
        part = bisect_right(self.starts, offset) - 1
        begin, end = self.origins[part]
        length = (*self.starts, len(self.text))[part + 1] - self.starts[part]
        if end - begin != length:
            return begin, end
        at = begin + offset - self.starts[part]
        return at, at + 1


class PrintedText:
    """Puts a :class:`Printed` together, part by part."""

    def __init__(self) -> None:
        self.text = ""
        self._starts: list[int] = []
        self._origins: list[tuple[int, int]] = []

    def add(self, words: str, start: int, end: int) -> None:
        """Add words that come from a stretch of the source."""
        if words:
            self._starts.append(len(self.text))
            self._origins.append((start, end))
            self.text += words

    def done(self) -> Printed:
        """The whole."""
        if not self._starts:
            return Printed("")
        return Printed(self.text, tuple(self._starts), tuple(self._origins))


@dataclass(frozen=True, eq=False)
class Phrase:
    """A text in one language; see the module for its three views. No two are equal."""

    language: str
    source: str
    printed: Printed

    @classmethod
    def of(cls, language: str, source: str) -> "Phrase":
        """A phrase whose placeholders nobody here can fill."""
        return cls(language, source, _as_read(source))

    @cached_property
    def masked(self) -> str:
        """The source with gaps for what is no prose."""
        return _masked(self.source)

    def at(self, start: int, end: int, value: str = "") -> Spot:
        """A stretch of the source."""
        return Spot(self, start, end, value)

    def printed_at(self, start: int, end: int, value: str = "") -> Spot:
        """A stretch of the printed text, found in the source."""
        return Spot(self, *self.printed.source_span(start, end), value)

    def whole(self) -> Spot:
        """All of it."""
        return Spot(self, 0, len(self.source))


@dataclass(frozen=True, eq=False)
class PhrasePair:
    """One text in two languages: ``left`` in the leading one (Korean), ``right`` in the other.

    Attributes:
        id: the text's id.
        is_content: whether it stands in a content file, where ``{{`` is a brace and no placeholder.
    """

    id: str
    left: Phrase
    right: Phrase
    is_content: bool = False

    @property
    def phrases(self) -> tuple[Phrase, Phrase]:
        """Both sides."""
        return self.left, self.right

    @cached_property
    def quantities(self) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
        """What either side states, offsets being in its printed text."""
        left, right = (read(phrase.printed.text, phrase.language) for phrase in self.phrases)
        return left, right

    @cached_property
    def comparison(self) -> Comparison:
        """The quantities of both sides held against each other; nothing in unread languages."""
        if not all(phrase.language in GRAMMARS for phrase in self.phrases):
            return Comparison()
        both = f"{self.left.printed.text}\n{self.right.printed.text}"
        return compare(*self.quantities, both)

    def of(self, language: str) -> Phrase | None:
        """The side in a language, if there is one."""
        if self.left.language == language:
            return self.left
        return self.right if self.right.language == language else None


def _masked(source: str) -> str:
    for pattern in _MARKUP:
        source = pattern.sub(_gaps, source)
    return _LINK_END.sub(_gaps, source)


def _gaps(match: re.Match[str]) -> str:
    return GAP * len(match[0])


def _as_read(source: str) -> Printed:
    made = PrintedText()
    end = 0
    for start, stop, words in _parts(source):
        if start < end:
            continue
        made.add(source[end:start], end, start)
        made.add(words, start, stop)
        end = stop
    made.add(source[end:], end, len(source))
    return made.done()


_LINK_START = re.compile(r"\[(?=[^\[\]]*\]\([^\s()]*\))")
_LINK_REST = re.compile(r"\]\([^\s()]+\)")
_READ_AS = (
    (_LINK_START, ""),
    (_LINK_REST, ""),
    (PLACEHOLDER, GAP),
    (CITATION, ""),
    (ADDRESS, GAP),
    (EMAIL, GAP),
    (_TAG, ""),
    (_EMPHASIS, ""),
)


def _parts(source: str) -> Iterator[tuple[int, int, str]]:
    """What is read otherwise than it is written: its place and what is read instead."""
    if not _SPECIAL.search(source):
        return
    found = [
        (match.start(), match.end(), words)
        for pattern, words in _READ_AS
        for match in pattern.finditer(source)
    ]
    yield from sorted(found, key=lambda part: (part[0], -part[1]))


_SPECIAL = re.compile(r"[{}%\[\]@:<*_]|www")
