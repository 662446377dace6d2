"""What a document was laid out from and how, for those that are much like it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from weasyprint import HTML

from briefs.model.print import Leaves
from briefs.render.engine.fetch import digest
from briefs.render.engine.layout import Layout
from briefs.render.engine.relayout import Run, lay_out_anew


@dataclass(frozen=True, slots=True)
class Basis:
    """What leaves were made of.

    Attributes:
        layout: how they were laid out.
        assets: the digest of each file that was loaded.
    """

    layout: Layout
    assets: Mapping[Path, str]


def continued(source: HTML, last: Leaves | None) -> tuple[Basis, tuple[Run, ...]] | None:
    """Lay out what differs from leaves that were made before.

    Returns:
        How the whole document is laid out now, and the pages that are new in it; nothing where all
        must be laid out.
    """
    basis = last.basis if last else None
    if not (isinstance(basis, Basis) and _stand(basis.assets)):
        return None
    made = lay_out_anew(source, basis.layout)
    if made is None:
        return None
    layout, runs = made
    return Basis(layout, basis.assets), runs


def _stand(assets: Mapping[Path, str]) -> bool:
    """Whether all files say what they said."""
    return all(path.is_file() and digest(path.read_bytes()) == was for path, was in assets.items())
