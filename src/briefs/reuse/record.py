"""The record beside documents: what each of them was made of."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from briefs.model.recipe import Recipe

RECORD = ".briefs.json"
"""The record's name in the folder of the documents."""

KEPT = ".briefs-kept"
"""The folder there of documents that were set and not published, with a record of its own."""

FORM = 1
"""Counted up whenever a recipe holds something else."""


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made: the SHA-256 of its bytes, in hexadecimal, and its recipe."""

    sha256: str
    recipe: Recipe


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of documents, by file name."""

    made: Mapping[str, Made] = field(default_factory=dict)

    def to_json(self) -> bytes:
        """The record as a file, the same for the same record."""
        made = {name: asdict(one) for name, one in sorted(self.made.items())}
        return json.dumps({"form": FORM, "made": made}, indent=1, sort_keys=True).encode() + b"\n"


def from_json(content: bytes) -> Record:
    """The record in a file; an empty one where that is none of ours."""
    try:
        data = json.loads(content)
        if data["form"] != FORM:
            return Record()
        return Record({name: _made(**one) for name, one in data["made"].items()})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Record()


def _made(sha256: str, recipe: Mapping[str, Any]) -> Made:
    return Made(sha256, Recipe(**recipe))
