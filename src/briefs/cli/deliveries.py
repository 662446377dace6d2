"""``briefs deliveries``: who has which release."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.posting import book_options, columns, ledger_of, register_of
from briefs.cli.tongue import preferred, speaker
from briefs.problems import Refused
from briefs.wording import Said, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefs.model.post import Delivery
    from briefs.pipeline import Affected

_HEADS = (
    said("No."),
    said("Release"),
    said("Recipient"),
    said("State"),
    said("Since"),
)


@click.command()
@click.option("--to", multiple=True, metavar="ID", help="Only this recipient; may be repeated.")
@click.option("--release", default="", metavar="ID", help="Only this release.")
@click.option("--uncertain", is_flag=True, help="Only those of which nobody knows.")
@click.option(
    "--affected",
    nargs=2,
    metavar="OLD NEW",
    help="Only those with something of release OLD that release NEW prints otherwise.",
)
@click.option(
    "--settle",
    type=(int, click.Choice(["sent", "not-sent"])),
    metavar="NUMBER STATE",
    help="Write down what became of a delivery: sent, or not-sent.",
)
@click.option("--forget", default="", metavar="ID", help="Remove what leads to a recipient.")
@book_options
@options.format_option
@click.pass_context
def deliveries(
    context: click.Context,
    to: tuple[str, ...],
    release: str,
    uncertain: bool,
    affected: tuple[str, str] | None,
    settle: tuple[int, str] | None,
    forget: str,
    register: Path | None,
    ledger: Path | None,
    out: Path | None,
    root: Path | None,
    form: str,
) -> None:
    """Say who has which release, by the ledger of briefs send.

    A delivery is uncertain where a crash or a lost connection came between the mail and the
    server's answer. Ask the recipient or the server's log, then settle it: what is not-sent is
    planned again. A parcel that was handed over is settled as sent, too.

    \b
    Examples:
      briefs deliveries --release 2026-1        who has it
      briefs deliveries --uncertain             what is to be found out
      briefs deliveries --affected 2026-1 2026-2   who has something that 2026-2 prints otherwise
      briefs deliveries --settle 7 sent         number 7 did arrive
      briefs deliveries --forget motie          nothing in the ledger leads to motie any more
    """
    from briefs import pipeline

    say, place = speaker(preferred()), register_of(register)
    book = ledger_of(ledger, place)

    def is_asked_for(one: "Delivery") -> bool:
        return (
            (not to or one.recipient in to)
            and (not release or one.release == release)
            and (not uncertain or one.state == "uncertain")
            and (not settle or one.number == settle[0])
        )

    try:
        if forget:
            _forget(book, place, out or options.project_root(root) / "out", forget, say)
            return
        if affected:
            releases = out or options.project_root(root) / "out"
            _tell_affected(pipeline.affected(book, releases, *affected), is_asked_for, form, say)
            return
        if settle:
            number, state = settle
            pipeline.settle(book, number, sent=state == "sent", now=dt.datetime.now(dt.UTC))
        found = list(filter(is_asked_for, pipeline.deliveries(book)))
    except Refused as refusal:
        report.refused(refusal.problems, form, say)
        context.exit(1)
    if form == "json":
        report.data({"deliveries": [_data(one) for one in found]})
        return
    _table([_row(one, str(len(one.documents)), say) for one in found], said("Documents"), say)


def _forget(book: Path, register: Path, out: Path, recipient: str, say: Say) -> None:
    from briefs import pipeline

    count, removed = pipeline.forget(book, out, recipient)
    report.news(say(said("{n} deliveries forgotten, {m} parcels removed", n=count, m=len(removed))))
    parcels = out / pipeline.PARCELS
    if not parcels.is_dir():
        report.news(say(said("There are no parcels in {folder}: see --out.", folder=parcels)))
    report.news(
        say(said("The register {file} is yours: take {id} out of it.", file=register, id=recipient))
    )


def _tell_affected(
    affected: "Iterable[Affected]", is_asked_for: "Callable[[Delivery], bool]", form: str, say: Say
) -> None:
    found = [one for one in affected if is_asked_for(one.delivery)]
    if form == "json":
        data = [{**_data(one.delivery), "affected": list(one.documents)} for one in found]
        report.data({"deliveries": data})
        return
    _table(
        [_row(one.delivery, ", ".join(one.documents), say) for one in found],
        said("Printed otherwise now"),
        say,
    )


def _table(rows: list[tuple[str, ...]], last: Said, say: Say) -> None:
    if not rows:
        report.news(say(said("No deliveries.")))
        return
    for line in columns([tuple(map(say, (*_HEADS, last))), *rows]):
        click.echo(line)


def _row(one: "Delivery", documents: str, say: Say) -> tuple[str, ...]:
    state = say(said(one.state)) + (f" ({one.answer})" if one.answer else "")
    when = one.when.astimezone().strftime("%Y-%m-%d %H:%M") if one.when else ""
    return (str(one.number), one.release, one.recipient, state, when, documents)


def _data(one: "Delivery") -> dict[str, object]:
    return {
        "number": one.number,
        "release": one.release,
        "recipient": one.recipient,
        "parcel": one.parcel,
        "documents": list(one.documents),
        "channel": one.channel,
        "state": one.state,
        "answer": one.answer,
        "since": one.when.isoformat() if one.when else None,
        "settled": one.settled,
    }
