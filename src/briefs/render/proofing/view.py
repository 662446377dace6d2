"""The words of a proof, in the language of whoever reads it: what the template prints."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefs.model.desk import Version
from briefs.model.proof import KINDS, STALE, Entry, Remarks, named
from briefs.render.proofing.placing import GUTTER, LEADING, Remarked, Sheet
from briefs.wording import Said, Voice, said


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the head of every sheet.

    Attributes:
        document: the document's name, such as ``boston.ko``.
        title: its title, in the first of its languages.
        languages: those of the edition.
        day: the day of the review.
    """

    document: str
    title: str
    languages: tuple[str, ...]
    day: dt.date


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the list behind the pages.

    Attributes:
        kind: as :class:`~briefs.model.proof.Entry` has it, for its colour.
        name: what it is called beside the page.
        text: the text's id, or nothing.
        page: where the text is printed first, or nothing.
        place: file and line.
        rule: the rule that found it, or nothing.
        messages: what is wrong, or why the text is stale.
        hint: what to do, or nothing.
        versions: how a stale text read and reads.
    """

    kind: str
    name: str
    text: str
    page: str
    place: str
    rule: str
    messages: tuple[str, ...]
    hint: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class ProofView:
    """A proof as the template prints it.

    Attributes:
        language: the reader's.
        heading: what the document is.
        notice: that it is not for publication.
        reviewed: the day of the review, in words.
        legend: what each shade means, by the name of the shade.
        explained: what the numbers mean.
        goes_on: by page, what a sheet is headed that goes on with the ids of one.
        sheets: the sheets with pages.
        list_title: what heads the list.
        nothing: what is said instead of a list without entries.
        entries: the list.
        leading: the height of a line of a label, in ems.
        gutter: how far its lines begin from its left edge, in points.
    """

    language: str
    heading: Heading
    notice: str
    reviewed: str
    legend: Mapping[str, str]
    explained: str
    goes_on: Mapping[int, str]
    sheets: tuple[Sheet, ...]
    list_title: str
    nothing: str
    entries: tuple[EntryView, ...]
    leading: float = LEADING
    gutter: float = GUTTER


def remarked(remarks: Remarks, languages: tuple[str, ...], voice: Voice) -> Remarked:
    """What stands beside the pages, and how texts are shaded on them.

    Args:
        remarks: what is to be said.
        languages: those of the edition; states are told with theirs where there are several.
        voice: says it.
    """
    return Remarked(_words(remarks, languages, voice), _shades(remarks))


def _words(
    remarks: Remarks, languages: tuple[str, ...], voice: Voice
) -> dict[str, tuple[str, ...]]:
    """What stands behind each id: its states, then the numbers of its entries by kind."""
    states: dict[tuple[str, Said], list[str]] = defaultdict(list)
    for (text_id, language), found in remarks.states.items():
        for state in found:
            states[text_id, state].append(language)
    numbers: dict[tuple[str, str, tuple[str, ...]], list[int]] = defaultdict(list)
    for entry in remarks.entries:
        numbers[entry.text, entry.kind, entry.languages].append(entry.number)
    words: dict[str, list[str]] = defaultdict(list)
    for (text_id, state), concerned in states.items():
        words[text_id].append(_told(state, tuple(concerned), languages, voice))
    for (text_id, kind, those), counted in numbers.items():
        words[text_id].append(_told(named(kind, counted), those, languages, voice))
    return {text_id: tuple(told) for text_id, told in words.items()}


def _shades(remarks: Remarks) -> dict[tuple[str, str], str]:
    """How each text is shaded in each language."""
    kinds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entry in remarks.entries:
        for language in entry.languages:
            kinds[entry.text, language].append(entry.kind)
    return {text: _shade(found) for text, found in kinds.items()}


def _told(
    message: Said, concerned: tuple[str, ...], languages: tuple[str, ...], voice: Voice
) -> str:
    """A word beside the page, with the languages concerned, unless they are the edition's."""
    told = voice.say(message)
    return told if concerned == languages else f"{', '.join(concerned)} {told}"


def _shade(kinds: Sequence[str]) -> str:
    """How a text is shaded: by its most pressing problem, and besides where it is stale."""
    problems = [kind for kind in kinds if kind != STALE]
    stale = [STALE] if STALE in kinds else []
    return " ".join([*problems[:1], *stale])


def proof_view(
    sheets: tuple[Sheet, ...], remarks: Remarks, heading: Heading, voice: Voice
) -> ProofView:
    """A proof in the words of a voice."""
    say, day = voice.say, heading.day
    places = _places(sheets)
    return ProofView(
        language=voice.language,
        heading=heading,
        notice=say(said("Proof, not for publication")),
        reviewed=say(
            said(
                "Review date: {year}-{month:02}-{day:02}",
                year=day.year,
                month=day.month,
                day=day.day,
            )
        ),
        legend={kind: say(said(kind)) for kind in KINDS},
        explained=say(
            said(
                "A number on the page is that of the id in the margin. What stands behind an id "
                "is explained after the last page."
            )
        ),
        goes_on={
            sheet.page: say(said("Page {page}, the other ids", page=sheet.page))
            for sheet in sheets
            if sheet.frame is None
        },
        sheets=sheets,
        list_title=say(said("What is to be looked at")),
        nothing=say(said("There are no problems, and no text is stale.")),
        entries=tuple(_entry(entry, places.get(entry.text), voice) for entry in remarks.entries),
    )


def _places(sheets: Iterable[Sheet]) -> dict[str, tuple[int, int]]:
    """Page and number of each text where it is printed first, by its id."""
    found: dict[str, tuple[int, int]] = {}
    for sheet in sheets:
        for label in sheet.labels:
            found.setdefault(label.id, (sheet.page, label.number))
    return found


def _entry(entry: Entry, place: tuple[int, int] | None, voice: Voice) -> EntryView:
    say = voice.say
    page, number = place or (0, 0)
    return EntryView(
        kind=entry.kind,
        name=say(entry.name),
        text=entry.text,
        page=say(said("page {page}, no. {number}", page=page, number=number)) if place else "",
        place=str(entry.span),
        rule=entry.rule,
        messages=tuple(map(say, entry.messages)),
        hint=say(entry.hint),
        versions=tuple(Version(say(one.label), one.segments) for one in entry.versions),
    )
