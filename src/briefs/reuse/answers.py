"""Answers to questions that were asked before, where nothing that they depend on has changed.

They lie in a folder of the user's own, one file for each question, and hold nothing that could not
be found again: whoever deletes them loses time alone.
"""

import json
import os
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from briefs.reuse.codec import Unreadable, from_plain, to_plain

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
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            _write(self._path(question), json.dumps(kept).encode())
            self._tidy()

    def _path(self, question: Question) -> Path:
        asked = json.dumps(to_plain(question.asked), sort_keys=True)
        return self.folder / f"{sha256(asked.encode()).hexdigest()}.json"

    def _tidy(self) -> None:
        kept = sorted(self.folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
        for path in kept[:-MOST]:
            path.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    """Exchange a file as a whole, lest another process read half of it."""
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)
