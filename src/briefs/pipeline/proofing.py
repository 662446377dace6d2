"""Proofs for reading on paper: made of content that has errors as well, for that is their use."""

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from briefs.content.accepted import read_sidecars
from briefs.crew import Alone, Crew
from briefs.desk.remarks import remarks
from briefs.desk.standing import Standing, standings
from briefs.distribute.plan import Order, plan
from briefs.distribute.write import obstacle
from briefs.model.print import Print
from briefs.pipeline.outcomes import Built, Report
from briefs.pipeline.printing import Press, Printed, demand_theme, published
from briefs.pipeline.stages import check
from briefs.problems import Problem, Refused, errors, in_order
from briefs.render.job import Job
from briefs.wording import Voice


def build_proofs(
    root: Path,
    out: Path,
    order: Order,
    *,
    stamp: dt.datetime,
    voice: Voice,
    report: Report = lambda _: None,
    crew: Crew | None = None,
) -> Built:
    """Make proofs of the documents asked for, all of them or none.

    Errors in the content are told in the proofs. They keep one from being made only where they
    leave nothing to set: content that cannot be read, a text that the edition needs, a figure
    that is named and not there.

    Args:
        root: the project's root, with ``content/`` and ``templates/``.
        out: the output directory.
        order: what is asked for; a proof is always of the whole document.
        stamp: the day of the review, which the proofs carry.
        voice: says to the reader what is not of the documents.
        report: is told of each document that is done.
        crew: who sets the documents; this process alone by default.

    Raises:
        UnknownName: there is no such brief, edition or theme.
    """
    crew = crew or Alone()
    crew.get_ready()
    checked = check(root)
    project = checked.project
    if project is None:
        return Built((), checked.problems)
    documents = tuple(
        replace(one, summary=False, proof=True) for one in plan(project.facts.series, order)
    )
    demand_theme(order.theme, root / "templates")
    sidecars, unreadable = read_sidecars(root, project.facts.series.briefs)
    problems = in_order([*checked.problems, *unreadable])
    blocked = obstacle(out)
    if blocked or not all(one.brief in project.briefs for one in documents):
        return Built((), in_order([*problems, *blocked]))
    reader = _Reader(tuple(standings(project, sidecars.blocks)), problems, voice)
    press = Press(project, root / "templates", order.theme, stamp, reader)
    files, refused = press.set(documents, crew, report)
    if refused:
        return Built((), in_order([*problems, *refused]))
    return published(out, Printed(documents, files, problems))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Stage four for a proof: prints a document and writes beside it what is to be said.

    Attributes:
        standings: how far all texts are.
        problems: all problems of the content.
        voice: says them.
    """

    standings: tuple[Standing, ...]
    problems: tuple[Problem, ...]
    voice: Voice

    def __call__(self, job: Job) -> bytes:
        """Set a document as a proof.

        Raises:
            Refused: it cannot be set, or what is to be said cannot.
        """
        from briefs.render.proofing.document import Heading, ids_in_order, render_proof

        printed, tags = self._printed(job), job.edition.languages
        title = job.brief.pairs[job.brief.leading.title.id].texts[tags[0]].source
        ids = ids_in_order(printed.spots)
        return render_proof(
            printed,
            remarks(job.project, self.standings, self.problems, ids, tags),
            Heading(f"{job.brief.id}.{job.edition.name}", title, tags, job.stamp.date()),
            templates=job.templates,
            stamp=job.stamp,
            voice=self.voice,
        )

    def _printed(self, job: Job) -> Print:
        from briefs.render.document import render_marked

        try:
            return render_marked(job)
        except Refused:
            raise
        except Exception as surprise:
            # Setting takes sound content for granted, and errors keep that from being so.
            if not errors(self.problems):
                raise
            raise Refused(errors(self.problems)) from surprise
