"""``briefs list``: which briefs and editions there are."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.tongue import preferred, speaker

if TYPE_CHECKING:
    from briefs.pipeline import Listed


@click.command("list")
@options.root_option
@options.format_option
@click.pass_context
def catalogue(context: click.Context, root: Path | None, form: str) -> None:
    """Name the briefs, their titles and their editions.

    \b
    Examples:
      briefs list
      briefs list --format json | jq -r '.documents[].file'
    """
    from briefs import pipeline

    listed = pipeline.recall_list(options.project_root(root), options.answers())
    if form == "json":
        report.data(_data(listed))
    else:
        report.problem_lines(listed.problems, speaker(preferred()), err=True)
        for line in _lines(listed):
            click.echo(line)
    context.exit(options.exit_code(listed.problems))


def _lines(listed: "Listed") -> list[str]:
    width = max(map(len, listed.titles), default=0)
    return [
        f"{brief:{width}}  {', '.join(_editions(listed, brief))}  {' / '.join(titles.values())}"
        for brief, titles in listed.titles.items()
    ]


def _editions(listed: "Listed", brief: str) -> list[str]:
    return [document.edition.name for document in listed.documents if document.brief == brief]


def _data(listed: "Listed") -> dict[str, object]:
    documents = [
        {
            "brief": document.brief,
            "edition": document.edition.name,
            "languages": list(document.edition.languages),
            "file": document.file_name,
        }
        for document in listed.documents
    ]
    return {
        "titles": listed.titles,
        "documents": documents,
        "problems": report.problem_data(listed.problems),
    }
