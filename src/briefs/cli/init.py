"""``briefs init``: a project from nothing."""

from pathlib import Path

import click

from briefs.cli import options
from briefs.cli.planted import tell
from briefs.problems import Refused
from briefs.wording import said


@click.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
@options.format_option
@click.pass_context
def init(context: click.Context, directory: Path, form: str) -> None:
    """Begin a project: one example brief in Korean and English, which briefs build prints.

    DIRECTORY is made where it is missing. It gains content/, templates/, README.md and .gitignore;
    where one of them is there already, nothing is written. Every text and number says that it is
    an example.

    \b
    Examples:
      briefs init my-briefs
      cd my-briefs && briefs build
    """
    from briefs import pipeline

    try:
        planted = pipeline.begin(directory)
    except Refused as refusal:
        planted = pipeline.Planted((), refusal.problems)
    advice = said("Next: cd {directory} && briefs build", directory=directory)
    context.exit(tell(planted, form, advice))
