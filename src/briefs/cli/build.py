"""``briefs build``: from content files to PDFs."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.order import carried_out
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import Order

if TYPE_CHECKING:
    from briefs.pipeline import Built


@click.command()
@options.documents_wanted
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the PDFs go; made where it is missing.  [default: out/ in the project]",
)
@options.root_option
@options.format_option
@click.pass_context
def build(
    context: click.Context,
    briefs: tuple[str, ...],
    editions: tuple[str, ...],
    summary: bool,
    theme: str,
    out: Path | None,
    root: Path | None,
    form: str,
) -> None:
    """Make the PDFs, all or those named.

    All of them are made or none: where the content has an error, nothing is written and the
    PDFs of the last build stay. Other files in the output directory are left alone.

    The same content gives the same bytes. The PDFs carry the edition date of
    content/series.yaml, or the date in SOURCE_DATE_EPOCH where that is set.

    \b
    Examples:
      briefs build                              everything, into out/
      briefs build boston                       one brief in all its editions
      briefs build boston --edition ko-en       out/boston.ko-en.pdf alone
      briefs build --edition ko --edition en    two editions of every brief
      briefs build --summary                    page one of each, as out/boston.ko.summary.pdf
      briefs build boston --theme plain         in black and white
      briefs build --out /tmp/proof             to another place
    """
    from briefs import pipeline

    home = options.project_root(root)
    order = Order(briefs, editions, summary, theme)
    built = carried_out(pipeline.build, home, out or home / "out", order)
    if form == "json":
        report.data(_data(built))
    else:
        paths = [published.path for published in built.documents]
        report.made(paths, "document", built.problems, speaker(preferred()))
    context.exit(options.exit_code(built.problems))


def _data(built: "Built") -> dict[str, object]:
    documents = [
        {
            "brief": published.document.brief,
            "edition": published.document.edition.name,
            "languages": list(published.document.edition.languages),
            "path": str(published.path),
            "bytes": published.size,
        }
        for published in built.documents
    ]
    return {"documents": documents, "problems": report.problem_data(built.problems)}
