"""Texts that a language lacks, put into its file as the leading language's file has them.

A text comes in at its key, or with the part that lacks altogether: a point, a row, a section. The
part is shaped and ordered as in the leading language's file, and written as ``briefs fmt`` leaves
it; every other character of the file stays. A part that cannot stand without some of its texts
comes in with all of these, or not at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pydantic import BaseModel

from briefs.content import decode_texts, schema
from briefs.content.edit import Key, conflict, normal, unfit_words
from briefs.content.gaps import TEXT, Gap, Keys, Pattern, completed, leaves
from briefs.content.insertion import STEP, Entry, with_entries, with_mapping
from briefs.content.kinds import kind_of, schema_line
from briefs.content.load import file_of
from briefs.content.nodes import Entries, Node, Scalar, collapsed, read
from briefs.content.page import Page
from briefs.content.shape import held_against, sorted_keys
from briefs.content.vetting import Vetting
from briefs.content.waivers import waivers
from briefs.content.writing import block_lines, folded, key_as_written, on_one_line, width_of
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.problems import Problem, Span, in_order
from briefs.wording import said

_MODELS: Mapping[str, type[BaseModel]] = {"brief": schema.BriefFile, "texts": schema.CommonsFile}
MOST_NAMED = 20
"""How many texts a problem names."""


def filled(
    files: Mapping[str, str],
    over: Mapping[str, str],
    texts: Mapping[Key, Text],
    edits: Iterable[Edit],
    leading: str,
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """The files with texts that were lacking in them, and the edits that were not made.

    An edit is not made where our own reader would object to its words, where the part that it
    comes in with needs further texts (rule ``incomplete``), or where its file has no place for it
    (``shape``, ``unwritable-text``). The others are.

    Args:
        files: the texts of content files by path, as :class:`~briefs.project.Contents` has them.
        over: those of files that have changed since, which count instead.
        texts: the texts as read from the files.
        edits: the words of texts that the leading language has and theirs lacks.
        leading: the leading language.

    Returns:
        The text of every file that changes, by path; and what kept edits from being made.
    """
    taking = _Taking({id_: text.span for (id_, tag), text in texts.items() if tag == leading})
    vetting = Vetting.of(files)
    for edit in edits:
        taking.take(edit, vetting)
    made: dict[str, str] = {}
    problems = taking.problems
    for (like, language), words in taking.waiting.items():
        path = file_of(PurePosixPath(like).stem, language)
        before = over.get(path, files.get(path))
        pattern = _pattern(files[like], like, texts.values())
        filling = _Filling(path, language, before, pattern, words, taking.places)
        after, wrong = filling.result()
        made |= {path: after} if after is not None else {}
        problems += wrong
    return made, in_order(problems)


@dataclass
class _Taking:
    """Takes one edit after the other; what is accepted waits until all are known.

    Attributes:
        places: where each text stands in the leading language.
        waiting: the words for texts by id, by the file that is like theirs and their language.
    """

    places: Mapping[str, Span]
    problems: list[Problem] = field(default_factory=list)
    waiting: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    def take(self, edit: Edit, vetting: Vetting) -> None:
        """Accept an edit, or note why not."""
        place, words = self.places[edit.id], normal(edit.words)
        waiting = self.waiting.setdefault((place.file, edit.language), {})
        taken = waiting.get(edit.id)
        if words == taken:
            return
        if taken is not None or normal(edit.was):
            self.problems.append(conflict(edit, place, taken, ""))
        elif unfit := tuple(unfit_words(vetting, edit, place)):
            self.problems.extend(unfit)
        else:
            waiting[edit.id] = words


@dataclass(frozen=True, slots=True)
class _Filling:
    """Some texts on their way into one file.

    Attributes:
        path: the file.
        language: its language.
        text: what it holds; nothing where there is none.
        pattern: the leading language's file.
        words: the words for texts, by id.
        places: where each text stands in the leading language.
    """

    path: str
    language: str
    text: str | None
    pattern: Pattern
    words: Mapping[str, str]
    places: Mapping[str, Span]

    def result(self) -> tuple[str | None, list[Problem]]:
        """The file with the texts that it has a place for, and why others stay out."""
        here = None if self.text is None else read(self.text, self.path)[0]
        gaps = self.pattern.gaps(here)
        wanted = [gap for gap in gaps if not self.words.keys().isdisjoint(gap.texts.values())]
        known = {id_ for gap in wanted for id_ in gap.texts.values()}
        problems = [self._placeless(id_) for id_ in self.words if id_ not in known]
        parts = []
        for gap in wanted:
            needed = self._needed(gap, here, [one for one in gaps if one is not gap])
            given = [id_ for id_ in gap.texts.values() if id_ in self.words]
            if needed is None:
                problems += map(self._placeless, given)
            elif needed:
                problems.append(self._incomplete(gap, given[0], needed))
            else:
                parts.append(gap.holding(self.words))
        if not parts:
            return None, problems
        made = self._written(here, parts)
        if self._is_right(made, completed(here, parts)):
            return made, problems
        return None, [*problems, *map(self._unwritable, self.words)]

    def _needed(
        self, gap: Gap, here: Entries | None, others: Sequence[Gap]
    ) -> tuple[str, ...] | None:
        """The texts that those given cannot come in without; nothing where no others would help.

        Parts that are not needed are left out, the largest first, so that few texts remain.
        """

        def fits(ids: Iterable[str]) -> bool:
            part = gap.holding(dict.fromkeys(ids, "-"))
            return self._has_shape(completed(here, [*others, part]))

        given = [id_ for id_ in gap.texts.values() if id_ in self.words]
        if fits(given):
            return ()
        needed = [*gap.texts.values()]
        if not fits(needed):
            return None
        parts = [*dict.fromkeys(k[:end] for k in gap.texts for end in range(1, len(k) + 1))]
        parts.reverse()  # of parts that would do alike the first one stays
        parts.sort(key=len)
        for part in parts * 2:  # what held one up in the first round may have gone since
            below = {id_ for keys, id_ in gap.texts.items() if keys[: len(part)] == part}
            fewer = [id_ for id_ in needed if id_ in given or id_ not in below]
            needed = fewer if len(fewer) < len(needed) and fits(fewer) else needed
        return tuple(id_ for id_ in needed if id_ not in given)

    def _has_shape(self, root: Entries) -> bool:
        """Whether a file that holds this would be read as one of its kind."""
        file, _ = held_against(self.pattern.model, root)
        page = Page(self.path, root)
        if isinstance(file, schema.BriefFile):
            decode_texts.manuscript(page, file, "", self.language, leads=False)
        return file is not None and page.whole

    def _written(self, here: Entries | None, parts: Sequence[Gap]) -> str:
        hand = _Hand.of(here, self.pattern.model)
        text = schema_line(self.path) if self.text is None else self.text
        if here is None:
            rows = [row for one in parts for row in hand.lines(one.node)]
            return "\n".join([*text.splitlines(), *rows, ""])
        for part in parts:
            if part.widens:
                text = with_mapping(text, part.keys[:-1], TEXT, hand.step)
        return with_entries(text, (one for part in parts for one in hand.entries(part)), hand.step)

    def _is_right(self, made: str, meant: Entries) -> bool:
        """Whether a file says what is meant, and its waivers speak of the texts that they did."""
        root, _ = read(made, self.path)
        return (
            root is not None
            and _values(root) == _values(meant)
            and _waived(made, self.path) == _waived(self.text or "", self.path)
        )

    def _incomplete(self, gap: Gap, first: str, needed: Sequence[str]) -> Problem:
        message = said(
            "{id!r} is missing in {language!r} and cannot come in with these texts alone",
            id=gap.id,
            language=self.language,
        )
        names, more = ", ".join(needed[:MOST_NAMED]), len(needed) - MOST_NAMED
        hint = said("translate these as well: {names}", names=names)
        if more > 0:
            hint = said("translate these as well: {names}, and {n} more", names=names, n=more)
        return Problem("incomplete", message, self.places[first], hint, text=gap.id)

    def _placeless(self, id_: str) -> Problem:
        message = said(
            "{file} has no place for {id!r}: something else stands there", file=self.path, id=id_
        )
        return Problem(
            "shape", message, self.places[id_], said("give both the same shape"), text=id_
        )

    def _unwritable(self, id_: str) -> Problem:
        message = said("{id!r} cannot come into {file} without changing more of it",
                       id=id_, file=self.path)  # fmt: skip
        hint = said("bring the file into its usual form with briefs fmt, and try again")
        return Problem("unwritable-text", message, self.places[id_], hint, text=id_)


@dataclass(frozen=True, slots=True)
class _Hand:
    """How a file is written, as far as one can see.

    Attributes:
        step: columns for a level.
        width: columns for the lines of a long text.
        model: the shape, which says in which order keys stand.
    """

    step: int
    width: int
    model: type[BaseModel]

    @classmethod
    def of(cls, here: Entries | None, model: type[BaseModel]) -> "_Hand":
        """That of a file; of none, the usual one."""
        if here is None:
            return cls(STEP, width_of([]), model)
        pairs = here.entries.values()
        below = (
            value.span.column - key.span.column
            for key, value in pairs
            if isinstance(value, Entries) and value.span.line > key.span.line
        )
        rows = [row for _, leaf in leaves(here) for row in block_lines(leaf.raw)]
        return cls(next(below, STEP), width_of(rows), model)

    def entries(self, part: Gap) -> Iterator[tuple[Keys, Entry]]:
        """What comes in, by the keys that lead to where."""
        if part.stands_alone:
            for one in self._below(part.node, part.keys):
                yield part.keys, one
        else:
            yield part.keys[:-1], self._entry(part.key, part.node, part.keys, part.behind)

    def lines(self, node: Node) -> Iterator[str]:
        """A whole file's mapping."""
        return self._rows(self._below(node, ()))

    def _rows(self, entries: Iterable[Entry]) -> Iterator[str]:
        return (row for one in entries for row in one.lines("", self.step))

    def _below(self, node: Node, keys: Keys) -> list[Entry]:
        entries = node.entries if isinstance(node, Entries) else {}
        names = sorted_keys(self.model, keys, entries)
        return [self._entry(*entries[name], (*keys, name)) for name in names]

    def _entry(self, key: Scalar, node: Node, keys: Keys, behind: Keys = ()) -> Entry:
        name = key_as_written(key.text, key.raw)
        if isinstance(node, Scalar):
            words = collapsed(node.text)
            room = self.width - self.step * len(keys)
            rows = folded(words, room) if block_lines(node.raw) else []
            line = ">-" if rows else on_one_line(words)
            return Entry(name, on_one_line(words, flow=True), rows, line, behind)
        below = self._below(node, keys)
        inner = ", ".join(f"{one.key}: {one.flow}" for one in below)
        rows = [] if _is_flow(node) else [*self._rows(below)]
        return Entry(name, f"{{{inner}}}", rows, behind=behind)


def _is_flow(node: Node) -> bool:
    """Whether a mapping stands in braces: on lines of their own its keys stand where it begins."""
    keys = (key for key, _ in node.entries.values()) if isinstance(node, Entries) else ()
    return all(key.span.column != node.span.column for key in keys)


def _pattern(text: str, path: str, texts: Iterable[Text]) -> Pattern:
    root, problems = read(text, path)
    if root is None:
        raise ValueError(f"{path} was read before: {problems}")
    return Pattern.of(root, texts, _MODELS[kind_of(path)])


def _values(root: Entries) -> dict[Keys, str]:
    return {keys: collapsed(leaf.text) for keys, leaf in leaves(root)}


def _waived(text: str, path: str) -> list[tuple[str, str, list[Keys]]]:
    """The waivers of a file, each with the texts that it speaks of."""
    root, _ = read(text, path)
    lines = defaultdict(list)
    for keys, leaf in leaves(root) if root else ():
        lines[leaf.span.line].append(keys[:-1] if keys[-1] == TEXT else keys)
    return [(one.rule, one.reason, lines[one.covers]) for one in waivers(text, path)]
