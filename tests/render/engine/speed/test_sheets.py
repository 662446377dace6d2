from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
import weasyprint

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.patches import patch
from briefs.render.engine.pdf import to_pdf
from render.engine.conftest import ASSETS, STAMP

SHEET = """
@font-face { font-family: N; src: url("NotoSansKR-Regular.ttf") }
@page { size: 200px 100px; @top-left { content: "가" } }
body { font: 10px N }
"""


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """A folder with a sheet and a font."""
    copy(ASSETS / "fonts/NotoSansKR-Regular.ttf", tmp_path)
    (tmp_path / "sheet.css").write_text(SHEET, encoding="utf-8")
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The properties that are read from sheets, each time one is."""
    patch()
    told: list[str] = []
    prepare = weasyprint.css.preprocess_declarations

    def noted(base_url: str, declarations: Any, *rest: Any) -> Any:
        for one in prepare(base_url, declarations, *rest):
            told.append(str(one[1][0] if rest else one[0]))
            yield one

    monkeypatch.setattr(weasyprint.css, "preprocess_declarations", noted)
    return told


def made(assets: Path, words: str = "나") -> bytes:
    html = (
        '<html lang="ko"><head><title>제목</title><link rel="stylesheet" href="sheet.css"></head>'
        f"<body><p>{words}</p></body></html>"
    )
    return to_pdf(html, assets=assets, stamp=STAMP).pdf


def test_a_sheet_is_read_once(assets: Path, read: list[str]) -> None:
    first = made(assets)
    assert "font_size" in read
    read.clear()
    assert made(assets) == first
    assert "font_size" not in read


def test_a_sheet_that_has_changed_is_read_again(assets: Path, read: list[str]) -> None:
    first = made(assets)
    sheet = assets / "sheet.css"
    sheet.write_text(SHEET.replace("10px N", "12px N"), encoding="utf-8")
    assert made(assets) != first
    sheet.write_text(SHEET, encoding="utf-8")
    assert made(assets) == first


def test_each_document_has_the_fonts_of_its_sheets(
    assets: Path, fonts_of: Callable[[bytes], list[str]]
) -> None:
    once, again = (fonts_of(made(assets, words)) for words in ("다", "라"))
    assert once == again
    assert once[0].endswith("NotoSansKR-Regular")


def test_what_is_complained_of_is_complained_of_each_time(assets: Path) -> None:
    (assets / "sheet.css").write_text(SHEET + "p { colour: red }", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(EngineFault, match="colour"):
            made(assets)


@pytest.mark.parametrize(
    "rule",
    ['@import "other.css";', "@media print { p { color: red } }", "@layer a { p { color: red } }"],
)
def test_a_sheet_that_hangs_on_more_than_itself_is_read_each_time(
    rule: str, assets: Path, read: list[str]
) -> None:
    other = assets / "other.css"
    for colour in ("red", "blue"):
        other.write_text(f"p {{ color: {colour} }}", encoding="utf-8")
        (assets / "sheet.css").write_text(f"{rule} {SHEET}", encoding="utf-8")
        made(assets)
        assert "font_size" in read
        read.clear()
