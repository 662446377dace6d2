import hashlib
import re
from collections.abc import Set
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FOLDER = Path(__file__).parents[3] / "templates" / "fonts"
FONTS = ("NotoSansKR-Regular.ttf", "NotoSansKR-Bold.ttf")


UNDRAWN = frozenset("\u9699\uf95f\uf9aa")  # of KS X 1001, and in no weight of Noto Sans KR


def points(name: str) -> Set[int]:
    with TTFont(FOLDER / name) as font:
        return frozenset(font.getBestCmap())


def hanja() -> Set[str]:
    pairs = (bytes([row, cell]) for row in range(0xCA, 0xFE) for cell in range(0xA1, 0xFF))
    return {pair.decode("euc-kr") for pair in pairs}


@pytest.mark.parametrize("name", FONTS)
def test_the_readme_tells_the_truth(name: str) -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    row = re.search(rf"`{name}` \| `(\w+)`", readme)
    assert row
    assert row[1] == hashlib.sha256((FOLDER / name).read_bytes()).hexdigest()


@pytest.mark.parametrize("name", FONTS)
def test_a_font_is_static_truetype_of_the_family(name: str) -> None:
    with TTFont(FOLDER / name) as font:
        assert "glyf" in font
        assert "fvar" not in font
        assert font["name"].getDebugName(1) == "Noto Sans KR"
        features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
    assert {"halt", "kern"} <= features


@pytest.mark.parametrize("name", FONTS)
def test_a_font_has_what_briefs_print(name: str) -> None:
    letters = {
        *map(chr, range(0x20, 0x7F)),
        *map(chr, range(0xAC00, 0xD7A4)),
        *"–—·ㆍ‘’“”「」〈〉㎡²×±→①",
    }
    assert len(hanja()) == 4888
    assert {ord(letter) for letter in letters | hanja() - UNDRAWN} <= points(name)


def test_both_weights_have_the_same_letters() -> None:
    assert points(FONTS[0]) == points(FONTS[1])
