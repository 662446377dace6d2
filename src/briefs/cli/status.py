"""``briefs status``: how far the translation is, and what is to be done."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import errors
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.desk.standing import Standing
    from briefs.desk.tally import Tally
    from briefs.pipeline import Status

FORMATS = ("text", "json", "csv")
COUNTS = ("translated", "new", "stale", "missing", "waived", "total", "percent")


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=options.complete_brief)
@click.option("--lang", "language", default="", metavar="TAG", help="This language alone.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Lines to read, one JSON object, or CSV for a spreadsheet.",
)
@options.root_option
@click.pass_context
def status(
    context: click.Context, briefs: tuple[str, ...], language: str, form: str, root: Path | None
) -> None:
    """Say how far the translation is, and what is to be done.

    Each text is held against what was accepted with briefs accept: translated, new (never
    accepted), stale (the other language, a figure or a term has changed since), missing, or waived
    (accepted, with a waiver beside it). Either language may lead: the one that changed.

    With a brief and a language the work is listed in the order of print: where, why, the text
    that leads now and then with the changed words marked, and its twin. The common texts are
    those of the brief series.

    \b
    Examples:
      briefs status                          every brief in every language
      briefs status boston                   one brief
      briefs status boston --lang en         what is to be done in its English
      briefs status --format csv > status.csv

    \b
    Exit status: 0, however much is to be done; 1 the content cannot be read; 2 wrong usage.
    """
    from briefs import pipeline

    try:
        found = pipeline.status(options.project_root(root), briefs, language)
    except UnknownName as name:
        raise options.wrong_name(name) from name
    say = speaker(preferred())
    if not found.languages:
        report.problem_lines(found.problems, say, err=True)
        context.exit(1)
    _print(found, form, say, detailed=bool(briefs and language))


def _print(found: "Status", form: str, say: Say, *, detailed: bool) -> None:
    from briefs.desk.tally import tallies

    counted = tallies(found.standings)
    work = [one for one in found.standings if not one.is_done] if detailed else []
    match form:
        case "json":
            listed = {"work": [_work_data(one, say) for one in work]} if detailed else {}
            faults = len(errors(found.problems))
            report.data({"briefs": [*map(_tally_data, counted)], **listed, "errors": faults})
        case "csv":
            rows = _work_rows(work, say) if detailed else _tally_rows(counted)
            click.echo(_as_csv(rows), nl=False)
        case _:
            _print_text(found, counted, work, say)


def _print_text(
    found: "Status", counted: "Sequence[Tally]", work: "Sequence[Standing]", say: Say
) -> None:
    from rich.console import Console

    from briefs.cli.formats.standings import print_tallies, print_work

    console = Console()
    print_tallies(counted, say, console)
    print_work(work, say, console)
    if faults := len(errors(found.problems)):
        report.news(say(said("the content has {n} errors: see briefs check", n=faults)))


def _tally_data(tally: "Tally") -> dict[str, object]:
    counts = {name: getattr(tally, name) for name in COUNTS}
    return {"brief": tally.brief, "language": tally.language, **counts}


def _work_data(one: "Standing", say: Say) -> dict[str, object]:
    from briefs.desk.telling import changes, reason_told

    return {
        "id": one.id,
        "language": one.language,
        "state": one.state.value,
        "waived": one.waived,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "reasons": [
            {
                "cause": reason.cause.value,
                "what": reason.what,
                "then": reason.then,
                "now": reason.now,
                "message": say(reason_told(reason)),
            }
            for reason in one.reasons
        ],
        "leads": one.leads,
        "source": one.source,
        "source-then": one.then(one.leads),
        "translation": one.translation,
        "translation-then": one.then(one.language) if one.language != one.leads else "",
        "difference": [
            {"part": segment.part.value, "text": segment.text}
            for segment in changes(one, one.leads)
        ],
    }


def _tally_rows(counted: "Sequence[Tally]") -> Iterator[Sequence[object]]:
    yield ("brief", "language", *COUNTS)
    for tally in counted:
        yield tuple(_tally_data(tally).values())


def _work_rows(work: "Sequence[Standing]", say: Say) -> Iterator[Sequence[object]]:
    heads = ("id", "language", "state", "waived", "file", "line", "column", "reasons", "leads")
    texts = ("source", "source-then", "translation", "translation-then")
    yield (*heads, *texts, "difference")
    for one in work:
        data = _work_data(one, say)
        cells = {key: data[key] for key in (*heads, *texts)}
        yield tuple((cells | _in_one_cell(one, say)).values())


def _in_one_cell(one: "Standing", say: Say) -> dict[str, object]:
    """What JSON has as lists, as text."""
    from briefs.cli.formats.standings import in_marks
    from briefs.desk.telling import changes, reason_told

    return {
        "waived": "yes" if one.waived else "",
        "reasons": "; ".join(say(reason_told(reason)) for reason in one.reasons),
        "difference": in_marks(changes(one, one.leads)),
    }


def _as_csv(rows: Iterator[Sequence[object]]) -> str:
    """RFC 4180; the mark at the beginning tells spreadsheet programs that it is UTF-8."""
    buffer = io.StringIO()
    csv.writer(buffer).writerows(rows)
    return "\ufeff" + buffer.getvalue()
