"""Cover letters in both languages."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
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


class Asked(dict[str, str]):
    """Labels that remember which of them were asked for."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        super().__init__(labels)
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.asked.add(key)
        return super().__getitem__(key)


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


@pytest.mark.parametrize("tag", ["ko", "en"])
def test_a_notice_of_an_erratum_says_why_and_encloses_old_and_new(made: Made, tag: str) -> None:
    locale = made().locales[tag]
    labels = Asked(locale.labels)
    locale = locale.model_copy(update={"labels": labels})
    notice = replace(letter(1, Sender()), corrects="2025-3", reason="263,000 → 264,000")
    through = replace(letter(2, Sender()).recipient, through={"": "Through"})
    signed = replace(letter(2, Sender()), signed=True, recipient=through)
    texts = []
    for one in (notice, signed):
        view = letter_view(one, locale)
        pages = pypdfium2.PdfDocument(render_letter(view, templates=TEMPLATES, stamp=STAMP))
        texts.append("".join(page.get_textpage().get_text_bounded() for page in pages))
        assert mail_text(view)
    assert all(word in texts[0] for word in ("2025-3", "263,000 → 264,000"))
    comparison = locale.labels["letter-enclosed-comparison"]
    assert [comparison in text for text in texts] == [True, False]
    assert labels.asked >= {key for key in labels if key.startswith("letter-")}


def test_what_the_register_leaves_out_is_not_printed(made: Made) -> None:
    view = letter_view(letter(1, Sender()), made().locales["ko"])
    assert (view.organisation, view.signed, view.number) == ("", "", "")
    assert mail_text(view).startswith("장관\n\n")
