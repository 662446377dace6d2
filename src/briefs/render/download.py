"""Releases → the download page: static HTML in each language, a way in, a feed."""

import functools
import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Any

from babel.units import format_unit
from jinja2 import Environment, TemplateError
from markupsafe import Markup, escape

from briefs.language.dates import format_date
from briefs.language.locale import Locale
from briefs.model.facts import Edition
from briefs.model.release import (
    MANIFEST,
    RELEASES,
    SIGNATURE,
    SUMS,
    Enclosed,
    Issued,
    Manifest,
    corrections,
)
from briefs.model.site import Shown
from briefs.problems import Problem, Refused, Span, unreadable
from briefs.project import Project
from briefs.render.composition import compose
from briefs.render.environment import strict_environment
from briefs.render.lettering import lettering
from briefs.render.phrases import Phrases, phrases
from briefs.wording import said

FOLDER = "site"
"""The templates of the page, below the templates."""

DATA = "data/"

KINDS = (".csv", ".json", ".pdf", ".xlsx", ".yaml")
"""What a release holds: nothing that a browser would run in the name of the site."""

UNSEEN = dict.fromkeys(
    (
        *(number for number in range(0x20) if chr(number) not in "\t\n\r"),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),
    "\N{REPLACEMENT CHARACTER}",
)
"""Characters that XML cannot hold, or that have what stands after them read backwards (UAX #9)."""

_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages are made with.

    Attributes:
        templates: the project's templates.
        locales: those of the project, by tag.
        leading: the language whose words stand in for those that another one lacks.
        base: the address that the site will have, without a slash at its end; empty if unsaid.
    """

    templates: Path
    locales: Mapping[str, Locale]
    leading: str
    base: str = ""


def common_texts(project: Project) -> dict[str, dict[str, Markup]]:
    """The texts that every brief of a release prints, as HTML, by key and language."""
    series = project.facts.series
    first = project.briefs[series.briefs[0]]
    made: dict[str, dict[str, Markup]] = {}
    for tag in series.languages:
        page = compose(first, Edition(tag, (tag,), ""), project, summary=True)
        for key, line in page.common.items():
            made.setdefault(key, {})[tag] = line.strands[0].html
    return made


@dataclass(frozen=True, slots=True)
class Made:
    """The files of the site by name, pages last, and what is lacking in them: warnings."""

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]


def pages(releases: Sequence[Shown], site: Site) -> Made:
    """The files of the site, but for those of the releases.

    Args:
        releases: at least one, the newest first.
        site: see there.

    Raises:
        Refused: a template, the words or the locale of a language are missing or at fault, or a
            release has a file that a browser may run.
    """
    active = list(_active(releases))
    if active:
        raise Refused(active)
    spoken = _languages(releases)
    words = {tag: _phrases(tag, site) for tag in spoken}
    try:
        texts = dict(_texts(releases, words, site))
    except (TemplateError, KeyError) as fault:
        message = said("the template of the download page is at fault: {fault}", fault=str(fault))
        raise Refused([Problem("template", message, Span(f"templates/{FOLDER}"))]) from fault
    letters = "".join(html.unescape(text) for name, text in texts.items() if name.endswith(".html"))
    files = {
        **lettering(site.templates / "fonts", letters),
        **_covers(releases),
        **{name: text.encode() for name, text in texts.items()},
    }
    return Made(files, tuple(one for own in words.values() for one in own.problems))


def _active(releases: Sequence[Shown]) -> Iterator[Problem]:
    """Files to which the site would lend its name, and that a browser may run."""
    message = said("a browser may run a file of this kind: it is not handed out")
    hint = said(
        "a release holds {kinds}; ask those who gave it out what this is", kinds=", ".join(KINDS)
    )
    for manifest in (one.manifest for one in releases):
        for name in manifest.held():
            if PurePosixPath(name).suffix not in KINDS:
                place = Span(f"{RELEASES}/{manifest.id}/{name}")
                yield Problem("active-file", message, place, hint)


def _languages(releases: Sequence[Shown]) -> dict[str, Manifest]:
    """The languages of all releases, and the newest one in each."""
    newest: dict[str, Manifest] = {}
    for one in releases:
        for tag in one.manifest.languages:
            newest.setdefault(tag, one.manifest)
    return newest


def _texts(
    releases: Sequence[Shown], words: Mapping[str, Phrases], site: Site
) -> Iterator[tuple[str, str]]:
    environment = _environment(site.templates / FOLDER)
    newest = _languages(releases)
    yield "site.css", _read(site.templates / FOLDER / "site.css")
    for tag, own in words.items():
        page = environment.get_template("page.html.j2")
        for shown in releases:
            if tag in shown.manifest.languages:
                view = _Page(shown, releases, newest, tag, own, site).view()
                yield _address(shown.manifest, newest, tag), page.render(page=view, words=own)
    if site.base:
        feed = _feed(releases, newest, words, site)
        yield "feed.xml", environment.get_template("feed.xml.j2").render(feed=feed)
    doors = [
        {"language": tag, "title": _in(one.title, tag), "words": site.locales[tag].name}
        for tag, one in newest.items()
    ]
    way_in = environment.get_template("index.html.j2")
    yield "index.html", way_in.render(doors=doors, base=site.base)


def _covers(releases: Sequence[Shown]) -> dict[str, bytes]:
    return {
        name: picture
        for one in releases
        for document, cover in one.covers.items()
        for name, picture in (
            (_cover(one.manifest, document), cover.small),
            (_cover(one.manifest, document, "@2x"), cover.large),
        )
    }


def _cover(manifest: Manifest, document: str, size: str = "") -> str:
    return f"covers/{manifest.id}/{document.removesuffix('.pdf')}{size}.png"


def _address(manifest: Manifest, newest: Mapping[str, Manifest], tag: str) -> str:
    return f"{tag}/{'index' if manifest.id == newest[tag].id else manifest.id}.html"


@dataclass(frozen=True, slots=True)
class _Page:
    """A release in one language, among the others."""

    shown: Shown
    releases: Sequence[Shown]
    newest: Mapping[str, Manifest]
    tag: str
    words: Phrases
    site: Site

    @property
    def manifest(self) -> Manifest:
        return self.shown.manifest

    @property
    def locale(self) -> Locale:
        return self.site.locales[self.tag]

    def view(self) -> dict[str, Any]:
        """What the template prints."""
        manifest = self.manifest
        here = _address(manifest, self.newest, self.tag)
        data = [one for one in manifest.files if one.name.startswith(DATA)]
        return {
            "language": self.tag,
            "id": manifest.id,
            "title": _in(manifest.title, self.tag),
            "release": self.words.html("release", number=manifest.id),
            "head": self.words.plain("release", number=manifest.id),
            "date": manifest.date.isoformat(),
            "day": format_date(manifest.date, self.locale),
            "canonical": f"{self.site.base}/{here}" if self.site.base else "",
            "translations": self._translations(),
            "notices": list(self._notices()),
            "credit": self._text("credit"),
            "briefs": list(self._briefs()),
            "data": [self._file(one) for one in data],
            "content": [self._file(one) for one in manifest.files if one not in data],
            "licence": self._text("licence"),
            "changes": self._text("changes"),
            "citation": self._citation(),
            "signature": SIGNATURE if self.shown.is_signed else "",
            "papers": self._papers(),
            "example": manifest.documents[0].name if manifest.documents else SUMS,
            "releases": [self._link(one.manifest) for one in self.releases if self._has(one)],
        }

    def _has(self, shown: Shown) -> bool:
        return self.tag in shown.manifest.languages

    def _text(self, key: str) -> Markup:
        return Markup(self.shown.texts.get(key, {}).get(self.tag, ""))

    def _link(self, manifest: Manifest) -> dict[str, Any]:
        """Where a release is; in another language where it is not there in this one."""
        tag = self.tag if self.tag in manifest.languages else manifest.languages[0]
        day = format_date(manifest.date, self.locale)
        return {
            "language": tag,
            "address": f"../{_address(manifest, self.newest, tag)}",
            "words": self.words.html("release", number=manifest.id) + f" · {day}",
            "is_here": manifest.id == self.manifest.id,
        }

    def _translations(self) -> list[dict[str, Any]]:
        return [
            {
                "language": tag,
                "address": f"../{_address(self.manifest, self.newest, tag)}",
                "words": self.site.locales[tag].name,
                "is_here": tag == self.tag,
            }
            for tag in self.manifest.languages
        ]

    def _notices(self) -> Iterator[dict[str, Any]]:
        """That the release was corrected or followed by another, and what it corrects itself.

        Only the first is a warning: who reads a release that nothing is wrong with has to do
        nothing.
        """
        manifest, newest = self.manifest, self.newest[self.tag]
        others = {one.manifest.id: one.manifest for one in self.releases}
        later = corrections(manifest, others.values())
        if later:
            yield self._notice("corrected", later[-1].id, later[-1], later, is_warning=True)
        elif newest.id != manifest.id:
            yield self._notice("superseded", newest.id, newest)
        if manifest.corrects:
            number = manifest.corrects.release
            yield self._notice("corrects", number, others.get(number), [manifest])

    def _notice(
        self,
        key: str,
        number: str,
        other: Manifest | None,
        correcting: Sequence[Manifest] = (),
        *,
        is_warning: bool = False,
    ) -> dict[str, Any]:
        return {
            "kind": "warning" if is_warning else "information",
            "words": self.words.html(key, number=number),
            "reasons": [
                self.words.html("reason", reason=_in(one.corrects.reason, self.tag))
                for one in correcting
                if one.corrects
            ],
            "link": self._link(other) if other else None,
        }

    def _briefs(self) -> Iterator[dict[str, Any]]:
        for _, group in groupby(self.manifest.documents, key=lambda one: one.brief):
            documents = list(group)
            title = _in(documents[0].title, self.tag)
            front = _front(documents, self.tag)
            cover = self.shown.covers[front.name]
            yield {
                "title": title,
                "cover": {
                    "small": f"../{_cover(self.manifest, front.name)}",
                    "large": f"../{_cover(self.manifest, front.name, '@2x')}",
                    "width": cover.width,
                    "height": cover.height,
                    "words": self.words.plain("cover", title=title),
                    "language": self.words.language("cover"),
                },
                "documents": [self._document(one) for one in documents],
            }

    def _document(self, one: Issued) -> dict[str, str]:
        names = [self.locale.cldr.languages.get(tag, tag) for tag in one.languages]
        said_as, validated, standards = self.words.html, one.validated, ", ".join(one.claims)
        return {
            "address": f"../releases/{self.manifest.id}/{one.name}",
            "kind": said_as("pdf", languages=" · ".join(names)),
            "pages": self.words.counted("pages", one.pages),
            "size": self._size(one.size),
            "number": one.number,
            "sha256": one.sha256,
            "claims": said_as("claims", standards=standards) if standards else "",
            "validated": said_as("validated", by=validated.by) if validated else "",
        }

    def _file(self, one: Enclosed) -> dict[str, str]:
        return {
            "name": one.name,
            "address": f"../releases/{self.manifest.id}/{one.name}",
            "size": self._size(one.size),
            "sha256": one.sha256,
        }

    def _papers(self) -> list[dict[str, str]]:
        signature = {"signature": SIGNATURE} if self.shown.is_signed else {}
        return [
            {
                "name": name,
                "address": f"../releases/{self.manifest.id}/{name}",
                "words": self.words.html(key),
            }
            for key, name in {"manifest": MANIFEST, "sums": SUMS, **signature}.items()
        ]

    def _citation(self) -> Markup:
        """Author, if the content names one, title, number and day of the release.

        What the briefs rest on stands below, in the words of the content (``credit``).
        """
        manifest = self.manifest
        parts = [
            self._text("author"),
            escape(_in(manifest.title, self.tag)),
            self.words.html("release", number=manifest.id),
            escape(format_date(manifest.date, self.locale)),
        ]
        return Markup(", ").join(part for part in parts if part)

    def _size(self, size: int) -> str:
        """As the language writes it, in decimal units (IEC 80000-13): 1.2 MB."""
        value, unit = float(size), 0
        while round(value, 1) >= _STEP and unit < len(_UNITS) - 1:
            value, unit = value / _STEP, unit + 1
        pattern = "#,##0.#" if unit else "#,##0"
        name = f"digital-{_UNITS[unit]}"
        return format_unit(value, name, "short", format=pattern, locale=self.locale.cldr)


def _front(documents: Sequence[Issued], tag: str) -> Issued:
    """The document whose page one stands for the brief: that in the page's language alone."""
    return next((one for one in documents if one.languages == (tag,)), documents[0])


def fronts(manifest: Manifest) -> set[str]:
    """The documents whose covers the pages show, by name."""
    groups = groupby(manifest.documents, key=lambda one: one.brief)
    briefs = [list(group) for _, group in groups]
    return {_front(one, tag).name for one in briefs for tag in manifest.languages}


def _feed(
    releases: Sequence[Shown],
    newest: Mapping[str, Manifest],
    words: Mapping[str, Phrases],
    site: Site,
) -> dict[str, Any]:
    """In the newest release's first language (RFC 4287)."""
    tag = releases[0].manifest.languages[0]
    title = _in(newest[tag].title, tag)
    author = Markup(releases[0].texts.get("author", {}).get(tag, ""))
    entries = [
        {
            "id": one.manifest.id,
            "date": one.manifest.date.isoformat(),
            "words": words[tag].plain("release", number=one.manifest.id),
            "address": _address(one.manifest, newest, tag),
        }
        for one in releases
        if tag in one.manifest.languages
    ]
    return {
        "language": tag,
        "title": title,
        "base": site.base,
        "author": author.striptags() or title,
        "entries": entries,
    }


def _in(texts: Mapping[str, str], tag: str) -> str:
    """A text in a language; in another one where it is not there."""
    return texts.get(tag) or next(iter(texts.values()), "")


def _phrases(tag: str, site: Site) -> Phrases:
    """The page's own words in a language."""
    for wanted in (tag, site.leading):
        if wanted not in site.locales:
            message = said("there is no locale for {language!r}", language=wanted)
            raise Refused([Problem("no-locale", message, Span(f"content/locales/{wanted}.yaml"))])
    own, leading = site.locales[tag], site.locales[site.leading]
    return phrases(site.templates / FOLDER / "words", own, leading)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Refused(
            [
                unreadable(
                    path.as_posix(),
                    error,
                    said("copy templates/ anew from a project that briefs init makes"),
                )
            ]
        ) from error


@functools.lru_cache(maxsize=2)
def _environment(templates: Path) -> Environment:
    return strict_environment(templates).overlay(finalize=_visible)


def _visible(value: object) -> object:
    """What is printed, without characters that nobody sees: a manifest may come from anywhere."""
    return value.translate(UNSEEN) if isinstance(value, str) else value
