"""The data of a release: CSV files, and ``datapackage.json``, which says what stands in them.

Frictionless Data Package v1 (https://specs.frictionlessdata.io/data-package/).
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from briefs.model.dataset import Annex, Cell, Column, Grid
from briefs.model.facts import exact
from briefs.model.text import Link
from briefs.project import Project

FOLDER = "data"
PACKAGE = f"{FOLDER}/datapackage.json"
BOOK = f"{FOLDER}/briefs.xlsx"

BOM = "\ufeff"
"""Tells spreadsheet programs in Korea that it is UTF-8; the CSV in the documents begins so too."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_CREATIVE_COMMONS = re.compile(
    r"https?://creativecommons\.org/licenses/(?P<kind>[a-z-]+)/(?P<version>\d\.\d)/?.*"
)


def path_of(grid: Grid) -> str:
    """The name of a grid's file in the release."""
    return f"{FOLDER}/{grid.name}.csv"


def as_csv(grid: Grid) -> bytes:
    """A grid as CSV (RFC 4180), in UTF-8 with a mark at the beginning."""
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerow(column.head for column in grid.columns)
    writer.writerows([_written(cell) for cell in row] for row in grid.rows)
    return (BOM + buffer.getvalue()).encode()


def data_files(
    project: Project, annex: Annex, grids: Iterable[Grid], book: bytes
) -> dict[str, bytes]:
    """The files of the data, by name in the release.

    Args:
        project: what the release is made from.
        annex: its titles and common texts.
        grids: the tables and the figures.
        book: the same as a workbook.
    """
    tables = {path_of(grid): (grid, as_csv(grid)) for grid in grids}
    resources = [*(_table(grid, data) for grid, data in tables.values()), _book(book)]
    described = {**_package(project, annex), "resources": resources}
    text = json.dumps(described, ensure_ascii=False, indent=2)
    return {
        PACKAGE: (text + "\n").encode(),
        **{path: data for path, (_, data) in tables.items()},
        BOOK: book,
    }


def _written(cell: Cell) -> str:
    return cell if isinstance(cell, str) else exact(cell)


def _package(project: Project, annex: Annex) -> dict[str, Any]:
    series = project.facts.series
    words = annex.common
    said_once = [words[key][tag] for tag in series.languages for key in ("credit", "changes")]
    licence = " ".join(words["licence"].values())
    return {
        "profile": "data-package",
        "name": f"briefs-{series.number.lower()}",
        "title": " · ".join(words["title"].values()),
        "description": "\n\n".join([*said_once, licence]),
        "version": series.number,
        "created": f"{series.date.isoformat()}T00:00:00Z",
        "licenses": list(_licences(project)),
        "sources": [{"title": " · ".join(words["paper"].values())}],
        "contributors": [{"title": " · ".join(words["author"].values()), "role": "author"}],
    }


def _licences(project: Project) -> Iterator[dict[str, str]]:
    """The licences that the series' own text on them leads to, each once."""
    texts = project.commons.texts["series.licence"].texts.values()
    titles: dict[str, str] = {}
    for link in (one for text in texts for one in text.inlines if isinstance(one, Link)):
        titles.setdefault(link.address, link.text)
    for address, title in titles.items():
        known = _CREATIVE_COMMONS.fullmatch(address)
        name = {"name": f"CC-{known['kind'].upper()}-{known['version']}"} if known else {}
        yield {**name, "path": address, "title": title}


def _table(grid: Grid, data: bytes) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        **_file(grid.name, path_of(grid), data),
        "title": grid.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [*map(_field, grid.columns)], "missingValues": [""], **_key(grid)},
    }


def _book(data: bytes) -> dict[str, Any]:
    return {
        "profile": "data-resource",
        **_file("briefs", BOOK, data),
        "title": "all of these tables in one workbook",
        "format": "xlsx",
        "mediatype": XLSX,
    }


def _file(name: str, path: str, data: bytes) -> dict[str, Any]:
    return {
        "name": name.lower(),
        "path": path.removeprefix(f"{FOLDER}/"),
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
    }


def _field(column: Column) -> dict[str, Any]:
    described = {"description": column.description} if column.description else {}
    unique = {"constraints": {"required": True, "unique": True}} if column.unique else {}
    return {"name": column.head, "type": "string", **described, **unique}


def _key(grid: Grid) -> dict[str, list[str]]:
    """The columns by which a row is known, if there are any."""
    heads = [column.head for column in grid.columns if column.unique]
    return {"primaryKey": heads} if heads else {}
