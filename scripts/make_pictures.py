"""Paint the README's pictures of pages into ``docs/images``, from the PDFs in ``out/``.

``make pictures`` builds the PDFs first.
"""

from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
PAGES = {"boston.ko": 1, "boston.en": 1, "boston.ko-en": 4}
"""The document, and the page shown of it, from 1."""

DOTS_PER_INCH = 72


def main() -> None:
    """Paint every picture."""
    for name, number in PAGES.items():
        document = pypdfium2.PdfDocument(ROOT / "out" / f"{name}.pdf")
        image = document[number - 1].render(scale=DOTS_PER_INCH / 72).to_pil()
        colours = image.quantize(32)
        colours.save(ROOT / "docs" / "images" / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
