"""The lock files, ``requirements/*.txt``, as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ROOT / "requirements"

GIVEN_OUT = ("runtime", "release", "cluster")
"""The sets that a user may install: to build, and with the extras."""


@dataclass(frozen=True, slots=True)
class Pin:
    """One distribution as a lock has it.

    Attributes:
        name: normalised, as the index calls it.
        version: the one that is pinned; empty where none is, or a range.
        url: where it comes from, where that is written; it should not be.
        marker: on which machines; empty for all.
        hashes: ``sha256:…`` of each file that may be installed.
    """

    name: str
    version: str
    url: str
    marker: str
    hashes: tuple[str, ...]


def read(path: Path) -> tuple[Pin, ...]:
    """The pins of a lock; a distribution may have several, with markers that exclude each other.

    Raises:
        packaging.requirements.InvalidRequirement: a line is none.
    """
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line.strip() for line in text.splitlines())
    return tuple(_pin(line) for line in lines if line and line[0] != "#")


def _pin(line: str) -> Pin:
    stated, *hashes = line.split(" --hash=")
    one = Requirement(stated.strip())
    exact = [part.version for part in one.specifier if part.operator == "=="]
    version = exact[0] if len(exact) == len(one.specifier) == 1 and "*" not in exact[0] else ""
    return Pin(
        name=one.name,
        version=version,
        url=one.url or "",
        marker=str(one.marker or ""),
        hashes=tuple(part.strip() for part in hashes),
    )


def given_out() -> Mapping[str, tuple[str, ...]]:
    """Every distribution that a user may come to have, with the sets that bring it."""
    found: dict[str, tuple[str, ...]] = {}
    for name in GIVEN_OUT:
        for one in dict.fromkeys(pin.name for pin in read(LOCKS / f"{name}.txt")):
            found[one] = (*found.get(one, ()), name)
    return dict(sorted(found.items()))


def pins() -> tuple[Pin, ...]:
    """The same distributions as they are pinned, each version once, by name."""
    found = (pin for name in GIVEN_OUT for pin in read(LOCKS / f"{name}.txt"))
    return tuple(sorted({(pin.name, pin.version): pin for pin in found}.values(), key=_place))


def _place(pin: Pin) -> tuple[str, str]:
    return pin.name, pin.version
