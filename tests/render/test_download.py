import datetime as dt
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from briefs.distribute.covers import cover
from briefs.language.locale import Locale
from briefs.model.site import Shown
from briefs.pipeline.stages import pair
from briefs.problems import Refused
from briefs.release.manifest import from_json
from briefs.render.download import Site, fronts, pages
from support.documents import ROOT
from support.projects import write_project
from support.releases import made_up

HOSTILE = '"><script>alert(1)</script>{{ 7*7 }}&'


@pytest.fixture
def locales(tmp_path: Path) -> dict[str, Locale]:
    project = pair(write_project(tmp_path)).project
    assert project
    return dict(project.locales)


def shown(title: str = "", **changes: object) -> Shown:
    files = made_up()
    manifest = from_json(files["manifest.json"], "manifest")
    if title:
        titled = tuple(replace(one, title={"ko": title, "en": title}) for one in manifest.documents)
        manifest = replace(manifest, title={"ko": title, "en": title}, documents=titled)
    manifest = replace(manifest, **changes)  # type: ignore[arg-type]
    return Shown(manifest, False, covers={one: cover(files[one]) for one in fronts(manifest)})


def test_the_same_releases_give_the_same_bytes(locales: dict[str, Locale]) -> None:
    site = Site(ROOT / "templates", locales, "https://example.org")
    assert pages([shown()], site) == pages([shown()], site)


def test_a_hostile_title_stays_words(locales: dict[str, Locale]) -> None:
    made = pages([shown(HOSTILE)], Site(ROOT / "templates", locales, "https://example.org"))
    for name in ("index.html", "ko/index.html", "en/index.html", "feed.xml"):
        text = made[name].decode()
        assert "<script" not in text
        assert HOSTILE in "".join(ET.fromstring(text).itertext())


def test_an_earlier_release_says_that_there_is_a_newer_one(locales: dict[str, Locale]) -> None:
    later = shown(id="2026-2", date=dt.date(2026, 12, 1))
    made = pages([later, shown()], Site(ROOT / "templates", locales))
    assert "There is a newer release: 2026-2." in made["en/2026-1.html"].decode()
    assert "feed.xml" not in made


def test_a_language_without_words_is_refused(locales: dict[str, Locale]) -> None:
    site = Site(ROOT / "templates", {**locales, "ja": locales["en"]})
    with pytest.raises(Refused, match=r"ja\.json"):
        pages([shown(languages=("ko", "ja"))], site)
