from pathlib import Path

from briefs.check.knowledge import Knowledge
from briefs.check.run import check
from briefs.content.load import load
from briefs.merge.merge import merge
from support.projects import write_project


def test_the_small_project_has_no_problem(tmp_path: Path) -> None:
    contents, unread = load(write_project(tmp_path))
    assert contents is not None
    project, unpaired = merge(contents)
    assert project is not None
    assert (*unread, *unpaired, *check(project, Knowledge())) == ()
