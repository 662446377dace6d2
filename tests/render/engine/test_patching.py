import types

import pytest

from briefs.render.engine.loading import EngineUnfit
from briefs.render.engine.patching import replace, replace_entry


class Base:
    inherited = 1


class Owner(Base):
    own = 1


def test_a_part_is_made_from_the_one_before() -> None:
    module = types.ModuleType("module")
    module.part = 1  # type: ignore[attr-defined]
    replace(module, "part", lambda part: part + 1)
    assert module.part == 2


def test_an_entry_too() -> None:
    table = {"part": 1}
    replace_entry(table, "part", lambda part: part + 1)
    assert table == {"part": 2}


@pytest.mark.parametrize("name", ["gone", "inherited"])
def test_a_part_that_is_not_there_is_an_error(name: str) -> None:
    with pytest.raises(EngineUnfit, match=f"has no {name} in Owner"):
        replace(Owner, name, lambda part: part)
    with pytest.raises(EngineUnfit, match=f"has no {name}"):
        replace_entry({}, name, lambda part: part)
