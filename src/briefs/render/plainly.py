"""A text as plain words, as it is printed wherever it stands: what two states are compared by."""

from dataclasses import replace

from briefs.model.text import Citation, Inline, Strong, Text, Words
from briefs.project import Project
from briefs.render.marks import Marks
from briefs.render.typesetting import NOTE, Typesetter


def plainly(text: Text, language: str, project: Project) -> str:
    """A text's words: figures and terms as the language writes them, citations by their ids.

    The number of a citation depends on what else a document cites; a term's full name, on what
    stands before.

    Raises:
        Refused: a particle stands after what the language cannot read aloud.
    """
    setter = Typesetter(project.locales[language], project.facts, {}, Marks())
    inlines = tuple(map(_by_id, text.inlines))
    return setter.strand(replace(text, inlines=inlines), NOTE).plain


def _by_id(inline: Inline) -> Inline:
    if isinstance(inline, Citation):
        return Words(f"[{'; '.join(inline.sources)}]")
    if isinstance(inline, Strong):
        return Strong(tuple(map(_by_id, inline.inlines)))
    return inline
