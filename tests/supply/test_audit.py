import json
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from scripts.supply.audit import asking, audited, report
from scripts.supply.locks import Pin


def pin(name: str, version: str = "1.0") -> Pin:
    return Pin(name, version, "", "", ("sha256:00",))


def told(name: str, *holes: Mapping[str, Any]) -> dict[str, Any]:
    """What pip-audit says of a dependency that it could ask for."""
    return {"name": name, "version": "1.0", "vulns": list(holes)}


def page(version: str, *holes: Mapping[str, Any]) -> dict[str, Any]:
    """What an index says of a package."""
    return {"info": {"version": version}, "vulnerabilities": list(holes)}


HOLE = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["1.1"]}
STATED = {"id": "PYSEC-2", "aliases": ["CVE-2"], "fixed_in": ["2.0"], "withdrawn": None}
AGAIN = {"id": "CVE-2", "aliases": ["PYSEC-2"], "fixed_in": ["2.0"], "withdrawn": None}
TAKEN_BACK = {"id": "PYSEC-3", "aliases": [], "fixed_in": [], "withdrawn": "2026-01-01"}


def audit(
    wanted: list[str], answers: list[dict[str, Any]], pages: Mapping[str, Any]
) -> tuple[str, int]:
    return report(audited(answers, [pin(name) for name in wanted], pages.get))


def test_all_asked_and_nothing_found() -> None:
    said, status = audit(["one", "two"], [told("one"), told("two")], {})
    assert (said, status) == ("2 of 2 pins audited, 0 known holes", 0)


def test_a_known_hole_is_told_with_what_mends_it() -> None:
    said, status = audit(["one"], [told("one", HOLE)], {})
    assert said.splitlines()[0] == "one 1.0: CVE-1, PYSEC-1; mended by 1.1"
    assert status == 1


def test_what_pip_audit_could_not_ask_is_asked_of_the_package_s_page() -> None:
    skipped = {"name": "one", "skip_reason": "not found"}
    said, status = audit(["one"], [skipped], {"one": page("1.0", STATED, AGAIN, TAKEN_BACK)})
    assert said.splitlines() == [
        "one 1.0: CVE-2, PYSEC-2; mended by 2.0",
        "1 of 1 pins audited, 1 known holes",
    ]
    assert status == 1


def test_a_page_that_tells_of_another_release_is_no_answer() -> None:
    said, status = audit(["one", "two"], [told("two")], {"one": page("1.1")})
    assert said.splitlines() == [
        "one 1.0: not audited: the index tells only of the newest, 1.1",
        "1 of 2 pins audited, 0 known holes",
    ]
    assert status == 2


@pytest.mark.parametrize("pages", [{}, {"one": {"info": {"version": "1.0"}}}])
def test_where_nobody_answers_it_fails_and_says_so(pages: Mapping[str, Any]) -> None:
    said, status = audit(["one"], [], pages)
    assert "one 1.0: not audited: the index does not answer" in said
    assert "no vulnerability service could be reached: 0 of 1 pins audited" in said
    assert status == 2


@pytest.fixture
def index() -> Iterator[str]:
    """The address of an index that knows one package."""

    class Index(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.path == "/pypi/one/json"
            self.send_response(200 if known else 404)
            self.end_headers()
            self.wfile.write(json.dumps(page("1.0")).encode() if known else b"")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def test_the_index_that_pip_uses_is_asked(index: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", index)
    ask = asking()
    assert ask("one") == page("1.0")
    assert ask("other") is None


def test_an_index_that_cannot_be_reached_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    assert asking()("one") is None
