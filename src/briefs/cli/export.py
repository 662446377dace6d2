"""``briefs export``: texts, or the glossary, in a file for translators."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.pipeline import Exported

FORMS = ("xlsx", "xliff", "xliff2", "tmx", "tbx")
STATES = ("stale", "new", "missing", "translated")
STANDARD_OUTPUT = Path("-")


def _states(_: click.Context, __: click.Parameter, given: str) -> tuple[str, ...]:
    """States with commas between."""
    names = tuple(filter(None, (name.strip() for name in given.split(","))))
    for name in names:
        if name not in STATES:
            raise click.BadParameter(f"{name!r} is no state: there are {', '.join(STATES)}")
    return names


@click.command()
@click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=options.complete_brief)
@click.option(
    "--lang", "language", required=True, metavar="TAG", help="The language to translate into."
)
@click.option(
    "--from",
    "source",
    default="",
    metavar="TAG",
    help="The language to translate from.  [default: the leading one, or the other]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="xlsx",
    show_default=True,
    help="A spreadsheet, XLIFF 1.2 or 2.0, a memory (TMX), or the glossary (TBX).",
)
@click.option(
    "--only",
    default="",
    metavar="STATES",
    callback=_states,
    help="Only texts in these states, with commas between: stale,new,missing.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Where the file goes; - is standard output.  [default: out/export/ in the project]",
)
@click.option("--force", is_flag=True, help="Replace a file that is there.")
@options.root_option
@click.pass_context
def export(
    context: click.Context,
    briefs: tuple[str, ...],
    language: str,
    source: str,
    form: str,
    only: tuple[str, ...],
    out: Path | None,
    force: bool,
    root: Path | None,
) -> None:
    """Put texts into a file for translators, who need no YAML.

    In a spreadsheet only the translation can be written into. In XLIFF, placeholders, citations,
    strong words and links are codes that a translator moves and cannot change. Each text has its
    id, its state, its place, and what its placeholders stand for. briefs import brings it back.

    The common texts are those of the brief series. A file that is there is not replaced: somebody
    may have worked in it.

    \b
    Examples:
      briefs export --lang en                           all texts, as out/export/briefs.ko-en.xlsx
      briefs export boston --lang en --only stale,new   what is to be done in one brief
      briefs export --lang ko --from en --format xliff  for a translation program
      briefs export --lang en --format tmx --out m.tmx  a translation memory
      briefs export --lang en --format tbx --out -      the glossary, on standard output
    """
    from briefs import pipeline
    from briefs.exchange.parcel import Parcel
    from briefs.model.desk import State

    home = options.project_root(root)
    parcel = Parcel(language, source, form, briefs, tuple(map(State, only)))

    def place(name: str) -> Path:
        return out or home / "out" / "export" / name

    on_screen = out == STANDARD_OUTPUT
    try:
        made = pipeline.export(home, parcel, None if on_screen else place, replace_it=force)
    except UnknownName as name:
        raise options.wrong_name(name) from name
    if on_screen and made.data and not made.problems:
        click.echo(made.data, nl=False)
    _tell(made, speaker(preferred()))
    context.exit(options.exit_code(made.problems))


def _tell(made: "Exported", say: Say) -> None:
    report.problem_lines(made.problems, say, err=True)
    if made.problems:
        report.news(say(said("Nothing was written.")))
    elif not made.data:
        report.news(say(said("There is nothing to translate: nothing was written.")))
    elif made.path:
        report.news(say(said("{n} texts or terms in {file}", n=made.count, file=made.path)))
