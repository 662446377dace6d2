"""The command ``briefs``: its subcommands, and how a run of it ends."""

import signal
import sys
from collections.abc import Sequence

import click

from briefs.cli import system
from briefs.cli.commands import Commands, listed

INTERRUPTED = 128 + signal.SIGINT
"""What a shell reports for a program that Ctrl-C ended."""


@click.group(
    cls=Commands,
    commands=listed(),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="briefs", message="%(prog)s %(version)s")
def briefs() -> None:
    """Policy briefs in several languages, from one set of content files to PDF.

    \b
    Where things are, below the project's root:
      content/series.yaml        languages, briefs and editions, in order
      content/figures.yaml       every number that the briefs state
      content/ko/boston.yaml     a brief in one language; content/en/boston.yaml is its twin
      templates/                 how the pages look
      out/boston.ko-en.pdf       what comes out: brief, edition

    \b
    Examples:
      briefs check               is the content sound?
      briefs build boston        one brief in all its editions
      briefs build --help        the rest of what build can do

    \b
    Exit status: 0 fine, 1 the content is at fault or nothing could be written, 2 wrong usage.
    """


def run(arguments: Sequence[str]) -> int:
    """Run the command and return its exit status, whichever way it ends."""
    system.say_anything()
    try:
        status = briefs.main(list(arguments), prog_name="briefs", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return INTERRUPTED
    except OSError as error:  # such as a full disk below standard output
        system.give_up_output()
        click.echo(f"Error: the machine refuses: {error}", err=True)
        return 1
    return status if isinstance(status, int) else 0
