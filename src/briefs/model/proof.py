"""What a proof says of the texts on its pages: how far they are, and what is to be looked at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefs.model.desk import Version
from briefs.problems import Severity, Span
from briefs.wording import Said, said

STALE = "stale"
"""The kind of an entry that is about a stale text; the others' kinds are severities."""

KINDS = (Severity.ERROR.value, Severity.WARNING.value, STALE, Severity.ADVICE.value)
"""All kinds of entries, the most pressing first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be looked at.

    Attributes:
        kind: one of :data:`KINDS`.
        text: the id of the text that it is about; empty where it is about no single one.
        languages: those of the edition in which the text is concerned.
        span: where it stands in the content.
        messages: what is wrong, or why the text is stale.
        hint: what to do about it; empty where the messages say it.
        rule: the rule that found it; empty for stale texts.
        versions: of a stale text, how it read and reads.
        number: its number among those of its kind, from 1.
    """

    kind: str
    text: str
    languages: tuple[str, ...]
    span: Span
    messages: tuple[str, ...]
    hint: str = ""
    rule: str = ""
    versions: tuple[Version, ...] = ()
    number: int = 0

    @property
    def name(self) -> Said:
        """What it is called in the list: ``error 2``."""
        return named(self.kind, [self.number])


def named(kind: str, numbers: Iterable[int]) -> Said:
    """What entries of one kind are called: ``error 2, 3``."""
    return said("{kind} {n}", kind=said(kind), n=", ".join(map(str, numbers)))


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is to be said of a document.

    Attributes:
        states: by id and language, how far a text is, where it is not plainly translated or stale.
        entries: what is to be looked at, by kind, and in the order of the pages within one.
    """

    states: Mapping[tuple[str, str], tuple[Said, ...]]
    entries: tuple[Entry, ...]
