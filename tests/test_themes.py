"""The colours of the themes, held against WCAG 2.2."""

import re
from pathlib import Path

import pytest

from support.documents import ROOT

THEMES = sorted((ROOT / "templates" / "styles" / "themes").glob("*.css"))
TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")
TEXT = [("ink", "paper"), ("soft", "paper"), ("ink", "wash"), ("soft", "wash")]
ACCENTED = [("accent", "paper"), ("accent", "tint"), ("paper", "accent"), ("ink", "middle")]
ENOUGH = 4.5
"""For text of any size (WCAG 2.2, 1.4.3)."""

ENOUGH_FOR_A_SHAPE = 3
"""For what must be told apart that is no text (1.4.11)."""


def palettes(theme: Path) -> dict[str, dict[str, str]]:
    """The tokens of each accent of a theme, those that all share among them."""
    rules = re.findall(
        r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", theme.read_text(), flags=re.S)
    )
    found = {selector.strip(): dict(TOKEN.findall(body)) for selector, body in rules}
    shared = found.pop(":root")
    accents = {name: tokens for name, tokens in found.items() if name.startswith(".accent")}
    return {name: {**shared, **tokens} for name, tokens in (accents or {"all": {}}).items()}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_ratio_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_text_can_be_read(theme: Path) -> None:
    for name, tokens in palettes(theme).items():
        low = [
            (name, one, other)
            for one, other in (*TEXT, *ACCENTED)
            if contrast(tokens[one], tokens[other]) < ENOUGH
        ]
        assert low == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_shapes_can_be_told_apart(theme: Path) -> None:
    for tokens in palettes(theme).values():
        assert contrast(tokens["middle"], tokens["paper"]) >= ENOUGH_FOR_A_SHAPE
        assert contrast(tokens["accent"], tokens["middle"]) >= 2


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.stem)
def test_a_theme_is_colours_and_nothing_else(theme: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", theme.read_text(), flags=re.S)
    names = set(re.findall(r"([a-z-]+)\s*:\s*[^;{}]+[;}]", text))
    assert all(name.startswith("--") for name in names)


def test_one_accent_a_brief_in_the_house_theme() -> None:
    house = next(theme for theme in THEMES if theme.stem == "house")
    accents = [tokens["accent"] for tokens in palettes(house).values()]
    assert len(accents) == len(set(accents)) == 4
