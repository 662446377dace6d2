"""``briefs export`` and ``briefs import`` as a translator's office meets them."""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs.cli import program
from support.projects import EN_DEMO, write_project

Run = Callable[..., tuple[int, str, str]]
EN = "content/en/demo.yaml"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    root = write_project(tmp_path / "p")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(home: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = program.run([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return run


def sheet(home: Path, run: Run, **changes: str) -> Path:
    """A spreadsheet that went out, with translations changed by the last part of their id."""
    run("export", "--lang", "en", "--force")
    path = home / "out" / "export" / "briefs.ko-en.xlsx"
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    active: Any = book.active
    for row in active.iter_rows(min_row=2):
        row[3].value = changes.get(row[0].value.rpartition(".")[2], row[3].value)
    book.save(path)
    return path


def test_an_export_goes_to_its_place_and_replaces_no_work(run: Run, home: Path) -> None:
    status, _, err = run("export", "demo", "--lang", "en")
    path = home / "out" / "export" / "demo.ko-en.xlsx"
    assert (status, path.exists()) == (0, True)
    assert f"texts or terms in {path}" in err
    assert run("export", "demo", "--lang", "en")[0] == 0  # the same bytes
    path.write_bytes(b"my work")
    status, _, err = run("export", "demo", "--lang", "en")
    assert (status, path.read_bytes()) == (1, b"my work")
    assert "somebody may have worked" in err
    assert run("export", "demo", "--lang", "en", "--force")[0] == 0


@pytest.mark.parametrize(
    ("form", "begins"),
    [("xliff", '<xliff xmlns="urn'), ("xliff2", "<xliff"), ("tmx", "<tmx"), ("tbx", "<martif")],
)
def test_an_export_on_standard_output(run: Run, form: str, begins: str) -> None:
    status, out, _ = run("export", "--lang", "ko", "--from", "en", "--format", form, "--out", "-")
    assert status == 0
    assert out.split("\n")[1].startswith(begins)


def test_only_some_states(run: Run, home: Path) -> None:
    assert "nothing to translate" in run("export", "--lang", "en", "--only", "stale,missing")[2]
    text = EN_DEMO.replace("                  centre: Centre\n", "")
    (home / EN).write_text(text, encoding="utf-8")
    _, out, _ = run(
        "export", "--lang", "en", "--only", "missing", "--format", "xliff", "--out", "-"
    )
    assert out.count("<trans-unit ") == 1
    assert 'id="demo.evidence.components.parts.rows.location.cells.biopolis.centre"' in out


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--lang", "fr"], "there is no language called 'fr'"),
        (["dem", "--lang", "en"], "did you mean 'demo'?"),
        (["--lang", "en", "--from", "en"], "language to translate from"),
        (["--lang", "en", "--only", "old"], "'old' is no state"),
        ([], "Missing option '--lang'"),
    ],
)
def test_wrong_usage(run: Run, arguments: list[str], expected: str) -> None:
    status, _, err = run("export", *arguments)
    assert status == 2
    assert expected in err


def test_an_import_shows_first_and_writes_when_told(run: Run, home: Path) -> None:
    path = sheet(home, run, build="Build more space.")
    status, out, err = run("import", path)
    assert status == 0
    assert "changed: demo.actions.build (en)" in out
    assert "Build more{+ space+}." in out
    assert "Nothing was written: that is what --write does." in err
    assert (home / EN).read_text(encoding="utf-8") == EN_DEMO
    status, _, err = run("import", path, "--write")
    assert (status, f"Written: {EN}" in err) == (0, True)
    expected = EN_DEMO.replace("build: Build more.", "build: Build more space.")
    assert (home / EN).read_text(encoding="utf-8") == expected


def test_a_missing_text_is_added(run: Run, home: Path) -> None:
    text = EN_DEMO.replace("                  centre: Centre\n", "")
    (home / EN).write_text(text, encoding="utf-8")
    status, out, err = run("import", sheet(home, run, centre="Centre: all"), "--write")
    assert (status, f"Written: {EN}" in err) == (0, True)
    assert "added: demo.evidence.components.parts.rows.location.cells.biopolis.centre (en)" in out
    assert "{+Centre: all+}" in out
    expected = EN_DEMO.replace("centre: Centre\n", 'centre: "Centre: all"\n')
    assert (home / EN).read_text(encoding="utf-8") == expected


def test_a_part_of_which_texts_are_missing_names_them(run: Run, home: Path) -> None:
    text = EN_DEMO.replace(
        "                  label: Hospital\n                  across: Several\n", ""
    )
    (home / EN).write_text(text, encoding="utf-8")
    status, _, err = run("import", sheet(home, run, across="Several"), "--write")
    assert (status, "error[incomplete]" in err) == (1, True)
    assert "translate these as well: demo.evidence.components.parts.rows.internal" in err
    assert (home / EN).read_text(encoding="utf-8") == text


def test_an_import_in_korean(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sheet(home, run, build="Build more space.")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    _, out, err = run("import", path)
    assert "바뀜: demo.actions.build" in out
    assert "--write" in err


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("There is space.", "names other figures"),
        ("There is {lab-spaces}.", "lab-spaces"),
        ("There is {lab-space", "'{' is not closed"),
        ("There is {lab-space}. [@nobody]", "nobody"),
        ("There\u200b is {lab-space}.", "zero width space"),
    ],
)
def test_what_would_make_an_error_is_not_written(
    run: Run, home: Path, words: str, expected: str
) -> None:
    path = sheet(home, run, space=words, build="Build more space.")
    status, _, err = run("import", path, "--write")
    assert status == 1
    assert expected in err
    assert "Nothing was written" in err
    assert (home / EN).read_text(encoding="utf-8") == EN_DEMO
    status, out, err = run("import", path, "--write", "--partly")
    assert (status, "left out: demo.messages.space" in out) == (0, True)
    expected_text = EN_DEMO.replace("build: Build more.", "build: Build more space.")
    assert (home / EN).read_text(encoding="utf-8") == expected_text


def test_what_changed_here_meanwhile_is_a_conflict(run: Run, home: Path) -> None:
    path = sheet(home, run, build="Build more space.")
    here = EN_DEMO.replace("Build more.", "Build a lot more.")
    (home / EN).write_text(here, encoding="utf-8")
    status, out, err = run("import", path, "--write")
    assert (status, "error[conflict]" in err) == (1, True)
    assert "the translation has changed here since the file went out" in err
    assert (home / EN).read_text(encoding="utf-8") == here
    assert "Build [-a lot -]more{+ space+}." in out


def test_a_changed_source_is_a_warning(run: Run, home: Path) -> None:
    path = sheet(home, run, build="Build more space.")
    korean = home / "content" / "ko" / "demo.yaml"
    text = korean.read_text(encoding="utf-8").replace("더 지어야 함.", "더 많이 지어야 함.")
    korean.write_text(text, encoding="utf-8")
    status, _, err = run("import", path, "--write")
    assert (status, "warning[source-changed]" in err) == (0, True)


def test_an_error_that_was_there_before_hinders_nobody(run: Run, home: Path) -> None:
    text = EN_DEMO.replace("                  centre: Centre\n", "")
    (home / EN).write_text(text, encoding="utf-8")
    path = sheet(home, run, build="Build more space.")
    status, _, err = run("import", path, "--write")
    assert (status, f"Written: {EN}" in err) == (0, True)


def test_an_import_as_data(run: Run, home: Path) -> None:
    status, out, _ = run("import", sheet(home, run, build="More."), "--format", "json")
    data = json.loads(out)
    assert status == 0
    assert data["changes"] == [
        {"id": "demo.actions.build", "language": "en", "was": "Build more.", "words": "More."}
    ]
    assert (data["written"], data["problems"]) == ([], [])


def test_the_language_of_a_file_that_does_not_say_it(run: Run, home: Path) -> None:
    path = sheet(home, run, build="More.")
    book = openpyxl.load_workbook(path)
    active: Any = book.active
    active["C1"], active["D1"] = "source", "translation"
    book.save(path)
    status, _, err = run("import", path)
    assert (status, "does not say in which language" in err) == (1, True)
    assert "changed: demo.actions.build" in run("import", path, "--lang", "en")[1]


def test_memories_and_glossaries_are_checked(run: Run, home: Path) -> None:
    for form in ("tmx", "tbx"):
        run("export", "--lang", "en", "--format", form, "--out", home / f"x.{form}")
    status, out, _ = run("check", "--pairs", home / "x.tmx", "--glossary", home / "x.tbx")
    assert (status, "errors 0" in out) == (0, True)
    text = (home / "x.tmx").read_text(encoding="utf-8").replace("Build more.", "Build 12 more.")
    (home / "x.tmx").write_text(text, encoding="utf-8")
    status, out, _ = run("check", "--pairs", home / "x.tmx")
    assert (status, "demo.actions.build" in out) == (1, True)
    assert run("import", home / "x.tmx")[0] == 1
