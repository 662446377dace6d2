from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from briefs import pipeline
from briefs.validation import verapdf
from support.documents import ROOT

settings.register_profile("untimed", deadline=None)  # timings belong in benchmarks
settings.load_profile("untimed")

Validate = Callable[[bytes | Path, str], list[verapdf.Failure]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-pictures",
        action="store_true",
        help="store how the pages look now in tests/pictures",
    )


@pytest.fixture(scope="session")
def validate() -> Validate:
    """The rules of ``3a`` or ``ua1`` that a PDF breaks, by veraPDF; one Java a process."""
    verapdf.start_jvm()
    return verapdf.validate


@pytest.fixture(scope="session")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every document by its name, as ``make briefs`` makes them.

    Tests that ask for it belong to the group ``editions``, which one process runs.
    """
    built = pipeline.build(ROOT, tmp_path_factory.mktemp("out"))
    assert not built.problems
    return {one.path.stem: one.path.read_bytes() for one in built.documents}
