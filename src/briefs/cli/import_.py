"""``briefs import``: what a translator sends back, put into the content."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say, visible
from briefs.cli.tongue import preferred, speaker
from briefs.problems import Severity, errors
from briefs.wording import said

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefs.model.desk import Edit
    from briefs.pipeline import Brought


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the content files; without it nothing is.")
@click.option("--partly", is_flag=True, help="Leave out texts with errors, and take the others.")
@click.option(
    "--lang",
    "language",
    default="",
    metavar="TAG",
    help="The language translated into, where the file does not say so.",
)
@options.root_option
@options.format_option
@click.pass_context
def import_(
    context: click.Context,
    file: Path,
    write: bool,
    partly: bool,
    language: str,
    root: Path | None,
    form: str,
) -> None:
    """Show what a translator's file changes; with --write, put it into the content.

    The file is one that briefs export made: a spreadsheet, XLIFF 1.2 or 2.0. Texts are found by
    their ids, and only their words are replaced; a text that the translator left alone is not
    touched, one that was missing is added in its place. Where the translation has changed here
    since the file went out, that is a conflict.

    The content is checked as it would be: placeholders, citations, numbers, names, everything
    that briefs check knows. Where there is an error, nothing is written, unless --partly leaves
    such texts out.

    \b
    Examples:
      briefs import boston.ko-en.xlsx                    what would change
      briefs import boston.ko-en.xlsx --write            and put it into the content
      briefs import boston.ko-en.xlf --write --partly    all that is right

    \b
    Exit status: 0 no errors, 1 errors, 2 wrong usage.
    """
    from briefs import pipeline

    home = options.project_root(root)
    brought = pipeline.bring_in(home, file, language, write=write, partly=partly)
    say = speaker(preferred())
    if form == "json":
        report.data(_data(brought, say))
    else:
        _tell(brought, say, write=write)
    failed = errors(brought.problems) and not (partly and brought.edits)
    context.exit(1 if failed or (write and brought.edits and not brought.paths) else 0)


def _tell(brought: "Brought", say: Say, *, write: bool) -> None:
    _list([edit for edit in brought.edits if edit.was], say(said("changed")))
    _list([edit for edit in brought.edits if not edit.was], say(said("added")))
    _list(brought.left, say(said("left out")))
    pressing = [one for one in brought.problems if one.severity is not Severity.ADVICE]
    report.problem_lines(pressing, say, err=True)
    counts = said(
        "{changed} texts changed, {left} left out, {same} as they were ({tally})",
        changed=len(brought.edits),
        left=len(brought.left),
        same=brought.unchanged,
        tally=report.tally(brought.problems),
    )
    report.news(say(counts))
    report.news(say(_outcome(brought, write=write)))


def _outcome(brought: "Brought", *, write: bool) -> str:
    if brought.paths:
        return said("Written: {files}", files=", ".join(brought.paths))
    if not brought.edits:
        return said("There is nothing to write.")
    if write:
        return said("Nothing was written: there are errors. --partly leaves those texts out.")
    return said("Nothing was written: that is what --write does.")


def _list(edits: "Iterable[Edit]", label: str) -> None:
    """Each text's id, and its words with what changed between marks."""
    from briefs.cli.formats.standings import in_marks
    from briefs.language.difference import difference

    for edit in edits:
        click.echo(f"{label}: {visible(edit.id)} ({edit.language})")
        click.echo(f"    {visible(in_marks(difference(edit.was, edit.words)))}")


def _data(brought: "Brought", say: Say) -> dict[str, object]:
    return {
        "changes": [_change(edit) for edit in brought.edits],
        "left": [_change(edit) for edit in brought.left],
        "unchanged": brought.unchanged,
        "written": list(brought.paths),
        "problems": report.problem_data(brought.problems, say),
    }


def _change(edit: "Edit") -> dict[str, str]:
    return {"id": edit.id, "language": edit.language, "was": edit.was, "words": edit.words}
