"""The register of recipients, as people write it and as they get it wrong."""

import csv
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from briefs.content.register import mail_address, read_register
from briefs.model.post import Channel, Register, Security
from briefs.problems import Problem, Refused, Severity

WHOLE = """\
sender:
  organisation: {ko: 연구원, en: Institute}
  number: 정책-
mail: {host: smtp.example.org, user: briefs, from: us@example.org}
recipients:
  ministry:
    name: {ko: 장관, en: Minister}
    language: ko
    address: to@부처.example
    briefs: [demo]
    editions: ko, ko-en
    data: true
    letter-number: "17"
  library: {name: Library, language: en, channel: hand}
"""
SHEET = """\
id,name-ko,name-en,attention,language,address,briefs,editions,data,channel,letter-number
ministry,장관,Minister,담당과장,ko,to@example.org,demo,ko;ko-en,예,mail,17
library,,Library,,en,,all,,,hand,
"""


def workbook(table: str) -> bytes:
    """A table as a workbook."""
    book, held = openpyxl.Workbook(), io.BytesIO()
    sheet: Any = book.active
    for row in csv.reader(table.splitlines()):
        sheet.append(row)
    book.save(held)
    return held.getvalue()


def read(path: Path) -> tuple[Register, tuple[Problem, ...]]:
    return read_register(
        path, briefs=["demo", "boston"], editions=["ko", "en", "ko-en"], languages=["ko", "en"]
    )


def wrong(path: Path) -> list[tuple[int, str]]:
    """The lines and messages of what is wrong."""
    with pytest.raises(Refused) as refusal:
        read(path)
    return [(one.span.line, str(one.message)) for one in refusal.value.problems]


def test_a_register_is_read_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(WHOLE, encoding="utf-8")
    register, warnings = read(path)
    ministry, library = register.recipients
    assert warnings == ()
    assert register.sender.number == {"": "정책-"}
    assert register.server is not None
    assert (register.server.port, register.server.security) == (587, Security.STARTTLS)
    assert (ministry.id, ministry.name["ko"], ministry.language) == ("ministry", "장관", "ko")
    assert ministry.address == "to@xn--or3b29y.example"
    assert (ministry.briefs, ministry.editions) == (("demo",), ("ko", "ko-en"))
    assert (ministry.data, ministry.letter_number, ministry.channel) == (True, "17", Channel.MAIL)
    assert (library.name, library.channel, library.editions) == ({"": "Library"}, "hand", ())


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("r.csv", SHEET.encode()),
        ("r.csv", SHEET.encode("utf-8-sig").replace(b"\n", b"\r\n")),
        ("r.csv", SHEET.replace(";", " ").replace(",", ";").encode()),
        ("r.tsv", SHEET.replace(",", "\t").encode()),
        ("r.xlsx", workbook(SHEET)),
    ],
    ids=["CSV", "CSV of Excel with BOM", "semicolons", "TSV", "workbook"],
)
def test_a_spreadsheet_says_the_same(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    register, warnings = read(path)
    ministry, library = register.recipients
    assert (warnings, register.server) == ((), None)
    assert (ministry.name, ministry.attention) == (
        {"ko": "장관", "en": "Minister"},
        {"": "담당과장"},
    )
    assert (ministry.editions, ministry.data, ministry.letter_number) == (
        ("ko", "ko-en"),
        True,
        "17",
    )
    assert (library.briefs, library.address, library.channel) == ((), "", Channel.HAND)
    assert (ministry.span.line, library.span.line) == (2, 3)


def test_a_yaml_register_may_name_a_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(SHEET, encoding="utf-8")
    path = tmp_path / "r.yaml"
    path.write_text("sender: {organisation: House}\nrecipients: r.csv\n", encoding="utf-8")
    register, _ = read(path)
    assert [one.id for one in register.recipients] == ["ministry", "library"]
    assert register.sender.organisation == {"": "House"}


def test_a_spreadsheet_of_an_old_excel_is_told_from_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_bytes(SHEET.encode("cp949"))
    ((_, message),) = wrong(path)
    assert "UTF-8" in message


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("language: ko", "language: kr", 8, "there is no language called 'kr'"),
        ("[demo]", "[demmo]", 10, "there is no brief called 'demmo'"),
        ("ko, ko-en", "ko, ko-an", 11, "there is no edition called 'ko-an'"),
        ("to@부처.example", "to@부처", 9, "is no mail address"),
        ("to@부처.example", "장관@example.org", 9, "is no mail address"),
        ("data: true", "data: maybe", 12, "true or false"),
        ("channel: hand", "channel: fax", 14, "'fax' is not known here"),
        ("channel: hand", "data: no", 14, "the key 'address' is missing"),
        ("    language: ko\n", "", 6, "language"),
        ("{ko: 장관, en: Minister}", '"장\\n관"', 7, "one line"),
        ("{ko: 장관, en: Minister}", "{ja: 大臣}", 7, "there is no language called 'ja'"),
        ("user: briefs", 'port: "0"', 4, "a port is a number"),
        ("user: briefs", "tls: none", 4, "needs TLS"),
        ("user: briefs", "tls: ssl", 4, "'ssl' is not known here"),
        ("from: us@example.org", "from: us", 4, "is no mail address"),
        ("  library:", "  Library:", 14, ""),
        ("    data: true", "    colour: red", 12, "colour"),
        ("  library:", "  ministry:", 14, ""),
        ("sender:", "sender: [", 0, ""),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert WHOLE.count(old) == 1
    path = tmp_path / "r.yaml"
    path.write_text(WHOLE.replace(old, new), encoding="utf-8")
    found = wrong(path)
    assert [one for one in found if said in one[1] and (not line or one[0] == line)], found


def test_one_slip_in_a_recipient_is_told_as_one(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(WHOLE.replace("    data: true", "    date: true"), encoding="utf-8")
    assert wrong(path) == [(12, "the key 'date' is not known here")]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("ministry,", "Ministry,", 2, "small letters"),
        ("library,", ",", 3, "small letters"),
        ("library,", "ministry,", 3, "the id ministry stands here again"),
        ("Library,,en", "Library,,", 3, "the key 'language' is missing"),
        (",,Library", ",,", 3, "the key 'name' is missing"),
        ("장관", '"장\n관"', 2, ""),
        ("id,", "number,", 1, "no row names the columns"),
        ("예", "글쎄", 2, "true or false"),
        ("library,", '"library,', 3, ""),
    ],
)
def test_what_is_wrong_in_a_spreadsheet_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert SHEET.count(old) == 1
    path = tmp_path / "r.csv"
    path.write_text(SHEET.replace(old, new), encoding="utf-8")
    found = wrong(path)
    assert [one for one in found if said in one[1] and one[0] == line], found


def test_an_address_that_two_have_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(SHEET.replace("en,,all", "en,TO@example.org,all"), encoding="utf-8")
    _, (warning,) = read(path)
    assert (warning.severity, warning.span.line) == (Severity.WARNING, 3)


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"recipients:\n", b"\xff\xfe", b"- a\n"])
@pytest.mark.parametrize("name", ["r.yaml", "r.csv", "r.tsv"])
def test_what_is_no_register_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert wrong(path)


def test_a_register_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert wrong(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "@b.example",
        "a@",
        "a b@c.example",
        "a@b.example\nBcc: x@y.example",
        "a@b.example, c@d.example",
        "<a@b.example>",
        "a..b@c.example",
        "a@-b.example",
        "a@" + "b" * 64 + ".example",
        "a" * 250 + "@b.example",
        "a@b.example\x00",
        '"a b"@c.example',
        "a@[127.0.0.1]",
    ],
)
def test_no_mail_address(text: str) -> None:
    with pytest.raises(ValueError, match="no mail address"):
        mail_address(text)
