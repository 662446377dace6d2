"""Particles that agree with what is printed before them, such as Korean 을/를.

Texts write both forms, in any of the usual ways: ``을(를)``, ``를(을)``, ``으로(로)``, ``(으)로``.
What is printed before them may be Hangul, digits, Latin letters or symbols: the locale says how
they are read. By the rule of the National Institute of Korean Language words in brackets are not
read, so that 연구개발(R&D) takes the particle of 개발.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from briefs.language.faults import FormatFault
from briefs.language.hangul import final_of, is_syllable
from briefs.language.locale import Locale, Particles
from briefs.wording import said

_NONE: Mapping[str, str] = MappingProxyType({})


def agree(before: str, words: str, locale: Locale, readings: Mapping[str, str] = _NONE) -> str:
    """Put the right particle for every written pair in ``words``.

    Args:
        before: the text printed ahead of ``words``, without note marks; its end counts.
        words: the text in which pairs may stand.
        locale: a language without particles leaves ``words`` as they are.
        readings: how short forms are pronounced where their letters do not tell: ``LINC`` to 링크.

    Raises:
        FormatFault: nobody can tell how the text before a pair is read.
    """
    particles = locale.particles
    if particles is None:
        return words
    written = _written_pairs(particles)
    known = {**particles.readings, **readings}

    def chosen(found: re.Match[str]) -> str:
        ahead = _spoken(before + words[: found.start()], particles)
        return _form(written[found[0]], _final(ahead, known), particles)

    longest_first = sorted(written, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, longest_first)), chosen, words)


def _written_pairs(particles: Particles) -> dict[str, str]:
    """Every way to write a pair, to the pair's form after a final consonant."""
    ways: dict[str, str] = {}
    for closed, opened in particles.pairs.items():
        ways[f"{closed}({opened})"] = ways[f"{opened}({closed})"] = closed
        if closed.endswith(opened):
            ways[f"({closed.removesuffix(opened)}){opened}"] = closed
    return ways


def _form(closed: str, final: str, particles: Particles) -> str:
    after_vowel = not final or final in particles.light_finals.get(closed, "")
    return particles.pairs[closed] if after_vowel else closed


def _final(text: str, readings: Mapping[str, str]) -> str:
    """The final consonant that a text is heard to end in; empty after a vowel."""
    endings = [written for written in readings if text.endswith(written)]
    spoken = readings[max(endings, key=len)] if endings else text
    last = spoken[-1:]
    if not is_syllable(last):
        message = said("a particle cannot agree with {words!r}: how is it read?", words=text[-12:])
        raise FormatFault(message)
    return final_of(last)


def _spoken(text: str, particles: Particles) -> str:
    """Cut off what is not read at the end: quotes, and brackets with what they hold."""
    openings = {closing: opening for opening, closing in particles.asides.items()}
    while True:
        text = text.rstrip(particles.quotes)
        closing = text[-1:]
        if closing not in openings:
            return text
        ahead = text[: _opening(text, openings[closing], closing)].rstrip()
        text = ahead or text[:-1]


def _opening(text: str, opening: str, closing: str) -> int:
    """Where the bracket opens that the text's last character closes; 0 if nowhere."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == closing) - (text[place] == opening)
        if not depth:
            return place
    return 0
