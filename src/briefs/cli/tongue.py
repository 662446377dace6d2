"""In which language the program speaks to the person at the terminal."""

import os
import re
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files

from briefs.cli.formats.say import Say, as_is
from briefs.wording import Catalogue, translated

LANGUAGES = ("en", "ko")
"""English is what the messages are written in; the others have a catalogue in ``messages/``."""

_PAIR = re.compile(r"은\(는\)|이\(가\)|을\(를\)|와\(과\)|과\(와\)|\(으\)로")
_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around a particle of a template, so that none within the words that a message quotes is taken
for one."""
_MARKED = re.compile(f"{_OPEN}([^{_CLOSE}]*){_CLOSE}")


def speaker(language: str) -> Say:
    """What says messages in a language of :data:`LANGUAGES`."""
    if language == "en":
        return as_is
    return partial(_say, language)  # which can go to another process


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the terminal is set to, by POSIX's variables; English failing that."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(variable):
            language = environment[variable].partition("_")[0].partition(".")[0]
            return language if language in LANGUAGES else "en"
    return "en"


def _say(language: str, message: str) -> str:
    return _agreed(translated(message, language, _catalogue(language)))


@cache
def _catalogue(language: str) -> Catalogue:
    from babel.messages.pofile import read_po

    with (files("briefs.cli") / "messages" / f"{language}.po").open("rb") as file:
        return {
            str(message.id): _PAIR.sub(rf"{_OPEN}\g<0>{_CLOSE}", str(message.string))
            for message in read_po(file, locale=language)
            if message.id and message.string
        }


def _agreed(message: str) -> str:
    """A message with the right one of each two particles, and both where that cannot be told."""
    from briefs.language.agreement import right_form
    from briefs.language.hearing import finals_of

    def chosen(match: re.Match[str]) -> str:
        before = message[: match.start()].rstrip("\"'”’)")
        closed = match[1].strip("()").replace(")", "").partition("(")[0]
        form = "으로" if closed.startswith("으") else closed
        return right_form(form, finals_of(before)) or match[1]

    return _MARKED.sub(chosen, message)
