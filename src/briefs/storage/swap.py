"""Two folders that change places in one system call, so that neither is ever away."""

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

HERE = -100
"""``AT_FDCWD``: paths are not relative to an open folder."""

EXCHANGE = 2
"""``RENAME_EXCHANGE`` of Linux, and ``RENAME_SWAP`` of macOS: the same number by chance."""


def swap(one: Path, other: Path) -> None:
    """Let two paths of one file system change places, both of which are there.

    Linux: ``renameat2(2)``, since 3.15 and glibc 2.28. macOS: ``renamex_np(2)``, since 10.12.

    Raises:
        OSError: it cannot be; ``ENOSYS`` where this system knows no such call. Nothing is changed.
    """
    if _call()(os.fsencode(one), os.fsencode(other)):
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(one), None, str(other))


@cache
def _call() -> Callable[[bytes, bytes], int]:
    library = ctypes.CDLL(None, use_errno=True)
    path, number, flags = ctypes.c_char_p, ctypes.c_int, ctypes.c_uint
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        library.renamex_np.argtypes = (path, path, flags)
        return lambda one, other: int(library.renamex_np(one, other, EXCHANGE))
    if hasattr(library, "renameat2"):
        library.renameat2.argtypes = (number, path, number, path, flags)
        return lambda one, other: int(library.renameat2(HERE, one, HERE, other, EXCHANGE))
    return _unknown


def _unknown(_one: bytes, _other: bytes) -> int:
    ctypes.set_errno(errno.ENOSYS)
    return -1
