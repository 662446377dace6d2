"""The documents for people, held against what they describe."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest
import yaml

from briefs.cli.program import briefs

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MARKDOWN = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").glob("*.md"))]


def named(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w.-]", requirement)[0] for requirement in requirements}


def rows(document: str) -> set[str]:
    """The first cell of every row of a document's tables, heads and rules left out."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    return set(re.findall(r"^\| ([a-z][\w.-]*) \|", text, re.M))


def test_the_readme_names_every_command() -> None:
    assert set(re.findall(r"^\| `briefs (\w+)`", README, re.M)) == set(briefs.commands)


@pytest.mark.parametrize("name", [None, *briefs.commands])
def test_help_teaches(name: str | None) -> None:
    context = click.Context(briefs, info_name="briefs", **briefs.context_settings)
    command = briefs.get_command(context, name) if name else briefs
    assert command is not None
    shown = command.get_help(click.Context(command, context, name) if name else context)
    assert "briefs" in (command.help or "")
    assert all(len(line) <= 100 for line in shown.splitlines())
    options = [option for option in command.params if isinstance(option, click.Option)]
    assert all(option.help for option in options)


def test_every_dependency_has_its_reason_and_every_reason_its_dependency() -> None:
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    added = (one for group in (*extras, *groups) for one in group)
    wanted = [*PROJECT["project"]["dependencies"], *added]
    assert rows("dependencies.md") == named(wanted)


@pytest.mark.parametrize("document", MARKDOWN, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_the_page_of_rules_is_that_of_the_rules() -> None:
    made = subprocess.run(
        [sys.executable, "-c", "import make_rules_page; print(make_rules_page.page(), end='')"],
        cwd=ROOT / "scripts",
        capture_output=True,
        check=True,
    )
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert page == made.stdout.decode("utf-8"), "run `make rules`"


def test_the_hook_for_pre_commit_runs_the_check() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert hook["entry"].split() == ["briefs", "check"]
    assert re.search(hook["files"], "content/ko/boston.yaml")


def test_make_help_names_every_recipe() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipes = set(re.findall(r"^([a-z]+):", makefile, re.M))
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(re.findall(r"^make (\w+)", shown.stdout, re.M)) == recipes


@pytest.mark.parametrize("pins", ["runtime", "dev", "fuzz"])
def test_pins_name_no_place(pins: str) -> None:
    text = (ROOT / "requirements" / f"{pins}.txt").read_text(encoding="utf-8")
    assert re.findall(r"://|^-|/(?:home|root|tmp)/", text, re.M) == []


def test_everything_wanted_is_pinned_with_a_hash() -> None:
    files = (ROOT / "requirements" / f"{pins}.txt" for pins in ("dev", "fuzz"))
    text = "".join(path.read_text(encoding="utf-8") for path in files)
    pinned = re.findall(r"^([\w.-]+)==\S+ .*\\\n +--hash=sha256:", text, re.M)
    extras = PROJECT["project"]["optional-dependencies"].values()
    groups = PROJECT["dependency-groups"].values()
    added = (one for group in (*extras, *groups) for one in group)
    wanted = [*PROJECT["project"]["dependencies"], *added]
    assert named(wanted) <= set(pinned)


def test_the_readme_has_a_korean_twin_with_the_same_parts_commands_and_pages() -> None:
    english, korean = (
        (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.ko.md")
    )
    for pattern in (
        r"^(#+) ",  # headings, by level
        r"^\$ (.*)$",  # what is typed
        r"^(make \w+) ",
        r"^\| (`[a-z ]+`) \| [0-9, ]*",  # commands, and briefs with their pages
        r"\]\((?!README|docs/guide)([^)]*)\)",  # pictures and links
    ):
        found = [sorted(re.findall(pattern, text, re.M)) for text in (english, korean)]
        assert found[0] == found[1]
        assert found[0]


def test_the_page_on_reliability_has_what_tests_measure() -> None:
    """Each table is filled (`make reliability`), and nothing is measured that no table shows."""
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    tables = re.findall(r"<!-- table: ([^>]+) -->\n(.*?)<!-- end -->", page, re.DOTALL)
    assert [name for name, rows in tables if rows.count("\n") < 3] == []
    tests = (path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    told = {name for text in tests for name in re.findall(r'measured\(\s*"([^"]+)"', text)}
    assert {name for name, _ in tables} == told
