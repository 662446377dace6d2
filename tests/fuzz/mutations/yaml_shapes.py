"""YAML of another shape than was asked for."""

import re
from random import Random

from fuzz.mutations.pieces import Mutation, instead, one_instead, one_of

_KEY = re.compile(rb"^ *(?:- )?([\w-]+):", re.MULTILINE)
_VALUE = re.compile(rb": ([^\n]+)$", re.MULTILINE)
_LAUGHS = b"\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n"


def lines_of(data: bytes, chance: Random) -> tuple[list[bytes], int]:
    """The lines, and which one is meant."""
    lines = data.split(b"\n")
    return lines, chance.randrange(len(lines))


def line_dropped(data: bytes, chance: Random) -> bytes:
    lines, at = lines_of(data, chance)
    del lines[at : at + chance.choice([1, 1, 2, 9])]
    return b"\n".join(lines)


def line_doubled(data: bytes, chance: Random) -> bytes:
    lines, at = lines_of(data, chance)
    return b"\n".join([*lines[:at], lines[at], *lines[at:]])


def line_moved(data: bytes, chance: Random) -> bytes:
    lines, at = lines_of(data, chance)
    line = lines.pop(at)
    lines.insert(chance.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def indented(data: bytes, chance: Random) -> bytes:
    lines, at = lines_of(data, chance)
    blanks = chance.choice([b"\t", b" ", b"  ", b"      ", b"\xc2\xa0", b"\xe3\x80\x80", b"- "])
    lines[at] = blanks + lines[at]
    return b"\n".join(lines)


def outdented(data: bytes, chance: Random) -> bytes:
    lines, at = lines_of(data, chance)
    lines[at] = lines[at].lstrip()
    return b"\n".join(lines)


def nested(data: bytes, chance: Random) -> bytes:
    deep = chance.choice([5, 29, 31, 200, 20_000])
    piece = chance.choice([b"[" * deep + b"]" * deep, b"{a: " * deep, b"[" * deep, b"- " * deep])
    return instead(_VALUE, piece, data, chance)


def alone(data: bytes, chance: Random) -> bytes:
    """The whole file below a key, in a list, or a document behind another."""
    around = [(b"a:\n", b" "), (b"- x\n-\n", b"  "), (b"---\n", b""), (b"{}\n---\n", b"")]
    before, indent = chance.choice(around)
    return before + b"\n".join(indent + line for line in data.split(b"\n"))


other_type = one_instead(
    r": ([^\n]+)$",
    *(b"", b"[]", b"{}", b"[a, b]", b"{a: b}", b"~", b"null", b"true", b"12", b'""', b"''"),
    *(b"|\n", b">-\n  x\n", b"[[[]]]", b"{a: {b: {c: d}}}", b'{"": ""}', b"{[a]: b}", b"[,]"),
    *(b"? a", b"[{}]", b"- a", b"{a}", b"0", b"!!int 3", b"!!binary AAAA", b"@", b"`", b"%"),
)
decoration = one_of(
    *(
        b"&a ",
        b"*a ",
        b"!x ",
        b"!!python/object:os.system ",
        b"!!set ",
        b"!<tag:x> ",
        b"<<: {a: b}",
    ),
    *(
        b"\n<<: *a\n",
        b"\n---\n",
        b"\n...\n",
        b"\n%YAML 9.9\n",
        b"\n%TAG ! x\n",
        _LAUGHS,
        b" #",
        b"#",
    ),
    *(
        b"? ",
        b": ",
        b"- ",
        b"| ",
        b"> ",
        b"'",
        b'"',
        b"{",
        b"}",
        b"[",
        b"]",
        b", ",
        b"\n\t",
        b"|9\n",
    ),
)
key_again = one_instead(
    r"^ *([\w-]+):", b"title", b"figures", b"texts", b"terms", b"a", b"languages", b"value"
)
extra_key = one_instead(
    r"\n()",
    *(b"\nunknown: x", b"\n  unknown: x", b"\n    a: {b: c}", b"\ntitle: x", b"\n  - x", b"\n: x"),
)
comment = one_instead(
    r"$()",
    *(b"  # waive", b"  # waive :", b"  # waive number", b"  # waive no-such-rule: why"),
    *(b"  # waive number: because", b"\n# waive number: x\n# waive number: y", b" # waive " * 99),
)
conflict = one_instead(r"\n()", b"\n<<<<<<< a\n", b"\n=======\n", b"\n>>>>>>> b\n")


def key_misspelt(data: bytes, chance: Random) -> bytes:
    found = list(_KEY.finditer(data))
    if not found:
        return data
    start, end = chance.choice(found).span(1)
    key = bytearray(data[start:end])
    key[chance.randrange(len(key))] = chance.choice(b"aZ0-_.e")
    return data[:start] + bytes(key) + data[end:]


MUTATIONS: tuple[Mutation, ...] = (
    line_dropped,
    line_doubled,
    line_moved,
    indented,
    outdented,
    nested,
    alone,
    other_type,
    other_type,
    decoration,
    decoration,
    key_again,
    extra_key,
    comment,
    conflict,
    key_misspelt,
    key_misspelt,
)
