import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from weasyprint.urls import FatalURLFetchingError

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.fetch import AssetFetcher

Made = Callable[..., bytes]

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>x</title>{}</svg>'
OUTSIDE = "refused to load"


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """An asset root with a secret beside it."""
    root = tmp_path / "templates"
    shutil.copytree(Path(__file__).parents[3] / "templates" / "fonts", root / "fonts")
    (tmp_path / "secret.svg").write_text(SVG.format(""), encoding="utf-8")
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


@pytest.mark.parametrize(
    "body",
    [
        '<img src="file:///etc/passwd" alt="x">',
        '<img src="../secret.svg" alt="x">',
        '<img src="https://example.org/x.png" alt="x">',
        '<img src="data:image/svg+xml,%3Csvg/%3E" alt="x">',
        '<p style="background: url(../secret.svg)">x</p>',
        '<link rel="stylesheet" href="../secret.svg">x',
        '<style>@import url("http://127.0.0.1:9/x.css");</style>x',
        '<object data="../secret.svg">x</object>',
        '<embed src="../secret.svg">x',
        SVG.format('<image href="../secret.svg" width="9" height="9"/>'),
        '<base href="file:///etc/"><img src="passwd" alt="x">',
    ],
)
def test_no_html_gets_out(made: Made, assets: Path, body: str) -> None:
    with pytest.raises(EngineFault, match=OUTSIDE):
        made(body, assets=assets)


@pytest.mark.parametrize(
    "body",
    [
        '<a href="javascript:alert(1)">x</a>',
        '<a href="file:///etc/passwd">x</a>',
        '<a href="JAVASCRIPT:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="other.html">x</a>',
        '<a rel="attachment" href="fonts/OFL.txt">x</a>',
    ],
)
def test_a_link_to_elsewhere_is_refused(made: Made, body: str) -> None:
    with pytest.raises(EngineFault, match="refused a link"):
        made(body)


def test_html_attaches_nothing(made: Made) -> None:
    with pytest.raises(EngineFault, match="attachments are given to the engine"):
        made("x", head='<link rel="attachment" href="fonts/OFL.txt">')


@pytest.mark.parametrize(
    "address", ["https://example.org/가", "http://example.org", "mailto:a@example.org", "#here"]
)
def test_links_that_a_reader_can_trust_stay(made: Made, address: str) -> None:
    assert made(f'<p id="here"><a href="{address}">x</a></p>').startswith(b"%PDF-1.7")
