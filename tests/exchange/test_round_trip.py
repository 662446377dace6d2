"""The way out and back on the real content: nothing changes, or exactly what was changed."""

import io
import random
import shutil
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs import pipeline
from briefs.exchange.parcel import Parcel, unpacked
from briefs.pipeline.reading import pair
from briefs.problems import errors
from support.documents import ROOT

etree: Any = import_module("lxml.etree")
FORMS = ("xlsx", "xliff", "xliff2")
WORDS = {"en": ("indeed", "also", "again"), "ko": ("또한", "특히", "아울러")}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the real content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def contents(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted((root / "content").rglob("*.yaml"))
    }


def texts(root: Path, language: str) -> dict[str, str]:
    project = pair(root).project
    assert project
    return {one.id: one.texts[language].source for one in project.pairs()}


def exported(root: Path, form: str, language: str = "en", *briefs: str) -> Path:
    parcel = Parcel(language, form=form, briefs=briefs)
    made = pipeline.export(root, parcel, lambda name: root / "out" / name)
    assert made.problems == ()
    assert made.path
    return made.path


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("form", FORMS)
def test_no_change_leaves_every_byte(home: Path, form: str, language: str) -> None:
    before = contents(home)
    file = exported(home, form, language)
    brought = pipeline.bring_in(home, file, write=True)
    assert (brought.edits, brought.problems, brought.paths) == ((), (), ())
    assert brought.unchanged > 800
    assert contents(home) == before


@pytest.mark.parametrize("brief", ["hongneung", "boston", "biopolis", "comparison", "series"])
@pytest.mark.parametrize("form", FORMS)
def test_each_brief_goes_out_alone(form: str, brief: str) -> None:
    made = pipeline.export(ROOT, Parcel("en", form=form, briefs=(brief,)))
    assert made.name.startswith(f"{brief}.ko-en.")
    returned, problems = unpacked(made.data, made.name)
    assert problems == ()
    assert {one.unit.id.partition(".")[0] for one in returned} == {brief}
    assert len(returned) == made.count


def in_sheet(data: bytes, changes: Mapping[str, tuple[str, str]]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet: Any = book.active
    for row in sheet.iter_rows(min_row=2):
        old, new = changes.get(row[0].value, ("", ""))
        row[3].value = row[3].value.replace(old, new, 1)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def in_xliff(data: bytes, changes: Mapping[str, tuple[str, str]]) -> bytes:
    root = etree.fromstring(data)
    for unit in root.iter("{*}trans-unit", "{*}unit"):
        old, new = changes.get(unit.get("id"), ("", ""))
        if old:
            target = unit.find(".//{*}segment/{*}target")
            replace_in(unit.find("{*}target") if target is None else target, old, new)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def replace_in(target: Any, old: str, new: str) -> None:
    """Replace words where they stand first among the words of a target, outside its codes."""
    if target.text and old in target.text:
        target.text = target.text.replace(old, new, 1)
        return
    for code in target:
        if code.tail and old in code.tail:
            code.tail = code.tail.replace(old, new, 1)
            return
    raise AssertionError(old)


CHANGERS: dict[str, Callable[[bytes, Mapping[str, tuple[str, str]]], bytes]] = {
    "xlsx": in_sheet,
    "xliff": in_xliff,
    "xliff2": in_xliff,
}


def some_changes(root: Path, language: str, seed: int) -> dict[str, tuple[str, str]]:
    """Two hundred texts, each with a word of its own to be put behind another."""
    chance = random.Random(seed)
    found: dict[str, tuple[str, str]] = {}
    candidates = sorted(texts(root, language).items())
    chance.shuffle(candidates)
    for id_, words in candidates:
        plain = [w for w in words.split() if w.isalpha() and words.count(w) == 1 and len(w) > 2]
        inside = [w for w in plain if f" {w} " in words]
        if inside and not set("[*") & set(words) and len(found) < 200:
            word = chance.choice(inside)
            found[id_] = (f" {word} ", f" {word} {chance.choice(WORDS[language])} ")
    assert len(found) == 200
    return found


@pytest.mark.parametrize(("form", "language"), [("xlsx", "en"), ("xliff", "ko"), ("xliff2", "en")])
def test_two_hundred_changes_arrive_exactly(home: Path, form: str, language: str) -> None:
    before = texts(home, language)
    changes = some_changes(home, language, seed=7)
    expected = {**before, **{i: before[i].replace(*words, 1) for i, words in changes.items()}}
    file = exported(home, form, language)
    file.write_bytes(CHANGERS[form](file.read_bytes(), changes))

    shown = pipeline.bring_in(home, file)
    assert not errors(shown.problems), shown.problems
    assert {edit.id: edit.words for edit in shown.edits} == {i: expected[i] for i in changes}
    assert texts(home, language) == before

    written = pipeline.bring_in(home, file, write=True)
    assert written.edits == shown.edits
    assert {path.split("/")[1] for path in written.paths} == {language}
    assert texts(home, language) == expected
    others = {path for path in contents(home) if path not in written.paths}
    assert {path: contents(home)[path] for path in others} == {
        path: data for path, data in contents(ROOT).items() if path in others
    }
    assert pipeline.bring_in(home, file).edits == ()
