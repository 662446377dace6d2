"""``briefs new``: a further brief or a further language, as files to write over."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options
from briefs.cli.planted import tell, wrong
from briefs.content.unfit import Unfit
from briefs.wording import said

if TYPE_CHECKING:
    from briefs.pipeline import Planted


@click.command()
@click.argument("name", metavar="[ID]", required=False)
@click.option(
    "--title",
    "titles",
    multiple=True,
    metavar="TAG=TEXT",
    help="The brief's title in a language, such as ko=부산항; may be repeated.",
)
@click.option(
    "--lang", "language", metavar="TAG", help="Add this language instead, such as ja or zh-Hant."
)
@click.option(
    "--from",
    "source",
    default="",
    metavar="TAG",
    help="With --lang: whose texts stand there until they are translated.  [default: the leading"
    " language's]",
)
@options.root_option
@options.format_option
@click.pass_context
def new(
    context: click.Context,
    name: str | None,
    titles: tuple[str, ...],
    language: str | None,
    source: str,
    root: Path | None,
    form: str,
) -> None:
    """Add a brief, or a language, to the project.

    The new files are complete: briefs check has no error to tell, briefs build prints them, and
    briefs status counts their texts as new. They hold texts to write over, and comments that say
    in Korean and English what belongs where. A new language has its locale from CLDR; what CLDR
    does not know is copied and marked.

    No file is written over: content/series.yaml (and the glossary, for a language) gains a line,
    and nothing else in it changes. Everything is written or nothing.

    \b
    Examples:
      briefs new busan
      briefs new busan --title ko=부산항 --title "en=Port of Busan"
      briefs new --lang fr
      briefs new --lang ja --from en
    """
    if (name is None) == (language is None):
        raise click.UsageError("name a brief to add, or a language with --lang")
    if (language is None and source) or (language is not None and titles):
        raise click.UsageError("--title belongs to a brief, --from to a language")
    home = options.project_root(root)
    try:
        planted = _brief(home, name, titles) if name else _language(home, language or "", source)
    except Unfit as unfit:
        raise wrong(unfit) from unfit
    context.exit(tell(planted, form, _advice(language)))


def _advice(language: str | None) -> str:
    if language is None:
        return said("Write over the texts, then ask briefs check.")
    return said(
        "Write over the texts, then ask briefs check."
        " The download page has its own words in {path}.",
        path=f"templates/site/words/{language}.json",
    )


def _brief(root: Path, name: str, titles: Sequence[str]) -> "Planted":
    from briefs import pipeline

    parted = [title.partition("=") for title in titles]
    if not all(text.strip() for _, _, text in parted):
        raise click.UsageError("a title is written as ko=부산항: language, equals sign, text")
    return pipeline.add_brief(root, name, {language: text for language, _, text in parted})


def _language(root: Path, tag: str, source: str) -> "Planted":
    from briefs import pipeline

    return pipeline.add_language(root, tag, source)
