"""The canonical form of content files: other keystrokes, the same file."""

import random
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.content.formatting import formatted
from briefs.content.nodes import Entries, Items, Node, Scalar, collapsed, read
from briefs.content.waivers import waivers
from briefs.content.writing import double_quoted, plain, single_quoted
from support.documents import ROOT
from support.projects import FILES

BRIEF = "content/en/demo.yaml"
FIGURES = "content/figures.yaml"
GLOSSARY = "content/glossary.yaml"
LOCALE = "content/locales/en.yaml"
CONTENT = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "content").rglob("*.yaml")
    if path.parent.name != "accepted"
)


def tidy(text: str, path: str = BRIEF) -> str:
    made, problems = formatted(text, path)
    assert made is not None, problems
    assert formatted(made, path) == (made, ())
    return made


def flat(node: Node, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, collapsed(node.text)
    elif isinstance(node, Items):
        for number, item in enumerate(node.items):
            yield from flat(item, f"{path}[{number}]")
    else:
        for key, (_, value) in node.entries.items():
            yield from flat(value, f"{path}/{key}")


def values(text: str) -> dict[str, str]:
    root, problems = read(text, "f")
    assert root is not None, (problems, text)
    return dict(flat(root))


def test_keys_stand_in_the_order_of_the_documents_and_ids_in_their_own() -> None:
    text = """\
# About the file.
# It goes on.

# About the messages
messages:
  zeta: Z
  # about alpha
  alpha:
    # the points
    points:
      one: 1   # one
    text: A
title: T  # waive spelling: a name
"""
    assert (
        tidy(text)
        == """\
# About the file.
# It goes on.

title: T  # waive spelling: a name
# About the messages
messages:
  zeta: Z
  # about alpha
  alpha:
    text: A
    # the points
    points:
      one: 1   # one
"""
    )


def test_a_waiver_goes_with_its_text() -> None:
    text = "# waive spelling: a name\nsubtitle: S\n    # waive numbers: x\ntitle: T\n"
    assert tidy(text) == (
        "    # waive numbers: x\ntitle: T\n# waive spelling: a name\nsubtitle: S\n".lstrip()
    )


def test_unknown_keys_stand_behind_the_known_ones() -> None:
    text = "figures:\n  a:\n    strange: x\n    paper: p\n    unit: m2\n    value: '1'\n"
    assert tidy(text, FIGURES) == (
        'figures:\n  a:\n    value: "1"\n    unit: m2\n    paper: p\n    strange: x\n'
    )


def test_braces_and_brackets() -> None:
    text = """\
terms:
  KIST:
    en: { short: 'KIST' ,name: "Korea, Institute" }
    ko: {name: 연구원,
         # in mid-air
         short: KIST}   # waive acronym: so
    paper:   "3"
  RD: {paper: [ a,"b" ], en: {short: "R&D", name: x}}
"""
    assert (
        tidy(text, GLOSSARY)
        == """\
terms:
  KIST:
    paper: "3"
    en: {name: "Korea, Institute", short: KIST}
    ko: {name: 연구원,
         # in mid-air
         short: KIST}   # waive acronym: so
  RD: {paper: [a, b], en: {name: x, short: "R&D"}}
"""
    )


def test_indentation_blank_lines_and_ends_of_lines() -> None:
    text = (
        "\n\ntitle: T   \r\n\r\n\r\n\r\nevidence:\r\n    one:\r\n        title: A\r\n"
        "        # deep in one\r\n\r\n      # behind one\r\n    two:\r\n        title:  B\r\n"
        "# the end\r\n\r\n\r\n"
    )
    assert tidy(text) == (
        "title: T\n\nevidence:\n  one:\n    title: A\n    # deep in one\n\n"
        "    # behind one\n  two:\n    title: B\n# the end\n"
    )


def test_comments_in_line_with_one_another_stay_so() -> None:
    text = "title: T        # one\n                # two\nsubtitle: S\n"
    assert tidy(text) == text


def test_blocks_keep_their_lines_and_stand_two_columns_deep() -> None:
    text = """\
title: >-   # waive x: y
     One
     two

       deep
subtitle: |2
    kept
conclusion: "a
     b \\
     c"   # behind
evidence:
    one:
        title: plain
          and more
"""
    made = tidy(text)
    assert (
        made
        == """\
title: >-   # waive x: y
  One
  two

    deep
subtitle: |2
    kept
conclusion: "a
  b \\
  c"   # behind
evidence:
  one:
    title: plain
      and more
"""
    )
    assert values(made) == values(text)


def test_comments_in_a_file_that_begins_deep() -> None:
    text = "  title: T\n  subtitle: S\n # behind\n"
    assert tidy(text) == "title: T\nsubtitle: S\n# behind\n"


def test_lists() -> None:
    text = """\
sources:
  a:
    title: T
    author:
    # first
    - {literal: 'Institute'}   # it
    - "Other"
    type: report
  b:
    author:
      - given: K
        family: Park
    type: report
"""
    assert (
        tidy(text, "content/sources.yaml")
        == """\
sources:
  a:
    type: report
    author:
      # first
      - {literal: Institute}   # it
      - Other
    title: T
  b:
    type: report
    author:
      - given: K
        family: Park
"""
    )


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ('"Plain words (1)"', "Plain words (1)"),
        ("'Plain words'", "Plain words"),
        ("'2023'", '"2023"'),
        ('"no"', '"no"'),
        ("yes", "yes"),
        ("'{KIST} x'", '"{KIST} x"'),
        ('"ends."', "ends."),
        ("'say \"x\"'", "'say \"x\"'"),
        ('"a\\u2019b"', "a’b"),
        ('"a\\_b"', '"a\\_b"'),
        ("a\xa0b", '"a\\_b"'),
        ('"a\\u2009b"', '"a\\u2009b"'),
        ('"It\'s"  # waive x: it\'s', '"It\'s"  # waive x: it\'s'),
        ("", ""),
        ("# nothing", "# nothing"),
        (">-  # nothing", ">-  # nothing"),
    ],
)  # fmt: skip
def test_quotes_stay_where_they_may_do_something(raw: str, wanted: str) -> None:
    assert tidy(f"title: {raw}\n") == f"title: {wanted}".rstrip(" ") + "\n"


def test_quoted_keys() -> None:
    assert tidy('\'title\': x\n"no": y\n"%": z\n', LOCALE) == 'title: x\n"no": y\n"%": z\n'


def test_the_keys_of_a_locale_stay_where_its_comments_explain_them() -> None:
    text = "tag: en\nname: English\nbabel: en_GB\n"
    assert tidy(text, LOCALE) == text


def test_what_is_not_composed_is_composed() -> None:
    assert tidy(unicodedata.normalize("NFD", "title: 한글\n")) == "title: 한글\n"


@pytest.mark.parametrize(
    "text", ["title: a\n\tb: c\n", "title: a\u200b\n", "title: [a\n", "- a\n", "", "a: 1\na: 2\n"]
)
def test_a_file_that_cannot_be_read_is_a_problem(text: str) -> None:
    made, problems = formatted(text, BRIEF)
    assert made is None
    assert problems


@pytest.mark.parametrize(
    "text", ["{title: x,\n subtitle: y}\n", "? title\n: x\n", "--- # x\na: b\n"]
)
def test_what_nobody_writes_keeps_its_values(text: str) -> None:
    made, problems = formatted(text, BRIEF)
    assert made is None or values(made) == values(text)
    assert (made is None) == bool(problems)


@pytest.mark.parametrize("path", CONTENT)
def test_the_projects_files_keep_their_values_their_comments_and_their_waivers(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    made = tidy(text, path)
    assert values(made) == values(text)
    assert sorted(comments(made)) == sorted(comments(text))
    assert [(w.rule, w.reason) for w in waivers(made, path)] == [
        (w.rule, w.reason) for w in waivers(text, path)
    ]


@pytest.mark.parametrize("path", CONTENT)
def test_the_projects_files_are_in_their_canonical_form(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert tidy(text, path) == text, "run `briefs fmt`"


def comments(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip().startswith("#")]


SCALES: Mapping[str, str] = {path: text for path, text in FILES.items() if "series" not in path}


def written(node: Node, random_: random.Random, indent: int, *, flow: bool = False) -> str:
    """A node as anybody might write it: keys, quotes, brackets, indentation, comments at random."""
    if isinstance(node, Scalar):
        ways = [double_quoted(node.text), single_quoted(node.text)]
        if (bare := plain(node.text, flow=flow)) is not None:
            ways.append(bare)
        return random_.choice(ways)
    if isinstance(node, Items):
        items = [written(item, random_, 0, flow=True) for item in node.items]
        return "[" + random_.choice([", ", " ,", ","]).join(items) + " ]"
    assert isinstance(node, Entries)
    entries = list(node.entries.items())
    random_.shuffle(entries)
    if flow or (random_.random() < 0.2 and not any("\n" in v.raw for v in _scalars(node))):
        inner = [f"{key}: {written(v, random_, 0, flow=True)}" for key, (_, v) in entries]
        return "{" + ", ".join(inner) + "}"
    step = random_.choice([1, 2, 3, 4])
    lines = []
    for number, (key, (_, value)) in enumerate(entries):
        pad = " " * indent
        if random_.random() < 0.2:
            lines.append("\n" * random_.randint(0, 3) + f"{pad}# above {key} {number}")
        text = written(value, random_, indent + step)
        nested = isinstance(value, Entries) and not text.startswith("{")
        behind = f"   # behind {key}" if random_.random() < 0.2 else ""
        if nested:
            lines.append(f"{pad}{key}:{behind}\n{text}")
        else:
            lines.append(f"{pad}{key}:{' ' * random_.randint(1, 3)}{text}{behind}")
    return "\n".join(lines)


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    else:
        below = node.items if isinstance(node, Items) else [v for _, v in node.entries.values()]
        for one in below:
            yield from _scalars(one)


@given(path=st.sampled_from(sorted(SCALES)), seed=st.integers(0, 2**32))
@example(path="content/figures.yaml", seed=0)
def test_values_and_comments_survive_whatever_way_they_were_written(path: str, seed: int) -> None:
    root, _ = read(SCALES[path], path)
    assert root is not None
    text = written(root, random.Random(seed), 0) + "\n" * (seed % 3)
    made = tidy(text, path)
    assert values(made) == values(text)
    assert made.count("#") == text.count("#")
    assert all(f"# above {key}" in made for key in _keys_commented(text))
    assert made.endswith("\n")
    assert not made.endswith("\n\n")
    assert all(line == line.rstrip() for line in made.split("\n"))


@given(path=st.sampled_from(sorted(SCALES)), seed=st.integers(0, 2**32))
def test_a_comment_stays_above_its_key(path: str, seed: int) -> None:
    root, _ = read(SCALES[path], path)
    assert root is not None
    text = "# The file.\n\n" + written(root, random.Random(seed), 0) + "\n"
    lines = tidy(text, path).split("\n")
    for line, below in pairwise(lines):
        if line.strip().startswith("# above "):
            assert below.strip().partition(":")[0] == line.split()[2]


def _keys_commented(text: str) -> list[str]:
    return [line.split()[2] for line in text.split("\n") if line.strip().startswith("# above ")]
