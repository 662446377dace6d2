"""Prints documents in one browser that stays open.

``python -m bench.peers.browser.print ENGINE FOLDER NAME…``
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import BrowserContext, sync_playwright

VIEWER = "/node_modules/@vivliostyle/viewer/lib/index.html"
ADDRESSES = {
    "chromium": "/{name}.html",
    "pagedjs": "/{name}.html",
    "vivliostyle": f"{VIEWER}#src=/{{name}}.html&bookMode=false&renderAllPages=true",
}

POLL = "new Promise(done => {{ const look = () => {} ? done() : setTimeout(look, 10); look() }})"
READY = {
    "chromium": "document.body.offsetHeight, document.fonts.ready.then(() => {})",
    "pagedjs": POLL.format("window.printable"),
    "vivliostyle": POLL.format("window.coreViewer?.readyState == 'complete'"),
}
"""What is awaited until pages are laid out; fonts load from the first layout on."""


def main(engine: str, folder: str, *names: str) -> None:
    """Print each document as ``<name>.pdf`` into the folder."""
    with _served(Path(folder)) as address, sync_playwright() as driver:
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        context = browser.new_context()  # one, so that fonts are read once
        for name in names:
            _print(context, engine, address, name, Path(folder, f"{name}.pdf"))
        browser.close()


def _print(context: BrowserContext, engine: str, address: str, name: str, path: Path) -> None:
    page = context.new_page()
    page.goto(address + ADDRESSES[engine].format(name=name))
    page.evaluate(READY[engine])
    page.pdf(path=path, prefer_css_page_size=True, print_background=True, tagged=True, outline=True)
    page.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing of what is asked for."""


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    """The folder over HTTP: scripts may not read their style sheets from files."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
