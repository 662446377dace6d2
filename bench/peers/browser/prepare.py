"""The project's own HTML, with the little that each engine in a browser needs besides."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from bench.pages import Page

HERE = Path(__file__).parent
PACKAGES = HERE.parent / "node_modules"

FOOT = '@page {{ @bottom-left {{ content: "{running}"; font: 400 7.8pt "Noto Sans KR" }} }}'
POLYFILL = "node_modules/pagedjs/dist/paged.polyfill.js"
HEADS = {
    "chromium": '<link rel="stylesheet" href="chromium.css"/>'
    f'<style>{FOOT}</style><script defer="" src="notes.js"></script>',
    "pagedjs": f'<script src="paged.js"></script><script src="{POLYFILL}"></script>',
    "vivliostyle": "",
}
"""What goes into the head of each document."""


def prepare(engine: str, pages: Sequence[Page], folder: Path, templates: Path) -> None:
    """Write each document as ``<name>.html``, beside the style sheets and fonts."""
    for part in ("styles", "fonts"):
        (folder / part).symlink_to(templates / part)
    if PACKAGES.is_dir():
        (folder / "node_modules").symlink_to(PACKAGES)
    for name in ("chromium.css", "notes.js", "paged.js"):
        shutil.copy(HERE / name, folder)
    for page in pages:
        head = HEADS[engine].format(running=_running(page))
        html = page.html[page.html.index("<!DOCTYPE") :].replace("</head>", f"{head}</head>", 1)
        (folder / f"{page.name}.html").write_text(html, encoding="utf-8")


def _running(page: Page) -> str:
    """The line at the foot of the page, as CSS says it."""
    view = page.view["page"]
    parts = (view["common"]["title"], view["title"])
    return " — ".join(" · ".join(strand["plain"] for strand in line) for line in parts)
