"""The dictionaries of a project's languages, as far as this machine has them."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock, Thread

from briefs.spelling.hunspell import LONGEST, Hunspell, NoDictionary
from briefs.spelling.places import FOLDERS


@dataclass(frozen=True, slots=True)
class Entry:
    """A language's dictionaries: a word that one of them has is right.

    Attributes:
        files: their names without ending, as all systems have them; the first is wanted, the
            others are taken where they are there.
        right: a word that it must know, lest it be a broken one (Hunspell 1.7.2 reads older
            Korean dictionaries up to their first overlong line only, and knows no word of them).
        wrong: a word that it must not know.
        joins: whether nouns are written together without an end, as in Korean.
    """

    files: tuple[str, ...]
    right: str
    wrong: str
    joins: bool = False


ENTRIES: Mapping[str, Entry] = {
    "ko": Entry(("ko",), "병원에서", "병윈에서", joins=True),
    "en": Entry(("en_GB", "en_US"), "receive", "recieve"),
}


@dataclass
class Dictionary:
    """A :class:`~briefs.check.knowledge.Speller` made of Hunspell dictionaries."""

    engines: tuple[Hunspell, ...]
    joins: bool
    _known: dict[str, bool] = field(default_factory=dict)

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right: the dictionary has it, or joins it of nouns it has."""
        found = self._known.get(word)
        if found is None:
            plain = unicodedata.normalize("NFC", word)
            found = self._has(plain) or (self.joins and self._is_compound(plain))
            self._known[word] = found
        return found

    def _is_compound(self, word: str) -> bool:
        """연구+개발을, but not 기후변화로+인한: what stands first is a bare noun."""
        return len(word) <= LONGEST // 2 and any(
            self._is_noun(word[:cut])
            and (self._is_tail(word[cut:]) or self._is_compound(word[cut:]))
            for cut in range(2, len(word) - 1)
        )

    def _has(self, word: str) -> bool:
        return any(engine.has(word) for engine in self.engines)

    def _is_noun(self, word: str) -> bool:
        return self._has(word) and word in self._stems(word)

    def _is_tail(self, word: str) -> bool:
        """A known word whose stem of two syllables or more begins it: 개발을, but not 이나."""
        return self._has(word) and any(
            len(stem) > 1 and word.startswith(stem) for stem in self._stems(word)
        )

    def _stems(self, word: str) -> list[str]:
        return [unicodedata.normalize("NFC", stem) for stem in self.engines[0].stems(word)]


def open_ahead(languages: Sequence[str]) -> None:
    """Begin to open dictionaries while the caller goes on: Korean's takes a third of a second."""
    if languages:
        Thread(target=dictionaries, args=(languages,), daemon=True).start()


def dictionaries(languages: Iterable[str]) -> tuple[dict[str, Dictionary], dict[str, str]]:
    """The dictionaries of these languages by tag, and for each that is not to be had, why."""
    found: dict[str, Dictionary] = {}
    missing: dict[str, str] = {}
    for language in languages:
        try:
            with _opening:
                found[language] = _opened(language)
        except NoDictionary as reason:
            missing[language] = str(reason)
    return found, missing


_opening = Lock()
"""Held while a dictionary is opened, lest two threads open it at once."""


@cache
def _opened(language: str) -> Dictionary:
    entry = ENTRIES.get(language)
    if entry is None:
        raise NoDictionary("no dictionary is known for it")
    wanted, *others = entry.files
    engines = (_engine(wanted), *(_engine(file) for file in others if _folder(file)))
    dictionary = Dictionary(engines, entry.joins)
    if not engines[0].has(entry.right) or engines[0].has(entry.wrong):
        raise NoDictionary(f"the dictionary {wanted} does not know {entry.right!r}: it is broken")
    return dictionary


def _engine(file: str) -> Hunspell:
    folder = _folder(file) or FOLDERS[0]
    return Hunspell(folder / f"{file}.aff", folder / f"{file}.dic")


def _folder(file: str) -> Path | None:
    return next((folder for folder in FOLDERS if (folder / f"{file}.dic").is_file()), None)
