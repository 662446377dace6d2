"""What the download page shows: releases that are intact, with their own texts and covers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefs.model.release import Manifest


@dataclass(frozen=True, slots=True)
class Cover:
    """Page one of a document as PNGs: one for ordinary screens, one of twice its size.

    ``width`` and ``height`` are those of the smaller one, in pixels.
    """

    width: int
    height: int
    small: bytes
    large: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """A release on the download page.

    Attributes:
        manifest: what it holds.
        is_signed: whether a signature of the manifest lies beside it.
        texts: its common texts as HTML, by key and language; none where its content is not there
            or not readable by this version.
        covers: by document name.
    """

    manifest: Manifest
    is_signed: bool
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    covers: Mapping[str, Cover] = field(default_factory=dict)
