"""XLIFF, versions 1.2 and 2.0: units to a file and back."""

from collections.abc import Sequence

from briefs.exchange import xliff1, xliff2
from briefs.exchange.codes import Split
from briefs.exchange.elements import elements_of
from briefs.exchange.returned import Read, hold_writable, refused
from briefs.model.desk import Unit
from briefs.problems import Problem
from briefs.wording import said

VERSIONS = {"1.2": xliff1.written, "2.0": xliff2.written}


def to_xliff(units: Sequence[Unit], split: Split, version: str = "1.2") -> bytes:
    """A file of units, at least one, that all have the same languages.

    Args:
        units: the units.
        split: cuts a text's source into pieces.
        version: one of :data:`VERSIONS`.

    Raises:
        Refused: a text holds what XML cannot.
    """
    hold_writable(units)
    return VERSIONS[version](units, split).encode("utf-8")


def from_xliff(data: bytes, file: str) -> Read:
    """The units of a file, and what is wrong with it."""
    root = elements_of(data, file)
    if isinstance(root, Problem):
        return (), (root,)
    version = root.get("version")
    if root.name != "xliff" or not version:
        return (), (
            refused(file, said("it is no XLIFF file"), said("export it as XLIFF 1.2 or 2.0")),
        )
    if version.startswith("1."):
        return xliff1.read(root)
    if version.startswith("2."):
        return xliff2.read(root)
    message = said("XLIFF {version} is not read", version=version[:20])
    return (), (refused(file, message, said("export it as XLIFF 1.2 or 2.0")),)
