"""The licences of all that a user may come to have: a table, and what of it is not allowed.

    python -m scripts.supply.licences

writes docs/licences.md, and ends with 1 where one is not allowed.

The standard library's ``importlib.metadata`` reads what a distribution says. What says it in other
words than SPDX's is in ``licences.toml``, read by a person; a tool that guesses would guess there.
"""

import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata

from license_expression import get_spdx_licensing

from scripts.supply.locks import ROOT, given_out

PAGE = ROOT / "docs" / "licences.md"
RECORD = "scripts/supply/licences.toml"
DATA = tomllib.loads((ROOT / RECORD).read_text(encoding="utf-8"))
ALLOWED: Mapping[str, str] = DATA["allowed"]
STATED: Mapping[str, str] = DATA["stated"]
OURS: Mapping[str, Mapping[str, str]] = DATA["ours"]

UNKNOWN = ""

BEGINNING = """\
# Licences: what comes with briefs

Made by `make licences` from the metadata of each distribution and `scripts/supply/licences.toml`,
which also says which licences are allowed, and why. A new dependency whose licence is unknown, or
not allowed, fails the tests. What is only used to work on briefs, and never given out, is in
[dependencies.md](dependencies.md).
"""


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of a distribution.

    Attributes:
        name: the distribution's.
        expression: in SPDX's words; empty where nobody knows.
        sets: the sets of requirements that bring it.
    """

    name: str
    expression: str
    sets: tuple[str, ...]


def licences() -> tuple[Licence, ...]:
    """The licence of every distribution that a user may come to have, by name."""
    return tuple(Licence(name, of(name), sets) for name, sets in given_out().items())


def of(name: str) -> str:
    """The licence of a distribution as an SPDX expression; empty where nobody knows."""
    if name in STATED:
        return STATED[name]
    try:
        return stated_by(metadata(name))
    except PackageNotFoundError:
        return UNKNOWN


def stated_by(one: PackageMetadata) -> str:
    """The SPDX expression that a distribution itself states (PEP 639); empty where it does not."""
    return one["License-Expression"] if "License-Expression" in one else UNKNOWN  # noqa: SIM401


def faults(found: tuple[Licence, ...]) -> Iterator[str]:
    """What is wrong with licences, each with what to do."""
    for one in found:
        if one.expression == UNKNOWN:
            yield f"{one.name}: unknown; read its licence, and state it in {RECORD}"
        elif not is_allowed(one.expression):
            yield (
                f"{one.name}: {one.expression} is not allowed; do without it, or allow the licence "
                f"in {RECORD} with the reason"
            )


_licensing = cache(get_spdx_licensing)


@cache
def is_allowed(expression: str) -> bool:
    """Whether a licence is allowed: of alternatives one, of licences that hold together each.

    Raises:
        license_expression.ExpressionError: it is not in SPDX's words.
    """
    licensing = _licensing()
    parsed = licensing.parse(expression, validate=True)
    permitted = [licensing.parse(one) for one in ALLOWED]
    return _holds(parsed, permitted)


def _holds(node: object, permitted: list[object]) -> bool:
    if node in permitted:
        return True
    parts = [_holds(part, permitted) for part in getattr(node, "args", ())]
    if getattr(node, "operator", "").strip() == "OR":
        return any(parts)
    return bool(parts) and all(parts)


def page(found: tuple[Licence, ...]) -> str:
    """The table, for people."""
    rows = [f"| {one.name} | {one.expression} | {', '.join(one.sets)} |" for one in found]
    ours = [f"| `{what}` | {one['licence']} | `{one['file']}` |" for what, one in OURS.items()]
    allowed = [f"| {licence} | {reason} |" for licence, reason in ALLOWED.items()]
    return "\n".join(
        [
            BEGINNING,
            "## Ours",
            "",
            "| What | Licence | Where it stands |",
            "| --- | --- | --- |",
            *ours,
            "",
            "## Distributions",
            "",
            "`runtime` is what building takes, `release` and `cluster` are the extras.",
            "",
            "| Distribution | Licence | Set |",
            "| --- | --- | --- |",
            *rows,
            "",
            "## What is allowed",
            "",
            "| Licence | Why |",
            "| --- | --- |",
            *allowed,
            "",
        ]
    )


def main() -> int:
    """Write the page, and say what is not allowed."""
    found = licences()
    PAGE.write_text(page(found), encoding="utf-8")
    wrong = list(faults(found))
    print(
        "\n".join(wrong or [f"{PAGE.relative_to(ROOT)}: {len(found)} distributions, all allowed"])
    )
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
