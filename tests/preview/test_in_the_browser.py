"""The preview as its users have it: in Chromium."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from briefs import pipeline
from briefs.distribute.plan import Order
from preview.conftest import Served

pytestmark = pytest.mark.xdist_group("browser")
LEAD = "demo.evidence.components.lead"


def take(page: Page, text_id: str) -> None:
    page.locator(f'.spot[data-id="{text_id}"]').first.click()
    expect(page.locator("#pair-id")).to_have_text(text_id)


def test_a_click_on_a_text_shows_its_id_both_languages_and_its_place(view: Page) -> None:
    take(view, LEAD)
    expect(view.locator("textarea[name=ko]")).to_have_value("문단 하나.")
    expect(view.locator("textarea[name=en]")).to_have_value("One paragraph.")
    link = view.locator("#pair-texts a").first
    expect(link).to_have_text(re.compile(r"content/ko/demo\.yaml:\d+"))
    expect(link).to_have_attribute("href", re.compile(r"^vscode://file/.*demo\.yaml:\d+:\d+$"))


def test_a_spot_lies_on_its_words(view: Page) -> None:
    """The picture under a spot is ink on paper, and beside the text there is none."""
    box = view.locator(f'.spot[data-id="{LEAD}"][data-language=en]').bounding_box()
    sheet = view.locator(".page").nth(1).bounding_box()
    assert box
    assert sheet
    assert sheet["x"] < box["x"] < box["x"] + box["width"] < sheet["x"] + sheet["width"]
    assert 0 < box["height"] < sheet["height"] / 20


def test_what_is_edited_is_in_the_file_and_on_the_page(page: Page, served: Served) -> None:
    before = served.file("en").read_text(encoding="utf-8")
    take(page, LEAD)
    page.locator("textarea[name=en]").fill("One paragraph, edited here.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#answer")).to_have_text("Saved.")
    after = served.file("en").read_text(encoding="utf-8")
    assert after == before.replace("One paragraph.", "One paragraph, edited here.")
    label = page.locator(f'.spot[data-id="{LEAD}"][data-language=en]').first
    expect(label).to_have_attribute("aria-label", "One paragraph, edited here.")


def test_what_would_break_the_build_is_refused_and_nothing_is_written(
    view: Page, untouched: Served
) -> None:
    before = untouched.file("en").read_text(encoding="utf-8")
    take(view, LEAD)
    view.locator("textarea[name=en]").fill("One paragraph of {no-such-figure}.")
    view.keyboard.press("Control+s")
    expect(view.locator("#answer")).to_contain_text("Not saved.")
    expect(view.locator("#answer")).to_contain_text("no-such-figure")
    assert untouched.file("en").read_text(encoding="utf-8") == before
    expect(view.locator("textarea[name=en]")).to_have_value("One paragraph of {no-such-figure}.")


def test_a_change_made_on_disk_meanwhile_is_never_written_over(page: Page, served: Served) -> None:
    take(page, LEAD)
    page.locator("textarea[name=en]").fill("Mine.")
    file = served.file("en")
    theirs = file.read_text(encoding="utf-8").replace("One paragraph.", "Theirs.")
    file.write_text(theirs, encoding="utf-8")
    label = page.locator(f'.spot[data-id="{LEAD}"][data-language=en]').first
    expect(label).to_have_attribute("aria-label", "Theirs.", timeout=20_000)
    expect(page.locator("textarea[name=en]")).to_have_value("Mine.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#answer")).to_contain_text("Not saved.")
    expect(page.locator("#answer")).to_contain_text("Theirs.")
    assert file.read_text(encoding="utf-8") == theirs


def test_a_saved_file_comes_on_the_screen_by_itself(page: Page, served: Served) -> None:
    file = served.file("ko")
    file.write_text(
        file.read_text(encoding="utf-8").replace("문단 하나.", "새 문단."), encoding="utf-8"
    )
    label = page.locator(f'.spot[data-id="{LEAD}"][data-language=ko]').first
    expect(label).to_have_attribute("aria-label", "새 문단.", timeout=20_000)


def test_errors_are_listed_and_the_last_pages_stay(page: Page, served: Served) -> None:
    file = served.file("en")
    file.write_text(
        file.read_text(encoding="utf-8").replace("      lead: One paragraph.\n", ""),
        encoding="utf-8",
    )
    expect(page.locator("#news")).to_contain_text("older than the content", timeout=20_000)
    expect(page.locator("#problems")).to_contain_text(LEAD)
    assert page.locator(".page").count() > 1


def test_another_edition_can_be_chosen(page: Page) -> None:
    page.locator("#edition").select_option("ko")
    expect(page.locator(".spot[data-language=en]")).to_have_count(0, timeout=20_000)
    expect(page.locator("#edition")).to_have_value("ko")


def test_the_page_speaks_korean_as_well(view: Page) -> None:
    view.locator("#tongue").select_option("ko")
    take(view, LEAD)
    expect(view.get_by_role("button", name="저장")).to_be_visible()
    expect(view.locator("html")).to_have_attribute("lang", "ko")


def test_the_keyboard_alone_will_do(view: Page) -> None:
    first = view.locator(".spot:not([aria-hidden])").first
    first.focus()
    view.keyboard.press("ArrowDown")
    view.keyboard.press("Enter")
    second = view.locator(".spot:not([aria-hidden])").nth(1)
    expect(view.locator("#pair-id")).to_have_text(second.get_attribute("data-id") or "")


def test_a_text_whose_twin_has_changed_since_it_was_accepted_is_tinted(
    page: Page, served: Served
) -> None:
    command = [sys.executable, "-m", "briefs", "accept", "--all", "--root", str(served.root)]
    subprocess.run(command, check=True, capture_output=True)
    file = served.file("ko")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("문단 하나.", "다른 문단."), encoding="utf-8")
    english = page.locator(f'.spot[data-id="{LEAD}"][data-language=en]').first
    expect(english).to_have_class(re.compile("stale"), timeout=20_000)
    take(page, LEAD)
    expect(page.locator("#pair-texts em.stale")).to_have_text("stale")


def test_a_text_that_a_language_lacks_is_written_there(page: Page, served: Served) -> None:
    file = served.file("en")
    whole = file.read_text(encoding="utf-8")
    lacking = "".join(row for row in whole.splitlines(keepends=True) if "One paragraph." not in row)
    assert lacking != whole
    file.write_text(lacking, encoding="utf-8")
    problem = page.locator("#problems button", has_text=LEAD)
    problem.click(timeout=20_000)
    expect(page.locator("#pair-id")).to_have_text(LEAD)
    expect(page.locator("textarea[name=en]")).to_have_value("")
    page.locator("textarea[name=en]").fill("One paragraph.")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#answer")).to_have_text("Saved.", timeout=20_000)
    assert file.read_text(encoding="utf-8") == whole


def test_pages_that_stay_as_they_are_are_not_sent_again(page: Page, served: Served) -> None:
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    file = served.file("en")
    file.write_text(file.read_text(encoding="utf-8").replace("One paragraph.", "Another one."))
    label = page.locator(f'.spot[data-id="{LEAD}"][data-language=en]').first
    expect(label).to_have_attribute("aria-label", "Another one.", timeout=20_000)
    page.wait_for_load_state("networkidle")
    pictures = [url for url in asked if url.endswith(".png")]
    assert 0 < len(pictures) < page.locator(".page").count()


def test_the_document_can_be_kept_as_a_build_makes_it(
    view: Page, untouched: Served, tmp_path: Path
) -> None:
    with view.expect_download() as download:
        view.get_by_role("link", name="Download the PDF").click()
    assert download.value.suggested_filename == "demo.ko-en.pdf"
    built = pipeline.build(untouched.root, tmp_path / "built", Order(editions=["ko-en"]))
    (document,) = built.documents
    assert Path(download.value.path()).read_bytes() == document.path.read_bytes()


def test_there_is_no_document_of_content_with_errors(page: Page, served: Served) -> None:
    file = served.file("en")
    file.write_text(file.read_text(encoding="utf-8").replace("One paragraph.", "A {no-such} one."))
    expect(page.locator("#news")).to_contain_text("There are errors")
    expect(page.get_by_role("link", name="Download the PDF")).to_be_hidden()
    answer = page.request.get(f"{served.address}/document.pdf")
    assert answer.status == 409
    assert "no-such" in answer.text()
