"""Hunspell's C library (libhunspell 1.7, http://hunspell.github.io) through ctypes.

A binding of our own, and not a package: those with wheels reject every Korean word with the
dictionary that Debian 12 has, or need the same library besides (docs/dependencies.md).
"""

import ctypes as c
from pathlib import Path
from threading import Lock

LIBRARIES = (
    "libhunspell-1.7.so.0",
    "/opt/homebrew/lib/libhunspell-1.7.dylib",
    "/opt/homebrew/lib/libhunspell-1.7.0.dylib",
    "/usr/local/lib/libhunspell-1.7.dylib",
    "/usr/local/lib/libhunspell-1.7.0.dylib",
)
"""Where Linux and Homebrew have the library."""

LONGEST = 40
"""Characters of the longest word that is asked for; Hunspell refuses much longer ones."""

_Strings = c.POINTER(c.c_char_p)


class NoDictionary(Exception):
    """The library, or a dictionary that works, is not on this machine; the message says which."""


class Hunspell:
    """One dictionary, opened. Safe to use from several threads.

    The handle lives as long as the process: Hunspell holds 10 MB for English, 55 MB for Korean.
    """

    _lock = Lock()  # for all handles: opening two at once races before Hunspell 1.7.2

    def __init__(self, affixes: Path, words: Path) -> None:
        """Open a dictionary.

        Raises:
            NoDictionary: there is no library, or it cannot read these files.
        """
        self._library = _library()
        # Hunspell opens what is not there without a word.
        if not (affixes.is_file() and words.is_file()):
            raise NoDictionary(f"{words} or its .aff file is missing")
        with self._lock:
            self._handle: int | None = self._library.Hunspell_create(bytes(affixes), bytes(words))
        if not self._handle:
            raise NoDictionary(f"Hunspell cannot read {words}")
        encoding: bytes = self._library.Hunspell_get_dic_encoding(self._handle)
        self._encoding = encoding.decode("ascii")

    def has(self, word: str) -> bool:
        """Whether the dictionary has the word, or makes it by its rules."""
        raw = self._bytes(word)
        if raw is None:
            return False
        with self._lock:
            return bool(self._library.Hunspell_spell(self._handle, raw))

    def stems(self, word: str) -> list[str]:
        """The entries from which the dictionary makes the word."""
        return self._list("Hunspell_stem", word)

    def _list(self, call: str, word: str) -> list[str]:
        raw = self._bytes(word)
        if raw is None:
            return []
        found = _Strings()
        with self._lock:
            count = getattr(self._library, call)(self._handle, c.byref(found), raw)
            words = [(found[i] or b"").decode(self._encoding, "replace") for i in range(count)]
            self._library.Hunspell_free_list(self._handle, c.byref(found), count)
        return words

    def _bytes(self, word: str) -> bytes | None:
        """The word as the dictionary writes it; nothing for what can be no word of it."""
        if not word or len(word) > LONGEST or "\0" in word:
            return None
        try:
            return word.encode(self._encoding)
        except UnicodeEncodeError:
            return None


def _library() -> c.CDLL:
    for name in LIBRARIES:
        try:
            library = c.CDLL(name)
        except OSError:
            continue
        return _declared(library)
    raise NoDictionary("libhunspell-1.7 is not installed")


def _declared(library: c.CDLL) -> c.CDLL:
    """The library with the types of its functions, without which pointers are cut in half."""
    handle, text, strings = c.c_void_p, c.c_char_p, c.POINTER(_Strings)
    signatures: tuple[tuple[str, object, list[object]], ...] = (
        ("Hunspell_create", handle, [text, text]),
        ("Hunspell_spell", c.c_int, [handle, text]),
        ("Hunspell_get_dic_encoding", text, [handle]),
        ("Hunspell_stem", c.c_int, [handle, strings, text]),
        ("Hunspell_free_list", None, [handle, strings, c.c_int]),
    )
    for name, result, arguments in signatures:
        function = getattr(library, name)
        function.restype, function.argtypes = result, arguments
    return library
