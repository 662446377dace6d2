"""``briefs pack``: a ZIP for each recipient of a release."""

from typing import Any

import click

from briefs.cli import options, report
from briefs.cli.posting import columns, parcel_options, wished
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import Refused
from briefs.wording import said


@click.command()
@parcel_options
@click.pass_context
def pack(context: click.Context, /, form: str, **given: Any) -> None:
    """Make the parcels of a release: for each recipient a ZIP with what the register says.

    In it are a letter in the recipient's language, the documents wanted, the data if wanted, the
    manifest, and sums to verify all that without briefs. The same release and register give the
    same bytes. docs/sending.md shows a register. A release that briefs verify finds at fault is
    not packed.

    \b
    Examples:
      briefs pack                    everybody's, of the release of content/series.yaml
      briefs pack 2026-1 --to motie  one recipient's, of this release
      briefs pack --register ~/ministries.yaml
      briefs pack --erratum 2026-1 2026-2   for those who have what 2026-2 corrects
    """
    from briefs import pipeline

    say, wish = speaker(preferred()), wished(**given)
    try:
        made = pipeline.pack(wish)
    except UnknownName as unknown:
        raise options.wrong_name(unknown) from unknown
    except Refused as refusal:
        report.refused(refusal.problems, form, say)
        context.exit(1)
    pairs = list(zip(made.parcels, made.paths, strict=True))
    if form == "json":
        parcels = [
            {
                "recipient": one.recipient.id,
                "path": str(path),
                "bytes": len(one.content),
                "sha256": one.sha256,
            }
            for one, path in pairs
        ]
        report.data({"parcels": parcels, "problems": report.problem_data(made.problems, say)})
        return
    report.problem_lines(made.problems, say, err=True)
    rows = [
        (one.recipient.id, f"{len(one.content):,}", one.sha256[:16], str(path))
        for one, path in pairs
    ]
    for line in columns(rows):
        click.echo(line)
    report.news(say(said("{n} parcels", n=len(pairs))))
