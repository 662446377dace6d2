"""The page view as JSON, with the attachments, beside the template."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from bench.pages import Page

TEMPLATE = Path(__file__).parent / "brief.typ"


def prepare(pages: Sequence[Page], folder: Path, templates: Path) -> None:
    """Write each document into a folder of its name, all below one."""
    shutil.copy(TEMPLATE, folder)
    (folder / "fonts").symlink_to(templates / "fonts")
    for page in pages:
        own = folder / page.name
        own.mkdir()
        (own / "view.json").write_text(page.json, encoding="utf-8")
        for one in page.attachments:
            (own / one.name).write_bytes(one.data)
