"""The content folder on disk: which files there are, and their text.

Only regular files that truly lie below ``content/`` are opened; a link that leads out of it, a pipe
or a device is a problem. Nothing here knows YAML.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefs.content.characters import flaws, indentation_flaws
from briefs.content.encoding import decoded, offset_in_line
from briefs.problems import Problem, Span, reason_of
from briefs.wording import said

CONTENT = "content"
MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Tree:
    """The content files below a root; paths are relative to it (``content/ko/x.yaml``).

    Attributes:
        root: the project's root.
        over: texts that stand in for files, or for more of them, by path: not yet on the disk.
    """

    root: Path
    over: Mapping[str, str] = field(default_factory=dict)

    def files(self) -> tuple[str, ...]:
        """Every path directly in ``content/`` or one folder below, sorted; dot files are left out.

        Raises:
            OSError: if a folder cannot be listed.
        """
        return tuple(sorted({*self._below(self.root / CONTENT, deeper=True), *self.over}))

    def read(self, path: str) -> tuple[str | None, tuple[Problem, ...]]:
        """The text of a file; where it cannot be trusted, nothing and the problems."""
        text, problems = self.text(path)
        problems = problems or tuple(character_problems(text or "", path))
        return (None if problems else text), problems

    def text(self, path: str) -> tuple[str | None, tuple[Problem, ...]]:
        """The text of a file, with any characters; nothing and why where it cannot be read."""
        try:
            data = self._bytes(path)
        except FileNotFoundError:
            message, hint = said("the file is missing"), said("docs/content.md shows what it holds")
            return None, (Problem("missing-file", message, Span(path), hint),)
        except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a link to itself
            return None, (_unreadable(path, error),)
        text = decoded(data, path)
        return (None, (text,)) if isinstance(text, Problem) else (text, ())

    def place(self, path: str) -> Path:
        """Where a file truly lies, or would lie.

        Raises:
            ValueError: it is not below ``content/``.
            OSError: a folder on the way cannot be entered.
            RuntimeError: a link leads to itself.
        """
        whole = (self.root / path).resolve()
        if not whole.is_relative_to((self.root / CONTENT).resolve()):
            raise ValueError(said("it leads out of {folder}/", folder=CONTENT))
        return whole

    def _below(self, folder: Path, *, deeper: bool) -> Iterator[str]:
        for path in folder.iterdir():
            if path.name.startswith("."):
                continue
            if deeper and path.is_dir():
                yield from self._below(path, deeper=False)
            else:
                yield path.relative_to(self.root).as_posix()

    def _bytes(self, path: str) -> bytes:
        data = self.over[path].encode() if path in self.over else self._on_disk(path)
        if len(data) > MAX_BYTES:
            raise ValueError(said("it is larger than {size:,} bytes", size=MAX_BYTES))
        return data

    def _on_disk(self, path: str) -> bytes:
        whole = self.place(path)
        whole.stat()
        if not whole.is_file():
            raise ValueError(said("it is not a file"))
        with whole.open("rb") as file:
            return file.read(MAX_BYTES + 1)


def _unreadable(path: str, error: Exception) -> Problem:
    message = said("cannot be read: {reason}", reason=reason_of(error))
    hint = said(
        "a content file is a text file below {folder}/ of at most {size:,} bytes",
        folder=CONTENT,
        size=MAX_BYTES,
    )
    return Problem("unreadable-file", message, Span(path, 1, 1), hint)


def character_problems(text: str, path: str) -> Iterator[Problem]:
    """The characters of a file's text that mislead, each kind at its first place."""
    for flaw in (*flaws(text), *indentation_flaws(text)):
        before = text[: flaw.offset]
        span = Span(path, before.count("\n") + 1, offset_in_line(before) + 1)
        yield Problem("characters", flaw.message, span, flaw.hint)
