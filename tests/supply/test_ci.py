"""The definition for a code host, held against what it calls."""

import os
import re
from collections.abc import Iterator
from typing import Any

import yaml

from scripts.supply.locks import ROOT

CI = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
RECIPES = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


def steps() -> Iterator[dict[str, Any]]:
    for job in CI["jobs"].values():
        yield from job["steps"]


def test_actions_are_pinned_by_major_version() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert [one for one in used if not re.fullmatch(r"actions/[\w-]+@v\d+", one)] == []


def test_what_it_runs_is_there() -> None:
    recipes = CI["jobs"]["week"]["strategy"]["matrix"]["recipe"]
    assert set(recipes) <= RECIPES
    assert [step["run"] for step in steps() if "run" in step] == [
        ".ci/run",
        "make ${{ matrix.recipe }}",
    ]
    assert all(os.access(ROOT / ".ci" / name, os.X_OK) for name in ("run", "next"))


def test_it_may_only_read() -> None:
    assert CI["permissions"] == {"contents": "read"}
