"""Options that several commands share, and what the commands make of them."""

import functools
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefs.cli import system
from briefs.distribute.plan import HOUSE, Document, UnknownName
from briefs.problems import Problem, did_you_mean, errors

if TYPE_CHECKING:
    from briefs.crew import Crew
    from briefs.reuse.answers import Answers

SETTERS = ("briefs.pipeline.printing", "briefs.render.document")
"""The modules that a process which sets documents imports before it begins."""

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The project: the directory that holds content/ and templates/."
    "  [default: this directory, or the nearest above it with content/series.yaml]",
)

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Lines to read, or one JSON object on standard output.",
)


def documents_wanted(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command what an :class:`~briefs.distribute.plan.Order` needs.

    The argument ``BRIEF`` and the option ``--edition``, both many; ``--summary`` and ``--theme``.
    """
    brief = click.argument("briefs", nargs=-1, metavar="[BRIEF]...", shell_complete=complete_brief)
    edition = click.option(
        "--edition",
        "editions",
        multiple=True,
        metavar="NAME",
        shell_complete=complete_edition,
        help="Make only this edition, such as ko, en or ko-en; may be repeated.  [default: all]",
    )
    summary = click.option("--summary", is_flag=True, help="Make page one alone, on one page.")
    theme = click.option(
        "--theme",
        default=HOUSE,
        show_default=True,
        metavar="NAME",
        help="Colours: those of the house, or plain (black on white); see templates/styles/themes.",
    )
    return brief(edition(summary(theme(command))))


_CREW_OPTIONS = (
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        metavar="N",
        help="How many documents are set at a time.  [default: one for each processor]",
    ),
    click.option(
        "--max-seconds",
        type=click.IntRange(min=1),
        metavar="N",
        help="Processor time that one document may take.  [default: 120]",
    ),
    click.option(
        "--max-memory",
        type=click.IntRange(min=1),
        metavar="MIB",
        help="Memory that one document may take.  [default: 2048]",
    ),
)


def crew_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of those who set documents; it gets ``crew``."""

    @functools.wraps(command)
    def manned(
        *args: Any,
        jobs: int | None,
        max_seconds: int | None,
        max_memory: int | None,
        **given: Any,
    ) -> None:
        command(*args, crew=crew(jobs, max_seconds, max_memory), **given)

    made: Callable[..., None] = manned
    for option in reversed(_CREW_OPTIONS):
        made = option(made)
    return made


def crew(jobs: int | None, seconds: int | None = None, memory: int | None = None) -> "Crew":
    """Who sets documents: processes of their own, even for one, so that none harms this one.

    Args:
        jobs: how many at a time; one for each processor where nobody said.
        seconds: of processor time that one document may take; the usual where nobody said.
        memory: that one document may take, in MiB; the usual where nobody said.
    """
    from briefs.crew import Limits
    from briefs.crew.workers import Workers

    usual = Limits()
    limits = replace(usual, seconds=seconds or usual.seconds, memory=memory or usual.memory)
    return Workers(jobs or system.processors(), SETTERS, limits)


def cluster(scheduler: str) -> "Crew":
    """The workers of a Dask cluster, by the address of its scheduler.

    Raises:
        click.UsageError: its extra is not installed.
    """
    from importlib.util import find_spec

    from briefs.crew.cluster import Cluster
    from briefs.reuse.fingerprint import of_engine

    if not find_spec("distributed"):
        raise click.UsageError("--scheduler needs Dask: pip install 'briefs[cluster]'")
    return Cluster(scheduler, of_engine)


def answers() -> "Answers":
    """What was found before, in this user's cache."""
    from briefs.reuse.answers import Answers

    return Answers(system.cache_folder())


def project_root(given: Path | None) -> Path:
    """The project's root: the one given, or the one found from the working directory upwards.

    Raises:
        click.UsageError: there is no project there.
    """
    root = system.find_root(Path.cwd()) if given is None else given
    if root is None:
        raise click.UsageError(
            f"no {system.MARK} here or in a directory above: "
            "change into the project, or name it with --root"
        )
    if not (root / system.MARK).is_file():
        raise click.UsageError(f"{root} is not a project: it has no {system.MARK}")
    return root


def exit_code(problems: Iterable[Problem]) -> int:
    """Status 0 where all is well, 1 where there is an error; 2 is click's, for wrong usage."""
    return 1 if errors(problems) else 0


def wrong_name(unknown: UnknownName) -> click.UsageError:
    """The answer to a brief or an edition that is not there, with the nearest one that is."""
    hint = did_you_mean(unknown.name, unknown.known) or f"there are {', '.join(unknown.known)}"
    return click.UsageError(f"{unknown} ({hint})")


def complete_brief(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """The briefs whose ids begin with what was typed, for the shell."""
    return _beginning(typed, (document.brief for document in _documents(context)))


def complete_edition(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """The editions whose names begin with what was typed, for the shell."""
    return _beginning(typed, (document.edition.name for document in _documents(context)))


def _beginning(typed: str, names: Iterable[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name.startswith(typed)]


def _documents(context: click.Context) -> tuple[Document, ...]:
    from briefs import pipeline

    root = context.params.get("root") or system.find_root(Path.cwd())
    return pipeline.catalogue(root).documents if root else ()
