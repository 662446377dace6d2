"""Waivers in content files: comments beside the texts that they are about.

.. code-block:: yaml

    # waive untranslated: a trade name, the same in both languages
    title: LabCentral
    slogan: 함께, 더 멀리   # waive end-punctuation: a slogan
"""

import re
from collections.abc import Iterator

from briefs.model.waiver import Waiver
from briefs.problems import Span

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*waive\b\s*(?P<rule>[^\s:]*)\s*:?\s*(?P<reason>.*)$")
_QUOTED = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"\\]|\\.)*\"")
_BLANK_OR_COMMENT = re.compile(r"\s*(?:#.*)?$")


def waivers(text: str, file: str) -> tuple[Waiver, ...]:
    """The waivers of a file, in order."""
    return tuple(_waivers(text.split("\n"), file))


def _waivers(lines: list[str], file: str) -> Iterator[Waiver]:
    for at, line in enumerate(lines):
        if "waive" not in line:
            continue
        match = _COMMENT.search(_QUOTED.sub(lambda quoted: " " * len(quoted[0]), line))
        if match:
            place = Span(file, at + 1, match.start() + 1)
            yield Waiver(match["rule"], match["reason"].strip(), place, _covered(lines, at))


def _covered(lines: list[str], at: int) -> int:
    """The line that a waiver speaks of, counted from 1."""
    while at + 1 < len(lines) and _BLANK_OR_COMMENT.match(lines[at]):
        at += 1
    return at + 1
