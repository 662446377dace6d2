"""JSON Schemas for editors: valid, up to date, and of one mind with the loader."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import BaseModel

from briefs.check.rules import RULES
from briefs.content import schema as files
from briefs.content.explained import EXPLAINED, explained
from briefs.content.inline import parse
from briefs.content.kinds import kind_of, schema_line
from briefs.content.load import load
from briefs.content.names import Names, names_of
from briefs.content.schemas import (
    FOLDER,
    MODELS,
    Schema,
    schema_files,
    schemas,
)
from briefs.content.values import date, language_tag, period, value
from briefs.language import locale as language
from briefs.merge.merge import merge
from briefs.project import Project
from content.test_load import SLIPS
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.projects import FILES, LOCALES, Change, edited, write_project

pytestmark = pytest.mark.xdist_group("schemas")  # so that one process imports the validator
ROOT = Path(__file__).parents[2]
CONTENT = sorted((ROOT / "content").rglob("*.yaml"))
SPOILT = [
    (changes, expected)
    for changes, expected in SLIPS
    if re.search(r"error\[(unknown-key|missing-key|shape|count|key|empty-text)\]", expected)
    and "'see' is missing" not in expected  # in the leading language's file only
    and "the file is empty" not in expected
]
NOT_FOR_SCHEMAS = {
    "a number up to 68": "no bound for the numbers that are keys",
}


def project_at(root: Path) -> Project:
    contents, problems = load(root)
    assert contents is not None, problems
    project, _ = merge(contents)
    assert project is not None
    return project


@pytest.fixture(scope="module")
def real() -> Project:
    return project_at(ROOT)


@pytest.fixture(scope="module")
def real_schemas(real: Project) -> Mapping[str, Schema]:
    return schemas(names_of(real))


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Schema]:
    """The schemas of the small project."""
    root = write_project(tmp_path_factory.mktemp("small"))
    return schemas(names_of(project_at(root), ["loose-number"]))


def as_texts(text: str) -> Any:
    """A file as the loader reads it: every scalar a text."""
    return yaml.load(text, Loader=yaml.BaseLoader)


def validator(schema: Schema) -> Any:
    """The validator takes as long to import as all of these tests: only who uses it does."""
    from jsonschema import Draft7Validator  # type: ignore[import-untyped]

    return Draft7Validator(schema)


def faults(schema: Schema, text: str) -> list[str]:
    found = validator(schema).iter_errors(as_texts(text))
    return [f"{list(fault.absolute_path)}: {fault.message[:200]}" for fault in found]


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for below in schema.values():
            yield from nodes(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from nodes(below)


def models() -> Iterator[type[BaseModel]]:
    for room in (files, language):
        for one in vars(room).values():
            if isinstance(one, type) and issubclass(one, BaseModel) and one is not BaseModel:
                yield one


@pytest.mark.parametrize("names", ["none", "real"])
def test_they_are_schemas_of_draft_7(names: str, real: Project) -> None:
    for made in schemas(Names() if names == "none" else names_of(real)).values():
        validator(made).check_schema(made)
        for node in nodes(made):
            assert "$defs" not in node
            assert node.get("type") != "null"
            if "$ref" in node:
                assert set(node) == {"$ref"}  # in draft 7 what stands beside it does not count
                assert node["$ref"].rpartition("/")[2] in made["definitions"]


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_content_is_as_its_schema_says(path: Path, real_schemas: Mapping[str, Schema]) -> None:
    kind = kind_of(path.relative_to(ROOT).as_posix())
    assert faults(real_schemas[kind], path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_first_line_of_a_content_file_leads_to_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(ROOT).as_posix()
    assert text.startswith(schema_line(name))
    target = text.split("\n", 1)[0].partition("$schema=")[2]
    assert (path.parent / target).resolve() == ROOT / FOLDER / f"{kind_of(name)}.json"
    assert text.count("yaml-language-server") == 1


def test_the_schemas_of_the_repository_are_up_to_date(real: Project) -> None:
    made = schema_files(names_of(real, (rule.id for rule in RULES)))
    there = {f"{FOLDER}/{path.name}": path for path in (ROOT / FOLDER).iterdir()}
    assert set(there) == set(made)
    for name, text in made.items():
        assert there[name].read_text(encoding="utf-8") == text, "run `make schemas`"


@pytest.mark.parametrize("path", [*FILES, "content/locales/ko.yaml", "content/locales/en.yaml"])
def test_the_small_project_is_as_its_schemas_say(small: Mapping[str, Schema], path: str) -> None:
    text = FILES.get(path) or (LOCALES / Path(path).name).read_text(encoding="utf-8")
    assert faults(small[kind_of(path)], text) == []


def test_drawings_are_as_the_schema_says(small: Mapping[str, Schema]) -> None:
    for path, text in drawn(BARS, TIMELINE, MATRIX).items():
        assert isinstance(text, str)
        assert faults(small[kind_of(path)], text) == []


@pytest.mark.parametrize(("changes", "expected"), SPOILT, ids=[expected for _, expected in SPOILT])
def test_what_the_loader_calls_misshapen_the_schema_refuses(
    small: Mapping[str, Schema], changes: dict[str, Change], expected: str
) -> None:
    found = [
        fault
        for path, text in changes.items()
        if isinstance(text, str)
        for fault in faults(small[kind_of(path)], text)
    ]
    assert found or any(part in expected for part in NOT_FOR_SCHEMAS)


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/figures.yaml", "unit: m2\n    q", "unit: m3\n    q"),
        ("content/figures.yaml", "qualifier: about", "qualifier: abuot"),
        ("content/figures.yaml", '"263000"', '"263,000"'),
        ("content/figures.yaml", 'as-of: "2023"', "as-of: recently"),
        ("content/sources.yaml", "type: report", "type: reprot"),
        ("content/sources.yaml", "language: en", "language: English"),
        ("content/sources.yaml", "language: en", "language: en\n    DOI: doi.org/10"),
        ("content/sources.yaml", "title: Directory", "title: {x: Directory}"),
        ("content/en/demo.yaml", "Build more.", "Build {lab-space more."),
        ("content/en/demo.yaml", "Build more.", "Build {lab space} more."),
        ("content/en/demo.yaml", "  budget: Budget\n", "  Budget: Budget\n"),
        ("content/series.yaml", "leading: ko", "leading: ja"),
        ("content/series.yaml", "date: 2026-11-22", "date: today"),
        ("content/series.yaml", "number:", "checks: {loose-number: of}\nnumber:"),
        ("content/glossary.yaml", "    en: {name", "    eng: {name"),
    ],
)
def test_a_slip_of_the_pen_is_marked(
    small: Mapping[str, Schema], path: str, old: str, new: str
) -> None:
    text = edited(path, old, new)[path]
    assert isinstance(text, str)
    assert faults(small[kind_of(path)], text)


def test_names_that_are_newer_than_the_schema_are_not_wrong(small: Mapping[str, Schema]) -> None:
    figures = (
        FILES["content/figures.yaml"]
        .replace("lab-space-1", "newer")
        .replace("sources: [khidi]", "sources: [newest]")
    )
    assert faults(small["figures"], figures.replace("note: budget", "note: other")) == []
    for path in ("content/ko/demo.yaml", "content/en/demo.yaml"):
        text = FILES[path].replace("lab-space-1", "newer").replace("{KIST}", "{NEW}")
        see = "      other:\n        see: brief.evidence.newer.table\n"
        assert faults(small["brief"], text + see) == []


def test_names_are_offered(small: Mapping[str, Schema]) -> None:
    brief = small["brief"]
    assert list(brief["properties"]["glance"]["properties"]) == [
        "lab-space",
        "lab-space-1",
        "lab-space-2",
        "budget",
    ]
    shown = brief["properties"]["glance"]["properties"]["lab-space"]["description"]
    assert shown == "about 263000 m2 (2023) — Table 2"
    labels = {one["label"] for one in brief["definitions"]["text"]["defaultSnippets"]}
    assert labels >= {"{lab-space}", "{KIST}", "[@khidi]"}
    table = brief["definitions"]["table"]["anyOf"][0]
    assert table == {"enum": ["demo.evidence.components.parts"]}
    assert small["figures"]["definitions"]["note"]["anyOf"][0] == {"enum": ["budget"]}
    assert "loose-number" in small["series"]["properties"]["checks"]["properties"]


def test_every_key_is_explained_in_both_languages_and_nothing_else_is() -> None:
    wanted = {
        (one.__name__, key): explained(one, key)
        for one in models()
        for name, field in one.model_fields.items()
        for key in [field.alias or name.replace("_", "-")]
    }
    assert [key for key, words in wanted.items() if not words] == []
    keys = {(name, key) for name, table in EXPLAINED.items() for key in table if key}
    assert keys - set(wanted) == set()
    for table in EXPLAINED.values():
        for korean, english in table.values():
            assert re.search("[가-힣]", korean)
            assert not re.search("[가-힣]", english.replace("조 5,500억", ""))


def test_every_file_and_key_has_its_description() -> None:
    for kind, made in NAMELESS.items():
        assert made["description"], kind
        shapes = [made, *made["definitions"].values()]
        for shape in (one for whole in shapes for one in (whole, *whole.get("anyOf", ()))):
            for key, below in shape.get("properties", {}).items():
                assert below.get("description"), (kind, key)


def test_a_file_says_that_it_is_made() -> None:
    for path, text in schema_files().items():
        made = json.loads(text)
        assert "briefs schema" in made["$comment"]
        assert made["title"] == Path(path).stem
        assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("path", "kind", "line"),
    [
        ("content/series.yaml", "series", "$schema=.schemas/series.json"),
        ("content/ko/series.yaml", "texts", "$schema=../.schemas/texts.json"),
        ("content/zh-Hant/boston.yaml", "brief", "$schema=../.schemas/brief.json"),
        ("content/locales/ja.yaml", "locale", "$schema=../.schemas/locale.json"),
        ("content/words.yaml", "words", "$schema=.schemas/words.json"),
        ("content/accepted/series.yaml", "accepted", "$schema=../.schemas/accepted.json"),
    ],
)
def test_the_kind_of_a_file(path: str, kind: str, line: str) -> None:
    assert kind_of(path) == kind
    assert kind in MODELS
    assert schema_line(path) == f"# yaml-language-server: {line}\n"


NAMELESS = schemas(Names())


def allows(kind: str, name: str, text: str) -> bool:
    return bool(validator(NAMELESS[kind]["definitions"][name]).is_valid(text))


@given(st.text("aB1{}|[]@-* ", min_size=1, max_size=12))
@example("{{{a-b|c}}}")
@example("}}{{")
def test_a_text_that_can_be_read_is_allowed(text: str) -> None:
    if not any(flaw for flaw in parse(text)[1] if "{" in flaw.message or "}" in flaw.message):
        assert allows("brief", "text", text)


@given(st.text("0123456789.-/", min_size=1, max_size=11))
@example("1/2")
@example("-1.5..2.5")
@example("2018-03")
def test_a_value_that_can_be_read_is_allowed(text: str) -> None:
    for name, reader in (("value", value), ("period", period)):
        try:
            reader(text)
        except ValueError:
            continue
        assert allows("figures", name, text)


@given(st.dates())
def test_a_day_is_allowed(day: Any) -> None:
    try:
        date(day.isoformat())
    except ValueError:
        return
    assert allows("series", "day", day.isoformat())


@pytest.mark.parametrize("tag", ["ko", "zh-Hant", "pt-BR"])
def test_a_language_is_allowed(tag: str) -> None:
    assert allows("sources", "tag", language_tag(tag))
