"""References as CSL-JSON items (Citation Style Language 1.0.2, appendices III and IV)."""

import re
from collections.abc import Mapping

from briefs.content.address import is_web_address
from briefs.content.nodes import Scalar
from briefs.content.page import Page
from briefs.content.schema import PersonFile, SourceFile
from briefs.content.values import date, language_tag, period
from briefs.wording import said

TYPES = """
    article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post
    post-weblog regulation report review review-book software song speech standard thesis treaty
    webpage
"""
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def item(page: Page, name: str, file: SourceFile) -> Mapping[str, object]:
    """A reference as a CSL-JSON item: dates as ``date-parts``, everything else as text."""
    page.one_of(file.type, TYPES.split(), said("a CSL type"))
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
        parts = page.read(given, _DATES[key]) or ()
        return {"date-parts": [list(part) for part in parts]}
    if key in _CHECKED:
        page.read(given, _CHECKED[key])
    return page.words(given)


def _person(page: Page, file: PersonFile) -> Mapping[str, str]:
    names = {"family": file.family, "given": file.given, "literal": file.literal}
    return {key: page.words(name) for key, name in names.items() if name is not None}


def _day(text: str) -> tuple[tuple[int, ...], ...]:
    day = date(text)
    return ((day.year, day.month, day.day),)


def _web_address(text: str) -> str:
    if not is_web_address(text):
        raise ValueError(said("{text!r} is not a web address: https://…", text=text[:60]))
    return text


def _doi(text: str) -> str:
    if not _DOI.fullmatch(text):
        message = said("{text!r} is not a DOI: 10.…/…, without https://doi.org/", text=text[:60])
        raise ValueError(message)
    return text


_DATES = {"issued": period, "accessed": _day}
_CHECKED = {"URL": _web_address, "DOI": _doi, "language": language_tag}
"""How the fields are read that are more than words, by their CSL names."""
