"""Texts that a language lacks: they come into its file at their place, and nothing else changes."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefs.content import decode_texts, filling, schema
from briefs.content.filling import filled
from briefs.content.formatting import formatted
from briefs.content.insertion import without_keys
from briefs.content.kinds import schema_line
from briefs.content.load import load
from briefs.content.nodes import Entries, Node, Scalar, collapsed, read
from briefs.content.page import Page
from briefs.content.shape import held_against
from briefs.content.waivers import waivers
from briefs.merge.merge import merge
from briefs.model.brief import texts_of
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.problems import Problem
from content.test_edit import WORDS, literally, sound
from support.documents import ROOT
from support.drawings import BARS, MATRIX, TIMELINE, drawn
from support.gaps import Keys, scalars, without
from support.projects import write_project

EN = "content/en/demo.yaml"
SMALL = """\
title: 제목
subtitle: 부제
conclusion: >-
  긴 결론.
messages:
  first: 첫째
  second: 둘째
  third:
    text: 셋째
    points:
      one: 하나
      two: 둘
glance: {a: 가, b: 나, c: 다, d: 라}
actions:
  build: 지을 것
evidence:
  base:
    title: 바탕
    paper: "2"
    body:
      lead: 문단
      facts:
        points:
          schools: 학교
      parts:
        table:
          title: 표
          mirrors: "2"
          columns: {part: 구분, one: 하나, two: 둘}
          rows:
            place:
              label: 위치
              cells:
                one: 도심
                two:
                  north: 북부
                  south: 남부
            inside:
              label: 안
              rows:
                hospital: {label: 병원, across: 여럿}
          notes:
            shared: 함께
      borrowed:
        see: other.evidence.x.y
        columns: one
        title: 빌린 표
limits:
  "2026": 한계
"""
"""The leading language's file."""

KO = "content/ko/demo.yaml"
Found = tuple[str | None, tuple[Problem, ...]]


@cache
def leading() -> Mapping[tuple[str, str], Text]:
    """Its texts."""
    root, _ = read(SMALL, KO)
    assert root is not None
    file, problems = held_against(schema.BriefFile, root)
    assert file is not None, problems
    page = Page(KO, root)
    made = decode_texts.manuscript(page, file, "demo", "ko", leads=True)
    assert page.problems == []
    return {(text.id, "ko"): text for text in texts_of(made)}


def into(text: str | None, words: Mapping[str, str], was: str = "") -> Found:
    """A file in English with some texts put in, by their ids below the brief's."""
    files = {KO: SMALL} | ({EN: text} if text is not None else {})
    edits = [Edit(f"demo.{id_}", "en", new, was) for id_, new in words.items()]
    made, problems = filled(files, {}, leading(), edits, "ko")
    assert set(made) <= {EN}
    return made.get(EN), problems


def put(text: str | None, **words: str) -> str:
    made, problems = into(text, {id_.replace("__", "."): new for id_, new in words.items()})
    assert problems == ()
    assert made is not None
    return made


SPLIT = """\
# What it is about
# to be read first

# The title
title: Title   # of the whole
messages:  # in order

    # about the second
    second: Second

      # deeper than its key

# behind the messages
    third: Third  # alone
actions: {}
glance: {b: B, d: 'D'}   # it's so
evidence:
    base:
        title: >-
          Folded
          title

        # of the base
        body:
            lead: "One

              paragraph"
"""


@pytest.mark.parametrize(
    ("id_", "words", "before", "after"),
    [
        ("subtitle", "S: a", "of the whole\n", 'of the whole\nsubtitle: "S: a"\n'),
        ("messages.first", "F", "in order\n\n", "in order\n\n    first: F\n"),
        ("actions.build", "B", "actions: {", "actions: {build: B"),
        ("glance.a", "A, a", "glance: {", 'glance: {a: "A, a", '),
        ("glance.c", "C", "b: B", "b: B, c: C"),
        (
            "evidence.base.facts.schools",
            "S",
            '              paragraph"\n',
            (
                '              paragraph"\n            facts:\n                points:\n'
                "                    schools: S\n"
            ),
        ),
        (
            "limits.2026",
            "no",
            '              paragraph"\n',
            '              paragraph"\nlimits:\n    "2026": "no"\n',
        ),
        (
            "conclusion",
            "It ends here.",
            "of the whole\n",
            "of the whole\nconclusion: >-\n    It ends here.\n",
        ),
        (
            "messages.third.two",
            "Two",
            "    third: Third",
            "    third:\n        text: Third",
        ),
    ],
)
@pytest.mark.parametrize("form", ["lf", "crlf", "unended"])
def test_a_text_comes_to_its_place_in_the_files_own_style(
    id_: str, words: str, before: str, after: str, form: str
) -> None:
    def formed(text: str) -> str:
        return {"lf": text, "crlf": text.replace("\n", "\r\n"), "unended": text[:-1]}[form]

    whole = SPLIT.replace(before, after, 1)
    if id_ == "messages.third.two":
        points = "\n        points:\n            two: Two\n"
        whole = whole.replace("# alone\n", f"# alone{points}", 1)
    assert whole != SPLIT
    assert into(formed(SPLIT), {id_: words}) == (formed(whole), ())


def test_several_texts_of_one_place_keep_their_order() -> None:
    ids = ("messages.third.two", "glance.c", "messages.third.one", "glance.a", "messages.first")
    made, problems = into(SPLIT, {id_: id_.rpartition(".")[2].upper() for id_ in ids})
    assert problems == ()
    assert made is not None
    assert "glance: {a: A, b: B, c: C, d: 'D'}   # it's" in made
    assert "\n\n    first: FIRST\n    # about the second\n" in made
    assert made.count("points:\n            one: ONE\n            two: TWO\n") == 1


def test_a_first_entry_of_a_file_stands_below_what_is_said_of_the_file() -> None:
    made = put(SPLIT.replace("title: Title   # of the whole\n", "", 1), title="Title")
    assert made.startswith("# What it is about\n# to be read first\n\ntitle: Title\n# The title\n")
    waived = "# About\n# waive spelling: a name\nsubtitle: Sub\n"
    assert put(waived, title="T") == waived.replace("# waive", "title: T\n# waive")


def test_a_waiver_speaks_of_its_own_text_alone() -> None:
    text = "messages:\n  # waive spelling: a name\n  second: Second  # waive acronym: so\n"
    made = put(text, messages__first="First", title="Title")
    assert made == "title: Title\n" + text.replace("messages:\n", "messages:\n  first: First\n")
    beside = "glance: {a: A}  # waive spelling: a name\n"
    assert [one.rule for one in into(beside, {"glance.b": "B"})[1]] == ["unwritable-text"]
    above = "messages:\n  # waive spelling: a name\n  third: Third\n"
    assert [one.rule for one in into(above, {"messages.third.one": "B"})[1]] == ["unwritable-text"]


def test_a_text_that_becomes_a_point_keeps_its_lines_and_comments() -> None:
    text = "messages:\n  third: >-  # kept\n    One\n\n    two\n  second: Second\n"
    assert put(text, messages__third__one="1: a") == (
        "messages:\n  third:\n    text: >-  # kept\n      One\n\n      two\n"
        '    points:\n      one: "1: a"\n  second: Second\n'
    )
    flow = "messages: {third: Third, second: Second}\n"
    assert put(flow, messages__third__two="2") == (
        'messages: {third: {text: Third, points: {two: "2"}}, second: Second}\n'
    )


PART = {
    "evidence.base.parts.title": "Table",
    "evidence.base.parts.columns.part": "Part",
    "evidence.base.parts.columns.one": "One",
    "evidence.base.parts.rows.inside.label": "Inside",
    "evidence.base.parts.rows.inside.rows.hospital.label": "Hospital",
    "evidence.base.parts.rows.inside.rows.hospital.across": "Several, all",
}
TABLE = """\
      parts:
        table:
          title: Table
          columns: {part: Part, one: One}
          rows:
            inside:
              label: Inside
              rows:
                hospital: {label: Hospital, across: "Several, all"}
"""
BASE = "evidence:\n  base:\n    title: Base\n    body:\n      lead: Lead\n"


def test_a_part_comes_in_with_the_texts_that_it_needs() -> None:
    assert into(BASE, PART) == (BASE + TABLE, ())
    borrowed = (
        "      borrowed:\n        see: other.evidence.x.y\n        columns: one\n        title: B\n"
    )
    assert put(BASE, evidence__base__borrowed__title="B") == BASE + borrowed


def test_a_part_whose_key_stands_alone_comes_in_below_it() -> None:
    text = f"messages:  # to come\n{BASE}limits:\n"
    made, _ = into(
        text, {f"messages.{key}": key for key in ("first", "second", "third", "third.one")}
    )
    below = """\
  first: first
  second: second
  third:
    text: third
    points:
      one: third.one
"""
    assert made == text.replace("to come\n", f"to come\n{below}")
    assert put(text, limits__2026="Limit") == f'{text}  "2026": Limit\n'


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        (["evidence.base.title"], []),
        (["evidence.base.lead"], ["evidence.base.title"]),
        (
            ["evidence.base.title", "evidence.base.parts.rows.place.cells.two.north"],
            [
                "evidence.base.parts.title",
                "evidence.base.parts.columns.part",
                "evidence.base.parts.columns.two",
                "evidence.base.parts.rows.place.label",
            ],
        ),
        (["messages.first"], ["messages.second", "messages.third", "messages.third.one"]),
        (["messages.third.one"], ["messages.first", "messages.second", "messages.third"]),
        (["glance.d"], ["glance.a", "glance.b", "glance.c"]),
    ],
)
def test_a_part_says_which_texts_it_needs_and_comes_in_with_no_fewer(
    given: list[str], needed: list[str]
) -> None:
    made, problems = into("title: Title\n", dict.fromkeys([*given, "subtitle"], "X"))
    assert [one.rule for one in problems] == ["incomplete"] * bool(needed)
    for problem in problems:
        names = problem.hint.partition(": ")[2].split(", ")
        assert names == [f"demo.{id_}" for id_ in needed]
        assert any(f"demo.{id_}".startswith(problem.text) for id_ in given)
    together, problems = into("title: Title\n", dict.fromkeys([*given, *needed, "subtitle"], "X"))
    assert problems == ()
    assert together is not None
    if needed:
        assert made == "title: Title\nsubtitle: X\n"


def test_where_much_is_needed_it_says_how_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filling, "MOST_NAMED", 2)
    (problem,) = into("title: Title\n", {"messages.first": "First"})[1]
    expected = "demo.messages.second, demo.messages.third, and 1 more"
    assert problem.hint == f"translate these as well: {expected}"


def test_a_file_that_is_not_there_is_written_as_a_whole() -> None:
    made, problems = into(None, {id_[5:]: "Words" for id_, _ in leading()})
    assert problems == ()
    assert made is not None
    assert made.startswith(f"{schema_line(EN)}title: Words\n")
    assert formatted(made, EN) == (made, ())
    keys = [key for key in scalars(SMALL) if key[-1] not in ("paper", "mirrors")]
    assert set(scalars(made)) == set(keys)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("evidence:\n  base:\n    title: T\n    body:\n      facts: {see: x}\n", "facts.schools"),
        ("evidence:\n  base:\n    title: T\n    body:\n      facts: Facts\n", "facts.schools"),
        ("evidence:\n  base:\n    title: T\n    body:\n      lead: {see: x}\n", "lead"),
    ],
)
def test_a_file_of_another_shape_has_no_place(text: str, id_: str) -> None:
    made, (problem,) = into(text, {f"evidence.base.{id_}": "Words"})
    assert (made, problem.rule, problem.text) == (None, "shape", f"demo.evidence.base.{id_}")


@pytest.mark.parametrize(
    ("words", "was", "rule"),
    [("a\u200bb", "", "characters"), ("", "", "empty-text"), ("{x", "", "malformed-text"),
     ("Words", "Old", "conflict")],
)  # fmt: skip
def test_words_that_do_not_fit_are_refused(words: str, was: str, rule: str) -> None:
    made, problems = into(SPLIT, {"subtitle": words}, was)
    assert (made, [(one.rule, one.text) for one in problems]) == (None, [(rule, "demo.subtitle")])


def test_two_edits_of_one_text_must_agree() -> None:
    edits = [Edit("demo.subtitle", "en", words, "") for words in ("New", "New ", "Newer")]
    made, (problem,) = filled({KO: SMALL, EN: SPLIT}, {}, leading(), edits, "ko")
    assert "subtitle: New\n" in made[EN]
    assert problem.rule == "conflict"


@given(words=WORDS.map(literally).filter(sound), id_=st.sampled_from(sorted(leading())))
@example(words="x # waive a: b", id_=("demo.conclusion", "ko"))
@example(words="it's", id_=("demo.glance.a", "ko"))
@example(words="-", id_=("demo.glance.c", "ko"))
@pytest.mark.parametrize("text", [SPLIT, SPLIT.replace("\n", "\r\n")], ids=["lf", "crlf"])
def test_any_words_come_in_as_they_are(text: str, words: str, id_: tuple[str, str]) -> None:
    made, problems = into(text, {id_[0][5:]: words})
    if made is None:
        assert problems
        return
    new = {keys: collapsed(one.text) for keys, one in scalars(made).items()}
    old = {keys: collapsed(one.text) for keys, one in scalars(text).items()}
    assert words in new.values()
    assert [w.rule for w in waivers(made, EN)] == [w.rule for w in waivers(text, EN)]
    added = new.keys() - old.keys()
    assert sorted(new[keys] for keys in new.keys() - added) == sorted(
        old[keys] for keys in old.keys() & new.keys()
    )


# The real content, which has lost some of its English


@cache
def real() -> tuple[Mapping[str, str], Mapping[tuple[str, str], Text]]:
    contents, problems = load(ROOT)
    assert contents is not None, problems
    project, _ = merge(contents)
    assert project is not None
    return project.files, project.texts()


def told(node: Node) -> object:
    """All that a file says, in order."""
    if isinstance(node, Entries):
        return [(key, told(value)) for key, (_, value) in node.entries.items()]
    assert isinstance(node, Scalar)
    return collapsed(node.text)


def said_in(text: str) -> object:
    root, problems = read(text, "")
    assert root is not None, problems
    return told(root)


def is_within(lines: Iterable[str], others: Iterable[str]) -> bool:
    """Whether lines stand among others in the same order."""
    rest = iter(others)
    return all(line in rest for line in lines)


@settings(max_examples=25)
@given(
    path=st.sampled_from([f"content/en/{n}.yaml" for n in ("boston", "hongneung", "comparison",
                                                           "biopolis", "series")]),
    seed=st.integers(0, 2**32),
    keys_stay=st.booleans(),
    whole=st.booleans(),
)  # fmt: skip
def test_what_the_content_has_lost_comes_back_to_its_place(
    path: str, seed: int, *, keys_stay: bool, whole: bool
) -> None:
    """Single texts of each kind, or a part with all its texts and some more."""
    files, texts = real()
    dice = random.Random(seed)
    before = files[path]
    ids = {text.span: text.id for (_, tag), text in texts.items() if tag == "en"}
    there = {k: ids[one.span] for k, one in scalars(before, path).items() if one.span in ids}
    gone = set(dice.sample(sorted(there), min(len(there) - 1, dice.randint(1, 30))))
    if whole:
        top = dice.choice(sorted(there))
        part = top[: dice.randint(min(2, len(top)), len(top))]
        gone |= {keys for keys in scalars(before) if keys[: len(part)] == part}
    spoilt = without(before, gone, keys_stay=keys_stay)
    lost: list[Keys] = [keys for keys in there if keys in gone]
    edits = [Edit(there[keys], "en", texts[there[keys], "en"].source, "") for keys in lost]
    dice.shuffle(edits)
    left = {key: text for key, text in texts.items() if key not in {(e.id, "en") for e in edits}}
    made, problems = filled({**files, path: spoilt}, {}, left, edits, "ko")
    assert problems == ()
    assert said_in(made[path]) == said_in(before)
    assert formatted(made[path], path) == (made[path], ())
    assert is_within(spoilt.split("\n"), made[path].split("\n"))


def test_a_part_of_any_kind_comes_back_with_every_byte(tmp_path: Path) -> None:
    """Each key with all below it, of every kind of drawing and table, braces and lines."""
    written = write_project(tmp_path, drawn(BARS, TIMELINE, MATRIX)) / EN
    plain = written.read_text(encoding="utf-8").replace('"After [@khidi]"', "After [@khidi]")
    before, _ = formatted(plain, EN)
    assert before is not None
    contents, problems = load(tmp_path, {EN: before})
    assert contents is not None, problems
    project, _ = merge(contents)
    assert project is not None
    texts, there = project.texts(), scalars(before, EN)
    ids = {text.span: text.id for (_, tag), text in texts.items() if tag == "en"}
    parts = dict.fromkeys(keys[:end] for keys in there for end in range(1, len(keys) + 1))
    beside = Counter(part[:-1] for part in parts)
    for part in parts:
        if beside[part[:-1]] == 1:
            continue  # its mapping would hold nothing, as in the test above
        lost = [ids[one.span] for keys, one in there.items() if keys[: len(part)] == part]
        edits = [Edit(id_, "en", texts[id_, "en"].source, "") for id_ in lost]
        left = {key: text for key, text in texts.items() if key not in {(i, "en") for i in lost}}
        spoilt = without_keys(before, [part])
        made, problems = filled({**project.files, EN: spoilt}, {}, left, edits, "ko")
        assert (made, problems) == ({EN: before}, ()), part
