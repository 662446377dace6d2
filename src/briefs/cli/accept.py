"""``briefs accept``: texts marked as reviewed."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefs.cli import options, report
from briefs.cli.formats.say import Say, visible
from briefs.cli.tongue import preferred, speaker
from briefs.distribute.plan import UnknownName
from briefs.problems import did_you_mean
from briefs.wording import Said, said

if TYPE_CHECKING:
    from briefs.desk.acceptance import Acceptance, Marked, Refusal, Wanted
    from briefs.pipeline import Accepting


def _name(_: click.Context, __: click.Parameter, given: str) -> str:
    """A name as a content file may hold it."""
    from briefs.content.characters import flaws

    for flaw in flaws(given):
        raise click.BadParameter(flaw.message)
    return " ".join(given.split())


def _day(_: click.Context, __: click.Parameter, given: str) -> str:
    """A day as ISO 8601 writes it."""
    from briefs.content.values import date

    try:
        return date(given).isoformat() if given else ""
    except ValueError as wrong:
        raise click.BadParameter(str(wrong)) from wrong


@click.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--all", "everything", is_flag=True, help="Accept all texts.")
@click.option(
    "--brief",
    "briefs",
    multiple=True,
    metavar="NAME",
    shell_complete=options.complete_brief,
    help="Accept all texts of a brief, or of series; may be repeated.",
)
@click.option("--numbers", is_flag=True, help="Accept changed numbers along with the rest.")
@click.option("--by", default="", metavar="NAME", callback=_name, help="Keep who accepted them.")
@click.option("--on", default="", metavar="DATE", callback=_day, help="Keep when: 2026-11-22.")
@options.root_option
@options.format_option
@click.pass_context
def accept(
    context: click.Context,
    ids: tuple[str, ...],
    everything: bool,
    briefs: tuple[str, ...],
    numbers: bool,
    by: str,
    on: str,
    root: Path | None,
    form: str,
) -> None:
    """Mark texts as reviewed as they stand now, in all their languages.

    An ID is that of a text, or the first part of it, in whole keys: boston.messages accepts all
    that is below. What is accepted is kept in content/accepted/; briefs status holds the texts
    against it. What was accepted of a text that is no more is dropped.

    A text in which a number or a figure has changed is held back and told, unless it is named by
    its whole id, or --numbers is given. A text that lacks a language or has errors is refused.

    \b
    Examples:
      briefs accept boston.messages.money      one text
      briefs accept boston.messages            all messages of a brief
      briefs accept --brief boston             all of a brief
      briefs accept --all                      everything but changed numbers
      briefs accept --all --by Kim --on 2026-11-22

    \b
    Exit status: 0 accepted or held back, 1 texts were refused, or nothing could be read or
    written, 2 wrong usage.
    """
    from briefs.desk.acceptance import Wanted

    if not (ids or everything or briefs):
        raise click.UsageError("name ids of texts, --brief NAME, or --all")
    made = _accept(
        options.project_root(root), Wanted(ids, briefs, everything, numbers, by=by, on=on)
    )
    say = speaker(preferred())
    if form == "json":
        report.data(_data(made, say))
    elif made.problems:
        report.problem_lines(made.problems, say, err=True)
    else:
        _print(made.acceptance, say)
    context.exit(1 if made.problems or made.acceptance.refused else 0)


def _accept(root: Path, wanted: "Wanted") -> "Accepting":
    from briefs import pipeline

    try:
        return pipeline.accept(root, wanted)
    except UnknownName as name:
        if name.kind != "text":
            raise options.wrong_name(name) from name
        hint = did_you_mean(name.name, name.known) or "briefs list names the briefs"
        raise click.UsageError(f"{name} ({hint})") from name


def _print(made: "Acceptance", say: Say) -> None:
    for line in _lines(made):
        click.echo(visible(say(line)))
    report.news(
        say(
            said(
                "accepted {accepted}, as before {current}, dropped {dropped}, held back {held}, "
                "refused {refused}",
                accepted=len(made.marked),
                current=made.current,
                dropped=len(made.removed),
                held=len(made.held),
                refused=len(made.refused),
            )
        )
    )
    if made.held:
        report.news(
            say(said("numbers changed: look at them, then name the ids, or give --numbers"))
        )


def _lines(made: "Acceptance") -> Iterator[Said]:
    yield from _marked(made.marked, held=False)
    for id_ in made.removed:
        yield said("dropped {id}: there is no such text any more", id=id_)
    yield from _marked(made.held, held=True)
    for refusal in made.refused:
        yield from _refused(refusal)


def _marked(texts: "Iterable[Marked]", *, held: bool) -> Iterator[Said]:
    for text in texts:
        yield said("held back {id}", id=text.id) if held else said("accepted {id}", id=text.id)
        for change in text.numbers:
            then, now = change.then or "–", change.now or "–"
            yield said("    {what}: {then} → {now}", what=change.what, then=then, now=now)


def _refused(refusal: "Refusal") -> Iterator[Said]:
    yield said("refused {id}", id=refusal.id)
    for language in refusal.lacking:
        yield said("    there is no text in {language!r}", language=language)
    for problem in refusal.problems:
        yield said("    {place}: {message}", place=problem.span, message=problem.message)


def _data(made: "Accepting", say: Say) -> dict[str, object]:
    acceptance = made.acceptance
    return {
        "accepted": [_marked_data(text) for text in acceptance.marked],
        "held": [_marked_data(text) for text in acceptance.held],
        "refused": [
            {
                "id": refusal.id,
                "lacking": list(refusal.lacking),
                "problems": report.problem_data(refusal.problems, say),
            }
            for refusal in acceptance.refused
        ],
        "dropped": list(acceptance.removed),
        "current": acceptance.current,
        "files": list(made.paths),
        "problems": report.problem_data(made.problems, say),
    }


def _marked_data(text: "Marked") -> dict[str, object]:
    numbers = [{"what": one.what, "then": one.then, "now": one.now} for one in text.numbers]
    return {"id": text.id, "numbers": numbers}
