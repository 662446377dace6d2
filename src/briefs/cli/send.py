"""``briefs send``: the parcels of a release, by mail."""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.posting import ledger_of, ledger_option, parcel_options, register_of
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import Refused
from briefs.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefs.model.post import Parcel, Server
    from briefs.pipeline.posting import Packed, Planned
    from briefs.post.sending import Outcome

PASSWORD = "BRIEFS_SMTP_PASSWORD"


@click.command()
@parcel_options
@ledger_option
@click.option("--really", is_flag=True, help="Send; without it, only what would be sent is shown.")
@click.option("--retry", is_flag=True, help="Also what a server refused for good.")
@click.option("--changed", is_flag=True, help="Also where another parcel of the release was sent.")
@click.pass_context
def send(
    context: click.Context,
    release: str,
    to: tuple[str, ...],
    register: Path | None,
    out: Path | None,
    date: dt.datetime | None,
    root: Path | None,
    form: str,
    ledger: Path | None,
    really: bool,
    retry: bool,
    changed: bool,
) -> None:
    """Send the parcels of a release by mail, each once.

    Without --really it is shown who would get what, and what was sent already. The ledger says
    what was sent; what a crash or a lost connection left uncertain is never sent again until a
    person settles it (briefs deliveries --settle). The server stands in the register; its password
    comes from BRIEFS_SMTP_PASSWORD, from the file that BRIEFS_SMTP_PASSWORD_FILE names, or is
    asked for.

    \b
    Examples:
      briefs send                        what would be sent
      briefs send --really               send it
      briefs send 2026-1 --to motie --really
    """
    from briefs.pipeline import posting

    home, say, place = options.project_root(root), speaker(preferred()), register_of(register)
    day = date.date() if date else None
    wish = posting.Wish(home, out or home / "out", place, release, to, day)
    book = ledger_of(ledger, place)
    try:
        packed = posting.pack(wish, write=really)
        plans = posting.planned(packed, book)
        if form == "text":
            report.problem_lines(packed.problems, say, err=True)
        outcomes = _sent(packed, book, retry, changed) if really else []
    except UnknownName as unknown:
        raise options.wrong_name(unknown) from unknown
    except Refused as refusal:
        report.refused(refusal.problems, form, say)
        context.exit(1)
    if form == "json":
        report.data(
            {
                "parcels": [_plan_data(one, retry, changed) for one in plans],
                "outcomes": [_outcome_data(*one) for one in outcomes],
                "problems": report.problem_data(packed.problems, say),
            }
        )
    else:
        _tell(plans, outcomes, say, really=really, retry=retry, changed=changed)
    context.exit(0 if all(one.state == "sent" for _, one in outcomes) else 1)


def _sent(
    packed: "Packed", book: Path, retry: bool, changed: bool
) -> "list[tuple[Parcel, Outcome]]":
    from briefs.pipeline import posting

    server = packed.register.server
    password = _password(server) if server and server.user else ""
    with report.counting() as advance:
        return list(
            posting.dispatch(
                packed,
                book,
                server,
                password,
                now=lambda: dt.datetime.now(dt.UTC),
                retry=retry,
                changed=changed,
                report=lambda parcel, done, total: advance(parcel.recipient.id, done, total),
            )
        )


def _password(server: "Server") -> str:
    """The password, from where no other user of the machine and no log sees it."""
    if given := os.environ.get(PASSWORD):
        return given
    if file := os.environ.get(f"{PASSWORD}_FILE"):
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    if not sys.stdin.isatty():
        raise click.UsageError(
            f"the mail server wants a password: set {PASSWORD} or {PASSWORD}_FILE"
        )
    entered: str = click.prompt(f"Password for {server.host}", hide_input=True, err=True)
    return entered


def _tell(
    plans: "Sequence[Planned]",
    outcomes: "Sequence[tuple[Parcel, Outcome]]",
    say: Say,
    *,
    really: bool,
    retry: bool,
    changed: bool,
) -> None:
    if not really:
        for one in plans:
            due = one.is_due(retry=retry, changed=changed)
            known = one.known.state if one.known else "planned"
            state = say(said(known)) if due or one.known else say(said("another parcel was sent"))
            size = f"{len(one.parcel.content):,}"
            mark = "→" if due else " "
            channel = say(said(one.parcel.recipient.channel))
            to, digits = one.parcel.recipient.id, one.parcel.sha256[:16]
            click.echo(f"{mark} {to}  {channel}  {size}  {digits}  {state}")
        report.news(say(said("Nothing was sent: add --really to send what is marked.")))
        return
    for parcel, outcome in outcomes:
        code = f" ({outcome.answer})" if outcome.answer else ""
        click.echo(f"{parcel.recipient.id}  {say(said(outcome.state))}{code}")
        if outcome.limit:
            message = said(
                "the server takes mails of {limit:,} bytes at most: hand the parcel over",
                limit=outcome.limit,
            )
            report.news(say(message))
    sent = sum(outcome.state == "sent" for _, outcome in outcomes)
    report.news(say(said("{n} of {m} parcels sent", n=sent, m=len(outcomes))))


def _plan_data(one: "Planned", retry: bool, changed: bool) -> dict[str, object]:
    parcel = one.parcel
    return {
        "recipient": parcel.recipient.id,
        "release": parcel.release,
        "channel": parcel.recipient.channel,
        "bytes": len(parcel.content),
        "sha256": parcel.sha256,
        "documents": list(parcel.documents),
        "state": one.known.state if one.known else "planned",
        "due": one.is_due(retry=retry, changed=changed),
    }


def _outcome_data(parcel: "Parcel", outcome: "Outcome") -> dict[str, object]:
    return {"recipient": parcel.recipient.id, "state": outcome.state, "answer": outcome.answer}
