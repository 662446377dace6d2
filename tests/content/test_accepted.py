"""The files of what was accepted: written, read back, merged by git, and spoilt."""

import random
import string
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.content.accepted import path_of, read_sidecars, sidecar
from briefs.content.load import load
from briefs.content.nodes import collapsed
from briefs.model.desk import Accepted
from briefs.problems import Problem
from support.projects import Change, write_project

Blocks = dict[str, Accepted]
DEMO = path_of("demo")
MERGES = 200

keys = st.sampled_from(["a", "0", "lab-space", "2-x", "no", "GEN"])
texts = st.text("\"'\\#:{}[]&*!|>%@`-?,.~ 가나é²½‘—ab01", min_size=1, max_size=20).map(
    lambda text: collapsed(text) or "x"
)
accepted = st.builds(
    Accepted,
    id=st.lists(keys, min_size=1, max_size=4).map(lambda path: ".".join(["demo", *path])),
    texts=st.dictionaries(st.sampled_from(["ko", "en", "no", "zh-Hant"]), texts, min_size=1),
    figures=st.dictionaries(keys, texts, max_size=2),
    by=st.just("") | texts,
    on=st.sampled_from(["", "2026-11-22"]),
    terms=st.dictionaries(
        keys, st.dictionaries(st.sampled_from(["ko", "en", "no"]), texts, min_size=1), max_size=2
    ),
)


def read(root: Path, text: str | bytes) -> tuple[Blocks, tuple[Problem, ...]]:
    path = root / DEMO
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    sidecars, problems = read_sidecars(root, ["demo"])
    return dict(sidecars.blocks), problems


@given(blocks=st.lists(accepted, max_size=6, unique_by=lambda block: block.id))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, blocks: list[Accepted]
) -> None:
    text = sidecar(blocks)
    found, problems = read(tmp_path_factory.mktemp("root"), text)
    assert problems == ()
    assert found == {block.id: block for block in blocks}
    assert sidecar(reversed(found.values())) == text


def test_the_form(tmp_path: Path) -> None:
    texts, signed = {"ko": '"글": {a}', "en": "Text"}, ("Kim", "2026-11-22")
    names = {"ko": "갑, 을 (A) [에이]", "en": "A: B"}
    one = Accepted("demo.b", texts, {"a": "1 m2"}, *signed, {"A": names, "B": {"en": "B"}})
    two = Accepted("demo.a", {"ko": "글", "en": "Text"}, {})
    head, first, second, end = sidecar([one, two]).split("\n\n")
    assert head.startswith("# ")
    assert first == 'demo.a:\n  texts:\n    en: "Text"\n    ko: "글"'
    assert second == (
        'demo.b:\n  texts:\n    en: "Text"\n    ko: "\\"글\\": {a}"\n  figures:\n    a: "1 m2"\n'
        '  terms:\n    A: {en: "A: B", ko: "갑, 을 (A) [에이]"}\n    B: {en: "B"}\n'
        '  by: "Kim"\n  on: "2026-11-22"'
    )
    assert end.startswith("# ")
    assert read(tmp_path, sidecar([one, two]))[0] == {one.id: one, two.id: two}


# What git makes of two branches


def words(dice: random.Random) -> str:
    return " ".join(
        "".join(dice.choices(string.ascii_lowercase, k=dice.randint(2, 7)))
        for _ in range(dice.randint(1, 12))
    )


def block(dice: random.Random, text_id: str) -> Accepted:
    figures = {"space": f"{dice.randint(1, 99)} m2"} if dice.random() < 0.3 else {}
    signed = ("Kim", "2026-11-22") if dice.random() < 0.3 else ("", "")
    named = dice.random() < 0.5
    terms = {"KIST": {"ko": words(dice), "en": dice.choice(["KIST", "CIC"])}} if named else {}
    return Accepted(text_id, {"ko": words(dice), "en": words(dice)}, figures, *signed, terms)


def touched(dice: random.Random, one: Accepted) -> Accepted:
    """A block after its text was changed and accepted anew."""
    new = block(dice, one.id)
    if dice.random() < 0.5:
        return replace(one, texts={**one.texts, "en": new.texts["en"]}, by=new.by, on=new.on)
    return new


def merged(folder: Path, ours: Blocks, base: Blocks, theirs: Blocks) -> tuple[int, str]:
    """How many conflicts git finds, and what it makes of them."""
    for name, side in (("ours", ours), ("base", base), ("theirs", theirs)):
        (folder / name).write_text(sidecar(side.values()), encoding="utf-8", newline="\n")
    made = subprocess.run(
        ["git", "merge-file", "-p", "ours", "base", "theirs"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    return made.returncode, made.stdout.decode()


def test_two_branches_that_accept_different_texts_merge(tmp_path: Path) -> None:
    """Any number of texts on either side; one of them also brings new texts and drops old ones."""
    dice = random.Random(20261122)
    conflicts = []
    for number in range(MERGES):
        ids = [f"demo.{a}.{b}" for a in "abcde" for b in range(dice.randint(1, 9))]
        base = {id_: block(dice, id_) for id_ in ids}
        dice.shuffle(ids)
        mine, yours = ids[::2], ids[1::2]
        ours = base | {id_: touched(dice, base[id_]) for id_ in mine}
        theirs = base | {id_: touched(dice, base[id_]) for id_ in yours}
        fresh = [f"demo.{dice.choice('abcdef')}.new-{n}" for n in range(dice.randint(0, 3))]
        ours |= {id_: block(dice, id_) for id_ in fresh}
        for id_ in mine[: dice.randint(0, 2)]:
            del ours[id_]
        expected = {id_: one for id_, one in theirs.items() if id_ in ours or id_ not in base}
        expected |= {id_: one for id_, one in ours.items() if id_ not in yours}
        found, text = merged(tmp_path, ours, base, theirs)
        if found:
            conflicts.append(number)
        else:
            assert text == sidecar(expected.values())
    assert conflicts == []


# Files that somebody spoilt

GOOD = sidecar([Accepted("demo.title", {"ko": "글", "en": "Text"}, {})])


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("demo.a:\n<<<<<<< ours\n  texts: {ko: a}\n=======\n  texts: {ko: b}\n>>>>>>> x\n",
         "merge-conflict", 2),
        ("<<<<<<< HEAD\n", "merge-conflict", 1),
        ("demo.a: {texts: {ko: a}}\n\ndemo.a: {texts: {ko: b}}\n", "duplicate-key", 3),
        ("demo.a: text\n", "shape", 1),
        ("demo.a:\n", "shape", 1),
        ("- demo.a\n", "shape", 1),
        ("text\n", "shape", 1),
        ("demo.a: {texts: {}}\n", "count", 1),
        ("demo.a: {figures: {a: b}}\n", "missing-key", 1),
        ("demo.a: {texts: {ko: a}, note: b}\n", "unknown-key", 1),
        ("demo.a: {texts: {ko: [a]}}\n", "shape", 1),
        ("demo.a: {texts: {ko: ''}}\n", "empty-text", 1),
        ("demo.a: {texts: {Korean: a}}\n", "value", 1),
        ("demo.a: {texts: {ko: a}, on: yesterday}\n", "value", 1),
        ("demo.a: {texts: {ko: a}, terms: {A: b}}\n", "shape", 1),
        ("demo.a: {texts: {ko: a}, terms: {A: {Korean: b}}}\n", "value", 1),
        ("demo.a: {texts: {ko: &x a}}\n", "yaml", 1),
        ("demo.a: {texts: {ko: a}\n", "yaml", 1),
        ("other.a: {texts: {ko: a}}\n", "key", 1),
        ("demo: {texts: {ko: a}}\n", "key", 1),
        ("demo..a: {texts: {ko: a}}\n", "key", 1),
        ("demo.a:\n\ttexts: {ko: a}\n", "characters", 2),
        ("demo.a: {texts: {ko: \u1100\u1161}}\n", "characters", 1),
        ("demo.a: {texts: {ko: a\u200bb}}\n", "characters", 1),
        ("[" * 5000, "yaml", 1),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_place(
    tmp_path: Path, text: str, rule: str, line: int
) -> None:
    blocks, problems = read(tmp_path, text)
    assert blocks == {}
    assert (problems[0].rule, problems[0].span.file, problems[0].span.line) == (rule, DEMO, line)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"\xef\xbb\xbf" + GOOD.encode(), "encoding"),
        (GOOD.encode("cp949", "ignore"), "encoding"),
        (GOOD.encode("utf-16"), "encoding"),
        (b"demo.a: \x00", "characters"),
        (b"#" * 1_000_001, "unreadable-file"),
    ],
)
def test_bytes_that_are_no_text(tmp_path: Path, data: bytes, rule: str) -> None:
    assert [one.rule for one in read(tmp_path, data)[1]][:1] == [rule]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing yet\n", sidecar([])])
def test_a_file_that_holds_nothing(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == ({}, ())


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    sidecars, problems = read_sidecars(write_project(tmp_path), ["demo"])
    assert (sidecars.blocks, sidecars.files, problems) == ({}, {}, ())


def test_line_ends_of_windows_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD.replace("\n", "\r\n"))[0].keys() == {"demo.title"}


def test_what_lies_there_instead_of_a_file(tmp_path: Path) -> None:
    (tmp_path / DEMO).mkdir(parents=True)
    (tmp_path / path_of("series")).symlink_to("/etc/passwd")
    _, problems = read_sidecars(tmp_path, ["demo"])
    assert [one.rule for one in problems] == ["unreadable-file"] * 2


@pytest.mark.parametrize(
    ("name", "told"),
    [("demo", False), ("series", False), ("dmo", True), ("gone", True)],
)
def test_the_loader_knows_the_files(tmp_path: Path, name: str, told: bool) -> None:
    changes: dict[str, Change] = {path_of(name): "not: [even yaml"}
    contents, problems = load(write_project(tmp_path, changes))
    assert [one.rule for one in problems] == ["unlisted-file"] * told
    assert contents
    assert path_of(name) not in contents.files
