"""How commands carry an order for documents out."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from briefs.cli import options, report, system
from briefs.distribute.plan import Order, UnknownName

Made = TypeVar("Made")


def carried_out(make: Callable[..., Made], root: Path, out: Path, order: Order) -> Made:
    """Have an order carried out, telling how far it is.

    Raises:
        click.UsageError: there is no such brief, edition or theme.
    """
    with report.progress() as advance:
        try:
            return make(root, out, order, stamp=system.source_date(), report=advance)
        except UnknownName as unknown:
            raise options.wrong_name(unknown) from unknown
