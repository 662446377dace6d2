"""Problems as GitHub's workflow commands, which it shows beside the lines of a change.

See "Workflow commands for GitHub Actions", sections on messages and on escaping.
"""

from collections.abc import Iterable, Iterator

from briefs.cli.formats.say import Say, as_is
from briefs.problems import Problem, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github_lines(problems: Iterable[Problem], say: Say = as_is) -> Iterator[str]:
    """A command for each problem: ``::error file=…,line=…,col=…,title=rule::message``."""
    for problem in problems:
        span = problem.span
        properties = {"file": span.file, "line": span.line, "col": span.column}
        written = [
            f"{name}={str(value).translate(_PROPERTY)}"
            for name, value in (properties | {"title": problem.rule}).items()
            if value
        ]
        message = _message(problem, say).translate(_DATA)
        yield f"::{_COMMANDS[problem.severity]} {','.join(written)}::{message}"


def _message(problem: Problem, say: Say) -> str:
    hint = f" ({say(problem.hint)})" if problem.hint else ""
    return say(problem.message) + hint
