"""The command line as a person meets it: arguments in; output, status and files out."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from PIL import Image

from briefs.cli import program
from briefs.cli.commands import COMMANDS
from support.projects import edited, write_project

MISSING_TWIN = edited("content/en/demo.yaml", "          schools: Schools\n", "")
REPOSITORY = Path(__file__).parents[2]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process: its status, standard output and standard error."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = program.run([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return run


def without(unwanted: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, which fails if it loads an unwanted module."""
    code = (
        "import sys; from briefs.cli.program import run; run(sys.argv[2:]); "
        "heavy = set(sys.argv[1].split()) & set(sys.modules); "
        "assert not heavy, heavy"
    )
    command = [sys.executable, "-c", code, unwanted, *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A sound project."""
    return write_project(tmp_path)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A project with one text missing in English."""
    return write_project(tmp_path, MISSING_TWIN)


def test_check_of_a_sound_project(run: Run, root: Path) -> None:
    status, out, _ = run("check", "--root", root)
    assert status == 0
    assert "errors 0, " in out


def test_check_names_place_and_fault(run: Run, faulty: Path) -> None:
    status, out, _ = run("check", "--root", faulty)
    assert status == 1
    assert "content/en/demo.yaml\n  19:13 error " in out
    assert "[missing-text]" in out
    assert "errors 1, " in out


def test_check_as_data_prints_nothing_else(run: Run, faulty: Path) -> None:
    status, out, err = run("check", "--root", faulty, "--format", "json")
    assert (status, err) == (1, "")
    assert "missing-text" in {problem["rule"] for problem in json.loads(out)["problems"]}


def test_list_in_words(run: Run, root: Path) -> None:
    assert run("list", "--root", root) == (0, "demo  ko, ko-en  시범 / Demo\n", "")


def test_list_as_data(run: Run, root: Path) -> None:
    status, out, err = run("list", "--root", root, "--format", "json")
    assert (status, err) == (0, "")
    listed = json.loads(out)
    assert listed["titles"] == {"demo": {"ko": "시범", "en": "Demo"}}
    assert listed["documents"][1] == {
        "brief": "demo",
        "edition": "ko-en",
        "languages": ["ko", "en"],
        "file": "demo.ko-en.pdf",
    }


def test_build_writes_a_pdf_and_says_so(run: Run, tmp_path: Path) -> None:
    only = ("build", "boston", "--edition", "en")
    status, out, err = run(*only, "--root", REPOSITORY, "--out", tmp_path)
    assert (status, out) == (0, ""), err
    assert err.startswith(f"1/1 boston.en.pdf\n1 document in {tmp_path}")
    assert (tmp_path / "boston.en.pdf").read_bytes().startswith(b"%PDF-")
    # Where nothing is new, what would set it is not even loaded.
    engine = "weasyprint pydyf cssselect2 tinycss2 briefs.render.engine importlib.metadata"
    again = without(engine, *only, "--out", str(tmp_path), cwd=REPOSITORY)
    assert (again.returncode, again.stderr) == (0, f"1 document in {tmp_path}\n")


def test_build_of_faulty_content_writes_nothing(run: Run, faulty: Path) -> None:
    status, out, err = run("build", "--root", faulty, "--format", "json")
    assert (status, err) == (1, "")
    built = json.loads(out)
    assert built["documents"] == []
    assert "missing-text" in {problem["rule"] for problem in built["problems"]}
    assert not (faulty / "out").exists()


def test_proof_makes_a_sheet_of_a_brief_and_no_pdf(run: Run, tmp_path: Path) -> None:
    only = ("proof", "boston", "--edition", "ko", "--edition", "en")
    status, out, err = run(*only, "--root", REPOSITORY, "--out", tmp_path)
    assert (status, out) == (0, ""), err
    first, second, last, *_ = err.splitlines()
    assert {first[:4], second[:4]} == {"1/2 ", "2/2 "}
    assert {first[4:], second[4:]} == {"boston.ko.pdf", "boston.en.pdf"}  # the first done first
    assert last == f"1 sheet in {tmp_path}"
    assert [path.name for path in tmp_path.iterdir()] == ["boston.png"]
    with Image.open(tmp_path / "boston.png") as sheet:
        assert sheet.width < 4000 < 3 * sheet.height
    assert (tmp_path / "boston.png").stat().st_size < 1_500_000


def test_proof_as_data_whoever_is_done_first(run: Run, root: Path) -> None:
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    status, out, _ = run("proof", "--jobs", "2", "--root", root, "--format", "json")
    assert status == 0
    path = root / "out" / "proof" / "demo.png"
    assert json.loads(out)["sheets"] == [
        {
            "brief": "demo",
            "editions": ["ko", "ko-en"],
            "path": str(path),
            "bytes": path.stat().st_size,
        }
    ]


def test_proof_of_faulty_content_writes_nothing(run: Run, faulty: Path) -> None:
    status, out, err = run("proof", "--root", faulty, "--format", "json")
    assert (status, err) == (1, "")
    proved = json.loads(out)
    assert proved["sheets"] == []
    assert "missing-text" in {problem["rule"] for problem in proved["problems"]}
    assert not (faulty / "out").exists()


def test_proof_says_why_nothing_was_written(run: Run, faulty: Path) -> None:
    status, out, err = run("proof", "--root", faulty)
    assert (status, out) == (1, "")
    assert "content/en/demo.yaml:19:13" in err
    assert err.splitlines()[-1].startswith("Nothing was written: errors 1, ")


def test_the_project_is_found_from_a_directory_below(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "content" / "ko")
    assert run("list")[0] == 0


def test_completion_knows_the_briefs(
    capsys: pytest.CaptureFixture[str], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    monkeypatch.setenv("_BRIEFS_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "briefs build --edition ko-")
    monkeypatch.setenv("COMP_CWORD", "3")
    with pytest.raises(SystemExit):
        program.run([])
    assert capsys.readouterr().out == "plain,ko-en\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    status, out, _ = run("completion", shell)
    assert status == 0
    assert "_BRIEFS_COMPLETE" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("build", "dmo"), "no brief called 'dmo' (did you mean 'demo'?)"),
        (("build", "--edition", "fr"), "no edition called 'fr' (there are ko, ko-en)"),
        (("proof", "dmo"), "no brief called 'dmo' (did you mean 'demo'?)"),
        (("biuld",), "build"),
        (("check", "--format", "yaml"), "'text', 'json'"),
    ],
)
def test_wrong_usage_says_what_was_meant(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str
) -> None:
    monkeypatch.chdir(root)
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert words in err


def test_a_directory_without_a_project_is_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in [("check",), ("check", "--root", ".")]:
        status, _, err = run(*arguments)
        assert status == 2
        assert "content/series.yaml" in err


def test_version_and_help_end_well(run: Run) -> None:
    assert run("--version")[:2] == (0, "briefs 0.1.0\n")
    assert run("-h")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (("--help",), "briefs.cli.build briefs.pipeline briefs.model pydantic rich yaml"),
        (("build", "--help"), "briefs.pipeline PIL pydantic rich weasyprint yaml"),
        (("list",), "briefs.check briefs.render briefs.spelling openpyxl rich"),
        (("check", "--format", "json"), "briefs.desk briefs.exchange briefs.render openpyxl rich"),
    ],
)
def test_a_command_loads_what_it_needs(
    root: Path, arguments: tuple[str, ...], unwanted: str
) -> None:
    result = without(unwanted, *arguments, cwd=root)
    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_is_the_first_sentence_of_the_help(name: str) -> None:
    command = program.briefs.get_command(click.Context(program.briefs), name)
    assert command is not None
    assert command.name == name
    assert command.get_short_help_str(limit=200) == COMMANDS[name][1]


def test_an_interrupted_run_ends_quietly(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("briefs.pipeline.recall_check", interrupt)
    status, out, err = run("check", "--root", root)
    assert (status, out, err.strip()) == (128 + signal.SIGINT, "", "")


def test_a_reader_who_leaves_is_no_reason_for_a_traceback(root: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    result = subprocess.run(
        [sys.executable, "-m", "briefs", "list", "--root", str(root)],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (result.returncode, result.stderr) == (-signal.SIGPIPE, "")


def test_an_encoding_without_korean_is_no_reason_for_a_traceback(root: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "briefs", "list", "--root", str(root)],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert "Demo" in result.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is full")
def test_a_full_disk_is_told_in_a_line(root: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefs", "list", "--root", root],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
