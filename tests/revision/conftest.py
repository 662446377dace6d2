"""Two states of the small project, compared."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefs.model.revision import Revision
from briefs.render.plainly import plainly
from briefs.revision.compare import compare
from support.desk import read_project
from support.projects import Change

Compare = Callable[..., Revision]


@pytest.fixture
def revised(tmp_path: Path) -> Compare:
    """What became of the small project by some changes, or between two sets of them."""

    def revised(
        after: Mapping[str, Change] | None = None, before: Mapping[str, Change] | None = None
    ) -> Revision:
        old = read_project(tmp_path / "old", before)
        return compare(old, read_project(tmp_path / "new", after), plainly)

    return revised
