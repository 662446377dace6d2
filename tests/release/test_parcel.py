"""The parcel of one recipient."""

import json
from pathlib import Path

import pytest

from briefs.model.post import Erratum, Recipient
from briefs.model.release import MANIFEST, SUMS
from briefs.pipeline.verifying import Asked, verify
from briefs.problems import Refused
from briefs.release.archive import unpacked
from briefs.release.manifest import from_json
from briefs.release.parcel import parcel
from support.releases import blank, made_up

FILES = made_up(briefs=("boston", "biopolis"))
RELEASE = from_json(FILES[MANIFEST], MANIFEST)
LETTER = blank("letter")
ALL = Recipient("ministry", {"": "M"}, "ko", data=True)


def test_the_same_parcel_has_the_same_bytes_and_verifies(tmp_path: Path) -> None:
    made = parcel(RELEASE, FILES, ALL, LETTER)
    backwards = dict(reversed(FILES.items()))
    assert made == parcel(RELEASE, backwards, ALL, LETTER)
    path = tmp_path / made.name
    path.write_bytes(made.content)
    verdict = verify(Asked(path))
    assert (verdict.problems, verdict.parcel) == ((), "2026-1-ministry")
    files = unpacked(made.content, made.name)
    listed = json.loads(files["parcel.json"])
    assert {one["name"] for one in listed["files"]} == files.keys() - {"parcel.json", SUMS}
    assert made.name.isascii()


@pytest.mark.parametrize(
    ("recipient", "documents", "data"),
    [
        (ALL, 6, True),
        (Recipient("a", {"": "A"}, "ko", briefs=("boston",)), 3, False),
        (Recipient("a", {"": "A"}, "ko", editions=("ko", "en")), 4, False),
        (Recipient("a", {"": "A"}, "ko", briefs=("boston",), editions=("ko-en",)), 1, False),
    ],
)
def test_a_parcel_holds_what_its_recipient_wants(
    recipient: Recipient, documents: int, data: bool
) -> None:
    made = parcel(RELEASE, FILES, recipient, LETTER)
    files = unpacked(made.content, made.name)
    assert len(made.documents) == documents
    assert set(made.documents) < files.keys()
    assert ("data/figures.csv" in files) is data
    assert sum(name.endswith(".pdf") for name in files) == documents + 1
    assert files[MANIFEST] == FILES[MANIFEST]


def test_a_correction_holds_what_takes_the_place_of_what_is_there(tmp_path: Path) -> None:
    wants_another = Recipient("a", {"": "A"}, "ko", briefs=("biopolis",))
    erratum = Erratum("2025-1", {}, ("boston.ko.pdf", "gone.ko.pdf"), blank("comparison"))
    made = parcel(RELEASE, FILES, wants_another, LETTER, erratum)
    assert made.documents == ("boston.ko.pdf",)
    assert made.name == "erratum-2026-1-a.zip"
    assert unpacked(made.content, made.name)["comparison.pdf"] == erratum.comparison
    path = tmp_path / made.name
    path.write_bytes(made.content)
    assert verify(Asked(path)).problems == ()


@pytest.mark.parametrize("content", [None, b"another"])
def test_nothing_is_packed_that_the_manifest_does_not_know(content: bytes | None) -> None:
    spoilt = {name: one for name, one in FILES.items() if name != "boston.ko.pdf"}
    if content:
        spoilt["boston.ko.pdf"] = content
    with pytest.raises(Refused, match=r"boston\.ko\.pdf"):
        parcel(RELEASE, spoilt, ALL, LETTER)
