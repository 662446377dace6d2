"""References as CSL-JSON items (Citation Style Language 1.0.2, appendices III and IV)."""

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from briefs.content.nodes import Scalar
from briefs.content.page import Page
from briefs.content.schema import PersonFile, SourceFile
from briefs.content.values import period

_TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage
"""
_DATES = ("issued", "accessed")
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def item(page: Page, name: str, file: SourceFile) -> Mapping[str, object]:
    """A reference as a CSL-JSON item: dates as ``date-parts``, everything else as text."""
    page.one_of(file.type, _TYPES.split(), "a CSL type")
    found: dict[str, object] = {"id": name}
    for field, information in SourceFile.model_fields.items():
        given = getattr(file, field)
        if given:
            key = str(information.alias)
            found[key] = _value(page, key, given)
    return found


def _value(page: Page, key: str, given: Scalar | list[PersonFile]) -> object:
    if isinstance(given, list):
        return [_person(page, person) for person in given]
    if key in _DATES:
        parts = page.read(given, period) or ()
        return {"date-parts": [list(part) for part in parts]}
    if key == "URL":
        page.read(given, _web_address)
    if key == "DOI":
        page.read(given, _doi)
    return page.words(given)


def _person(page: Page, file: PersonFile) -> Mapping[str, str]:
    names = {"family": file.family, "given": file.given, "literal": file.literal}
    return {key: page.words(name) for key, name in names.items() if name is not None}


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("https", "http") or not parts.hostname or set(text) & set(" <>\"'\\"):
        raise ValueError(f"{text[:60]!r} is not a web address: https://…")
    return text


def _doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        raise ValueError(f"{text[:60]!r} is not a DOI: 10.…/…, without https://doi.org/")
    return text
