"""Two versions of a text, held against each other word by word.

A word is a word, in Korean an eojeol; a number, a placeholder, a citation and a sign are words of
their own, so that a changed number is marked as such and nothing beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from briefs.model.desk import Part, Segment

_TOKEN = re.compile(
    r"""
    \{\{ | \}\}
    | \{[^{}\s]*\}                       # a placeholder
    | \[@[^\[\]]*\]                      # a citation
    | \*\*
    | \d+(?:[.,]\d+)*                    # a number
    | [^\W\d_]+(?:['’&·-][^\W\d_]+)*     # a word
    | \s+
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
_MOST = 1_000_000
"""Pairs of words that we look at; texts with more are told apart as a whole."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of the old text and those of the new one in their place."""

    old: str
    new: str

    @property
    def is_blank(self) -> bool:
        """Whether both have the same white space and nothing else."""
        return self.old == self.new and not self.old.strip()

    @property
    def is_changed(self) -> bool:
        return self.old != self.new


def difference(old: str, new: str) -> tuple[Segment, ...]:
    """What changed between two versions of a text.

    What is kept and removed, put together, is the old text; what is kept and added, the new one.
    Where words were replaced, those removed come first. Words beside one another that all changed
    are one stretch.
    """
    return tuple(_segments(_joined(_stretches(_TOKEN.findall(old), _TOKEN.findall(new)))))


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    start = _same_length(old, new)
    end = _same_length(old[start:][::-1], new[start:][::-1])
    yield _Stretch("".join(old[:start]), "".join(new[:start]))
    yield from _middle(old[start : len(old) - end], new[start : len(new) - end])
    if end:
        yield _Stretch("".join(old[-end:]), "".join(new[-end:]))


def _same_length(old: Sequence[str], new: Sequence[str]) -> int:
    """How many words the beginnings share."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(old), len(new)))


def _middle(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    if len(old) * len(new) > _MOST:
        yield _Stretch("".join(old), "".join(new))
        return
    matcher = SequenceMatcher(str.isspace, old, new, autojunk=False)
    for _, i, i_end, j, j_end in matcher.get_opcodes():
        yield _Stretch("".join(old[i:i_end]), "".join(new[j:j_end]))


def _joined(stretches: Iterator[_Stretch]) -> Iterator[_Stretch]:
    """Changes between which there is only white space, as one."""
    all_ = [stretch for stretch in stretches if stretch.old or stretch.new]
    marks = [
        one.is_changed or (one.is_blank and _is_between_changes(all_, at))
        for at, one in enumerate(all_)
    ]
    for _, group in groupby(zip(marks, all_, strict=True), key=lambda pair: pair[0]):
        parts = [stretch for _, stretch in group]
        yield _Stretch("".join(one.old for one in parts), "".join(one.new for one in parts))


def _is_between_changes(stretches: Sequence[_Stretch], at: int) -> bool:
    inside = 0 < at < len(stretches) - 1
    return inside and stretches[at - 1].is_changed and stretches[at + 1].is_changed


def _segments(stretches: Iterator[_Stretch]) -> Iterator[Segment]:
    for stretch in stretches:
        if not stretch.is_changed:
            yield Segment(Part.KEPT, stretch.old)
            continue
        for part, text in ((Part.REMOVED, stretch.old), (Part.ADDED, stretch.new)):
            if text:
                yield Segment(part, text)
