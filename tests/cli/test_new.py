"""``briefs new`` and ``briefs schema`` as a person meets them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.projects import SERIES, edited, write_project

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_project(tmp_path)


def contents(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_a_brief(run: Run, root: Path) -> None:
    status, out, err = run("new", "busan", "--title", "ko=부산항", "--root", root)
    assert status == 0
    assert out.splitlines()[:3] == [
        "content/ko/busan.yaml",
        "content/en/busan.yaml",
        "content/series.yaml",
    ]
    assert err == "Write over the texts, then ask briefs check.\n"
    assert "title: 부산항\n" in (root / "content/ko/busan.yaml").read_text(encoding="utf-8")
    assert "title: Write the title\n" in (root / "content/en/busan.yaml").read_text("utf-8")
    assert run("check", "--root", root)[0] == 0
    assert "busan" in run("list", "--root", root)[1]


def test_its_texts_are_new(run: Run, root: Path) -> None:
    run("new", "busan", "--root", root)
    status, out, _ = run("status", "busan", "--root", root, "--format", "json")
    assert status == 0
    counted = {
        (one["brief"], one["language"]): (one["new"], one["total"])
        for one in json.loads(out)["briefs"]
    }
    assert counted
    assert all(new == total > 0 for new, total in counted.values())


def test_a_language(run: Run, root: Path) -> None:
    status, out, _ = run("new", "--lang", "fr", "--from", "en", "--root", root)
    assert status == 0
    assert "content/locales/fr.yaml" in out.splitlines()
    assert run("check", "--root", root)[0] == 0
    assert "demo.fr.pdf" in run("list", "--root", root, "--format", "json")[1]


def test_as_data(run: Run, root: Path) -> None:
    status, out, err = run("new", "busan", "--root", root, "--format", "json")
    assert (status, err) == (0, "")
    made = json.loads(out)
    assert made["problems"] == []
    assert all((root / path).is_file() for path in made["files"])


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        ((), "name a brief to add, or a language with --lang"),
        (("a", "--lang", "fr"), "name a brief to add, or a language with --lang"),
        (("a", "--from", "en"), "--title belongs to a brief, --from to a language"),
        (("--lang", "fr", "--title", "ko=x"), "--title belongs to a brief"),
        (("a", "--title", "x"), "a title is written as ko=부산항"),
        (("a", "--title", "ko= "), "a title is written as ko=부산항"),
        (("a", "--title", "kr=x"), "'kr' is not a language of the series (known: ko, en)"),
        (("demo",), "there is a brief 'demo' already"),
        (("Demo",), "'Demo' cannot be the id of a brief (small letters"),
        (("--lang", "en"), "the series has the language 'en' already"),
    ],
)
def test_wrong_usage_changes_nothing(
    run: Run, root: Path, arguments: tuple[str, ...], answer: str
) -> None:
    before = contents(root)
    status, _, err = run("new", *arguments, "--root", root)
    assert status == 2
    assert answer in err
    assert contents(root) == before


def test_a_file_that_is_there_is_not_written_over(run: Run, root: Path) -> None:
    (root / "content/en/busan.yaml").write_text("mine\n", encoding="utf-8")
    before = contents(root)
    status, _, err = run("new", "busan", "--root", root)
    assert status == 2
    assert "content/en/busan.yaml is there already" in err
    assert contents(root) == before


def test_a_brief_that_would_be_wrong_is_not_made(run: Run, root: Path) -> None:
    before = contents(root)
    status, _, err = run("new", "busan", "--title", "ko={nothing}", "--root", root)
    assert status == 1
    assert "unknown-figure" in err
    assert err.endswith("Nothing was written.\n")
    assert contents(root) == before


def test_content_that_cannot_be_read_is_told(run: Run, tmp_path: Path) -> None:
    root = write_project(tmp_path, {"content/figures.yaml": "figures: ["})
    before = contents(root)
    status, _, err = run("new", "busan", "--root", root)
    assert status == 1
    assert "content/figures.yaml" in err
    assert contents(root) == before


def test_an_error_that_was_there_before_is_no_hindrance(run: Run, tmp_path: Path) -> None:
    faulty = edited("content/en/demo.yaml", "There is {lab-space}.", "There is 12 m².")
    root = write_project(tmp_path, faulty)
    assert run("check", "--root", root)[0] == 1
    assert run("new", "busan", "--root", root)[0] == 0


def test_a_folder_that_cannot_be_written(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> Path:
        raise OSError(28, "No space left on device")

    before = contents(root)
    monkeypatch.setattr(Path, "replace", full)
    status, _, err = run("new", "busan", "--root", root)
    assert status == 1
    assert "No space left on device" in err
    assert contents(root) == before


def test_it_answers_in_korean(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert "브리프 'demo'가 이미 있음" in run("new", "demo", "--root", root)[2]
    assert run("new", "busan", "--root", root)[2] == "글을 고쳐 쓴 뒤 briefs check로 확인할 것\n"


def test_schemas_are_made_and_then_up_to_date(run: Run, root: Path) -> None:
    status, out, _ = run("schema", "--root", root)
    assert status == 0
    assert len(out.splitlines()) == 9
    brief = json.loads((root / "content/.schemas/brief.json").read_text(encoding="utf-8"))
    assert "lab-space" in brief["properties"]["glance"]["properties"]
    assert run("schema", "--root", root) == (
        0,
        "",
        "Everything is up to date: nothing was written.\n",
    )
    assert run("check", "--root", root)[0] == 0


def test_schemas_know_a_new_figure_after_the_next_run(run: Run, root: Path) -> None:
    run("schema", "--root", root)
    figures = root / "content/figures.yaml"
    more = "  newest: {value: '1', unit: m2, paper: '1'}\nsums:"
    figures.write_text(figures.read_text("utf-8").replace("sums:", more), encoding="utf-8")
    assert "content/.schemas/brief.json" in run("schema", "--root", root)[1].splitlines()


def test_schemas_of_content_that_cannot_be_read(run: Run, root: Path) -> None:
    shutil.rmtree(root / "content" / "locales")
    status, _, err = run("schema", "--root", root)
    assert status == 1
    assert err.endswith("Nothing was written.\n")
    assert not (root / "content" / ".schemas").exists()
    assert (root / "content/series.yaml").read_text(encoding="utf-8") == SERIES
