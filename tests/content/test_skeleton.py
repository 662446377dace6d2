"""Files of a new brief, a new language, a new project: sound, and nobody's words are touched."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefs import pipeline
from briefs.content.founding import first_files, found
from briefs.content.insertion import Entry, with_entries, with_item, without_keys
from briefs.content.kinds import schema_line
from briefs.content.load import load
from briefs.content.new_locale import cldr_of, locale_file
from briefs.content.nodes import read
from briefs.content.schema import KEBAB
from briefs.content.shape import held_against
from briefs.content.skeleton import new_brief, new_language
from briefs.content.unfit import Unfit
from briefs.distribute.plan import Order
from briefs.language.locale import Locale
from briefs.merge.merge import merge
from briefs.problems import Refused
from briefs.project import Project
from briefs.storage import lay
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.projects import FILES, SERIES, Change, edited, write_project

ROOT = Path(__file__).parents[2]
BLOCK_SERIES = SERIES.replace(
    "languages: [ko, en]\nleading", "languages:\n  - ko\n  - en   # second\nleading"
).replace("briefs: [demo]", "briefs:   # in order\n- demo # the only one")


def project_at(root: Path) -> Project:
    contents, problems = load(root)
    assert contents is not None, problems
    project, _ = merge(contents)
    assert project is not None
    return project


def small(root: Path, changes: Mapping[str, Change] | None = None) -> Project:
    return project_at(write_project(root, changes))


def said_of(root: Path, over: Mapping[str, str]) -> list[str]:
    """The errors and warnings of a project with further files; advice is for a writer's eye."""
    checked = pipeline.check(root, spelling=False, over=over)
    return [str(one) for one in checked.problems if one.severity != "advice"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: [x]\n", "a: [x, new]\n"),
        ("a: [x, 'y' ]  # c\nb: 1\n", "a: [x, 'y', new ]  # c\nb: 1\n"),
        ("a: [\n  x,\n  y,  # c\n]\n", "a: [\n  x,\n  y, new,  # c\n]\n"),
        ("a:\n  - x\n  - y  # c\nb: 1\n", "a:\n  - x\n  - y  # c\n  - new\nb: 1\n"),
        ("a:\n- x", "a:\n- x\n- new"),
        ("a:\n- x\n\n# of b\nb: 1\n", "a:\n- x\n- new\n\n# of b\nb: 1\n"),
    ],
)
def test_an_item_joins_a_list_in_its_style(before: str, after: str) -> None:
    assert with_item(before, ["a"], "new") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a: {x: 1}\n", "a: {x: 1, k: {l: m}}\n"),
        ("a:\n  x: 1  # c\nb: 2\n", "a:\n  x: 1  # c\n  k:\n    l: m\nb: 2\n"),
        (
            "a:\n    x:\n      - 1\n# b\nb: 2\n",
            "a:\n    x:\n      - 1\n    k:\n      l: m\n# b\nb: 2\n",
        ),
        (
            "a:\n  x: >-\n    one\n    two\n\nb: 2\n",
            "a:\n  x: >-\n    one\n    two\n  k:\n    l: m\n\nb: 2\n",
        ),
    ],
)
def test_an_entry_joins_a_mapping_in_its_style(before: str, after: str) -> None:
    assert with_entries(before, [(["a"], Entry("k", "{l: m}", ["l: m"]))]) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  s:\n    t: x\n    k: 1\n    b: y\n", "a:\n  s:\n    t: x\n    b: y\n"),
        ("a:\n  s:\n    t: x\n    k: 1\n    l: 2\n", "a:\n  s:\n    t: x\n"),
        ("a:\n  s: {k: 1, l: 2, t: x}\n", "a:\n  s: {t: x}\n"),
        ("a:\n  s: {t: x, k: 1, l: 2}\n", "a:\n  s: {t: x}\n"),
        ("a:\n  s: {k: 1, t: x, l: 2}\n", "a:\n  s: {t: x}\n"),
        ("a:\n  s: {t: x}\nk: 1\n", "a:\n  s: {t: x}\nk: 1\n"),
    ],
)
def test_entries_go_and_the_others_stay(before: str, after: str) -> None:
    assert without_keys(before, [("a", "*", "k"), ("a", "*", "l")]) == after


def test_the_files_of_a_brief_are_sound(tmp_path: Path) -> None:
    made = new_brief(small(tmp_path), "port-of-busan", {}, ())
    assert set(made) == {
        "content/ko/port-of-busan.yaml",
        "content/en/port-of-busan.yaml",
        "content/series.yaml",
    }
    assert made["content/series.yaml"] == SERIES.replace("[demo]", "[demo, port-of-busan]")
    assert said_of(tmp_path, made) == []


def test_a_brief_has_three_messages_and_four_figures_of_the_project(tmp_path: Path) -> None:
    made = new_brief(small(tmp_path), "fifth", {}, ())
    contents, _ = load(tmp_path, made)
    assert contents is not None
    leading = contents.manuscripts["fifth"]["ko"]
    assert [item.figure for item in leading.glance] == list(contents.facts.figures)[:4]
    assert len(leading.messages) == 3


def test_the_comments_of_a_brief_are_in_both_languages(tmp_path: Path) -> None:
    made = new_brief(small(tmp_path), "fifth", {}, ())
    for language in ("ko", "en"):
        text = made[f"content/{language}/fifth.yaml"]
        comments = "\n".join(re.findall("#.*", text))
        assert "핵심 메시지" in comments
        assert "Key messages" in comments
        assert "⟦" not in text
        assert text.startswith(schema_line(f"content/{language}/fifth.yaml"))
    assert "paper:" in made["content/ko/fifth.yaml"]
    assert "# paper:" not in made["content/en/fifth.yaml"]


@pytest.mark.parametrize("title", ['"새" 길: 하나', "a # b", "- x", "{{x}}", "null", "12"])
def test_a_title_comes_out_as_it_went_in(tmp_path: Path, title: str) -> None:
    made = new_brief(small(tmp_path), "fifth", {"ko": title}, ())
    contents, _ = load(tmp_path, made)
    assert contents is not None
    assert contents.manuscripts["fifth"]["ko"].title.source == title
    assert contents.manuscripts["fifth"]["en"].title.source == "Write the title"


def test_a_list_of_briefs_in_lines_gains_a_line(tmp_path: Path) -> None:
    project = small(tmp_path, {"content/series.yaml": BLOCK_SERIES})
    text = new_brief(project, "fifth", {}, ())["content/series.yaml"]
    assert text == BLOCK_SERIES.replace("the only one\n", "the only one\n- fifth\n")


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(name=st.from_regex(KEBAB.replace("$", r"\Z"), fullmatch=True).filter(lambda n: len(n) < 61))
def test_any_id_will_do_for_a_brief(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    root = tmp_path_factory.mktemp("any")
    project = small(root)
    if name in ("series", "locales", "demo"):
        return
    made = new_brief(project, name, {}, ())
    contents, problems = load(root, made)
    assert problems == ()
    assert contents is not None
    assert contents.facts.series.briefs == ("demo", name)


@pytest.mark.parametrize("name", ["true", "no", "2026", "1e5"])
def test_an_id_that_yaml_takes_for_something_else_is_quoted(tmp_path: Path, name: str) -> None:
    made = new_brief(small(tmp_path), name, {}, ())
    assert f'briefs: [demo, "{name}"]' in made["content/series.yaml"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("demo", "there is a brief 'demo' already"),
        ("series", "'series' cannot name a folder or file"),
        ("locales", "'locales' cannot name a folder or file"),
        ("Busan", "'Busan' cannot be the id of a brief"),
        ("busan_port", "'busan_port' cannot be the id of a brief"),
        ("../x", "'../x' cannot be the id of a brief"),
        ("a\n", "'a\\n' cannot be the id of a brief"),
        ("-a", "'-a' cannot be the id of a brief"),
        ("", "'' cannot be the id of a brief"),
        ("a" * 61, f"'{'a' * 60}' cannot be the id of a brief"),
        ("부산", "'부산' cannot be the id of a brief"),
    ],
)
def test_an_id_that_will_not_do(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(Unfit) as refused:
        new_brief(small(tmp_path), name, {}, ())
    assert refused.value.message == message


def test_no_brief_is_written_over(tmp_path: Path) -> None:
    there = ["content/en/fifth.yaml"]
    with pytest.raises(Unfit, match=r"content/en/fifth\.yaml is there already"):
        new_brief(small(tmp_path), "fifth", {}, there)


def test_a_project_with_too_few_figures(tmp_path: Path) -> None:
    one = "figures:\n  budget: {value: '1', unit: USD, paper: '1'}\n"
    project = project_at(write_project(tmp_path, {"content/figures.yaml": one}))
    with pytest.raises(Unfit, match="shows 4 figures at a glance"):
        new_brief(project, "fifth", {}, ())


def test_a_title_in_a_language_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unfit, match="'fr' is not a language of the series"):
        new_brief(small(tmp_path), "fifth", {"fr": "Titre"}, ())


@pytest.mark.parametrize("source", ["", "en"])
def test_the_files_of_a_language_are_sound(tmp_path: Path, source: str) -> None:
    project = small(tmp_path, drawn(BARS, TIMELINE, MATRIX))
    made = new_language(project, "fr", source, ())
    assert set(made) == {
        "content/fr/demo.yaml",
        "content/fr/series.yaml",
        "content/locales/fr.yaml",
        "content/series.yaml",
        "content/glossary.yaml",
    }
    assert said_of(tmp_path, made) == []
    copied = made["content/fr/demo.yaml"]
    assert copied.startswith(schema_line("content/fr/demo.yaml") + "# Not translated: ")
    assert not re.search(r"\b(paper|mirrors): |lacks: lacks", copied)


def test_the_series_and_the_glossary_gain_a_language(tmp_path: Path) -> None:
    made = new_language(small(tmp_path), "zh-Hant", "en", ())
    assert made["content/series.yaml"] == SERIES.replace(
        "languages: [ko, en]\nleading", "languages: [ko, en, zh-Hant]\nleading"
    ).replace(
        "number:",
        "  zh-hant:\n    languages: [zh-Hant]\n    template: single.html.j2\nnumber:",
    )
    name = "{name: Korea Institute of Science and Technology, short: KIST}"
    assert made["content/glossary.yaml"] == FILES["content/glossary.yaml"].rstrip() + (
        f"\n    zh-Hant: {name}\n"
    )


def test_lists_of_languages_in_lines_gain_a_line(tmp_path: Path) -> None:
    project = small(tmp_path, {"content/series.yaml": BLOCK_SERIES})
    made = new_language(project, "fr", "", ())
    assert "  - en   # second\n  - fr\n" in made["content/series.yaml"]
    assert said_of(tmp_path, made) == []


def test_a_waiver_is_not_copied(tmp_path: Path) -> None:
    waived = edited(
        "content/en/demo.yaml",
        "  build: Build more.",
        "  # waive untranslated: a name\n  build: Build more.  # waive length: short",
    )
    made = new_language(small(tmp_path, waived), "fr", "en", ())
    assert "waive" not in made["content/fr/demo.yaml"]
    assert "  build: Build more.\n" in made["content/fr/demo.yaml"]


def test_a_locale_that_waits_is_kept(tmp_path: Path) -> None:
    made = new_language(small(tmp_path), "ja", "", ["content/locales/ja.yaml"])
    assert "content/locales/ja.yaml" not in made


@pytest.mark.parametrize(
    ("tag", "source", "message"),
    [
        ("ko", "", "the series has the language 'ko' already"),
        ("EN", "", "the series has the language 'EN' already"),
        ("xx", "", "Babel knows no locale 'xx'"),
        ("../x", "", "'../x' is not a language tag: write ko, en or zh-Hant"),
        ("fr", "de", "'de' is not a language of the series"),
    ],
)
def test_a_language_that_will_not_do(tmp_path: Path, tag: str, source: str, message: str) -> None:
    with pytest.raises(Unfit) as refused:
        new_language(small(tmp_path), tag, source, ())
    assert refused.value.message == message


@pytest.mark.parametrize("tag", ["fr", "ja"])
def test_the_real_project_gains_a_language(tag: str) -> None:
    assert said_of(ROOT, new_language(project_at(ROOT), tag, "", ())) == []


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Locale:
    return small(tmp_path_factory.mktemp("locale")).locales["en"]


def made_locale(tag: str, english: Locale) -> Locale:
    root, problems = read(locale_file(tag, english), "x")
    assert root is not None, problems
    locale, misshapen = held_against(Locale, root, placed=False)
    assert locale is not None, misshapen
    return locale


@pytest.mark.parametrize("tag", "fr ja de zh-Hant vi ar pl ru hi th he es en-US pt-BR".split())
def test_a_locale_has_the_keys_of_the_other_one(tag: str, english: Locale) -> None:
    locale = made_locale(tag, english)
    assert locale.tag == tag
    assert locale.labels == english.labels
    for kind in ("measures", "currencies", "counters", "ordinals"):
        assert set(getattr(locale.units, kind)) == set(getattr(english.units, kind))
    assert set(locale.qualifiers) == set(english.qualifiers)


def test_a_locale_has_what_cldr_knows(english: Locale) -> None:
    japanese, french, polish = (made_locale(tag, english) for tag in ("ja", "fr", "pl"))
    assert japanese.numerals.scales is not None
    assert dict(japanese.numerals.scales.words) == {
        4: "{n}万",
        8: "{n}億",
        12: "{n}兆",
        16: "{n}京",
    }
    assert japanese.units.dates.year.other == "{n}年"
    assert japanese.units.dates.date == "y年M月d日"
    assert not japanese.sentences.capital
    assert french.numerals.scales is None  # its words change with the number
    assert french.units.measures["percent"].other == "{n}\xa0%"
    assert french.units.currencies["USD"].other == "{n}\xa0USD"
    assert french.units.counters["years"].one == "{n}\xa0an"
    assert french.units.counters["years"].other == "{n}\xa0ans"
    assert french.units.counters["years"].forms["attributive"].other == "{n}-year"
    assert french.sentences.capital
    years = polish.units.counters["years"]
    assert (years.one, years.few, years.many) == ("{n}\xa0rok", "{n}\xa0lata", "{n}\xa0lat")


def test_what_is_copied_into_a_locale_says_so(english: Locale) -> None:
    text = locale_file("fr", english)
    assert text.startswith(schema_line("content/locales/fr.yaml"))
    assert "  # copied from English: to be translated" in text
    assert "# from CLDR: to be looked at / CLDR에서: 확인할 것\nnumerals:" in text


def test_a_language_without_data() -> None:
    with pytest.raises(ValueError, match="Babel knows no locale 'tlh'"):
        cldr_of("tlh")


def test_a_first_project_is_sound(tmp_path: Path) -> None:
    found(tmp_path / "new", first_files())
    assert pipeline.check(tmp_path / "new", spelling=False).problems == ()


def test_every_number_of_a_first_project_says_that_it_is_an_example() -> None:
    made = {path: data.decode() for path, data in first_files().items() if "content/" in path}
    contents = project_of(made)
    assert all(figure.note == "example" for figure in contents.facts.figures.values())
    assert "예시" in made["content/ko/series.yaml"].split("notes:")[1]
    glance = [text for id_, text in contents.briefs["example"].pairs.items() if "glance" in id_]
    for pair in glance:
        assert "예시" in pair.texts["ko"].source
        assert "example" in pair.texts["en"].source


def test_every_content_file_of_a_first_project_names_its_schema() -> None:
    for path, data in first_files().items():
        if path.endswith(".yaml"):
            assert data.decode().startswith(schema_line(path))
            assert data.count(b"yaml-language-server") == 1


def test_a_project_may_begin_beside_other_things(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    found(tmp_path, {"content/a.yaml": b"a", "README.md": b"b"})
    there = sorted(path.name for path in tmp_path.iterdir())
    assert there == [".git", "README.md", "content"]


@pytest.mark.parametrize("taken", ["README.md", "content"])
def test_a_project_writes_nothing_over(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).write_text("mine", encoding="utf-8")
    with pytest.raises(Refused, match=f"{taken} is there already"):
        found(tmp_path, {"content/a.yaml": b"a", "README.md": b"b"})
    assert [path.name for path in tmp_path.iterdir()] == [taken]


def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []

    def fails(handle: int) -> None:
        flushed.append(handle)
        if len(flushed) % 2 == 0:  # the second file
            raise OSError("no space")

    monkeypatch.setattr(os, "fsync", fails)
    made = {"content/a.yaml": b"a", "README.md": b"b"}
    (tmp_path / "old").mkdir()
    for root in (tmp_path / "deep" / "new", tmp_path / "old"):
        with pytest.raises(Refused, match="no space"):
            found(root, made)
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert list((tmp_path / "old").iterdir()) == []


def project_of(made: Mapping[str, str]) -> Project:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        lay(Path(folder), {path: text.encode() for path, text in made.items()})
        return project_at(Path(folder))


@pytest.mark.parametrize("name", ["brief", "language", "project"])
def test_what_is_made_can_be_printed(tmp_path: Path, name: str) -> None:
    root = tmp_path / "root"
    match name:
        case "brief":
            pipeline.begin(root)
            assert pipeline.add_brief(root, "fifth", {"en": "A brief of its own"}).problems == ()
            order = Order(briefs=["fifth"], editions=["ko-en"])
        case "language":
            pipeline.begin(root)
            assert pipeline.add_language(root, "fr").problems == ()
            order = Order(editions=["fr"])
        case _:
            pipeline.begin(root)
            order = Order(editions=["ko-en"])
    built = pipeline.build(root, tmp_path / "out", order)
    assert built.problems == ()
    assert [one.path.read_bytes()[:5] for one in built.documents] == [b"%PDF-"]
