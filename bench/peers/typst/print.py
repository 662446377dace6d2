"""Prints documents with Typst in one process: ``python -m bench.peers.typst.print FOLDER NAME…``.

The PDFs are PDF/A-3a and PDF/UA-1 at once, tagged, with the attachments, as WeasyPrint's are.
"""

import sys
from pathlib import Path

import typst


def main(folder: str, *names: str) -> None:
    """Print each document as ``<name>.pdf`` into the folder."""
    root = Path(folder)
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[root / "fonts"]
    )
    for name in names:
        typst.compile(
            root / "brief.typ",
            output=root / f"{name}.pdf",
            root=root,
            font_paths=fonts,
            sys_inputs={"folder": name},
            pdf_standards=["a-3a", "ua-1"],
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
