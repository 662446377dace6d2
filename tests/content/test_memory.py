import csv
import datetime as dt
import io
import json
import os
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs.content import delimited, outside, workbook
from briefs.content.memory import read_memory
from briefs.model.memory import Memory
from briefs.problems import Problem, Severity, Span

DAY = dt.datetime.fromisoformat("2026-11-22")
PAIR = "- {id: a, ko: 조사, en: Survey}\n"


def write(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def write_xlsx(path: Path, rows: Sequence[list[Any]]) -> Path:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def read(path: Path) -> Memory:
    memory, problems = read_memory(path)
    assert memory is not None, problems
    assert problems == ()
    return memory


def texts(memory: Memory) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [
        (
            pair.id,
            tuple(text.source for text in pair.texts["ko"]),
            tuple(text.source for text in pair.texts["en"]),
        )
        for pair in memory.pairs
    ]


def only_problem(path: Path) -> Problem:
    _, (problem,) = read_memory(path)
    return problem


# YAML


def test_a_list_of_pairs_in_yaml(tmp_path: Path) -> None:
    path = write(
        tmp_path / "pairs.yaml",
        "- id: a\n  ko: '조사 '\n  en: \"Find\\ufeffings\"\n  expect: ok\n"
        "- ko: [산림, 하천]\n  en: [Forests, Rivers]\n- {ko: 10, en: ~}\n- {ko: 하나}\n",
    )
    assert texts(read(path)) == [
        ("a", ("조사 ",), ("Find\ufeffings",)),
        ("2", ("산림", "하천"), ("Forests", "Rivers")),
        ("3", ("10",), ("",)),
        ("4", ("하나",), ("",)),
    ]


def test_texts_in_yaml_know_their_place(tmp_path: Path) -> None:
    path = write(
        tmp_path / "p.yml", '- id: a\n  ko: "조사 결과"\n  en: >-\n    The\n    findings\n'
    )
    (pair,) = read(path).pairs
    assert pair.texts["ko"][0].span == Span(path.as_posix(), 2, 7)
    assert pair.texts["ko"][0].place("조사 결") == Span(path.as_posix(), 2, 11)
    assert pair.texts["en"][0].place("The find") == Span(path.as_posix(), 5, 8)


@pytest.mark.parametrize("name", ["국문", "KO", "Korean", "ko-KR", "kor", "원문", "한국어"])
def test_keys_may_be_named_in_several_ways(tmp_path: Path, name: str) -> None:
    path = write(tmp_path / "p.yaml", f"- {{No: 7, {name}: 조사, en-GB: Survey}}\n")
    assert texts(read(path)) == [("7", ("조사",), ("Survey",))]


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        ("{id: a, ko: [가, 나], en: One}", "one language has a list, the other a single text"),
        ("{id: a, ko: [가, 나], en: [One]}", "the Korean list has 2 items, the English one 1"),
    ],
)
def test_lists_that_cannot_be_put_side_by_side(tmp_path: Path, pair: str, expected: str) -> None:
    path = write(tmp_path / "p.yaml", f"- {pair}\n")
    problem = only_problem(path)
    assert (problem.rule, problem.text, problem.message) == ("list-length", "a", expected)
    assert problem.severity is Severity.ERROR
    assert problem.span.line == 1


def test_waivers_of_a_pair_in_yaml(tmp_path: Path) -> None:
    path = write(
        tmp_path / "p.yaml",
        "- ko: 가\n  en: A\n  waive: 'untranslated: a name; length: short: on purpose'\n"
        "- ko: 나\n  en: B\n  waive: {brackets: a quotation}\n"
        "- ko: 다\n  en: C  # waive quotes: an inch mark\n- {ko: 라, en: D, waive: [spacing: x]}\n",
    )
    memory = read(path)
    assert [(w.rule, w.reason, w.covers) for w in memory.waivers] == [
        ("quotes", "an inch mark", 8),
        ("untranslated", "a name", 1),
        ("length", "short: on purpose", 1),
        ("brackets", "a quotation", 4),
        ("spacing", "x", 9),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "error[shape]: the file is empty"),
        ("ko: 가\nen: A\n", "1:1: error[shape]: the file must hold a list"),
        ("- 가\n", "1:3: error[shape]: neither ko nor en stands here"),
        ("- {ko: {a: 1}, en: A}\n", "1:8: error[shape]: ko must be a text or a list of texts"),
        ("- {ko: 가, en: [[A]]}\n", "1:15: error[shape]: en must be a text or a list of texts"),
        ("- ko: a: b\n", "1:8: error[yaml]: a ':' that YAML takes for a key's"),
        ("- {ko: 가\n", "error[yaml]"),
        ("[" * 500, "1:31: error[yaml]: nested deeper than 30 levels"),
        ("[" * 200_000, "error[yaml]: nested deeper than 30 levels"),
        ("- ko: &a 가\n  en: *a\n", "error[yaml]: an anchor (&a) is not allowed"),
    ],
)
def test_yaml_that_holds_no_pairs(tmp_path: Path, text: str, expected: str) -> None:
    path = write(tmp_path / "p.yaml", text)
    memory, problems = read_memory(path)
    assert any(expected in str(problem) for problem in problems), problems
    assert memory is None or memory.pairs == ()


def test_one_pair_that_is_wrong_does_not_hide_the_others(tmp_path: Path) -> None:
    path = write(tmp_path / "p.yaml", f"- {{id: x, ko: [가], en: A}}\n{PAIR}")
    memory, problems = read_memory(path)
    assert memory is not None
    assert ([pair.id for pair in memory.pairs], len(problems)) == (["a"], 1)


def test_an_id_that_stands_twice_is_a_warning(tmp_path: Path) -> None:
    problem = only_problem(write(tmp_path / "p.yaml", PAIR * 2))
    assert (problem.rule, problem.severity, problem.text) == ("duplicate-id", "warning", "a")
    assert [span.line for span in (problem.span, *problem.also)] == [2, 1]


# CSV and TSV


def test_the_head_of_a_spreadsheet_may_stand_lower_and_the_delimiter_is_found(
    tmp_path: Path,
) -> None:
    path = write(tmp_path / "p.csv", "\ufeff용어집;;\n\n번호;국문;영문\n1;가,나;A, B\n;다;\n;;\n")
    assert texts(read(path)) == [("1", ("가,나",), ("A, B",)), ("5", ("다",), ("",))]


def test_cells_know_their_place(tmp_path: Path) -> None:
    text = 'id,ko,en\r\na,"첫 줄\n둘째 줄","say ""hi"""\r\nb,셋, four \r\n'
    path = write(tmp_path / "p.csv", text)
    first, second = read(path).pairs
    name = path.as_posix()
    assert first.texts["ko"][0].source == "첫 줄\n둘째 줄"
    assert first.texts["en"][0].source == 'say "hi"'
    assert first.texts["ko"][0].span == Span(name, 2, 3)
    assert first.texts["ko"][0].place("첫 줄\n둘") == Span(name, 3, 1)
    assert first.texts["en"][0].span == Span(name, 3, 7)
    assert first.texts["en"][0].place("say") == Span(name, 3, 10)
    assert second.texts["en"][0].source == " four "
    assert second.texts["en"][0].span == Span(name, 4, 5)
    assert second.texts["en"][0].place(" four") == Span(name, 4, 9)


def test_tabs_part_the_cells_of_a_tsv(tmp_path: Path) -> None:
    path = write(tmp_path / "p.tsv", "ko\ten\twaive\n가, 나\tA, B\tlength: short\n")
    (pair,) = read(path).pairs
    assert pair.texts["en"][0].source == "A, B"
    assert [(w.rule, w.reason, w.covers) for w in pair.waivers] == [("length", "short", 2)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "p.csv:1:1: error[shape]: the file is empty"),
        (b"\n\n", "p.csv:1:1: error[shape]: the file is empty"),
        ("가,A\n나,B\n".encode(), "p.csv:1:1: error[shape]: no row names the columns ko and en"),
        ("ko,비고\n가,\n".encode(), "the column en is missing"),
        ("ko,en\n가,A\n나,B, C\n".encode(), "p.csv:3:5: error[shape]: the row has more cells"),
        ('ko,en\n가,A\n나,"B\n다,C\n'.encode(), "p.csv:3:3: error[shape]: a quotation mark is"),
        ("ko,en\n조사,A\n".encode("cp949"), "2:1: error[encoding]: the file is CP949 (EUC-KR)"),
        ("ko\ten\n가\tA\n".encode("utf-16"), "1:1: error[encoding]: the file is UTF-16"),
        ("ko,en,영문\n가,A,B\n".encode(), "1:7: warning[shape]: two columns are called en"),
    ],
)
def test_csv_that_is_wrong(tmp_path: Path, data: bytes, expected: str) -> None:
    assert expected in str(only_problem(write(tmp_path / "p.csv", data)))


def test_the_mending_of_a_cp949_file_is_named(tmp_path: Path) -> None:
    problem = only_problem(write(tmp_path / "p.csv", "ko,en\n조사,A\n".encode("cp949")))
    assert problem.hint.startswith("iconv -f CP949 -t UTF-8")


# XLSX


def test_a_workbook(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["다국어 용어", None, None],
        [],
        ["ID", "한국어", "English"],
        ["a", "조사 ", "Find\u200bings"],
        [None, 10.0, 0.1 + 0.2],
        [3, DAY, DAY + dt.timedelta(hours=9.5)],
        [None, True, 1234567890123],
    ]
    path = write_xlsx(tmp_path / "p.xlsx", rows)
    memory = read(path)
    assert texts(memory) == [
        ("a", ("조사 ",), ("Find\u200bings",)),
        ("5", ("10",), ("0.3",)),
        ("3", ("2026-11-22",), ("2026-11-22 09:30:00",)),
        ("7", ("TRUE",), ("1234567890123",)),
    ]
    assert memory.pairs[0].texts["en"][0].span == Span(path.as_posix(), 4, 3)
    assert memory.files == {}


def test_a_share_is_read_as_it_is_shown(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["ko", "en"])
    sheet.append([0.157, "15.7%"])
    sheet["A2"].number_format = "0.0%"
    book.save(tmp_path / "p.xlsx")
    assert texts(read(tmp_path / "p.xlsx")) == [("2", ("15.7%",), ("15.7%",))]


def test_hidden_sheets_are_passed_over_and_escapes_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden: Any = book.active
    hidden.sheet_state = "hidden"
    sheet: Any = book.create_sheet()
    sheet.append(["ko", "en"])
    sheet.append(["조사_x000B_결과", "Findings"])
    book.save(tmp_path / "p.xlsx")
    assert texts(read(tmp_path / "p.xlsx"))[0][1] == ("조사\x0b결과",)


def test_a_formula_counts_with_the_value_that_was_last_worked_out(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "p.xlsx", [["ko", "en"], ["가", "=1+1"]])
    change_part(
        path, "xl/worksheets/sheet1.xml", lambda xml: re.sub(rb"<v ?/>|<v></v>", b"<v>2</v>", xml)
    )
    assert texts(read(path)) == [("2", ("가",), ("2",))]


def change_part(path: Path, part: str, change: Callable[[bytes], bytes]) -> None:
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, change(data) if name == part else data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "protected by a password"),
        (b"no zip", "the file is no workbook"),
        (b"", "the file is no workbook"),
    ],
)
def test_what_is_no_workbook(tmp_path: Path, data: bytes, expected: str) -> None:
    assert expected in str(only_problem(write(tmp_path / "p.xlsx", data)))


def test_a_zip_that_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "p.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "a")
    assert "the workbook is damaged (KeyError)" in str(only_problem(path))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "p.xlsx", [["ko", "en"], ["가", "A" * 1000]])
    monkeypatch.setattr(workbook, "MAX_UNPACKED", 2000)
    assert "which is too much" in str(only_problem(path))


@pytest.mark.parametrize("name", ["p.csv", "p.xlsx"])
def test_more_cells_than_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(delimited, "MAX_CELLS", 5)
    monkeypatch.setattr(workbook, "MAX_CELLS", 5)
    table = [["ko", "en"], ["가", "A"], ["나", "B"]]
    write_xlsx(tmp_path / "p.xlsx", table)
    write(tmp_path / "p.csv", "\n".join(map(",".join, table)))
    problem = only_problem(tmp_path / name)
    assert problem.message == "it holds more than 1,000,000 cells"
    assert problem.hint


@pytest.mark.parametrize("name", ["p.csv", "p.xlsx", "p.yaml"])
def test_a_text_that_is_too_long_is_not_looked_at(tmp_path: Path, name: str) -> None:
    long = "가" * 10_001
    write_xlsx(tmp_path / "p.xlsx", [["ko", "en"], [long, "A"]])
    write(tmp_path / "p.csv", f"ko,en\n{long},A\n")
    write(tmp_path / "p.yaml", f"- ko: A\n  en: {long}\n")
    problem = only_problem(tmp_path / name)
    assert problem.message == "more than 10,000 characters in one text"
    assert problem.span.line == 2


def test_entities_that_multiply_are_not_followed(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "p.xlsx", [["ko", "en"], ["가", "A"]])
    names = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE w [<!ENTITY e0 "ha">{names}]>'.encode()
    change_part(path, "xl/worksheets/sheet1.xml", lambda xml: bomb + xml.replace(b"A", b"&e11;"))
    assert "it has a document type declaration" in only_problem(path).message


def test_nothing_but_problems_comes_of_spoilt_workbooks(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "p.xlsx", [["id", "ko", "en"], ["a", "가", "A"], ["b", 1, 2.5]])
    whole, chance = path.read_bytes(), random.Random(20261122)
    for _ in range(300):
        at = chance.randrange(len(whole))
        size = chance.randrange(1, 9)
        write(path, whole[:at] + chance.randbytes(size) + whole[at + size :])
        read_memory(path)
    parts = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"]
    for _ in range(300):
        write(path, whole)
        change_part(path, chance.choice(parts), lambda xml: spoilt(xml, chance))
        read_memory(path)


def spoilt(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = chance.choice([b"", b'"', b"<", b"9" * 20, b"ZZZ", b"r=", b"-1", data[at : at + 30]])
    return data[:at] + piece + data[at + chance.randrange(6) :]


# Any file


@pytest.mark.parametrize(
    ("name", "expected", "hint"),
    [
        ("p.xls", "a file that ends in .xls is not read", "save it as .xlsx or as CSV in UTF-8"),
        ("p.docx", "a file that ends in .docx is not read", "known are .yaml, .yml, .csv"),
        ("pairs", "a file whose name has no ending is not read", "known are"),
    ],
)
def test_other_kinds_of_file(tmp_path: Path, name: str, expected: str, hint: str) -> None:
    problem = only_problem(write(tmp_path / name, "x"))
    assert problem.message == expected
    assert hint in problem.hint


@pytest.mark.parametrize("kind", ["yaml", "csv", "xlsx"])
def test_files_that_cannot_be_read(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"p.{kind}"
    assert only_problem(path).rule == "missing-file"
    path.mkdir()
    assert "it is a folder" in only_problem(path).message
    pipe = tmp_path / f"q.{kind}"
    os.mkfifo(pipe)
    assert "it is not a file" in only_problem(pipe).message
    monkeypatch.setattr(outside, "MAX_BYTES", 10)
    big = write(tmp_path / f"r.{kind}", "x" * 11)
    assert "it is larger than" in only_problem(big).message


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
PAIRS = st.lists(st.tuples(TEXT, TEXT).filter(lambda pair: any(t.strip() for t in pair)))
CALM = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def in_csv(pairs: Sequence[tuple[str, str]], **options: Any) -> bytes:
    made = io.StringIO(newline="")
    writer = csv.writer(made, quoting=csv.QUOTE_ALL, **options)
    writer.writerows([("ko", "en"), *pairs])
    return made.getvalue().encode()


@CALM
@given(PAIRS, st.sampled_from([",", ";", "\t"]), st.sampled_from(["\r\n", "\n"]))
def test_csv_comes_back_as_it_was(
    tmp_path: Path, pairs: list[tuple[str, str]], delimiter: str, end: str
) -> None:
    data = in_csv(pairs, delimiter=delimiter, lineterminator=end)
    memory = read(write(tmp_path / "p.csv", data))
    assert [(ko, en) for _, (ko,), (en,) in texts(memory)] == pairs


@CALM
@given(PAIRS)
def test_yaml_comes_back_as_it_was(tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
    lines = [f"- ko: {quoted(ko)}\n  en: {quoted(en)}\n" for ko, en in pairs]
    memory = read(write(tmp_path / "p.yaml", "".join(lines) or "[]"))
    assert [(ko, en) for _, (ko,), (en,) in texts(memory)] == pairs


def quoted(text: str) -> str:
    """As JSON, but for what lies beyond 16 bits, which YAML does not read in two halves."""
    return "".join(one if ord(one) > 0xFFFF else json.dumps(one)[1:-1] for one in text).join('""')


XLSX_TEXT = TEXT.filter(lambda text: not openpyxl.cell.cell.ILLEGAL_CHARACTERS_RE.search(text))
XLSX_PAIRS = st.lists(
    st.tuples(XLSX_TEXT, XLSX_TEXT).filter(lambda pair: any(text.strip() for text in pair)),
    max_size=10,
)


@CALM
@given(XLSX_PAIRS)
def test_a_workbook_comes_back_as_it_was(tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["ko", "en"])
    for row, pair in enumerate(pairs, start=2):
        for column, text in enumerate(pair, start=1):
            sheet.cell(row, column).value = text
            sheet.cell(row, column).data_type = "s"
    book.save(tmp_path / "p.xlsx")
    memory = read(tmp_path / "p.xlsx")
    assert [(ko, en) for _, (ko,), (en,) in texts(memory)] == pairs
