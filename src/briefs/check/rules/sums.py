"""Figures that must add up and do not."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from briefs.check.rule import Rule
from briefs.model.facts import Figure, Sum
from briefs.problems import Problem
from briefs.project import Project

_ADDED_AS = {"percentage-points": "percent"}
"""Units that are added to another one: a share grows by percentage points."""

_DIGITS = 100
"""More than any sum of figures has, so that none is rounded."""


def _check(project: Project) -> Iterator[Problem]:
    figures = project.facts.figures
    for one in project.facts.sums.values():
        members = [figures.get(name) for name in (*one.parts, one.total)]
        known = [figure for figure in members if figure]
        if len(known) == len(members):
            yield from _added_up(one, known)


def _added_up(one: Sum, members: list[Figure]) -> Iterator[Problem]:
    also = tuple(figure.span for figure in members)
    values = [figure.value for figure in members if isinstance(figure.value, Decimal)]
    if len(values) < len(members):
        message = f"the sum {one.id!r} adds what is not a plain number"
        yield Problem(RULE.id, message, one.span, "sum plain numbers only", also=also)
        return
    units = {_ADDED_AS.get(figure.unit, figure.unit) for figure in members}
    if len(units) > 1:
        message = f"the sum {one.id!r} adds different units: {', '.join(sorted(units))}"
        yield Problem(RULE.id, message, one.span, "give all of them the same unit", also=also)
        return
    *parts, total = values
    with localcontext(prec=_DIGITS):
        found = sum(parts, Decimal(0))
    if found != total:
        terms = " + ".join(f"{part:,f}" for part in parts)
        message = f"{terms} = {found:,f}, but {one.total!r} is {total:,f}"
        yield Problem(RULE.id, message, one.span, f"compare with the paper: {one.paper}", also=also)


RULE = Rule("sums", "Sums that the paper states hold in the print as well.", _check)
