"""Names that the rules know without a glossary: institutions, places, countries, terms.

Only what is certain stands here, with every rendering that is usual: a name that the register does
not know is nobody's mistake.
"""

from collections.abc import Iterator

from briefs.check.knowledge import Name
from briefs.check.lexicon.agencies import AGENCIES
from briefs.check.lexicon.companies import COMPANIES
from briefs.check.lexicon.countries import COUNTRIES
from briefs.check.lexicon.hospitals import HOSPITALS
from briefs.check.lexicon.institutes import INSTITUTES
from briefs.check.lexicon.international import FOREIGN
from briefs.check.lexicon.places import KOREAN_PLACES, OTHER_PLACES
from briefs.check.lexicon.terms import HOUSE, TERMS
from briefs.check.lexicon.universities import UNIVERSITIES

_TABLES = (
    ("body", AGENCIES),
    ("body", INSTITUTES),
    ("body", UNIVERSITIES),
    ("body", HOSPITALS),
    ("body", FOREIGN),
    ("company", COMPANIES),
    ("place", KOREAN_PLACES),
    ("place", OTHER_PLACES),
    ("country", COUNTRIES),
    ("house", HOUSE),
    ("term", TERMS),
)
"""Each kind of name, and its table. The kind is the first part of the names' ids."""


def _names(kind: str, table: str) -> Iterator[Name]:
    for line in table.strip().splitlines():
        columns = [_forms(column) for column in line.split("|")]
        korean, english, avoid_english, avoid_korean = (*columns, (), ())[:4]
        latin = tuple(form for form in english if form.isascii() and form.isupper())
        yield Name(
            id=f"{kind}/{english[0]}",
            forms={"ko": (*korean, *latin), "en": english},
            avoid={"ko": avoid_korean, "en": avoid_english},
            proper=kind != "term",
        )


def _forms(column: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in column.split(";") if form.strip())


REGISTER: tuple[Name, ...] = tuple(name for kind, table in _TABLES for name in _names(kind, table))
