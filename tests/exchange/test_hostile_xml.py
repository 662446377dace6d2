"""XML that means harm, or is none."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.exchange import elements
from briefs.exchange.codes import Split
from briefs.exchange.elements import Element, elements_of
from briefs.exchange.parcel import packed, unpacked
from briefs.exchange.tbx import from_tbx
from briefs.exchange.tmx import from_tmx
from briefs.exchange.xliff import from_xliff
from briefs.problems import Problem

from .conftest import Made

READERS: list[Callable[[bytes, str], object]] = [from_xliff, from_tmx, from_tbx, unpacked]
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))
HARM = {
    "external": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "bomb": f"<!DOCTYPE x [{LAUGHS}]><x>&l9;</x>",
    "quadratic": f'<!DOCTYPE x [<!ENTITY a "{"a" * 10_000}">]><x>{"&a;" * 1000}</x>',
    "parameter": '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]><x/>',
    "deep": "<x>" * 100_000 + "</x>" * 100_000,
    "unclosed": "<x><y></x>",
    "nothing": "",
    "blank": " \n ",
    "words": "hello",
    "twice": "<x/><x/>",
    "encoding": '<?xml version="1.0" encoding="no-such"?><x/>',
    "korean": '<?xml version="1.0" encoding="euc-kr"?><x/>',
    "undeclared": "<x>&nbsp;</x>",
    "control": "<x>\x01</x>",
}


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("data", HARM.values(), ids=HARM.keys())
def test_harm_is_a_problem(
    reader: Callable[[bytes, str], tuple[object, tuple[Problem, ...]]], data: str
) -> None:
    found, (problem,) = reader(data.encode("utf-8"), "t.xml")
    assert not found
    assert problem.rule == "unreadable-file"
    assert problem.span.file == "t.xml"
    assert "root:" not in str(problem)


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"\x00" * 100, b"<x>\xff</x>", b"\xef\xbb\xbf"])
def test_bytes_that_are_no_text(data: bytes) -> None:
    assert isinstance(elements_of(data, "t.xml"), Problem)


def test_a_file_that_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MAX_BYTES", 10_000_000)
    problem = elements_of(b"<x>" + b" " * 10_000_000 + b"</x>", "t.xml")
    assert isinstance(problem, Problem)
    assert "larger than 10 MB" in problem.message


def test_too_many_elements(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "MAX_ELEMENTS", 100)
    assert isinstance(elements_of(b"<x>" + b"<y/>" * 100 + b"</x>", "t.xml"), Problem)


def test_a_document_type_that_is_named_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "t.dtd").write_text('<!ENTITY a "b">', encoding="utf-8")
    data = f'<!DOCTYPE x SYSTEM "{(tmp_path / "t.dtd").as_uri()}"><x>{{}}</x>'
    assert isinstance(elements_of(data.encode(), "t.xml"), Problem)
    root = elements_of(data.replace("{}", "c").encode(), "t.xml", doctype=True)
    assert isinstance(root, Element)
    assert root.text == "c"
    undeclared = elements_of(data.replace("{}", "&a;").encode(), "t.xml", doctype=True)
    assert isinstance(undeclared, Problem)
    assert undeclared.message == "it uses the entity &a;, which is not followed"


def test_elements_know_their_place() -> None:
    root = elements_of(b'<a xmlns="urn:a"\n>\n  <b c="1" xml:lang="ko">x<i>y</i>z</b></a>', "t.xml")
    assert isinstance(root, Element)
    (b,) = root.children()
    assert (b.name, b.space, b.get("c"), b.language, b.text) == ("b", "urn:a", "1", "ko", "xyz")
    assert (b.span.line, b.span.column) == (3, 3)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ('<tmx version="1.4"/>', "it holds no texts that go back into the content"),
        ("<martif/>", "it holds no texts that go back into the content"),
        ("<html/>", "it is no XLIFF file"),
        ('<xliff version="3.0"/>', "XLIFF 3.0 is not read"),
        ("id,ko,en", "it is neither a spreadsheet nor XLIFF"),
    ],
)
def test_files_of_another_kind(data: str, message: str) -> None:
    assert [problem.message for problem in unpacked(data.encode(), "t")[1]] == [message]


def test_spoilt_files_raise_nothing(unit: Made, split: Split) -> None:
    chance = random.Random(3)
    both = "{area} **x** {KIST} [@k] [a](https://a.org)"
    units = [unit(both, source=both, id=f"demo.{n}") for n in range(3)]
    whole = [packed(units, form, split) for form in ("xlsx", "xliff", "xliff2", "tmx")]
    for _ in range(400):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.randint(0, 20)] = chance.randbytes(chance.randint(0, 4))
        _, problems = unpacked(bytes(data), "t")
        assert all(isinstance(problem, Problem) for problem in problems)
