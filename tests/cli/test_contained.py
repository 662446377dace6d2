"""A document that harms whoever sets it ends its own process, and no build."""

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.bombs import BOMBS, lay
from support.documents import ROOT
from support.projects import SERIES, write_project

Run = Callable[..., tuple[int, str, str]]

LIMITS = ("--max-seconds", "3", "--max-memory", "500")
SOUND = {"demo.ko.pdf", "demo.ko-en.pdf"}
FEW = 5


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not hold to limits of memory")
def test_a_bomb_takes_only_its_own_document_with_it(
    tmp_path: Path, run: Run, amount: Callable[[int, int], int], measured: Callable[..., None]
) -> None:
    shutil.copytree(ROOT / "templates", tmp_path / "templates", copy_function=os.link)
    laid = dict(lay(list(BOMBS)[: amount(FEW, len(BOMBS))], tmp_path))
    editions = "".join(f"  {one}: {{languages: [ko], template: {one}.html.j2}}\n" for one in laid)
    series = SERIES.replace("editions:\n", f"editions:\n{editions}")
    write_project(tmp_path, {"content/series.yaml": series})
    status, _, told = run("build", "--keep-going", "--jobs", "1", *LIMITS, "--root", tmp_path)
    made = {path.name for path in (tmp_path / "out").glob("*.pdf")}
    assert status == 1
    assert "Traceback" not in told
    assert made >= SOUND, told
    for edition, name in laid.items():
        bomb, document = BOMBS[name], f"demo.{edition}.pdf"
        complaint = re.search(rf"error\[.*\b{edition}\b.*", told)
        assert (document in made) == (not bomb.told) == (complaint is None), (name, told)
        outcome = re.search(bomb.told, complaint[0]) if complaint else None
        assert bool(outcome) == bool(bomb.told), (name, complaint)
        measured("containment", attack=name, outcome=outcome[0] if outcome else "set, no harm")
