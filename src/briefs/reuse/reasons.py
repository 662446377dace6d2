"""Why a document is made anew, in the words of the person who waits for it."""

from collections.abc import Iterator, Mapping

from briefs.model.recipe import Recipe
from briefs.wording import said

SHOWN = 5
"""How many texts are named."""


def reasons(old: Recipe, new: Recipe) -> tuple[str, ...]:
    """Why what a recipe makes is not what was made; empty where it is."""
    return tuple(_reasons(old, new))


def _reasons(old: Recipe, new: Recipe) -> Iterator[str]:
    if old.program != new.program:
        yield said("the program, or something that it is built on, is another one")
    if old.stamp != new.stamp:
        yield said("it carries another date")
    if old.page != new.page:
        yield from _of_page(old, new)
    for name in _differing(old.assets, new.assets):
        yield said("{file} changed", file=f"templates/{name}")
    for name in _differing(old.enclosed, new.enclosed):
        yield said("the file attached to it changed: {name}", name=name)


def _of_page(old: Recipe, new: Recipe) -> Iterator[str]:
    lines = _differing(old.lines, new.lines)
    makings = _differing(old.makings, new.makings)
    if lines:
        yield _texts(lines)
    for name in makings:
        yield said("{file} changed", file=name)
    if not lines and not makings:
        yield said("something else that it prints changed")


def _texts(lines: list[str]) -> str:
    named, more = ", ".join(lines[:SHOWN]), len(lines) - SHOWN
    if more > 0:
        return said("it prints other texts: {texts}, and {n} more", texts=named, n=more)
    return said("it prints other texts: {texts}", texts=named)


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    """The names of what is another one, lacking, or new; in the order of the new."""
    names = dict.fromkeys((*new, *old))
    return [name for name in names if old.get(name) != new.get(name)]
