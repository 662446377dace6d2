"""Real documents after an edit: pages and PDF made anew, against the document made as a whole."""

import random
from collections.abc import Mapping

import pytest

from briefs.content.edit import edited
from briefs.model.desk import Edit
from briefs.pipeline.printing import midnight
from briefs.pipeline.reading import pair
from briefs.project import Project
from briefs.render.document import leaves, render
from briefs.render.job import Job
from conftest import Amount
from support.documents import ROOT
from support.leaves import differing, pictures

pytestmark = pytest.mark.xdist_group("leaves")

CASES = [("boston.ko", 2, 6), ("hongneung.en", 1, 4), ("comparison.ko-en", 1, 2)]
"""A document, and how many edits are tried in a row: in short, and at length."""


def project_with(over: Mapping[str, str] | None = None) -> Project:
    project = pair(ROOT, over).project
    assert project
    return project


def wanted(name: str, project: Project) -> Job:
    brief, edition = name.split(".")
    editions = {one.name: one for one in project.facts.series.editions}
    stamp, templates = midnight(project.facts.series.date), ROOT / "templates"
    return Job(project.briefs[brief], editions[edition], project, templates, stamp)


@pytest.mark.parametrize(("name", "short", "long"), CASES)
def test_an_edit_shows_what_a_whole_layout_would(
    name: str, short: int, long: int, amount: Amount
) -> None:
    chance = random.Random(name)
    now = project_with()
    texts = now.texts()
    mine = [key for key in sorted(texts) if key[0].startswith(f"{name.partition('.')[0]}.evidence")]
    shown = leaves(wanted(name, now))
    files: dict[str, str] = {}
    for id_, language in chance.sample(
        [key for key in mine if key[1] in name], amount(short, long)
    ):
        words = texts[id_, language].source
        edit = Edit(id_, language, f"{words} {' '.join(words.split()[-3:])}", words)
        files |= edited(now.files, now.texts(), [edit])[0]
        now = project_with(files)
        job = wanted(name, now)
        shown, whole = leaves(job, shown), leaves(job)
        assert differing(pictures(shown.leaves), pictures(whole.leaves)) == [], id_
        assert [leaf.spots for leaf in shown.leaves] == [leaf.spots for leaf in whole.leaves], id_
        assert render(job, shown) == render(job), id_
