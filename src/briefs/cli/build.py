"""``briefs build``: from content files to PDFs."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.formats.say import Say
from briefs.cli.order import carried_out
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import Order
from briefs.wording import Voice, said

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefs.crew import Crew
    from briefs.pipeline import Built


@click.command()
@options.documents_wanted
@click.option(
    "--proof",
    is_flag=True,
    help="Make proofs instead, to read on paper: ids in the margin, what is stale or wrong marked.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Where the PDFs go; made where it is missing.  [default: out/ in the project]",
)
@click.option("--no-cache", is_flag=True, help="Make every document anew, whatever is there.")
@click.option(
    "--keep-going", is_flag=True, help="Where a document cannot be set, publish the others."
)
@click.option("--explain", is_flag=True, help="Say of each document why it was made anew, or not.")
@options.crew_options
@click.option(
    "--scheduler",
    default="",
    metavar="ADDRESS",
    help="Have the documents set by a Dask cluster, whose scheduler is here: tcp://HOST:8786.",
)
@options.root_option
@options.format_option
@click.pass_context
def build(
    context: click.Context,
    briefs: tuple[str, ...],
    editions: tuple[str, ...],
    summary: bool,
    theme: str,
    proof: bool,
    out: Path | None,
    no_cache: bool,
    keep_going: bool,
    explain: bool,
    crew: "Crew",
    scheduler: str,
    root: Path | None,
    form: str,
) -> None:
    """Make the PDFs, all or those named.

    All of them are made or none: where the content has an error, nothing is written and the
    PDFs of the last build stay. Other files in the output directory are left alone; a PDF that
    somebody wrote into is kept under another name. A second build there waits until this one ends.

    Each document is set in a process of its own, without network, which ends where it takes more
    than --max-seconds or --max-memory (which macOS does not heed); the others go on. Where one
    could not be set, nothing is published, but the others are kept, and the next build need not
    set them again. With --keep-going they are published, and the older PDF of the one that failed
    stays as it was.

    The same content gives the same bytes. The PDFs carry the edition date of
    content/series.yaml, or the date in SOURCE_DATE_EPOCH where that is set.

    A proof is for those who read on paper: each page, smaller, with the ids of its texts beside
    it; texts that are stale or have problems are marked, and a list behind the pages says what is
    the matter. It carries today's date, or that of SOURCE_DATE_EPOCH, and is made of content that
    has errors too, as far as that can be printed. A picture of all pages is briefs proof.

    \b
    Examples:
      briefs build                              everything, into out/
      briefs build boston                       one brief in all its editions
      briefs build boston --edition ko-en       out/boston.ko-en.pdf alone
      briefs build --edition ko --edition en    two editions of every brief
      briefs build --summary                    page one of each, as out/boston.ko.summary.pdf
      briefs build boston --theme plain         in black and white
      briefs build boston --proof               out/boston.ko.proof.pdf and so on, to read on paper
      briefs build --out /tmp/before            to another place
      briefs build --explain                    and why each was made anew, or not
      briefs build --keep-going                 all that can be set, though one cannot
      briefs build --scheduler tcp://big:8786   on other machines
      briefs build --no-cache --jobs 1          all of them anew, one after the other
    """
    if proof and summary:
        raise click.UsageError("a proof is of the whole document: leave out --summary, or --proof")
    if proof and explain:
        raise click.UsageError("a proof is always made anew: leave out --explain, or --proof")
    if proof and keep_going:
        raise click.UsageError("proofs are made all or none: leave out --keep-going, or --proof")
    home, voice = options.project_root(root), _voice()
    order = Order(briefs, editions, summary, theme)
    make = _proofs(voice) if proof else _documents(voice, afresh=no_cache, keep_going=keep_going)
    stamp = system.today() if proof else None
    crew = options.cluster(scheduler) if scheduler else crew
    built = carried_out(make, home, out or home / "out", order, stamp, crew=crew)
    if form == "json":
        report.data(_data(built))
    else:
        if explain:
            _explain(built, voice.say)
        paths = [published.path for published in built.documents]
        report.made(paths, "document", built.problems, voice.say)
        _tell_failed(built, voice.say)
    context.exit(0 if built.documents and not built.failed else 1)


def _voice() -> Voice:
    language = preferred()
    return Voice(language, speaker(language))


def _proofs(voice: Voice) -> "Callable[..., Built]":
    from briefs import pipeline

    return partial(pipeline.build_proofs, voice=voice)


def _documents(voice: Voice, *, afresh: bool, keep_going: bool) -> "Callable[..., Built]":
    from briefs import pipeline

    def waiting() -> None:
        report.news(voice.say(said("another build is at work there; this one waits until it ends")))

    return partial(
        pipeline.build,
        afresh=afresh,
        keep_going=keep_going,
        waiting=waiting,
        answers=options.answers(),
    )


def _tell_failed(built: "Built", say: Say) -> None:
    """Say which documents were not made, and what became of the others."""
    for one in built.failed:
        words = {"document": one.path.name, "folder": one.path.parent}
        of_before = said("{document} was not made: the one in {folder} is of before", **words)
        none = said("{document} was not made: there is none in {folder}", **words)
        report.news(say(of_before if one.is_there else none))
    if built.kept:
        kept = said(
            "set and kept for the next build, not published: {n} (--keep-going publishes them)",
            n=built.kept,
        )
        report.news(say(kept))


def _explain(built: "Built", say: Say) -> None:
    """Say of each document why it was made anew, or that it was not."""
    same = said("all that it is made of is as it was")
    for one in built.documents:
        for reason in one.why or (same,):
            kept = said("{document} stays: {reason}", document=one.path.name, reason=reason)
            anew = said("{document} is made anew: {reason}", document=one.path.name, reason=reason)
            report.news(say(anew if one.why else kept))


def _data(built: "Built") -> dict[str, object]:
    documents = [
        {
            "brief": published.document.brief,
            "edition": published.document.edition.name,
            "languages": list(published.document.edition.languages),
            "path": str(published.path),
            "bytes": published.size,
            "sha256": published.sha256,
            "anew": list(published.why),
        }
        for published in built.documents
    ]
    failed = [{"path": str(one.path), "of_before": one.is_there} for one in built.failed]
    problems = report.problem_data(built.problems)
    return {"documents": documents, "failed": failed, "kept": built.kept, "problems": problems}
