"""How WeasyPrint's insides are changed: part by part, never silently."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from briefs.render.engine.library import EngineUnfit


def replace(owner: ModuleType | type, name: str, make: Callable[[Any], Any]) -> None:
    """Put ``make(part)`` in the place of the part of that name.

    Args:
        owner: the module or class that holds the part.
        name: the part's name there.
        make: given the part as it is, makes the one to use instead.

    Raises:
        EngineUnfit: there is no such part.
    """
    part = vars(owner).get(name)
    if part is None:
        raise EngineUnfit(f"WeasyPrint has no {owner.__name__}.{name} any more")
    setattr(owner, name, make(part))
