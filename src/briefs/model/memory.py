"""What a translation memory or a spreadsheet of pairs holds, and a glossary from outside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefs.model.waiver import Waiver
from briefs.problems import Span


@dataclass(frozen=True, slots=True)
class MemoryText:
    """A text exactly as it stands in its file: nothing stripped, nothing normalised.

    Attributes:
        source: the text.
        span: where it begins; in a spreadsheet the row and the number of the column.
        raw: the same as typed, with quotes or block indicator; empty in a spreadsheet.
    """

    source: str
    span: Span
    raw: str = ""

    def place(self, beginning: str) -> Span:
        """Where the last character of ``beginning``, a first part of the text, stands."""
        return self.span.within(self.raw, beginning)


@dataclass(frozen=True, slots=True)
class MemoryPair:
    """A text, or a list of texts of one length, in several languages.

    Attributes:
        id: its name in the file, or the number of its row.
        texts: by language; a single text is a list of one.
        span: where the pair begins.
        waivers: rules that need not hold of it.
    """

    id: str
    texts: Mapping[str, tuple[MemoryText, ...]]
    span: Span
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Memory:
    """The pairs of a file.

    Attributes:
        pairs: in the file's order.
        files: the text of every file of text, by the name that its spans carry.
        comments: waivers in comments (YAML).
    """

    pairs: tuple[MemoryPair, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    comments: tuple[Waiver, ...] = ()

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """All waivers, those of the pairs and those in comments."""
        return (*self.comments, *(waiver for pair in self.pairs for waiver in pair.waivers))


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term of a glossary that somebody brings along.

    Attributes:
        id: its name in the file, or its first form.
        forms: by language, the names that are right, the usual one first.
        avoid: by language, names that are wrong.
        span: where it stands.
    """

    id: str
    forms: Mapping[str, tuple[str, ...]]
    avoid: Mapping[str, tuple[str, ...]]
    span: Span
