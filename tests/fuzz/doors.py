"""The ways by which files come in: what a command calls, in this process, and the problems of it."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from briefs.content.register import read_register
from briefs.pipeline import desk, exchanging, stages
from briefs.problems import Problem, Refused
from briefs.content.load import SERIES
from fuzz.seeds import BRIEF, BRIEFS, LANGUAGES
from support.documents import ROOT

Door = Callable[[Path, Path], tuple[Problem, ...]]
"""Takes a project's root and the file in question; gives all problems."""

PAIRS = "- {id: a, ko: 조사, en: Survey}\n"


def check(root: Path, _: Path) -> tuple[Problem, ...]:
    """``briefs check``, then ``briefs fmt`` of the same."""
    checked = stages.check(root, spelling=False).problems
    return (*checked, *desk.fmt(root, write=False).problems)


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
    """The real content as projects of one brief each, since the others would take their time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def of(self, file: str) -> Path:
        """The root of the project in which a file counts: that of its brief, or any."""
        brief = Path(file).stem if Path(file).stem in BRIEFS else BRIEF
        root = self.folder / brief
        if not root.exists():
            _make(root, brief)
        return root

    def look(self, kind: str, file: str, data: bytes) -> tuple[Problem, ...]:
        """Bring a file in by the door of its kind; the project is as before afterwards."""
        root = self.of(file)
        path, original = root / file, ROOT / file
        path.write_bytes(data)
        try:
            return door_of(kind)(root, path)
        finally:
            if original.is_file() and file != SERIES:
                path.write_bytes(original.read_bytes())
            elif file == SERIES:
                path.write_text(_series(root.name), encoding="utf-8")


def _make(root: Path, brief: str) -> None:
    shutil.copytree(ROOT / "content", root / "content", ignore=shutil.ignore_patterns(".schemas"))
    (root / SERIES).write_text(_series(brief), encoding="utf-8")
    for other in BRIEFS:
        for path in (root / "content").glob(f"*/{other}.yaml"):
            if other != brief:
                path.unlink()


def _series(brief: str) -> str:
    text = (ROOT / SERIES).read_text(encoding="utf-8")
    return text.replace(f"[{', '.join(BRIEFS)}]", f"[{brief}]")


@contextmanager
def once_checked() -> Iterator[None]:
    """What brings a translation in checks the content first: of the same content, once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exchanging, "check", cache(exchanging.check))
        yield
