"""The download page's fonts: those of the documents, with the letters that the pages have.

A reader's machine may lack a font for the language, and nothing may come from elsewhere.
"""

import logging
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTLibError

from briefs.problems import Refused, unreadable

_NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14]
"""The font's names that stay (OpenType, name table), copyright and licence among them (OFL, 2)."""


def lettering(fonts: Path, letters: str) -> dict[str, bytes]:
    """Each font of a folder as WOFF2 with these letters alone, and its licence, by name.

    The same letters give the same bytes.

    Raises:
        Refused: a font cannot be read.
    """
    made: dict[str, bytes] = {}
    for path in sorted((*fonts.glob("*.ttf"), *fonts.glob("OFL.txt"))):
        try:
            if path.suffix == ".ttf":
                made[f"fonts/{path.stem}.woff2"] = _subset(path, letters)
            else:
                made[f"fonts/{path.name}"] = path.read_bytes()
        except (OSError, TTLibError) as error:
            raise Refused([unreadable(path.as_posix(), error)]) from error
    return made


def _subset(path: Path, letters: str) -> bytes:
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    options = subset.Options(flavor="woff2", name_IDs=_NAMES, hinting=False)
    with subset.load_font(str(path), options) as font:
        subsetter = subset.Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(font)
        written = BytesIO()
        subset.save_font(font, written, options)
        return written.getvalue()
