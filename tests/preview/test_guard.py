"""What the preview answers to whom, byte by byte."""

from collections.abc import Iterator
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

import pytest

from briefs.preview.guard import HEADERS, OTHER_POLICY, PAGE_POLICY
from conftest import Measured
from preview.conftest import Served, serving
from support.asking import Answers, asked
from support.attacks import ON_SOCKETS, Attack, change, edits, request
from support.browsing import disk

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("project")) as served:
        yield served
    assert served.said.strip() == "", "an attack left a traceback, or the token, in the log"


@pytest.fixture(scope="module")
def token(served: Served) -> str:
    html = asked(served.address, written(request("/"), served, "")).body
    return html.partition('briefs-token" content="')[2].partition('"')[0]


def written(way: str, served: Served, token: str) -> bytes:
    """A request of the table as bytes."""
    place = urlsplit(served.address)
    slots = {"HOST": place.netloc, "PORT": str(place.port), "TOKEN": token}
    head, _, body = Template(way).safe_substitute(slots).partition("\r\n\r\n")
    length = str(len(body.encode("latin-1")))
    return f"{head.replace('$LENGTH', length)}\r\n\r\n{body}".encode("latin-1")


def test_its_own_page_may_read_and_change(served: Served, token: str) -> None:
    """Else all the attacks below might be refused for a fault of the test."""
    own = f"Origin: {served.address}", "Sec-Fetch-Site: same-origin", "Sec-Fetch-Dest: empty"
    assert answer(request("/state", *own), served, token).statuses == [200]
    assert answer(request("/state", host="localhost:$PORT"), served, token).statuses == [200]
    there, back = edits(words="Other"), edits(words="Demo", was="Other")
    for edit, words in ((there, "title: Other"), (back, "title: Demo")):
        assert answer(change(edit, *own), served, token).statuses == [200]
        assert words in served.file("en").read_text(encoding="utf-8")


def answer(way: str, served: Served, token: str) -> Answers:
    return asked(served.address, written(way, served, token))


@pytest.mark.parametrize("attack", ON_SOCKETS, ids=lambda attack: attack.id)
def test_an_attack_is_refused(
    attack: Attack, served: Served, token: str, measured: Measured
) -> None:
    before = disk(served.root.parent)
    seen = set()
    for way in attack.ways:
        got = answer(way, served, token)
        status, *more = got.statuses or [0]
        assert status in attack.must, way[:300]
        assert not more, "one request had two answers"
        assert token not in got.body
        assert "One paragraph" not in got.body
        assert not {"access-control-allow-origin", "set-cookie", "server"} & got.headers.keys()
        seen.add(str(status) if status else "cut off")
    assert disk(served.root.parent) == before
    assert "HACKED" not in served.file("en").read_text(encoding="utf-8")
    ways = f" ({len(attack.ways)} ways)" if len(attack.ways) > 1 else ""
    outcome = f"refused: {' or '.join(sorted(seen))}"
    measured("attacks", attack=attack.tried + ways, on="preview", outcome=outcome)


KINDS_OF_ANSWERS = (
    request("/"),
    request("/static/preview.js"),
    request("/font.ttf"),
    request("/state"),
    request("/nothing"),
    request("/", method="HEAD"),
    request("/text"),
    request("/", host="evil.example"),
    change([]),
)


def test_every_answer_binds_the_browser(served: Served, token: str, measured: Measured) -> None:
    for way in KINDS_OF_ANSWERS:
        headers = answer(way, served, token).headers
        assert {name: headers.get(name.lower()) for name in HEADERS} == HEADERS
        is_page = headers["content-type"].startswith("text/html")
        assert headers["content-security-policy"] == (PAGE_POLICY if is_page else OTHER_POLICY)
    tried = "Answers kept by caches, taken for another type, framed, read or embedded elsewhere"
    outcome = f"forbidden by the headers of every answer ({len(KINDS_OF_ANSWERS)} kinds)"
    measured("attacks", attack=tried, on="preview", outcome=outcome)


def test_who_is_refused_is_cut_off(served: Served, token: str) -> None:
    """Else a page that asks without end would hold all connections that there are."""
    way = request("/", host="evil.example").replace("Connection: close\r\n", "")
    assert answer(way, served, token).headers["connection"] == "close"


def test_words_that_look_like_yaml_stay_words(served: Served, token: str) -> None:
    file = served.file("en")
    before = file.read_text(encoding="utf-8")
    words = 'Demo"\nlanguages: [evil] # &a *a !!python/object:os.system {{ 7*7 }}'
    got = answer(change(edits(words=words)), served, token)
    assert got.statuses == [409]  # a line break is none of the characters that a text may have
    assert file.read_text(encoding="utf-8") == before
    words = "Demo: languages: evil # &a *a !!python/object:os.system"
    got = answer(change(edits(words=words)), served, token)
    assert got.statuses == [200], got.body
    assert [line.partition(":")[0] for line in file.read_text().splitlines()] == [
        line.partition(":")[0] for line in before.splitlines()
    ]
    file.write_text(before, encoding="utf-8")


def test_a_file_that_is_a_link_to_elsewhere_is_not_written(
    served: Served, token: str, tmp_path: Path, measured: Measured
) -> None:
    file, outside = served.file("en"), tmp_path / "outside.yaml"
    outside.write_bytes(file.read_bytes())
    held = file.read_bytes()
    file.unlink()
    file.symlink_to(outside)
    try:
        assert answer(change(), served, token).statuses == [409]
        assert outside.read_bytes() == held
        assert file.is_symlink()
    finally:
        file.unlink()
        file.write_bytes(held)
    tried = "With the token: a change of a content file that is a link out of the project"
    measured("attacks", attack=tried, on="preview", outcome="refused: 409, nothing written")
