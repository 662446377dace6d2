"""The second stage: the languages of a project, paired by id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefs.merge.compare import differences
from briefs.merge.pairing import Side, unpaired
from briefs.merge.shape import borrowed_tables, labels
from briefs.model.brief import Brief, Commons, CommonTexts, Manuscript, Pair, texts_of
from briefs.problems import Problem, Span, in_order
from briefs.project import Contents, Project
from briefs.wording import said


def merge(contents: Contents) -> tuple[Project | None, tuple[Problem, ...]]:
    """Pair every text with its twins; the leading language gives shape and order.

    Returns:
        The project, and all problems, sorted. Where there are problems the project holds what could
        be paired, so that the checks can still be made; a pair then lacks the languages that lack
        the text. Nothing where the leading language has no common texts.
    """
    problems = list(_missing_files(contents))
    leading = contents.facts.series.leading
    problems.extend(labels(leading, contents.locales, contents.labels))
    for manuscripts in contents.manuscripts.values():
        problems.extend(_brief_problems(leading, manuscripts))
    for sides in _common_sides(contents):
        problems.extend(_text_problems(leading, sides))
    return _project(contents), in_order(problems)


def _project(contents: Contents) -> Project | None:
    leading = contents.facts.series.leading
    if leading not in contents.commons:
        return None
    texts, notes = _common_sides(contents)
    briefs = {
        name: Brief(name, manuscripts[leading], _paired(leading, _brief_sides(manuscripts)))
        for name, manuscripts in contents.manuscripts.items()
        if leading in manuscripts
    }
    commons = Commons(_paired(leading, texts), _notes_by_key(_paired(leading, notes)))
    return Project(
        contents.facts, contents.locales, briefs, commons, contents.files, contents.waivers
    )


def _notes_by_key(pairs: Mapping[str, Pair]) -> Mapping[str, Pair]:
    return {text_id.rpartition(".")[2]: pair for text_id, pair in pairs.items()}


def _missing_files(contents: Contents) -> Iterator[Problem]:
    series = contents.facts.series
    groups: dict[str, Mapping[str, CommonTexts | Manuscript]] = {
        "series": contents.commons,
        **contents.manuscripts,
    }
    for name, found in groups.items():
        there = tuple(part.span for language, part in found.items())
        for language in series.languages:
            if language not in found:
                place = Span(f"content/{language}/{name}.yaml")
                hint = said("write it, or unlist {name!r}", name=name)
                if there:
                    hint = said("write it, with the same ids")
                message = said(
                    "the file of {name!r} is missing in {language!r}", name=name, language=language
                )
                yield Problem("missing-file", message, place, hint, also=there or (series.span,))


def _brief_problems(leading: str, manuscripts: Mapping[str, Manuscript]) -> Iterator[Problem]:
    yield from _text_problems(leading, _brief_sides(manuscripts))
    for language, manuscript in manuscripts.items():
        if leading in manuscripts and language != leading:
            yield from borrowed_tables(manuscripts[leading], manuscript)


def _text_problems(leading: str, sides: Sequence[Side]) -> Iterator[Problem]:
    first = next((side for side in sides if side.language == leading), None)
    for other in sides:
        if first and other is not first:
            yield from unpaired(first, other)
            for text_id in first.texts.keys() & other.texts.keys():
                yield from differences(first.texts[text_id], leading, other.texts[text_id])


def _brief_sides(manuscripts: Mapping[str, Manuscript]) -> list[Side]:
    return [
        Side.of(language, manuscript.span, texts_of(manuscript))
        for language, manuscript in manuscripts.items()
    ]


def _common_sides(contents: Contents) -> tuple[list[Side], list[Side]]:
    """The series' texts, and its notes, in each language."""
    commons = contents.commons.values()
    return [_side(one, one.texts) for one in commons], [_side(one, one.notes) for one in commons]


def _side(commons: CommonTexts, texts: Mapping[str, object]) -> Side:
    return Side.of(commons.language, commons.span, texts_of(tuple(texts.values())))


def _paired(leading: str, sides: Iterable[Side]) -> dict[str, Pair]:
    by_language = {side.language: side.texts for side in sides}
    return {
        text_id: Pair(
            text_id,
            {tag: texts[text_id] for tag, texts in by_language.items() if text_id in texts},
        )
        for text_id in by_language[leading]
    }
