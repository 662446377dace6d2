"""A waiver: beside a text, the rule that need not hold of it, and why."""

from dataclasses import dataclass

from briefs.problems import Span


@dataclass(frozen=True, slots=True)
class Waiver:
    """``# waive end-punctuation: a slogan, printed without a full stop``.

    Attributes:
        rule: the rule's id, as written.
        reason: why, in the words of whoever waived it; empty where none is given.
        span: where the waiver stands.
        covers: the line of its file that it speaks of: its own, or the next one that is no comment.
    """

    rule: str
    reason: str
    span: Span
    covers: int
