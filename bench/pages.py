"""The project's documents as what a peer starts from: HTML, and the page view as JSON.

The words that the print itself brings along (references, edition, the code's line) are read off the
HTML.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from markupsafe import Markup

from bench.inline import Node, nodes
from briefs.distribute.plan import Document, plan
from briefs.model.release import number_of
from briefs.pipeline.reading import pair
from briefs.project import Project
from briefs.render.chart_view import MatrixView, TimelineView
from briefs.render.code import Code, coded
from briefs.render.composition import compose
from briefs.render.data import attachments
from briefs.render.engine.stable import Attachment
from briefs.render.html import to_html
from briefs.render.lines import Line, Strand
from briefs.render.view import PageView, RowView, TableView

LEFT_OUT = {"first_sources", "csl"}
"""Fields of the views that are read off the HTML, or not at all."""

DERIVED = {
    TableView: ("shares", "has_silence"),
    TimelineView: ("runs",),
    MatrixView: ("is_silent",),
}
"""Properties of views that a template asks for."""


@dataclass(frozen=True, slots=True)
class Page:
    """A document before it is set: its name, its HTML, its view as data, and its attachments."""

    name: str
    html: str
    view: dict[str, Any]
    attachments: tuple[Attachment, ...]

    @property
    def json(self) -> str:
        """The view, as a peer's template reads it."""
        return json.dumps(self.view, ensure_ascii=False)


def pages(root: Path, templates: Path) -> Iterator[Page]:
    """Every document of a project, in the series' order.

    Raises:
        ValueError: the content cannot be read or paired.
    """
    project = pair(root).project
    if project is None:
        raise ValueError(f"the content of {root} cannot be read")
    for document in plan(project.facts.series):
        yield _page(document, project, templates)


def _page(document: Document, project: Project, templates: Path) -> Page:
    view = compose(project.briefs[document.brief], document.edition, project)
    number = number_of(project.facts.series.number, view.id, document.edition.name)
    blank = _html(view, document, project, templates, Code(number))
    code = coded(number, sha256(blank.encode()).hexdigest())
    html = _html(view, document, project, templates, code)
    enclosed = attachments(view, project)
    data = {
        "page": plain(view),
        "accent": (view.accents[view.id] - 1) % 4 + 1,
        "accents": {brief: (place - 1) % 4 + 1 for brief, place in view.accents.items()},
        "words": {tag: _words(project, tag) for tag in view.languages},
        "code": {"modules": code.modules, "path": code.path},
        "attachments": [
            {"name": a.name, "type": a.media_type, "about": a.description, "is": a.relationship}
            for a in enclosed
        ],
        **_read_off(html),
    }
    return Page(f"{view.id}.{document.edition.name}", html, data, enclosed)


def _html(view: PageView, document: Document, project: Project, templates: Path, code: Code) -> str:
    return to_html(
        view,
        document.edition.template,
        theme="house",
        templates=templates,
        locales=project.locales,
        series=project.facts.series,
        code=code,
    )


def _words(project: Project, tag: str) -> dict[str, Any]:
    locale = project.locales[tag]
    terms = {"explained": locale.terms.explained, "between": locale.terms.between}
    return {"name": locale.name, "labels": dict(locale.labels), **terms}


def plain(value: object) -> Any:
    """A view, or a part of it, as JSON has it; text is inline nodes."""
    match value:
        case Markup():
            return nodes(value)
        case Decimal():
            return float(value)
        case Line():
            return [plain(strand) for strand in value.strands]
        case Strand():
            return {"lang": value.language, "text": nodes(value.html), "plain": value.plain}
        case tuple() | list():
            return [plain(one) for one in value]
        case dict():
            return {key: plain(one) for key, one in value.items()}
        case _:
            return _fields(value) if is_dataclass(value) else value


def _fields(view: Any) -> dict[str, Any]:
    names = [field.name for field in fields(view) if field.name not in LEFT_OUT]
    made = {name: plain(getattr(view, name)) for name in (*names, *DERIVED.get(type(view), ()))}
    if hasattr(view, "kind"):
        made["kind"] = view.kind
    if isinstance(view, TableView):
        for body, data in zip(view.bodies, made["bodies"], strict=True):
            for row, written in zip(body.rows, data["rows"], strict=True):
                written["tall"] = _is_tall(row, view)
    return made


def _is_tall(row: RowView, table: TableView) -> bool:
    return bool(row.cells) and row.tallest(table.shares) is not None


def _read_off(html: str) -> dict[str, Any]:
    # The declaration of the document type stands behind a blank line, which XML does not have.
    root = ElementTree.fromstring(html[html.index("<html") :])
    return {
        "edition": _inside(root, ".//p[@class='edition']"),
        "front-sources": _inside(root, ".//p[@class='front-sources']"),
        "references": [
            {"id": item.get("id"), "text": nodes(item)}
            for item in root.iterfind(".//section[@id='sources']/ol/li")
        ],
        "code-lines": [nodes(line) for line in root.iterfind(".//div[@class='code']/p")],
    }


def _inside(root: ElementTree.Element, path: str) -> list[Node]:
    found = root.find(path)
    return [] if found is None else nodes(found)
