"""How commands carry an order for documents out."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from briefs.cli import options, report, system
from briefs.distribute.plan import Order, UnknownName

if TYPE_CHECKING:
    from briefs.crew import Crew

Made = TypeVar("Made")


def carried_out(
    make: Callable[..., Made],
    root: Path,
    out: Path,
    order: Order,
    stamp: dt.datetime | None = None,
    *,
    crew: "Crew",
) -> Made:
    """Have an order carried out, telling how far it is.

    Args:
        make: what carries it out.
        root: the project's root.
        out: where what is made goes.
        order: what is asked for.
        stamp: the date that it carries where none is set for the run, in SOURCE_DATE_EPOCH.
        crew: who sets the documents.

    Raises:
        click.UsageError: there is no such brief, edition or theme.
    """
    with report.progress() as advance:
        try:
            return make(
                root,
                out,
                order,
                stamp=system.source_date() or stamp,
                report=advance,
                crew=crew,
            )
        except UnknownName as unknown:
            raise options.wrong_name(unknown) from unknown
