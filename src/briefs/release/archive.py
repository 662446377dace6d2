"""ZIP files: made the same on every machine, and read as if a stranger had made them.

The same files of the same day give the same bytes, so that a ZIP can be held against its contents
to the last bit. Nothing is compressed: PDFs are already, and two versions of a compressor need not
give the same bytes (zlib promises it for one version alone; zlib-ng differs).
"""

import datetime as dt
import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from stat import S_IFDIR, S_IFMT, S_IFREG

from briefs.problems import Problem, Refused, Span
from briefs.wording import Said, said

MOST_FILES = 2_000
MOST_BYTES = 500_000_000
"""What all files of a ZIP may come to, unpacked."""
MOST_GROWTH = 200
"""How many times the ZIP's own size its files may come to: content files and tables of text come
to about 10, what is made to fill a disk to 1,000."""

_FIRST_DAY, _LAST_DAY = dt.date(1980, 1, 1), dt.date(2107, 12, 31)
"""What the date of a ZIP can say (APPNOTE 6.3.10, 4.4.6: an MS-DOS date)."""
_BEGINNING = b"PK\x03\x04"
_UNIX = 3
_MODE = S_IFREG | 0o644
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\\:*?"<>|]')
"""What no file is called that Windows can take, and what a terminal obeys."""
_ENCRYPTED = 0x1
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    RuntimeError,  # also NotImplementedError
)
"""What the standard library raises at one or the other ZIP that is broken."""


def packed(files: Mapping[str, bytes], day: dt.date) -> bytes:
    """A ZIP of files: sorted by name, of one date, uncompressed.

    Args:
        files: contents by name; names are ASCII, with forward slashes for folders.
        day: the date that each file carries, at 00:00; the nearest that a ZIP can say.

    Raises:
        ValueError: a name is not one that every reader of ZIPs shows as it is.
    """
    when = min(max(day, _FIRST_DAY), _LAST_DAY)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            if not _NAME.fullmatch(name):
                raise ValueError(f"not a name for a ZIP: {name!r}")
            archive.writestr(_entry(name, when), content)
    return made.getvalue()


def unpacked(content: bytes, place: str) -> dict[str, bytes]:
    """The files of a ZIP by name; entries that are folders alone are left out.

    Args:
        content: the ZIP's bytes, from anywhere.
        place: what it is called in messages.

    Raises:
        Refused: it is broken or encrypted; it would come to more than :data:`MOST_BYTES`,
            :data:`MOST_FILES` or :data:`MOST_GROWTH` allow; or one of its names leads out of a
            folder, stands there twice, or is that of a link.
    """
    if not content.startswith(_BEGINNING):
        raise _refused(place, said("it does not begin as a ZIP does"))
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            reason = _too_much(entries, len(content)) or _hostile(entries)
            if reason:
                raise _refused(place, reason)
            return {one.filename: archive.read(one) for one in entries if not one.is_dir()}
    except _BROKEN:
        raise _refused(place, said("it is damaged")) from None


def is_as_packed(content: bytes, files: Mapping[str, bytes]) -> bool:
    """Whether a ZIP is, to the byte, what :func:`packed` makes of the files that it holds.

    So a bit that changed between the files is found too, where their own hashes cannot tell.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            day = dt.date(*archive.infolist()[0].date_time[:3])
        return packed(files, day) == content
    except (IndexError, *_BROKEN):
        return False


def _entry(name: str, day: dt.date) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.create_system = _UNIX
    entry.external_attr = _MODE << 16
    return entry


def _too_much(entries: list[zipfile.ZipInfo], size: int) -> Said | None:
    """Why nothing is unpacked; what is read of an entry is never more than it declares."""
    total = sum(one.file_size for one in entries)
    if len(entries) > MOST_FILES:
        return said("it holds {n} files, more than {most}", n=len(entries), most=MOST_FILES)
    if total > MOST_BYTES:
        return said("unpacked it comes to more than {most} bytes", most=f"{MOST_BYTES:,}")
    if total > MOST_GROWTH * size:
        return said("unpacked it comes to more than {n} times its size", n=MOST_GROWTH)
    return None


def _hostile(entries: list[zipfile.ZipInfo]) -> Said | None:
    reasons = (_hostile_entry(one) for one in entries)
    return next(filter(None, reasons), None) or _twice(one.filename for one in entries)


def _hostile_entry(entry: zipfile.ZipInfo) -> Said | None:
    name = entry.orig_filename  # before the standard library cuts it at a NUL
    kind = S_IFMT(entry.external_attr >> 16)
    if _UNFIT.search(name) or not _stays_below(name.removesuffix("/")):
        return said("{name!r} is not a name within a folder", name=name[:200])
    if kind not in (0, S_IFREG, S_IFDIR) or (entry.is_dir() and entry.file_size):
        return said("{name!r} is no ordinary file", name=name[:200])
    if entry.flag_bits & _ENCRYPTED:
        return said("{name!r} is encrypted", name=name[:200])
    if entry.compress_type not in _WAYS:
        return said("{name!r} is compressed in an uncommon way", name=name[:200])
    return None


def _stays_below(name: str) -> bool:
    return all(part not in ("", ".", "..") for part in name.split("/"))


def _twice(names: Iterable[str]) -> Said | None:
    """Names that a file system without regard to case would take for one."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            return said("{name!r} stands there twice", name=name[:200])
        seen.add(name.casefold())
    return None


def _refused(place: str, reason: Said) -> Refused:
    message = said("the ZIP cannot be read: {reason}", reason=reason)
    hint = said("do not unpack it; ask those who gave it out for it again")
    return Refused([Problem("archive", message, Span(place), hint)])
