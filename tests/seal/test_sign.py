"""Signatures that other programs take: pdfsig, veraPDF, openssl; and what signing refuses."""

import datetime as dt
import re
import shutil
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.problems import Refused
from briefs.seal.keys import KeyWanted, opened
from briefs.seal.read import beside, in_pdf
from briefs.seal.sign import Level, Seal
from briefs.validation import verapdf
from support.authority import PASSWORD, Authority

pytestmark = pytest.mark.xdist_group("editions")  # whose process has a validator at work

Opened = Callable[..., Seal]
Signed = dict[Level, bytes]
every_level = pytest.mark.parametrize("level", Level)


@every_level
def test_a_signature_is_read_again(
    signed: Signed, brief: bytes, ca: Authority, level: Level
) -> None:
    made = signed[level]
    assert made.startswith(brief)
    (one,) = in_pdf(made, (ca.pem(),))
    assert (one.intact, one.whole, one.trusted, one.level) == (True, True, True, level.value)
    assert one.stamped is (level is not Level.B)
    assert (one.signer, one.issuer) == ("Policy Team EC", "Test Authority")
    assert one.when is not None
    assert abs(one.when - dt.datetime.now(dt.UTC)) < dt.timedelta(hours=1)


@every_level
def test_nothing_is_invented(signed: Signed, brief: bytes, level: Level) -> None:
    update = signed[level][len(brief) :]
    assert b"/SubFilter /ETSI.CAdES.detached" in update
    assert not re.search(rb"/(Reason|Location|ContactInfo|Name)\b", update)


@every_level
@pytest.mark.parametrize("flavour", verapdf.PROFILES)
def test_a_signed_brief_stays_valid(
    signed: Signed, validate: Callable[..., list[verapdf.Failure]], level: Level, flavour: str
) -> None:
    assert validate(signed[level], flavour) == []


@every_level
@pytest.mark.skipif(not shutil.which("pdfsig"), reason="poppler's pdfsig is not installed")
def test_poppler_verifies_it(signed: Signed, trusting: Path, tmp_path: Path, level: Level) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed[level])
    told = subprocess.run(
        ["pdfsig", "-nssdir", f"sql:{trusting}", file], capture_output=True, text=True, check=False
    ).stdout.partition("Signature #2")[0]
    assert "Signature is Valid" in told
    assert "Certificate is Trusted" in told
    assert "Common Name: Policy Team EC" in told
    assert "Hash Algorithm: SHA-256" in told
    # What a signature is verified with comes behind it, which poppler counts as another revision.
    assert ("  - Total document signed" in told) is not level.keeps


def test_rsa_signs_as_well(seal: Opened, brief: bytes, ca: Authority) -> None:
    made = seal(label="team").pdf(brief)
    (one,) = in_pdf(made, (ca.pem(),))
    assert (one.intact, one.whole, one.trusted) == (True, True, True)
    assert one.signer == "Policy Team 정책팀"


def test_a_second_signature_is_refused(seal: Opened, signed: Signed) -> None:
    with pytest.raises(Refused, match="the PDF cannot be signed"):
        seal().pdf(signed[Level.B])


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_what_is_no_pdf_is_refused(seal: Opened, content: bytes) -> None:
    with pytest.raises(Refused):
        seal().pdf(content)


@pytest.mark.parametrize("label", ["team", "team-ec"])
@pytest.mark.parametrize("level", [Level.B, Level.T])
@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")
def test_openssl_verifies_what_stands_beside(
    seal: Opened, ca: Authority, tmp_path: Path, label: str, level: Level
) -> None:
    content = b'{"format": "briefs-release/1"}\r\n'
    (tmp_path / "manifest.json").write_bytes(content)
    (tmp_path / "manifest.json.p7s").write_bytes(seal(level, label).detached(content))
    (tmp_path / "root.pem").write_bytes(ca.pem())
    order = "openssl cms -verify -binary -inform DER -in manifest.json.p7s -content manifest.json"
    trust = "-CAfile root.pem -purpose any -out"
    run = subprocess.run(
        [*order.split(), *trust.split(), "out"], cwd=tmp_path, capture_output=True, check=False
    )
    assert run.returncode == 0, run.stderr
    (tmp_path / "manifest.json").write_bytes(content.replace(b"1", b"2"))
    run = subprocess.run(
        [*order.split(), *trust.split(), "out"], cwd=tmp_path, capture_output=True, check=False
    )
    assert run.returncode != 0


@every_level
def test_what_stands_beside_is_read_again(seal: Opened, ca: Authority, level: Level) -> None:
    made = seal(level).detached(b"manifest")
    one = beside(b"manifest", made, (ca.pem(),))
    assert (one.intact, one.whole, one.trusted) == (True, True, True)
    assert one.level == ("B-B" if level is Level.B else "B-T")


@pytest.mark.parametrize(
    ("service", "message"),
    [
        ("tsa-web", "answers, but not with a time-stamp"),
        ("tsa-rubbish", "answers, but not with a time-stamp"),
        ("tsa-down", "answers, but not with a time-stamp"),
        ("tsa-refusing", "answers, but not with a time-stamp"),
        ("tsa-other", "does not hold at level B-T"),
    ],
)
def test_a_time_stamp_service_that_errs_is_told(
    ca: Authority, key: Callable[[str], Path], brief: bytes, service: str, message: str
) -> None:
    wanted = KeyWanted(key("team-ec"), Level.T, ca.stamps(service))
    erring = opened(wanted, lambda: PASSWORD)
    for sign in (erring.pdf, erring.detached):
        with pytest.raises(Refused, match=message) as refused:
            sign(brief)
        (problem,) = refused.value.problems
        assert problem.hint
        assert problem.span.file == ca.stamps(service)


def test_a_time_stamp_service_out_of_reach_is_told(
    key: Callable[[str], Path], brief: bytes
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound, and nobody listens
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/"
        silent = opened(KeyWanted(key("team-ec"), Level.T, url), lambda: PASSWORD)
        with pytest.raises(Refused, match="does not answer"):
            silent.pdf(brief)


@pytest.mark.parametrize("roots", [True, False])
def test_what_cannot_be_kept_verifiable_is_refused(
    ca: Authority, key: Callable[[str], Path], brief: bytes, roots: bool
) -> None:
    """A certificate that was revoked; and no root to lead to."""
    label = "revoked" if roots else "team-ec"
    trusted = (ca.pem(),) if roots else ()
    lasting = opened(KeyWanted(key(label), Level.LT, ca.stamps(), trusted), lambda: PASSWORD)
    with pytest.raises(Refused, match="what keeps a signature verifiable") as refused:
        lasting.pdf(brief)
    assert "--root-certificate" in refused.value.problems[0].hint
