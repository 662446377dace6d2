"""The door: the facts of a cover letter and a language's words → the bytes of a PDF, and a mail.

Every word comes from the language's labels, the register or the manifest.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.dates import format_date

from briefs.language.locale import Locale
from briefs.model.post import Letter, in_language
from briefs.model.release import Issued
from briefs.problems import Problem, Refused, Span
from briefs.render.complaints import refusing
from briefs.render.engine.pdf import to_pdf
from briefs.render.environment import strict_environment
from briefs.wording import said

TEMPLATE = "letter.html.j2"
SPAN = Span(f"templates/{TEMPLATE}")
HASH_DIGITS = 16


@dataclass(frozen=True, slots=True)
class EnclosedView:
    """A document as the letter lists it."""

    title: str
    edition: str
    number: str
    pages: int
    hash: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter for the template; empty texts are left out there."""

    language: str
    labels: Mapping[str, str]
    organisation: str
    to: str
    attention: str
    through: str
    subject: str
    opening: str
    reason: str
    documents: tuple[EnclosedView, ...]
    enclosures: tuple[str, ...]
    signed: str
    unit: str
    number: str
    date: str
    address: str
    contact: str

    def label(self, key: str, **slots: object) -> str:
        """A label with its slots filled."""
        return _filled(self.labels, key, slots)


def letter_view(letter: Letter, locale: Locale) -> LetterView:
    """The letter in the words of a language.

    Args:
        letter: its facts.
        locale: the language.

    Raises:
        Refused: a label is lacking.
    """
    tag, labels, sender, to = locale.tag, locale.labels, letter.sender, letter.recipient
    slots = {"title": letter.title, "release": letter.release, "corrects": letter.corrects}
    kind = "erratum" if letter.corrects else "release"
    opening = "letter-opening-erratum" if letter.corrects else "letter-opening"
    return LetterView(
        language=tag,
        labels=labels,
        organisation=in_language(sender.organisation, tag),
        to=in_language(to.name, tag),
        attention=in_language(to.attention, tag),
        through=in_language(to.through, tag),
        subject=_filled(labels, f"letter-subject-{kind}", slots),
        opening=_filled(labels, opening, slots),
        reason=letter.reason,
        documents=tuple(
            EnclosedView(
                one.title.get(tag) or next(iter(one.title.values()), one.brief),
                _languages(one, locale),
                one.number,
                one.pages,
                one.sha256[:HASH_DIGITS],
            )
            for one in letter.documents
        ),
        enclosures=_enclosures(letter, labels),
        signed=in_language(sender.signed, tag),
        unit=in_language(sender.unit, tag),
        number=letter.number,
        date=format_date(letter.date, _filled(labels, "letter-date", {}), locale=locale.cldr),
        address=in_language(sender.address, tag),
        contact=in_language(sender.contact, tag),
    )


def render_letter(view: LetterView, *, templates: Path, stamp: dt.datetime) -> bytes:
    """Print a letter.

    Raises:
        Refused: the template or the engine complains; one problem for each complaint.
    """
    with refusing(TEMPLATE):
        html = strict_environment(templates).get_template(TEMPLATE).render(letter=view)
        return to_pdf(html.lstrip(), assets=templates, stamp=stamp).pdf


def mail_text(view: LetterView) -> str:
    """What stands in the mail itself: the letter without its table, as plain text."""
    listed = [f"- {one.title} ({one.edition}): {one.number}, {one.hash}" for one in view.documents]
    verifying = [f"- {view.label(f'letter-verify-{way}')}" for way in ("sums", "code")]
    parts = [
        [view.to],
        [view.opening, *([view.label("letter-reason", reason=view.reason)] if view.reason else [])],
        [view.label("letter-list"), *listed],
        [view.label("letter-verify"), *verifying],
        [one for one in (view.signed, view.organisation, view.contact) if one],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _languages(document: Issued, locale: Locale) -> str:
    """The languages of a document, as the letter's language calls them."""
    names = locale.cldr.languages
    return ", ".join(names.get(tag.partition("-")[0], tag) for tag in document.languages)


def _enclosures(letter: Letter, labels: Mapping[str, str]) -> tuple[str, ...]:
    number = len(letter.documents)
    keys = {
        "letter-enclosed-one": number == 1,
        "letter-enclosed-many": number > 1,
        "letter-enclosed-comparison": bool(letter.corrects),
        "letter-enclosed-data": letter.data,
        "letter-enclosed-signed": letter.signed,
        "letter-enclosed-manifest": not letter.signed,
    }
    *others, last = (_filled(labels, key, {"n": number}) for key, there in keys.items() if there)
    return (*others, _filled(labels, "letter-last", {"item": last}))


def _filled(labels: Mapping[str, str], key: str, slots: Mapping[str, object]) -> str:
    if key not in labels:
        message = said("the label {key!r} is missing", key=key)
        hint = said(
            "add it below 'labels' in the language's locale; content/locales/en.yaml has it"
        )
        raise Refused([Problem("labels", message, Span("content/locales"), hint)])
    return labels[key].format_map(slots)
