"""What a parcel says that it holds, ``parcel.json``, read as if a stranger had written it."""

import json
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from briefs.model.release import Enclosed
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

CONTENTS = "parcel.json"
LETTER = "letter.pdf"
COMPARISON = "comparison.pdf"
"""What old and new say side by side, in the parcel of a correction."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents of a parcel.

    Attributes:
        release: the id of its release.
        parcel: its own id (``2026-1-molit``).
        files: everything in it but this list and the sums.
    """

    release: str
    parcel: str
    files: tuple[Enclosed, ...]


def contents_from_json(content: bytes, place: str) -> Contents:
    """Read the list of a parcel.

    Args:
        content: the file's bytes, from anywhere.
        place: what the file is called in messages.

    Raises:
        Refused: it is no list of a parcel, or one of a kind that this version does not know.
    """
    try:
        listed = _File.model_validate(json.loads(content.decode()))
    except (ValidationError, ValueError, RecursionError):
        message = said("the list of the parcel's contents cannot be read")
        hint = said("ask those who gave it out for the parcel again, or for a newer briefs")
        raise Refused([Problem("parcel", message, Span(place), hint)]) from None
    files = tuple(Enclosed(one.name, one.size, one.sha256) for one in listed.files)
    return Contents(listed.release, listed.parcel, files)


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


_Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]


class _Kept(_Model):
    name: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=200)
    ]
    size: Annotated[int, Field(ge=0, le=2**53)]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class _File(_Model):
    format: Literal["briefs-parcel/1"]
    release: _Text
    parcel: _Text
    files: list[_Kept]
