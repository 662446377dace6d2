"""``briefs release``: everything of the series as one folder, to be given out."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.signing import signing_options
from briefs.cli.tongue import preferred, speaker
from briefs.problems import Refused, Severity
from briefs.wording import said

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefs.crew import Crew
    from briefs.pipeline import Released
    from briefs.seal.sign import Seal


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where releases/ is; made where it is missing.  [default: out/ in the project]",
)
@click.option(
    "--unvalidated",
    is_flag=True,
    help="Give out without validating the documents; the manifest says so.",
)
@signing_options
@options.crew_options
@options.root_option
@options.format_option
@click.pass_context
def release(
    context: click.Context,
    out: Path | None,
    unvalidated: bool,
    crew: "Crew",
    root: Path | None,
    form: str,
    seal: "Callable[[], Seal] | None",
) -> None:
    """Make a release: every document, its data and a manifest, in one folder.

    The folder is out/releases/<number>, with the number of content/series.yaml. It is there as a
    whole or not at all, and never changes: a second run says whether it would be the same, to the
    byte, and a correction gets a number of its own. docs/releasing.md says what is in it.

    Nothing is given out while the content has an error or a text is new, stale or missing
    (briefs status), or while veraPDF finds that a document is not PDF/A-3a and PDF/UA-1. `make
    release` sets the validator up and runs this command.

    With a key each document and the manifest are signed; docs/signing.md says how.

    A release carries the date of content/series.yaml, whatever SOURCE_DATE_EPOCH says.

    \b
    Examples:
      briefs release                  out/releases/2026-1
      briefs release --sign key.p12   signed; asks for the key's password
      briefs release --unvalidated    on a machine without the validator
      briefs release --format json    the same, told as data
      (cd out/releases/2026-1 && sha256sum --check SHA256SUMS)
    """
    home = options.project_root(root)
    made = _made(home, out or home / "out", validated=not unvalidated, seal=seal, crew=crew)
    if form == "json":
        report.data(_data(made))
    else:
        _tell(made, speaker(preferred()))
    context.exit(0 if made.folder else 1)


def _made(
    root: Path,
    out: Path,
    *,
    validated: bool,
    seal: "Callable[[], Seal] | None",
    crew: "Crew",
) -> "Released":
    """The release; the key is opened first, so that nobody is asked for its password later."""
    from briefs import pipeline

    try:
        key = seal() if seal else None
    except Refused as refusal:
        return pipeline.Released(None, None, False, refusal.problems)
    with report.progress() as advance:
        return pipeline.release(root, out, validated=validated, seal=key, report=advance, crew=crew)


def _tell(made: "Released", say: Say) -> None:
    pressing = (one for one in made.problems if one.severity is not Severity.ADVICE)
    report.problem_lines(pressing, say, err=True)
    if made.manifest is None:
        tally = report.tally(made.problems)
        report.news(say(said("Nothing was given out: {tally}.", tally=tally)))
        return
    counts = {
        "id": made.manifest.id,
        "n": len(made.manifest.documents),
        "m": len(made.manifest.files),
        "folder": made.folder,
    }
    if made.is_new:
        report.news(say(said("release {id}: {n} documents, {m} other files in {folder}", **counts)))
    else:
        report.news(say(said("release {id} is there already, unchanged: {folder}", **counts)))
    if not all(one.validated for one in made.manifest.documents):
        report.news(say(said("No document was validated.")))


def _data(made: "Released") -> dict[str, object]:
    manifest = made.manifest
    documents = manifest.documents if manifest else ()
    return {
        "release": manifest.id if manifest else None,
        "folder": str(made.folder) if made.folder else None,
        "new": made.is_new,
        "documents": [
            {
                "name": one.name,
                "number": one.number,
                "pages": one.pages,
                "bytes": one.size,
                "sha256": one.sha256,
                "validated": bool(one.validated),
                "signed": bool(one.unsigned),
            }
            for one in documents
        ],
        "files": [one.name for one in manifest.files] if manifest else [],
        "problems": report.problem_data(made.problems),
    }
