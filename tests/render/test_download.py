import datetime as dt
import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from briefs.distribute.covers import cover
from briefs.language.locale import Locale
from briefs.model.release import Correction
from briefs.model.site import Shown
from briefs.pipeline.reading import pair
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


def site(locales: Mapping[str, Locale], base: str = "", templates: Path | None = None) -> Site:
    return Site(templates or ROOT / "templates", locales, "ko", base)


def text(files: Mapping[str, bytes], name: str) -> str:
    return "".join(ET.fromstring(files[name].decode()).itertext())


def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "templates", tmp_path / "copied"))


@pytest.mark.usefixtures("always_made")
def test_the_same_releases_give_the_same_bytes(locales: dict[str, Locale]) -> None:
    wanted = site(locales, "https://example.org")
    assert pages([shown()], wanted) == pages([shown()], wanted)


def test_a_hostile_title_stays_words(locales: dict[str, Locale]) -> None:
    made = pages([shown(HOSTILE)], site(locales, "https://example.org")).files
    for name in ("index.html", "ko/index.html", "en/index.html", "feed.xml"):
        assert b"<script" not in made[name]
        assert HOSTILE in text(made, name)


def test_an_earlier_release_says_quietly_that_there_is_a_newer_one(
    locales: dict[str, Locale],
) -> None:
    later = shown(id="2026-2", date=dt.date(2026, 12, 1))
    made = pages([later, shown()], site(locales)).files
    assert "There is a newer release: 2026-2." in text(made, "en/2026-1.html")
    assert b"notice warning" not in made["en/2026-1.html"]
    assert "feed.xml" not in made


def test_only_what_was_corrected_carries_a_warning_and_it_leads_to_the_last_correction(
    locales: dict[str, Locale],
) -> None:
    second = shown(id="2026-2", corrects=Correction("2026-1", {"en": "A table"}))
    third = shown(id="2026-3", corrects=Correction("2026-2", {"en": "A name"}))
    made = pages([third, second, shown()], site(locales)).files
    first = text(made, "en/2026-1.html")
    assert "corrected by release 2026-3" in first
    assert first.index("A table") < first.index("A name")
    assert b"notice warning" in made["en/2026-2.html"]
    assert b"notice information" in made["en/index.html"]
    assert b"notice warning" not in made["en/index.html"]


def test_releases_that_correct_each_other_come_to_an_end(locales: dict[str, Locale]) -> None:
    one = shown(corrects=Correction("2026-2", {"en": "this"}))
    other = shown(id="2026-2", corrects=Correction("2026-1", {"en": "that"}))
    assert "2026-2" in text(pages([other, one], site(locales)).files, "en/2026-1.html")


def test_a_correction_in_another_language_is_told_all_the_same(
    locales: dict[str, Locale],
) -> None:
    later = shown(id="2026-2", languages=("ko",), corrects=Correction("2026-1", {"ko": "표 2"}))
    made = pages([later, shown()], site(locales)).files
    assert "was corrected by release 2026-2" in text(made, "en/index.html")
    assert b'href="../ko/index.html" hreflang="ko"' in made["en/index.html"]
    assert b'href="en/index.html"' in made["index.html"]


def test_a_language_without_words_has_those_of_the_leading_one_marked(
    locales: dict[str, Locale],
) -> None:
    wanted = site({**locales, "ja": locales["en"].model_copy(update={"tag": "ja"})})
    made = pages([shown(languages=("ko", "ja"))], wanted)
    assert [(one.rule, one.severity) for one in made.problems] == [("missing-words", "warning")]
    assert made.problems[0].span.file.endswith("words/ja.json")
    page = ET.fromstring(made.files["ja/index.html"].decode())
    assert page.get("lang") == "ja"
    heading = page.find(".//*[@id='verify']/span")
    assert heading is not None
    assert (heading.get("lang"), heading.text) == ("ko", "파일 확인 방법")


def test_one_word_that_is_lacking_stands_in_the_leading_language(
    locales: dict[str, Locale], tmp_path: Path
) -> None:
    templates = copied(tmp_path)
    place = templates / "site" / "words" / "en.json"
    words = json.loads(place.read_text())
    del words["cite"]
    place.write_text(json.dumps(words))
    made = pages([shown()], site(locales, templates=templates))
    assert made.problems[0].message.endswith(": cite")
    assert (
        '<h2 id="cite"><span lang="ko">인용 방법</span></h2>'
        in made.files["en/index.html"].decode()
    )
    assert '<h2 id="verify">How to verify' in made.files["en/index.html"].decode()


@pytest.mark.parametrize(
    "words", ["[]", '{"skip": 1}', '{"pages": {"one": "1"}}', "{", "[" * 100_000]
)
def test_words_that_are_none_are_refused(
    locales: dict[str, Locale], tmp_path: Path, words: str
) -> None:
    templates = copied(tmp_path)
    (templates / "site" / "words" / "en.json").write_text(words)
    with pytest.raises(Refused, match=r"en\.json"):
        pages([shown()], site(locales, templates=templates))


def test_the_leading_language_must_have_words(locales: dict[str, Locale], tmp_path: Path) -> None:
    templates = copied(tmp_path)
    (templates / "site" / "words" / "ko.json").unlink()
    with pytest.raises(Refused, match=r"ko\.json"):
        pages([shown()], site(locales, templates=templates))


def test_every_language_has_the_same_words() -> None:
    folder = ROOT / "templates" / "site" / "words"
    keys = [json.loads(one.read_text()).keys() for one in sorted(folder.glob("*.json"))]
    assert len(keys) > 1
    assert all(one == keys[0] for one in keys)


def test_the_fonts_are_small_and_bring_their_licence(locales: dict[str, Locale]) -> None:
    made = pages([shown()], site(locales)).files
    fonts = [made[f"fonts/NotoSansKR-{weight}.woff2"] for weight in ("Regular", "Bold")]
    assert all(one.startswith(b"wOF2") for one in fonts)
    assert sum(map(len, fonts)) <= 150_000
    assert b"SIL OPEN FONT LICENSE" in made["fonts/OFL.txt"]
    assert list(made)[-1] == "index.html"


def test_the_paper_is_named_where_it_says_how_to_cite(locales: dict[str, Locale]) -> None:
    texts = {"credit": {"en": "Based on <em>A Study</em>"}}
    made = pages([replace(shown(), texts=texts)], site(locales)).files
    cite = ET.fromstring(made["en/index.html"].decode()).find(".//*[@aria-labelledby='cite']")
    assert cite is not None
    assert "Based on A Study" in "".join(cite.itertext())
