import re

import pytest
from markupsafe import Markup

from briefs.model.brief import texts_of
from briefs.problems import Refused
from briefs.project import Project
from briefs.render.lines import Strand
from briefs.render.marks import Marks
from briefs.render.typesetting import HEADING, NOTE, PROSE, TABLE, Place, Typesetter
from support.projects import FIGURES, Made, edited

EN = "content/en/demo.yaml"
KO = "content/ko/demo.yaml"


class Desk:
    """A typesetter for each language, with shared marks, as in a bilingual edition."""

    def __init__(self, project: Project) -> None:
        marks = Marks()
        notes = {"budget": Markup("<i>note</i>")}
        self.pairs = project.briefs["demo"].pairs
        self.setters = {
            tag: Typesetter(locale, project.facts, notes, marks)
            for tag, locale in project.locales.items()
        }

    def set(self, language: str, text: str, place: Place = PROSE) -> Strand:
        return self.setters[language].strand(self.pairs[f"demo.{text}"].texts[language], place)


def test_figures_are_written_by_each_language(made: Made) -> None:
    desk = Desk(made())
    assert desk.set("ko", "messages.space").plain == "공간은 약\u00a026만\u00a03,000\u00a0m²임."
    assert desk.set("en", "messages.space").plain == "There is about 263,000\u00a0m²."


def test_a_term_is_spelled_out_at_its_first_use_in_each_language(made: Made) -> None:
    desk = Desk(made())
    assert desk.set("ko", "conclusion").plain.startswith("한국과학기술연구원(KIST)이 앞장섬")
    assert desk.set("ko", "conclusion").plain.startswith("KIST가 앞장섬")
    first = desk.set("en", "conclusion").plain
    assert first.startswith("Korea Institute of Science and Technology (KIST) leads")


@pytest.mark.parametrize("place", [TABLE, HEADING, NOTE])
def test_only_prose_spells_a_term_out_and_only_prose_uses_that_up(made: Made, place: Place) -> None:
    desk = Desk(made())
    short = desk.set("en", "conclusion", place)
    assert short.plain.startswith("KIST leads")
    assert '<abbr title="Korea Institute of Science and Technology">KIST</abbr>' in short.html
    assert "(KIST)" in desk.set("en", "conclusion").plain


def test_forms_of_a_term(made: Made) -> None:
    changes = edited(EN, '"{KIST} leads [@khidi]."', '"{KIST|short}, {KIST|name} [@khidi]."')
    plain = Desk(made(changes)).set("en", "conclusion").plain
    assert plain.startswith("KIST, Korea Institute of Science and Technology")


def test_a_note_is_printed_at_its_first_call_and_pointed_at_later(made: Made) -> None:
    desk = Desk(made())
    assert '<span class="note" id="note-budget" data-mark="a"><i>note</i></span>' in (
        desk.set("ko", "messages.money").html
    )
    assert 'href="#note-budget">a</a>' in desk.set("en", "messages.money").html


@pytest.mark.parametrize("place", [HEADING, NOTE])
def test_headings_and_notes_call_no_notes(made: Made, place: Place) -> None:
    assert "note" not in Desk(made()).set("en", "messages.money", place).html


def test_a_note_is_called_once_in_a_text(made: Made) -> None:
    changes = {
        **edited(EN, "is {budget}.", "is {budget}, {budget}."),
        **edited(KO, "은 {budget}임.", "은 {budget}, {budget}임."),
    }
    assert Desk(made(changes)).set("en", "messages.money").html.count("note-budget") == 1


def test_citations_are_numbered_linked_and_tied_to_the_word_before(made: Made) -> None:
    html = Desk(made()).set("ko", "conclusion").html
    assert '<span class="tied">앞장섬 <span class="cite">[<a id="cite-khidi-1"' in html
    assert 'href="#source-khidi">1</a>]</span></span>' in html


def test_a_sentence_that_begins_with_a_figure_has_a_capital(made: Made) -> None:
    changes = edited(EN, "There is {lab-space}.", '"{lab-space}. Then {lab-space-1}."') | edited(
        KO, "공간은 {lab-space}임.", '"{lab-space}임. {lab-space-1}"'
    )
    plain = Desk(made(changes)).set("en", "messages.space").plain
    assert plain == "About 263,000\u00a0m². Then 185,000\u00a0m²."


def test_what_a_writer_types_is_escaped(made: Made) -> None:
    changes = edited(EN, "One paragraph.", "a < b & <script>alert(1)</script>")
    html = Desk(made(changes)).set("en", "evidence.components.lead").html
    assert html == "a &lt; b &amp; &lt;script&gt;alert(1)&lt;/script&gt;"


def test_strong_words_and_links(made: Made) -> None:
    address = "[site](https://example.org/?a=1&b=2)"
    changes = edited(EN, "People **matter**.", f'"**Go** to {address}"') | edited(
        KO, "사람이 **중요함**.", f'"**이동** {address}"'
    )
    html = Desk(made(changes)).set("en", "messages.people").html
    assert html == '<strong>Go</strong> to <a href="https://example.org/?a=1&amp;b=2">site</a>'


def test_a_particle_after_what_cannot_be_read_is_refused_at_its_text(made: Made) -> None:
    desk = Desk(made(edited(KO, "문단 하나.", "☆을(를) 봄")))
    with pytest.raises(Refused) as refusal:
        desk.set("ko", "evidence.components.lead")
    (problem,) = refusal.value.problems
    assert problem.rule == "particle"
    assert str(problem.span).startswith(f"{KO}:")
    assert problem.span.line > 1


def test_every_text_of_the_demo_can_be_set(made: Made) -> None:
    project = made()
    desk = Desk(project)
    for text in texts_of(project.briefs["demo"].leading):
        for language in ("ko", "en"):
            assert desk.set(language, text.id.removeprefix("demo.")).plain


@pytest.mark.parametrize(
    ("figure", "ko", "en"),
    [
        ('"263000", unit: m2, qualifier: about', "<약_>26만_3,000<_m²>", "<About >263,000<_m²>"),
        ('"263000", unit: m2', "26만_3,000<_m²>", "263,000<_m²>"),
        ('"20", unit: hospitals, qualifier: over', "20<여_개>", "<Over >20<_hospitals>"),
        ('"5", unit: hospitals', "5<개>", "5<_hospitals>"),
        ('"1500000000", unit: USD', "15억<_달러>", "<USD_>1.5_billion"),
        ('"3", unit: plan-number', "<제>3<차>", "3rd"),
        ("1/2, unit: fraction, qualifier: about", "약_2분의_1", "About 1/2"),
        ("2018-03, unit: month", "2018년 3월", "March 2018"),
        ('"2000..2005", unit: year', "{2000~2005}<년>", "{2000–2005}"),
        ('"2021..", unit: year', "{2021년~현재}", "{2021–present}"),
    ],
)
def test_a_large_figure_sets_apart_what_stands_beside_the_numeral(
    made: Made, figure: str, ko: str, en: str
) -> None:
    one = f"  lab-space: {{value: {figure}, paper: Table 2, sources: [khidi]}}\n  lab-space-1:"
    start, end = FIGURES.index("  lab-space:"), FIGURES.index("  lab-space-1:")
    figures = FIGURES[:start] + FIGURES[end:].replace("  lab-space-1:", one)
    desk = Desk(made({"content/figures.yaml": figures}))
    for language, expected in (("ko", ko), ("en", en)):
        strand = desk.setters[language].large_figure("lab-space")
        marked = expected.replace("_", "\u00a0")
        html = re.sub("<(.*?)>", r'<span class="unit">\1</span>', marked)
        assert strand.html == re.sub("{(.*?)}", r'<span class="range">\1</span>', html)
        assert strand.plain == marked.translate(dict.fromkeys(map(ord, "<>{}")))


def test_a_large_figure_calls_its_note(made: Made) -> None:
    desk = Desk(made())
    first = desk.setters["ko"].large_figure("budget")
    assert first.html.startswith('10억<span class="unit">\u00a0달러</span><span class="note" id=')
    assert first.plain == "10억\u00a0달러"
    later = desk.setters["en"].large_figure("budget")
    assert later.html.startswith(
        '<span class="unit">USD\u00a0</span>1\u00a0billion<a class="note-again"'
    )


def test_a_name_left_in_another_language_says_so(made: Made) -> None:
    changes = edited(
        "content/glossary.yaml", "name: 한국과학기술연구원,", "name: KIST Institute, language: en,"
    )
    first, later = (Desk(made(changes)) for _ in range(2))
    html = first.set("ko", "conclusion").html
    assert html.startswith('<span lang="en">KIST Institute</span>(KIST)')
    assert "lang" not in later.set("en", "conclusion").html
