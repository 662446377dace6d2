"""What commands say that make content files: ``new``, ``init`` and ``schema``."""

from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.tongue import preferred, speaker
from briefs.content.unfit import Unfit
from briefs.problems import errors
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.pipeline import Planted

ALL_SHOWN = 25
"""So many files are named one by one."""


def tell(planted: "Planted", form: str, advice: str = "") -> int:
    """Say what was written, and what to do next; the exit status."""
    say = speaker(preferred())
    if form == "json":
        problems = report.problem_data(planted.problems, say)
        report.data({"files": list(planted.files), "problems": problems})
        return options.exit_code(planted.problems)
    report.problem_lines(planted.problems, say, err=True)
    if errors(planted.problems):
        report.news(say(said("Nothing was written.")))
    elif not planted.files:
        report.news(say(said("Everything is up to date: nothing was written.")))
    else:
        _name(planted.files)
        if advice:
            report.news(say(advice))
    return options.exit_code(planted.problems)


def wrong(unfit: Unfit) -> click.UsageError:
    """The answer to what cannot be made."""
    say = speaker(preferred())
    hint = f" ({say(unfit.hint)})" if unfit.hint else ""
    return click.UsageError(say(unfit.message) + hint)


def _name(files: tuple[str, ...]) -> None:
    for path in files[:ALL_SHOWN]:
        click.echo(path)
    if len(files) > ALL_SHOWN:
        more = said("and {n} more", n=len(files) - ALL_SHOWN)
        click.echo(speaker(preferred())(more))
