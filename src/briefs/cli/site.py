"""``briefs site``: a download page for releases."""

from pathlib import Path
from urllib.parse import urlsplit

import click

from briefs.cli import options, report
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.model.release import RELEASES
from briefs.wording import said


def _address(_: click.Context, __: click.Parameter, given: str) -> str:
    if given and not _is_whole(given):
        raise click.BadParameter("write the whole address: https://example.org/briefs")
    return given


def _is_whole(address: str) -> bool:
    """Whether an address has scheme and host, and nothing that a page's name cannot follow."""
    try:
        parts = urlsplit(address)
        port_is_sound = parts.port != 0  # reading it raises ValueError where it is no number
    except ValueError:
        return False
    is_clean = address.isascii() and address.isprintable() and not set(address) & set(' "<>?#\\')
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and port_is_sound and is_clean


@click.command()
@click.argument("releases", nargs=-1, metavar="[RELEASE]...")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Where the site goes; made where it is missing.  [default: out/site in the project]",
)
@click.option(
    "--url",
    default="",
    metavar="BASE",
    callback=_address,
    help="The address that the site will have; adds a feed of the releases (feed.xml).",
)
@options.root_option
@options.format_option
@click.pass_context
def site(
    context: click.Context,
    releases: tuple[str, ...],
    out: Path | None,
    url: str,
    root: Path | None,
    form: str,
) -> None:
    """Make a download page of releases: static files, in every language of the series.

    The pages need no server, no scripts and nothing from elsewhere: they work from a stick and
    below any address. Each release is held against its manifest first, and a damaged one is
    refused. The files of the releases are copied as they are; pages that an earlier run made of
    other releases go. docs/download-page.md says more.

    \b
    Examples:
      briefs site                                       every release, into out/site
      briefs site 2026-1                                one alone
      briefs site --url https://example.org/briefs      with a feed for those who follow
    """
    from briefs import pipeline

    home = options.project_root(root)
    target = out or home / "out" / "site"
    try:
        made = pipeline.site(home, home / "out" / RELEASES, target, releases, base=url)
    except UnknownName as name:
        raise options.wrong_name(name) from name
    say = speaker(preferred())
    if form == "json":
        report.data(
            {
                "releases": list(made.releases),
                "folder": str(target) if made.releases else None,
                "files": made.files,
                "problems": report.problem_data(made.problems, say),
            }
        )
    else:
        report.problem_lines(made.problems, say, err=True)
        if made.releases:
            news = said("{n} files in {folder}", n=made.files, folder=target)
        else:
            news = said("Nothing was written.")
        report.news(say(news))
    context.exit(options.exit_code(made.problems))
