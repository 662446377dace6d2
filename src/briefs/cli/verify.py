"""``briefs verify``: whether what somebody has is what was given out."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.formats.say import Say, visible
from briefs.cli.tongue import LANGUAGES, preferred, speaker

if TYPE_CHECKING:
    from briefs.model.verdict import Code, Verdict


@click.command()
@click.argument("path", required=False, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--code",
    metavar="CODE",
    help="Look up what stands on paper beside the QR code, or what a telephone reads from it:"
    " 2026-1-boston-ko:9f86… Give PATH or --releases to look in, or run it in the project.",
)
@click.option(
    "--trust",
    "trusted",
    multiple=True,
    metavar="CERT",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A certificate in PEM or DER that you trust, the signer's own or one that it leads to;"
    " may be repeated. Without a signature that leads there the answer is no.",
)
@click.option(
    "--releases",
    multiple=True,
    metavar="FOLDER",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A release, or a folder of releases, to look in as well: corrections, single documents,"
    " codes; may be repeated.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="The language of the answer.  [default: that of the terminal]",
)
@options.format_option
@click.pass_context
def verify(
    context: click.Context,
    path: Path | None,
    code: str | None,
    trusted: tuple[Path, ...],
    releases: tuple[Path, ...],
    lang: str | None,
    form: str,
) -> None:
    """Say whether a folder, a ZIP or a PDF is what was given out, to the bit.

    PATH is a release's folder, a parcel, a ZIP of a release, or one document. It needs no project
    and no network, and writes nothing. The answer names each file that was damaged, exchanged,
    added or left out, who signed, and whether a correction has taken its place.

    Sums show that nothing was damaged, not who made it: that only a signature shows which leads to
    a certificate that you trust (--trust).

    \b
    Examples:
      briefs verify 2026-1                          a release's folder
      briefs verify briefs-2026-1-ministry.zip      a parcel, as it came
      briefs verify 2026-1 --trust sender.pem       and signed by whom you trust
      briefs verify boston.ko.pdf --releases 2026-1
      briefs verify 2026-1 --code "2026-1-boston-ko:9f86 d081 884c 7d65 9a2f eaa0 c55a d015"
      briefs verify 2026-1 --format json

    \b
    Exit status: 0 all is well, 1 something is wrong or cannot be said, 2 wrong usage.
    """
    from briefs import pipeline
    from briefs.model.verdict import Outcome

    language = lang or preferred()
    say = speaker(language)
    asked = pipeline.Asked(
        path=path,
        code=_code(path, code, say),
        trusted=tuple(one.read_bytes() for one in trusted),
        releases=releases,
        project=system.find_root(Path.cwd()),
    )
    verdict = pipeline.verify(asked)
    if form == "json":
        _print_data(verdict, say)
    else:
        _print_answer(verdict, language, say)
    context.exit(0 if verdict.outcome is Outcome.SOUND else 1)


def _code(path: Path | None, typed: str | None, say: Say) -> "Code | None":
    """The code that was typed, if it was.

    Raises:
        click.UsageError: it cannot be one, or nothing is there to be verified.
    """
    from briefs.model.verdict import code_from

    if typed is None:
        if path is None:
            raise click.UsageError("name what to verify: a folder, a ZIP or a PDF; or give --code")
        return None
    if path and not path.is_dir():
        raise click.UsageError(
            "--code is looked up in folders: name a release, or several's folder"
        )
    try:
        return code_from(typed)
    except ValueError as error:
        raise click.UsageError(visible(say(error.args[0]))) from None


def _print_answer(verdict: "Verdict", language: str, say: Say) -> None:
    from rich.console import Console
    from rich.text import Text

    from briefs.cli.formats.verdicts import lines

    console = Console()
    for style, line in lines(verdict, language, say):
        words = Text(visible(line), style)
        console.print(words, soft_wrap=not console.is_terminal, highlight=False)


def _print_data(verdict: "Verdict", say: Say) -> None:
    """Print it as JSON, in which the characters that nobody sees are written as escapes."""
    from briefs.cli.formats.verdicts import data

    told = {**data(verdict), "problems": report.problem_data(verdict.problems, say)}
    text = json.dumps(told, ensure_ascii=False, indent=2)
    click.echo("\n".join(visible(line) for line in text.split("\n")))
