"""Characters and encodings that a text should not have."""

import unicodedata
from random import Random

from fuzz.mutations.pieces import Mutation, one_of

_ENCODINGS = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp949",
    "utf-8-sig",
    "latin-1",
    "utf-7",
)


def encoded_otherwise(data: bytes, chance: Random) -> bytes:
    """Saved by an editor that means well."""
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(_ENCODINGS), "replace")


def decomposed(data: bytes, _: Random) -> bytes:
    """Hangul in pieces, as file names have it on some systems."""
    return unicodedata.normalize("NFD", data.decode("utf-8", "replace")).encode()


def line_ends(data: bytes, chance: Random) -> bytes:
    ends = (b"\r\n", b"\r", b"\x85", b"\xe2\x80\xa8", b"\n\n\n", b" ")
    return data.replace(b"\n", chance.choice(ends), chance.choice([1, -1]))


def huge_line(data: bytes, chance: Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = chance.choice(["a", "가 ", "9", "(", "{a}", "[@k] ", "1,", "'"]).encode()
    return data[:at] + piece * chance.choice([300, 30_000]) + data[at:]


unseen = one_of(
    *(
        sign.encode()
        for sign in (
            *("\x00", "\x01", "\x08", "\x0b", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\t"),
            *("\u200b", "\u200e", "\u202e", "\u2028", "\u2066", "\ufeff", "\ufffe", "\uffff"),
            *("\u3164", "\u115f", "\ue000", "\U000e0041", "\U0010ffff", "\u0301" * 40),
        )
    )
)
"""Controls, bidirectional marks, fillers, private use, no characters, marks upon marks."""

no_utf8 = one_of(
    b"\xff", b"\xed\xa0\x80", b"\xed\xb0\x80", b"\xc0\x80", b"\xf8\x88\x80\x80\x80", b"\xe2\x80"
)
"""Lone surrogates, overlong forms, halves."""

escapes = one_of(
    *(b"\\ud800", b"\\x00", b'"\\udfff"', b"&#0;", b"&#xD800;", b"&#x110000;", b"_xD800_"),
    *(b"_x0000_", b"%00", b"\\N{BELL}", b"&#8238;"),
)
"""The same by other roads."""

MUTATIONS: tuple[Mutation, ...] = (
    encoded_otherwise,
    decomposed,
    line_ends,
    huge_line,
    unseen,
    no_utf8,
    escapes,
)
