"""A table borrowed from another brief that is not there, or not with these columns."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.model.brief import Table, TableRef, borrowed_by, tables_of
from briefs.problems import Problem, did_you_mean
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    leading = [brief.leading for brief in project.briefs.values()]
    tables = {table.id: table for manuscript in leading for table in tables_of(manuscript)}
    refs = {ref.id: ref for manuscript in leading for ref in borrowed_by(manuscript)}
    for ref in refs.values():
        if ref.table in refs:
            message = f"{ref.table!r} is borrowed itself"
            hint = f"see {refs[ref.table].table} instead"
            yield Problem(RULE.id, message, ref.span, hint, also=(refs[ref.table].span,))
        elif ref.table not in tables:
            hint = did_you_mean(ref.table, tables) or "brief.evidence.section.block"
            yield Problem(RULE.id, f"there is no table {ref.table!r}", ref.span, hint)
        else:
            yield from _columns(ref, tables[ref.table])


def _columns(ref: TableRef, table: Table) -> Iterator[Problem]:
    keys = [column.key for column in table.columns[1:]]
    for column in ref.columns:
        if column not in keys:
            hint = did_you_mean(column, keys) or f"columns: {', '.join(keys)}"
            message = (
                f"the table {table.id!r} has no column {column!r} beside that of the row heads"
            )
            yield Problem(RULE.id, message, ref.span, hint, also=(table.title.span,))


RULE = Rule("see-target", "A borrowed table is printed from the brief that holds it.", _check)
