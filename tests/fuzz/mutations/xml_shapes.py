"""XML that means harm, is none, or is not what was asked for."""

import re
from random import Random

from fuzz.mutations.pieces import Mutation, instead, one_instead, one_of

_LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(10)
)
_DECLARED = (
    b"<!DOCTYPE x [" + _LAUGHS + b"]>",
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    b'<!DOCTYPE x [<!ENTITY % a SYSTEM "http://a.example/x.dtd"> %a;]>',
    b'<!DOCTYPE x SYSTEM "x.dtd">',
    b"<!DOCTYPE x>",
    b'<?xml version="1.0" encoding="euc-kr"?>',
    b'<?xml version="1.0" encoding="UTF-16"?>',
    b'<?xml version="9.9"?>',
)
_ELEMENT = re.compile(rb"<([A-Za-z:]+)(?: [^<>]*)?>[^<>]*</\1>")
_TEXT = re.compile(rb">([^<>]+)<")


def declared(data: bytes, chance: Random) -> bytes:
    """A document type or another declaration, in front or behind the first line."""
    first, _, rest = data.partition(b"\n")
    piece = chance.choice(_DECLARED)
    return chance.choice([piece + data, first + piece + rest, piece + rest])


def deep(data: bytes, chance: Random) -> bytes:
    tag, times = chance.choice([b"g", b"mrk", b"file", b"note"]), chance.choice([9, 70, 9000])
    piece = b"<%s>" % tag * times + chance.choice([b"", b"</%s>" % tag * times])
    return instead(_TEXT, b">%s<" % piece, data, chance)


def element_dropped(data: bytes, chance: Random) -> bytes:
    found = list(_ELEMENT.finditer(data))
    start, end = chance.choice(found).span() if found else (0, 0)
    return data[:start] + data[end:]


def element_doubled(data: bytes, chance: Random) -> bytes:
    found = list(_ELEMENT.finditer(data))
    start, end = chance.choice(found).span() if found else (0, 0)
    return data[:end] + data[start:end] * chance.choice([1, 3]) + data[end:]


tag = one_instead(
    r"</?([A-Za-z:]+)", b"x", b"a:b", b"xliff", b"target", b"ph", b"g", b"pc", b"c", b"v", b"tuv"
)
attribute = one_instead(
    r'[\w:-]+="([^"]*)"',
    *(
        b"",
        b"x",
        b"-1",
        b"9" * 400,
        b"no",
        b"en",
        b"zz",
        b"3.0",
        b"&lt;",
        b"&a;",
        b"<",
        b"a" * 9000,
    ),
)
attribute_name = one_instead(
    r' ([\w:-]+)="', b"x", b"id", b"a:b", b"xml:lang", b"xmlns", b"r", b"t"
)
space = one_instead(
    r'xmlns(?::\w+)?="([^"]*)"', b"", b"urn:x", b"urn:oasis:names:tc:xliff:document:9"
)
words = one_instead(
    r">([^<>]+)<",
    *(
        b"",
        b"&a;",
        b"&#0;",
        b"&#xFFFF;",
        b"<x/>",
        b"<![CDATA[<b>]]>",
        b"]]>",
        b"<!-- -->",
        b"<?a?>",
    ),
    *(b"<g id='1'>x</g>", b"<ph id='9'/>", b"<cp hex='FFFFFFFFF'/>", b"<cp hex='-1'/>", b"<ex/>"),
    *("말".encode(), b"9" * 999, b"{KIST}", b"**", b"<bpt id='1'>**</bpt>", b"<mrk>a</mrk>"),
)
loose = one_of(
    b"<", b">", b"&", b"</x>", b"<x>", b"]]>", b"<!--", b"<![CDATA[", b"<?", b"&#x;", b"%a;"
)

MUTATIONS: tuple[Mutation, ...] = (
    declared,
    deep,
    element_dropped,
    element_doubled,
    tag,
    attribute,
    attribute,
    attribute_name,
    space,
    words,
    words,
    loose,
)
