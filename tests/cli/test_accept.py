"""``briefs accept`` as a reviewer meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.projects import FIGURES, edited, write_project

Run = Callable[..., tuple[int, str, str]]
KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
FOLDER = Path("content", "accepted")
NOTHING = "accepted 0, as before 37, dropped 0, held back 0, refused 0\n"


@pytest.fixture
def root(run: Run, tmp_path: Path) -> Path:
    """A sound project, all of it accepted."""
    write_project(tmp_path)
    assert run("accept", "--all", "--root", tmp_path)[0] == 0
    return tmp_path


def files(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.name: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in (root / FOLDER).iterdir()
    }


def test_a_second_run_writes_nothing(run: Run, root: Path) -> None:
    before = files(root)
    assert before.keys() == {"demo.yaml", "series.yaml"}
    assert run("accept", "--all", "--by", "Kim", "--root", root) == (0, "", NOTHING)
    assert files(root) == before


def test_what_is_accepted_is_printed(run: Run, root: Path) -> None:
    write_project(root, edited(KO, "예산은 {budget}임.", "총예산은 {budget}임."))
    before = files(root)
    status, out, err = run("accept", "demo.messages", "--by", "김 철수", "--on", "2026-11-22",
                           "--root", root)  # fmt: skip
    assert (status, out) == (0, "accepted demo.messages.money\n")
    assert err == "accepted 1, as before 2, dropped 0, held back 0, refused 0\n"
    after = files(root)
    assert after["series.yaml"] == before["series.yaml"]
    assert '  by: "김 철수"\n  on: "2026-11-22"\n' in after["demo.yaml"][0].decode()


def test_a_changed_number_is_held_back_and_told(run: Run, root: Path) -> None:
    figures = FIGURES.replace('"263000"', '"264000"').replace('"185000"', '"186000"')
    write_project(root, {"content/figures.yaml": figures})
    before = files(root)
    status, out, err = run("accept", "--all", "--root", root)
    change = "    lab-space: 263000 m2 about → 264000 m2 about\n"
    assert (status, out) == (0, f"held back demo.messages.space\n{change}")
    assert "look at them, then name the ids, or give --numbers" in err
    assert files(root) == before
    for wanted in (("--all", "--numbers"), ("demo.messages.space",)):
        for name, (data, _) in before.items():
            (root / FOLDER / name).write_bytes(data)
        status, out, _ = run("accept", *wanted, "--root", root)
        assert (status, out) == (0, f"accepted demo.messages.space\n{change}")
        assert files(root) != before
    assert run("accept", "--all", "--root", root) == (0, "", NOTHING)


def test_a_text_that_lacks_its_twin_is_refused(run: Run, root: Path) -> None:
    write_project(root, edited(EN, "          schools: Schools\n", ""))
    status, out, _ = run("accept", "--all", "--root", root)
    assert status == 1
    assert out == ("refused demo.evidence.components.facts.schools\n    there is no text in 'en'\n")


def test_a_text_with_an_error_is_refused(run: Run, root: Path) -> None:
    write_project(root, edited(EN, "The budget is {budget}.", "The budget is 20 dollars."))
    before = files(root)
    status, out, err = run("accept", "demo.messages.money", "--root", root, "--format", "json")
    assert (status, err) == (1, "")
    (refused,) = json.loads(out)["refused"]
    assert refused["id"] == "demo.messages.money"
    assert "placeholders" in {problem["rule"] for problem in refused["problems"]}
    assert files(root) == before


def test_what_is_no_more_is_dropped(run: Run, root: Path) -> None:
    write_project(
        root,
        edited(EN, "  people: People **matter**.\n", "  folk: People **matter**.\n")
        | edited(KO, "  people: 사람이 **중요함**.\n", "  folk: 사람이 **중요함**.\n"),
    )
    status, out, _ = run("accept", "demo.messages", "--root", root)
    assert status == 0
    assert out == (
        "accepted demo.messages.folk\n"
        "dropped demo.messages.people: there is no such text any more\n"
    )
    assert b"demo.messages.people" not in files(root)["demo.yaml"][0]
    assert run("accept", "--all", "--root", root) == (0, "", NOTHING)


def test_data(run: Run, root: Path) -> None:
    write_project(root, edited(EN, "title: Demo", "title: Demonstration"))
    status, out, _ = run("accept", "--brief", "demo", "--root", root, "--format", "json")
    made = json.loads(out)
    assert status == 0
    assert made["accepted"] == [{"id": "demo.title", "numbers": []}]
    assert made["files"] == ["content/accepted/demo.yaml"]


def test_the_messages_are_in_the_terminals_language(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_project(root, edited(EN, "title: Demo", "title: Demonstration"))
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert run("accept", "--all", "--root", root)[1] == "확인 demo.title\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "name ids of texts, --brief NAME, or --all"),
        (("demo.mesages.space",), "'demo.mesages.space' (did you mean 'demo.messages.space'?)"),
        (("demo.messages.space", "demo.mess"), "'demo.mess'"),
        (("zzz",), "briefs list"),
        (("--brief", "dmo"), "did you mean 'demo'?"),
        (("--all", "--on", "yesterday"), "is not a date"),
        (("--all", "--by", "Kim\u200b"), "invisible"),
    ],
)
def test_wrong_usage(run: Run, root: Path, arguments: tuple[str, ...], words: str) -> None:
    before = files(root)
    status, out, err = run("accept", *arguments, "--root", root)
    assert (status, out) == (2, "")
    assert words in err
    assert files(root) == before


def test_content_that_cannot_be_read(run: Run, root: Path) -> None:
    write_project(root, {EN: "title: [oh no"})
    status, out, err = run("accept", "--all", "--root", root)
    assert (status, out) == (1, "")
    assert "content/en/demo.yaml:1:" in err
