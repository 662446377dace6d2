"""Releases → the download page: static HTML in each language, a way in, a feed."""

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from babel.numbers import format_decimal
from babel.units import format_unit
from jinja2 import Environment, TemplateError
from markupsafe import Markup, escape

from briefs.language.dates import format_date
from briefs.language.locale import Locale
from briefs.model.facts import Edition
from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Enclosed, Issued, Manifest
from briefs.model.site import Shown
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.project import Project
from briefs.render.composition import compose
from briefs.render.environment import strict_environment
from briefs.wording import said

FOLDER = "site"
"""The templates of the page, below the templates."""

DATA = "data/"
_UNITS = ("byte", "kilobyte", "megabyte", "gigabyte")
_STEP = 1000


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages are made with.

    Attributes:
        templates: the project's templates.
        locales: those of the project, by tag.
        base: the address that the site will have, without a slash at its end; empty if unsaid.
    """

    templates: Path
    locales: Mapping[str, Locale]
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


def pages(releases: Sequence[Shown], site: Site) -> dict[str, bytes]:
    """The files of the site by name, but for those of the releases.

    Args:
        releases: at least one, the newest first.
        site: see there.

    Raises:
        Refused: a template, the words or the locale of a language are missing or at fault.
    """
    try:
        return {name: text.encode() for name, text in _texts(releases, site)} | _covers(releases)
    except (TemplateError, KeyError) as fault:
        message = said("the template of the download page is at fault: {fault}", fault=str(fault))
        raise Refused([Problem("template", message, Span(f"templates/{FOLDER}"))]) from fault


def _texts(releases: Sequence[Shown], site: Site) -> Iterator[tuple[str, str]]:
    newest = releases[0].manifest
    environment = _environment(site.templates / FOLDER)
    words = {tag: _words(tag, site) for one in releases for tag in one.manifest.languages}
    yield "site.css", _read(site.templates / FOLDER / "site.css")
    for tag, own in words.items():
        page = environment.get_template("page.html.j2")
        for shown in releases:
            if tag in shown.manifest.languages:
                view = _Page(shown, releases, tag, own, site).view()
                yield _address(shown.manifest, newest, tag), page.render(page=view, words=own)
    doors = [
        {"language": tag, "title": _in(newest.title, tag), "words": site.locales[tag].name}
        for tag in newest.languages
    ]
    yield "index.html", environment.get_template("index.html.j2").render(doors=doors)
    if site.base:
        feed = _feed(releases, words, site)
        yield "feed.xml", environment.get_template("feed.xml.j2").render(feed=feed)


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


def _address(manifest: Manifest, newest: Manifest, tag: str) -> str:
    return f"{tag}/{'index' if manifest.id == newest.id else manifest.id}.html"


@dataclass(frozen=True, slots=True)
class _Page:
    """A release in one language, among the others."""

    shown: Shown
    releases: Sequence[Shown]
    tag: str
    words: Mapping[str, Any]
    site: Site

    @property
    def manifest(self) -> Manifest:
        return self.shown.manifest

    @property
    def locale(self) -> Locale:
        return self.site.locales[self.tag]

    def view(self) -> dict[str, Any]:
        """What the template prints."""
        manifest, newest = self.manifest, self.releases[0].manifest
        here = _address(manifest, newest, self.tag)
        data = [one for one in manifest.files if one.name.startswith(DATA)]
        return {
            "language": self.tag,
            "id": manifest.id,
            "title": _in(manifest.title, self.tag),
            "release": self._numbered("release", manifest.id),
            "date": manifest.date.isoformat(),
            "day": format_date(manifest.date, self.locale),
            "canonical": f"{self.site.base}/{here}" if self.site.base else "",
            "translations": self._translations(newest),
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
            "releases": [self._link(one.manifest) for one in self.releases if self._has(one)],
        }

    def _has(self, shown: Shown) -> bool:
        return self.tag in shown.manifest.languages

    def _text(self, key: str) -> Markup:
        return Markup(self.shown.texts.get(key, {}).get(self.tag, ""))

    def _numbered(self, key: str, number: str) -> str:
        return str(self.words[key]).replace("{number}", number)

    def _link(self, manifest: Manifest) -> dict[str, Any]:
        day = format_date(manifest.date, self.locale)
        address = _address(manifest, self.releases[0].manifest, self.tag)
        return {
            "address": f"../{address}",
            "words": f"{self._numbered('release', manifest.id)} · {day}",
            "is_here": manifest.id == self.manifest.id,
        }

    def _translations(self, newest: Manifest) -> list[dict[str, Any]]:
        return [
            {
                "language": tag,
                "address": f"../{_address(self.manifest, newest, tag)}",
                "words": self.site.locales[tag].name,
                "is_here": tag == self.tag,
            }
            for tag in self.manifest.languages
        ]

    def _notices(self) -> Iterator[dict[str, str]]:
        """That the release was corrected or followed by another, and what it corrects itself."""
        manifest, newest = self.manifest, self.releases[0].manifest
        others = {one.manifest.id: one.manifest for one in self.releases if self._has(one)}
        by = [
            one for one in others.values() if one.corrects and one.corrects.release == manifest.id
        ]
        for one in by:
            yield self._notice("corrected", one, one)
        if not by and newest.id != manifest.id and newest.id in others:
            yield self._notice("superseded", newest, None)
        if manifest.corrects:
            earlier = others.get(manifest.corrects.release)
            notice = self._notice("corrects", earlier, manifest)
            words = self._numbered("corrects", manifest.corrects.release)
            yield {**notice, "words": words}

    def _notice(
        self, key: str, other: Manifest | None, correcting: Manifest | None
    ) -> dict[str, str]:
        correction = correcting.corrects if correcting else None
        reason = _in(correction.reason, self.tag) if correction else ""
        link = self._link(other) if other else {"address": "", "words": ""}
        return {
            "words": self._numbered(key, other.id if other else ""),
            "reason": str(self.words["reason"]).replace("{reason}", reason) if reason else "",
            "address": link["address"],
            "link": link["words"],
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
                    "words": str(self.words["cover"]).replace("{title}", title),
                },
                "documents": [self._document(one) for one in documents],
            }

    def _document(self, one: Issued) -> dict[str, str]:
        names = [self.locale.cldr.languages.get(tag, tag) for tag in one.languages]
        validated = one.validated
        claims, standards = str(self.words["claims"]), ", ".join(one.claims)
        by = str(self.words["validated"]).replace("{by}", validated.by) if validated else ""
        return {
            "address": f"../releases/{self.manifest.id}/{one.name}",
            "kind": str(self.words["pdf"]).replace("{languages}", " · ".join(names)),
            "pages": self._counted("pages", one.pages),
            "size": self._size(one.size),
            "number": one.number,
            "sha256": one.sha256,
            "claims": claims.replace("{standards}", standards) if standards else "",
            "validated": by,
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
                "words": str(self.words[key]),
            }
            for key, name in {"manifest": MANIFEST, "sums": SUMS, **signature}.items()
        ]

    def _citation(self) -> Markup:
        """Author, if the content names one, title, number and day of the release."""
        manifest = self.manifest
        parts = [
            self._text("author"),
            escape(_in(manifest.title, self.tag)),
            escape(self._numbered("release", manifest.id)),
            escape(format_date(manifest.date, self.locale)),
        ]
        return Markup(", ").join(part for part in parts if part)

    def _counted(self, key: str, number: int) -> str:
        forms = self.words[key]
        category = self.locale.cldr.plural_form(number)
        printed = format_decimal(number, locale=self.locale.cldr)
        return str(forms.get(category, forms["other"])).replace("{n}", printed)

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
    releases: Sequence[Shown], words: Mapping[str, Mapping[str, Any]], site: Site
) -> dict[str, Any]:
    """In the newest release's first language (RFC 4287)."""
    newest = releases[0].manifest
    tag = newest.languages[0]
    title = _in(newest.title, tag)
    author = Markup(releases[0].texts.get("author", {}).get(tag, "")) or title
    entries = [
        {
            "id": one.manifest.id,
            "date": one.manifest.date.isoformat(),
            "words": str(words[tag]["release"]).replace("{number}", one.manifest.id),
            "address": _address(one.manifest, newest, tag),
        }
        for one in releases
        if tag in one.manifest.languages
    ]
    author = author.striptags() if isinstance(author, Markup) else author
    return {
        "language": tag,
        "title": title,
        "base": site.base,
        "author": author,
        "entries": entries,
    }


def _in(texts: Mapping[str, str], tag: str) -> str:
    """A text in a language; in another one where it is not there."""
    return texts.get(tag) or next(iter(texts.values()), "")


def _words(tag: str, site: Site) -> dict[str, Any]:
    """The page's own words in a language."""
    place = site.templates / FOLDER / "words" / f"{tag}.json"
    if tag not in site.locales:
        message = said("there is no locale for {language!r}", language=tag)
        raise Refused([Problem("no-locale", message, Span(f"content/locales/{tag}.yaml"))])
    try:
        words = json.loads(_read(place))
    except ValueError:
        words = None
    if not isinstance(words, dict):
        message = said("the words of the download page cannot be read")
        raise Refused([Problem("template", message, Span(place.as_posix()))])
    return words


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        message = said("cannot be read: {reason}", reason=reason_of(error))
        hint = said("each language of the download page has its words in templates/site/words")
        raise Refused([Problem("unreadable-file", message, Span(path.as_posix()), hint)]) from error


@functools.lru_cache(maxsize=2)
def _environment(templates: Path) -> Environment:
    return strict_environment(templates)
