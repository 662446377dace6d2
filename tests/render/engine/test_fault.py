import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefs.render.engine.fault import LOGGER, EngineFault, listening
from briefs.render.engine.pdf import to_pdf

Made = Callable[..., bytes]

ASSETS = Path(__file__).parents[3] / "templates"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ('<p style="colour: red">x</p>', "colour"),
        ('<p style="color: reddish">x</p>', "reddish"),
        ('<a href="#nowhere">x</a>', "nowhere"),
        ("H₂O", "no font has a glyph for “₂” (U+2082)"),
        ("🙂", "(U+1F642)"),
        ("<style>@font-face { font-family: X; src: url(fonts/OFL.txt) }</style>x", "OFL.txt"),
    ],
)
def test_every_warning_is_a_fault(made: Made, body: str, complaint: str) -> None:
    with pytest.raises(EngineFault) as fault:
        made(body)
    assert any(complaint in line for line in str(fault.value).splitlines())


def test_a_broken_image_is_a_fault(made: Made) -> None:
    with pytest.raises(EngineFault, match="Failed to load image"):
        made('<img alt="x" src="fonts/NotoSansKR-Bold.ttf">')


def test_complaints_come_together_and_once(made: Made) -> None:
    with pytest.raises(EngineFault) as fault:
        made('<p style="colour: red">x<p style="colour: red"><a href="x:y">x</a>')
    assert len(fault.value.complaints) == 2


def test_missing_glyphs_are_named_once_each(made: Made) -> None:
    with pytest.raises(EngineFault) as fault:
        made("<p>₂ ☑ ₂ <b>₂</b></p>")
    assert fault.value.missing == "₂☑"
    assert [line[-8:] for line in str(fault.value).splitlines()] == ["(U+2082)", "(U+2611)"]


def test_a_document_has_a_title_a_language_and_a_font() -> None:
    with pytest.raises(EngineFault) as fault:
        to_pdf("<p>x", assets=ASSETS, stamp=datetime(2024, 5, 31, tzinfo=UTC))
    wanted = ("<title>", "language", "font")
    complaints = fault.value.complaints
    assert all(want in line for want, line in zip(wanted, complaints, strict=True))


def test_a_figure_without_words_is_a_fault(made: Made) -> None:
    with pytest.raises(EngineFault, match="alt"):
        made('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')


def test_nothing_hides_a_warning() -> None:
    level = LOGGER.level
    LOGGER.setLevel(logging.CRITICAL)
    try:
        with listening() as ear:
            LOGGER.warning("%s is odd", "this")
            LOGGER.info("but not this")
        assert LOGGER.level == logging.CRITICAL
    finally:
        LOGGER.setLevel(level)
    assert ear.heard == ["this is odd"]
    assert ear not in LOGGER.handlers
