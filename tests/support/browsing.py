"""A browser, an attacker's server, and what a page must not come to."""

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Frame, Page, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")

EVIL = "evil.example"
"""What the browser finds on this machine, as if the attacker had made the name point here."""

HELP = "LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets"
"""What newer browsers do against such attacks by themselves: older ones do not."""

ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    f"--host-resolver-rules=MAP {EVIL} 127.0.0.1",
    f"--disable-features={HELP}",
)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser while the block runs, in which no loop of asyncio may.

    Its environment is without the engine's isolation from fonts, which a browser dies of.
    """
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here; scripts/setup dev installs it where it may")
    environment: dict[str, str | float | bool] = {**os.environ}
    environment.pop("FONTCONFIG_FILE", None)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS, env=environment)
        yield browser
        browser.close()


@dataclass
class Attacker:
    """Another server on this machine: its port, and what it was asked for."""

    port: int
    asked: list[str]


class Server(ThreadingHTTPServer):
    """One that leaves no line open that a browser holds in case it needs it."""

    daemon_threads = False

    def __init__(self, handler: Callable[..., BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)
        self.lines: list[socket.socket] = []

    def get_request(self) -> tuple[socket.socket, Any]:
        line, address = super().get_request()
        self.lines.append(line)
        return line, address

    def server_close(self) -> None:
        for line in self.lines:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        super().server_close()


@contextmanager
def serving(handler: Callable[..., BaseHTTPRequestHandler]) -> Iterator[int]:
    """The port of a server on this machine that answers as the handler does."""
    with Server(handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@contextmanager
def attacking() -> Iterator[Attacker]:
    """The attacker's server, which answers everything with an empty page."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!DOCTYPE html><title>hostile</title><body>")

        do_POST = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    with serving(Handler) as port:
        yield Attacker(port, asked)


LISTENING = """
  window.violations = [];
  document.addEventListener('securitypolicyviolation',
    (found) => window.violations.push(found.blockedURI + ' ' + found.effectiveDirective));
"""
FOREIGN = (
    "img:not(.page > img, .brief > img), svg, iframe, object, style, body script,"
    " [style]:not(.spot), [onerror], [onload]"
)
"""What neither the preview nor the site has of itself."""


@contextmanager
def listening(browser: Browser, address: str, base: str) -> Iterator[Page]:
    """A page of hostile content: no element and no script may come of it, no request but below."""
    page = browser.new_page()
    page.add_init_script(LISTENING)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(address)
    yield page
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("window.violations") == []
    assert page.locator(FOREIGN).count() == 0
    assert all(one.startswith((base, "data:,")) for one in asked)
    page.close()


def run(frame: Frame, way: str, target: str, evil: str = "") -> str:
    """What a script of :mod:`support.hostile` returns in a frame; ``hung`` where nothing."""
    code = f"""([target, evil]) => Promise.race([
      (async () => {{ {way} }})(), new Promise((done) => setTimeout(() => done('hung'), 5000))])"""
    return str(frame.evaluate(code, [target, evil]))


def disk(root: Path) -> dict[Path, str]:
    """Every file below a folder, and the hash of its bytes."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    return {path: sha256(path.read_bytes()).hexdigest() for path in files}
