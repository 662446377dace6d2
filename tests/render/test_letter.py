"""Cover letters in both languages."""

import datetime as dt
from pathlib import Path

import pypdfium2
import pytest

from briefs.model.post import Letter, Recipient, Sender
from briefs.model.release import Issued
from briefs.render.letter import letter_view, mail_text, render_letter
from conftest import Validate
from support.projects import Made

TEMPLATES = Path(__file__).parents[2] / "templates"
STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def letter(count: int, sender: Sender) -> Letter:
    title = {"ko": "보스턴", "en": "Boston"}
    one = Issued("b.ko.pdf", "b", "ko", ("ko",), title, "2026-1-b-ko", "a" * 64, 6, 1, "c" * 64, ())
    to = Recipient("to", {"ko": "장관", "en": "Minister"}, "ko")
    return Letter(sender, to, "2026-1", "T", STAMP.date(), "", (one,) * count, True, False)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("ko", ["수신장관", "붙임", "문서가", "가.나.", "(2026.11.22.)", "12종각1부.", "끝."]),
        ("en", ["ToMinister", "Enclosures", "Whether", "a.b.", "(22November2026)"]),
    ],
)
def test_a_letter_says_who_what_and_how_to_verify(
    made: Made, tag: str, words: list[str], validate: Validate
) -> None:
    view = letter_view(letter(12, Sender({"": "House"})), made().locales[tag])
    pdf = render_letter(view, templates=TEMPLATES, stamp=STAMP)
    assert pdf == render_letter(view, templates=TEMPLATES, stamp=STAMP)
    pages = pypdfium2.PdfDocument(pdf)
    text = "".join("".join(p.get_textpage().get_text_bounded().split()) for p in pages)
    for word in (*words, "House", "2026-1-b-ko", "c" * 16):
        assert word in text
    assert [validate(pdf, profile) for profile in ("3a", "ua1")] == [[], []]


def test_what_the_register_leaves_out_is_not_printed(made: Made) -> None:
    view = letter_view(letter(1, Sender()), made().locales["ko"])
    assert (view.organisation, view.signed, view.number) == ("", "", "")
    assert mail_text(view).startswith("장관\n\n")
