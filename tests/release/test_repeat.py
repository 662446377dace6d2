"""Whether a release that is there is the one made now, though no signature comes twice."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

import pytest

from briefs.model.release import MANIFEST, SUMS, Manifest, Validated
from briefs.release.making import folder, signed, unsealed
from briefs.release.manifest import from_json, to_json
from briefs.release.repeat import differing, known, weaker
from briefs.release.sums import sums
from support.releases import made_up

MADE = made_up()
BARE = from_json(MADE[MANIFEST], MANIFEST)
HELD = {name: content for name, content in MADE.items() if name not in (MANIFEST, SUMS)}


def sealed(mark: bytes) -> dict[str, bytes | None]:
    """The release as it would be with signatures, which end in a mark."""
    pdfs = {one.name: HELD[one.name] + mark for one in BARE.documents}
    documents = tuple(signed(one, pdfs[one.name]) for one in BARE.documents)
    manifest = replace(BARE, documents=documents)
    return dict(folder({**HELD, **pdfs}, to_json(manifest), b"signature" + mark))


def test_the_same_files_do_not_differ() -> None:
    assert differing(MADE, HELD, BARE) == ()


def test_a_release_that_was_signed_is_the_one_that_is_not() -> None:
    assert differing(sealed(b"1"), HELD, BARE) == ()
    assert differing(sealed(b"2"), HELD, BARE) == ()


def test_one_that_was_validated_is_the_one_that_was_not() -> None:
    checked = Validated("veraPDF 1", ("3a",))
    manifest = replace(
        BARE, documents=tuple(replace(one, validated=checked) for one in BARE.documents)
    )
    assert differing(folder(HELD, to_json(manifest)), HELD, BARE) == ()
    assert unsealed(manifest) != manifest


@pytest.mark.parametrize("there", [MADE, sealed(b"1")], ids=["unsigned", "signed"])
@pytest.mark.parametrize(
    ("change", "names"),
    [
        ({"boston.ko.pdf": b"%PDF"}, ("boston.ko.pdf",)),
        ({"boston.ko.pdf": None}, ("boston.ko.pdf",)),
        ({"data/figures.csv": b"other"}, ("data/figures.csv",)),
        ({"more.txt": b"more"}, ("more.txt",)),
        ({SUMS: b"none"}, (SUMS,)),
        ({MANIFEST: b"{}"}, (MANIFEST,)),
        ({MANIFEST: None}, (MANIFEST,)),
    ],
)
def test_what_was_changed_in_the_folder_is_named(
    there: Mapping[str, bytes | None],
    change: Mapping[str, bytes | None],
    names: tuple[str, ...],
) -> None:
    assert differing({**there, **change}, HELD, BARE) == names


@pytest.mark.parametrize("there", [MADE, sealed(b"1")], ids=["unsigned", "signed"])
def test_what_lacks_on_either_side_is_named(there: Mapping[str, bytes | None]) -> None:
    less = {name: one for name, one in HELD.items() if name != "boston.en.pdf"}
    assert differing(there, less, BARE) == ("boston.en.pdf",)
    gone = {name: one for name, one in there.items() if name != "boston.en.pdf"}
    assert differing(gone, HELD, BARE) == ("boston.en.pdf",)


def test_a_document_that_says_something_else_is_named_with_the_manifest() -> None:
    pdf = b"%PDF other"
    documents = tuple(
        replace(one, size=len(pdf), sha256=sha256(pdf).hexdigest())
        if one.name == "boston.ko.pdf"
        else one
        for one in BARE.documents
    )
    now, made = {**HELD, "boston.ko.pdf": pdf}, replace(BARE, documents=documents)
    for there in (MADE, sealed(b"1")):
        assert differing(there, now, made) == ("boston.ko.pdf", MANIFEST)


def test_a_manifest_that_claims_a_document_to_be_what_was_signed_is_not_believed() -> None:
    there = sealed(b"1")
    there["boston.ko.pdf"] = b"%PDF forged"
    there[SUMS] = sums({name: one for name, one in there.items() if one and name != SUMS})
    assert differing(there, HELD, BARE) == ("boston.ko.pdf",)


def test_no_manifest_is_known_where_none_can_be_read() -> None:
    assert known({}) is None
    assert known({MANIFEST: b"["}) is None
    assert known(MADE) == BARE


@pytest.mark.parametrize(
    ("validated", "sign", "words"),
    [(False, False, []), (True, False, ["validation"]), (True, True, ["validation", "signatures"])],
)
def test_less_than_was_wanted_is_told(validated: bool, sign: bool, words: list[str]) -> None:
    problems = weaker(BARE, "out", validated=validated, signed=sign)
    assert [str(one.message).split()[-1] for one in problems] == words


def test_as_much_as_was_wanted_is_enough() -> None:
    checked = Validated("veraPDF 1", ("3a",))
    old: Manifest = from_json(sealed(b"1")[MANIFEST] or b"", MANIFEST)
    old = replace(old, documents=tuple(replace(one, validated=checked) for one in old.documents))
    assert weaker(old, "out", validated=True, signed=True) == ()
    assert weaker(old, "out", validated=False, signed=False) == ()
