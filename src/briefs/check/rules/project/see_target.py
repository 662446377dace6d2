"""A table borrowed from another brief that is not there, or not with these columns."""

from collections.abc import Iterator

from briefs.check.rule import ProjectRule
from briefs.model.brief import Table, TableRef, borrowed_by
from briefs.problems import Problem, did_you_mean
from briefs.project import Project
from briefs.wording import said


def _check(project: Project) -> Iterator[Problem]:
    leading = [brief.leading for brief in project.briefs.values()]
    tables = project.tables()
    refs = {ref.id: ref for manuscript in leading for ref in borrowed_by(manuscript)}
    for ref in refs.values():
        if ref.table in refs:
            message = said("{table!r} is borrowed itself", table=ref.table)
            instead = said("see {table} instead", table=refs[ref.table].table)
            yield Problem(RULE.id, message, ref.span, instead, also=(refs[ref.table].span,))
        elif ref.table not in tables:
            hint = did_you_mean(ref.table, tables) or said("brief.evidence.section.block")
            message = said("there is no table {table!r}", table=ref.table)
            yield Problem(RULE.id, message, ref.span, hint)
        else:
            yield from _columns(ref, tables[ref.table])


def _columns(ref: TableRef, table: Table) -> Iterator[Problem]:
    keys = [column.key for column in table.columns[1:]]
    for column in ref.columns:
        if column not in keys:
            hint = did_you_mean(column, keys) or said("columns: {names}", names=", ".join(keys))
            message = said(
                "the table {table!r} has no column {column!r} beside that of the row heads",
                table=table.id,
                column=column,
            )
            yield Problem(RULE.id, message, ref.span, hint, also=(table.title.span,))


RULE = ProjectRule(
    "see-target", "A borrowed table is printed from the brief that holds it.", _check
)
