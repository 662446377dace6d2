"""Pages to look at, as pictures."""

from collections.abc import Sequence

import pypdfium2
from PIL import Image, ImageChops

from briefs.model.print import Leaf

SCALE = 1.0
"""Pixels a point: fine enough that a line which moved by a tenth of a point is seen."""


def pictures(leaves: Sequence[Leaf]) -> list[Image.Image]:
    """Each page painted."""
    documents = {leaf.pdf: pypdfium2.PdfDocument(leaf.pdf) for leaf in leaves}
    return [documents[leaf.pdf][leaf.index - 1].render(scale=SCALE).to_pil() for leaf in leaves]


def differing(these: Sequence[Image.Image], those: Sequence[Image.Image]) -> list[int]:
    """The numbers of the pages, from 1, of which a pixel differs."""
    assert len(these) == len(those)
    both = zip(these, those, strict=True)
    return [n for n, (one, other) in enumerate(both, 1) if _differ(one, other)]


def _differ(one: Image.Image, other: Image.Image) -> bool:
    return one.size != other.size or ImageChops.difference(one, other).getbbox() is not None
