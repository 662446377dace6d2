"""Signatures read from bytes of anybody: what was changed is told, and nothing is a traceback."""

import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Name, Pdf
from pyhanko.sign.signers import SimpleSigner

from briefs.model.seal import Signature
from briefs.problems import Refused
from briefs.seal import read
from briefs.seal.read import beside, in_pdf
from briefs.seal.sign import Level, Seal
from support.authority import PASSWORD, PAST, Authority

pytestmark = pytest.mark.xdist_group("editions")  # with what was signed there

Signed = dict[Level, bytes]


def holds(content: bytes) -> bool:
    found = in_pdf(content)
    return bool(found) and all(one.intact and one.whole for one in found)


def test_an_unsigned_document_has_no_signature(brief: bytes) -> None:
    assert in_pdf(brief) == ()


def test_without_roots_nothing_is_said_about_trust(signed: Signed) -> None:
    (one,) = in_pdf(signed[Level.B])
    assert one.trusted is None


def test_another_authority_is_not_trusted(signed: Signed, ca: Authority) -> None:
    (one,) = in_pdf(signed[Level.B], (ca.pem("past"),))
    assert (one.intact, one.trusted) == (True, False)


def test_the_fingerprint_is_the_certificate_s(signed: Signed, ca: Authority) -> None:
    from cryptography.hazmat.primitives.hashes import SHA256

    (one,) = in_pdf(signed[Level.B])
    assert one.fingerprint == ca.certificate("team-ec").fingerprint(SHA256()).hex()


@pytest.mark.parametrize("level", Level)
@pytest.mark.parametrize("where", [0.01, 0.5])
def test_one_bit_that_flipped_is_told(signed: Signed, level: Level, where: float) -> None:
    changed = bytearray(signed[level])
    changed[int(len(changed) * where)] ^= 1
    assert not holds(bytes(changed))


def test_what_changed_under_the_last_time_stamp_is_told(signed: Signed) -> None:
    """What the signature does not cover, for it was added to verify it."""
    content = signed[Level.LTA]
    date = content.rindex(b"/ModDate (", 0, content.rindex(b"/DocTimeStamp"))
    end = content.index(b")", date)
    changed = content[: end - 2] + bytes([content[end - 2] ^ 1]) + content[end - 1 :]
    assert holds(content)
    assert not holds(changed)


@pytest.mark.parametrize("level", Level)
def test_what_was_cut_off_is_told(signed: Signed, brief: bytes, level: Level) -> None:
    content = signed[level]
    for end in (len(content) - 2, len(content) - 300, len(brief) + 500):
        assert not holds(content[:end])


@pytest.mark.parametrize("level", [Level.B, Level.LTA])
def test_what_was_added_is_told(signed: Signed, tmp_path: Path, level: Level) -> None:
    from pyhanko.pdf_utils.generic import pdf_name, pdf_string
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    file = tmp_path / "signed.pdf"
    file.write_bytes(signed[level])
    with file.open("rb+") as opened:
        writer = IncrementalPdfFileWriter(opened)
        writer.root["/Lang"] = pdf_string("xx")
        writer.root[pdf_name("/PageMode")] = pdf_name("/FullScreen")
        writer.update_root()  # type: ignore[no-untyped-call]
        writer.write_in_place()  # type: ignore[no-untyped-call]
    changed = file.read_bytes()
    assert changed.startswith(signed[level])
    (one, *_) = in_pdf(changed)
    assert (one.intact, one.whole) == (True, False)


@pytest.mark.parametrize("junk", [b"\n", b"% a comment\n", b"PK\x03\x04", b"\n%%EOF\n"])
def test_what_hangs_behind_is_told(signed: Signed, junk: bytes) -> None:
    assert not holds(signed[Level.B] + junk)


def test_a_document_set_anew_has_no_signature_that_holds(signed: Signed, tmp_path: Path) -> None:
    with Pdf.open(_file(tmp_path, signed[Level.B])) as pdf:
        pdf.Root[Name.PageMode] = Name.FullScreen
        pdf.save(tmp_path / "anew.pdf", linearize=True)
    assert not holds((tmp_path / "anew.pdf").read_bytes())


def test_a_signature_under_other_bytes_is_told(seal: Callable[..., Seal]) -> None:
    made = seal().detached(b"manifest")
    assert beside(b"manifest", made).intact
    assert not beside(b"Manifest", made).intact
    assert not beside(b"", made).intact


def test_what_was_signed_in_time_stays_trusted(
    ca: Authority, key: Callable[[str], Path], brief: bytes
) -> None:
    """The certificate is over; a time-stamp says that it was not when it signed."""
    signer = SimpleSigner.load_pkcs12_data(ca.pkcs12("past"), (), PASSWORD.encode())
    stamped = Seal(signer, "key", Level.T, ca.stamps("tsa-past"))
    late = replace(stamped, timestamp=ca.stamps())
    unstamped = replace(stamped, level=Level.B, timestamp="")
    roots = (ca.pem(),)
    (in_time,) = in_pdf(stamped.pdf(brief), roots)
    assert (in_time.trusted, in_time.when) == (True, PAST)
    assert in_pdf(late.pdf(brief), roots)[0].trusted is False
    assert in_pdf(unstamped.pdf(brief), roots)[0].trusted is False
    assert beside(b"manifest", stamped.detached(b"manifest"), roots).trusted is True
    assert beside(b"manifest", late.detached(b"manifest"), roots).trusted is False


def test_nothing_is_fetched(signed: Signed, ca: Authority) -> None:
    before = len(ca.asked)
    for content in signed.values():
        in_pdf(content, (ca.pem(),))
    assert len(ca.asked) == before


@pytest.mark.parametrize("trusted", [b"", b"PEM", b"\x30\x03\x02\x01\x01"])
def test_a_root_that_is_none_is_refused(trusted: bytes) -> None:
    for reading in (functools.partial(in_pdf, b""), functools.partial(beside, b"", b"")):
        with pytest.raises(Refused, match="this is no certificate"):
            reading((trusted,))


def test_roots_are_taken_in_pem_and_der(signed: Signed, ca: Authority) -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    der = ca.certificate("root").public_bytes(Encoding.DER)
    both = ca.pem("tsa") + ca.pem()
    assert [in_pdf(signed[Level.B], (one,))[0].trusted for one in (der, both)] == [True, True]


@given(content=st.binary(max_size=300))
def test_any_bytes_give_an_answer(content: bytes) -> None:
    assert isinstance(in_pdf(content), tuple)
    assert not beside(b"manifest", content).intact
    assert not any(one.intact for one in in_pdf(b"%PDF-1.7\n/ByteRange" + content))


def test_mutated_documents_give_an_answer(signed: Signed, ca: Authority) -> None:
    content = signed[Level.T]
    end = len(content)
    begin = in_pdf_begin(content)

    @settings(max_examples=60)
    @given(
        place=st.one_of(st.integers(begin, end - 1), st.integers(0, end - 1)),
        bytes_=st.binary(min_size=1, max_size=9),
    )
    def mutated(place: int, bytes_: bytes) -> None:
        changed = content[:place] + bytes_ + content[place + len(bytes_) :]
        for one in in_pdf(changed, (ca.pem(),)):
            assert isinstance(one, Signature)
            if one.intact and one.whole and changed != content:
                assert in_contents(content, place)

    mutated()


def in_pdf_begin(content: bytes) -> int:
    return content.rindex(b"/ByteRange") - 2000


def in_contents(content: bytes, place: int) -> bool:
    """Whether a place is within the signature itself, whose padding nothing covers."""
    begin = content.rindex(b"/Contents <")
    return begin <= place <= content.index(b">", begin)


def test_mutated_signatures_give_an_answer(seal: Callable[..., Seal], ca: Authority) -> None:
    made = seal(Level.T).detached(b"manifest")

    @given(place=st.integers(0, len(made) - 1), byte=st.integers(0, 255))
    def mutated(place: int, byte: int) -> None:
        changed = made[:place] + bytes([byte]) + made[place + 1 :]
        one = beside(b"manifest", changed, (ca.pem(),))
        assert isinstance(one, Signature)

    mutated()
    assert beside(b"manifest", made[:-1]) == read._BROKEN


def _file(folder: Path, content: bytes) -> Path:
    path = folder / "given.pdf"
    path.write_bytes(content)
    return path
