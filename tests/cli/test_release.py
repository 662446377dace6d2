"""``briefs release`` as a person meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.cli import program
from support.ready import ready

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return ready(tmp_path_factory.mktemp("small"))


def test_a_release_is_told_and_once_more_is_unchanged(
    run: Run, project: Path, tmp_path: Path
) -> None:
    order = ("release", "--root", project, "--out", tmp_path, "--unvalidated")
    folder = tmp_path / "releases" / "2026-1"
    status, out, err = run(*order)
    assert (status, out) == (0, "")
    assert err.splitlines() == [
        "1/2 demo.ko-en.pdf",  # the longest first
        "2/2 demo.ko.pdf",
        f"release 2026-1: 2 documents, 15 other files in {folder}",
        "No document was validated.",
    ]
    status, out, err = run(*order)
    assert (status, out) == (0, "")
    assert f"release 2026-1 is there already, unchanged: {folder}" in err.splitlines()
    status, out, err = run(*order, "--format", "json")
    told = json.loads(out)
    assert (status, told["release"], told["new"]) == (0, "2026-1", False)
    assert [one["name"] for one in told["documents"]] == ["demo.ko.pdf", "demo.ko-en.pdf"]
    assert told["documents"][0]["validated"] is False


def test_without_the_validator_it_says_what_to_do(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "briefs.validation.verapdf.EXTRA", ("jpype", "no_such_module_of_java"), raising=True
    )
    status, _, err = run("release", "--root", project, "--out", tmp_path)
    assert status == 1
    assert "veraPDF is not installed (no_such_module_of_java)" in err
    assert "make release installs it" in err
    assert err.endswith("Nothing was given out: errors 1, warnings 0, advice 0.\n")
    assert not any(tmp_path.iterdir())


def test_what_is_not_accepted_is_named_with_its_place(run: Run, tmp_path: Path) -> None:
    root = ready(tmp_path)
    file = root / "content" / "en" / "demo.yaml"
    file.write_text(file.read_text("utf-8").replace("Build more.", "Build now."), "utf-8")
    status, out, err = run("release", "--root", root, "--format", "json")
    assert status == 1
    told = json.loads(out)
    assert (told["release"], told["folder"], told["documents"]) == (None, None, [])
    assert [one["id"] for one in told["problems"]] == ["demo.actions.build"]
    status, out, err = run("release", "--root", root)
    assert "content/ko/demo.yaml:14:10: error[unaccepted-text]: demo.actions.build is stale" in err
    assert "briefs accept" in err
    assert not (root / "out").exists()


def test_it_speaks_korean(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    order = ["release", "--root", str(project), "--out", str(tmp_path), "--unvalidated"]
    assert program.run(order) == 0
    err = capsys.readouterr().err
    assert "배포본 2026-1: 문서 2건과 그 밖의 파일 15개" in err
    assert "문서를 검증하지 않았음." in err
