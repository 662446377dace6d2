"""The manifest: what is written is read again, and what strangers write is never trusted."""

import datetime as dt
import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model.release import Correction, Enclosed, Issued, Manifest, Validated
from briefs.problems import Refused
from briefs.release.manifest import FORMAT, MOST_BYTES, from_json, to_json
from support.releases import made_up

PLACE = "manifest.json"
VALID = made_up()[PLACE]

hashes = st.text("0123456789abcdef", min_size=64, max_size=64)
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(
    lambda text: unicodedata.normalize("NFC", text)
)
by_language = st.dictionaries(st.sampled_from(["ko", "en", "fr"]), words)
ids = st.from_regex(r"[A-Za-z0-9]{1,8}([.-][A-Za-z0-9]{1,8}){0,3}", fullmatch=True)
sizes = st.integers(0, 2**53)
languages = st.lists(st.sampled_from(["ko", "en"]), unique=True, min_size=1).map(tuple)
checks = st.builds(Validated, words, st.lists(words, max_size=3).map(tuple))


def issued(name: str) -> st.SearchStrategy[Issued]:
    return st.builds(
        Issued,
        name=st.just(f"{name}.pdf"),
        brief=words,
        edition=words,
        languages=languages,
        title=by_language,
        number=words,
        content=hashes,
        pages=sizes,
        size=sizes,
        sha256=hashes,
        claims=st.lists(words, max_size=3).map(tuple),
        validated=st.none() | checks,
        unsigned=st.just("") | hashes,
    )


manifests = st.builds(
    Manifest,
    id=ids,
    date=st.dates(),
    title=by_language,
    languages=languages,
    corrects=st.none() | st.builds(Correction, ids, by_language),
    documents=st.tuples(issued("a"), issued("b-1.ko-en")),
    files=st.tuples(st.builds(Enclosed, st.just("data/figures.csv"), sizes, hashes)),
    templates=st.dictionaries(words, hashes, max_size=3),
    fonts=st.dictionaries(words, hashes, max_size=3),
    tools=st.dictionaries(words, words, max_size=3),
)


@given(manifests)
def test_what_is_written_is_read_again(manifest: Manifest) -> None:
    assert from_json(to_json(manifest), PLACE) == manifest


@given(manifests)
def test_the_bytes_do_not_depend_on_the_order_of_keys(manifest: Manifest) -> None:
    written = to_json(manifest)
    assert to_json(from_json(written, PLACE)) == written
    assert written.endswith(b"}\n")
    assert json.loads(written)["format"] == FORMAT


@given(st.binary())
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(Refused) as caught:
        from_json(content, PLACE)
    (problem,) = caught.value.problems
    assert (problem.rule, problem.span.file) == ("manifest", PLACE)
    assert problem.hint


@given(
    st.integers(0, len(VALID) - 1),
    st.integers(0, 40),
    st.binary(max_size=20),
)
def test_a_manifest_that_was_tampered_with_is_read_or_refused(
    at: int, length: int, instead: bytes
) -> None:
    try:
        manifest = from_json(VALID[:at] + instead + VALID[at + length :], PLACE)
    except Refused:
        return
    assert from_json(to_json(manifest), PLACE) == manifest


trees = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)


@given(st.sampled_from(sorted(json.loads(VALID))), trees)
def test_any_value_in_any_key_is_read_or_refused(key: str, value: Any) -> None:
    content = json.dumps({**json.loads(VALID), key: value}).encode()
    try:
        manifest = from_json(content, PLACE)
    except Refused:
        return
    assert from_json(to_json(manifest), PLACE) == manifest


def _name(name: str) -> Callable[[dict[str, Any]], None]:
    return lambda data: data["documents"][0].update(name=name)


def _twice(data: dict[str, Any]) -> None:
    data["files"][0]["name"] = data["documents"][0]["name"]


HOSTILE: dict[str, Callable[[dict[str, Any]], None]] = {
    "upwards": _name("../../etc/passwd"),
    "upwards within": _name("data/../../x"),
    "absolute": _name("/etc/passwd"),
    "two spellings": _name("data//x"),
    "here": _name("data/./x"),
    "a device of Windows": _name("c:x"),
    "a backslash": _name("data\\x"),
    "a line feed": _name("a.pdf\n"),
    "a null": _name("a\0.pdf"),
    "a hidden file": _name(".bashrc"),
    "letters that look like others": _name("bоston.ko.pdf"),
    "too long": _name("a" * 201),
    "twice": _twice,
    "a size below nothing": lambda data: data["documents"][0].update(size=-1),
    "a size as text": lambda data: data["documents"][0].update(size="1"),
    "a hash in capitals": lambda data: data["documents"][0].update(sha256="A" * 64),
    "a day that is none": lambda data: data["release"].update(date="2026-02-30"),
    "an id with a folder": lambda data: data["release"].update(id="../2026-1"),
    "an id with a line feed": lambda data: data["release"].update(id="2026-1\n"),
    "a key that nobody knows": lambda data: data.update(run="rm"),
    "half a character": lambda data: data["release"].update(title={"ko": "\ud800"}),
    "a later format": lambda data: data.update(format="briefs-release/2"),
}


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_hostile_manifests_are_refused(spoil: Callable[[dict[str, Any]], None]) -> None:
    data = json.loads(VALID)
    spoil(data)
    with pytest.raises(Refused):
        from_json(json.dumps(data).encode(), PLACE)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'{"format":' * 20_000,
        b" " * (MOST_BYTES + 1),
        VALID.decode().encode("utf-16"),
        VALID.replace(b'"size": ', b'"size": 1' + b"0" * 5000),
        VALID.replace(b'"size": ', b'"size": NaN, "x": '),
    ],
    ids=["deep list", "deep mapping", "large", "utf-16", "long number", "no number"],
)
def test_json_that_wears_a_reader_down_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        from_json(content, PLACE)


def test_names_that_look_the_same_are_written_the_same() -> None:
    composed, taken_apart = (unicodedata.normalize(form, "한국") for form in ("NFC", "NFD"))

    def titled(title: str) -> bytes:
        return to_json(Manifest("1", dt.date(2026, 1, 1), {"ko": title}, ("ko",), None, (), ()))

    assert titled(composed) == titled(taken_apart)
