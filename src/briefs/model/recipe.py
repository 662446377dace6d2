"""All that a document is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that a document is made of: two documents with the same recipe are the same bytes.

    Digests are SHA-256 in hexadecimal.

    Attributes:
        page: the digest of the HTML that it is set from.
        stamp: the date that it carries, as ISO 8601 text.
        enclosed: the digest of each attached file, by name.
        assets: the digest of each file that was loaded, by its path below the templates.
        program: stands for the program and all that it is built on.
        lines: what the page prints of each text in each language, as a digest by ``id:tag``.
        makings: the digest of all else that the page was made with, by name: templates, locales.
    """

    page: str
    stamp: str
    enclosed: Mapping[str, str]
    program: str
    assets: Mapping[str, str] = field(default_factory=dict)
    lines: Mapping[str, str] = field(default_factory=dict)
    makings: Mapping[str, str] = field(default_factory=dict)


def makes_the_same(old: Recipe, new: Recipe, assets: Mapping[str, str]) -> bool:
    """Whether what a recipe makes is what was made.

    Args:
        old: what it was made of.
        new: what it would be made of; its assets are not known before.
        assets: the files that were loaded, by path, as they are now.
    """
    return _keyed(old) == _keyed(new) and dict(old.assets) == dict(assets)


def _keyed(recipe: Recipe) -> tuple[object, ...]:
    """What of a recipe the bytes depend on, assets apart; the rest is in the page."""
    return recipe.page, recipe.stamp, dict(recipe.enclosed), recipe.program
