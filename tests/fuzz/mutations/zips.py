"""Archives that lie: bombs, wrong sizes, names that lead elsewhere, parts that are missing."""

import io
import struct
import zipfile
from collections.abc import Callable
from random import Random

from fuzz.mutations.pieces import Mutation

Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    """The parts of an archive; none where it is broken already."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except Exception:  # spoilt by an earlier mutation: anything may be wrong
        return {}


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return held.getvalue()


def within(mutation: Mutation, which: Callable[[str], bool]) -> Mutation:
    """Spoils a part of an archive by another mutation, and packs it properly again."""

    def spoil(data: bytes, chance: Random) -> bytes:
        parts = parts_of(data)
        names = [name for name in parts if which(name)]
        if not names:
            return data
        name = chance.choice(names)
        return packed({**parts, name: mutation(parts[name], chance)})

    return spoil


def part_dropped(data: bytes, chance: Random) -> bytes:
    parts = parts_of(data)
    if not parts:
        return data
    del parts[chance.choice(list(parts))]
    return packed(parts)


def part_renamed(data: bytes, chance: Random) -> bytes:
    parts = parts_of(data)
    if not parts:
        return data
    name = chance.choice(list(parts))
    others = ("../../x", "/etc/passwd", name.upper(), "xl\\workbook.xml", "x" * 60_000, "", "가")
    return packed({**parts, chance.choice(others): parts.pop(name)})


def bomb(data: bytes, chance: Random) -> bytes:
    """A part that unpacks to some hundred times its size, or, as it says, to far more."""
    parts = parts_of(data)
    name = chance.choice([*parts, "xl/media/bomb.bin", "xl/bomb.xml"])
    return packed({**parts, name: parts.get(name, b"") + b" " * chance.choice([10**5, 10**7])})


def no_directory(data: bytes, chance: Random) -> bytes:
    at = data.rfind(b"PK\x05\x06")
    return data[: max(at - chance.randrange(200), 0)]


def header_spoilt(data: bytes, chance: Random) -> bytes:
    """Sizes, sums, methods or flags of one entry that are not those of its content."""
    sign = chance.choice([b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06"])
    at = data.find(sign, chance.randrange(len(data) or 1))
    if at < 0:
        return data
    spoilt, value = bytearray(data), chance.choice([0, 1, 0xFF, 0x7FFFFFFF, 0xFFFFFFFF])
    field = at + 4 + 2 * chance.randrange(20)
    spoilt[field : field + 4] = struct.pack("<I", value)
    return bytes(spoilt)


def stored(data: bytes, chance: Random) -> bytes:
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    return packed(parts_of(data), chance.choice(methods))


MUTATIONS: tuple[Mutation, ...] = (
    part_dropped,
    part_renamed,
    bomb,
    no_directory,
    header_spoilt,
    header_spoilt,
    stored,
)
