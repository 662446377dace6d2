"""``briefs diff`` as an official, a program and git's user meet it."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from support.documents import ROOT
from support.projects import Change, edited, write_project
from support.releases import blank, laid_down, made_up

Run = Callable[..., tuple[int, str, str]]
KO = "content/ko/demo.yaml"
MORE = edited(KO, "더 지어야 함.", "많이 지어야 함.")
FIGURE = edited("content/figures.yaml", '"263000"', '"264000"')


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", "-C", str(root), *who, *arguments],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return done.stdout.strip()


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder of a repository, committed once."""
    repository = tmp_path / "repository"
    project = write_project(repository / "project")
    (project / ".gitattributes").write_text("content export-ignore\n", encoding="utf-8")
    git(repository, "init", "-q")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "one")
    git(repository, "tag", "v1")
    monkeypatch.chdir(project)
    return project


def released(root: Path, number: str, changes: dict[str, Change] | None = None) -> Path:
    """A release with content, and with documents of a blank page."""
    source = write_project(root.parent / f"of-{number}", changes)
    files = {
        path.relative_to(source).as_posix(): path.read_bytes()
        for path in sorted((source / "content").rglob("*.yaml"))
    }
    made = made_up(number, briefs=("demo",), files=files)
    return laid_down(root / "out" / "releases" / number, made)


def test_the_same_differs_nowhere(run: Run, root: Path) -> None:
    assert run("diff", "HEAD", "--list") == (0, "Nothing has changed.\n", "")
    assert run("diff", "HEAD", "--list", "--exit-code")[0] == 0


def test_what_changed_since_a_revision(run: Run, root: Path) -> None:
    write_project(root, {**MORE, **FIGURE})
    status, out, err = run("diff", "v1", "--list")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("figures 1, terms 0, texts: 1 changed, 0 new, 0 deleted; moved 0")
    assert "    en: about 263,000 m² → about 264,000 m² (+1,000 m², +0.4%)" in lines
    assert "    → also changes: demo.messages.space, demo.glance.lab-space" in lines
    at = lines.index("content/ko/demo.yaml:14:10 changed  demo.actions.build")
    assert lines[at + 1 : at + 3] == ["    ko: [-더-]{+많이+} 지어야 함.", "    → en: unchanged"]
    assert lines[-2:] == ["changed  demo.ko.pdf", "changed  demo.ko-en.pdf"]
    assert run("diff", "v1", "--list", "--exit-code")[0] == 1
    assert git(root, "status", "--porcelain", "--", "content").count("\n") == 1


def test_in_korean(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_project(root, MORE)
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    out = run("diff", "v1", "--list")[1]
    assert "→ en: 변경 없음" in out
    assert out.startswith("수치 0건, 용어 0건, 글 변경 1건")


def test_as_data(run: Run, root: Path) -> None:
    write_project(root, MORE)
    status, out, err = run("diff", "v1", "--list", "--format", "json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert found["format"] == "briefs-diff/1"
    assert (found["old"]["name"], found["new"]["name"]) == ("v1", "")
    assert found["counts"]["changed"] == 1
    (text,) = found["texts"]
    assert (text["id"], text["edited"]) == ("demo.actions.build", ["ko"])
    assert [one["name"] for one in found["documents"]] == ["demo.ko.pdf", "demo.ko-en.pdf"]
    assert found["files"] == []


def test_between_two_releases_the_pages_are_compared(run: Run, root: Path) -> None:
    shutil.copytree(ROOT / "templates", root / "templates")
    old, new = released(root, "2026-1"), released(root, "2026-2", MORE)
    (old / "demo.ko.pdf").write_bytes(blank("before", 2))
    status, _, err = run("diff", "2026-1", "2026-2")
    assert (status, err.splitlines()[-1]) == (
        0,
        f"6 files in {root}/out/diff/2026-1..2026-2",
    )
    folder = root / "out" / "diff" / "2026-1..2026-2"
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")} == {
        "comparison.ko.pdf", "comparison.en.pdf", "comparison.ko-en.pdf",
        "comparison.html", "diff.json", "pages/demo.ko.02-00.png",
    }  # fmt: skip
    (folder / "pages" / "mine.png").write_bytes(b"by hand")
    (page,) = json.loads((folder / "diff.json").read_bytes())["pages"]
    assert (page["document"], page["kind"], page["then"], page["now"]) == (
        "demo.ko.pdf", "removed", 2, 0,
    )  # fmt: skip
    first = {path: path.read_bytes() for path in folder.rglob("*.*")}
    (old / "demo.ko.pdf").write_bytes((new / "demo.ko.pdf").read_bytes())
    assert run("diff", str(old), "2026-2", "--out", folder)[0] == 0
    assert [path.name for path in folder.glob("pages/*")] == ["mine.png"]  # made by hand
    assert all(path.read_bytes() == first[path] for path in folder.glob("*.pdf"))


def test_documents_are_made_where_there_are_none(run: Run, root: Path) -> None:
    shutil.copytree(ROOT / "templates", root / "templates")
    write_project(root, FIGURE)
    status, out, err = run("diff", "HEAD", "--pages")
    assert status == 0, err
    assert "→ pages: 1" in out
    pictures = {path.name for path in (root / "out/diff/HEAD..now/pages").iterdir()}
    assert pictures >= {"demo.ko-en.01-01.png", "demo.ko.01-01.png"}


def test_a_name_that_is_several_things(run: Run, root: Path) -> None:
    write_project(root / "v1", MORE)
    status, out, err = run("diff", "v1", "--list")
    assert (status, out) == (0, "Nothing has changed.\n")
    assert "'v1' is the git revision; there is also the folder of that name" in err
    assert "write ./v1" in err
    assert "changed  demo.actions.build" in run("diff", "./v1", "--list")[1]


def test_a_folder_and_the_working_tree(run: Run, root: Path) -> None:
    write_project(root.parent / "before", MORE)
    assert "[-많이-]{+더+}" in run("diff", "../before", "--list")[1]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nothing", "'nothing' is no release, no git revision and no folder"),
        ("a..b", "'a..b' is no release"),
        ("", "'' is no release"),
        ("HEAD\n", "is no release"),
        ("./nowhere", "./nowhere has no content/"),
        ("out", "out has no content/"),
    ],
)
def test_states_that_are_not_there(run: Run, root: Path, name: str, words: str) -> None:
    (root / "out").mkdir()
    status, out, err = run("diff", name, "--list")
    assert (status, out) == (1, "")
    assert words in err


def test_a_name_is_never_an_option_of_git(run: Run, root: Path) -> None:
    status, _, err = run("diff", "--list", "--", "--output=stolen")
    assert status == 1
    assert "'--output=stolen' is no release" in err
    assert not list(root.rglob("stolen"))


def test_a_revision_without_content(run: Run, root: Path) -> None:
    git(root, "rm", "-q", "-r", "--cached", "content")
    git(root, "commit", "-q", "-m", "none")
    status, _, err = run("diff", "HEAD", "--list")
    assert status == 1
    assert "HEAD has no content/" in err


def test_a_state_that_cannot_be_read_is_named(run: Run, root: Path) -> None:
    write_project(root, {KO: "title: [oh no"})
    git(root, "commit", "-q", "-a", "-m", "broken")
    write_project(root)
    status, out, err = run("diff", "HEAD", "--list")
    assert (status, out) == (1, "")
    assert err.startswith("HEAD:content/ko/demo.yaml:1:")


def test_where_there_is_no_repository(run: Run, tmp_path: Path) -> None:
    root = write_project(tmp_path / "alone")
    status, _, err = run("diff", "HEAD", "--list", "--root", root)
    assert status == 1
    assert "'HEAD' is no release" in err


def test_a_content_that_breaks_todays_rules_can_still_be_compared(run: Run, root: Path) -> None:
    write_project(root, edited("content/figures.yaml", '"185000"', '"185001"'))  # the sum is wrong
    status, out, err = run("diff", "HEAD", "--list")
    assert (status, err) == (0, "")
    assert "lab-space-1" in out


def test_templates_of_an_older_project_are_told(run: Run, root: Path) -> None:
    (root / "templates").mkdir()
    write_project(root, MORE)
    status, _, err = run("diff", "HEAD")
    assert status == 1
    assert "there is no template" in err
    assert not (root / "out").exists()
