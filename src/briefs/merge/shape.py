"""What must be alike across languages and is not a text: borrowed tables, labels of the print."""

import re
from collections.abc import Iterator, Mapping

from briefs.language.locale import Locale
from briefs.model.brief import Manuscript, borrowed_by
from briefs.problems import Problem, Span, did_you_mean
from briefs.wording import Said, said


def borrowed_tables(leading: Manuscript, other: Manuscript) -> Iterator[Problem]:
    """Tables of another brief that a language borrows otherwise than the leading one.

    Another language may leave such a block out, but not change what it shows. A title of its own
    is a text and paired like any other.
    """
    ours = {ref.id: ref for ref in borrowed_by(leading)}
    for ref in borrowed_by(other):
        twin = ours.get(ref.id)
        if twin is None or (twin.table, twin.columns) != (ref.table, ref.columns):
            message = said(
                "{id!r} shows another table than in {language!r}",
                id=ref.id,
                language=leading.language,
            )
            place = twin.span if twin else leading.span
            yield Problem("shape", message, ref.span, said("give both the same"), also=(place,))


def labels(
    leading: str, locales: Mapping[str, Locale], places: Mapping[str, Mapping[str, Span]]
) -> Iterator[Problem]:
    """Labels of the print that one locale has and another lacks.

    Args:
        leading: the leading language.
        locales: by language tag.
        places: where each label stands, as in :class:`~briefs.project.Contents`.
    """
    if leading not in locales:
        return
    ours = locales[leading].labels
    for tag, locale in locales.items():
        for key in ours.keys() - locale.labels.keys():
            message = said(
                "the label {key!r} is missing; {leading!r} has it", key=key, leading=leading
            )
            here, there = places[tag][""], places[leading][key]
            yield _label_problem(message, here, there, said("add it below 'labels'"))
        for key in ours.keys() & locale.labels.keys():
            if _slots(ours[key]) != _slots(locale.labels[key]):
                message = said(
                    "the label {key!r} holds other slots than in {leading!r}",
                    key=key,
                    leading=leading,
                )
                here, there = places[tag][key], places[leading][key]
                yield _label_problem(message, here, there, _use(_slots(ours[key])))
        for key in locale.labels.keys() - ours.keys():
            add_it = said("add it there or remove it")
            hint = did_you_mean(key, ours.keys() - locale.labels.keys()) or add_it
            message = said("the label {key!r} is not in {leading!r}", key=key, leading=leading)
            yield _label_problem(message, places[tag][key], places[leading][""], hint)


def _slots(label: str) -> list[str]:
    """What the print fills in: ``{number}``."""
    return sorted(re.findall(r"\{[^{}]*\}", label))


def _use(slots: list[str]) -> Said:
    return said("use {slots}", slots=" ".join(slots)) if slots else said("use none")


def _label_problem(message: str, here: Span, there: Span, hint: str) -> Problem:
    return Problem("labels", message, here, hint, also=(there,))
