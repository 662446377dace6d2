"""Figures as an acceptance keeps them: value, unit and qualifier, on one line."""

from collections.abc import Mapping

from briefs.model.brief import Pair
from briefs.model.facts import Figure, exact
from briefs.model.text import FigureUse


def stated(figure: Figure) -> str:
    """What a figure says: ``263000 m2 about``, ``8..12 KRW``, ``2018-03 month``."""
    return " ".join(filter(None, (exact(figure.value), figure.unit, figure.qualifier)))


def used(pair: Pair, figures: Mapping[str, Figure]) -> dict[str, str]:
    """The figures that a text names in any language, by id, and what they say now."""
    uses = (use for text in pair.texts.values() for use in text.uses())
    ids = sorted({use.id for use in uses if isinstance(use, FigureUse)})
    return {id_: stated(figures[id_]) for id_ in ids if id_ in figures}
