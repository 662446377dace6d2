import pytest

from briefs.desk.acceptance import Wanted, accept_texts
from briefs.model.desk import Accepted
from briefs.project import Project
from support.desk import read_project

Blocks = dict[str, Accepted]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The small project."""
    return read_project(tmp_path_factory.mktemp("project"))


@pytest.fixture(scope="session")
def blocks(project: Project) -> Blocks:
    """All of the small project, accepted."""
    return dict(accept_texts(project, {}, (), Wanted(everything=True)).blocks)
