"""What was found, and whether it is enough: pure."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure of a run.

    Attributes:
        work: what was measured.
        measured: a ratio, or in the unit that ``work`` names.
        bar: what it is held against; none where it is only told.
        moonshot: what is dreamt of; none where nothing is.
        at_least: whether more is better.
    """

    work: str
    measured: float
    bar: float | None = None
    moonshot: float | None = None
    at_least: bool = False

    @property
    def verdict(self) -> str:
        """``moonshot``, ``met``, ``not met``, or nothing where there is no bar."""
        if self.moonshot is not None and self._reaches(self.moonshot):
            return "moonshot"
        if self.bar is None:
            return ""
        return "met" if self._reaches(self.bar) else "not met"

    def _reaches(self, mark: float) -> bool:
        return self.measured >= mark if self.at_least else self.measured <= mark


def table(findings: Iterable[Finding]) -> str:
    """The findings in Markdown, the columns of one width each."""
    rows = [("work", "measured", "bar", "moonshot", "")]
    rows += [
        (
            one.work,
            _number(one.measured),
            _mark(one.bar, one.at_least),
            _mark(one.moonshot, one.at_least),
            one.verdict,
        )
        for one in findings
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rule = tuple("-" * width for width in widths)
    return "\n".join(_row(row, widths) for row in (rows[0], rule, *rows[1:]))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return f"| {' | '.join(padded)} |"


def _mark(mark: float | None, at_least: bool) -> str:
    return "–" if mark is None else f"{'≥' if at_least else '≤'} {_number(mark)}"


def _number(value: float) -> str:
    """With three digits that count, as far as they stand behind the point."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def exponent(points: Iterable[tuple[float, float]]) -> float:
    """How cost grows with size: b of cost = a · size^b, by least squares of the logarithms.

    Raises:
        ValueError: there are fewer than two sizes.
    """
    logs = [(math.log(size), math.log(cost)) for size, cost in points]
    mean_x = math.fsum(x for x, _ in logs) / len(logs) if logs else 0
    mean_y = math.fsum(y for _, y in logs) / len(logs) if logs else 0
    spread = math.fsum((x - mean_x) ** 2 for x, _ in logs)
    if not spread:
        raise ValueError("an exponent needs two sizes")
    return math.fsum((x - mean_x) * (y - mean_y) for x, y in logs) / spread
