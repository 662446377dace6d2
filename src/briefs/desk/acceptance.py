"""Texts marked as reviewed, as they stand now.

A number that changed since is never marked along with the rest: it is held back, unless its text is
named by its whole id, or numbers are asked for.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from briefs.desk.faults import by_text
from briefs.desk.figures import used
from briefs.desk.numbers import numbers_of, told_apart
from briefs.desk.standing import COMMON, brief_of, changed_figures, changed_terms
from briefs.desk.terms import terms_in
from briefs.language.evened import evened
from briefs.model.brief import Pair
from briefs.model.desk import Accepted
from briefs.model.facts import Facts
from briefs.problems import Problem
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to accept.

    Attributes:
        ids: ids of texts, or first parts of ids, in whole keys (``boston.messages``).
        briefs: briefs, all of whose texts are wanted.
        everything: whether all texts are.
        numbers: whether numbers that changed are accepted as well.
        by: who accepts them, to be kept; empty where nobody asked for it.
        on: when, as an ISO 8601 day; empty where nobody asked for it.
    """

    ids: tuple[str, ...] = ()
    briefs: tuple[str, ...] = ()
    everything: bool = False
    numbers: bool = False
    by: str = ""
    on: str = ""

    def takes(self, text_id: str) -> bool:
        """Whether a text is wanted."""
        named = any(_is_below(text_id, id_) for id_ in self.ids)
        return named or self.everything or brief_of(text_id) in self.briefs

    def takes_numbers(self, text_id: str) -> bool:
        """Whether a text is wanted though a number changed in it."""
        return self.numbers or text_id in self.ids


@dataclass(frozen=True, slots=True)
class NumberChange:
    """A number that is not what it was when its text was accepted.

    Attributes:
        what: the id of the figure, or of the term that a number stands in, or the language of the
            text.
        then: what it was.
        now: what it is.
    """

    what: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A text that was accepted, or held back, with the numbers that changed in it."""

    id: str
    numbers: tuple[NumberChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """A text that cannot be accepted: languages that lack it, and what the checks find in it."""

    id: str
    lacking: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """What comes of it.

    Attributes:
        marked: texts that are accepted now and were not before, in the order of print.
        held: texts left out, since a number changed in them.
        refused: texts that cannot be accepted.
        removed: ids of which there is no text any more; what was accepted of them is dropped.
        current: how many of the texts wanted were accepted already, as they stand.
        blocks: all that is accepted now, by id.
    """

    marked: tuple[Marked, ...] = ()
    held: tuple[Marked, ...] = ()
    refused: tuple[Refusal, ...] = ()
    removed: tuple[str, ...] = ()
    current: int = 0
    blocks: Mapping[str, Accepted] = field(default_factory=dict)


def unknown(wanted: Wanted, project: Project, accepted: Iterable[str]) -> tuple[str, ...]:
    """The ids wanted that name nothing."""
    known = known_ids(project, accepted)
    return tuple(id_ for id_ in wanted.ids if id_ not in known)


def known_ids(project: Project, accepted: Iterable[str]) -> frozenset[str]:
    """Every id of a text, there or accepted, and every first part of one."""
    ids = [*(pair.id for pair in project.pairs()), *accepted]
    return frozenset(
        id_[:end]
        for id_ in ids
        for end in (*(at for at, sign in enumerate(id_) if sign == "."), len(id_))
    )


def accept_texts(
    project: Project,
    accepted: Mapping[str, Accepted],
    problems: Iterable[Problem],
    wanted: Wanted,
) -> Acceptance:
    """Mark the texts wanted as reviewed, as far as that may be.

    Args:
        project: the texts as they are.
        accepted: by id, what was accepted so far.
        problems: the errors that the checks find in the project.
        wanted: what is to be accepted.
    """
    sorting = _Sorting(wanted, project.facts, by_text(project, problems), dict(accepted))
    pairs = {pair.id: pair for pair in project.pairs()}
    for text_id, pair in pairs.items():
        if wanted.takes(text_id):
            sorting.take(pair)
    for text_id in _gone(project, accepted, pairs):
        if wanted.takes(text_id):
            sorting.remove(text_id)
    return sorting.result()


@dataclass
class _Sorting:
    """Sorts the texts wanted into those accepted, held back and refused."""

    wanted: Wanted
    facts: Facts
    problems: Mapping[str, tuple[Problem, ...]]
    blocks: dict[str, Accepted]
    marked: list[Marked] = field(default_factory=list)
    held: list[Marked] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    current: int = 0

    def take(self, pair: Pair) -> None:
        before = self.blocks.get(pair.id)
        now = _as_it_stands(pair, self.facts, self.wanted)
        lacking = tuple(tag for tag in self.facts.series.languages if tag not in pair.texts)
        if lacking or pair.id in self.problems:
            others = (p for p in self.problems.get(pair.id, ()) if p.rule != "missing-text")
            self.refused.append(Refusal(pair.id, lacking, tuple(others)))
        elif before and _say_the_same(before, now):
            self.current += 1
        else:
            changed = tuple(_changed_numbers(pair, before, self.facts))
            self._mark(_signed(before, now), Marked(pair.id, changed))

    def _mark(self, now: Accepted, text: Marked) -> None:
        if text.numbers and not self.wanted.takes_numbers(text.id):
            self.held.append(text)
        else:
            self.marked.append(text)
            self.blocks[text.id] = now

    def remove(self, text_id: str) -> None:
        self.removed.append(text_id)
        del self.blocks[text_id]

    def result(self) -> Acceptance:
        return Acceptance(
            tuple(self.marked),
            tuple(self.held),
            tuple(self.refused),
            tuple(self.removed),
            self.current,
            self.blocks,
        )


def _as_it_stands(pair: Pair, facts: Facts, wanted: Wanted) -> Accepted:
    texts = {language: evened(text.source) for language, text in pair.texts.items()}
    figures, terms = used(pair, facts.figures), terms_in(pair, facts.terms)
    return Accepted(pair.id, texts, figures, wanted.by, wanted.on, terms)


def _say_the_same(before: Accepted, now: Accepted) -> bool:
    """Whether two acceptances say the same; who accepted it and when is theirs to keep."""
    terms = {id_: _even(names) for id_, names in before.terms.items()}
    return _state_the_same(before, now) and terms == now.terms


def _state_the_same(before: Accepted, now: Accepted) -> bool:
    """Whether two acceptances have the same texts and figures."""
    return _even(before.texts) == now.texts and _even(before.figures) == now.figures


def _signed(before: Accepted | None, now: Accepted) -> Accepted:
    """An acceptance; one to which only names come that were not kept then, signed as it was."""
    if before is None or before.terms or now.by or now.on or not _state_the_same(before, now):
        return now
    return replace(now, by=before.by, on=before.on)


def _even(texts: Mapping[str, str]) -> dict[str, str]:
    return {key: evened(text) for key, text in texts.items()}


def _changed_numbers(pair: Pair, before: Accepted | None, facts: Facts) -> Iterator[NumberChange]:
    for reason in changed_figures(pair, before, facts.figures):
        yield NumberChange(reason.what, reason.then, reason.now)
    for language, reasons in changed_terms(pair, before, facts.terms).items():
        for reason in reasons:
            yield from _told_apart(reason.what, language, reason.then, reason.now)
    held = before.texts if before else {}
    for language in (tag for tag in pair.texts if tag in held):
        yield from _told_apart(language, language, held[language], pair.texts[language].source)


def _told_apart(what: str, language: str, *sides: str) -> Iterator[NumberChange]:
    then, now = told_apart(*(numbers_of(side, language) for side in sides))
    if then != now:
        yield NumberChange(what, then, now)


def _gone(project: Project, accepted: Iterable[str], there: Collection[str]) -> list[str]:
    """Ids that were accepted and are no more; not those of a brief that could not be read."""
    briefs = {*project.briefs, COMMON}
    return [id_ for id_ in accepted if id_ not in there and brief_of(id_) in briefs]


def _is_below(text_id: str, first_part: str) -> bool:
    return text_id == first_part or text_id.startswith(f"{first_part}.")
