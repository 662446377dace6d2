from pathlib import Path

import pytest

from briefs.content.load import load
from briefs.merge.merge import merge
from briefs.problems import errors
from briefs.project import Project
from support.projects import Change, Made, write_project


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A small project, read and merged; changes by path, as ``write_project`` takes them."""

    def make(changes: dict[str, Change] | None = None) -> Project:
        contents, unread = load(write_project(tmp_path, changes))
        assert contents
        project, unpaired = merge(contents)
        assert project
        assert not errors([*unread, *unpaired])
        return project

    return make
