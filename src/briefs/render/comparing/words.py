"""The words of a comparison in one language: labels with their slots filled, dates, names."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefs.language.dates import format_date
from briefs.language.locale import Locale
from briefs.model.revision import Place, State
from briefs.problems import Problem, Refused, Span
from briefs.wording import said

WORKING = ""
"""The name of a state that is the project as it lies there."""

PARTS = {
    "actions": "actions",
    "conclusion": "conclusion",
    "evidence": "evidence",
    "glance": "figures-at-a-glance",
    "limits": "limits",
    "messages": "key-messages",
    "notes": "note",
    "recommendations": "recommendations",
    "subtitle": "diff-part-subtitle",
    "title": "diff-part-title",
}
"""The labels of the parts of a brief, and of the common texts, by the first key of an id."""


@dataclass(frozen=True, slots=True)
class Words:
    """What one language says of a comparison.

    Attributes:
        locale: how the language writes.
        labels: the words that the print brings along, by key.
    """

    locale: Locale
    labels: Mapping[str, str]

    def label(self, key: str, **slots: object) -> str:
        """A label with its slots filled.

        Raises:
            Refused: the locale lacks it.
        """
        try:
            text = self.labels[key]
        except KeyError:
            raise Refused([_lacking(key, self.locale.tag)]) from None
        for name, value in slots.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def issue(self, state: State, other: State) -> str:
        """Number and date of a state, and its name where that says more."""
        number = self.label("edition", number=state.number)
        day = format_date(state.date, self.locale)
        name = state.name or self.label("diff-working")
        told = (state.number, state.date) != (other.number, other.date)
        named = "" if told and name == state.number else f" ({name})"
        return f"{number} · {day}{named}"

    def part(self, place: Place) -> str:
        """Where a text stands: the part, or the section below it."""
        if section := place.title.get(self.locale.tag):
            return section
        key = PARTS.get(place.part)
        return self.label(key) if key else self.label("diff-common")

    def language(self, other: Locale) -> str:
        """What another language is called in this one, as CLDR has it."""
        names: Mapping[str, str] = self.locale.cldr.languages
        return names.get(other.cldr.language) or other.name


def _lacking(key: str, tag: str) -> Problem:
    message = said("the label {key!r} is missing", key=key)
    hint = said("add it below 'labels' in the language's locale; content/locales/en.yaml has it")
    return Problem("labels", message, Span(f"content/locales/{tag}.yaml"), hint)
