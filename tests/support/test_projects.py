from pathlib import Path

import pytest

from briefs.check.knowledge import Knowledge
from briefs.check.run import check
from briefs.content.load import load
from briefs.merge.merge import merge
from support.drawings import BARS, MATRIX, TIMELINE, Drawing, drawn
from support.projects import write_project


@pytest.mark.parametrize("drawings", [(), (BARS, TIMELINE, MATRIX)], ids=["plain", "drawn"])
def test_the_small_project_has_no_problem(tmp_path: Path, drawings: tuple[Drawing, ...]) -> None:
    contents, unread = load(write_project(tmp_path, drawn(*drawings)))
    assert contents is not None
    project, unpaired = merge(contents)
    assert project is not None
    assert (*unread, *unpaired, *check(project, Knowledge())) == ()
