"""New words in content files: what is asked for changes, and nothing else."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefs.content.characters import flaws
from briefs.content.edit import edited
from briefs.content.load import load
from briefs.content.nodes import Entries, Node, Scalar, collapsed, read
from briefs.content.waivers import waivers
from briefs.model.brief import texts_of
from briefs.model.desk import Edit
from briefs.model.text import Text
from briefs.project import Contents
from support.documents import ROOT

FILE = "content/en/demo.yaml"
STYLES = """\
# The head of the file: it's "here".
plain: One plain text   # waive spelling: a name
single: 'It''s one'   # stays
double: "One: two"
empty:
empty-too:  # nothing yet
folded: >-  # waive sentence-count: it's long
  A long text that stands on several lines, of which the first one takes about a hundred columns,
  and a second line.

  # not a comment, but text
clipped: >
      Deeper than it need be
literal: |  # kept
  One line
  and another

wrapped-plain: Words that go on
  on the next line
wrapped-single: 'Words that
  go on'
wrapped-double: "Words that
  go \\
  on"
flow: {inner: In braces, other: "R&D, too", 'third': 'a, b'}
group:
  deeper:
    text: At depth
# a comment between
    folded: >-
      Deep and folded

last: |-
  The end
"""
CRLF = STYLES.replace("\n", "\r\n")
UNENDED = STYLES.rstrip("\n")


def walk(node: Node, path: str) -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Entries):
        for key, (_, value) in node.entries.items():
            yield from walk(value, f"{path}.{key}" if path else key)


def scalars(text: str) -> dict[str, Scalar]:
    root, problems = read(text, FILE)
    assert root is not None, (problems, text)
    return dict(walk(root, ""))


def texts(text: str) -> dict[tuple[str, str], Text]:
    """Every scalar of a file, as if it were a text of the print."""
    return {
        (id_, "en"): Text(id_, collapsed(scalar.text), (), scalar.span)
        for id_, scalar in scalars(text).items()
    }


def values(text: str) -> dict[str, str]:
    return {id_: collapsed(scalar.text) for id_, scalar in scalars(text).items()}


def edit(text: str, changes: Mapping[str, str]) -> str:
    now = values(text)
    edits = [Edit(id_, "en", words, now[id_]) for id_, words in changes.items()]
    made, problems = edited({FILE: text}, texts(text), edits)
    assert problems == ()
    return made.get(FILE, text)


def around(text: str, id_: str) -> tuple[str, str]:
    """What stands before and behind a scalar."""
    scalar = scalars(text)[id_]
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: scalar.span.line - 1]) + scalar.span.column - 1
    return text[:start], text[start + len(scalar.raw) :]


@pytest.mark.parametrize(
    ("id_", "words", "line"),
    [
        ("plain", "Other words", "plain: Other words   # waive spelling: a name"),
        ("plain", "One: two", 'plain: "One: two"   # waive spelling: a name'),
        ("plain", "{KIST} leads", 'plain: "{KIST} leads"   # waive spelling: a name'),
        ("plain", "no # comment", 'plain: "no # comment"   # waive spelling: a name'),
        ("plain", "5\xa0m", "plain: 5\xa0m   # waive spelling: a name"),
        ("single", 'It\'s "so"', "single: 'It''s \"so\"'   # stays"),
        ("double", 'a "b" \\ c\xa0d', 'double: "a \\"b\\" \\\\ c\\_d"'),
        ("empty", "Now filled", "empty: Now filled"),
        ("empty-too", "- filled", 'empty-too: "- filled"  # nothing yet'),
        ("flow.inner", "R&D", 'flow: {inner: R&D, other: "R&D, too", \'third\': \'a, b\'}'),
        ("flow.inner", "a, b", 'flow: {inner: "a, b", other: "R&D, too", \'third\': \'a, b\'}'),
    ],
)  # fmt: skip
def test_words_keep_the_style_that_can_hold_them(id_: str, words: str, line: str) -> None:
    assert line in edit(STYLES, {id_: words}).split("\n")


def test_a_folded_text_keeps_its_comment_its_width_and_the_lines_before_the_change() -> None:
    words = values(STYLES)["folded"].replace("second line", "line that says more than the one did")
    assert edit(STYLES, {"folded": words}) == STYLES.replace(
        "  and a second line.\n\n  # not a comment, but text\n",
        "  and a line that says more than the one did. # not a comment, but text\n",
    )


def test_a_folded_text_is_wrapped_at_the_width_that_the_file_uses() -> None:
    words = "words " * 60
    narrow = edit(STYLES, {"clipped": words})
    wide = edit(STYLES.replace("about a hundred", "about a hundred and ten "), {"clipped": words})
    lengths = [
        max(len(line) for line in text.split("\n") if "words words" in line)
        for text in (narrow, wide)
    ]
    assert lengths == [95, 119]


def test_hangul_takes_two_columns() -> None:
    made = edit(STYLES, {"clipped": "한글로 된 글 " * 20})
    assert max(len(line) for line in made.split("\n") if "한글" in line) < 65


def test_a_folded_text_that_cannot_be_folded_keeps_its_comment_beside_quotes() -> None:
    words = "It is so # waive nothing: at all"
    line = 'folded: "It is so # waive nothing: at all"  # waive sentence-count: it\'s long'
    made = edit(STYLES, {"folded": words.replace("so", "so " + "long " * 16).strip()})
    assert len(waivers(made, FILE)) == len(waivers(STYLES, FILE))
    assert line.split("  #")[1] in made
    assert 'folded: "\\_' in edit(STYLES, {"folded": "\xa0words"})


def test_literal_and_wrapped_texts_stay_what_they_are() -> None:
    made = edit(STYLES, {"literal": "New", "wrapped-plain": "a b", "wrapped-double": "x " * 70})
    assert "literal: |  # kept\n  New\n\nwrapped-plain: a b\n" in made
    assert re.search(r'wrapped-double: "x [x ]+\n  x[x ]+"\n', made)


PRINTABLE = st.characters(exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp"))
SNAGS = st.sampled_from(
    [": ", " #", "#", "{", "}", "[", "]", "*", "&", "!", "%", "@", "-", "- ", "? ", "?", "'", '"',
     "''", "\\", "\\n", "|", ">", ">-", ",", ":", "가나", "다.", "\xa0", "\u3000", "😀", " ", "---",
     "...", "~", "null", "# waive x: y", "<<", "`", "=", "e\u0301", "한"]
)  # fmt: skip
WORDS = st.lists(st.one_of(SNAGS, st.text(PRINTABLE, max_size=12)), min_size=1, max_size=40).map(
    "".join
)


def normal(words: str) -> str:
    return collapsed(unicodedata.normalize("NFC", words))


def literally(words: str) -> str:
    """Words that hold no inline forms: braces doubled, other signs of forms parted."""
    doubled = re.sub(r"[{}]", lambda brace: brace[0] * 2, words)
    return normal(re.sub(r"\*(?=\*)|\[(?=@)|\](?=\()", r"\g<0> ", doubled))


def sound(words: str) -> bool:
    return bool(words) and not any(flaws(words))


@pytest.mark.parametrize("text", [STYLES, CRLF, UNENDED], ids=["lf", "crlf", "unended"])
@given(id_=st.sampled_from(sorted(scalars(STYLES))), words=WORDS.map(literally).filter(sound))
@example(id_="folded", words="x # waive a: b")
@example(id_="plain", words="a:")
@example(id_="flow.inner", words="-")
@example(id_="wrapped-plain", words="a " * 60 + "# b")
def test_any_words_come_back_as_they_were(text: str, id_: str, words: str) -> None:
    made = edit(text, {id_: words})
    assert values(made) == values(text) | {id_: words}
    if scalars(text)[id_].raw:
        before, behind = around(text, id_)
        assert made.startswith(before)
        assert made.endswith(behind)
    assert [w.rule for w in waivers(made, FILE)] == [w.rule for w in waivers(text, FILE)]


@given(
    st.dictionaries(st.sampled_from(sorted(scalars(STYLES))), WORDS.map(literally).filter(sound))
)
def test_many_edits_of_one_file_do_not_disturb_each_other(changes: dict[str, str]) -> None:
    assert values(edit(STYLES, changes)) == values(STYLES) | changes


@given(WORDS)
def test_words_are_written_or_refused_and_never_break_the_file(words: str) -> None:
    made, problems = edited(
        {FILE: STYLES}, texts(STYLES), [Edit("plain", "en", words, "One plain text")]
    )
    if problems:
        assert made == {}
    else:
        assert values(made[FILE]) == values(STYLES) | {"plain": normal(words)}


@pytest.mark.parametrize("text", [STYLES, CRLF, UNENDED])
def test_the_same_words_change_nothing(text: str) -> None:
    same = [Edit(id_, "en", words, words) for id_, words in values(text).items()]
    again = [Edit(id_, "en", f"{words} ", "something else") for id_, words in values(text).items()]
    assert edited({FILE: text}, texts(text), [*same, *again]) == ({}, ())


def test_a_text_that_has_changed_since_is_a_conflict_and_the_others_are_written() -> None:
    edits = [Edit("plain", "en", "New", "Old"), Edit("double", "en", "New", "One: two")]
    made, (problem,) = edited({FILE: STYLES}, texts(STYLES), edits)
    assert values(made[FILE]) == values(STYLES) | {"double": "New"}
    assert (problem.rule, problem.span.line, problem.text) == ("conflict", 2, "plain")
    assert "'One plain text'" in problem.message


def test_two_edits_of_one_text_must_agree() -> None:
    one, other = (Edit("plain", "en", words, "One plain text") for words in ("New", "Newer"))
    made, problems = edited({FILE: STYLES}, texts(STYLES), [one, one, other])
    assert "plain: New  " in made[FILE]
    assert [problem.rule for problem in problems] == ["conflict"]


@pytest.mark.parametrize(
    ("id_", "language", "hint"),
    [("plain", "ko", "write it"), ("plane", "en", "did you mean 'plain'?")],
)
def test_a_text_that_is_not_there(id_: str, language: str, hint: str) -> None:
    made, (problem,) = edited({FILE: STYLES}, texts(STYLES), [Edit(id_, language, "x", "")])
    assert (made, problem.rule) == ({}, "missing-text")
    assert hint in problem.hint


FACTS = {
    "content/glossary.yaml": "terms:\n  KIST: {paper: x}\n  jtc: {paper: x}\n",
    "content/figures.yaml": "figures:\n  area: {value: x}\n",
    "content/sources.yaml": "sources:\n  khidi: {title: x}\n",
}


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("", "empty-text"),
        ("a\u200bb", "characters"),
        ("a\tb", "characters"),
        ("{area", "malformed-text"),
        ("**x", "malformed-text"),
        ("{KIST|nam}", "malformed-text"),
        ("{jtc|nam}", "malformed-text"),
        ("{KIT}", "unknown-term"),
        ("{aera}", "unknown-figure"),
        ("x [@khid]", "unknown-source"),
    ],
)
def test_words_that_the_reader_would_refuse(words: str, rule: str) -> None:
    files = {FILE: STYLES, **FACTS}
    made, problems = edited(files, texts(STYLES), [Edit("plain", "en", words, "One plain text")])
    assert (made, {problem.rule for problem in problems}) == ({}, {rule})
    assert all(problem.span.line == 2 and problem.text == "plain" for problem in problems)


def test_words_that_are_not_composed_are_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "한글")
    assert values(edit(STYLES, {"plain": decomposed}))["plain"] == "한글"


def test_where_no_words_can_be_put_nothing_is_written() -> None:
    text = "a: {b}\n"
    made, (problem,) = edited({FILE: text}, texts(text), [Edit("a.b", "en", "words", "")])
    assert (made, problem.rule) == ({}, "unwritable-text")


def real() -> Contents:
    contents, problems = load(ROOT)
    assert contents is not None, problems
    return contents


def texts_in(contents: Contents) -> dict[tuple[str, str], Text]:
    found = {}
    for twins in contents.manuscripts.values():
        for language, manuscript in twins.items():
            found.update({(text.id, language): text for text in texts_of(manuscript)})
    for language, commons in contents.commons.items():
        for text in (*commons.texts.values(), *commons.notes.values()):
            found[text.id, language] = text
    return found


def test_every_text_of_the_project_can_be_given_other_words_and_its_own_back() -> None:
    contents = real()
    there = texts_in(contents)
    edits = [Edit(*key, f"{text.source} (그리고)", text.source) for key, text in there.items()]
    made, problems = edited(contents.files, there, edits)
    assert problems == ()
    assert set(made) == {text.span.file for text in there.values()}
    for path, after in made.items():
        before = contents.files[path]
        changed = [one for one in there.values() if one.span.file == path]
        assert after.count("(그리고)") == len(changed)
        assert [w.rule for w in waivers(after, path)] == [w.rule for w in waivers(before, path)]
