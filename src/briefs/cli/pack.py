"""``briefs pack``: a ZIP for each recipient of a release."""

import datetime as dt
from pathlib import Path

import click

from briefs.cli import options, report
from briefs.cli.posting import parcel_options, register_of
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import Refused
from briefs.wording import said


@click.command()
@parcel_options
@click.pass_context
def pack(
    context: click.Context,
    release: str,
    to: tuple[str, ...],
    register: Path | None,
    out: Path | None,
    date: dt.datetime | None,
    root: Path | None,
    form: str,
) -> None:
    """Make the parcels of a release: for each recipient a ZIP with what the register says.

    In it are a letter in the recipient's language, the documents wanted, the data if wanted, the
    manifest, and sums to verify all that without briefs. The same release and register give the
    same bytes. docs/sending.md shows a register.

    \b
    Examples:
      briefs pack                    everybody's, of the release of content/series.yaml
      briefs pack 2026-1 --to motie  one recipient's, of this release
      briefs pack --register ~/ministries.yaml
    """
    from briefs.pipeline import posting

    home, say = options.project_root(root), speaker(preferred())
    wish = posting.Wish(
        home, out or home / "out", register_of(register), release, to, date.date() if date else None
    )
    try:
        made = posting.pack(wish)
    except UnknownName as unknown:
        raise options.wrong_name(unknown) from unknown
    except Refused as refusal:
        report.refused(refusal.problems, form, say)
        context.exit(1)
    if form == "json":
        parcels = [
            {
                "recipient": one.recipient.id,
                "path": str(path),
                "bytes": len(one.content),
                "sha256": one.sha256,
            }
            for one, path in zip(made.parcels, made.paths, strict=True)
        ]
        report.data({"parcels": parcels, "problems": report.problem_data(made.problems, say)})
        return
    report.problem_lines(made.problems, say, err=True)
    for one, path in zip(made.parcels, made.paths, strict=True):
        click.echo(f"{one.recipient.id}  {len(one.content)}  {one.sha256[:16]}  {path}")
    report.news(say(said("{n} parcels", n=len(made.parcels))))
