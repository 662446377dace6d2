"""Files of pairs, a translation memory or a spreadsheet, to a :class:`Memory`.

YAML is a list of ``{id, ko, en}``, in which ``ko`` and ``en`` may be lists of one length; a
spreadsheet (CSV, TSV, XLSX) has such columns. ``waive`` holds ``rule: reason``.
"""

from collections.abc import Iterator
from pathlib import Path

from briefs.content.memory_sheet import pairs_of
from briefs.content.memory_yaml import YAML, read_yaml
from briefs.content.sheets import KINDS, read_sheet, unknown_kind
from briefs.model.memory import Memory
from briefs.problems import Problem, Severity, Span
from briefs.wording import said


def read_memory(path: Path) -> tuple[Memory | None, tuple[Problem, ...]]:
    """The pairs in a file; nothing where it cannot be read, and what is wrong."""
    kind = path.suffix.lower()
    if kind in YAML:
        memory, problems = read_yaml(path)
    elif kind in KINDS:
        sheet, problems = read_sheet(path)
        memory = pairs_of(sheet, path.as_posix()) if sheet else None
    else:
        return None, (unknown_kind(path, (*YAML, *KINDS)),)
    if memory is None:
        return None, problems
    return memory, (*problems, *_doubled(memory))


def _doubled(memory: Memory) -> Iterator[Problem]:
    first: dict[str, Span] = {}
    for pair in memory.pairs:
        if pair.id in first:
            message = said("the id {id} stands here again", id=pair.id)
            also = (first[pair.id],)
            yield Problem(
                "duplicate-id", message, pair.span, "", Severity.WARNING, also=also, text=pair.id
            )
        first.setdefault(pair.id, pair.span)
