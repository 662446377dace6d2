"""Twins held against each other: the figures, terms and sources that both must name."""

from collections import Counter
from collections.abc import Iterator
from functools import reduce

from briefs.model.text import Citation, FigureUse, TermUse, Text
from briefs.problems import Problem
from briefs.wording import Said, said


def differences(leading: Text, language: str, twin: Text) -> Iterator[Problem]:
    """What a twin names otherwise than the leading language's text.

    Figures must be the same as often; terms and sources the same, however often.

    Args:
        leading: the text in the leading language.
        language: the leading language's tag.
        twin: the same text in another language.
    """
    ours, theirs = _figures(leading), _figures(twin)
    if ours != theirs:
        yield _problem("placeholders", said("figures"), ours, theirs, leading, language, twin)
    terms = Counter(set(_terms(leading))), Counter(set(_terms(twin)))
    if terms[0] != terms[1]:
        yield _problem("placeholders", said("terms"), *terms, leading, language, twin)
    cited = Counter(set(_sources(leading))), Counter(set(_sources(twin)))
    if cited[0] != cited[1]:
        yield _problem("citations", said("sources"), *cited, leading, language, twin)


def _figures(text: Text) -> Counter[str]:
    return Counter(use.id for use in text.uses() if isinstance(use, FigureUse))


def _terms(text: Text) -> Iterator[str]:
    return (use.id for use in text.uses() if isinstance(use, TermUse))


def _sources(text: Text) -> Iterator[str]:
    return (id_ for use in text.uses() if isinstance(use, Citation) for id_ in use.sources)


def _problem(
    rule: str,
    what: Said,
    ours: Counter[str],
    theirs: Counter[str],
    leading: Text,
    language: str,
    twin: Text,
) -> Problem:
    message = said(
        "{id!r} names other {what} than {language!r}; {difference}",
        id=twin.id,
        what=what,
        language=language,
        difference=_difference(ours - theirs, theirs - ours),
    )
    return Problem(rule, message, twin.span, said("name the same in both"), also=(leading.span,))


def _difference(missing: Counter[str], surplus: Counter[str]) -> Said:
    lacking = said("missing: {names}", names=_listed(missing))
    extra = said("too many: {names}", names=_listed(surplus))
    if missing and surplus:
        return said("{missing}; {surplus}", missing=lacking, surplus=extra)
    return lacking if missing else extra


def _listed(names: Counter[str]) -> str:
    """The names with commas between, and how often each where that is more than once."""
    first, *others = [
        said("{name} ({n} times)", name=name, n=n) if n > 1 else name
        for name, n in sorted(names.items())
    ] or [""]
    return reduce(lambda all_, one: said("{before}, {name}", before=all_, name=one), others, first)
