"""Whatever a text says comes out as words: the few inline forms are all the markup it has."""

import datetime as dt
from collections.abc import Callable
from html.parser import HTMLParser

import pypdfium2
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs.content.inline import parse
from briefs.model.text import Text
from briefs.problems import Refused, Span
from briefs.project import Project
from briefs.render.document import render
from briefs.render.job import Job
from briefs.render.marks import Marks
from briefs.render.typesetting import PROSE, Typesetter
from support.actions import actions, addresses
from support.documents import ROOT
from support.projects import LOCALES, Made, edited

STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
FORMS = {"strong", "a", "span", "abbr"}
"""The elements that the forms of docs/content.md are printed with."""

ATTRIBUTES = {
    *("class", "href", "id", "lang", "title"),
    *("role", "aria-label", "data-mark"),
}
PIECES = st.sampled_from(
    [
        *("<script>alert()</script>", "<img src=x onerror=alert()>", "</p>", "<b>", "<!--", "-->"),
        *("]]>", "<![CDATA[", "<?php", "&lt;", "&#60;", "&", '"', "'", ">", "<", "\\", "`", "%"),
        *("**", "{KIST}", "{lab-space}", "[@khidi]", "[a](https://a.org/?b=c&d)", "{{", "}}"),
        *("[x](javascript:alert())", "{", "}", "[", "]", "(", ")", "은(는)", "을(를)", " ", "가"),
        *("{{ page }}", "{% raw %}", "{# x #}", "<a href=https://a.org>x</a>", "style=x"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=8).map("".join)
HOSTILE = [
    '<script>alert("x")</script>',
    "<img src=x onerror=alert()>",
    "</p></body><a href=javascript:alert()>",
    "&lt;b&gt; &amp; &#x3C;",
    "<!-- --> ]]> <![CDATA[",
    "<style>p { color: red }</style>",
    "javascript:alert() file:///etc/passwd",
    "{% raw %} {# x #}",
]


class Seen(HTMLParser):
    """The words of a piece of HTML, its elements, and what those carry."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: set[str] = set()
        self.attributes: dict[str, list[str]] = {}
        self.other: list[str] = []
        self.feed(str(html))  # Markup would go on escaping
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


@given(source=TEXTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_any_text_is_printed_as_words(made: Made, source: str) -> None:
    seen = _set(_project(made), source)
    if seen is None:
        return
    html, plain = seen
    page = Seen(html)
    assert page.words == plain
    assert page.elements <= FORMS
    assert page.attributes.keys() <= ATTRIBUTES
    assert page.other == []
    assert all(one.startswith(("#", "https://a.org/")) for one in page.attributes.get("href", []))


_projects: list[Project] = []


def _project(made: Made) -> Project:
    if not _projects:
        _projects.append(made())
    return _projects[0]


def _set(project: Project, source: str) -> tuple[str, str] | None:
    """A text as HTML and as words; nothing where a particle has nothing to agree with."""
    terms, figures = project.facts.terms, project.facts.figures
    inlines, _ = parse(source, terms)
    text = Text("x", source, inlines, Span("x"))
    setter = Typesetter(project.locales["ko"], project.facts, {}, Marks())
    try:
        strand = setter.strand(text, PROSE)
    except Refused:
        return None
    except KeyError:
        known = {*terms, *figures, *project.facts.sources}
        assert any(not _names(use) <= known for use in text.uses())  # the checks refuse it
        return None
    return strand.html, strand.plain


def _names(use: object) -> set[str]:
    return set(getattr(use, "sources", ()) or {getattr(use, "id", "")})


def test_hostile_texts_are_words_in_a_pdf(made: Made, measured: Callable[..., None]) -> None:
    points = "".join(f"          p{chr(97 + n)}: {_quoted(one)}\n" for n, one in enumerate(HOSTILE))
    changes = {
        **edited(
            "content/ko/demo.yaml",
            "          schools: 학교\n",
            f"          schools: 학교\n{points}",
        ),
        **edited(
            "content/en/demo.yaml",
            "          schools: Schools\n",
            f"          schools: x\n{points}",
        ),
    }
    project = made(changes)
    edition = project.facts.series.editions[0]
    pdf = render(Job(project.briefs["demo"], edition, project, ROOT / "templates", STAMP))
    document = pypdfium2.PdfDocument(pdf)
    words = "".join(page.get_textpage().get_text_range() for page in document)
    packed = "".join(words.split())
    for one in HOSTILE:
        assert "".join(one.split()) in packed, one
    assert actions(pdf) <= {"/URI", "/GoTo"}
    assert all(address.startswith("https://") for address in addresses(pdf))
    for one in HOSTILE:
        measured("containment", attack=f"a text: {one}", outcome="words, in the PDF and in HTML")


def test_a_locales_pattern_is_words(made: Made) -> None:
    locale = (LOCALES / "ko.yaml").read_text(encoding="utf-8")
    project = made(
        {
            "content/locales/ko.yaml": locale.replace("{name}({short})", "{name}<b>({short})"),
            **edited("content/glossary.yaml", "read-as: 키스트}", "read-as: 키스트, language: en}"),
        }
    )
    seen = _set(project, "{KIST} x")
    assert seen
    assert "&lt;b&gt;" in seen[0]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''").replace("{", "{{").replace("}", "}}") + "'"
