"""The small project, with templates and every text accepted: it can be given out."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from briefs import pipeline
from briefs.desk.acceptance import Wanted
from support.documents import ROOT
from support.projects import Change, write_project


def ready(root: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """Write the project below a folder, and give it back.

    Args:
        root: the folder.
        changes: other contents for some files, by path.
    """
    write_project(root, changes)
    shutil.copytree(ROOT / "templates", root / "templates", copy_function=shutil.copyfile)
    assert pipeline.accept(root, Wanted(everything=True)).paths
    return root
