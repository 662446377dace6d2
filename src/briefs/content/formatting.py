"""The canonical form of a content file: the same values and comments, the same way everywhere.

Keys stand in the order of :mod:`briefs.content.schema`, entries two columns below what holds them;
quotes are double, and gone where they do nothing. Ids keep their order, comments their words and
what they stand beside, long texts their lines.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from briefs.content import schema
from briefs.content.accepted import FOLDER
from briefs.content.layout import Chunk, Layout
from briefs.content.load import FIGURES, GLOSSARY, SERIES, SOURCES, WORDS
from briefs.content.nodes import Items, Node, Scalar, collapsed, read
from briefs.content.shape import sorted_keys
from briefs.content.tree import Tree, character_problems
from briefs.content.waivers import waivers
from briefs.content.writing import WIDE, WORD_OF_YAML, double_quoted, key_as_written, plain
from briefs.problems import Problem, Span, in_order
from briefs.wording import said

_MODELS: Mapping[str, type[BaseModel]] = {
    SERIES: schema.SeriesFile,
    FIGURES: schema.FiguresFile,
    SOURCES: schema.SourcesFile,
    GLOSSARY: schema.GlossaryFile,
    WORDS: schema.WordsFile,
}
_NO_TEXTS = ("content", "locales")
_QUOTES = ("'", '"')
_UNMARKED = re.compile(r"[^\W\d_][\w .,()’·–-]*")
"""Words in which nothing means anything, to YAML or in a text; what else was quoted stays so."""


def formatted(text: str, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """A content file in its canonical form.

    Args:
        text: the file's text, in any composition and with any line ends.
        path: its path below the project's root, which says what the file holds.

    Returns:
        The text, or nothing where the file cannot be read, and the problems.
    """
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    problems = tuple(character_problems(text, path))
    root, unread = (None, ()) if problems else read(text, path)
    if root is None:
        return None, (*problems, *unread)
    style = _Style(path)
    made = "\n".join(Layout(text, style).file(root)).strip("\n") + "\n"
    if _meaning(made, path) != _meaning(text, path):
        message = said("the file cannot be brought into its canonical form: it is left as it is")
        hint = said("write it as 'key: value' lines, as docs/content.md shows")
        return None, (Problem("unformattable", message, Span(path, 1, 1), hint),)
    return made, ()


def formatted_files(
    root: Path,
) -> tuple[Mapping[str, str], Mapping[str, str], tuple[Problem, ...]]:
    """Every content file that people write, as it is and in its canonical form, by path.

    Returns:
        The texts of the files that would change, what they would be, and the problems of those
        that cannot be read.

    Raises:
        OSError: if a folder cannot be listed.
    """
    tree = Tree(root)
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    problems: list[Problem] = []
    for path in tree.files():
        if path.endswith(".yaml") and not path.startswith(f"{FOLDER}/"):
            text, unread = tree.text(path)
            made, wrong = (None, unread) if text is None else formatted(text, path)
            problems.extend(wrong)
            if text is not None and made is not None and made != text:
                before[path], after[path] = text, made
    return before, after, in_order(problems)


@dataclass(frozen=True, slots=True)
class _Style:
    """How the values of a file are written, and in which order its keys stand."""

    path: str

    def key(self, key: Scalar) -> str:
        """A key, without quotes that do nothing."""
        return key_as_written(key.text, key.raw)

    def value(self, node: Node, path: Sequence[str], behind: str, *, flow: bool = False) -> str:
        """A value on one line; empty where it has to stay as it is."""
        if isinstance(node, Scalar):
            return _scalar(node, behind, flow=flow)
        if isinstance(node, Items):
            items = [self.value(item, path, behind, flow=True) for item in node.items]
            return f"[{', '.join(items)}]" if all(items) else ""
        values = {
            name: self.value(value, (*path, name), behind, flow=True)
            for name, (_, value) in node.entries.items()
        }
        keys = {name: self.key(key) for name, (key, _) in node.entries.items()}
        ordered = _in_order(self.path, path, values)
        written = ", ".join(f"{keys[name]}: {values[name]}" for name in ordered)
        return f"{{{written}}}" if all(values.values()) else ""

    def ordered(self, chunks: list[Chunk], path: Sequence[str]) -> list[Chunk]:
        """The entries of a mapping in order; a blank line above the first one stays there."""
        by_name = {chunk.name: chunk for chunk in chunks}
        ordered = [by_name[name] for name in _in_order(self.path, path, by_name)]
        was, now = chunks[0], ordered[0]
        if _is_set_off(was) != _is_set_off(now):
            for chunk in (was, now):
                chunk.above = chunk.above[1:] if _is_set_off(chunk) else ["", *chunk.above]
        return ordered


def _scalar(scalar: Scalar, behind: str, *, flow: bool) -> str:
    """A text on one line: its quotes stay where they may do something, and are double."""
    text, raw = scalar.text, scalar.raw
    if WIDE.search(text):
        return double_quoted(text)
    hides_comment = "#" in behind and any(quote in text for quote in _QUOTES)
    if not raw.startswith(_QUOTES) or hides_comment:
        return raw.rstrip(" \n")  # a block without lines ends with its own
    if _UNMARKED.fullmatch(text) and not WORD_OF_YAML.fullmatch(text):
        return plain(text, flow=flow) or double_quoted(text)
    return raw if raw.startswith("'") and ('"' in text or "\\" in text) else double_quoted(text)


def _in_order(path: str, keys: Sequence[str], names: Iterable[str]) -> list[str]:
    """The keys of a mapping in order; those that the schema does not know behind the others."""
    return sorted_keys(_model_of(path), tuple(keys), names)


def _model_of(path: str) -> type[BaseModel] | None:
    """What a file holds; nothing for a locale, whose keys stand as its comments explain them."""
    *_, folder, name = ("", *path.split("/"))
    if path in _MODELS or folder in _NO_TEXTS:
        return _MODELS.get(path)
    return schema.CommonsFile if name == "series.yaml" else schema.BriefFile


def _is_set_off(chunk: Chunk) -> bool:
    return chunk.above[:1] == [""]


def _meaning(text: str, path: str) -> object:
    """What must not change: every value at its keys, ids in order, and what waivers speak of."""
    root, problems = read(text, path)
    rows = text.split("\n")
    waived = sorted(
        (one.rule, one.reason, rows[one.covers - 1].partition(":")[0].strip(" \"'"))
        for one in waivers(text, path)
    )
    return (_values(root, path, ()) if root else problems), waived


def _values(node: Node, path: str, keys: Sequence[str]) -> object:
    if isinstance(node, Scalar):
        return collapsed(node.text) if "\n" in node.raw else node.text
    if isinstance(node, Items):
        return [_values(item, path, keys) for item in node.items]
    return [
        (name, _values(node.entries[name][1], path, (*keys, name)))
        for name in _in_order(path, keys, node.entries)
    ]
