"""What was accepted, read from and written into the files in ``content/accepted/``.

There is a file for each brief and one for the common texts. They hold a block for each text, sorted
by id, with a blank line between blocks and a last line that never changes: two branches that
accepted different texts then merge without a conflict, as nothing that both changed is adjacent.
There is nothing in a file that changes with every acceptance, such as a date at its head.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefs.content.kinds import schema_line
from briefs.content.nodes import Scalar, read
from briefs.content.page import Page
from briefs.content.schema import AcceptanceFile, AcceptedFile
from briefs.content.shape import held_against
from briefs.content.tree import Tree
from briefs.content.values import date, language_tag
from briefs.model.desk import Accepted
from briefs.problems import Problem, Span, in_order
from briefs.wording import said

FOLDER = "content/accepted"
COMMON = "series"
"""What the file of the common texts is called."""

_HEAD = schema_line(f"{FOLDER}/{COMMON}.yaml") + (
    "# What was accepted, by `briefs accept`; docs/desk.md says how it is used.\n"
)
_END = "# This line stays the last one, so that merges find no conflict.\n"
_ID = re.compile(r"[a-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?= |$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sidecars:
    """All that was accepted.

    Attributes:
        blocks: what was accepted of each text, by its id.
        files: the text of every file read, by its path below the project's root.
    """

    blocks: Mapping[str, Accepted] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)


def path_of(name: str) -> str:
    """The file of a brief, or of the common texts (``series``)."""
    return f"{FOLDER}/{name}.yaml"


def read_sidecars(root: Path, briefs: Iterable[str]) -> tuple[Sidecars, tuple[Problem, ...]]:
    """Read what was accepted of some briefs and of the common texts.

    A file that is not there says that nothing was accepted yet.

    Args:
        root: the project's root.
        briefs: the series' briefs.

    Raises:
        OSError: if a folder cannot be listed.
    """
    tree = Tree(root)
    there = tree.files()
    blocks: dict[str, Accepted] = {}
    files: dict[str, str] = {}
    problems: list[Problem] = []
    for name in (*briefs, COMMON):
        path = path_of(name)
        if path not in there:
            continue
        text, unreadable = tree.read(path)
        problems.extend(unreadable)
        if text is not None:
            files[path] = text
            found, wrong = _blocks(text, path, name)
            blocks.update(found)
            problems.extend(wrong)
    return Sidecars(blocks, files), in_order(problems)


def sidecar(blocks: Iterable[Accepted]) -> str:
    """A file of blocks, the same for the same blocks, in whatever order they come."""
    in_order_ = sorted(blocks, key=lambda block: block.id)
    return "\n".join([_HEAD, *map(_written, in_order_), _END])


def _written(block: Accepted) -> str:
    lines = [f"{block.id}:", "  texts:", *_pairs(block.texts)]
    if block.figures:
        lines += ["  figures:", *_pairs(block.figures)]
    if block.terms:
        lines += ["  terms:", *map(_term, sorted(block.terms.items()))]
    signed = (("by", block.by), ("on", block.on))
    lines += [f"  {key}: {_quoted(value)}" for key, value in signed if value]
    return "\n".join([*lines, ""])


def _pairs(texts: Mapping[str, str]) -> Iterator[str]:
    return (f"    {key}: {_quoted(text)}" for key, text in sorted(texts.items()))


def _term(term: tuple[str, Mapping[str, str]]) -> str:
    id_, names = term
    called = (f"{language}: {_quoted(name)}" for language, name in sorted(names.items()))
    return f"    {id_}: {{{', '.join(called)}}}"


def _quoted(text: str) -> str:
    """A text in double quotes, on one line; what JSON makes of it, YAML reads."""
    return json.dumps(text, ensure_ascii=False)


def _blocks(text: str, path: str, name: str) -> tuple[dict[str, Accepted], list[Problem]]:
    conflict = _CONFLICT.search(text)
    if conflict:
        return {}, [_unmerged(text, path, conflict.start())]
    if not _holds_anything(text):
        return {}, []
    root, problems = read(text, path)
    file, misshapen = held_against(AcceptedFile, root) if root else (None, ())
    if root is None or file is None:
        return {}, [*problems, *misshapen]
    page = Page(path, root)
    blocks = {id_: _block(page, id_, block) for id_, block in (file.model_extra or {}).items()}
    for id_ in blocks:
        _check_id(page, id_, name)
    return (blocks if page.whole else {}), page.problems


def _holds_anything(text: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in text.split("\n"))


def _unmerged(text: str, path: str, offset: int) -> Problem:
    message = said("git has left a conflict here: two versions, neither of them chosen")
    hint = said(
        "keep the blocks of both sides, remove the lines <<<<<<<, ======= and >>>>>>>; "
        "of two blocks with one id keep one, then see briefs status"
    )
    return Problem("merge-conflict", message, Span(path, text.count("\n", 0, offset) + 1, 1), hint)


def _block(page: Page, text_id: str, file: AcceptanceFile) -> Accepted:
    for by_language in (file.texts, *file.terms.values()):
        for language, scalar in by_language.items():
            page.read(Scalar(language, language, scalar.span), language_tag)
    if file.on:
        page.read(file.on, date)
    return Accepted(
        id=text_id,
        texts={language: page.words(scalar) for language, scalar in file.texts.items()},
        figures={id_: page.words(scalar) for id_, scalar in file.figures.items()},
        by=page.words(file.by),
        on=page.words(file.on),
        terms={
            id_: {language: page.words(scalar) for language, scalar in names.items()}
            for id_, names in file.terms.items()
        },
    )


def _check_id(page: Page, text_id: str, name: str) -> None:
    if not (_ID.fullmatch(text_id) and text_id.partition(".")[0] == name):
        message = said("{id!r} is no text of {name!r}", id=text_id[:60], name=name)
        page.report("key", message, page.key(text_id), said("remove the block"))
