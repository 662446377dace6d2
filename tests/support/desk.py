"""A small project in memory, and what it is when some of it changes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from briefs.content.load import load
from briefs.merge.merge import merge
from briefs.project import Project
from support.projects import Change, write_project


def read_project(root: Path, changes: Mapping[str, Change] | None = None) -> Project:
    """The small project with other contents of some files, read and paired, sound or not."""
    contents, _ = load(write_project(root, changes))
    assert contents is not None
    project, _ = merge(contents)
    assert project is not None
    return project


def with_texts(project: Project, texts: Mapping[tuple[str, str], str]) -> Project:
    """The project with other words for some texts of its brief, by id and language."""
    brief = project.briefs["demo"]
    pairs = {
        id_: replace(
            pair,
            texts={
                tag: replace(text, source=texts.get((id_, tag), text.source))
                for tag, text in pair.texts.items()
            },
        )
        for id_, pair in brief.pairs.items()
    }
    return replace(project, briefs={"demo": replace(brief, pairs=pairs)})


def with_term(project: Project, language: str, /, **changes: object) -> Project:
    """The project with another name of the term ``KIST`` in a language."""
    term = project.facts.terms["KIST"]
    name = replace(term.names[language], **changes)  # type: ignore[arg-type]
    renamed = replace(term, names={**term.names, language: name})
    terms = {**project.facts.terms, "KIST": renamed}
    return replace(project, facts=replace(project.facts, terms=terms))


def with_figure(project: Project, **changes: object) -> Project:
    """The project with another value, unit or qualifier of the figure ``lab-space``."""
    figure = replace(project.facts.figures["lab-space"], **changes)  # type: ignore[arg-type]
    figures = {**project.facts.figures, "lab-space": figure}
    return replace(project, facts=replace(project.facts, figures=figures))
