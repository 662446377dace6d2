"""What became of the figures: then, now, and by how much."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from briefs.language.figures import format_figure
from briefs.language.locale import Locale
from briefs.model.facts import Figure, exact
from briefs.model.revision import FigureChange, Kind
from briefs.revision.sides import Side
from briefs.revision.texts import follows, rewritten

COUNTED_OFF = frozenset(
    {"phase", "paper-table", "paper-section", "year", "month", "date", "rank", "plan-number"}
)
"""Units of what has a number and no size: nobody takes one from another."""

OF_SHARES = {"percent": "percentage-points"}
"""What the difference of a share is told in, where a locale has it."""

SHARES = frozenset({*OF_SHARES, *OF_SHARES.values()})


def figure_changes(old: Side, new: Side) -> tuple[FigureChange, ...]:
    """The figures of which something became, in the order of their ids."""
    return tuple(_changes(old, new))


def _changes(old: Side, new: Side) -> Iterator[FigureChange]:
    before, after = old.project.facts.figures, new.project.facts.figures
    for id_ in sorted(before.keys() | after.keys()):
        then, now = before.get(id_), after.get(id_)
        printed_then, printed_now = _printed(then, old), _printed(now, new)
        if then is None or now is None:
            kind = Kind.ADDED if now else Kind.REMOVED
            yield FigureChange(id_, kind, then, now, printed_then, printed_now)
        elif _said(then) != _said(now) or printed_then != printed_now:
            yield _changed(then, now, old, new, printed_then, printed_now)


def _said(figure: Figure) -> tuple[str, ...]:
    """What a figure says; where it comes from is told apart."""
    return exact(figure.value), figure.unit, figure.qualifier, figure.as_of


def _changed(
    then: Figure,
    now: Figure,
    old: Side,
    new: Side,
    printed_then: Mapping[str, str],
    printed_now: Mapping[str, str],
) -> FigureChange:
    size = _difference(then, now)
    return FigureChange(
        now.id,
        Kind.CHANGED,
        then,
        now,
        printed_then,
        printed_now,
        difference="" if size is None else exact(size),
        printed_difference={} if size is None else _told(size, now, new),
        percent=_percent(then, size),
        texts=_following(now.id, old, new),
    )


def _following(id_: str, old: Side, new: Side) -> tuple[str, ...]:
    """Texts of both states that were not edited and print, or stand beside, another figure."""
    naming = dict.fromkeys((*new.figures.get(id_, ()), *old.figures.get(id_, ())))
    named = (one for one in naming if follows(one, old, new))
    beside = (one for one in new.labels.get(id_, ()) if one in old.labels.get(id_, ()))
    return tuple(dict.fromkeys((*named, *(one for one in beside if not rewritten(old, new, one)))))


def _printed(figure: Figure | None, side: Side) -> dict[str, str]:
    if figure is None:
        return {}
    locales = side.project.locales
    return {tag: format_figure(figure, locales[tag]) for tag in side.languages}


def _difference(then: Figure, now: Figure) -> Decimal | Fraction | None:
    if then.unit != now.unit or now.unit in COUNTED_OFF:
        return None
    if isinstance(then.value, Decimal) and isinstance(now.value, Decimal):
        return now.value - then.value or None
    if isinstance(then.value, Fraction) and isinstance(now.value, Fraction):
        return now.value - then.value or None
    return None


def _told(size: Decimal | Fraction, figure: Figure, side: Side) -> dict[str, str]:
    """A difference as each language writes it, with its sign."""
    locales = side.project.locales
    return {tag: _signed(size, figure, locales[tag]) for tag in side.languages}


def _signed(size: Decimal | Fraction, figure: Figure, locale: Locale) -> str:
    wanted = OF_SHARES.get(figure.unit, "")
    unit = wanted if wanted in locale.units.measures else figure.unit
    value = size.copy_abs() if isinstance(size, Decimal) else abs(size)
    amount = replace(figure, value=value, unit=unit, qualifier="")
    sign = "+" if size > 0 else locale.numerals.minus
    return sign + format_figure(amount, locale, "digits")


def _percent(then: Figure, size: Decimal | Fraction | None) -> str:
    """The difference in per cent of what it was, to one decimal; empty where that says nothing."""
    if size is None or not then.value or then.unit in SHARES:
        return ""
    share = Fraction(size) / abs(Fraction(then.value)) * 100  # type: ignore[arg-type]
    tenths = Decimal(share.numerator) / Decimal(share.denominator)
    return f"{tenths.quantize(Decimal('0.1'), ROUND_HALF_UP):+f}"
