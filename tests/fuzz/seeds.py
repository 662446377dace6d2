"""What is spoilt: the real content, and what is exported of it for translators and recipients."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

from briefs.content.inline import pieces
from briefs.content.load import load
from briefs.exchange.parcel import packed, packed_terms
from briefs.exchange.units import units
from briefs.merge.merge import merge
from briefs.model.desk import State
from briefs.project import Project
from fuzz.mutations.zips import packed as packed_parts
from fuzz.mutations.zips import parts_of
from support.documents import ROOT

_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHARED = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
LANGUAGES = ("ko", "en")
BRIEFS = ("hongneung", "boston", "biopolis", "comparison")
BRIEF = BRIEFS[0]
"""The brief of which files are exported: it names nothing in the others."""

REGISTER = """\
sender:
  organisation: {ko: 연구원, en: Institute}
  number: 정책-
  contact: briefs@example.org
mail: {host: smtp.example.org, port: "587", tls: starttls, user: briefs, from: us@example.org}
recipients:
  ministry:
    name: {ko: 장관, en: Minister}
    attention: {ko: 담당과장}
    language: ko
    address: to@부처.example
    briefs: [boston, hongneung]
    editions: ko, ko-en
    data: true
    letter-number: "17"
  library:
    name: Library
    language: en
    channel: hand
"""
RECIPIENTS = """\
id,name-ko,name-en,attention,through,language,address,briefs,editions,data,channel,letter-number
ministry,장관,Minister,담당과장,,ko,to@example.org,boston,ko;ko-en,예,mail,17
library,,Library,,,en,,all,,,hand,
academy,학술원,Academy,,"처, 과",ko,a@example.org,boston hongneung,all,no,mail,
"""


@dataclass(frozen=True, slots=True)
class Seed:
    """A file before it is spoilt: what it is called, below the project's root or by itself."""

    name: str
    data: bytes


def _content(*names: str) -> tuple[Seed, ...]:
    return tuple(Seed(f"content/{name}", (ROOT / "content" / name).read_bytes()) for name in names)


def _table(rows: Sequence[Sequence[str]], sign: str = ",") -> bytes:
    held = io.StringIO()
    csv.writer(held, delimiter=sign, lineterminator="\n").writerows(rows)
    return held.getvalue().encode()


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    import openpyxl

    book, held = openpyxl.Workbook(), io.BytesIO()
    sheet: Any = book.active
    for row in rows:
        sheet.append(row)
    book.save(held)
    return held.getvalue()


def _as_excel_saves(book: bytes) -> bytes:
    """A workbook whose texts stand together in a part of their own."""
    parts = parts_of(book)
    held: list[bytes] = []

    def shared(match: re.Match[bytes]) -> bytes:
        held.append(b"<si>%s</si>" % match[1])
        return b't="s"><v>%d</v>' % (len(held) - 1)

    sheet, types = "xl/worksheets/sheet1.xml", "[Content_Types].xml"
    parts[sheet] = re.sub(rb't="inlineStr"><is>(.*?)</is>', shared, parts[sheet], flags=re.DOTALL)
    parts["xl/sharedStrings.xml"] = b'<sst xmlns="%s">%s</sst>' % (_MAIN, b"".join(held))
    kind = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/></Types>' % _SHARED
    parts[types] = parts[types].replace(b"</Types>", kind)
    return packed_parts(parts)


@cache
def _project() -> Project:
    contents, problems = load(ROOT)
    assert contents, problems
    project, problems = merge(contents)
    assert project, problems
    return project


@cache
def _exported(form: str) -> bytes:
    project = _project()
    pairs = project.briefs[BRIEF].pairs.values()
    states = (State.TRANSLATED, State.NEW, State.STALE)
    told = {pair.id: (states[n % 3], ("a note",)) for n, pair in enumerate(pairs)}
    found = list(units(pairs, LANGUAGES, told, project.facts, project.locales))
    return packed(found[:30], form, partial(pieces, terms=project.facts.terms))


@cache
def _pairs() -> list[list[str]]:
    """Some pairs of a brief with their figures filled in, and a waiver."""
    pairs = list(_project().briefs[BRIEF].pairs.values())[:12]
    rows = [[pair.id, *(pair.texts[tag].source for tag in LANGUAGES), ""] for pair in pairs]
    rows[0][-1] = "untranslated: a trade name; number: as printed"
    return [["id", "ko", "en", "waive"], *rows]


@cache
def _terms() -> list[list[str]]:
    terms = _project().facts.terms.values()
    rows = [[t.id, *(t.names[tag].name for tag in LANGUAGES), "x|y", ""] for t in terms]
    return [["id", "ko", "en", "avoid", "avoid-ko"], *rows]


def _list(rows: list[list[str]]) -> bytes:
    """A table as the list that YAML has."""
    import yaml

    head, *below = rows
    items = [{k: v for k, v in zip(head, row, strict=True) if v} for row in below]
    return yaml.safe_dump(items, allow_unicode=True, sort_keys=False).encode()


def _books(name: str, book: bytes) -> tuple[Seed, ...]:
    return Seed(name, book), Seed(name, _as_excel_saves(book))


def seeds() -> Mapping[str, tuple[Seed, ...]]:
    """The files of each kind."""
    locales = tuple(f"locales/{tag}.yaml" for tag in LANGUAGES)
    pairs, terms = _pairs(), _terms()
    return {
        "series.yaml": _content("series.yaml"),
        "briefs": _content(*(f"{tag}/{brief}.yaml" for brief in BRIEFS for tag in LANGUAGES)),
        "common texts": _content(*(f"{tag}/series.yaml" for tag in LANGUAGES)),
        "figures": _content("figures.yaml"),
        "sources": _content("sources.yaml"),
        "glossary": _content("glossary.yaml"),
        "words": _content("words.yaml"),
        "locales": _content(*locales),
        "accepted texts": _content(*(f"accepted/{name}.yaml" for name in (*BRIEFS, "series"))),
        "memory, YAML": (Seed("m.yaml", _list(pairs)),),
        "memory, CSV": (Seed("m.csv", _table(pairs)), Seed("m.tsv", _table(pairs, "\t"))),
        "memory, XLSX": _books("m.xlsx", _workbook(pairs)),
        "memory, TMX": (Seed("m.tmx", _exported("tmx")),),
        "terms, YAML": (Seed("t.yaml", _list(terms)), *_content("glossary.yaml")),
        "terms, CSV": (Seed("t.csv", _table(terms)),),
        "terms, XLSX": _books("t.xlsx", _workbook(terms)),
        "terms, TBX": (Seed("t.tbx", packed_terms(_project().facts.terms.values(), LANGUAGES)),),
        "translation, XLSX": _books("a.xlsx", _exported("xlsx")),
        "translation, XLIFF 1.2": (Seed("a.xlf", _exported("xliff")),),
        "translation, XLIFF 2.0": (Seed("a.xlf", _exported("xliff2")),),
        "recipients, YAML": (Seed("r.yaml", REGISTER.encode()),),
        "recipients, CSV": (Seed("r.csv", RECIPIENTS.encode()),),
        "recipients, XLSX": _books("r.xlsx", _workbook(list(csv.reader(RECIPIENTS.split("\n"))))),
    }


FORMS = {".yaml": "yaml", ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx"}


def form_of(name: str) -> str:
    """What the bytes of a file are, by its name: a key of the mutations."""
    return FORMS.get(Path(name).suffix, "xml")
