"""``briefs init`` as a person meets it."""

import json
from pathlib import Path

import pytest

from briefs.cli import program

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)


def test_a_project_that_can_be_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "deep" / "mine"
    assert program.run(["init", str(root)]) == 0
    assert capsys.readouterr().err == f"Next: cd {root} && briefs build\n"
    monkeypatch.chdir(root)
    assert program.run(["check"]) == 0
    assert "errors 0, warnings 0, advice 0" in capsys.readouterr().out
    assert program.run(["build"]) == 0
    assert sorted(path.name for path in (root / "out").glob("*.pdf")) == [
        "example.en.pdf",
        "example.ko-en.pdf",
        "example.ko.pdf",
    ]
    assert program.run(["schema"]) == 0
    assert capsys.readouterr().out == ""  # they are up to date
    assert program.run(["fmt", "--check"]) == 0


def test_it_has_templates_locales_readme_and_what_git_leaves_out(tmp_path: Path) -> None:
    assert program.run(["init", str(tmp_path / "mine")]) == 0
    root = tmp_path / "mine"
    assert "out/" in (root / ".gitignore").read_text(encoding="utf-8").splitlines()
    readme = (root / "README.md").read_text(encoding="utf-8")
    assert "briefs build" in readme
    assert "정책 브리프" in readme
    for name in ("templates/base.html.j2", "templates/fonts/NotoSansKR-Bold.ttf"):
        assert (root / name).read_bytes() == (ROOT / name).read_bytes()
    for tag in ("ko", "en"):
        name = f"content/locales/{tag}.yaml"
        assert (root / name).read_bytes() == (ROOT / name).read_bytes()
    assert len(list((root / "content" / ".schemas").iterdir())) == 9


def test_it_refuses_what_is_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    assert program.run(["init", str(tmp_path)]) == 1
    err = capsys.readouterr().err
    assert "README.md is there already" in err
    assert err.endswith("Nothing was written.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["README.md"]


def test_a_file_is_no_directory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert program.run(["init", str(tmp_path / "file")]) == 2
    assert program.run(["init", str(tmp_path / "file" / "below")]) == 1


def test_as_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert program.run(["init", str(tmp_path / "mine"), "--format", "json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert "content/ko/example.yaml" in made["files"]
    assert made["problems"] == []
