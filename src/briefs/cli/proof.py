"""``briefs proof``: all pages of a brief on one picture."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.order import carried_out
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import Order

if TYPE_CHECKING:
    from briefs.crew import Crew
    from briefs.pipeline import Proved


@click.command()
@options.documents_wanted
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the pictures go; made where it is missing.  [default: out/proof/ in the project]",
)
@options.crew_options
@options.root_option
@options.format_option
@click.pass_context
def proof(
    context: click.Context,
    briefs: tuple[str, ...],
    editions: tuple[str, ...],
    summary: bool,
    theme: str,
    out: Path | None,
    crew: "Crew",
    root: Path | None,
    form: str,
) -> None:
    """Put all pages of each brief on one picture, to see a change at once.

    The pages lie as spreads, the first alone on the right, each edition below the one before.
    The documents are made as build makes them, but no PDF is written. Where the content has an
    error, nothing is written and the pictures of the last proof stay. To read and mark on paper,
    with ids in the margin, there is briefs build --proof.

    \b
    Examples:
      briefs proof                              every brief, into out/proof/
      briefs proof boston                       out/proof/boston.png alone
      briefs proof boston --edition ko          one edition on the picture
      briefs proof --out /tmp/before            to compare with, after a change
    """
    from briefs import pipeline

    home = options.project_root(root)
    order = Order(briefs, editions, summary, theme)
    proved = carried_out(pipeline.proof, home, out or home / "out" / "proof", order, crew=crew)
    if form == "json":
        report.data(_data(proved))
    else:
        paths = [sheet.path for sheet in proved.sheets]
        report.made(paths, "sheet", proved.problems, speaker(preferred()))
    context.exit(options.exit_code(proved.problems))


def _data(proved: "Proved") -> dict[str, object]:
    sheets = [
        {
            "brief": sheet.brief,
            "editions": [document.edition.name for document in sheet.documents],
            "path": str(sheet.path),
            "bytes": sheet.size,
        }
        for sheet in proved.sheets
    ]
    return {"sheets": sheets, "problems": report.problem_data(proved.problems)}
