"""Two states of the content, held against each other by id."""

from briefs.model.revision import Revision
from briefs.project import Project
from briefs.revision.facts import fact_changes
from briefs.revision.figures import figure_changes
from briefs.revision.moves import moves
from briefs.revision.names import name_changes
from briefs.revision.sides import Printer, Side
from briefs.revision.texts import text_changes


def compare(before: Project, after: Project, printer: Printer) -> Revision:
    """Say what became of the content, in the languages that both states have.

    Args:
        before: one state.
        after: the other.
        printer: how a text is printed.

    Raises:
        Refused: a text cannot be printed.
        FormatFault: a figure cannot.
    """
    languages = tuple(
        tag for tag in after.facts.series.languages if tag in before.facts.series.languages
    )
    old, new = (Side(project, languages, printer) for project in (before, after))
    figures, names, found = figure_changes(old, new), name_changes(old, new), moves(old, new)
    lists = [*(figure.texts for figure in figures), *(name.texts for name in names)]
    explained = {text_id for ids in lists for text_id in ids}
    texts = text_changes(old, new, found.renamed, explained)
    return Revision(figures, names, texts, found.all, fact_changes(old, new))
