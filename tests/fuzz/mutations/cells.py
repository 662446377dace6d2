"""Cells that hold what a text should not be, in workbooks and in delimited text."""

import re
from random import Random

from fuzz.mutations import letters, raw, values, xml_shapes
from fuzz.mutations.pieces import Mutation, one_instead, one_of
from fuzz.mutations.zips import within

_CELL = re.compile(
    rb'<c r="([A-Z]+\d+)"[^>]*>(?:(?!</c>).)*</c>|<c r="([A-Z]+\d+)"[^>]*/>', re.DOTALL
)
_CONTENTS = (
    b"<c r='%s'><f>1+1</f><v>2</v></c>",
    b"<c r='%s' t='str'><f>HYPERLINK(\"http://a.example\")</f><v>x</v></c>",
    b"<c r='%s' t='e'><v>#REF!</v></c>",
    b"<c r='%s' t='b'><v>1</v></c>",
    b"<c r='%s' t='b'><v>x</v></c>",
    b"<c r='%s' t='n'><v>1e999</v></c>",
    b"<c r='%s' t='n'><v>NaN</v></c>",
    b"<c r='%s' t='n'><v>" + b"9" * 999 + b"</v></c>",
    b"<c r='%s' t='n'><v>3.5</v></c>",
    b"<c r='%s' t='n'><v>1_0</v></c>",
    b"<c r='%s' t='d'><v>2026-02-30</v></c>",
    b"<c r='%s' t='d'><v>2026-11-22T10:00:00</v></c>",
    b"<c r='%s' t='s'><v>99999999</v></c>",
    b"<c r='%s' t='s'><v>-1</v></c>",
    b"<c r='%s' t='inlineStr'><is><t>_xD800_ _x0000_</t></is></c>",
    b"<c r='%s' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c>",
    b"<c r='%s' t='inlineStr'/>",
    b"<c r='%s' t='nonsense'><v>x</v></c>",
    b"<c r='%s' s='99999'><v>1</v></c>",
    b"<c r='%s' t='str'><v>" + b"x" * 40_000 + b"</v></c>",
    b"<c><v>1</v></c>",
    b"<c r='%s'/>",
)


def content(data: bytes, chance: Random) -> bytes:
    found = list(_CELL.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    piece = chance.choice(_CONTENTS)
    filled = piece.replace(b"%s", match[1] or match[2])
    return data[: match.start()] + filled + data[match.end() :]


def cell_dropped(data: bytes, chance: Random) -> bytes:
    found = list(_CELL.finditer(data))
    start, end = chance.choice(found).span() if found else (0, 0)
    return data[:start] + data[end:]


place = one_instead(
    r'<(?:c|row) r="([A-Z]*\d+)"',
    *(b"XFD1048576", b"ZZZZ1", b"A0", b"A-1", b"1048577", b"9" * 20, b"", b"A1", b"1", b"XFD2"),
)
extent = one_instead(r'<dimension ref="([^"]*)"', b"A1:XFD1048576", b"A1", b"", b"B2:A1", b"x")
style = one_instead(r'numFmtId="(\d+)"', b"14", b"22", b"-1", b"999999", b"x", b"45")
hidden = one_instead(r"<sheet ()", b'state="hidden" ', b'state="veryHidden" ', b'state="x" ')

_sheet = ("xl/worksheets/sheet1.xml").__eq__
_any_xml = str.endswith


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


WORKBOOK: tuple[Mutation, ...] = (
    *(within(one, _sheet) for one in (content, content, content, cell_dropped, place, extent)),
    within(style, "xl/styles.xml".__eq__),
    within(hidden, "xl/workbook.xml".__eq__),
    *(
        within(one, _is_xml)
        for one in (
            *xml_shapes.MUTATIONS,
            *raw.MUTATIONS,
            letters.unseen,
            letters.no_utf8,
            letters.escapes,
            letters.encoded_otherwise,
            values.number,
            values.name,
            values.placeholder,
        )
    ),
)

DELIMITED: tuple[Mutation, ...] = (
    one_of(b'"', b'""', b',"', b'",', b",", b";", b"\t", b"|", b"\r", b"\n", b",,,,,,"),
    one_instead(
        r"(?:^|,)([^,\n]*)",
        *(
            b"=1+1",
            b"=cmd|' /C calc'!A0",
            b"+1",
            b"-1",
            b"@SUM(A1)",
            b"#REF!",
            b"",
            b'"',
            b'"a\nb"',
        ),
        *(b"x" * 40_000, b'"' + b'""' * 9000 + b'"', b"," * 5000, b"id", b"ko", b"en", b"waive"),
    ),
    one_instead(r"^([^\n]*)$", b"", b"id,ko,en", b"ko,en", b"a,b,c,d,e,f,g,h", b"sep=;", b'"'),
)
