"""The ways by which files come in: what commands call, in this process, and the problems."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from briefs.content.formatting import formatted
from briefs.content.load import SERIES
from briefs.content.register import read_register
from briefs.pipeline import desk, exchanging, stages
from briefs.problems import Problem, Refused
from fuzz.seeds import BRIEF, BRIEFS, LANGUAGES
from support.documents import ROOT

Door = Callable[[Path, Path], tuple[Problem, ...]]
"""Takes a project's root and the file in question; gives all problems."""

PAIRS = "- {id: a, ko: 조사, en: Survey}\n"


def check(root: Path, file: Path) -> tuple[Problem, ...]:
    """``briefs check``, and ``briefs fmt`` of the file."""
    checked = stages.check(root, spelling=False).problems
    text = file.read_bytes().decode("utf-8", "replace")
    return (*checked, *formatted(text, file.relative_to(root).as_posix())[1])


def status(root: Path, _: Path) -> tuple[Problem, ...]:
    """``briefs status``."""
    return desk.status(root).problems


def pairs(_: Path, file: Path) -> tuple[Problem, ...]:
    """``briefs check --pairs``."""
    return stages.check_pairs(file, spelling=False)


def terms(root: Path, file: Path) -> tuple[Problem, ...]:
    """``briefs check --pairs --glossary``."""
    few = root / "few.yaml"
    few.write_text(PAIRS, encoding="utf-8")
    return stages.check_pairs(few, glossary=file, spelling=False)


def bring_in(root: Path, file: Path) -> tuple[Problem, ...]:
    """``briefs import``."""
    return exchanging.bring_in(root, file, partly=True).problems


def register(_: Path, file: Path) -> tuple[Problem, ...]:
    """``briefs send``, as far as it reads the register."""
    try:
        editions = ("ko", "en", "ko-en")
        return read_register(file, briefs=BRIEFS, editions=editions, languages=LANGUAGES)[1]
    except Refused as refusal:
        return refusal.problems


OTHERS: Mapping[str, Door] = {
    "accepted texts": status,
    "memory": pairs,
    "terms": terms,
    "translation": bring_in,
    "recipients": register,
}


def door_of(kind: str) -> Door:
    """The door for files of a kind: ``check`` for content."""
    return OTHERS.get(kind.partition(",")[0], check)


class Projects:
    """The real content, and the same with one brief, which takes less time to read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, file: str) -> Path:
        """The root of the project in which a file counts: of one brief, or of all."""
        whole = file == SERIES or Path(file).stem in BRIEFS[1:]
        briefs = BRIEFS if whole else (BRIEF,)
        root = self.folder / "+".join(briefs)
        if not root.exists():
            _make(root, briefs)
        return root

    def look(self, kind: str, file: str, data: bytes) -> tuple[Problem, ...]:
        """Bring a file in by the door of its kind; the project is as before afterwards."""
        root = self.of(file)
        path, original = root / file, ROOT / file
        path.write_bytes(data)
        try:
            return door_of(kind)(root, path)
        finally:
            if original.is_file():
                path.write_bytes(original.read_bytes())


def _make(root: Path, briefs: tuple[str, ...]) -> None:
    shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns(".schemas"))
    series = root / SERIES
    text = series.read_text(encoding="utf-8")
    series.write_text(text.replace(", ".join(BRIEFS), ", ".join(briefs)), encoding="utf-8")
    for other in set(BRIEFS) - set(briefs):
        for path in (root / "content").glob(f"*/{other}.yaml"):
            path.unlink()


@contextmanager
def once_checked() -> Iterator[None]:
    """What brings a translation in checks the content first: of the same content, once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exchanging, "check", cache(stages.check))
        yield
