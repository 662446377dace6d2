"""What was given out, held against what somebody has: damage, exchange, forgery, correction."""

import datetime as dt
import json
import random
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Correction, Manifest
from briefs.model.verdict import Kind, Outcome, Verdict, code_from
from briefs.pipeline.verifying import Asked, verify
from briefs.problems import Severity
from briefs.release.archive import packed
from briefs.release.contents import CONTENTS
from briefs.release.manifest import from_json, to_json
from briefs.release.sums import sums
from briefs.seal.keys import KeyWanted, opened
from briefs.seal.sign import Seal
from support.releases import laid_down, made_up

DAY = dt.date(2026, 11, 22)
KO = "boston.ko.pdf"
Files = dict[str, bytes]


def rules(verdict: Verdict) -> list[tuple[str, str]]:
    """The rules and the names of the files of what is wrong, folders left out."""
    return [(one.rule, one.span.file.rpartition("/")[2]) for one in verdict.problems]


def in_folder(tmp_path: Path, files: Mapping[str, bytes], **asked: tuple[bytes, ...]) -> Verdict:
    """The verdict on a folder with these files and no other."""
    shutil.rmtree(tmp_path / "2026-1", ignore_errors=True)
    return verify(Asked(laid_down(tmp_path / "2026-1", files), **asked))  # type: ignore[arg-type]


def summed(files: Mapping[str, bytes]) -> Files:
    """Files with their sums made anew, as a forger would."""
    rest = {name: one for name, one in files.items() if name != SUMS}
    return {**rest, SUMS: sums(rest)}


def described(files: Mapping[str, bytes], **changes: object) -> Files:
    """Files with a manifest that says what they are, and sums."""
    manifest = from_json(files[MANIFEST], MANIFEST)
    documents = tuple(
        replace(one, size=len(files[one.name]), sha256=sha256(files[one.name]).hexdigest())
        for one in manifest.documents
    )
    made = replace(manifest, **{"documents": documents, **changes})  # type: ignore[arg-type]
    return summed({**files, MANIFEST: to_json(made)})


def parcelled(files: Mapping[str, bytes], release: str = "2026-1", **more: bytes) -> Files:
    """The files of a parcel of a release."""
    inside = {name: one for name, one in files.items() if name != SUMS}
    inside.update({"letter.pdf": b"%PDF-1.7 a letter", **more})
    listed = [
        {"name": name, "size": len(one), "sha256": sha256(one).hexdigest()}
        for name, one in sorted(inside.items())
    ]
    data = {
        "format": "briefs-parcel/1",
        "release": release,
        "parcel": f"{release}-molit",
        "files": listed,
    }
    return summed({**inside, CONTENTS: json.dumps(data).encode()})


def of_one_document(files: Files) -> Files:
    """A release with its first document alone."""
    manifest = from_json(files[MANIFEST], MANIFEST)
    first, *others = manifest.documents
    left_out = {one.name for one in others}
    rest = {name: one for name, one in files.items() if name not in left_out}
    return summed({**rest, MANIFEST: to_json(replace(manifest, documents=(first,)))})


FILES = made_up()
SMALL = of_one_document(FILES)
PARCEL = parcelled(FILES)


def test_a_release_is_sound_in_a_folder_and_in_any_zip(tmp_path: Path) -> None:
    verdict = in_folder(tmp_path, FILES)
    assert (verdict.outcome, verdict.kind, verdict.problems) == (Outcome.SOUND, Kind.RELEASE, ())
    assert verdict.expected == verdict.right == (4, 3)
    assert verdict.sha256 == sha256(FILES[MANIFEST]).hexdigest()
    zipped = Path(shutil.make_archive(str(tmp_path / "any"), "zip", tmp_path, "2026-1"))
    assert verify(Asked(zipped)).outcome is Outcome.SOUND


def test_a_parcel_is_sound_packed_and_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "parcel.zip"
    path.write_bytes(packed(PARCEL, DAY))
    for place in (path, laid_down(tmp_path / "unpacked", PARCEL)):
        verdict = verify(Asked(place))
        assert (verdict.outcome, verdict.kind) == (Outcome.SOUND, Kind.PARCEL)
        assert (verdict.parcel, verdict.right) == ("2026-1-molit", (6, 3))


def test_any_bit_in_a_folder_is_found(tmp_path: Path) -> None:
    folder, chance = laid_down(tmp_path / "2026-1", SMALL), random.Random(6)
    places = [(name, at) for name, content in SMALL.items() for at in range(len(content))]
    missed = []
    for _ in range(1000):
        name, at = chance.choice(places)
        content = bytearray(SMALL[name])
        content[at] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(content)
        if verify(Asked(folder)).outcome is not Outcome.WRONG:
            missed.append((name, at))
        (folder / name).write_bytes(SMALL[name])
    assert missed == []


def test_any_bit_in_a_parcel_is_found(tmp_path: Path) -> None:
    path, chance, whole = tmp_path / "parcel.zip", random.Random(6), packed(parcelled(SMALL), DAY)
    missed = []
    for _ in range(1000):
        content = bytearray(whole)
        at = chance.randrange(len(whole))
        content[at] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        if verify(Asked(path)).outcome is Outcome.SOUND:
            missed.append(at)
    assert missed == []


@pytest.mark.parametrize("name", sorted(FILES))
def test_each_file_is_missed(tmp_path: Path, name: str) -> None:
    verdict = in_folder(tmp_path, {one: FILES[one] for one in FILES if one != name})
    assert verdict.outcome is Outcome.WRONG
    assert ("missing-file", name.rpartition("/")[2]) in rules(verdict)


def test_what_came_in_is_told(tmp_path: Path) -> None:
    verdict = in_folder(tmp_path, {**FILES, "evil.pdf": b"%PDF-1.7", "data/.hidden": b""})
    assert rules(verdict) == [("unknown-file", ".hidden"), ("unknown-file", "evil.pdf")]
    assert verdict.outcome is Outcome.WRONG


def test_what_windows_and_macos_leave_is_a_warning(tmp_path: Path) -> None:
    verdict = in_folder(tmp_path, {**FILES, ".DS_Store": b"", "data/Thumbs.db": b""})
    assert {one.severity for one in verdict.problems} == {Severity.WARNING}
    assert (len(verdict.problems), verdict.outcome) == (2, Outcome.SOUND)


def test_renamed_and_swapped_files_are_told_by_what_they_are(tmp_path: Path) -> None:
    renamed = {("boston.xx.pdf" if name == KO else name): one for name, one in FILES.items()}
    verdict = in_folder(tmp_path, renamed)
    assert rules(verdict) == [("missing-file", KO), ("unknown-file", "boston.xx.pdf")]
    assert f"it is {KO}" in verdict.problems[1].message
    swapped = {**FILES, KO: FILES["boston.en.pdf"], "boston.en.pdf": FILES[KO]}
    verdict = in_folder(tmp_path, swapped)
    assert rules(verdict) == [("changed-file", "boston.en.pdf"), ("changed-file", KO)]
    assert verdict.problems[0].message.endswith(f"its content is that of {KO}")


def test_a_forgers_sums_do_not_help(tmp_path: Path) -> None:
    forged = summed({**FILES, KO: b"%PDF-1.7 forged"})
    assert rules(in_folder(tmp_path, forged)) == [("sums", SUMS), ("changed-file", KO)]


def test_links_are_named_and_not_followed(tmp_path: Path) -> None:
    folder = laid_down(tmp_path / "2026-1", FILES)
    (folder / KO).unlink()
    (folder / KO).symlink_to("/etc/passwd")
    (folder / "up").symlink_to("..")
    found = rules(verify(Asked(folder)))
    assert found == [("missing-file", KO), ("strange-file", KO), ("strange-file", "up")]


@pytest.mark.parametrize(
    "damage",
    [
        lambda files: {**files, CONTENTS: b"{}"},
        lambda files: {**files, CONTENTS: b"[" * 100_000},
        lambda files: {**files, MANIFEST: b"{}"},
        lambda files: {**files, MANIFEST: b"\xff"},
        lambda files: {**files, SUMS: b""},
        lambda files: {**files, SUMS: files[SUMS].replace(b"\n", b"\r\n")},
        lambda files: {**files, SUMS: files[SUMS] + files[SUMS]},
    ],
)
def test_broken_lists_are_no_crash(tmp_path: Path, damage: Callable[[Files], Files]) -> None:
    assert in_folder(tmp_path, damage(PARCEL)).outcome is Outcome.WRONG


def test_a_parcel_that_was_packed_anew_is_told(tmp_path: Path) -> None:
    laid_down(tmp_path / "in", PARCEL)
    path = Path(shutil.make_archive(str(tmp_path / "parcel"), "zip", tmp_path / "in"))
    verdict = verify(Asked(path))
    assert (rules(verdict), verdict.right) == ([("archive", "parcel.zip")], (6, 3))


def test_a_parcels_list_must_agree_with_its_manifest(tmp_path: Path) -> None:
    strange = parcelled({**FILES, KO: b"%PDF-1.7 forged"}, "2026-9", **{"evil.pdf": b"%PDF-1.7"})
    messages = [str(one.message) for one in in_folder(tmp_path, strange).problems]
    assert len(messages) == 3
    assert any("of release 2026-9, its manifest of 2026-1" in one for one in messages)
    assert any("another one in the parcel than in its manifest" in one for one in messages)
    assert any("evil.pdf belongs to the parcel, but not" in one for one in messages)


def test_what_is_none_of_these_cannot_be_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").write_text("hello")
    for name, rule in (("empty", "no-manifest"), ("text", "folder"), ("nowhere", "folder")):
        verdict = verify(Asked(tmp_path / name))
        assert rule in {one.rule for one in verdict.problems}
        assert verdict.outcome is not Outcome.SOUND
    assert verify(Asked(tmp_path / "text")).outcome is Outcome.UNSAID


# What the neighbours say


def test_corrections_are_followed_to_the_last(tmp_path: Path) -> None:
    folder = laid_down(tmp_path / "2026-1", FILES)
    for number, corrects in (("2026-2", "2026-1"), ("2026-10", "2026-2")):
        reason = Correction(corrects, {"ko": "오타", "en": "a slip"})
        laid_down(tmp_path / number, made_up(number, corrects=reason))
    verdict = verify(Asked(folder))
    assert [one.id for one in verdict.corrections] == ["2026-2", "2026-10"]
    assert (verdict.outcome, verdict.newest) == (Outcome.SOUND, None)
    assert [one.severity for one in verdict.problems] == [Severity.WARNING]
    assert verify(Asked(tmp_path / "2026-10")).corrections == ()


def test_corrections_in_a_circle_end(tmp_path: Path) -> None:
    for number, corrects in (("2026-1", "2026-2"), ("2026-2", "2026-1")):
        laid_down(tmp_path / number, made_up(number, corrects=Correction(corrects, {"ko": "오타"})))
    assert [one.id for one in verify(Asked(tmp_path / "2026-1")).corrections] == ["2026-2"]


def test_a_newer_release_is_told_and_a_twin_is_wrong(tmp_path: Path) -> None:
    folder = laid_down(tmp_path / "here" / "2026-1", FILES)
    laid_down(tmp_path / "here" / "2026-10", made_up("2026-10"))
    laid_down(tmp_path / "here" / "2026-9", made_up("2026-9"))
    verdict = verify(Asked(folder))
    assert verdict.newest
    assert (verdict.newest.id, verdict.outcome) == ("2026-10", Outcome.SOUND)
    laid_down(tmp_path / "there" / "2026-1", made_up(briefs=("biopolis",)))
    verdict = verify(Asked(folder, releases=(tmp_path / "there",)))
    assert ([one.rule for one in verdict.problems], verdict.outcome) == (
        ["other-release"],
        Outcome.WRONG,
    )


def test_the_releases_of_the_project_around_are_known(tmp_path: Path) -> None:
    laid_down(tmp_path / "project" / "out" / "releases" / "2026-1", FILES)
    pdf = laid_down(tmp_path / "mail", {KO: FILES[KO]}) / KO
    verdict = verify(Asked(pdf, project=tmp_path / "project"))
    assert (verdict.outcome, verdict.document and verdict.document.number) == (
        Outcome.SOUND,
        "2026-1-boston-ko",
    )


# One document, and what stands on paper


def test_a_document_is_found_in_the_release_around_it(tmp_path: Path) -> None:
    folder = laid_down(tmp_path / "2026-1", FILES)
    verdict = verify(Asked(folder / KO))
    assert (verdict.outcome, verdict.kind, verdict.problems) == (Outcome.SOUND, Kind.DOCUMENT, ())
    assert verdict.document
    assert verdict.document.number == "2026-1-boston-ko"


def test_a_document_is_worth_as_much_as_its_manifest(tmp_path: Path) -> None:
    folder = laid_down(tmp_path / "2026-1", FILES)
    (folder / SUMS).write_bytes(b"")
    assert rules(verify(Asked(folder / KO)))[-1] == ("sums", SUMS)
    (folder / SUMS).unlink()
    assert rules(verify(Asked(folder / KO))) == [("missing-file", SUMS)]


def test_of_a_document_that_no_release_has_nothing_is_said(tmp_path: Path) -> None:
    pdf = laid_down(tmp_path / "mail", {KO: FILES[KO]}) / KO
    verdict = verify(Asked(pdf))
    assert (rules(verdict), verdict.outcome) == ([("unknown-document", KO)], Outcome.UNSAID)


DIGITS = sha256(KO.encode()).hexdigest()[:32]
"""Of the made-up document's content."""


@pytest.mark.parametrize(
    "typed",
    [
        f"BRIEFS:2026-1-BOSTON-KO:{DIGITS.upper()}",
        f"briefs:2026-1-boston-ko:{DIGITS}",
        f" 2026-1-boston-ko : {DIGITS[:8]} {DIGITS[8:20]}-{DIGITS[20:]}\n",
    ],
)
def test_a_code_from_paper_is_found(tmp_path: Path, typed: str) -> None:
    laid_down(tmp_path / "2026-1", FILES)
    for place in (tmp_path, tmp_path / "2026-1"):
        verdict = verify(Asked(place, code=code_from(typed)))
        assert (verdict.outcome, verdict.kind, verdict.problems) == (Outcome.SOUND, Kind.PAPER, ())
        assert verdict.document
        assert verdict.document.name == KO


@pytest.mark.parametrize(
    ("typed", "rule", "outcome"),
    [
        (f"2026-1-BOSTON-KO:{'0' * 32}", "wrong-code", Outcome.WRONG),
        (f"2026-9-BOSTON-KO:{DIGITS}", "unknown-code", Outcome.UNSAID),
        (f"2026-9-BOSTON-KO:{'0' * 32}", "unknown-code", Outcome.UNSAID),
    ],
)
def test_a_code_that_is_not_there(tmp_path: Path, typed: str, rule: str, outcome: Outcome) -> None:
    laid_down(tmp_path / "2026-1", FILES)
    verdict = verify(Asked(tmp_path, code=code_from(typed)))
    assert ([one.rule for one in verdict.problems], verdict.outcome) == ([rule], outcome)
    assert ("2026-1-boston-ko" in verdict.problems[0].hint) == (
        typed[5] == "9" and "0" * 32 not in typed
    )


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "write number, colon and digits"),
        (DIGITS, "write number, colon and digits"),
        (f"BRIEFS:{DIGITS}", "write number, colon and digits"),
        (f"2026-1-BOSTON-KO:{DIGITS[:-1]}", "31 digits stand behind"),
        (f"2026-1-BOSTON-KO:{DIGITS[:-1]}O", "'O' is none of the digits"),
        (f"2026-1-BOSTON-KO:{DIGITS[:-1]}٣", "'٣' is none of the digits"),
    ],
)
def test_what_cannot_be_a_code(typed: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        code_from(typed)


# Signatures


def key(folder: Path, name: str) -> tuple[Seal, bytes]:
    """A key with a certificate of its own: what signs, and the certificate in PEM."""
    private = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    usage = x509.KeyUsage(True, True, *([False] * 7))
    certificate = (
        x509.CertificateBuilder(subject, subject, private.public_key(), 1)
        .not_valid_before(now - dt.timedelta(1))
        .not_valid_after(now + dt.timedelta(1))
        .add_extension(usage, critical=True)
        .sign(private, hashes.SHA256())
    )
    path = folder / f"{name}.p12"
    locked = BestAvailableEncryption(b"secret")
    path.write_bytes(serialize_key_and_certificates(b"k", private, certificate, None, locked))
    return opened(KeyWanted(path), lambda: "secret"), certificate.public_bytes(Encoding.PEM)


def signed(files: Mapping[str, bytes], seal: Seal, *names: str) -> Files:
    """A release with these documents signed, or all of them, and its manifest."""
    manifest = from_json(files[MANIFEST], MANIFEST)
    wanted = names or tuple(one.name for one in manifest.documents)
    made = {**files, **{name: seal.pdf(files[name]) for name in wanted}}
    documents = tuple(
        replace(
            one,
            size=len(made[one.name]),
            sha256=sha256(made[one.name]).hexdigest(),
            unsigned=one.sha256 if one.name in wanted else one.unsigned,
        )
        for one in manifest.documents
    )
    return sealed(made, replace(manifest, documents=documents), seal)


def sealed(files: Mapping[str, bytes], manifest: Manifest, seal: Seal) -> Files:
    """Files with this manifest, signed, and sums."""
    written = to_json(manifest)
    return summed({**files, MANIFEST: written, SIGNATURE: seal.detached(written)})


class Signing:
    """A signed release, its signer and an attacker, each with a certificate."""

    def __init__(self, folder: Path) -> None:
        self.seal, self.certificate = key(folder, "Policy Team 정책팀")
        self.forger, self.forged = key(folder, "Policy Team 정책팀 ")
        self.files = signed(FILES, self.seal)


@pytest.fixture(scope="module")
def signing(tmp_path_factory: pytest.TempPathFactory) -> Signing:
    return Signing(tmp_path_factory.mktemp("keys"))


def test_a_signed_release_with_and_without_trust(tmp_path: Path, signing: Signing) -> None:
    verdict = in_folder(tmp_path, signing.files)
    assert (verdict.outcome, verdict.problems) == (Outcome.SOUND, ())
    assert sorted(verdict.signatures) == sorted(
        [SIGNATURE, *(one for one in FILES if one.endswith(".pdf"))]
    )
    assert {one.trusted for (one,) in verdict.signatures.values()} == {None}
    verdict = in_folder(tmp_path, signing.files, trusted=(signing.certificate,))
    assert (verdict.outcome, verdict.problems) == (Outcome.SOUND, ())
    assert {one.trusted for (one,) in verdict.signatures.values()} == {True}


def test_a_signer_who_is_not_trusted_is_told(tmp_path: Path, signing: Signing) -> None:
    verdict = in_folder(tmp_path, signing.files, trusted=(signing.forged,))
    assert verdict.outcome is Outcome.WRONG
    assert [one.rule for one in verdict.problems] == ["signature"] * 4


def test_an_unsigned_release_says_nothing_to_who_wants_trust(
    tmp_path: Path, signing: Signing
) -> None:
    verdict = in_folder(tmp_path, FILES, trusted=(signing.certificate,))
    assert (rules(verdict), verdict.outcome) == ([("unsigned", MANIFEST)], Outcome.UNSAID)


def test_a_document_whose_signature_was_taken_off(tmp_path: Path, signing: Signing) -> None:
    verdict = in_folder(tmp_path, {**signing.files, KO: FILES[KO]})
    assert rules(verdict) == [("signature", KO)]
    assert "taken off" in verdict.problems[0].message
    lone = laid_down(tmp_path / "mail", {KO: FILES[KO]}) / KO
    verdict = verify(Asked(lone, releases=(laid_down(tmp_path / "2026-1", signing.files),)))
    assert [one.rule for one in verdict.problems if KO in one.span.file] == ["signature"]


def test_a_manifest_whose_signature_was_taken_off(tmp_path: Path, signing: Signing) -> None:
    stripped = {name: one for name, one in signing.files.items() if name != SIGNATURE}
    for files in (stripped, summed(stripped)):
        verdict = in_folder(tmp_path, files)
        assert verdict.outcome is Outcome.WRONG
        assert ("missing-file", SIGNATURE) in rules(verdict)


def test_a_manifest_that_was_exchanged_below_its_signature(
    tmp_path: Path, signing: Signing
) -> None:
    forged = described({**signing.files, KO: b"%PDF-1.7 forged"})
    verdict = in_folder(tmp_path, forged)
    assert ("signature", SIGNATURE) in rules(verdict)
    assert verdict.outcome is Outcome.WRONG


def test_a_forger_who_signs_one_document_anew(tmp_path: Path, signing: Signing) -> None:
    """With the manifest signed anew as well, for it would not fit else."""
    bare = {**signing.files, KO: FILES[KO]}
    forged = signed(described(bare), signing.forger, KO)
    verdict = in_folder(tmp_path, forged)
    assert verdict.outcome is Outcome.WRONG
    assert rules(verdict) == [
        ("other-signer", "boston.en.pdf"),
        ("other-signer", "boston.ko-en.pdf"),
    ]
    trusting = in_folder(tmp_path, forged, trusted=(signing.certificate,))
    assert {("signature", KO), ("signature", SIGNATURE)} <= set(rules(trusting))


def test_a_forger_who_signs_all_anew_is_told_to_who_trusts(
    tmp_path: Path, signing: Signing
) -> None:
    """Nothing else can tell: whoever names no certificate is shown the forger's."""
    forged = signed(FILES, signing.forger)
    assert in_folder(tmp_path, forged).outcome is Outcome.SOUND
    verdict = in_folder(tmp_path, forged, trusted=(signing.certificate,))
    assert (verdict.outcome, len(verdict.problems)) == (Outcome.WRONG, 4)


def test_a_lone_signed_document(tmp_path: Path, signing: Signing) -> None:
    lone = laid_down(tmp_path / "mail", {KO: signing.files[KO]}) / KO
    assert verify(Asked(lone)).outcome is Outcome.UNSAID
    verdict = verify(Asked(lone, trusted=(signing.certificate,)))
    assert verdict.outcome is Outcome.SOUND
    assert [(one.rule, one.severity) for one in verdict.problems] == [
        ("unknown-document", Severity.WARNING)
    ]
    lone.write_bytes(signing.files[KO] + b"\n% more\n")
    verdict = verify(Asked(lone, trusted=(signing.certificate,)))
    assert ("signature", KO) in rules(verdict)


def test_a_document_signed_by_another_than_its_manifest(tmp_path: Path, signing: Signing) -> None:
    folder = laid_down(
        tmp_path / "2026-1",
        sealed(signing.files, from_json(signing.files[MANIFEST], MANIFEST), signing.forger),
    )
    assert rules(verify(Asked(folder / KO))) == [("other-signer", KO)]


@pytest.mark.parametrize("content", [b"", b"0", b"0\x80", b"\x30\x84\xff\xff\xff\xff", b"-----"])
def test_a_signature_that_is_none(tmp_path: Path, signing: Signing, content: bytes) -> None:
    verdict = in_folder(tmp_path, summed({**signing.files, SIGNATURE: content}))
    assert (rules(verdict), verdict.outcome) == ([("signature", SIGNATURE)], Outcome.WRONG)


def test_a_certificate_that_is_none(tmp_path: Path) -> None:
    verdict = in_folder(tmp_path, FILES, trusted=(b"hello",))
    assert ([one.rule for one in verdict.problems], verdict.outcome) == (
        ["certificate"],
        Outcome.UNSAID,
    )
