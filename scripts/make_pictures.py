"""Paint the README's pictures of pages into ``docs/images``, from the PDFs in ``out/``.

``make pictures`` builds the PDFs first.
"""

from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parent.parent
PAGES = {
    "hongneung.ko.1": ("hongneung.ko", 1),
    "comparison.en.2": ("comparison.en", 2),
    "biopolis.ko-en.7": ("biopolis.ko-en", 7),
    "comparison.ko.7": ("comparison.ko", 7),
    "boston.en.summary": ("boston.en.summary", 1),
    "comparison.ko-en.8": ("comparison.ko-en", 8),
}
"""A picture, the document that it shows, and the page of it, from 1."""

DOTS_PER_INCH = 72


def main() -> None:
    """Paint every picture, and remove those that are no more."""
    images = ROOT / "docs" / "images"
    for stale in images.glob("*.png"):
        if stale.stem not in PAGES:
            stale.unlink()
    for picture, (name, number) in PAGES.items():
        document = pypdfium2.PdfDocument(ROOT / "out" / f"{name}.pdf")
        image = document[number - 1].render(scale=DOTS_PER_INCH / 72).to_pil()
        image.quantize(32).save(images / f"{picture}.png", optimize=True)


if __name__ == "__main__":
    main()
