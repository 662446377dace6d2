"""Missing translations: they go out empty, come back filled in, and the content is whole."""

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
from briefs.content.formatting import formatted
from briefs.content.nodes import collapsed
from briefs.exchange.parcel import Parcel, unpacked
from briefs.model.desk import Edit, State
from briefs.pipeline.reading import pair
from briefs.problems import errors
from support.documents import ROOT
from support.gaps import scalars, without
from support.projects import EN_DEMO, KO_DEMO, write_project

etree: Any = import_module("lxml.etree")
EN = "content/en/demo.yaml"
FORMS = ("xlsx", "xliff", "xliff2")
NAMES = ("hongneung", "boston", "biopolis", "comparison", "series")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A copy of the real content."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def contents(root: Path) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((root / "content").rglob("*.yaml"))
    }


def exported(root: Path, form: str, only: tuple[State, ...] = ()) -> Path:
    parcel = Parcel("en", form=form, only=only)
    made = pipeline.export(root, parcel, lambda name: root / name, replace_it=True)
    assert made.problems == ()
    assert made.path
    return made.path


def in_sheet(data: bytes, words: Mapping[str, str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet: Any = book.active
    for row in sheet.iter_rows(min_row=2):
        row[3].value = words.get(row[0].value, row[3].value)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def in_xliff(data: bytes, words: Mapping[str, str]) -> bytes:
    root = etree.fromstring(data)
    for unit in root.iter("{*}trans-unit", "{*}unit"):
        if unit.get("id") in words:
            segment = unit.find("{*}segment")
            place = unit if segment is None else segment
            target = place.find("{*}target")
            if target is None:
                target = etree.SubElement(place, f"{{{etree.QName(place).namespace}}}target")
            target.text = words[unit.get("id")]
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


FILLERS: dict[str, Callable[[bytes, Mapping[str, str]], bytes]] = {
    "xlsx": in_sheet,
    "xliff": in_xliff,
    "xliff2": in_xliff,
}


def fill(file: Path, form: str, words: Mapping[str, str]) -> Path:
    """Fill in some translations."""
    file.write_bytes(FILLERS[form](file.read_bytes(), words))
    return file


def spoil(root: Path, seed: int) -> dict[str, str]:
    """Take up to thirty texts out of the English, and a part as a whole; their words, by id."""
    dice = random.Random(seed)
    project = pair(root).project
    assert project
    texts = [one.texts["en"] for one in project.pairs()]
    top = dice.choice([text for text in texts if text.id.count(".") > 2])
    part = top.id.rsplit(".", dice.randint(1, 2))[0]
    gone = dice.sample(texts, dice.randint(1, 30))
    gone += [text for text in texts if f"{text.id}.".startswith(f"{part}.")]
    for name in NAMES:
        path = f"content/en/{name}.yaml"
        before = (root / path).read_text(encoding="utf-8")
        spans = {text.span for text in gone}
        doomed = {keys for keys, one in scalars(before, path).items() if one.span in spans}
        spoilt = without(before, doomed, keys_stay=dice.random() < 0.5)
        (root / path).write_text(spoilt, encoding="utf-8")
    return {text.id: text.source for text in gone}


def said_in(text: str) -> list[tuple[object, str]]:
    return [(keys, collapsed(one.text)) for keys, one in scalars(text).items()]


@pytest.mark.parametrize(("form", "seed"), [("xlsx", 1), ("xliff", 2), ("xliff2", 3)])
def test_what_was_missing_is_filled_in(home: Path, form: str, seed: int) -> None:
    before = contents(home)
    words = spoil(home, seed)
    spoilt = contents(home)
    file = exported(home, form, (State.MISSING,))
    units = {one.unit.id: one.unit for one in unpacked(file.read_bytes(), file.name)[0]}
    assert set(units) == set(words)
    assert {unit.state for unit in units.values()} == {State.MISSING}

    fill(file, form, words)
    shown = pipeline.bring_in(home, file)
    assert not errors(shown.problems), shown.problems
    assert {edit.id: (edit.was, edit.words) for edit in shown.edits} == {
        id_: ("", new) for id_, new in words.items()
    }
    assert contents(home) == spoilt

    written = pipeline.bring_in(home, file, write=True)
    after = contents(home)
    assert set(written.paths) == {path for path in after if spoilt[path] != after[path]}
    for path in written.paths:
        assert said_in(after[path]) == said_in(before[path])
        assert formatted(after[path], path) == (after[path], ())
        rest = iter(after[path].split("\n"))
        assert all(line in rest for line in spoilt[path].split("\n"))
    assert not errors(pipeline.check(home, spelling=False).problems)
    assert all(one.is_done for one in pipeline.status(home).standings)

    again = pipeline.bring_in(home, file, write=True)
    assert (again.edits, again.paths, errors(again.problems)) == ((), (), ())
    assert contents(home) == after


HOSPITAL = """\
                hospital:
                  label: Hospital
                  across: Several
"""
ROW = "demo.evidence.components.parts.rows.internal.rows.hospital"


@pytest.mark.parametrize("form", FORMS)
def test_a_part_comes_in_with_all_that_it_needs_or_not_at_all(small: Path, form: str) -> None:
    (small / EN).write_text(EN_DEMO.replace(HOSPITAL, ""))
    file = fill(exported(small, form), form, {f"{ROW}.label": "Hospital", "demo.title": "Demos"})
    before = contents(small)
    brought = pipeline.bring_in(small, file, write=True)
    (problem,) = errors(brought.problems)
    assert (problem.rule, problem.text) == ("incomplete", ROW)
    assert problem.hint == f"translate these as well: {ROW}.across"
    assert (brought.paths, contents(small)) == ((), before)

    partly = pipeline.bring_in(small, file, write=True, partly=True)
    assert [edit.id for edit in partly.edits] == ["demo.title"]
    assert [edit.id for edit in partly.left] == [f"{ROW}.label"]
    assert contents(small)[EN] == before[EN].replace("title: Demo\n", "title: Demos\n", 1)

    fill(file, form, {f"{ROW}.across": "Several"})
    assert not errors(pipeline.bring_in(small, file, write=True).problems)
    assert contents(small)[EN] == before[EN].replace("title: Demo\n", "title: Demos\n", 1).replace(
        "              label: Internal\n              rows:\n",
        f"              label: Internal\n              rows:\n{HOSPITAL}",
    )


def test_what_was_left_out_may_be_wanting_to_others(small: Path) -> None:
    (small / EN).write_text(EN_DEMO.replace(HOSPITAL, ""), encoding="utf-8")
    words = {f"{ROW}.label": "12 hospitals", f"{ROW}.across": "Several", "demo.title": "Demos"}
    file = fill(exported(small, "xlsx"), "xlsx", words)
    brought = pipeline.bring_in(small, file, write=True, partly=True)
    assert [edit.id for edit in brought.edits] == ["demo.title"]
    assert {edit.id for edit in brought.left} == {f"{ROW}.label", f"{ROW}.across"}
    assert [one.rule for one in errors(brought.problems)][-1] == "incomplete"


BUILD = "demo.actions.build"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("id_", "rule"),
    [
        ("demo.actions.biuld", "unknown-text"),
        ("../../etc/passwd", "unknown-text"),
        ("demo.actions.build: x\n# ", "unknown-text"),
        ("demo.evidence", "unknown-text"),
        ("series.texts.title", "unknown-text"),
    ],
)
def test_an_id_that_is_none_is_refused(small: Path, form: str, id_: str, rule: str) -> None:
    (small / EN).write_text(EN_DEMO.replace("  build: Build more.\n", ""), encoding="utf-8")
    file = fill(exported(small, form), form, {BUILD: "Build."})
    before = contents(small)
    book = file.read_bytes()
    if form == "xlsx":
        made = openpyxl.load_workbook(io.BytesIO(book))
        sheet: Any = made.active
        row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == BUILD)
        row[0].value = id_
        made.save(file)
    else:
        file.write_bytes(book.replace(BUILD.encode(), id_.encode().replace(b"\n", b"&#10;")))
    brought = pipeline.bring_in(small, file, write=True)
    assert [one.rule for one in errors(brought.problems)] == [rule]
    assert (brought.paths, contents(small)) == ((), before)


@pytest.mark.parametrize(
    "words", ["Build {lab-space}.", "Build 12.", "Build [@nobody].", "Bu\u200bild."]
)
def test_words_that_would_make_an_error_stay_out(small: Path, words: str) -> None:
    (small / EN).write_text(EN_DEMO.replace("  build: Build more.\n", ""), encoding="utf-8")
    file = fill(exported(small, "xlsx"), "xlsx", {BUILD: words})
    before = contents(small)
    brought = pipeline.bring_in(small, file, write=True)
    assert errors(brought.problems)
    assert (brought.paths, contents(small)) == ((), before)


def test_what_was_written_here_meanwhile_is_a_conflict(small: Path) -> None:
    (small / EN).write_text(EN_DEMO.replace("  build: Build more.\n", "\n"), encoding="utf-8")
    file = fill(exported(small, "xlsx"), "xlsx", {BUILD: "Build."})
    (small / EN).write_text(EN_DEMO, encoding="utf-8")
    brought = pipeline.bring_in(small, file, write=True)
    assert [one.rule for one in errors(brought.problems)] == ["conflict"]
    assert contents(small)[EN] == EN_DEMO


def test_a_text_that_was_taken_out_here_meanwhile_is_a_conflict(small: Path) -> None:
    file = fill(exported(small, "xlsx"), "xlsx", {BUILD: "Build."})
    (small / EN).write_text(EN_DEMO.replace("  build: Build more.\n", ""), encoding="utf-8")
    brought = pipeline.bring_in(small, file, write=True)
    assert [one.rule for one in errors(brought.problems)] == ["conflict"]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_that_is_missing_comes_as_a_whole(small: Path, form: str) -> None:
    project = pair(small).project
    assert project
    words = {
        one.id: one.texts["en"].source for one in project.pairs() if one.id.startswith("demo.")
    }
    (small / EN).unlink()
    file = fill(exported(small, form), form, words)
    brought = pipeline.bring_in(small, file, write=True)
    assert (brought.paths, errors(brought.problems)) == ((EN,), ())
    assert dict(said_in(contents(small)[EN])) == dict(said_in(EN_DEMO))


# The same by single edits, as the preview makes them


def test_an_edit_of_a_missing_text_puts_it_in(small: Path) -> None:
    korean = KO_DEMO.replace(
        "  build: 더 지어야 함.\n", "  build: 더 지어야 함.\n  open: 문을 열 것\n"
    )
    (small / "content/ko/demo.yaml").write_text(korean, encoding="utf-8")
    edit = Edit("demo.actions.open", "en", "Open the doors.", "")
    made = pipeline.rewrite(small, [edit])
    assert (made.files, made.problems) == ((EN,), ())
    expected = EN_DEMO.replace("Build more.\n", "Build more.\n  open: Open the doors.\n")
    assert contents(small)[EN] == expected
    assert pipeline.rewrite(small, [edit]).files == ()


def test_edits_of_texts_that_are_there_and_of_missing_ones_go_together(small: Path) -> None:
    (small / EN).write_text(EN_DEMO.replace("  money: The budget is {budget}.\n", ""), "utf-8")
    edits = [
        Edit("demo.messages.money", "en", "The budget: {budget}.", ""),
        Edit("demo.title", "en", "A title that is a good deal longer", "Demo"),
        Edit("demo.title", "ko", "새 제목", "시범"),
    ]
    made = pipeline.rewrite(small, edits)
    assert (set(made.files), made.problems) == ({EN, "content/ko/demo.yaml"}, ())
    expected = EN_DEMO.replace("title: Demo\n", "title: A title that is a good deal longer\n", 1)
    assert contents(small)[EN] == expected.replace(
        "  money: The budget is {budget}.\n", '  money: "The budget: {budget}."\n'
    )


@pytest.mark.parametrize(
    ("edit", "rule"),
    [
        (Edit(BUILD, "en", "Build.", "Build more."), "conflict"),
        (Edit(BUILD, "fr", "Bâtir.", ""), "missing-text"),
        (Edit(BUILD, "../en", "Build.", ""), "missing-text"),
        (Edit("demo.actions.other", "en", "Build.", ""), "missing-text"),
        (Edit(BUILD, "en", "", ""), "empty-text"),
    ],
)
def test_an_edit_that_has_no_place_is_refused(small: Path, edit: Edit, rule: str) -> None:
    (small / EN).write_text(EN_DEMO.replace("  build: Build more.\n", ""), encoding="utf-8")
    before = contents(small)
    made = pipeline.rewrite(small, [edit])
    assert (made.files, [one.rule for one in made.problems]) == ((), [rule])
    assert contents(small) == before


def test_a_third_language_is_filled_from_the_leading_one(small: Path) -> None:
    pipeline.add_language(small, "fr", "en")
    path = "content/fr/demo.yaml"
    before = contents(small)[path]
    (small / path).write_text(before.replace("  build: Build more.\n", ""), encoding="utf-8")
    made = pipeline.rewrite(small, [Edit(BUILD, "fr", "Bâtir.", "")])
    assert (made.files, made.problems) == ((path,), ())
    assert contents(small)[path] == before.replace("Build more.", "Bâtir.")
