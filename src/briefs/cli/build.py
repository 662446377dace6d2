"""``briefs build``: from content files to PDFs."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.order import carried_out
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import Order
from briefs.wording import Voice

if TYPE_CHECKING:
    from briefs.pipeline import Built


@click.command()
@options.documents_wanted
@click.option(
    "--proof",
    is_flag=True,
    help="Make proofs instead, to read on paper: ids in the margin, what is stale or wrong marked.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the PDFs go; made where it is missing.  [default: out/ in the project]",
)
@options.jobs_option
@options.root_option
@options.format_option
@click.pass_context
def build(
    context: click.Context,
    briefs: tuple[str, ...],
    editions: tuple[str, ...],
    summary: bool,
    theme: str,
    proof: bool,
    out: Path | None,
    jobs: int | None,
    root: Path | None,
    form: str,
) -> None:
    """Make the PDFs, all or those named.

    All of them are made or none: where the content has an error, nothing is written and the
    PDFs of the last build stay. Other files in the output directory are left alone.

    The same content gives the same bytes. The PDFs carry the edition date of
    content/series.yaml, or the date in SOURCE_DATE_EPOCH where that is set.

    A proof is for those who read on paper: each page, smaller, with the ids of its texts beside
    it; texts that are stale or have problems are marked, and a list behind the pages says what is
    the matter. It carries today's date, or that of SOURCE_DATE_EPOCH, and is made of content that
    has errors too, as far as that can be printed. A picture of all pages is briefs proof.

    \b
    Examples:
      briefs build                              everything, into out/
      briefs build boston                       one brief in all its editions
      briefs build boston --edition ko-en       out/boston.ko-en.pdf alone
      briefs build --edition ko --edition en    two editions of every brief
      briefs build --summary                    page one of each, as out/boston.ko.summary.pdf
      briefs build boston --theme plain         in black and white
      briefs build boston --proof               out/boston.ko.proof.pdf and so on, to read on paper
      briefs build --out /tmp/before            to another place
      briefs build --jobs 1                     one document after the other
    """
    from briefs import pipeline

    if proof and summary:
        raise click.UsageError("a proof is of the whole document: leave out --summary, or --proof")
    home, language = options.project_root(root), preferred()
    voice = Voice(language, speaker(language))
    make = partial(pipeline.build_proofs, voice=voice) if proof else pipeline.build
    order = Order(briefs, editions, summary, theme)
    stamp = system.today() if proof else None
    built = carried_out(make, home, out or home / "out", order, stamp, jobs=jobs)
    if form == "json":
        report.data(_data(built))
    else:
        paths = [published.path for published in built.documents]
        report.made(paths, "document", built.problems, voice.say)
    context.exit(0 if built.documents else 1)


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
