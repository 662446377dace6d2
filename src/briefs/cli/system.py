"""What the command line asks of the machine: directories, environment, standard output."""

import datetime as dt
import io
import os
import signal
import sys
from pathlib import Path

import click

MARK = Path("content", "series.yaml")
"""The file that makes a directory the root of a project."""


def find_root(start: Path) -> Path | None:
    """The nearest directory that holds a project: ``start`` or one above it."""
    here = start.resolve()
    return next((place for place in (here, *here.parents) if (place / MARK).is_file()), None)


def source_date() -> dt.datetime | None:
    """The date of ``SOURCE_DATE_EPOCH``, or nothing where it is not set.

    See https://reproducible-builds.org/specs/source-date-epoch/.

    Raises:
        click.UsageError: it is not a number of seconds that makes a date.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if not seconds:
        return None
    message = (
        f"SOURCE_DATE_EPOCH is {seconds[:40]!r}, "
        "not the number of seconds from 1970 to a date: write one such as 1795305600, or unset it"
    )
    if not (seconds.isascii() and seconds.isdigit()):
        raise click.UsageError(message)
    try:
        return dt.datetime.fromtimestamp(int(seconds), tz=dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(message) from error


def today() -> dt.datetime:
    """The day that it is where the program runs, as a moment: 00:00 UTC."""
    here = dt.datetime.now().astimezone()
    return here.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=dt.UTC)


def processors() -> int:
    """How many processors this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)  # not on macOS
    return len(allowed(0)) if allowed else os.cpu_count() or 1


def cache_folder() -> Path:
    """Where this user's programs keep what can be found again (XDG Base Directory)."""
    place = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(place) if Path(place).is_absolute() else Path.home() / ".cache") / "briefs"


def say_anything() -> None:
    """Let standard output escape what the terminal's encoding lacks, instead of failing."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def give_up_output() -> None:
    """Send what standard output could not take nowhere, lest Python try again when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def end_with_the_pipe() -> None:
    """End quietly when the reader of our output leaves (``briefs list | head -1``).

    Python turns the signal into an exception by default; a build that it ends half-way leaves
    nothing half-written.
    """
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
