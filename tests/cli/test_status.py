"""``briefs status`` as a translator and a program meet it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from briefs.cli.formats.say import as_is
from briefs.cli.formats.standings import print_tallies, print_work
from briefs.desk.standing import standings
from briefs.desk.tally import Tally
from support.desk import read_project
from support.projects import edited, write_project

Run = Callable[..., tuple[int, str, str]]
KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
MONEY = edited(KO, "예산은 {budget}임.", "총예산은 {budget}임.")


@pytest.fixture
def root(run: Run, tmp_path: Path) -> Path:
    """A sound project, all of it accepted."""
    write_project(tmp_path)
    assert run("accept", "--all", "--root", tmp_path)[0] == 0
    return tmp_path


def rows(out: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))


def test_nothing_is_accepted_yet(run: Run, tmp_path: Path) -> None:
    status, out, err = run("status", "--root", write_project(tmp_path))
    assert (status, err) == (0, "")
    assert "demo    ko         0 %           0   28      0        0       0" in out.splitlines()


def test_all_is_accepted(run: Run, root: Path) -> None:
    status, out, _ = run("status", "--root", root)
    assert status == 0
    assert out.count("100 %") == 4
    assert "\x1b" not in out
    assert "━" not in out


def test_the_work_is_listed_with_what_changed(run: Run, root: Path) -> None:
    write_project(root, MONEY)
    status, out, _ = run("status", "demo", "--lang", "en", "--root", root)
    assert status == 0
    assert out.splitlines()[2:] == [
        "",
        "content/en/demo.yaml:6:10 stale  demo.messages.money",
        "    → the text in 'ko' has changed since",
        "    ko then: [-예산은-] {budget}임.",
        "    ko now: {+총예산은+} {budget}임.",
        "    en now: The budget is {budget}.",
    ]


def test_the_other_language_has_nothing_to_do(run: Run, root: Path) -> None:
    write_project(root, MONEY)
    assert "100 %" in run("status", "demo", "--lang", "ko", "--root", root)[1]


def test_a_changed_figure_is_told(run: Run, root: Path) -> None:
    write_project(root, edited("content/figures.yaml", '"263000"', '"263001"'))
    _, out, _ = run("status", "demo", "--lang", "ko", "--root", root)
    assert "→ the figure lab-space was 263000 m2 about, and is 263001 m2 about" in out
    assert "ko now: 공간은 {lab-space}임." in out
    assert "then" not in out


def test_the_messages_are_in_the_terminals_language(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(root, MONEY)
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    _, out, _ = run("status", "demo", "--lang", "en", "--root", root)
    assert "확인한 뒤에 'ko' 글이 바뀜" in out
    assert "다시 볼 글" in out


def test_data(run: Run, root: Path) -> None:
    write_project(root, MONEY)
    status, out, err = run("status", "demo", "--lang", "en", "--root", root, "--format", "json")
    assert (status, err) == (0, "")
    found = json.loads(out)
    (counts,) = found["briefs"]
    assert (counts["translated"], counts["stale"], counts["total"]) == (27, 1, 28)
    assert counts["percent"] == 96
    (one,) = found["work"]
    assert (one["id"], one["state"], one["leads"]) == ("demo.messages.money", "stale", "ko")
    assert (one["file"], one["line"]) == (EN, 6)
    assert one["reasons"][0]["cause"] == "text-changed"
    assert one["source-then"] == "예산은 {budget}임."
    assert one["difference"][:2] == [
        {"part": "removed", "text": "예산은"},
        {"part": "added", "text": "총예산은"},
    ]
    assert one["translation"] == "The budget is {budget}."


def test_a_sheet(run: Run, root: Path) -> None:
    write_project(root, MONEY)
    only = ("status", "--root", root, "--format", "csv")
    counted = rows(run(*only)[1])
    assert [(row["brief"], row["language"]) for row in counted] == [
        ("demo", "ko"), ("demo", "en"), ("series", "ko"), ("series", "en"),
    ]  # fmt: skip
    (one,) = rows(run(*only, "demo", "--lang", "en")[1])
    assert (one["id"], one["line"]) == ("demo.messages.money", "6")
    assert one["difference"] == "[-예산은-]{+총예산은+} {budget}임."


def test_texts_that_are_missing(run: Run, root: Path) -> None:
    write_project(root, edited(EN, "          schools: Schools\n", ""))
    status, out, err = run("status", "demo", "--lang", "en", "--root", root)
    assert status == 0
    assert "missing  demo.evidence.components.facts.schools" in out
    assert "ko now: 학교" in out
    assert "has 1 errors: see briefs check" in err


def test_content_that_cannot_be_read(run: Run, root: Path) -> None:
    write_project(root, {EN: "title: [oh no"})
    status, out, err = run("status", "--root", root)
    assert (status, out) == (1, "")
    assert "content/en/demo.yaml:1:" in err


def test_what_git_left_half_merged(run: Run, root: Path) -> None:
    path = root / "content/accepted/demo.yaml"
    path.write_text(f"<<<<<<< ours\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    for command in (("status",), ("accept", "--all")):
        status, out, err = run(*command, "--root", root)
        assert (status, out) == (1, "")
        assert "content/accepted/demo.yaml:1:1: error[merge-conflict]: git has left" in err
    assert run("check", "--root", root)[0] == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("dmo",), "'dmo' (did you mean 'demo'?)"),
        (("--lang", "fr"), "no language called 'fr' (there are ko, en)"),
    ],
)
def test_names_that_are_not_there(
    run: Run, root: Path, arguments: tuple[str, ...], words: str
) -> None:
    status, out, err = run("status", *arguments, "--root", root)
    assert (status, out) == (2, "")
    assert words in err


def test_bars_and_colours_on_a_terminal(tmp_path: Path) -> None:
    buffer = io.StringIO()
    console = Console(file=buffer, force_terminal=True, color_system="standard", width=200)
    print_tallies([Tally("demo", "ko", 3, 0, 1, 0, 0)], as_is, console)
    print_work([next(standings(read_project(tmp_path), {}))], as_is, console)
    out = buffer.getvalue()
    assert out.count("━") == 20
    assert "75 %" in out
    assert "\x1b[36mnew\x1b[0m" in out
