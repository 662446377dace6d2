"""Where every text stands: held, in each language, against what was accepted.

Either language may lead. Where one language alone has changed since a text was accepted, that one
leads, and its twins are stale; where more than one has, the series' leading language leads. Where a
figure says something else than it did, every language is to be looked at again; where a language
calls a term something else, that language.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from briefs.desk.figures import used
from briefs.desk.terms import terms_in
from briefs.language.evened import evened
from briefs.model.brief import Pair
from briefs.model.desk import Accepted, State
from briefs.model.facts import Facts, Figure, Term
from briefs.problems import Span
from briefs.project import Project

COMMON = "series"
"""What stands for the texts that all briefs share, where a brief is named."""


class Cause(StrEnum):
    """Why a text is to be looked at."""

    LACKING = "lacking"
    NEVER = "never-accepted"
    TEXT = "text-changed"
    FIGURE = "figure-changed"
    TERM = "term-changed"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a text is to be looked at, and what has changed.

    Attributes:
        cause: the kind of reason.
        what: the language that has changed or is lacking, or the id of the figure or term.
        then: the text, figure or name as it was accepted; empty where nothing was.
        now: the same as it is.
    """

    cause: Cause
    what: str
    then: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one text stands in one language.

    Attributes:
        pair: the text in all its languages.
        language: the language looked at.
        state: how far it is.
        leads: the language that it is held against; itself, where it leads.
        reasons: why it is to be looked at; of the text that leads, that it has changed.
        waived: whether a waiver stands beside the text in this language.
        accepted: what was accepted; nothing where nothing was.
    """

    pair: Pair
    language: str
    state: State
    leads: str
    reasons: tuple[Reason, ...] = ()
    waived: bool = False
    accepted: Accepted | None = None

    @property
    def id(self) -> str:
        """The text's id."""
        return self.pair.id

    @property
    def brief(self) -> str:
        """The brief that the text stands in; :data:`COMMON` for those of the series."""
        return brief_of(self.id)

    @property
    def is_done(self) -> bool:
        """Whether there is nothing to do."""
        return self.state is State.TRANSLATED

    @property
    def source(self) -> str:
        """The text that leads, as it is."""
        return self.now(self.leads)

    @property
    def translation(self) -> str:
        """The text in the language looked at; empty where it is missing, or leads itself."""
        return "" if self.language == self.leads else self.now(self.language)

    @property
    def place(self) -> Span:
        """Where the text stands in this language; in the leading one where it is missing."""
        texts = self.pair.texts
        return (texts.get(self.language) or texts[self.leads]).span

    def now(self, language: str) -> str:
        """The text in a language; empty where there is none."""
        text = self.pair.texts.get(language)
        return text.source if text else ""

    def then(self, language: str) -> str:
        """The text in a language as it was accepted; empty where it was not."""
        return self.accepted.texts.get(language, "") if self.accepted else ""


def standings(project: Project, accepted: Mapping[str, Accepted]) -> Iterator[Standing]:
    """Where every text stands in each of the series' languages.

    The briefs come in the series' order, their texts in that of print, the common texts last.

    Args:
        project: the texts as they are.
        accepted: by id, what was accepted.
    """
    series = project.facts.series
    waived = {(waiver.span.file, waiver.covers) for waiver in project.waivers}
    for pair in project.pairs():
        looked_at = _Look(pair, accepted.get(pair.id), project.facts)
        for language in series.languages:
            text = pair.texts.get(language)
            beside = text is not None and (text.span.file, text.span.line) in waived
            yield looked_at.standing(language, waived=beside)


def brief_of(text_id: str) -> str:
    """The brief in which a text stands; :data:`COMMON` for those of the series."""
    return text_id.partition(".")[0]


class _Look:
    """One text held against its acceptance, for all languages."""

    def __init__(self, pair: Pair, accepted: Accepted | None, facts: Facts) -> None:
        self.pair = pair
        self.accepted = accepted
        self.changed = _changed_texts(pair, accepted)
        self.figures = changed_figures(pair, accepted, facts.figures)
        self.terms = changed_terms(pair, accepted, facts.terms)
        self.leads = self.changed[0].what if len(self.changed) == 1 else facts.series.leading

    def standing(self, language: str, *, waived: bool) -> Standing:
        state, reasons = self._judged(language)
        return Standing(self.pair, language, state, self.leads, reasons, waived, self.accepted)

    def _judged(self, language: str) -> tuple[State, tuple[Reason, ...]]:
        if not _is_there(self.pair, language):
            return State.MISSING, (Reason(Cause.LACKING, language),)
        if self.accepted is None or language not in self.accepted.texts:
            return State.NEW, (Reason(Cause.NEVER, language),)
        facts = (*self.figures, *self.terms.get(language, ()))
        reasons = (*self.changed, *facts)
        if facts or (self.changed and language != self.leads):
            return State.STALE, reasons
        return State.TRANSLATED, reasons


def _changed_texts(pair: Pair, accepted: Accepted | None) -> tuple[Reason, ...]:
    """The languages in which a text says something else than when it was accepted."""
    held = accepted.texts if accepted else {}
    return tuple(
        Reason(Cause.TEXT, language, held[language], text.source)
        for language, text in pair.texts.items()
        if language in held and text.source and evened(held[language]) != evened(text.source)
    )


def _is_there(pair: Pair, language: str) -> bool:
    """Whether a language has a text; one of which the key stands alone is still to be written."""
    return language in pair.texts and bool(pair.texts[language].source)


def changed_terms(
    pair: Pair, accepted: Accepted | None, terms: Mapping[str, Term]
) -> dict[str, list[Reason]]:
    """By language, the terms in a text that it calls something else than when it was accepted.

    What was accepted before names were kept is held against nothing.
    """
    changed: dict[str, list[Reason]] = {}
    for id_, names in terms_in(pair, terms).items():
        held = accepted.terms.get(id_, {}) if accepted else {}
        for language, now in names.items():
            then = held.get(language, now)
            if evened(then) != now:
                changed.setdefault(language, []).append(Reason(Cause.TERM, id_, then, now))
    return changed


def changed_figures(
    pair: Pair, accepted: Accepted | None, figures: Mapping[str, Figure]
) -> tuple[Reason, ...]:
    """The figures in a text that say something else than when it was accepted."""
    held = accepted.figures if accepted else {}
    return tuple(
        Reason(Cause.FIGURE, id_, held[id_], now)
        for id_, now in used(pair, figures).items()
        if id_ in held and evened(held[id_]) != now
    )
