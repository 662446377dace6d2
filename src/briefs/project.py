"""The whole of a project in memory: as read (:class:`Contents`), as merged (:class:`Project`)."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefs.language.locale import Locale
from briefs.model.brief import Brief, Commons, CommonTexts, Manuscript
from briefs.model.facts import Facts
from briefs.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Contents:
    """Every content file, decoded, before the languages are paired.

    Attributes:
        facts: the language-neutral files.
        locales: by language tag.
        manuscripts: brief id, then language tag; a missing file is a missing entry.
        commons: by language tag.
        files: the text of every file read, by its path below the project's root.
        waivers: those in the files of the languages, in order of file and line.
    """

    facts: Facts
    locales: Mapping[str, Locale]
    manuscripts: Mapping[str, Mapping[str, Manuscript]]
    commons: Mapping[str, CommonTexts]
    files: Mapping[str, str]
    waivers: tuple[Waiver, ...] = ()


@dataclass(frozen=True, slots=True)
class Project:
    """The same with every text paired by id across the languages."""

    facts: Facts
    locales: Mapping[str, Locale]
    briefs: Mapping[str, Brief]
    commons: Commons
    files: Mapping[str, str]
    waivers: tuple[Waiver, ...] = ()
