"""The content folder on disk: which files there are, and their text.

Only regular files that truly lie below ``content/`` are opened; a link that leads out of it, a pipe
or a device is a problem. Nothing here knows YAML.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefs.content.characters import flaws, indentation_flaws
from briefs.content.encoding import decoded, offset_in_line
from briefs.problems import Problem, Span, reason_of
from briefs.wording import said

CONTENT = "content"
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Tree:
    """The content files below a root; paths are relative to it (``content/ko/x.yaml``)."""

    root: Path

    def files(self) -> tuple[str, ...]:
        """Every path directly in ``content/`` or one folder below, sorted; dot files are left out.

        Raises:
            OSError: if a folder cannot be listed.
        """
        return tuple(sorted(self._below(self.root / CONTENT, deeper=True)))

    def read(self, path: str) -> tuple[str | None, tuple[Problem, ...]]:
        """The text of a file; where it cannot be trusted, nothing and the problems."""
        try:
            data = self._bytes(path)
        except FileNotFoundError:
            message, hint = said("the file is missing"), said("docs/content.md shows what it holds")
            return None, (Problem("missing-file", message, Span(path), hint),)
        except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a link to itself
            message = said("cannot be read: {reason}", reason=reason_of(error))
            return None, (Problem("unreadable-file", message, Span(path)),)
        text = decoded(data, path)
        if isinstance(text, Problem):
            return None, (text,)
        problems = tuple(_character_problems(text, path))
        return (None if problems else text), problems

    def _below(self, folder: Path, *, deeper: bool) -> Iterator[str]:
        for path in folder.iterdir():
            if path.name.startswith("."):
                continue
            if deeper and path.is_dir():
                yield from self._below(path, deeper=False)
            else:
                yield path.relative_to(self.root).as_posix()

    def _bytes(self, path: str) -> bytes:
        whole = (self.root / path).resolve(strict=True)
        if not whole.is_relative_to((self.root / CONTENT).resolve()):
            raise ValueError(said("it leads out of {folder}/", folder=CONTENT))
        if not whole.is_file():
            raise ValueError(said("it is not a file"))
        with whole.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ValueError(said("it is larger than {size:,} bytes", size=MAX_BYTES))
        return data


def _character_problems(text: str, path: str) -> Iterator[Problem]:
    for flaw in (*flaws(text), *indentation_flaws(text)):
        before = text[: flaw.offset]
        span = Span(path, before.count("\n") + 1, offset_in_line(before) + 1)
        yield Problem("characters", flaw.message, span, flaw.hint)
