import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from weasyprint.urls import FatalURLFetchingError

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.fetch import AssetFetcher
from support import audit
from support.actions import actions, addresses

Made = Callable[..., bytes]
Measured = Callable[..., None]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>{}</svg>'
OUTSIDE = "refused to load"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """An asset root with a secret beside it."""
    root = tmp_path / "templates"
    shutil.copytree(Path(__file__).parents[3] / "templates" / "fonts", root / "fonts")
    (tmp_path / "secret.svg").write_text(SVG.format(""), encoding="utf-8")
    (tmp_path / "secret.css").write_text("p { color: red }", encoding="utf-8")
    shutil.copy(root / "fonts" / "NotoSansKR-Regular.ttf", tmp_path / "secret.ttf")
    (root / "out.svg").symlink_to(tmp_path / "secret.svg")
    (root / "away").symlink_to(tmp_path)
    return root


def test_an_asset_is_served_as_what_its_suffix_says(assets: Path) -> None:
    (assets / "a b.css").write_text("p {}", encoding="utf-8")
    with_query = f"{assets.as_uri()}/a%20b.css?v=1#x"
    response = AssetFetcher(assets).fetch(with_query)
    assert (response.read(), response.content_type) == (b"p {}", "text/css")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "file://localhost/etc/passwd",
        "FILE:///etc/passwd",
        "http://127.0.0.1:9/x.css",
        "https://example.org/x.png",
        "ftp://example.org/x.png",
        "data:image/svg+xml,%3Csvg/%3E",
        "x.css",
        "",
    ],
)
def test_anything_else_is_refused(assets: Path, address: str) -> None:
    with pytest.raises(FatalURLFetchingError, match=OUTSIDE):
        AssetFetcher(assets).fetch(address)


@pytest.mark.parametrize(
    "way_out", ["../secret.svg", "fonts/../../secret.svg", "%2e%2e/secret.svg"]
)
def test_there_is_no_way_up(assets: Path, way_out: str) -> None:
    with pytest.raises(FatalURLFetchingError, match="outside"):
        AssetFetcher(assets).fetch(f"{assets.as_uri()}/{way_out}")


def test_a_symbolic_link_may_stay_inside_only(assets: Path) -> None:
    (assets / "own.svg").write_text(SVG.format(""), encoding="utf-8")
    (assets / "inner.svg").symlink_to(assets / "own.svg")
    (assets / "outer.svg").symlink_to(assets.parent / "secret.svg")
    assert AssetFetcher(assets).fetch(f"{assets.as_uri()}/inner.svg").read()
    with pytest.raises(FatalURLFetchingError, match="outside"):
        AssetFetcher(assets).fetch(f"{assets.as_uri()}/outer.svg")


def test_an_asset_that_is_not_there_is_named(assets: Path) -> None:
    with pytest.raises(FatalURLFetchingError, match=r"load css/none\.css: No such file"):
        AssetFetcher(assets).fetch(f"{assets.as_uri()}/css/none.css")


def test_what_is_not_a_file_is_not_waited_for(assets: Path) -> None:
    os.mkfifo(assets / "pipe.svg")
    with pytest.raises(FatalURLFetchingError, match=r"pipe\.svg: it is not a file"):
        AssetFetcher(assets).fetch(f"{assets.as_uri()}/pipe.svg")


def _css(rule: str) -> str:
    return f'<style>{rule}</style><p data-x="../secret.svg">x</p>'


def _font(source: str) -> str:
    return _css(f"@font-face {{ font-family: y; src: {source} }} p {{ font-family: y }}")


REFUSED = {
    "a file of the machine": '<img src="file:///etc/passwd" alt="x">',
    "a file of a host": '<img src="//127.0.0.1:9/secret.svg" alt="x">',
    "a way up": '<img src="../secret.svg" alt="x">',
    "a way up, encoded": '<img src="%2e%2e/secret.svg" alt="x">',
    "a way up, its slash encoded": '<img src="..%2fsecret.svg" alt="x">',
    "a way up, encoded twice": '<img src="%252e%252e/secret.svg" alt="x">',
    "a way up in Windows": '<img src="..\\secret.svg" alt="x">',
    "a drive of Windows": '<img src="C:\\secret.svg" alt="x">',
    "a drive of Windows as a file": '<img src="file:///C:/secret.svg" alt="x">',
    "a share of Windows": '<img src="\\\\127.0.0.1\\x\\secret.svg" alt="x">',
    "a name with a zero in it": '<img src="fonts/x.svg%00../secret.svg" alt="x">',
    "a symbolic link to a file": '<img src="out.svg" alt="x">',
    "a symbolic link to a folder": '<img src="away/secret.svg" alt="x">',
    "the network": '<img src="https://example.org/x.png" alt="x">',
    "data in the address": '<img src="data:image/svg+xml,%3Csvg/%3E" alt="x">',
    "a base elsewhere": '<base href="file:///etc/"><img src="passwd" alt="x">',
    "a style sheet": '<link rel="stylesheet" href="../secret.css">x',
    "an import": _css('@import "../secret.css";'),
    "an import from the network": _css('@import url("http://127.0.0.1:9/x.css");'),
    "a background": '<p style="background: url(../secret.svg)">x</p>',
    "a font": _font("url(../secret.ttf)"),
    "a font from the network": _font("url(http://127.0.0.1:9/x.ttf)"),
    "a font as data": _font("url(data:font/ttf;base64,AAAA)"),
    "a font of the machine": _font('local("DejaVu Sans")'),
    "generated content": _css("p::before { content: url(../secret.svg) }"),
    "the mark of a list": _css("p { display: list-item; list-style-image: url(../secret.svg) }"),
    "a border": _css("p { border: 3px solid; border-image: url(../secret.svg) 3 }"),
    "a colour profile": _css("@color-profile --x { src: url(../secret.svg) }"),
    "the margin of a page": _css("@page { @top-left { content: url(../secret.svg) } }"),
    "an address in an attribute": _css("p::before { content: attr(data-x url) }"),
    "an object": '<object data="../secret.svg">x</object>',
    "an embedded thing": '<embed src="../secret.svg">x',
    "a picture in an SVG": SVG.format('<image href="../secret.svg" width="9" height="9"/>'),
    "HTML in an SVG": SVG.format('<foreignObject><img src="../secret.svg"/></foreignObject>'),
    "a style sheet in an SVG": SVG.format('<style>@import "../secret.css";</style>'),
}
IGNORED = {
    "pictures to choose from": '<img srcset="../secret.svg 1x" alt="x">',
    "a page within": '<iframe src="../secret.svg"></iframe>x',
    "a button": '<input type="image" src="../secret.svg">x',
    "a film": '<video poster="../secret.svg">x</video>',
    "a table's background": '<table background="../secret.svg"><tr><td>x</table>',
    "a cursor": _css("p { cursor: url(../secret.svg), auto }"),
    "a part of another SVG": SVG.format('<use href="../secret.svg#x"/>'),
    "a part of an SVG in the network": SVG.format('<use href="http://127.0.0.1:9/x.svg#x"/>'),
    "the filling of another SVG": SVG.format('<rect fill="url(../secret.svg#x)"/>'),
    "the mask of another SVG": SVG.format('<rect mask="url(../secret.svg#x)"/>'),
    "the shades of another SVG": SVG.format('<linearGradient href="../secret.svg#b"/>'),
    "a line of another SVG": SVG.format(
        '<text><textPath href="../secret.svg#x">a</textPath></text>'
    ),
}
IN_A_FILE = {
    "an entity": '<!DOCTYPE svg [<!ENTITY x SYSTEM "../secret.css">]>' + SVG.format("&x;"),
    "a document type": '<!DOCTYPE svg SYSTEM "../secret.css">' + SVG.format(""),
    "a style sheet's instruction": '<?xml-stylesheet href="../secret.css"?>' + SVG.format(""),
    "an inclusion": SVG.format(
        '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="../secret.css" parse="text"/>'
    ),
}


@pytest.fixture
def outward(assets: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is opened outside of the assets, or asked of the network."""
    seen: list[str] = []

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        place = str(arguments[0]) if event == "open" else event
        is_outside = Path(place).is_relative_to(assets.parent) and not Path(place).is_relative_to(
            assets
        )
        if event.startswith("socket.") or is_outside or place == "/etc/passwd":
            seen.append(place)

    monkeypatch.setattr(audit, "listener", listen)
    return seen


@pytest.mark.parametrize("what", REFUSED)
def test_no_html_gets_out(
    made: Made, assets: Path, outward: list[str], what: str, measured: Measured
) -> None:
    with pytest.raises(EngineFault):
        made(REFUSED[what], assets=assets)
    assert outward == []
    measured("containment", attack=f"a page that loads {what}", outcome="refused")


def test_what_the_engine_does_not_know_it_does_not_load(
    made: Made, assets: Path, outward: list[str], measured: Measured
) -> None:
    made("".join(IGNORED.values()), assets=assets)
    assert outward == []
    for what in IGNORED:
        measured("containment", attack=f"a page that loads {what}", outcome="not loaded")


@pytest.mark.parametrize("what", IN_A_FILE)
def test_no_svg_gets_out(
    made: Made, assets: Path, outward: list[str], what: str, measured: Measured
) -> None:
    (assets / "own.svg").write_text(IN_A_FILE[what], encoding="utf-8")
    with suppress(EngineFault):
        made('<img src="own.svg" alt="x">', assets=assets)
    assert outward == []
    measured("containment", attack=f"an SVG that loads {what}", outcome="not loaded")


LINKS = {
    "javascript:": '<a href="javascript:alert(1)">x</a>',
    "JAVASCRIPT:": '<a href="JAVASCRIPT:alert(1)">x</a>',
    "javascript: with a tab in it": '<a href="java&#9;script:alert(1)">x</a>',
    "javascript: with a line end in it": '<a href="java&#10;script:alert(1)">x</a>',
    "javascript: behind spaces": '<a href="  javascript:alert(1)">x</a>',
    "javascript: behind a control character": '<a href="&#1;javascript:alert(1)">x</a>',
    "javascript: in entities": '<a href="&#106;&#x61;vascript&colon;alert(1)">x</a>',
    "vbscript:": '<a href="vbscript:x">x</a>',
    "file:": '<a href="file:///etc/passwd">x</a>',
    "a program": '<a href="file:///bin/sh">x</a>',
    "data:": '<a href="data:text/html,x">x</a>',
    "a file beside it": '<a href="other.html">x</a>',
    "another host": '<a href="//example.org">x</a>',
    "blob:": '<a href="blob:https://example.org/x">x</a>',
    "an attachment": '<a rel="attachment" href="fonts/OFL.txt">x</a>',
    "javascript: by a style sheet": '<p style="link: url(javascript:alert)">x</p>',
    "javascript: by a style sheet's attribute": (
        '<p style="link: attr(title)" title="javascript:alert()">x</p>'
    ),
}
INERT = {
    "a map": '<map name="m"><area href="javascript:alert(1)"></map>',
    "a form": '<form action="javascript:alert(1)"><button>x</button></form>',
    "a button": '<button formaction="javascript:alert(1)" onclick="alert(1)">x</button>',
    "a part of an SVG": SVG.format('<a href="javascript:alert(1)"><path d="M0 0h9v9"/></a>'),
    "a script": "<script>alert(1)</script>",
    "a reloading": '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
}


@pytest.mark.parametrize("what", LINKS)
def test_a_link_to_elsewhere_is_refused(made: Made, what: str, measured: Measured) -> None:
    with pytest.raises(EngineFault, match=r"refused a link|unknown property"):
        made(LINKS[what])
    measured("containment", attack=f"a page that links to {what}", outcome="refused")


def test_nothing_acts_but_links_to_the_web(made: Made, measured: Measured) -> None:
    links = '<p id="here"><a href="https://a.org/">x</a><a href="#here">x</a></p>'
    pdf = made(links + "".join(INERT.values()))
    assert actions(pdf) <= {"/URI", "/GoTo"}
    assert addresses(pdf) == {"https://a.org/"}
    for what in INERT:
        measured("containment", attack=f"a page with javascript: in {what}", outcome="no action")


def test_html_attaches_nothing(made: Made) -> None:
    with pytest.raises(EngineFault, match="attachments are given to the engine"):
        made("x", head='<link rel="attachment" href="fonts/OFL.txt">')


@pytest.mark.parametrize(
    "address", ["https://example.org/가", "http://example.org", "mailto:a@example.org", "#here"]
)
def test_links_that_a_reader_can_trust_stay(made: Made, address: str) -> None:
    assert made(f'<p id="here"><a href="{address}">x</a></p>').startswith(b"%PDF-1.7")
