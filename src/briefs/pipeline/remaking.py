"""What a build does where something may have changed: makes anew what would be another document."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from briefs.crew import Crew
from briefs.distribute.plan import Document, Order, plan
from briefs.distribute.write import obstacle, reserved
from briefs.model.print import Pressed
from briefs.model.recipe import Recipe
from briefs.pipeline import stages
from briefs.pipeline.outcomes import Built, Failed, Published, Report
from briefs.pipeline.output import Output, looked_at
from briefs.pipeline.printing import Press, Setting, collected, demand_theme, midnight
from briefs.pipeline.reading import Checked, pair
from briefs.pipeline.stages import checked
from briefs.problems import Problem, Refused, errors, in_order
from briefs.project import Project
from briefs.render.job import Job
from briefs.reuse import fingerprint
from briefs.reuse.reasons import reasons
from briefs.reuse.record import Made
from briefs.wording import said


@dataclass(frozen=True, slots=True)
class Build:
    """A build on its way; its parts are those of :func:`~briefs.pipeline.building.build`."""

    root: Path
    out: Path
    order: Order
    stamp: dt.datetime | None
    afresh: bool
    keep_going: bool
    render: Setting[Pressed] | None
    waiting: Callable[[], None]

    @property
    def templates(self) -> Path:
        """The folder of templates, style sheets and fonts."""
        return self.root / "templates"

    def done(self, report: Report, crew: Crew) -> Built:
        """Go through all stages.

        Raises:
            UnknownName: there is no such brief, edition or theme.
        """
        paired = pair(self.root)
        if paired.project is None:
            return Built((), paired.problems)
        documents = plan(paired.project.facts.series, self.order)
        demand_theme(self.order.theme, self.templates)
        hindrances = in_order([*paired.problems, *obstacle(self.out)])
        if errors(hindrances):
            problems = checked(paired, spelling=False).problems
            return Built((), in_order([*hindrances, *problems]))
        stages.get_ready()  # the crew is not there yet
        try:
            with reserved(self.out, self.waiting) as place:
                output = looked_at(place)
                return self._made(output, paired, paired.project, documents, report, crew)
        except Refused as refusal:
            return Built((), in_order([*hindrances, *refusal.problems]))

    def _made(
        self,
        output: Output,
        paired: Checked,
        project: Project,
        documents: Sequence[Document],
        report: Report,
        crew: Crew,
    ) -> Built:
        """Set and check at the same time: what has errors is set in vain.

        Raises:
            Refused: the crew cannot work, or the documents cannot be written.
        """
        there = {} if self.afresh else output.there(documents)
        kept = {} if self.afresh else output.kept(documents)
        with self._press(project, there, kept).setting(documents, crew) as done:
            problems = checked(paired, spelling=False).problems
            if errors(problems):
                return Built((), problems)
            pressed, refused = collected(done, documents, report)
        sheets = {
            name: _Sheet(
                _taken(one, there.get(name), kept.get(name)),
                output.record.made.get(name),
                there.get(name),
                self.afresh,
            )
            for name, one in pressed.items()
        }
        return self._put_out(output, sheets, documents, in_order([*problems, *refused]))

    def _press(
        self, project: Project, there: Mapping[str, Recipe], kept: Mapping[str, Pressed]
    ) -> Press[Pressed]:
        before = {
            name: tuple(
                recipe
                for recipe in (there.get(name), kept[name].recipe if name in kept else None)
                if recipe
            )
            for name in {*there, *kept}
        }
        return Press(
            project=project,
            templates=self.templates,
            theme=self.order.theme,
            stamp=self.stamp or midnight(project.facts.series.date),
            render=self.render or partial(_pressed, fingerprint.of_program(), before),
        )

    def _put_out(
        self,
        output: Output,
        sheets: Mapping[str, "_Sheet"],
        documents: Sequence[Document],
        problems: tuple[Problem, ...],
    ) -> Built:
        """Publish what was set; where something was not, only if that is wanted.

        Raises:
            Refused: it cannot be written.
        """
        paths = {one: self.out / one.file_name for one in documents}
        pressed = {name: one.pressed for name, one in sheets.items()}
        failed = tuple(
            Failed(one, path, path.is_file())
            for one, path in paths.items()
            if one.file_name not in sheets
        )
        if failed and not self.keep_going:
            return Built((), problems, failed, output.keep(pressed))
        by_hand = output.publish(pressed)
        published = (
            sheets[one.file_name].published(one, path)
            for one, path in paths.items()
            if one.file_name in sheets
        )
        return Built(tuple(published), in_order([*problems, *by_hand]), failed)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document that came from the press.

    Attributes:
        pressed: the document, or that the one that is there stays.
        recorded: what the record knew of it.
        there: the recipe of the one that is there, as long as that is as it was made.
        afresh: whether it was wanted anew in any case.
    """

    pressed: Pressed
    recorded: Made | None
    there: Recipe | None
    afresh: bool

    def published(self, document: Document, path: Path) -> Published:
        content = self.pressed.pdf or path.read_bytes()
        digest = fingerprint.of_bytes(content)
        return Published(document, path, len(content), digest, self._why())

    def _why(self) -> tuple[str, ...]:
        """Why it was made anew; empty where it was not."""
        if self.pressed.pdf is None:
            return ()
        if self.afresh:
            return (said("everything was asked for anew"),)
        if self.recorded is None:
            return (said("nothing is recorded of how it was made"),)
        if self.there is None or self.pressed.recipe is None:
            return (said("the file is not there, or not as it was made"),)
        return reasons(self.there, self.pressed.recipe)


def _taken(one: Pressed, there: Recipe | None, kept: Pressed | None) -> Pressed:
    """A document as it came from the press, or the one that was kept, where that is the same."""
    return kept if kept and one.pdf is None and one.recipe != there else one


def _pressed(program: str, before: Mapping[str, Sequence[Recipe]], job: Job) -> Pressed:
    """Stage four that makes only what is not there.

    Args:
        program: stands for the program and all that it is built on.
        before: the recipes of the documents that are there or were kept, by file name.
        job: what is wanted.

    Raises:
        Refused: it cannot be set.
    """
    from briefs.render.document import pressed

    name = Document(job.brief.id, job.edition, job.summary).file_name
    return pressed(job, program=program, before=before.get(name, ()))
