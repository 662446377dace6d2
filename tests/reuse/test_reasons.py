from dataclasses import replace

import pytest

from briefs.model.recipe import Recipe, makes_the_same
from briefs.reuse.reasons import reasons
from briefs.reuse.record import Made, Record, from_json

OLD = Recipe(
    page="p",
    stamp="2026-11-22",
    enclosed={"a.csv": "1"},
    program="x",
    assets={"styles/text.css": "1", "fonts/a.ttf": "2"},
    lines={"demo.title:ko": "1", "demo.lead:ko": "2"},
    makings={"templates/single.html.j2": "1"},
)
TEXTS = {f"demo.{n}:ko": "1" for n in range(7)}
CASES = [
    (replace(OLD, program="y"), ["the program, or something that it is built on, is another one"]),
    (replace(OLD, stamp="2026-11-23"), ["it carries another date"]),
    (
        replace(OLD, assets={"styles/text.css": "2", "fonts/b.ttf": "3"}),
        [f"templates/{n} changed" for n in ("styles/text.css", "fonts/b.ttf", "fonts/a.ttf")],
    ),
    (replace(OLD, enclosed={}), ["the file attached to it changed: a.csv"]),
    (
        replace(OLD, page="q", lines={"demo.title:ko": "3", "demo.lead:ko": "2"}),
        ["it prints other texts: demo.title:ko"],
    ),
    (
        replace(OLD, page="q", lines=TEXTS),
        [
            "it prints other texts: " + ", ".join([*TEXTS][:5]) + ", and 4 more",
        ],
    ),
    (
        replace(OLD, page="q", makings={"templates/single.html.j2": "2"}),
        ["templates/single.html.j2 changed"],
    ),
    (replace(OLD, page="q"), ["something else that it prints changed"]),
]


@pytest.mark.parametrize(("new", "told"), CASES)
def test_what_changed_is_told(new: Recipe, told: list[str]) -> None:
    assert list(reasons(OLD, new)) == told
    assert not makes_the_same(OLD, new, new.assets)


def test_a_template_that_prints_the_same_changes_nothing() -> None:
    new = replace(OLD, makings={"templates/single.html.j2": "2"}, assets={})
    assert makes_the_same(OLD, new, OLD.assets)


def test_an_asset_that_changed_or_went_makes_another_document() -> None:
    assert not makes_the_same(OLD, OLD, {**OLD.assets, "fonts/a.ttf": "3"})
    assert not makes_the_same(OLD, OLD, {"fonts/a.ttf": "2"})


def test_a_record_is_read_as_it_was_written() -> None:
    record = Record({"demo.ko.pdf": Made("5", OLD)})
    assert from_json(record.to_json()) == record


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"3",
        b"{}",
        b'{"form": 0, "made": {}}',
        b'{"form": 1, "made": []}',
        b'{"form": 1, "made": {"a": {"sha256": "1"}}}',
        b'{"form": 1, "made": {"a": 1}}',
        b"[" * 99999,
    ],
)
def test_what_is_no_record_is_empty(content: bytes) -> None:
    assert from_json(content) == Record()
