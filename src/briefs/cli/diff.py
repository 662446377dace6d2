"""``briefs diff``: old and new side by side."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.formats.say import Say
from briefs.cli.tongue import preferred, speaker
from briefs.problems import errors
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.crew import Crew
    from briefs.pipeline import Differing


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option(
    "--pages/--no-pages",
    default=None,
    help="Compare pages as pictures too.  [default: where both are releases, which hold the PDFs]",
)
@click.option("--list", "only_list", is_flag=True, help="Print what changed and write no files.")
@click.option(
    "--exit-code", "as_git", is_flag=True, help="End with 1 where something changed, as git does."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the files go.  [default: out/diff/OLD..NEW in the project]",
)
@options.crew_options
@options.root_option
@options.format_option
@click.pass_context
def diff(
    context: click.Context,
    old: str,
    new: str | None,
    pages: bool | None,
    only_list: bool,
    as_git: bool,
    out: Path | None,
    crew: "Crew",
    root: Path | None,
    form: str,
) -> None:
    """Set old and new side by side: figures, names and texts, by id, with the changed words marked.

    OLD and NEW are each a release (its number, or its folder), a revision of git (HEAD~3, a tag),
    or a folder with content/. Where a name is several of these, the release counts, then the
    revision; with a slash it is a folder. Without NEW, it is the project as it lies here.

    The table comes as comparison.ko.pdf, comparison.en.pdf and comparison.ko-en.pdf, as
    comparison.html and diff.json; with --pages also pictures of the pages that differ, of the
    documents that print something else. A text that prints something else only because a figure
    or a term changed is listed with that figure or term.

    \b
    Examples:
      briefs diff 2026-1 2026-2              two releases, pages too
      briefs diff HEAD                       what is not committed yet
      briefs diff v1.0 --pages               since a tag; the documents are made for the pictures
      briefs diff 2026-1 --list              on the terminal alone
      briefs diff ../before . --format json

    \b
    Exit status: 0, also where something changed; 1 a state cannot be read, nothing could be
    written, or something changed and --exit-code is given; 2 wrong usage.
    """
    from briefs import pipeline

    home = options.project_root(root)
    with report.progress() as advance:
        found = pipeline.diff(
            home,
            old,
            new,
            here=Path.cwd(),
            out=out,
            pages=pages and not only_list,
            written=not only_list,
            stamp=system.source_date(),
            report=advance,
            crew=crew,
        )
    _tell(found, form, speaker(preferred()))
    changed = found.compared is not None and not found.compared.revision.is_empty
    context.exit(options.exit_code(found.problems) or int(as_git and changed))


def _tell(found: "Differing", form: str, say: Say) -> None:
    if form == "json" and found.compared:
        report.data(
            {
                **found.compared.data(found.pages),
                "files": [str(path) for path in found.paths],
                "problems": report.problem_data(found.problems, say),
            }
        )
        return
    if form == "json":
        report.data({"problems": report.problem_data(found.problems, say)})
        return
    report.problem_lines(found.problems, say, err=True)
    if found.compared and not errors(found.problems):
        from briefs.cli.formats.differences import print_differences

        print_differences(found.compared, found.pages, say)
        if found.paths:
            count, folder = len(found.paths), found.folder
            report.news(say(said("{n} files in {folder}", n=count, folder=folder)))
