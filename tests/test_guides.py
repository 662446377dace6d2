"""The translator's guides: what they say is typed is typed, what they change is changed."""

import re
import shutil
from pathlib import Path

import pytest

from briefs.cli import program

ROOT = Path(__file__).parents[1]
STEP = re.compile(
    r"`(?P<file>content/[\w/.-]+)`[^\n]*\n\n```yaml\n(?P<line>[^\n]+)\n```"
    r"|```console\n(?P<typed>.*?)\n```",
    re.S,
)


def steps(guide: str) -> list[re.Match[str]]:
    """What a guide has somebody change and type, in order."""
    return list(STEP.finditer((ROOT / "docs" / guide).read_text(encoding="utf-8")))


def test_the_guides_go_the_same_way() -> None:
    english, korean = (
        [step.groupdict() for step in steps(guide)] for guide in ("guide.md", "guide.ko.md")
    )
    assert english == korean


def test_that_way_can_be_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    for step in steps("guide.md"):
        if step["file"]:
            change(tmp_path / step["file"], step["line"])
            continue
        for typed in step["typed"].removeprefix("$ ").split("\n$ "):
            assert status_of(typed) == 0, typed
    said = capsys.readouterr().out
    assert "stale  boston.subtitle" in said
    assert "accepted boston.subtitle" in said
    assert (tmp_path / "printed" / "boston.ko-en.pdf").is_file()


def change(file: Path, line: str) -> None:
    """Put a line of YAML in the place of the one with its key."""
    key = line.partition(":")[0]
    text = file.read_text(encoding="utf-8")
    changed, times = re.subn(rf"^{key}: .*$", line, text, count=1, flags=re.M)
    assert times == 1
    assert changed != text
    file.write_text(changed, encoding="utf-8")


def status_of(typed: str) -> int:
    """How a command ends that is typed so."""
    name, *arguments = typed.split()
    assert name == "briefs"
    return program.run(arguments)


def test_the_guides_are_twins() -> None:
    guides = [
        (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("guide.md", "guide.ko.md")
    ]
    english, korean = (
        [step[0] for step in re.finditer(r"```.*?```", text, re.S)] for text in guides
    )
    assert english == korean
    heads = [len(re.findall(r"^#+ ", text, re.M)) for text in guides]
    assert heads[0] == heads[1] > 1
