"""Figures that must add up and do not."""

from collections.abc import Iterator
from decimal import Decimal, localcontext

from briefs.check.rule import ProjectRule
from briefs.model.facts import Figure, Sum
from briefs.problems import Problem
from briefs.project import Project
from briefs.wording import said

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
        message = said("the sum {id!r} adds what is not a plain number", id=one.id)
        yield Problem(RULE.id, message, one.span, said("sum plain numbers only"), also=also)
        return
    units = {_ADDED_AS.get(figure.unit, figure.unit) for figure in members}
    if len(units) > 1:
        listed = ", ".join(sorted(units))
        message = said("the sum {id!r} adds different units: {units}", id=one.id, units=listed)
        yield Problem(RULE.id, message, one.span, said("give all of them the same unit"), also=also)
        return
    *parts, total = values
    with localcontext(prec=_DIGITS):
        found = sum(parts, Decimal(0))
    if found != total:
        terms = " + ".join(f"{part:,f}" for part in parts)
        message = said(
            "{terms} = {found:,f}, but {total!r} is {stated:,f}",
            terms=terms,
            found=found,
            total=one.total,
            stated=total,
        )
        hint = said("compare with the paper: {place}", place=one.paper)
        yield Problem(RULE.id, message, one.span, hint, also=also)


RULE = ProjectRule("sums", "Sums that the paper states hold in the print as well.", _check)
