"""How WeasyPrint's insides are changed: part by part, never silently."""

from collections.abc import Callable, Mapping, MutableMapping
from types import ModuleType
from typing import Any

from briefs.render.engine.loading import EngineUnfit
from briefs.wording import said


def replace(owner: ModuleType | type, name: str, make: Callable[[Any], Any]) -> None:
    """Put ``make(part)`` in the place of a part of a module or class.

    Args:
        owner: the module or class that holds the part itself (not a base of it).
        name: the part's name there.
        make: given the part as it is, makes the one to use instead.

    Raises:
        EngineUnfit: there is no such part.
    """
    setattr(owner, name, make(_part(vars(owner), name, owner.__name__)))


def replace_entry(table: MutableMapping[str, Any], name: str, make: Callable[[Any], Any]) -> None:
    """The same for an entry of one of WeasyPrint's tables."""
    table[name] = make(_part(table, name, "its table"))


def _part(parts: Mapping[str, Any], name: str, owner: str) -> Any:
    if name not in parts:
        raise EngineUnfit(
            said(
                "WeasyPrint has no {name} in {owner}: it is not the one we know",
                name=name,
                owner=owner,
            )
        )
    return parts[name]
