"""A source that no text cites."""

from collections.abc import Iterator

from briefs.check.rule import Rule
from briefs.check.walk import sources_cited
from briefs.problems import Problem, Severity
from briefs.project import Project


def _check(project: Project) -> Iterator[Problem]:
    cited = {named.id for named in sources_cited(project)}
    for source in project.facts.sources.values():
        if source.id not in cited:
            message = f"no brief cites the source {source.id!r}"
            yield Problem(RULE.id, message, source.span, "cite it or remove it", Severity.WARNING)


RULE = Rule("unused-source", "The paper's references are to be cited.", _check)
