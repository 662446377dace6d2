"""A build: the documents asked for, each made anew only where it would be another one."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from briefs.distribute.plan import Order
from briefs.pipeline.outcomes import Built, Published, Report
from briefs.reuse import fingerprint
from briefs.reuse.answers import Answers, Question

if TYPE_CHECKING:
    from briefs.crew import Crew
    from briefs.model.print import Pressed
    from briefs.pipeline.printing import Setting


def build(
    root: Path,
    out: Path,
    order: Order | None = None,
    *,
    stamp: dt.datetime | None = None,
    report: Report = lambda _: None,
    render: "Setting[Pressed] | None" = None,
    crew: "Crew | None" = None,
    answers: Answers | None = None,
    afresh: bool = False,
    keep_going: bool = False,
    waiting: Callable[[], None] = lambda: None,
) -> Built:
    """Make the documents asked for, all of them or none.

    A document that is there already stays if it is, byte for byte, the one that would be made: the
    record beside it says what it was made of. Where one cannot be set, the others are kept: the
    next build that would make the same ones takes them.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: the output directory.
        order: what is asked for; everything where nothing is.
        stamp: the date that the PDFs carry; by default the content's edition date, 00:00 UTC.
        report: is told of each document that is done.
        render: another stage four, in tests.
        crew: who sets the documents; this process alone by default.
        answers: what builds of the same came to before; where nothing changed since, the content
            is not even read.
        afresh: whether everything is made anew.
        keep_going: whether the others are published where one cannot be set.
        waiting: is called where another build is writing into the directory, and must end first.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    order, afresh = order or Order(), afresh or render is not None
    question = _question(root, out, order, stamp) if answers else None  # before anything is read
    before = answers.recalled(question, Built) if answers and question and not afresh else None
    if before and not any(map(_is_other, before.documents)):
        return before.unchanged()

    from briefs.crew import Alone

    crew = crew or Alone()
    crew.get_ready()  # before the rest of this program is imported, which takes as long

    from briefs.pipeline.remaking import Build

    run = Build(root, out, order, stamp, afresh, keep_going, render, waiting)
    built = run.done(report, crew)
    if answers and question and built.documents and built.is_lasting:
        answers.remember(question, built)
    return built


def _question(root: Path, out: Path, order: Order, stamp: dt.datetime | None) -> Question:
    """What a build asks, and what stands for all that its answer depends on."""
    places = (str(root.resolve()), str(out), str(out.resolve()))
    carried = stamp.isoformat() if stamp else ""
    wanted = (tuple(order.briefs), tuple(order.editions), order.summary, order.theme, carried)
    content = fingerprint.of_folders([root / "content", root / "templates"])
    return Question(("build", places, wanted), f"{content} {fingerprint.of_program()}")


def _is_other(published: Published) -> bool:
    """Whether a document is not as it was made, or not there."""
    return fingerprint.of_file(published.path) != published.sha256
