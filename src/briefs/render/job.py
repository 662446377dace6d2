"""What stage four is asked for."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from briefs.model.brief import Brief
from briefs.model.facts import Edition
from briefs.project import Project


@dataclass(frozen=True, slots=True)
class Job:
    """A document to print, with all that it is printed of and with.

    Attributes:
        brief: what to print; it may borrow tables from others of the project.
        edition: in which languages, with which template.
        project: figures, terms, sources, locales; checked before, so that every id is known.
        templates: the folder of templates, style sheets and fonts; nothing else is read.
        stamp: the date that the PDF carries, with its time zone.
        theme: the name of the style sheet with the colours.
        summary: whether page one is printed alone.
    """

    brief: Brief
    edition: Edition
    project: Project
    templates: Path
    stamp: dt.datetime
    theme: str = "house"
    summary: bool = False
