"""A release from its parts: what the manifest says of each, and the files of the whole folder."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from briefs.model.dataset import Annex
from briefs.model.facts import Edition, Series
from briefs.model.print import Impression
from briefs.model.release import (
    MANIFEST,
    SIGNATURE,
    SUMS,
    Enclosed,
    Issued,
    Manifest,
    number_of,
)
from briefs.release.sums import sums

TEMPLATE_ENDINGS = (".j2", ".css")
FONT_ENDINGS = (".ttf", ".otf", ".woff", ".woff2")


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What a release was made with, besides the content.

    Attributes:
        templates: the SHA-256 of each template and style sheet, by path below the templates.
        fonts: the same of each font.
        tools: versions by name.
    """

    templates: Mapping[str, str] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)
    tools: Mapping[str, str] = field(default_factory=dict)


def ingredients(templates: Mapping[str, bytes], tools: Mapping[str, str]) -> Ingredients:
    """What the manifest says of the files in the folder of templates; others are not told."""
    return Ingredients(
        _hashes(templates, TEMPLATE_ENDINGS), _hashes(templates, FONT_ENDINGS), tools
    )


def issued(
    name: str,
    brief: str,
    edition: Edition,
    impression: Impression,
    *,
    release: str,
    titles: Mapping[str, str],
    claims: tuple[str, ...],
) -> Issued:
    """What the manifest says of a document as it was printed, unsigned.

    Args:
        name: its file's name.
        brief: the brief's id.
        edition: the way it is printed.
        impression: what came out of the press.
        release: the release's id.
        titles: the brief's title by language.
        claims: the standards that the file says it keeps.
    """
    return Issued(
        name=name,
        brief=brief,
        edition=edition.name,
        languages=edition.languages,
        title=titles,
        number=number_of(release, brief, edition.name),
        content=impression.content,
        pages=impression.pages,
        size=len(impression.pdf),
        sha256=sha256(impression.pdf).hexdigest(),
        claims=claims,
    )


def signed(document: Issued, pdf: bytes) -> Issued:
    """What the manifest says of a document once it is signed."""
    return replace(
        document, size=len(pdf), sha256=sha256(pdf).hexdigest(), unsigned=document.sha256
    )


def manifest(
    series: Series,
    annex: Annex,
    documents: Iterable[Issued],
    enclosed: Mapping[str, bytes],
    made_with: Ingredients,
) -> Manifest:
    """The manifest of a release.

    Args:
        series: its number, date, languages, and what it corrects.
        annex: its title.
        documents: in the series' order.
        enclosed: every other file but manifest, signature and sums, by name.
        made_with: templates, fonts, tools.
    """
    return Manifest(
        id=series.number,
        date=series.date,
        title=annex.common["title"],
        languages=series.languages,
        corrects=series.corrects,
        documents=tuple(documents),
        files=tuple(
            Enclosed(name, len(content), sha256(content).hexdigest())
            for name, content in sorted(enclosed.items())
        ),
        templates=made_with.templates,
        fonts=made_with.fonts,
        tools=made_with.tools,
    )


def folder(held: Mapping[str, bytes], written: bytes, signature: bytes = b"") -> dict[str, bytes]:
    """Every file of the release's folder by name, the sums over all others.

    Args:
        held: documents, data and content.
        written: the manifest.
        signature: of the manifest; empty where it is not signed.
    """
    beside = {SIGNATURE: signature} if signature else {}
    files = {**held, MANIFEST: written, **beside}
    return {**files, SUMS: sums(files)}


def unsealed(one: Manifest) -> Manifest:
    """A manifest without what signing and validating put into it, to be held against another."""
    documents = (
        replace(document, sha256=document.unsigned or document.sha256, size=0)
        for document in one.documents
    )
    bare = (replace(document, unsigned="", validated=None) for document in documents)
    return replace(one, documents=tuple(bare))


def _hashes(files: Mapping[str, bytes], endings: tuple[str, ...]) -> dict[str, str]:
    return {
        path: sha256(content).hexdigest()
        for path, content in sorted(files.items())
        if path.endswith(endings)
    }
