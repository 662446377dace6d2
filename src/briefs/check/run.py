"""The third stage: a project, or pairs from a translation memory, held against the rules."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from briefs.check.knowledge import Knowledge, Name, Speller, WithWords, is_proper, names_of
from briefs.check.parallel import shared_out
from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.printing import phrase_pairs
from briefs.check.recall import Found, Recall, without_repeats
from briefs.check.register import REGISTER
from briefs.check.rule import Finding, PairRule
from briefs.check.rules import PAIR_RULES, PROJECT_RULES, RULES
from briefs.check.settings import Settings, Waived, settings_of, unknown_rules
from briefs.model.brief import Pair
from briefs.model.facts import Term
from briefs.model.memory import Memory, MemoryPair, MemoryText, TermEntry
from briefs.problems import Problem, Quote, Severity, Span, in_order
from briefs.project import Project
from briefs.wording import said

Place = Callable[[Spot], Span]
"""Finds where a stretch of a phrase stands in its file."""


def check(
    project: Project, knowledge: Knowledge, recall: Recall | None = None
) -> tuple[Problem, ...]:
    """What the rules find in a project, sorted by place. Changes nothing.

    Args:
        project: the texts.
        knowledge: what the rules know besides.
        recall: what was found before; pairs that read as they did are not looked at again.
    """
    checks = project.facts.series.checks
    settings = settings_of(checks)
    texts = {pair.id: pair for pair in _pairs(project)}
    found = [
        *(p for rule in PROJECT_RULES if not settings.is_off(rule.id) for p in rule.check(project)),
        *_pair_problems(project, texts, knowledge, settings, recall or Recall()),
    ]
    kept = (p for problem in found if (p := settings.applied(problem)))
    places = {id_: tuple(t.span for t in pair.texts.values()) for id_, pair in texts.items()}
    waived = Waived(project.waivers, RULES, places)
    return in_order([*waived.without(kept), *unknown_rules(checks, RULES)])


def check_memory(
    memory: Memory, knowledge: Knowledge, settings: Settings, leading: str = "ko"
) -> tuple[Problem, ...]:
    """What the rules find in the pairs of a translation memory, sorted by place.

    Args:
        memory: the pairs.
        knowledge: what the rules know besides.
        settings: how grave each rule's problems are.
        leading: the language from which the others were translated.
    """

    def work(pairs: Sequence[MemoryPair]) -> list[Problem]:
        return [p for pair in pairs for p in _of_memory(pair, knowledge, settings, leading)]

    found = shared_out(work, memory.pairs)
    places: dict[str, tuple[Span, ...]] = {}
    for pair in memory.pairs:
        spans = (text.span for texts in pair.texts.values() for text in texts)
        places[pair.id] = (*places.get(pair.id, ()), pair.span, *spans)
    return in_order(Waived(memory.waivers, RULES, places).without(found))


def _of_memory(
    pair: MemoryPair, knowledge: Knowledge, settings: Settings, leading: str
) -> Iterator[Problem]:
    for language, texts in pair.texts.items():
        if language == leading:
            continue
        for ours, theirs in zip(pair.texts.get(leading, ()), texts, strict=False):
            sides = {leading: ours, language: theirs}
            left, right = (Phrase.of(tag, text.source) for tag, text in sides.items())
            twins = PhrasePair(pair.id, left, right)
            yield from check_pair(twins, knowledge, settings, _MemoryPlaces(sides))


@dataclass(frozen=True, slots=True)
class _MemoryPlaces:
    """Finds stretches of the texts of a memory's pair in its file."""

    texts: Mapping[str, MemoryText]

    def __call__(self, spot: Spot) -> Span:
        text = self.texts[spot.phrase.language]
        return text.place(text.source[: spot.start + 1]) if text.raw else text.span


def known(
    terms: Mapping[str, Term],
    entries: Iterable[TermEntry],
    spellers: Mapping[str, Speller],
    words: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> Knowledge:
    """What the rules know: glossaries before the register, and dictionaries.

    Args:
        terms: the project's glossary.
        entries: that of a file that somebody brings along.
        spellers: by language.
        words: by language, a project's own words.
    """
    brought = (Name(e.id, e.forms, e.avoid, proper=is_proper(e.forms)) for e in entries)
    listed = {
        tag: WithWords(speller, words.get(tag, frozenset())) for tag, speller in spellers.items()
    }
    return Knowledge((*brought, *names_of(terms), *REGISTER), listed)


def check_pair(
    pair: PhrasePair, knowledge: Knowledge, settings: Settings, place: Place
) -> Iterator[Problem]:
    """What the rules find in one pair."""
    return _told(pair, _found(pair, knowledge, _asked(settings)), settings, place)


def _asked(settings: Settings) -> tuple[PairRule, ...]:
    """The rules that are not off."""
    return tuple(rule for rule in PAIR_RULES if not settings.is_off(rule.id))


def _found(pair: PhrasePair, knowledge: Knowledge, rules: tuple[PairRule, ...]) -> Found:
    return tuple((rule, finding) for rule in rules for finding in rule.check(pair, knowledge))


def _told(pair: PhrasePair, found: Found, settings: Settings, place: Place) -> Iterator[Problem]:
    for rule, finding in found:
        problem = settings.applied(_problem(pair, rule, finding, place))
        if problem:
            yield problem if problem.hint else _with_way_out(problem)


def _with_way_out(problem: Problem) -> Problem:
    """An error of which the rule says what is wrong, and leaves open which side is to mend."""
    if problem.severity is not Severity.ERROR:
        return problem
    hint = said("let both texts say the same, or waive {rule} with a reason", rule=problem.rule)
    return replace(problem, hint=hint)


def _problem(pair: PhrasePair, rule: PairRule, finding: Finding, place: Place) -> Problem:
    first, *others = finding.spots
    also = dict.fromkeys(place(spot) for spot in others)
    return Problem(
        rule.id,
        finding.message,
        place(first),
        finding.hint,
        finding.severity or rule.severity,
        also=tuple(span for span in also if span != place(first)),
        text=pair.id,
        quotes=tuple(dict.fromkeys(_quotes(pair, finding))),
    )


def _quotes(pair: PhrasePair, finding: Finding) -> Iterator[Quote]:
    """The words concerned; the whole text of a side of which none is named."""
    named = {spot.phrase.language for spot in finding.spots}
    for phrase in pair.phrases:
        for spot in finding.spots:
            if spot.phrase is phrase:
                yield Quote(phrase.language, spot.words, spot.value)
        if phrase.language not in named:
            yield Quote(phrase.language, phrase.source)


def _pairs(project: Project) -> Iterator[Pair]:
    groups = [brief.pairs for brief in project.briefs.values()]
    for pairs in (*groups, project.commons.texts, project.commons.notes):
        yield from pairs.values()


def _pair_problems(
    project: Project,
    texts: Mapping[str, Pair],
    knowledge: Knowledge,
    settings: Settings,
    recall: Recall,
) -> Iterator[Problem]:
    rules = _asked(settings)
    new = without_repeats(lambda p: _found(p, knowledge, rules))
    look = recall.looking(new, knowledge, settings)
    for pair in phrase_pairs(project):
        seen, found = look(pair)
        yield from _told(seen, found, settings, _Places(texts[pair.id], project.files))


@dataclass(frozen=True, slots=True)
class _Places:
    """Finds stretches of a pair's texts in their files."""

    pair: Pair
    files: Mapping[str, str]

    def __call__(self, spot: Spot) -> Span:
        text = self.pair.texts[spot.phrase.language]
        lines = self.files.get(text.span.file, "").split("\n")[text.span.line - 1 :]
        raw = "\n".join([lines[0][text.span.column - 1 :], *lines[1:]]) if lines else ""
        return text.span.within(raw, text.source[: spot.start + 1])
