"""The download page's own words in a language, another language's where it has none yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.numbers import format_decimal
from markupsafe import Markup, escape

from briefs.language.locale import Locale
from briefs.problems import Problem, Refused, Severity, Span, unreadable
from briefs.wording import said

Words = Mapping[str, str | Mapping[str, str]]
"""By key: a text, or one for each plural category, ``other`` among them."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a page says in its own words.

    Attributes:
        locale: of the page.
        own: its language's words, some or all of them.
        stand_in: the locale of the language that stands in.
        others: all words in that language.
        problems: warnings that words are lacking.
    """

    locale: Locale
    own: Words
    stand_in: Locale
    others: Words
    problems: tuple[Problem, ...] = ()

    def language(self, key: str) -> str:
        """The tag of the language in which a text is there."""
        return self._locale(key).tag

    def plain(self, key: str, **slots: str) -> str:
        """A text for an attribute, unescaped.

        Raises:
            KeyError: no language has it.
        """
        return self._filled(key, "other", slots)

    def html(self, key: str, **slots: str) -> Markup:
        """A text as HTML, with its language where that is not the page's (WCAG 2.2, 3.1.2)."""
        return self._marked(key, self._filled(key, "other", slots))

    def counted(self, key: str, number: int) -> Markup:
        """A text with a number, in the plural form that goes with it."""
        cldr = self._locale(key).cldr
        printed = format_decimal(number, locale=cldr)
        return self._marked(key, self._filled(key, cldr.plural_form(number), {"n": printed}))

    def _locale(self, key: str) -> Locale:
        return self.locale if key in self.own else self.stand_in

    def _filled(self, key: str, category: str, slots: Mapping[str, str]) -> str:
        words = self.own if key in self.own else self.others
        forms = words[key]
        text = forms if isinstance(forms, str) else forms.get(category, forms["other"])
        for name, value in slots.items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _marked(self, key: str, text: str) -> Markup:
        tag = self.language(key)
        if tag == self.locale.tag:
            return escape(text)
        return Markup('<span lang="{}">{}</span>').format(tag, text)


def phrases(folder: Path, locale: Locale, leading: Locale) -> Phrases:
    """Read the words of a language from ``<tag>.json``, and those of the leading one.

    Raises:
        Refused: the leading language has no words, or a file cannot be read as words.
    """
    others = _words(folder / f"{leading.tag}.json")
    if others is None:
        raise Refused([_lacking(folder, leading.tag, said("all of them"), Severity.ERROR)])
    own = _words(folder / f"{locale.tag}.json")
    missing = sorted(others.keys() - (own or {}).keys())
    names = said("all of them") if own is None else ", ".join(missing)
    problems = [_lacking(folder, locale.tag, names, Severity.WARNING)] if missing else []
    return Phrases(locale, own or {}, leading, others, tuple(problems))


def _lacking(folder: Path, tag: str, names: str, severity: Severity) -> Problem:
    message = said(
        "the download page has no words in {language!r}: {names}", language=tag, names=names
    )
    hint = said(
        "copy another language's file in this folder to {name} and translate it", name=f"{tag}.json"
    )
    return Problem(
        "missing-words", message, Span((folder / f"{tag}.json").as_posix()), hint, severity
    )


def _words(path: Path) -> Words | None:
    """The words of a file; nothing where there is no such file."""
    try:
        words = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Refused([unreadable(path.as_posix(), error)]) from error
    except (ValueError, RecursionError):
        words = None
    if not isinstance(words, dict) or not all(map(_is_text, words.values())):
        message = said("the words of the download page cannot be read")
        raise Refused([Problem("template", message, Span(path.as_posix()))])
    return words


def _is_text(value: object) -> bool:
    if isinstance(value, dict):
        return "other" in value and all(isinstance(one, str) for one in value.values())
    return isinstance(value, str)
