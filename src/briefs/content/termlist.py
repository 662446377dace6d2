"""Glossaries that somebody brings along: our own ``glossary.yaml``, a list, or a spreadsheet.

A list holds ``{ko, en}`` and, if wanted, ``id`` and names to avoid: ``avoid``, ``avoid-ko``,
``avoid-en``. Values are texts or lists; in a spreadsheet ``|`` or ``;`` parts alternatives.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from briefs.content.memory_yaml import YAML, yaml_in
from briefs.content.nodes import Entries, Items, Node, Scalar
from briefs.content.rows import Head, Row, column_name
from briefs.content.sheets import KINDS, read_sheet, unknown_kind
from briefs.model.memory import TermEntry
from briefs.problems import Problem, Span
from briefs.wording import said

_LANGUAGES = ("ko", "en")
_ALTERNATIVES = re.compile(r"[|;\n]")
_HANGUL = re.compile("[가-힣]")
_HINT = said("write each term as: - {{ko: …, en: …}}")

Names = tuple[str, ...]


def read_terms(path: Path) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    """The terms in a file, and what is wrong with it."""
    kind = path.suffix.lower()
    if kind in YAML:
        node, _, problems = yaml_in(path)
        return ((), problems) if node is None else _sorted_out(_of_node(node))
    if kind in KINDS:
        sheet, problems = read_sheet(path)
        if sheet is None:
            return (), problems
        terms, wrong = _sorted_out(_of_row(sheet.head, row) for row in sheet.rows)
        return terms, (*problems, *wrong)
    return (), (unknown_kind(path, (*YAML, *KINDS)),)


def _sorted_out(
    found: Iterator[TermEntry | Problem],
) -> tuple[tuple[TermEntry, ...], tuple[Problem, ...]]:
    both = list(found)
    terms = tuple(one for one in both if isinstance(one, TermEntry))
    return terms, tuple(one for one in both if isinstance(one, Problem))


def _of_node(node: Node) -> Iterator[TermEntry | Problem]:
    if isinstance(node, Items):
        for item in node.items:
            yield _of_item(item)
        return
    _, terms = (
        node.entries.get("terms", (None, None)) if isinstance(node, Entries) else (None, None)
    )
    if not isinstance(terms, Entries):
        yield Problem("shape", said("the file must hold a list of terms"), node.span, _HINT)
        return
    for id_, (key, languages) in terms.entries.items():
        yield _made(id_, _by_key(languages), key.span)


def _of_item(item: Node) -> TermEntry | Problem:
    """A term in a list."""
    values = _by_key(item)
    return _made(next(iter(values.get("id", ())), ""), values, item.span)


def _by_key(node: Node) -> dict[str, Names]:
    """The names below each key, by what the key means."""
    values: dict[str, Names] = {}
    if isinstance(node, Entries):
        for key, (_, value) in node.entries.items():
            name = column_name(key)
            if name == "avoid" and isinstance(value, Entries):
                values.update((f"avoid-{tag}", names) for tag, names in _by_key(value).items())
            elif name:
                values[name] = (*values.get(name, ()), *_names(value))
    return values


def _names(node: Node) -> Names:
    """The names in a text, a list, or our own ``{name, short}``."""
    if isinstance(node, Scalar):
        return (node.text.strip(),) if node.text.strip() else ()
    if isinstance(node, Items):
        return tuple(name for item in node.items for name in _names(item))
    parts = (node.entries.get(key) for key in ("name", "short"))
    return tuple(name for part in parts if part for name in _names(part[1]))


def _of_row(head: Head, row: Row) -> TermEntry | Problem:
    values: dict[str, Names] = {}
    for column in head.columns:
        cell = head.cell(row, column)
        parts = _ALTERNATIVES.split(cell.text) if cell and column != "id" else ()
        values[column] = tuple(part.strip() for part in parts if part.strip())
    name = head.cell(row, "id")
    return _made(name.text.strip() if name else "", values, row.span)


def _made(id_: str, values: Mapping[str, Names], span: Span) -> TermEntry | Problem:
    forms = {language: values[language] for language in _LANGUAGES if values.get(language)}
    avoid = {language: values.get(f"avoid-{language}", ()) for language in _LANGUAGES}
    for name in values.get("avoid", ()):
        language = "ko" if _HANGUL.search(name) else "en"
        avoid[language] = (*avoid[language], name)
    if not forms:
        return Problem("shape", said("a term has a name in Korean or English"), span, _HINT)
    known = {language: names for language, names in avoid.items() if names}
    return TermEntry(id_ or next(iter(forms.values()))[0], forms, known, span)
