"""The peer in Typst is an equivalent: PDF/A-3a and PDF/UA-1, which Typst itself sees to."""

from pathlib import Path

import pikepdf

from bench.pages import pages
from bench.peers.typst.prepare import prepare
from bench.peers.typst.print import main

ROOT = Path(__file__).parents[2]


def test_a_bilingual_document_comes_out_tagged_and_with_its_attachments(tmp_path: Path) -> None:
    page = next(page for page in pages(ROOT, ROOT / "templates") if page.name == "boston.ko-en")
    prepare([page], tmp_path, ROOT / "templates")
    main(str(tmp_path), page.name)
    with pikepdf.open(tmp_path / "boston.ko-en.pdf") as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert set(pdf.attachments) == {one.name for one in page.attachments}
        assert 8 <= len(pdf.pages) <= 10  # as many as WeasyPrint's, or one more or less
