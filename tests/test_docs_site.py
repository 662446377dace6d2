"""The documentation site, built once: its pages, its links, its two languages."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).parents[1]
SOURCES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
KOREAN = [source for source in SOURCES if source.stem.endswith(".ko")]
LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
HANGUL = re.compile("[가-힣]")

pytestmark = pytest.mark.xdist_group("site")  # so that it is built in one process only

Attributes = Mapping[str, str | None]


@dataclass
class Page(HTMLParser):
    """The tags of a page, in order."""

    tags: list[tuple[str, Attributes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, name: str, *tags: str) -> list[str]:
        """What an attribute says wherever it stands, or on some tags."""
        return [
            value
            for tag, attributes in self.tags
            if (value := attributes.get(name)) and (not tags or tag in tags)
        ]


@cache
def read(file: Path) -> Page:
    page = Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, ROOT / "scripts" / "make_site.py", folder],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (built.returncode, built.stdout, built.stderr) == (0, "", "")
    return folder


def place(source: Path, language: str = "") -> Path:
    """Where the page of a Markdown file stands in the site, by its own language or another."""
    own = "ko" if source in KOREAN else "en"
    return Path(language or own, source.relative_to(ROOT)).with_suffix(".html")


def twin(source: Path) -> Path:
    return source.with_name(source.name.replace(".ko.md", ".md"))


def links(site: Path, file: Path) -> Iterator[tuple[str, Path, str]]:
    """The addresses on a page that lead into the site: as written, the file, the anchor."""
    page = read(file)
    for address in page.values("href") + page.values("src"):
        parts = urlsplit(address)
        if not parts.scheme:
            target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            yield address, target, unquote(parts.fragment)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_every_markdown_file_is_a_page_in_its_language(site: Path, source: Path) -> None:
    page = read(site / place(source))
    assert page.values("lang", "html") == ["ko" if source in KOREAN else "en"]


def test_every_link_and_picture_leads_to_what_is_there(site: Path) -> None:
    lost = {
        (str(file.relative_to(site)), address)
        for file in site.rglob("*.html")
        for address, target, anchor in links(site, file)
        if not (target.is_file() and target.is_relative_to(site))
        or (anchor and anchor not in read(target).values("id"))
    }
    assert lost == set()


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    loaded = [
        address
        for file in site.rglob("*.html")
        for tag, name in LOADED.items()
        for address in read(file).values(name, tag)
    ]
    styles = [file.read_text(encoding="utf-8") for file in site.rglob("*.css")]
    loaded += [address for style in styles for address in re.findall(r"url\(([^)]*)\)", style)]
    assert len(loaded) > 100
    assert [one for one in loaded if re.match(r"[\"']?(https?:)?//", one)] == []
    assert [style for style in styles if "@import" in style] == []


def test_no_page_names_this_machine(site: Path) -> None:
    places = [str(place).encode() for place in (ROOT, site, Path.home())]
    files = [file for file in site.rglob("*") if file.is_file()]
    assert [file for file in files if any(one in file.read_bytes() for one in places)] == []


def test_pages_with_a_twin_lead_to_each_other(site: Path) -> None:
    assert KOREAN
    for source in KOREAN:
        pages = [site / place(source), site / place(twin(source))]
        for page, other in (pages, pages[::-1]):
            language = other.relative_to(site).parts[0]
            there = [
                attributes["href"]
                for _, attributes in read(page).tags
                if attributes.get("hreflang") == language
            ]
            assert len(there) == 2  # one for the reader, one for programs
            assert {(page.parent / str(one)).resolve() for one in there} == {other}


def test_a_korean_reader_keeps_korean_navigation(site: Path) -> None:
    for source in set(SOURCES) - {twin(one) for one in KOREAN}:
        page = read(site / place(source, "ko"))
        assert page.values("lang", "html") == ["ko"]
        assert page.values("lang", "div") == ([] if source in KOREAN else ["en"])
        assert page.values("placeholder") == ["검색"]
        labels = page.values("aria-label")
        assert labels
        assert [label for label in labels if not HANGUL.search(label)] == []


def test_the_search_finds_korean_words_whatever_follows_them(site: Path) -> None:
    script = (site / "ko" / "searchindex.js").read_text(encoding="utf-8")
    index = json.loads(script.removeprefix("Search.setIndex(").removesuffix(")"))
    guide = (ROOT / "docs" / "guide.ko.md").read_text(encoding="utf-8")
    words = set(re.findall("[가-힣]{3,}", guide))
    assert words
    assert {word[:2] for word in words} <= {*index["terms"], *index["titleterms"]}


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_folder_forwards_to_its_start_page(site: Path, language: str) -> None:
    (start,) = read(site / language / "index.html").values("href", "a")
    assert (site / language / start).is_file()
    assert f"{language}/{start}" in read(site / "index.html").values("href", "a")
