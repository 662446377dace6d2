import json
import os
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import settings

from briefs import pipeline
from briefs.check import recall, run
from briefs.cli import options
from briefs.content import nodes
from briefs.crew import Alone
from briefs.render import lettering
from briefs.render.engine.pdf import to_pdf
from briefs.validation import verapdf
from support.documents import ROOT
from support.remembering import remembering

settings.register_profile("untimed", deadline=None)  # timings belong in bench
settings.load_profile("untimed")

GROUP = "xdist_group"

MAKERS: dict[str, Callable[..., object]] = {
    "briefs.render.comparing.document.to_pdf": to_pdf,
    "briefs.render.document.to_pdf": to_pdf,
    "briefs.render.letter.to_pdf": to_pdf,
    "briefs.render.lettering._subset": lettering._subset,
    "briefs.render.proofing.document.to_pdf": to_pdf,
    "briefs.validation.verapdf.validate": verapdf.validate,
}
"""What takes long and makes the same of the same, by who asks for it."""

Validate = Callable[[bytes | Path, str], list[verapdf.Failure]]
Amount = Callable[[int, int], int]
Measured = Callable[..., None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-pictures",
        action="store_true",
        help="store how the pages look now in tests/pictures",
    )
    parser.addoption(
        "--long",
        action="store_true",
        help="as many kills, damaged inputs and so on as docs/reliability.md tells of",
    )
    parser.addoption(
        "--figures",
        type=Path,
        metavar="FILE",
        help="run the tests that measure something, and add it to this file, a JSON object a line",
    )


@pytest.hookimpl(tryfirst=True)  # before the groups become part of the tests' names
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with real documents, which take longest, so that all processes end together.

    What validates goes to the process that prints the editions, whose validator is warm. Where
    figures are wanted, only the tests run that have some.
    """
    for item in items:
        if "validate" in getattr(item, "fixturenames", ()) and not item.get_closest_marker(GROUP):
            item.add_marker(getattr(pytest.mark, GROUP)("editions"))
    items.sort(key=lambda item: item.path.parent != Path(__file__).parent)
    if config.getoption("--figures"):
        telling = [item for item in items if "measured" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=[item for item in items if item not in telling])
        items[:] = telling


@pytest.fixture(scope="session")
def amount(request: pytest.FixtureRequest) -> Amount:
    """Chooses how many times a thing is tried: the first number, or with ``--long`` the second."""
    is_long = request.config.getoption("--long")
    return lambda short, long: long if is_long else short


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measured:
    """Tells what a test measured, for ``docs/reliability.md``; at the test's end, as it holds.

    Called with the name of a table of that page, and the columns of one of its rows as keywords.
    """
    file: Path | None = request.config.getoption("--figures")

    def tell(table: str, **row: str | int) -> None:
        if file:
            line = json.dumps({"table": table, "test": request.node.nodeid, **row})
            with file.open("a", encoding="utf-8") as figures:  # one write: processes share it
                figures.write(line + "\n")

    return tell


@pytest.fixture(scope="session", autouse=True)
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing that the user's own runs left is used, or changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _remembered() -> Iterator[None]:
    """What a process of the tests has read and checked, it does not read and check again.

    Hundreds of tests look at the same few projects. The memory is the one that the preview has,
    for more kinds of check; a text that reads otherwise is looked at anew.
    """
    memory = recall.Recall()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recall, "KINDS", 16)
        patch.setattr(run, "Recall", lambda: memory)
        patch.setattr(nodes, "read_any", lru_cache(maxsize=512)(nodes.read_any))
        yield


@pytest.fixture(scope="session")
def of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, the same in all its processes."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session", autouse=True)
def _made_once(of_this_run: Path) -> Iterator[None]:
    """What was set, cut or validated in this run, in any of its processes, is not so again.

    Tests whose subject is that the same bytes come out take :func:`always_made`, ask the engine
    itself, or have the command do it in a process of its own.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name, make in MAKERS.items():
            patch.setattr(name, remembering(make, of_this_run))
        yield


@pytest.fixture
def always_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for is made each time, as it is outside of tests."""
    for name, make in MAKERS.items():
        monkeypatch.setattr(name, make)


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are set in the process of the test, which is warm, unless it asks for jobs."""
    crew = options.crew
    monkeypatch.setattr(
        options, "crew", lambda jobs, *limits: crew(jobs, *limits) if jobs else Alone()
    )


@pytest.fixture(scope="session")
def validate() -> Validate:
    """The rules of ``3a`` or ``ua1`` that a PDF breaks, by veraPDF; one Java a process."""
    verapdf.start_jvm()
    return verapdf.validate


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Released:
    """The real series as it is given out, but for the validation.

    Tests that ask for it, or for :func:`printed`, belong to the group ``editions``, which one
    process runs.
    """
    made = pipeline.release(ROOT, tmp_path_factory.mktemp("out"), validated=False)
    assert not made.problems
    return made


@pytest.fixture(scope="session")
def printed(released: pipeline.Released) -> Mapping[str, bytes]:
    """Every document by its name; the same bytes as ``make briefs`` makes."""
    assert released.folder
    return {path.stem: path.read_bytes() for path in released.folder.glob("*.pdf")}
