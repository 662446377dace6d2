"""Files that nobody should write: each is a problem with its place, never an exception."""

import os
import random
from pathlib import Path

import pytest

from briefs.content.load import load
from briefs.problems import Problem
from support.projects import EN_DEMO, FILES, Change, write_project

DEMO = "content/en/demo.yaml"
LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def problems_of(root: Path, changes: dict[str, Change]) -> tuple[Problem, ...]:
    return load(write_project(root, changes))[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: error[shape]"),
        (LAUGHS, "1:4: error[yaml]: an anchor (&a)"),
        ("a: *b\n", "1:4: error[yaml]: an alias (*b)"),
        ("a: !!python/object:os.system x\n", "1:4: error[yaml]: a tag"),
        ("a: {<<: {b: 1}}\n", "1:5: error[yaml]: a merge key"),
        ("a: 1\nb: 2\na: 3\n", "3:1: error[duplicate-key]: the key 'a'"),
        ("a: 1\n---\nb: 2\n", "2:1: error[yaml]: a second document"),
        ("? [1]\n: x\n", "1:3: error[yaml]: a key must be text"),
        ("[" * 500, "1:31: error[yaml]: nested deeper than 30 levels"),
        ("[" * 200_000, "error[yaml]: nested deeper than 30 levels"),
        ("{a: " * 200_000, "1:118: error[yaml]: nested deeper than 30 levels"),
        ("a: [" + "b," * 60_000 + "]", "1:99999: error[yaml]: more than 50,000"),
        ("a: [1\n", "1:4: error[yaml]: a '[' is opened and never closed"),
        ('a: "x\n\n', "1:4: error[yaml]: a quotation mark is opened"),
        ("a: 1\n b: 2\n", "2:3: error[yaml]: a ':'"),
        ("lead: {KIST} leads\n", "a text that begins with { stands in quotes"),
        ("lead: **strong** words\n", "a text that begins with * stands in quotes"),
        ("a: 1\n\tb: 2\n", "2:1: error[characters]: a tab (indent with spaces)"),
        ("a: x\x00\n", "1:5: error[characters]: an invisible or misplaced character"),
        ("a: x\u200by\n", "1:5: error[characters]: an invisible or misplaced"),
        ("a: \u202ex\n", "1:4: error[characters]"),
        ("a: \u3164\n", "1:4: error[characters]: an invisible or misplaced"),
        ("a: 1\n\u00a0b: 2\n", "2:1: error[characters]: an invisible or misplaced"),
        ("a: 1\nb: \u1112\u1161\u11ab\n", "2:4: error[characters]: Hangul in loose pieces (NFD)"),
        ('a: "\\x00"\n', "1:4: error[yaml]: an escape makes"),
        ("x: " + "a " * 600_000, "cannot be read: it is larger than 1,000,000 bytes"),
        (
            EN_DEMO.replace("One paragraph.", "word " * 2_001),
            "error[yaml]: more than 10,000 characters in one text (divide it",
        ),
        (
            EN_DEMO.replace("part: Part", "\n            ".join(f"c{n}: x" for n in range(11))),
            ": error[count]: 'columns' holds 13, and at most 12 are allowed",
        ),
    ],
)  # fmt: skip
def test_bad_text_is_a_problem_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    problems = problems_of(tmp_path, {DEMO: text})
    assert any(expected in str(problem) for problem in problems), problems
    assert {problem.span.file for problem in problems} == {DEMO}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("a: 1\nb: 제목\n".encode("cp949"), "2:4: error[encoding]: the file is CP949 (EUC-KR)"),
        ("a: 제목".encode("utf-16"), "1:1: error[encoding]: the file is UTF-16"),
        (b"\xef\xbb\xbfa: 1\n", "1:1: error[encoding]: the file begins with a byte order mark"),
        (b"a: 1\nb: \x80\xff\n", "2:4: error[encoding]: the file is not UTF-8"),
    ],
)
def test_other_encodings_are_named(tmp_path: Path, data: bytes, expected: str) -> None:
    (problem,) = problems_of(tmp_path, {DEMO: data})
    assert expected in str(problem)


def test_the_mending_of_a_cp949_file_is_named(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, {DEMO: "title: 제목".encode("cp949")})
    assert problem.hint.startswith(f"iconv -f CP949 -t UTF-8 {DEMO}")


def test_what_yaml_would_convert_stays_text(tmp_path: Path) -> None:
    words = "NO 010 12:30 1_000 1.10"
    contents, problems = load(
        write_project(tmp_path, {DEMO: EN_DEMO.replace("title: Demo", f"title: {words}")})
    )
    assert problems == ()
    assert contents is not None
    assert contents.manuscripts["demo"]["en"].title.source == words


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    write_project(tmp_path, {DEMO: None})
    (tmp_path / DEMO).mkdir()
    (problem,) = load(tmp_path)[1]
    expected = f"{DEMO}:1:1: error[unreadable-file]: cannot be read: it is not a file"
    assert str(problem).startswith(expected)
    assert "at most 1,000,000 bytes" in problem.hint


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    write_project(tmp_path, {DEMO: None})
    os.mkfifo(tmp_path / DEMO)
    (problem,) = load(tmp_path)[1]
    assert problem.rule == "unreadable-file"


def test_a_link_out_of_the_content_folder_is_not_followed(tmp_path: Path) -> None:
    write_project(tmp_path / "project", {DEMO: None})
    (tmp_path / "secret.yaml").write_text(EN_DEMO, encoding="utf-8")
    (tmp_path / "project" / DEMO).symlink_to(tmp_path / "secret.yaml")
    (problem,) = load(tmp_path / "project")[1]
    assert "leads out of content/" in problem.message


def test_a_link_to_itself(tmp_path: Path) -> None:
    write_project(tmp_path, {DEMO: None})
    (tmp_path / DEMO).symlink_to(Path(DEMO).name)
    (problem,) = load(tmp_path)[1]
    assert problem.rule == "unreadable-file"


def test_no_project_at_all(tmp_path: Path) -> None:
    contents, (problem,) = load(tmp_path)
    assert contents is None
    assert problem.span.file == "content"


SERIES = "content/series.yaml"
OTHERS = [path for path in sorted(FILES) if path != SERIES] + ["content/locales/ko.yaml"]


@pytest.mark.parametrize(("paths", "rounds"), [([SERIES], 100), (OTHERS, 115)])
def test_nothing_but_problems_comes_of_a_thousand_spoilt_files(
    tmp_path: Path, paths: list[str], rounds: int
) -> None:
    write_project(tmp_path)
    whole = {path: (tmp_path / path).read_bytes() for path in paths}
    chance = random.Random(20261122)
    found = 0
    for _ in range(rounds):
        for path, data in whole.items():
            (tmp_path / path).write_bytes(mutated(data, chance))
        problems = load(tmp_path)[1]
        found += len({problem.span.file for problem in problems})
        assert all(p.span.column for p in problems if p.rule not in WHOLE_FILE), problems
    assert found > rounds * len(paths) / 2


WHOLE_FILE = {"unlisted-file", "missing-file"}
PIECES = [
    *(b"\t", b"\x00", b"\xff", b"\xe2\x80\x8b", b"\\ud800", b"9" * 50),
    *(b"{", b"[", b"[@", b"**", b"'", b'"', b"|", b"#"),
    *(b"*", b"&a ", b"!x ", b"<<: ", b": ", b"- ", b"\n", b"---\n"),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Insert, drop, double or swap a piece of a file at a place chosen by chance."""
    start = chance.randrange(len(data))
    end = min(len(data), start + chance.randrange(1, 20))
    piece = chance.choice([*PIECES, b"", data[start:end] * 2, data[end : end + 9]])
    return data[:start] + piece + data[start if chance.random() < 0.5 else end :]
