"""What the preview answers to whom: each row is an attack that must be refused."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from preview.conftest import Served, serving

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("project")) as served:
        yield served


def asked(served: Served, path: str, headers: dict[str, str], body: object = None) -> int:
    data = None if body is None else json.dumps(body).encode()
    try:
        with urlopen(Request(served.address + path, data, headers)) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def token(served: Served) -> str:
    with urlopen(served.address) as answer:
        html = str(answer.read(), "utf-8")
    return html.partition('briefs-token" content="')[2].partition('"')[0]


def test_its_own_page_is_answered_and_told_to_load_nothing_from_elsewhere(served: Served) -> None:
    with urlopen(served.address) as answer:
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert asked(served, "/state", {}) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:8427"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=lambda headers: " ".join(*headers.items()),
)
@pytest.mark.parametrize("path", ["/", "/state", "/pages/1.png", "/news?since=0"])
def test_a_foreign_host_or_page_is_refused(
    served: Served, headers: dict[str, str], path: str
) -> None:
    assert asked(served, path, headers) == 403


def test_a_change_needs_the_token(served: Served) -> None:
    body = {"id": "demo.title", "language": "en", "words": "X", "was": "Demo"}
    before = served.file("en").read_bytes()
    assert asked(served, "/text", {}, body) == 403
    assert asked(served, "/text", {"X-Briefs-Token": "guess"}, body) == 403
    assert asked(served, "/choice", {}, {"brief": "demo"}) == 403
    assert served.file("en").read_bytes() == before


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        {"id": "demo.title"},
        {"id": "demo.title", "language": "en", "words": 1, "was": ""},
        {"id": "demo.title", "language": "en", "words": "X", "was": "", "file": "/etc/passwd"},
        {"id": "demo.title", "language": "en", "words": "X" * 200_000, "was": ""},
    ],
)
def test_what_is_no_edit_is_refused(served: Served, body: object) -> None:
    assert asked(served, "/text", {"X-Briefs-Token": token(served)}, body) == 400


@pytest.mark.parametrize(
    ("text_id", "language"),
    [
        ("../../etc/passwd", "en"),
        ("demo.title", "../en"),
        ("demo.nothing", "en"),
        ("demo.title", "fr"),
    ],
)
def test_only_texts_of_the_project_can_be_written(
    served: Served, text_id: str, language: str
) -> None:
    files = {path: path.read_bytes() for path in sorted(served.root.rglob("*.yaml"))}
    body = {"id": text_id, "language": language, "words": "X", "was": ""}
    assert asked(served, "/text", {"X-Briefs-Token": token(served)}, body) == 409
    assert {path: path.read_bytes() for path in sorted(served.root.rglob("*.yaml"))} == files


@pytest.mark.parametrize(
    "path",
    [
        "/static/../server.py",
        "/static/%2e%2e/server.py",
        "/static/..%2fserver.py",
        "/pages/999.png",
        "/pages/-1.png",
        "/../../etc/passwd",
        "/content/series.yaml",
    ],
)
def test_nothing_else_can_be_read(served: Served, path: str) -> None:
    assert asked(served, path, {}) == 404


def test_the_font_is_the_projects_own(served: Served) -> None:
    with urlopen(f"{served.address}/font.ttf") as answer:
        font = Path(served.root, "templates", "fonts", "NotoSansKR-Regular.ttf")
        assert len(answer.read()) == font.stat().st_size
