"""The download page as its readers have it: in Chromium, with nothing from elsewhere."""

import os
import re
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, sync_playwright

from briefs import pipeline
from briefs.model.release import Correction
from briefs.release.manifest import from_json
from support.projects import write_project
from support.releases import laid_down, made_up
from test_themes import ENOUGH, TOKEN, contrast

pytestmark = pytest.mark.xdist_group("browser")
ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
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
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here; scripts/setup dev installs it where it may")
    environment = {key: value for key, value in os.environ.items() if key != "FONTCONFIG_FILE"}
    arguments = ["--no-sandbox", "--disable-dev-shm-usage"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=CHROMIUM, args=arguments, env={**environment}
        )
        yield browser
        browser.close()


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
