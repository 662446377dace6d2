"""``briefs deliveries``: who has which release."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.posting import ledger_of, ledger_option, register_of, register_option
from briefs.cli.tongue import preferred, speaker
from briefs.problems import Refused
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.model.post import Delivery


@click.command()
@click.option("--to", multiple=True, metavar="ID", help="Only this recipient; may be repeated.")
@click.option("--release", default="", metavar="ID", help="Only this release.")
@click.option("--uncertain", is_flag=True, help="Only those of which nobody knows.")
@click.option(
    "--settle",
    type=(int, click.Choice(["sent", "not-sent"])),
    metavar="NUMBER STATE",
    help="Write down what became of a delivery: sent, or not-sent.",
)
@click.option("--forget", default="", metavar="ID", help="Remove what leads to a recipient.")
@register_option
@ledger_option
@click.option("--out", type=click.Path(path_type=Path), help="Where parcels/ is.  [default: out/]")
@options.format_option
@click.pass_context
def deliveries(
    context: click.Context,
    to: tuple[str, ...],
    release: str,
    uncertain: bool,
    settle: tuple[int, str] | None,
    forget: str,
    register: Path | None,
    ledger: Path | None,
    out: Path | None,
    form: str,
) -> None:
    """Say who has which release, by the ledger of briefs send.

    A delivery is uncertain where a crash or a lost connection came between the mail and the
    server's answer. Ask the recipient or the server's log, then settle it: what is not-sent is
    planned again. A parcel that was handed over is settled as sent, too.

    \b
    Examples:
      briefs deliveries --release 2026-1     who has it
      briefs deliveries --uncertain          what is to be found out
      briefs deliveries --settle 7 sent      number 7 did arrive
      briefs deliveries --forget motie       nothing in the ledger leads to motie any more
    """
    from briefs.pipeline import posting

    say, place = speaker(preferred()), register_of(register)
    book = ledger_of(ledger, place)
    try:
        if forget:
            count, removed = posting.forget(book, out or Path("out"), forget)
            report.news(
                say(said("{n} deliveries forgotten, {m} parcels removed", n=count, m=len(removed)))
            )
            report.news(
                say(
                    said(
                        "The register {file} is yours: take {id} out of it.", file=place, id=forget
                    )
                )
            )
            return
        if settle:
            number, state = settle
            posting.settle(book, number, sent=state == "sent", now=dt.datetime.now(dt.UTC))
        found = [
            one
            for one in posting.deliveries(book)
            if (not to or one.recipient in to)
            and (not release or one.release == release)
            and (not uncertain or one.state == "uncertain")
            and (not settle or one.number == settle[0])
        ]
    except Refused as refusal:
        report.refused(refusal.problems, form, say)
        context.exit(1)
    if form == "json":
        report.data({"deliveries": [_data(one) for one in found]})
        return
    _table(found)


def _table(found: "list[Delivery]") -> None:
    from rich.console import Console
    from rich.table import Table

    say = speaker(preferred())
    table = Table(box=None, pad_edge=False)
    heads = (
        said("No."),
        said("Release"),
        said("Recipient"),
        said("State"),
        said("Since"),
        said("Documents"),
    )
    for head in heads:
        table.add_column(say(head))
    for one in found:
        state = say(said(one.state)) + (f" ({one.answer})" if one.answer else "")
        when = one.when.astimezone().strftime("%Y-%m-%d %H:%M") if one.when else ""
        table.add_row(
            str(one.number), one.release, one.recipient, state, when, str(len(one.documents))
        )
    Console().print(table)


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
