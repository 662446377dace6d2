"""``briefs check``: whether the content is sound, without making anything."""

from pathlib import Path

import click

from briefs.cli import options, report


@click.command()
@options.root_option
@options.format_option
@click.pass_context
def check(context: click.Context, root: Path | None, form: str) -> None:
    """Say what is wrong with the content.

    Reads every file below content/, pairs the languages by id, and checks figures, sums,
    citations and terms. Each problem is one line: file, line, column, what is wrong, what to do.

    \b
    Examples:
      briefs check
      briefs check --format json | jq '.problems[].file'

    \b
    Exit status: 0 no errors, 1 errors in the content, 2 wrong usage.
    """
    from briefs import pipeline

    checked = pipeline.check(options.project_root(root))
    if form == "json":
        report.data({"problems": report.problem_data(checked.problems)})
    else:
        report.problem_lines(checked.problems)
        report.news(report.tally(checked.problems))
    context.exit(options.exit_code(checked.problems))
