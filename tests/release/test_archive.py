"""ZIPs: the same bytes every time, opened by others, and read as if strangers had made them."""

import datetime as dt
import random
import stat
import struct
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.problems import Refused
from briefs.release import archive
from briefs.release.archive import is_as_packed, packed, unpacked

DAY = dt.date(2026, 11, 22)
FILES = {
    "letter.pdf": b"%PDF-1.7\n" + bytes(range(256)) * 4,
    "data/figures.csv": "수치,값\r\n".encode() * 50,
    "empty": b"",
}
ZIP = packed(FILES, DAY)


def made(*entries: tuple[zipfile.ZipInfo | str, bytes], way: int = zipfile.ZIP_STORED) -> bytes:
    """A ZIP of any entries, as somebody else might make it."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", way) as one:
        for entry, content in entries:
            one.writestr(entry, content)
    return written.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as raised:
        unpacked(content, "a.zip")
    (problem,) = raised.value.problems
    assert (problem.rule, str(problem.span)) == ("archive", "a.zip")
    return str(problem.message)


def test_what_is_packed_comes_out_again() -> None:
    assert unpacked(ZIP, "a.zip") == FILES
    assert is_as_packed(ZIP, FILES)


def test_the_same_bytes_whatever_the_order() -> None:
    assert packed(dict(reversed(FILES.items())), DAY) == ZIP
    assert packed(FILES, DAY + dt.timedelta(1)) != ZIP


@pytest.mark.parametrize("day", [dt.date.min, dt.date(1979, 12, 31), dt.date.max])
def test_a_day_that_no_zip_can_say_becomes_the_nearest(day: dt.date) -> None:
    made = packed(FILES, day)
    assert is_as_packed(made, FILES)
    years = {one.date_time[0] for one in zipfile.ZipFile(BytesIO(made)).infolist()}
    assert years == {1980 if day < DAY else 2107}


@pytest.mark.parametrize("name", ["", "/a", "../a", "보스턴.pdf", "a b", "a\\b", "a\nb"])
def test_a_name_that_not_every_reader_shows_is_not_packed(name: str) -> None:
    with pytest.raises(ValueError, match="not a name"):
        packed({name: b""}, DAY)


def test_unzip_takes_it_out_equal(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(ZIP)
    try:
        subprocess.run(
            ["unzip", "-q", "a.zip", "-d", "out"], cwd=tmp_path, check=True, capture_output=True
        )
    except FileNotFoundError:
        pytest.skip("unzip is not on this machine")
    out = tmp_path / "out"
    assert {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    } == FILES
    assert stat.S_IMODE((out / "letter.pdf").stat().st_mode) == 0o644


def test_java_reads_it_equal(validate: Callable[..., object], tmp_path: Path) -> None:
    """``java.util.zip``, once by the central directory and once from the front as a stream."""
    import jpype  # type: ignore[import-untyped]

    path = tmp_path / "a.zip"
    path.write_bytes(ZIP)
    java = jpype.JPackage("java")
    opened = java.util.zip.ZipFile(str(path))
    try:
        found = {
            str(one.getName()): bytes(opened.getInputStream(one).readAllBytes())
            for one in opened.stream().toArray()
        }
    finally:
        opened.close()
    stream = java.util.zip.ZipInputStream(java.io.ByteArrayInputStream(ZIP))
    streamed = {}
    while (entry := stream.getNextEntry()) is not None:
        streamed[str(entry.getName())] = bytes(stream.readAllBytes())
    assert found == streamed == FILES


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "a/../../evil",
        "/etc/passwd",
        "C:evil",
        "C:\\evil",
        "..\\evil",
        "a//b",
        "./a",
        "a/./b",
        "\x1b[2Ja",
        "a\x00.pdf",
        "..",
        "../",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    entry = zipfile.ZipInfo("x" * len(name))
    content = made(("first", b"1"), (entry, b"2"))
    assert "not a name within a folder" in refusal(
        content.replace(b"x" * len(name), name.encode("latin-1"))
    )


def test_a_name_that_a_terminal_obeys_is_refused() -> None:
    assert "not a name within a folder" in refusal(made(("a\u009b1m", b"")))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("names", [("a.pdf", "a.pdf"), ("a.pdf", "A.PDF")])
def test_a_name_that_stands_there_twice_is_refused(names: tuple[str, str]) -> None:
    assert "stands there twice" in refusal(made(*((name, b"") for name in names)))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR, stat.S_IFSOCK])
def test_links_and_devices_are_refused(kind: int) -> None:
    entry = zipfile.ZipInfo("boston.ko.pdf")
    entry.create_system = 3
    entry.external_attr = (kind | 0o777) << 16
    assert "no ordinary file" in refusal(made((entry, b"/etc/passwd")))


def test_a_folder_with_content_is_refused() -> None:
    assert "no ordinary file" in refusal(made(("data/", b"more")))


def test_a_folder_alone_is_left_out() -> None:
    assert unpacked(made(("data/", b""), ("data/a", b"1")), "a.zip") == {"data/a": b"1"}


def test_what_is_encrypted_is_refused() -> None:
    content = bytearray(made(("a.pdf", b"1")))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refusal(bytes(content))


@pytest.mark.parametrize("way", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_uncommon_compression_is_refused(way: int) -> None:
    assert "uncommon" in refusal(made(("a.pdf", b"1" * 100), way=way))


def test_what_would_fill_a_disk_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = made(("a", bytes(3_000_000)), way=zipfile.ZIP_DEFLATED)
    assert "200 times its size" in refusal(bomb)
    monkeypatch.setattr(archive, "MOST_BYTES", 100)
    assert "more than 100 bytes" in refusal(ZIP)
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert "it holds 3 files" in refusal(ZIP)


def test_an_entry_that_is_more_than_it_declares_is_refused() -> None:
    """Each entry is read no further than its declared size, and then its checksum is wrong."""
    bomb = bytearray(made(("a", bytes(3_000_000)), way=zipfile.ZIP_DEFLATED))
    central = bomb.index(b"PK\x01\x02")
    bomb[central + 24 : central + 28] = struct.pack("<I", 1)
    assert "damaged" in refusal(bytes(bomb))


def test_entries_over_one_another_are_refused() -> None:
    """As bombs are made whose entries share one lump of data."""
    content = bytearray(made(("a", bytes(1000)), ("b", bytes(1000))))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = bytes(4)
    assert "damaged" in refusal(bytes(content))


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), b"x"])
def test_what_is_no_zip_is_refused(content: bytes) -> None:
    assert refusal(content)


def test_what_stands_before_a_zip_is_refused() -> None:
    assert "does not begin" in refusal(b"%PDF-1.7\n" + ZIP)


@given(st.randoms(use_true_random=False), st.sampled_from([ZIP, made(*FILES.items(), way=8)]))
def test_a_mangled_zip_is_read_or_refused_and_nothing_else(
    chance: random.Random, whole: bytes
) -> None:
    content = bytearray(whole)
    tail = len(content) - 400
    for _ in range(chance.choice([1, 2, 8])):
        at = chance.randrange(tail if chance.random() < 0.7 else 0, len(content))
        content[at] = chance.randrange(256)
    if chance.random() < 0.3:
        del content[chance.randrange(len(content)) :]
    try:
        found: Mapping[str, bytes] = unpacked(bytes(content), "a.zip")
    except Refused:
        return
    assert sum(map(len, found.values())) <= archive.MOST_GROWTH * len(content)


@given(st.binary(max_size=200))
def test_any_bytes_behind_a_zips_beginning(content: bytes) -> None:
    with pytest.raises(Refused):
        unpacked(b"PK\x03\x04" + content, "a.zip")


def test_whatever_bit_changes_it_is_not_as_packed() -> None:
    """Every single bit of the ZIP."""
    missed = []
    for at in range(len(ZIP)):
        for bit in range(8):
            content = bytearray(ZIP)
            content[at] ^= 1 << bit
            if is_as_packed(bytes(content), FILES):
                missed.append((at, bit))
    assert missed == []
