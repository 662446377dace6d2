from collections.abc import Callable, Sequence
from functools import partial

import pytest

from briefs.content.inline import pieces
from briefs.content.load import load
from briefs.exchange.codes import Split
from briefs.exchange.units import units
from briefs.merge.merge import merge
from briefs.model.desk import State, Unit
from briefs.project import Project
from support.documents import ROOT

Made = Callable[..., Unit]


@pytest.fixture(scope="session")
def project() -> Project:
    """The real content."""
    contents, _ = load(ROOT)
    assert contents
    merged, _ = merge(contents)
    assert merged
    return merged


@pytest.fixture(scope="session")
def split(project: Project) -> Split:
    return partial(pieces, terms=(*project.facts.terms, "KIST"))


@pytest.fixture(scope="session", params=[("ko", "en"), ("en", "ko")], ids="-".join)
def real(request: pytest.FixtureRequest, project: Project) -> Sequence[Unit]:
    """Every text of every brief, in one direction, in all states."""
    states = tuple(State)[:3]
    told = {
        pair.id: (states[n % 3], (f"note {n} < & >",) if n % 5 == 0 else ())
        for n, pair in enumerate(project.pairs())
    }
    found = list(units(project.pairs(), request.param, told, project.facts, project.locales))
    assert len(found) > 800
    return found


@pytest.fixture(scope="session")
def unit() -> Made:
    """A unit, from Korean into English."""

    def make(target: str = "There is {area}.", **changes: object) -> Unit:
        values: dict[str, object] = {
            "id": "demo.messages.space",
            "source_language": "ko",
            "target_language": "en",
            "source": "공간은 {area}임 [@khidi].",
            "target": target,
            "state": State.NEW if target else State.MISSING,
            "notes": ("{area} = 1",),
            "place": "content/en/demo.yaml:5",
        }
        return Unit(**{**values, **changes})  # type: ignore[arg-type]

    return make
