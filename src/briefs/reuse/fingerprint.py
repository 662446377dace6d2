"""What stands for files, and for the program with all that it is built on."""

import ctypes
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

PACKAGE = Path(__file__).parents[1]

COMPILED = f"{os.sep}__pycache__"
"""The end of a folder with what Python compiled."""

ENGINE = (
    "babel",
    "cssselect2",
    "fonttools",
    "jinja2",
    "markupsafe",
    "pillow",
    "pydyf",
    "segno",
    "tinycss2",
    "weasyprint",
)
"""The packages on which the bytes of a document depend."""

LIBRARIES = {
    "pango_version_string": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0.0.dylib"),
    "hb_version_string": ("libharfbuzz.so.0", "libharfbuzz.dylib", "libharfbuzz.0.dylib"),
}
"""What tells a library's version, and what its file is called on Linux and macOS."""


def of_bytes(content: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return sha256(content).hexdigest()


def of_file(path: Path) -> str:
    """The same of a file; empty where there is none that can be read."""
    return _of_path(str(path))


def of_folders(folders: Iterable[Path]) -> str:
    """What stands for all files below some folders: their names and what is in them.

    What was compiled from other files is left out. Raw names and handles: this is done at the start
    of every run, for many files.
    """
    return _of_lines(
        f"{os.path.relpath(path, folder)} {_of_path(path)}"
        for folder in map(str, folders)
        for path in _files(folder)
    )


@cache
def of_engine() -> str:
    """What stands for the program and what it sets documents with, wherever that is installed."""
    from importlib.metadata import version

    versions = (f"{name} {version(name)}" for name in ENGINE)
    return _of_lines([of_folders([PACKAGE]), *_libraries(), *versions])


@cache
def of_program() -> str:
    """What stands for the program and all that it is built on: another one may set otherwise."""
    return _of_lines([of_folders([PACKAGE]), sys.version, *_libraries(), *_packages()])


def _of_lines(lines: Iterable[str]) -> str:
    return of_bytes("\n".join(lines).encode())


def _files(folder: str) -> list[str]:
    return sorted(
        f"{place}{os.sep}{name}"
        for place, _, names in os.walk(folder)
        if not place.endswith(COMPILED)
        for name in names
    )


def _of_path(path: str) -> str:
    try:
        with open(path, "rb", buffering=0, opener=_at_once) as file:
            return of_bytes(file.read()) if S_ISREG(os.fstat(file.fileno()).st_mode) else ""
    except OSError:
        return ""


def _at_once(path: str, flags: int) -> int:
    """Open a file, or a pipe without waiting for who writes into it."""
    return os.open(path, flags | os.O_NONBLOCK)


def _packages() -> Iterator[str]:
    """Every package that is installed, with its version: the names of their folders."""
    for place in sys.path:
        if os.path.isdir(place):  # noqa: PTH112  # many, and each a string already
            yield from sorted(name for name in os.listdir(place) if name.endswith(".dist-info"))  # noqa: PTH208


def _libraries() -> Iterator[str]:
    yield f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
    for teller, names in LIBRARIES.items():
        for name in names:
            try:
                tell = getattr(ctypes.CDLL(name), teller)
            except (OSError, AttributeError):
                continue
            tell.restype = ctypes.c_char_p
            yield f"{name} {tell().decode()}"
            break
