"""``briefs build``: from content files to PDFs."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import Problem, Severity

if TYPE_CHECKING:
    from briefs.pipeline import Built


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=options.complete_brief)
@click.option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    shell_complete=options.complete_edition,
    help="Make only this edition, such as ko, en or ko-en; may be repeated.  [default: all]",
)
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
      briefs build --out /tmp/proof             to another place
    """
    home = options.project_root(root)
    built = _build(home, out or home / "out", briefs, editions)
    if form == "json":
        report.data(_data(built))
    else:
        report.problem_lines(_pressing(built.problems), speaker(preferred()), err=True)
        report.news(_summary(built))
    context.exit(options.exit_code(built.problems))


def _build(root: Path, out: Path, briefs: tuple[str, ...], editions: tuple[str, ...]) -> "Built":
    from briefs import pipeline

    stamp = system.source_date()
    with report.progress() as advance:
        try:
            return pipeline.build(
                root, out, briefs=briefs, editions=editions, stamp=stamp, report=advance
            )
        except UnknownName as unknown:
            raise options.wrong_name(unknown) from unknown


def _pressing(problems: Iterable[Problem]) -> list[Problem]:
    """What a build has to show; advice is for those who ask for it with ``briefs check``."""
    return [problem for problem in problems if problem.severity is not Severity.ADVICE]


def _summary(built: "Built") -> str:
    tally = report.tally(built.problems)
    if not built.documents:
        return f"Nothing was written: {tally}."
    plural = "" if len(built.documents) == 1 else "s"
    place = built.documents[0].path.parent
    remark = f" ({tally})" if built.problems else ""
    return f"{len(built.documents)} document{plural} in {place}{remark}"


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
