from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs.content.termlist import read_terms
from briefs.model.memory import TermEntry
from briefs.problems import Span


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def terms(path: Path) -> list[tuple[str, dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]]:
    found, problems = read_terms(path)
    assert problems == ()
    return [(term.id, dict(term.forms), dict(term.avoid)) for term in found]


def test_a_glossary_of_ours(tmp_path: Path) -> None:
    path = write(
        tmp_path / "glossary.yaml",
        "terms:\n  KIST:\n    paper: '3'\n    ko: {name: 한국과학기술연구원, short: KIST}\n"
        "    en: {name: Korea Institute of Science and Technology}\n",
    )
    english = ("Korea Institute of Science and Technology",)
    assert read_terms(path) == (
        (
            TermEntry(
                "KIST",
                {"ko": ("한국과학기술연구원", "KIST"), "en": english},
                {},
                Span(path.as_posix(), 2, 3),
            ),
        ),
        (),
    )


def test_a_list_of_terms(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.yaml",
        "- {ko: 생태계서비스, en: [ecosystem services, ES],"
        " avoid: [ecological services, 생태서비스]}\n"
        "- {id: east-sea, ko: 동해, en: East Sea, avoid-en: Sea of Japan}\n"
        "- {ko: 부산, en: Busan, forbidden: {en: Pusan}}\n",
    )
    assert terms(path) == [
        (
            "생태계서비스",
            {"ko": ("생태계서비스",), "en": ("ecosystem services", "ES")},
            {"ko": ("생태서비스",), "en": ("ecological services",)},
        ),
        ("east-sea", {"ko": ("동해",), "en": ("East Sea",)}, {"en": ("Sea of Japan",)}),
        ("부산", {"ko": ("부산",), "en": ("Busan",)}, {"en": ("Pusan",)}),
    ]


def test_a_spreadsheet_of_terms(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["번호", "국문", "영문", "금지어", "avoid_ko"],
        [1, "규제샌드박스 | 샌드박스", "regulatory sandbox; sandbox", "Sand Box", "모래상자"],
    ]
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    book.save(tmp_path / "g.xlsx")
    text = "\n".join("\t".join(map(str, row)) for row in rows)
    expected = [
        (
            "1",
            {"ko": ("규제샌드박스", "샌드박스"), "en": ("regulatory sandbox", "sandbox")},
            {"ko": ("모래상자",), "en": ("Sand Box",)},
        )
    ]
    assert terms(tmp_path / "g.xlsx") == terms(write(tmp_path / "g.tsv", text)) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("g.tmx", "<tmx/>", "a memory is read with --pairs"),
        ("g.yaml", "", "the file is empty"),
        ("g.yaml", "a: 1\n", "the file must hold a list of terms"),
        ("g.yaml", "- {ja: 東海}\n", "a term has a name in Korean or English"),
        ("g.csv", "a,b\n1,2\n", "no row names the columns ko and en"),
    ],
)
def test_what_is_no_glossary(tmp_path: Path, name: str, text: str, expected: str) -> None:
    found, (problem,) = read_terms(write(tmp_path / name, text))
    assert found == ()
    assert expected in str(problem)
