"""A hostile page in the browser in which the preview is open, and hostile texts in the preview."""

import json
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Frame, Page, expect

from conftest import Measured
from preview.conftest import Served, serving
from support.browsing import EVIL, Attacker, attacking, disk, listening, run
from support.hostile import (
    AS_THE_PREVIEW,
    FOLDER,
    FROM_ELSEWHERE,
    TEXTS,
    WITHIN,
    WRONG_FILES,
    WRONG_TEXTS,
    Script,
)
from support.projects import EN_DEMO

pytestmark = pytest.mark.xdist_group("browser")

PATIENCE = 30
"""Seconds for what takes a moment."""

FIELDS = (
    "Demo",
    "A small brief",
    "Laboratory space",
    "First space",
    "Build more.",
    "One paragraph.",
)


def spoilt(texts: Iterable[str]) -> str:
    """The English brief with hostile texts in place of its own, and of some names."""
    content = EN_DEMO
    for old, new in zip(FIELDS, texts, strict=False):
        content = content.replace(f": {old}\n", f": {json.dumps(new)}\n", 1)
    return content


@pytest.fixture(scope="module")
def attacker() -> Iterator[Attacker]:
    with attacking() as attacker:
        yield attacker


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A preview of hostile texts, in a folder with a hostile name."""
    changes = {"content/en/demo.yaml": spoilt(TEXTS)}
    with serving(tmp_path_factory.mktemp("project") / FOLDER, changes) as served:
        yield served
    assert served.said.strip() == "", "an attack left a traceback, or the token, in the log"


@pytest.fixture(scope="module")
def context(browser: Browser, served: Served) -> Iterator[BrowserContext]:
    """A browser in which the preview is open, and in whose address only its name stands."""
    context = browser.new_context()
    own = context.new_page()
    own.goto(served.address)
    own.wait_for_selector(".spot")
    yield context
    context.close()


@contextmanager
def watched(frame: Frame, address: str) -> Iterator[list[int]]:
    """The statuses of what the preview answers to a page, also where the page is not told.

    That a request was sent and how it was answered is told by two processes of the browser, on a
    busy machine in either order.
    """
    statuses: list[int] = []
    ours: set[str] = set()
    answers: dict[str, int] = {}
    context = frame.page.context
    wires = [context.new_cdp_session(frame.page)]
    if frame != frame.page.main_frame:
        wires.append(context.new_cdp_session(frame))

    def note(event: dict[str, Any]) -> None:
        request = event["requestId"]
        if event.get("request", {}).get("url", "").startswith(address):
            ours.add(request)
        if "statusCode" in event:
            answers[request] = event["statusCode"]
        if request in ours and request in answers:
            statuses.append(answers.pop(request))

    for wire in wires:
        wire.on("Network.requestWillBeSent", note)
        wire.on("Network.responseReceivedExtraInfo", note)
        wire.send("Network.enable")
    yield statuses
    for wire in wires:
        wire.detach()


def wait_for(statuses: list[int], number: int, page: Page) -> None:
    """What is answered is told a little later than the page has its outcome.

    A browser fetches ahead of time when it has nothing else to do: on a busy machine, late.
    """
    end = time.monotonic() + PATIENCE
    while len(statuses) < number and time.monotonic() < end:
        page.wait_for_timeout(25)


def refused_windows(windows: Iterable[Page]) -> Iterator[int]:
    """The statuses that windows show in the preview's place; they are closed."""
    for window in windows:
        window.wait_for_load_state()
        yield 200 if shows_the_preview(window.main_frame) else 403
        window.close()


def shows_the_preview(frame: Frame) -> bool:
    try:
        return bool(frame.evaluate("document.querySelector('meta[name=briefs-token]') !== null"))
    except Error:  # a page of the browser's own, in place of what was refused
        return False


@pytest.fixture(scope="module")
def hostile(
    context: BrowserContext, attacker: Attacker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Frame]]:
    """Frames in which the attacker's scripts run, by what they are."""
    file = tmp_path_factory.mktemp("file") / "hostile.html"
    file.write_text("<!DOCTYPE html><title>hostile</title><body>")
    site = f"http://{EVIL}:{attacker.port}/"
    addresses = {
        "another site": site,
        "another port of this machine": f"http://127.0.0.1:{attacker.port}/",
        "the name localhost": f"http://localhost:{attacker.port}/",
        "a file": file.as_uri(),
        "a sandboxed frame without an origin": site,
    }
    pages = {called: context.new_page() for called in addresses}
    for called, page in pages.items():
        page.goto(addresses[called])
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('iframe'),"
        " {sandbox: 'allow-scripts allow-forms allow-popups', srcdoc: '<body>'}))"
    )
    page.wait_for_function("frames.length === 1")
    yield {called: page.frames[-1] for called, page in pages.items()}
    for page in pages.values():
        page.close()


@pytest.mark.parametrize("script", FROM_ELSEWHERE, ids=lambda script: script.id)
def test_a_page_from_elsewhere_learns_and_changes_nothing(
    script: Script,
    hostile: dict[str, Frame],
    served: Served,
    context: BrowserContext,
    measured: Measured,
) -> None:
    before = disk(served.root)
    pages = context.pages
    for called, frame in hostile.items():
        with watched(frame, served.address) as statuses:
            outcomes = {run(frame, way, served.address) for way in script.ways}
            assert not any(map(shows_the_preview, frame.page.frames)), called
            statuses.extend(refused_windows(set(context.pages) - set(pages)))
            wait_for(statuses, 1, frame.page)
        assert outcomes <= {"blocked", "sent"}, called
        assert set(statuses) == {403}, called  # it came as far as the preview, and no further
        assert disk(served.root) == before, called
    ways = len(script.ways) * len(hostile)
    tried = f"{script.tried}: {ways} tries from {', '.join(hostile)}"
    measured("attacks", attack=tried, on="preview", outcome="refused: 403")


@pytest.mark.parametrize("script", AS_THE_PREVIEW, ids=lambda script: script.id)
def test_a_name_that_points_here_is_not_ours(
    script: Script,
    served: Served,
    context: BrowserContext,
    attacker: Attacker,
    measured: Measured,
) -> None:
    before = disk(served.root)
    ours = f"http://{EVIL}:{urlsplit(served.address).port}"
    page = context.new_page()
    page.route(
        f"{ours}/start", lambda route: route.fulfill(body="<body>", content_type="text/html")
    )
    page.goto(f"{ours}/start")
    with watched(page.main_frame, ours) as statuses:
        outcomes = {run(page.main_frame, way, ours) for way in script.ways}
        page.goto(f"{ours}/")
        assert not shows_the_preview(page.main_frame)
        wait_for(statuses, len(script.ways) + 1, page)
    page.close()
    assert outcomes == {"read this host is not served"}
    assert len(statuses) == len(script.ways) + 1
    assert set(statuses) == {403}
    assert disk(served.root) == before
    measured("attacks", attack=script.tried, on="preview", outcome="refused: 403")


def test_a_link_to_the_preview_leads_nowhere(
    served: Served, context: BrowserContext, attacker: Attacker, measured: Measured
) -> None:
    """Even a click of the user: the page is opened by its address alone."""
    page = context.new_page()
    page.goto(f"http://{EVIL}:{attacker.port}/")
    link = f"<a href='{served.address}/' rel=opener>a link</a>"
    page.evaluate("link => { document.body.innerHTML = link }", link)
    with watched(page.main_frame, served.address) as statuses:
        page.get_by_text("a link").click()
        page.wait_for_url(f"{served.address}/")
        assert not shows_the_preview(page.main_frame)
        wait_for(statuses, 1, page)
    page.close()
    assert statuses == [403]
    tried = "A link of another site into the preview, clicked by the user"
    measured("attacks", attack=tried, on="preview", outcome="refused: 403")


@pytest.mark.parametrize("script", WITHIN, ids=lambda script: script.id)
def test_in_the_page_itself_the_policy_holds(
    script: Script,
    served: Served,
    context: BrowserContext,
    attacker: Attacker,
    measured: Measured,
) -> None:
    page = context.new_page()
    page.goto(served.address)
    page.wait_for_selector(".spot")
    attacker.asked.clear()
    evil = f"http://{EVIL}:{attacker.port}"
    outcomes = {way: run(page.main_frame, way, served.address, evil) for way in script.ways}
    assert set(outcomes.values()) == {"blocked"}, outcomes
    assert attacker.asked == []
    page.close()
    outcome = "refused by the content security policy"
    measured("attacks", attack=script.tried, on="preview", outcome=outcome)


def test_the_token_stands_in_no_address_and_in_nothing_that_is_kept(
    served: Served, context: BrowserContext, measured: Measured
) -> None:
    """Histories, logs and the ``Referer`` of a link keep addresses; storage outlives the page."""
    page = context.new_page()
    addresses: list[str] = []
    page.on(
        "request", lambda asked: addresses.append(asked.url + str(asked.headers.get("referer")))
    )
    page.goto(served.address)
    page.wait_for_selector(".spot")
    token = page.locator("meta[name=briefs-token]").get_attribute("content")
    assert token
    assert len(token) == 32
    kept = page.evaluate(
        "[location.href, document.referrer, document.cookie, window.name,"
        " JSON.stringify(localStorage), JSON.stringify(sessionStorage),"
        " JSON.stringify(history.state)].join()"
    )
    page.close()
    assert not any(token in one for one in [*addresses, kept, context.storage_state().__repr__()])
    tried = "The token looked for in addresses, history, referrers, cookies, storage, the log"
    measured("attacks", attack=tried, on="preview", outcome="not there")


def test_hostile_texts_are_shown_as_they_are(
    served: Served, browser: Browser, measured: Measured
) -> None:
    with listening(browser, served.address, served.address) as page:
        page.wait_for_selector(".spot")
        labels = page.locator(".spot").evaluate_all("all => all.map(one => one.ariaLabel)")
        assert set(TEXTS) <= set(labels)
        page.locator(".spot[data-id='demo.evidence.components.lead']").first.click()
        assert page.locator("textarea[name=en]").input_value() == TEXTS[5]
        link = page.locator("#pair-texts a").first.get_attribute("href") or ""
        path = unquote(urlsplit(link).path)
        assert path.rpartition(":")[0].rpartition(":")[0].startswith(f"{served.root}/content/")
        assert not urlsplit(link).query + urlsplit(link).fragment
    tried = f"{len(TEXTS)} texts of the content that look like markup, script, styles, addresses"
    measured("attacks", attack=tried, on="preview", outcome="shown as the words that they are")


def test_hostile_words_in_problems_are_shown_as_they_are(
    served: Served, browser: Browser, measured: Measured
) -> None:
    """Of texts, keys and YAML, and of a file's name."""
    file = served.file("en")
    states = [spoilt(WRONG_TEXTS), *WRONG_FILES.values()]
    parts = ["onmouseover=hacked=true", *WRONG_FILES]
    name = "<img src=x onerror=hacked=true>.yaml"
    with listening(browser, served.address, served.address) as page:
        (file.parent / name).write_text("title: x\n", encoding="utf-8")
        expect(page.locator("#problems")).to_contain_text(name, timeout=20_000)
        for state, part in zip(states, parts, strict=True):
            file.write_text(state, encoding="utf-8")
            expect(page.locator("#problems")).to_contain_text(part, timeout=20_000)
    tried = f"{len(WRONG_TEXTS) + len(WRONG_FILES) + 2} texts, keys and names quoted by messages"
    measured("attacks", attack=tried, on="preview", outcome="shown as the words that they are")
