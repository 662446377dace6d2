"""``briefs send``: the parcels of a release, by mail."""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.posting import columns, parcel_options, wished
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.wording import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefs.model.post import Parcel, Server
    from briefs.pipeline import Packed, Planned
    from briefs.post.sending import Outcome

PASSWORD = "BRIEFS_SMTP_PASSWORD"


@click.command()
@parcel_options
@click.option("--really", is_flag=True, help="Send; without it, only what would be sent is shown.")
@click.option("--retry", is_flag=True, help="Also what a server refused for good.")
@click.option("--changed", is_flag=True, help="Also where another parcel of the release was sent.")
@click.pass_context
def send(
    context: click.Context, /, form: str, really: bool, retry: bool, changed: bool, **given: Any
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
      briefs send --erratum 2026-1 2026-2 --really
    """
    from briefs import pipeline

    say, wish = speaker(preferred()), wished(**given)
    try:
        packed = pipeline.pack(wish, write=really)
        plans = pipeline.planned(packed, wish.ledger)
        if form == "text":
            report.problem_lines(packed.problems, say, err=True)
        outcomes = _sent(packed, wish.ledger, retry, changed) if really else []
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
    elif really:
        _tell_sent(outcomes, say)
    else:
        _tell_planned(plans, say, retry, changed)
    context.exit(0 if all(one.state == "sent" for _, one in outcomes) else 1)


def _sent(
    packed: "Packed", book: Path, retry: bool, changed: bool
) -> "list[tuple[Parcel, Outcome]]":
    from briefs import pipeline

    server = packed.register.server
    password = _password(server) if server and server.user else ""
    with report.counting() as advance:
        return list(
            pipeline.dispatch(
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
    """The password, from where no other user of the machine and no log sees it.

    Raises:
        Refused: its file cannot be read.
        click.UsageError: there is none, and nobody to be asked.
    """
    if given := os.environ.get(PASSWORD):
        return given
    if file := os.environ.get(f"{PASSWORD}_FILE"):
        return _of_file(Path(file))
    if not sys.stdin.isatty():
        raise click.UsageError(
            f"the mail server wants a password: set {PASSWORD} or {PASSWORD}_FILE"
        )
    entered: str = click.prompt(f"Password for {server.host}", hide_input=True, err=True)
    return entered


def _of_file(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except OSError as error:
        reason = reason_of(error)
    except UnicodeDecodeError:
        reason = said("it is not UTF-8")
    message = said("the file with the password cannot be read: {reason}", reason=reason)
    hint = said("{name} names it: a text file with the password alone", name=f"{PASSWORD}_FILE")
    raise Refused([Problem("password", message, Span(file.as_posix()), hint)])


def _tell_planned(plans: "Sequence[Planned]", say: Say, retry: bool, changed: bool) -> None:
    rows = []
    for one in plans:
        parcel, due = one.parcel, one.is_due(retry=retry, changed=changed)
        state = said(one.known.state if one.known else "planned")
        words = [say(state if due or one.known else said("another parcel was sent"))]
        if one.moved:
            words.append(say(said("address changed since the last delivery")))
        channel, size = say(said(parcel.recipient.channel)), f"{len(parcel.content):,}"
        mark = "→" if due else " "
        rows.append(
            (mark, parcel.recipient.id, channel, size, parcel.sha256[:16], ", ".join(words))
        )
    for line in columns(rows):
        click.echo(line)
    report.news(say(said("Nothing was sent: add --really to send what is marked.")))


def _tell_sent(outcomes: "Sequence[tuple[Parcel, Outcome]]", say: Say) -> None:
    rows = [
        (
            parcel.recipient.id,
            say(said(outcome.state)) + (f" ({outcome.answer})" if outcome.answer else ""),
        )
        for parcel, outcome in outcomes
    ]
    for line, (_, outcome) in zip(columns(rows), outcomes, strict=True):
        click.echo(line)
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
        "address_changed": one.moved,
    }


def _outcome_data(parcel: "Parcel", outcome: "Outcome") -> dict[str, object]:
    return {"recipient": parcel.recipient.id, "state": outcome.state, "answer": outcome.answer}
