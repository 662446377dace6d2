"""``briefs check``: whether the content, or a file of pairs, is sound, without making anything."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report, system
from briefs.cli.rules import print_rules
from briefs.cli.tongue import LANGUAGES, preferred, speaker

if TYPE_CHECKING:
    from briefs.problems import Problem

FORMATS = ("text", "json", "sarif", "github")


@click.command()
@click.option(
    "--pairs",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Check this file of pairs instead of the content: TMX, or YAML, CSV, TSV or XLSX with the"
    " columns id, ko and en.",
)
@click.option(
    "--glossary",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Further terms: a glossary.yaml, TBX, or YAML, CSV, TSV or XLSX with columns ko and en.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="Lines to read, one JSON object, SARIF 2.1.0, or annotations for GitHub.",
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help="The language of the messages.  [default: that of the terminal]",
)
@click.option("--rules", is_flag=True, help="List the rules with their reasons, and do no more.")
@options.root_option
@click.pass_context
def check(
    context: click.Context,
    pairs: Path | None,
    glossary: Path | None,
    form: str,
    lang: str | None,
    rules: bool,
    root: Path | None,
) -> None:
    """Say what is wrong with the content, before anything is printed.

    Compares the Korean and the English of each text by value and meaning: numbers, currencies,
    units, dates, limits, names, terms; and looks at characters, punctuation, particles, spelling.
    Each problem has its place, what is wrong, and what to do.

    Errors stop a build, warnings are printed with it, advice is shown here only. The file
    content/series.yaml sets a rule to error, warning, advice or off; a comment beside a text
    waives one: # waive end-punctuation: a slogan

    \b
    Examples:
      briefs check
      briefs check --lang ko
      briefs check --rules
      briefs check --pairs memory.xlsx --glossary terms.csv
      briefs check --format json | jq '.problems[] | .file, .message'
      briefs check --format sarif > check.sarif

    \b
    Exit status: 0 no errors, 1 errors in the content, 2 wrong usage.
    """
    say = speaker(lang or preferred())
    if rules:
        print_rules(form, say)
        return
    found = _found(pairs, glossary, root)
    report.problems(found, form, say)
    context.exit(options.exit_code(found))


def _found(pairs: Path | None, glossary: Path | None, root: Path | None) -> "tuple[Problem, ...]":
    from briefs import pipeline

    if pairs is None:
        place, answers = options.project_root(root), options.answers()
        return pipeline.recall_check(place, answers, glossary=glossary)
    home = options.project_root(root) if root else system.find_root(Path.cwd())
    return pipeline.check_pairs(pairs, root=home, glossary=glossary)
