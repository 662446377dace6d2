"""A release from end to end: made, made again elsewhere, refused, corrected, checked by others."""

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from briefs import pipeline
from briefs.desk.acceptance import Wanted
from briefs.model.print import Impression
from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Manifest
from briefs.problems import Severity
from briefs.release.manifest import from_json
from briefs.render.job import Job
from briefs.seal.keys import KeyWanted, opened
from briefs.seal.read import beside, in_pdf
from support.projects import SERIES, edited
from support.ready import ready
from support.releases import blank as page

pytestmark = pytest.mark.xdist_group("editions")  # whose process has a validator at work

HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": ""}
ELSEWHERE = {
    "TZ": "Asia/Seoul",
    "LC_ALL": "POSIX",
    "PYTHONHASHSEED": "4711",
    "SOURCE_DATE_EPOCH": "86400",
}
OTHER_WORDS = edited("content/en/demo.yaml", "Build more.", "Build much more.")
BROKEN = edited("content/figures.yaml", 'value: "78000"', 'value: "77000"')
CORRECTED = {
    "content/series.yaml": SERIES.replace('"2026-1"', '"2026-2"')
    + 'corrects: {release: "2026-1", reason: {ko: 틀림, en: It was wrong}}\n'
}


@dataclass(frozen=True)
class Stamp:
    """Stands in for a key: puts a mark where a signature would be, valid PDF all the same."""

    mark: bytes = b"% signed\n"

    def pdf(self, content: bytes) -> bytes:
        before, end, after = content.rpartition(b"startxref")
        return before + self.mark + end + after

    def detached(self, content: bytes) -> bytes:
        return b"signature of " + content[:1] + self.mark


class Spoiler(Stamp):
    """Leaves bytes behind the end of the file, which PDF/A forbids (ISO 19005-3, 6.1.3)."""

    def pdf(self, content: bytes) -> bytes:
        return content + b"more\n"


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def manifest_in(folder: Path) -> Manifest:
    return from_json((folder / MANIFEST).read_bytes(), MANIFEST)


def run(root: Path, out: Path, environment: Mapping[str, str], cwd: Path) -> None:
    command = [sys.executable, "-m", "briefs", "release", "--unvalidated"]
    subprocess.run(
        [*command, "--root", root, "--out", out],
        env={**os.environ, **environment},
        cwd=cwd,
        check=True,
        capture_output=True,
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two documents, and its release."""
    root = ready(tmp_path_factory.mktemp("small"))
    made = pipeline.release(root, root / "out")
    assert (made.folder, made.is_new) == (root / "out" / "releases" / "2026-1", True)
    return root


def test_the_folder_holds_documents_data_content_manifest_and_sums(small: Path) -> None:
    folder = small / "out" / "releases" / "2026-1"
    names = set(held(folder))
    table = "data/demo.evidence.components.parts"
    assert names == {
        *("demo.ko.pdf", "demo.ko-en.pdf", MANIFEST, SUMS),
        *("data/datapackage.json", "data/figures.csv", "data/briefs.xlsx"),
        *(f"{table}.ko.csv", f"{table}.en.csv"),
        *(name for name in names if name.startswith("content/")),
    }
    for name in (one for one in names if one.startswith("content/")):
        assert (folder / name).read_bytes() == (small / name).read_bytes()
    assert {"content/series.yaml", "content/ko/demo.yaml"} <= names
    assert not any(name.startswith("content/accepted") for name in names)


def test_sha256sum_accepts_the_sums(small: Path) -> None:
    folder = small / "out" / "releases" / "2026-1"
    check = ["sha256sum", "--check", "--strict", "--quiet", SUMS]
    assert subprocess.run(check, cwd=folder, check=False, capture_output=True).stdout == b""
    listed = {line.split("  ")[1] for line in (folder / SUMS).read_text().splitlines()}
    assert listed == set(held(folder)) - {SUMS}


def test_the_manifest_says_what_the_documents_are(small: Path) -> None:
    folder = small / "out" / "releases" / "2026-1"
    manifest = manifest_in(folder)
    assert (manifest.id, str(manifest.date), manifest.languages) == (
        *("2026-1", "2026-11-22"),
        ("ko", "en"),
    )
    assert manifest.corrects is None
    first, second = manifest.documents
    assert (first.name, first.number, first.title) == (
        *("demo.ko.pdf", "2026-1-demo-ko"),
        {"ko": "시범", "en": "Demo"},
    )
    assert second.languages == ("ko", "en")
    assert first.claims == second.claims == ("PDF/A-3a", "PDF/UA-1")
    assert first.validated
    assert first.validated.profiles == ("3a", "ua1")
    assert first.validated.by.startswith("veraPDF 1.")
    for one in manifest.documents:
        with pikepdf.open(folder / one.name) as pdf:
            assert len(pdf.pages) == one.pages
            assert str(pdf.docinfo["/CreationDate"]).startswith("D:20261122000000")
    assert set(manifest.fonts) == {f"fonts/NotoSansKR-{name}.ttf" for name in ("Bold", "Regular")}
    assert "base.html.j2" in manifest.templates
    assert not any(name.startswith("site/") for name in manifest.templates)
    assert {"briefs", "weasyprint"} <= set(manifest.tools)


def test_the_same_bytes_everywhere(tmp_path: Path) -> None:
    here, elsewhere = (ready(tmp_path / name) for name in ("here", "another place"))
    run(here, tmp_path / "first", HERE, here)
    run(elsewhere, tmp_path / "second", ELSEWHERE, tmp_path)
    assert held(tmp_path / "first") == held(tmp_path / "second")
    assert (tmp_path / "first" / "releases" / "2026-1" / MANIFEST).is_file()


def test_once_more_changes_nothing(small: Path) -> None:
    before = held(small / "out")
    made = pipeline.release(small, small / "out")
    assert (made.is_new, made.problems) == (False, ())
    assert made.manifest == manifest_in(small / "out" / "releases" / "2026-1")
    assert held(small / "out") == before


def test_other_words_under_the_same_number_are_refused(tmp_path: Path) -> None:
    root = ready(tmp_path)
    first = pipeline.release(root, root / "out", validated=False)
    before = held(root / "out")
    path, text = next(iter(OTHER_WORDS.items()))
    assert isinstance(text, str)
    (root / path).write_text(text, encoding="utf-8")
    (stale,) = pipeline.release(root, root / "out", validated=False).problems
    assert (stale.rule, stale.text) == ("unaccepted-text", "demo.actions.build")
    assert stale.span.file == "content/ko/demo.yaml"  # which is held against the new English
    pipeline.accept(root, Wanted(everything=True))
    refused = pipeline.release(root, root / "out", validated=False)
    assert refused.folder is None
    (problem,) = refused.problems
    assert problem.rule == "other-release"
    assert "demo.ko-en.pdf" in problem.message
    assert held(root / "out") == before
    elsewhere = pipeline.release(root, root / "elsewhere", validated=False)
    assert first.manifest
    assert elsewhere.manifest
    was, now = (
        {one.name: one.content for one in made.documents}
        for made in (first.manifest, elsewhere.manifest)
    )
    assert was["demo.ko-en.pdf"] != now["demo.ko-en.pdf"]
    assert was["demo.ko.pdf"] == now["demo.ko.pdf"]


def test_an_error_and_an_unaccepted_text_leave_nothing(tmp_path: Path) -> None:
    root = ready(tmp_path, BROKEN)
    made = pipeline.release(root, root / "out")
    assert (made.folder, made.manifest) == (None, None)
    assert "sums" in {one.rule for one in made.problems}
    for sidecar in (root / "content" / "accepted").iterdir():
        sidecar.unlink()
    found = pipeline.release(root, root / "out").problems
    new = [one for one in found if one.rule == "unaccepted-text"]
    assert {one.text for one in new} > {"demo.title", "series.licence"}
    assert all(one.span.line for one in new)
    assert not (root / "out").exists()


def test_a_number_that_names_no_folder_is_refused_at_its_place(tmp_path: Path) -> None:
    root = ready(tmp_path)
    for number in ("2026/1", "..", "제1호", "2026 1", "x" * 61):
        text = SERIES.replace('"2026-1"', json.dumps(number, ensure_ascii=False))
        (root / "content" / "series.yaml").write_text(text, encoding="utf-8")
        made = pipeline.release(root, root / "out")
        assert made.folder is None
        (problem,) = (one for one in made.problems if one.severity is Severity.ERROR)
        assert (problem.rule, str(problem.span)) == ("value", "content/series.yaml:11:9")


def test_a_correction_names_what_it_corrects(tmp_path: Path) -> None:
    root = ready(tmp_path)
    pipeline.release(root, root / "out", validated=False)
    (root / "content" / "series.yaml").write_text(CORRECTED["content/series.yaml"], "utf-8")
    made = pipeline.release(root, root / "out", validated=False)
    assert made.problems == ()
    assert made.manifest
    assert made.manifest.corrects
    assert made.manifest.corrects.release == "2026-1"
    assert made.manifest.corrects.reason == {"ko": "틀림", "en": "It was wrong"}
    alone = pipeline.release(root, root / "elsewhere", validated=False)
    (warning,) = alone.problems
    assert (warning.rule, warning.severity) == ("unknown-release", Severity.WARNING)
    assert alone.is_new


def blank(_: Job) -> Impression:
    return Impression(page("blank"), 1, "0" * 64)


def test_a_document_that_is_not_valid_is_not_given_out(small: Path, tmp_path: Path) -> None:
    made = pipeline.release(small, tmp_path / "out", impress=blank)
    assert made.folder is None
    assert {one.rule for one in made.problems} == {"invalid-pdf"}
    assert {one.span.file for one in made.problems} == {"demo.ko.pdf", "demo.ko-en.pdf"}
    assert any("PDF/UA-1, clause 7.1, test 10" in one.message for one in made.problems)
    assert any("PDF/A-3a, clause 6.7.3.3, test 1" in one.message for one in made.problems)
    assert not any(tmp_path.rglob("*"))


def test_signed_documents_are_validated_and_remember_what_was_signed(small: Path) -> None:
    out = small / "signed"
    news: list[pipeline.Rendering] = []
    made = pipeline.release(small, out, seal=Stamp(), report=news.append)
    assert (made.is_new, made.problems) == (True, ())
    folder = out / "releases" / "2026-1"
    bare = {one.name: one.sha256 for one in manifest_in(small / "out/releases/2026-1").documents}
    assert {one.name: one.unsigned for one in manifest_in(folder).documents} == bare
    assert (folder / SIGNATURE).read_bytes().startswith(b"signature of {")
    assert f"  {SIGNATURE}\n" in (folder / SUMS).read_text()
    assert [one.number for one in news] == [1, 2, 3, 4, 5, 6]
    assert {one.total for one in news} == {6}
    again = pipeline.release(small, out, seal=Stamp(b"% another\n"))
    assert (again.is_new, again.problems) == (False, ())
    assert not pipeline.release(small, out, validated=False).is_new


def key_file(path: Path) -> Path:
    """A key with a certificate of its own, as PKCS#12."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Series Office")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(now - dt.timedelta(1))
        .not_valid_after(now + dt.timedelta(1))
        .sign(key, hashes.SHA256())
    )
    locked = serialization.BestAvailableEncryption(b"secret")
    path.write_bytes(serialize_key_and_certificates(b"key", key, certificate, None, locked))
    return path


def test_signed_with_a_key_documents_stay_valid_and_the_manifest_holds(
    small: Path, tmp_path: Path
) -> None:
    key = opened(KeyWanted(key_file(tmp_path / "key.p12")), lambda: "secret")
    made = pipeline.release(small, tmp_path, seal=key)
    assert (made.is_new, made.problems) == (True, ())
    assert made.folder
    assert made.manifest
    for one in made.manifest.documents:
        assert one.validated
        (signature,) = in_pdf((made.folder / one.name).read_bytes())
        assert (signature.signer, signature.intact, signature.whole) == (
            *("Series Office", True),
            True,
        )
    written = (made.folder / MANIFEST).read_bytes()
    assert beside(written, (made.folder / SIGNATURE).read_bytes()).intact
    again = pipeline.release(small, tmp_path, seal=key)
    assert (again.is_new, again.problems) == (False, ())


def test_a_signature_that_spoils_a_document_is_refused(small: Path) -> None:
    made = pipeline.release(small, small / "spoilt", seal=Spoiler())
    assert made.folder is None
    assert {one.rule for one in made.problems} == {"invalid-pdf"}
    assert not (small / "spoilt").exists()


def test_what_is_there_without_a_signature_is_not_called_signed(small: Path) -> None:
    made = pipeline.release(small, small / "out", seal=Stamp())
    assert made.folder is None
    assert [one.rule for one in made.problems] == ["other-release"]
    assert "without signatures" in made.problems[0].message
