"""The manifest as JSON: written the same on every machine, read as if a stranger had written it.

The same content gives the same bytes: keys are sorted, text is in NFC, and no clock, host or path
comes in.
"""

import datetime as dt
import json
import unicodedata
from pathlib import PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from briefs.model.release import Correction, Enclosed, Issued, Manifest, Validated
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

FORMAT = "briefs-release/1"
MOST_BYTES = 8_000_000
"""A manifest that is larger is not read."""


def to_json(manifest: Manifest) -> bytes:
    """The file's bytes: UTF-8, two blanks to a level, a line feed at the end."""
    data = {
        "format": FORMAT,
        "release": {
            "id": manifest.id,
            "date": manifest.date.isoformat(),
            "title": dict(manifest.title),
            "languages": list(manifest.languages),
        },
        "corrects": manifest.corrects and _correction(manifest.corrects),
        "documents": [_document(one) for one in manifest.documents],
        "files": [_file(one) for one in manifest.files],
        "templates": dict(manifest.templates),
        "fonts": dict(manifest.fonts),
        "tools": dict(manifest.tools),
    }
    text = json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True)
    return (unicodedata.normalize("NFC", text) + "\n").encode()


def from_json(content: bytes, place: str) -> Manifest:
    """Read a manifest.

    Args:
        content: the file's bytes, from anywhere.
        place: what the file is called in messages.

    Raises:
        Refused: it is no manifest of a release, or one of a kind that this version does not know.
    """
    if len(content) > MOST_BYTES:
        raise _unreadable(place, said("it is larger than any manifest"))
    try:
        data = json.loads(content.decode())
        json.dumps(data, ensure_ascii=False).encode()  # an escape can make half a character
        form = data.get("format") if isinstance(data, dict) else None
        if form != FORMAT:
            raise _unreadable(
                place, said("it says {form!r} where {known!r} is expected", form=form, known=FORMAT)
            )
        return _manifest(_File.model_validate(data))
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(map(str, first["loc"]))
        raise _unreadable(place, said("{key}: {reason}", key=where, reason=first["msg"])) from None
    except (ValueError, RecursionError):
        raise _unreadable(place, said("it is no JSON in UTF-8")) from None


def _correction(one: Correction) -> dict[str, Any]:
    return {"release": one.release, "reason": dict(one.reason)}


def _file(one: Enclosed) -> dict[str, Any]:
    return {"name": one.name, "size": one.size, "sha256": one.sha256}


def _document(one: Issued) -> dict[str, Any]:
    validated = one.validated
    return {
        "name": one.name,
        "brief": one.brief,
        "edition": one.edition,
        "languages": list(one.languages),
        "title": dict(one.title),
        "number": one.number,
        "content": one.content,
        "pages": one.pages,
        "size": one.size,
        "sha256": one.sha256,
        "claims": list(one.claims),
        "validated": validated and {"by": validated.by, "profiles": list(validated.profiles)},
        "unsigned": one.unsigned,
    }


def _unreadable(place: str, reason: str) -> Refused:
    message = said("the manifest cannot be read: {reason}", reason=reason)
    hint = said("ask those who gave it out for the release again, or for a newer briefs")
    return Refused([Problem("manifest", message, Span(place), hint)])


def _safe(name: str) -> str:
    """A name below the release's folder: never absolute, never upwards, in one spelling."""
    parts = PurePosixPath(name).parts
    if not parts or ".." in parts or name.startswith("/") or "/".join(parts) != name:
        raise ValueError("not a name below the release's folder")
    return name


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


_Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$", max_length=60)]
_Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$", max_length=200)]
_Count = Annotated[int, Field(ge=0, le=2**53)]
_ByLanguage = dict[str, str]


class _Release(_Model):
    id: _Id
    date: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    title: _ByLanguage
    languages: Annotated[list[str], Field(min_length=1)]


class _Correction(_Model):
    release: _Id
    reason: _ByLanguage


class _Validated(_Model):
    by: str
    profiles: list[str]


class _Kept(_Model):
    name: _Name
    size: _Count
    sha256: _Hash


class _Document(_Kept):
    brief: str
    edition: str
    languages: list[str]
    title: _ByLanguage
    number: str
    content: _Hash
    pages: _Count
    claims: list[str]
    validated: _Validated | None
    unsigned: _Hash | Literal[""]


class _File(_Model):
    format: str
    release: _Release
    corrects: _Correction | None
    documents: list[_Document]
    files: list[_Kept]
    templates: dict[str, _Hash]
    fonts: dict[str, _Hash]
    tools: dict[str, str]


def _manifest(file: _File) -> Manifest:
    names = [_safe(one.name) for one in (*file.documents, *file.files)]
    if len(set(names)) < len(names):
        raise ValueError("a name stands there twice")
    release, corrects = file.release, file.corrects
    return Manifest(
        id=release.id,
        date=dt.date.fromisoformat(release.date),
        title=release.title,
        languages=tuple(release.languages),
        corrects=Correction(corrects.release, corrects.reason) if corrects else None,
        documents=tuple(map(_issued, file.documents)),
        files=tuple(Enclosed(one.name, one.size, one.sha256) for one in file.files),
        templates=file.templates,
        fonts=file.fonts,
        tools=file.tools,
    )


def _issued(one: _Document) -> Issued:
    validated = one.validated
    return Issued(
        name=one.name,
        brief=one.brief,
        edition=one.edition,
        languages=tuple(one.languages),
        title=one.title,
        number=one.number,
        content=one.content,
        pages=one.pages,
        size=one.size,
        sha256=one.sha256,
        claims=tuple(one.claims),
        validated=Validated(validated.by, tuple(validated.profiles)) if validated else None,
        unsigned=one.unsigned,
    )
