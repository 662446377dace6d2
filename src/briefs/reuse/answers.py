"""Answers to questions that were asked before, where nothing that they depend on has changed.

They lie in a folder of the user's own, one file for each question, and hold nothing that could not
be found again: whoever deletes them loses time alone.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from briefs.reuse.codec import Unreadable, from_plain, to_plain
from briefs.storage import locked, put, remove

Answer = TypeVar("Answer")

MOST = 200
"""How many answers are kept; the oldest go first."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        asked: the question itself, of values that :mod:`~briefs.reuse.codec` knows.
        depends_on: stands for all that the answer depends on.
    """

    asked: object
    depends_on: str


@dataclass(frozen=True, slots=True)
class Answers:
    """Answers that were given, in a folder."""

    folder: Path

    def recalled(self, question: Question, kind: type[Answer]) -> Answer | None:
        """The answer given before; nothing where there is none, or it may be another one now."""
        try:
            kept = json.loads(self._path(question).read_bytes())
            if kept["depends_on"] != question.depends_on:
                return None
            answer = from_plain(kept["answer"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return answer if isinstance(answer, kind) else None

    def remember(self, question: Question, answer: object) -> None:
        """Keep an answer; where that cannot be, it is found again another time."""
        with suppress(OSError, Unreadable):
            kept = {"depends_on": question.depends_on, "answer": to_plain(answer)}
            with locked(self.folder, patience=0, mode=0o700):
                put(self.folder, {self._path(question).name: json.dumps(kept).encode()})
                self._tidy()

    def _path(self, question: Question) -> Path:
        asked = json.dumps(to_plain(question.asked), sort_keys=True)
        return self.folder / f"{sha256(asked.encode()).hexdigest()}.json"

    def _tidy(self) -> None:
        kept = sorted(self.folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in kept[:-MOST]:
            remove(path)
