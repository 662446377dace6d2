"""Spreadsheets for translators: what they look like, and that nothing in them is a formula."""

import io
import zipfile
from collections.abc import Sequence
from typing import Any

import openpyxl
import pytest

from briefs.exchange import xlsx
from briefs.exchange.xlsx import from_xlsx, to_xlsx
from briefs.model.desk import State, Unit
from briefs.problems import Problem, Refused, Span

from .conftest import Made


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def changed(data: bytes, **cells: object) -> bytes:
    book = opened(data)
    for place, value in cells.items():
        book.active[place] = value
    return saved(book)


def problems(data: bytes) -> list[Problem]:
    return list(from_xlsx(data, "t.xlsx")[1])


def test_every_text_comes_back_as_it_went_out(real: Sequence[Unit]) -> None:
    returned, wrong = from_xlsx(to_xlsx(real), "t.xlsx")
    assert wrong == ()
    assert [one.unit for one in returned] == real
    assert [one.was for one in returned] == [unit.target for unit in real]


def test_a_program_may_save_it_anew(real: Sequence[Unit]) -> None:
    returned, wrong = from_xlsx(saved(opened(to_xlsx(real))), "t.xlsx")
    assert wrong == ()
    assert [one.unit for one in returned] == real


def test_the_same_units_give_the_same_bytes(unit: Made) -> None:
    data = to_xlsx([unit()])
    assert data == to_xlsx([unit()])
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"1980-01-01" in parts.read("docProps/core.xml")


def test_the_sheet_is_handy_and_safe(unit: Made) -> None:
    sheet = opened(to_xlsx([unit(), unit("", id="demo.title")])).active
    titles = [cell.value for cell in sheet[1]]
    assert titles[:4] == [
        "id · 식별자",
        "state · 상태",
        "source (ko) · 원문",
        "translation (en) · 번역",
    ]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:G3"
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert not sheet.protection.autoFilter  # what is protected; the filter is not
    unlocked = {cell.coordinate for row in sheet for cell in row if not cell.protection.locked}
    assert unlocked == {"D2", "D3"}
    assert sheet.column_dimensions["G"].hidden
    assert sheet["C2"].alignment.wrap_text
    assert sheet.column_dimensions["D"].width >= 50


@pytest.mark.parametrize(
    "words", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "'x", "10", "TRUE"]
)
def test_nothing_becomes_a_formula(unit: Made, words: str) -> None:
    made = unit(words, source=words, notes=(words,), id="demo.title")
    data = to_xlsx([made])
    cells = [cell for row in opened(data).active for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {cell.number_format for cell in cells} == {"@"}
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
    assert from_xlsx(data, "t.xlsx")[0][0].unit == made


def test_what_looks_like_an_escape_stays(unit: Made) -> None:
    made = unit("_x0041_ and _x005F_")
    assert from_xlsx(to_xlsx([made]), "t.xlsx")[0][0].unit == made


@pytest.mark.parametrize("words", ["a\x01b", "a\u200bb", "a\u3164b"])
def test_what_nobody_sees_is_not_written(unit: Made, words: str) -> None:
    with pytest.raises(Refused) as refused:
        to_xlsx([unit(words)])
    assert refused.value.problems[0].text == "demo.messages.space"


def test_what_does_not_fit_is_not_cut_off(unit: Made) -> None:
    with pytest.raises(Refused):
        to_xlsx([unit("x" * 40_000)])


@pytest.mark.parametrize(
    ("value", "rule", "message"),
    [
        ("=1+1", "no-text", "the cell holds a formula, not a text"),
        ('=HYPERLINK("http://a.example")', "no-text", "the cell holds a formula, not a text"),
        (1.5, "no-text", "the cell holds a number, a date or an error, not a text"),
        (True, "no-text", "the cell holds a number, a date or an error, not a text"),
        ("a\u200bb", "characters", "ZERO WIDTH SPACE".lower()),
        ("a_x0001_b", "characters", "U+0001"),
    ],
)
def test_what_is_no_text_is_told(unit: Made, value: object, rule: str, message: str) -> None:
    (problem,) = problems(changed(to_xlsx([unit()]), D2=value))
    assert (problem.rule, problem.text) == (rule, "demo.messages.space")
    assert message in problem.message
    assert problem.span == Span("t.xlsx", 2, 4)


def test_words_are_brought_into_the_form_of_content(unit: Made) -> None:
    data = changed(to_xlsx([unit()]), D2="  가\t나\n다 \r\n라 ")
    assert from_xlsx(data, "t.xlsx")[0][0].unit.target == "가 나 다 라"


def test_rows_may_move_and_remarks_may_stand_above(unit: Made) -> None:
    book = opened(to_xlsx([unit(), unit("Title", id="demo.title")]))
    rows = [[cell.value for cell in row] for row in book.active]
    turned = openpyxl.Workbook()
    sheet: Any = turned.active
    for row in [["please return by Friday"], rows[0][::-1], rows[2][::-1], [None], rows[1][::-1]]:
        sheet.append(row)
    returned, wrong = from_xlsx(saved(turned), "t.xlsx")
    assert wrong == ()
    assert [one.unit for one in returned] == [unit("Title", id="demo.title"), unit()]


def test_a_lost_column_is_lost_knowledge_and_no_more(unit: Made) -> None:
    book = opened(to_xlsx([unit()]))
    book.active.delete_cols(7)
    assert from_xlsx(saved(book), "t.xlsx")[0][0].was is None


def test_a_translation_without_an_id(unit: Made) -> None:
    (problem,) = problems(changed(to_xlsx([unit()]), A2=None))
    assert problem.message == "a translation stands in a row without an id"


def test_a_sheet_without_titles(unit: Made) -> None:
    (problem,) = problems(changed(to_xlsx([unit()]), A1="?"))
    assert problem.message == "no row names the columns id and translation"


def test_an_emptied_translation_is_missing(unit: Made) -> None:
    (one,), _ = from_xlsx(changed(to_xlsx([unit()]), D2=None), "t.xlsx")
    assert (one.unit.target, one.unit.state, one.was) == ("", State.MISSING, "There is {area}.")


def packed(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [b"", b"PK", b"PK\x03\x04" + b"\0" * 60, packed(a=b"x"), b"<a/>"],
    ids=["nothing", "two bytes", "no end", "another ZIP", "XML"],  # a ZIP holds the time of day
)
def test_what_is_no_workbook(data: bytes) -> None:
    (problem,) = problems(data)
    assert problem.rule == "unreadable-file"


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 1_000_000)
    bomb = packed(**{"xl/worksheets/sheet1.xml": b"\0" * 2_000_000})
    assert len(bomb) < 5_000
    (problem,) = problems(bomb)
    assert problem.message == "the workbook unpacks to 2 MB, which is too much"


def test_more_cells_than_are_read(unit: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_CELLS", 9)
    (problem,) = problems(to_xlsx([unit(id="demo.a"), unit(id="demo.b")]))
    assert problem.message == "it holds more than 9 cells"


def test_a_text_that_is_too_long(unit: Made) -> None:
    (problem,) = problems(to_xlsx([unit("A" * 10_001, id="demo.a")]))
    assert (problem.rule, problem.text, problem.span.line) == ("text-too-long", "demo.a", 2)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_declarations_within_a_workbook(unit: Made, encoding: str) -> None:
    parts = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(to_xlsx([unit()]))) as old, zipfile.ZipFile(parts, "w") as new:
        for part in old.namelist():
            data = old.read(part)
            if part == "xl/workbook.xml":
                data = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'.encode(encoding)
            new.writestr(part, data)
    (problem,) = problems(parts.getvalue())
    assert "document type declaration" in problem.message
