"""``briefs fmt``: the content files in their canonical form."""

from pathlib import Path

import click

from briefs.cli import options, report
from briefs.cli.tongue import preferred, speaker


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; name the files that would change.")
@options.root_option
@click.pass_context
def fmt(context: click.Context, check: bool, root: Path | None) -> None:
    """Put the content files into one form, without changing what they say.

    Keys in the order of docs/content.md (ids keep their own), two spaces a level, double quotes
    and only where they may do something, one blank line at most. Comments stay with what they
    stand beside, long texts keep their lines. What a file says is compared before it is written.

    The names of the files go to standard output, one a line.

    \b
    Examples:
      briefs fmt                 before a commit
      briefs fmt --check         in continuous integration

    \b
    Exit status: 0 fine, 1 a file cannot be read or, with --check, would change, 2 wrong usage.
    """
    from briefs import pipeline

    done = pipeline.fmt(options.project_root(root), write=not check)
    report.problem_lines(done.problems, speaker(preferred()), err=True)
    for path in done.changed:
        click.echo(path)
    count = len(done.changed)
    report.news(f"{count} file{'' if count == 1 else 's'} {'would change' if check else 'changed'}")
    context.exit(1 if check and done.changed else options.exit_code(done.problems))
