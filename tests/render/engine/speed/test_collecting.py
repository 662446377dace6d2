import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from weasyprint import HTML

from briefs.render.engine import pdf, source
from briefs.render.engine.speed.collecting import collecting_after

Made = Callable[..., bytes]


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    was = gc.isenabled()
    yield
    (gc.enable if was else gc.disable)()


class Knot:
    """Something that only the collector can free."""

    def __init__(self, freed: list[str]) -> None:
        self.itself, self.freed = self, freed

    def __del__(self) -> None:
        self.freed.append("freed")


def test_garbage_is_collected_at_the_end() -> None:
    gc.enable()
    freed: list[str] = []
    with collecting_after():
        Knot(freed)
        assert not gc.isenabled()
        assert not freed
    assert gc.isenabled()
    assert freed


def test_what_goes_wrong_leaves_the_collector_on() -> None:
    gc.enable()
    with pytest.raises(KeyError), collecting_after():
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_keeps_it_off() -> None:
    gc.disable()
    freed: list[str] = []
    with collecting_after():
        Knot(freed)
    assert not gc.isenabled()
    assert not freed


def test_it_rests_while_a_document_is_laid_out(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    gc.enable()
    seen: list[bool] = []
    read = source.read

    def noting(html: str, assets: Path) -> HTML:
        seen.append(gc.isenabled())
        return read(html, assets)

    monkeypatch.setattr(pdf, "read", noting)
    made("<p>가")
    assert seen == [False]
