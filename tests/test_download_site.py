"""The download page as its readers have it: in Chromium, with nothing from elsewhere."""

import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser

from briefs import pipeline
from briefs.model.release import Correction, Validated
from briefs.release.manifest import from_json, to_json
from briefs.release.sums import sums
from conftest import Measured
from support.browsing import attacking, chromium, listening, run, serving
from support.hostile import TEXTS, WITHIN, WRONG_TEXTS, Script
from support.projects import FILES, LOCALES, write_project
from support.releases import laid_down, made_up
from test_themes import ENOUGH, TOKEN, contrast

pytestmark = pytest.mark.xdist_group("browser")
ROOT = Path(__file__).parents[1]
PAGES = ["index.html", "ko/index.html", "en/index.html", "ko/2026-1.html", "en/2026-1.html"]
SIZES = [(320, 640), (360, 740), (1280, 900)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_project(tmp_path_factory.mktemp("site"))
    (root / "templates").symlink_to(ROOT / "templates")
    corrects = Correction("2026-1", {"ko": "표 2의 수치를 바로잡음", "en": "A figure in Table 2"})
    releases = root / "out" / "releases"
    laid_down(releases / "2026-1", made_up())
    laid_down(releases / "2026-2", made_up("2026-2", corrects=corrects))
    shown = pipeline.site(root, releases, root / "out" / "site")
    assert shown.releases == ("2026-2", "2026-1")
    return root / "out" / "site"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_no_barriers_no_overflow_and_nothing_from_elsewhere(
    made: Path, browser: Browser, name: str, scheme: Literal["light", "dark"], size: tuple[int, int]
) -> None:
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        bypass_csp=True,  # for axe alone, which is put into the page
    )
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((made / name).as_uri())
    assert all(address.startswith(made.as_uri()) for address in asked)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()


def test_the_policy_lets_covers_and_style_in(made: Path, browser: Browser) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((made / "ko" / "index.html").as_uri())
    page.locator("img").first.scroll_into_view_if_needed()
    page.wait_for_function("[...document.images].every(one => one.naturalWidth > 0)")
    loaded = page.evaluate("document.fonts.ready.then(all => [...all].map(one => one.status))")
    assert loaded == ["loaded", "loaded"]
    assert complaints == []
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_to_a_file_with_the_hash_of_the_manifest(
    made: Path, browser: Browser, name: str
) -> None:
    page = browser.new_page()
    page.goto((made / name).as_uri())
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.href)")
    page.close()
    assert links
    for link in links:
        path = Path(unquote(urlsplit(link).path))
        assert path.is_file(), link
        below = path.relative_to(made)
        if below.parts[0] == "releases":
            folder = made / "releases" / below.parts[1]
            held = from_json((folder / "manifest.json").read_bytes(), "manifest").held()
            inner = path.relative_to(folder).as_posix()
            if inner in held:
                assert sha256(path.read_bytes()).hexdigest() == held[inner].sha256


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything_in_the_order_of_the_page(
    made: Path, browser: Browser, name: str
) -> None:
    page = browser.new_page()
    page.goto((made / name).as_uri())
    page.evaluate(
        "[...document.querySelectorAll('a[href], summary')].filter(one => one.checkVisibility())"
        ".forEach((one, at) => { one.dataset.at = at })"
    )
    count = page.locator("[data-at]").count()
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.dataset.at"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    page.close()
    assert reached == [str(at) for at in range(count)]


@pytest.mark.parametrize("name", PAGES)
def test_what_is_pressed_is_large_enough_for_a_finger(
    made: Path, browser: Browser, name: str
) -> None:
    """WCAG 2.2, 2.5.5; links within a sentence are excepted."""
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((made / name).as_uri())
    sizes = page.evaluate(
        "[...document.querySelectorAll('.languages a, .go, summary, .files a')]"
        ".filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect())"
        ".map(one => [one.width, one.height])"
    )
    page.close()
    assert sizes
    assert [one for one in sizes if min(one) < 44] == []


def test_a_document_number_does_not_break(made: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.goto((made / "en" / "index.html").as_uri())
    page.evaluate(
        "document.querySelectorAll('.whole')"
        ".forEach(one => { one.textContent = '2026-1-comparison-ko-en' })"
    )
    lines = page.evaluate(
        "[...document.querySelectorAll('.whole')].map(one => { const all = document.createRange();"
        " all.selectNodeContents(one); return all.getClientRects().length })"
    )
    page.close()
    assert set(lines) == {1}


def test_the_colours_can_be_told_apart_in_light_and_dark() -> None:
    style = (ROOT / "templates" / "site" / "site.css").read_text()
    light, dark, *_ = (dict(TOKEN.findall(one)) for one in re.findall(r":root \{([^}]*)\}", style))
    text = [(one, on) for one in ("ink", "soft", "accent") for on in ("paper", "wash", "tint")]
    for scheme in (light, dark):
        pairs = [*text, ("ink", "warn-tint"), ("accent", "warn-tint")]
        low = [pair for pair in pairs if contrast(scheme[pair[0]], scheme[pair[1]]) < ENOUGH]
        assert low == []
        assert contrast(scheme["warn"], scheme["paper"]) >= 3


def test_the_way_in_names_its_languages(made: Path) -> None:
    text = (made / "index.html").read_text()
    for tag in ("ko", "en"):
        assert f'<link rel="alternate" hreflang="{tag}" href="{tag}/index.html"/>' in text


BAD_NAMES = (
    "../evil.pdf",
    "/etc/passwd",
    "data/../../evil.csv",
    "javascript:alert(1).pdf",
    "https://evil.example/x.pdf",
    'x"onerror="hacked=1.pdf',
    "x.pdf, https://evil.example/y.png 2x",
    "x%2e%2e.pdf",
    "a?b.pdf",
    "a\\..\\b.pdf",
    ".htaccess",
)
ACTIVE_NAMES = (
    "evil.html",
    "data/evil.svg",
    "evil.js",
    "evil.xhtml",
    "evil.PDF.HTML",
    "data/.htaccess",
    "evil.pdf.php",
    "evil",
)


@pytest.mark.parametrize(
    ("tried", "names", "said"),
    [
        ("files by names that lead out of it or elsewhere", BAD_NAMES, "cannot be read"),
        ("files that a browser or a server would run", ACTIVE_NAMES, "a browser may run"),
    ],
    ids=["names", "kinds"],
)
def test_what_a_release_must_not_hold_is_not_handed_out(
    tmp_path: Path, tried: str, names: tuple[str, ...], said: str, measured: Measured
) -> None:
    root = write_project(tmp_path / "project")
    (root / "templates").symlink_to(ROOT / "templates")
    for number, name in enumerate(names):
        releases = root / f"releases-{number}"
        files = made_up(files={name: b"<script>hacked=true</script>"})
        laid_down(releases / "2026-1", {one: files[one] for one in files if one != name})
        if name in ACTIVE_NAMES:
            laid_down(releases / "2026-1", {name: files[name]})
        shown = made_apart(root, releases)
        assert not shown.releases, name
        assert said in " ".join(str(one) for one in shown.problems), name
        assert not (root / "site").exists(), name
    attack = f"A release whose manifest lists {tried}: {len(names)} names"
    measured("attacks", attack=attack, on="site", outcome="refused, nothing written")


def made_apart(root: Path, releases: Path, base: str = "") -> pipeline.Displayed:
    """A site made in another thread: in this one the browser's driver has a loop running.

    Signatures are read in a loop of their own, which cannot be within another.
    """
    with ThreadPoolExecutor(1) as other:
        return other.submit(pipeline.site, root, releases, root / "site", base=base).result()


def hostile_release() -> dict[str, bytes]:
    """A release in which everything that a page prints is hostile, and no file is damaged."""
    texts = iter(
        f"{one} {number}\u202e\x07" for number, one in enumerate((*TEXTS, *WRONG_TEXTS) * 2)
    )
    content = {f"content/locales/{one.name}": one.read_bytes() for one in LOCALES.iterdir()}
    for name, text in FILES.items():
        content[name] = text.encode()
    for name, old in (("ko", "시범 논문을 바탕으로 함."), ("en", "Based on a demo paper.")):
        credit = f"{TEXTS[0]} {TEXTS[2]} [a link](https://evil.example/)"
        path = f"content/{name}/series.yaml"
        content[path] = content[path].replace(old.encode(), json.dumps(credit).encode())
    corrects = Correction("2026-1", {tag: next(texts) for tag in ("ko", "en")})
    files = made_up("2026-2", files=content, corrects=corrects)
    manifest = from_json(files["manifest.json"], "manifest")
    documents = tuple(
        replace(
            one,
            title={tag: next(texts) for tag in ("ko", "en")},
            number=next(texts),
            claims=(next(texts),),
            languages=(one.languages[0], TEXTS[0]),
            validated=Validated(next(texts), ()),
        )
        for one in manifest.documents[:1]
    )
    title = {tag: next(texts) for tag in ("ko", "en")}
    hostile = replace(manifest, title=title, documents=(*documents, *manifest.documents[1:]))
    files["manifest.json"] = to_json(hostile)
    del files["SHA256SUMS"]
    return {**files, "SHA256SUMS": sums(files)}


@pytest.fixture(scope="module")
def spoilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of a hostile release and of one that it corrects."""
    root = write_project(tmp_path_factory.mktemp("spoilt"))
    (root / "templates").symlink_to(ROOT / "templates")
    laid_down(root / "releases" / "2026-1", made_up())
    laid_down(root / "releases" / "2026-2", hostile_release())
    shown = made_apart(root, root / "releases", "https://example.org/briefs")
    assert shown.releases == ("2026-2", "2026-1"), shown.problems
    return root / "site"


@contextmanager
def opened(folder: Path, way: str) -> Iterator[str]:
    """The address of a site on a stick, or on a server."""
    if way == "file":
        yield folder.as_uri()
        return

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    with serving(partial(Quiet, directory=str(folder))) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("way", ["file", "server"])
def test_a_hostile_release_stays_words_on_the_page(
    spoilt: Path, browser: Browser, way: str, measured: Measured
) -> None:
    with opened(spoilt, way) as base:
        for name in ("index.html", "en/index.html", "en/2026-1.html"):
            with listening(browser, f"{base}/{name}", base) as page:
                text = page.locator("body").inner_text()
                assert name == "index.html" or "hacked=true" in text
                assert "\u202e" not in page.content()
                assert page.locator("a[target], a[href^='javascript:' i], base, form").count() == 0
                foreign = page.locator("a[href*='//']").evaluate_all("all => all.map(a => a.href)")
                assert set(foreign) <= {"https://evil.example/"}  # the credit's own link
                referrer = page.locator("meta[name=referrer]").get_attribute("content")
                assert referrer == "no-referrer"
    where = {"file": "opened from a stick", "server": "opened from a server"}[way]
    attack = f"Titles, reasons, numbers, claims, texts of a release that look like markup; {where}"
    measured("attacks", attack=attack, on="site", outcome="shown as the words that they are")


@pytest.mark.parametrize("way", ["file", "server"])
@pytest.mark.parametrize("script", WITHIN, ids=lambda script: script.id)
def test_in_the_site_itself_the_policy_holds(
    spoilt: Path, browser: Browser, way: str, script: Script, measured: Measured
) -> None:
    with attacking() as attacker, opened(spoilt, way) as base:
        page = browser.new_page()
        page.goto(f"{base}/en/index.html")
        evil = f"http://127.0.0.1:{attacker.port}"
        outcomes = {one: run(page.main_frame, one, base, evil) for one in script.ways}
        page.close()
    assert set(outcomes.values()) == {"blocked"}, outcomes
    assert attacker.asked == []
    tried = script.tried.replace("the preview's own page", "a page of the site")
    where = {"file": "opened from a stick", "server": "opened from a server"}[way]
    outcome = "refused by the content security policy"
    measured("attacks", attack=f"{tried}; {where}", on="site", outcome=outcome)


def test_the_feed_is_well_formed_whatever_the_titles_are(spoilt: Path) -> None:
    feed = ElementTree.fromstring((spoilt / "feed.xml").read_bytes())
    assert "hacked=true" in "".join(feed.itertext())
    assert "\u202e" not in "".join(feed.itertext())
