"""The site's fonts: those of the briefs, with the letters that its pages have, for the web."""

import logging
from collections.abc import Mapping
from pathlib import Path

from fontTools import subset
from sphinx.application import Sphinx

FONTS = Path(__file__).parents[2] / "templates" / "fonts"


def make_fonts(app: Sphinx, exception: Exception | None) -> None:
    """Put a font of some 40 kB for each weight beside the style sheet that names it."""
    if exception is None:
        letters = _letters(app.outdir)
        for font in sorted(FONTS.glob("*.ttf")):
            _make_font(font, letters, app.outdir / "_static" / f"{font.stem}.woff2")


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Called by Sphinx, which would print every step of fontTools."""
    subset.log.setLevel(logging.WARNING)
    app.connect("build-finished", make_fonts)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _letters(site: Path) -> set[int]:
    """The code points of all pages, and of what scripts put into them."""
    files = [*site.rglob("*.html"), *site.rglob("*.js")]
    return {ord(sign) for file in files for sign in file.read_text(encoding="utf-8")}


def _make_font(source: Path, letters: set[int], target: Path) -> None:
    options = subset.Options(flavor="woff2")
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    subset.save_font(font, target, options)
