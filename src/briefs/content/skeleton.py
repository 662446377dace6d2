"""New files for a project that is there: a further brief, a further language.

What a language's writer is to put in their place are real texts, so that the project stays one that
can be checked and printed. The files that every project shares are edited, not written anew: what
somebody wrote in them stays, comments and all.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from importlib.resources import files

from briefs.content.decode_facts import TAKEN
from briefs.content.insertion import Entry, with_entries, with_item, without_keys
from briefs.content.kinds import schema_line
from briefs.content.load import GLOSSARY, SERIES
from briefs.content.new_locale import cldr_of, locale_file
from briefs.content.schema import KEBAB, NEUTRAL
from briefs.content.unfit import Unfit
from briefs.content.values import language_tag
from briefs.content.waivers import waivers
from briefs.content.writing import on_one_line
from briefs.model.facts import Edition, Series, TermName
from briefs.problems import did_you_mean
from briefs.project import Project
from briefs.wording import said

LONGEST = 60
"""Characters of an id, as in :mod:`briefs.content.schema`."""

GLANCED = 4
"""Figures at a glance, at least."""

ENGLISH = "en"

_SLOT = re.compile(r"⟦(?P<name>title|figure)⟧|⟦(?P<ko>[^⟦⟧|]*) \| (?P<en>[^⟦⟧|]*)⟧")
_LEADING_LINE = re.compile(r"^⟦leading⟧(.*\n)", re.MULTILINE)
_TITLES = {"ko": "제목을 적으세요", "en": "Write the title"}
_COPIED = """\
# Not translated: every text is that of {source}. Write over them; keys, {{placeholders}} stay.
# 아직 번역하지 않은 글: 모두 {source}의 글임. 키와 {{자리표}}는 두고 글만 고쳐 쓸 것.
"""


def new_brief(
    project: Project, name: str, titles: Mapping[str, str], there: Collection[str]
) -> dict[str, str]:
    """The files that a further brief needs, by path: its own, and the series that names it.

    Args:
        project: the project.
        name: the brief's id.
        titles: its title by language; a language that is left out has a placeholder.
        there: paths of all files that there are.

    Raises:
        Unfit: there cannot be such a brief.
    """
    series = project.facts.series
    _check_name(name, series)
    for language in titles:
        if language not in series.languages:
            _no_language(language, series)
    figures = tuple(project.facts.figures)[:GLANCED]
    if len(figures) < GLANCED:
        message = said(
            "a brief shows {least} figures at a glance, and figures.yaml has {n}",
            least=GLANCED,
            n=len(figures),
        )
        raise Unfit(message, said("write figures first"))
    made = {
        f"content/{language}/{name}.yaml": _brief(
            language, figures, titles.get(language, ""), leads=language == series.leading
        )
        for language in series.languages
    }
    made = {path: schema_line(path) + text for path, text in made.items()}
    _refuse_files(made, there)
    return {**made, SERIES: with_item(project.files[SERIES], ["briefs"], on_one_line(name))}


def new_language(project: Project, tag: str, source: str, there: Collection[str]) -> dict[str, str]:
    """The files that a further language needs, by path: its own, the series, the glossary.

    Args:
        project: the project.
        tag: the language's tag.
        source: the language whose texts stand there until they are translated; the leading one
            where none is named.
        there: paths of all files that there are.

    Raises:
        Unfit: there cannot be such a language.
    """
    series, locales = project.facts.series, project.locales
    source = source or series.leading
    if source not in series.languages:
        _no_language(source, series)
    _check_tag(tag, series)
    made = {
        f"content/{tag}/{name}.yaml": _copy(project, source, name)
        for name in ("series", *series.briefs)
    }
    made = {path: schema_line(path) + text for path, text in made.items()}
    _refuse_files(made, there)
    locale = f"content/locales/{tag}.yaml"
    if locale not in there:  # one may wait for its language
        made[locale] = locale_file(tag, locales.get(ENGLISH) or locales[series.leading])
    return {
        **made,
        SERIES: _with_language(project.files[SERIES], tag, series),
        GLOSSARY: _with_names(project, tag, source),
    }


def _brief(language: str, figures: tuple[str, ...], title: str, *, leads: bool) -> str:
    """A new brief's text in one language; English where the skeleton has none in it."""
    text = files("briefs.content").joinpath("skeletons", "brief.yaml").read_text(encoding="utf-8")
    text = _LEADING_LINE.sub(r"\1" if leads else "", text)
    spoken = language if language in _TITLES else ENGLISH
    rest = iter(figures)

    def filled(match: re.Match[str]) -> str:
        match match["name"]:
            case "figure":
                return next(rest)
            case "title":
                return on_one_line(title or _TITLES[spoken])
        return match[spoken]

    return _SLOT.sub(filled, text)


def _copy(project: Project, source: str, name: str) -> str:
    """A file of another language, without what only the leading language's has, and waivers."""
    path = f"content/{source}/{name}.yaml"
    lines = project.files[path].split("\n")
    for waiver in reversed(waivers(project.files[path], path)):
        at = waiver.span.line - 1
        lines[at] = lines[at][: waiver.span.column - 1].rstrip()
    kept = [line for line in lines if not line.startswith("# yaml-language-server:")]
    text = _COPIED.format(source=path) + "\n".join(kept)
    return without_keys(text, NEUTRAL) if source == project.facts.series.leading else text


def _with_language(text: str, tag: str, series: Series) -> str:
    """The series' file with a language, and with an edition in it alone."""
    text = with_item(text, ["languages"], tag)
    name = tag.lower()
    if name in {edition.name for edition in series.editions}:
        return text
    alone = next(filter(_is_alone, series.editions), None)
    template = alone.template if alone else "single.html.j2"
    lines = (f"languages: [{tag}]", f"template: {template}")
    edition = Entry(name, f"{{{', '.join(lines)}}}", lines)
    return with_entries(text, [(["editions"], edition)])


def _is_alone(edition: Edition) -> bool:
    return len(edition.languages) == 1


def _with_names(project: Project, tag: str, source: str) -> str:
    """The glossary with a name in a further language for each term: that of another one."""
    text = project.files[GLOSSARY]
    named = {name: dict(_name(term.names[source])) for name, term in project.facts.terms.items()}
    return with_entries(
        text,
        (
            (["terms", name], Entry(tag, "{" + ", ".join(_pairs(parts)) + "}"))
            for name, parts in named.items()
        ),
    )


def _name(name: TermName) -> Iterator[tuple[str, str]]:
    """A term's name, without how it is spoken in its own language."""
    yield "name", name.name
    for key, value in (("short", name.short), ("language", name.language)):
        if value:
            yield key, value


def _pairs(parts: Mapping[str, str]) -> Iterator[str]:
    return (f"{key}: {on_one_line(value, flow=True)}" for key, value in parts.items())


def _check_name(name: str, series: Series) -> None:
    if not re.fullmatch(KEBAB, name) or len(name) > LONGEST:
        message = said("{name!r} cannot be the id of a brief", name=name[:LONGEST])
        hint = said("small letters, digits and hyphens, such as busan-port; {most} at most",
                    most=LONGEST)  # fmt: skip
        raise Unfit(message, hint)
    if name in TAKEN:
        raise Unfit(
            said("{name!r} cannot name a folder or file", name=name),
            said("it is the name of another file: choose another id"),
        )
    if name in {brief.casefold() for brief in series.briefs}:
        raise Unfit(said("there is a brief {name!r} already", name=name))


def _check_tag(tag: str, series: Series) -> None:
    if tag.casefold() in {language.casefold() for language in series.languages}:
        raise Unfit(said("the series has the language {language!r} already", language=tag))
    try:
        language_tag(tag)
        cldr_of(tag)
    except ValueError as wrong:
        raise Unfit(wrong.args[0]) from wrong


def _no_language(language: str, series: Series) -> None:
    message = said("{language!r} is not a language of the series", language=language[:LONGEST])
    known = said("known: {names}", names=", ".join(series.languages))
    raise Unfit(message, did_you_mean(language, series.languages) or known)


def _refuse_files(made: Collection[str], there: Collection[str]) -> None:
    taken = sorted(set(made) & set(there))
    if taken:
        message = said("{path} is there already", path=taken[0])
        raise Unfit(message, said("nothing is written over: remove it or choose another name"))
