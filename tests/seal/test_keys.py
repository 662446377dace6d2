"""Keys from files and tokens, and that nothing of them is told."""

import logging
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

from briefs.problems import Refused
from briefs.seal.keys import KeyWanted, Token, opened
from briefs.seal.read import in_pdf
from briefs.seal.sign import Level
from support.authority import PASSWORD, Authority

if TYPE_CHECKING:
    from pyhanko.sign.pkcs11 import PKCS11Signer

pytestmark = pytest.mark.xdist_group("editions")  # with the authority

Key = Callable[[str], Path]
PIN = "73190246"
MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")


def refusal(wanted: KeyWanted, password: str = PASSWORD) -> str:
    with pytest.raises(Refused) as refused:
        opened(wanted, lambda: password)
    (problem,) = refused.value.problems
    assert problem.hint
    assert not password or password not in repr(refused.value)
    return str(problem)


def test_a_wrong_password_is_told(key: Key) -> None:
    assert "the password is wrong" in refusal(KeyWanted(key("team-ec")), "not the password")
    assert "the password is wrong" in refusal(KeyWanted(key("team-ec")), "")


def test_a_key_without_a_password_opens(ca: Authority, tmp_path: Path) -> None:
    path = tmp_path / "bare.p12"
    path.write_bytes(ca.pkcs12("team-ec", ""))
    assert opened(KeyWanted(path), lambda: "").place == path.as_posix()


@pytest.mark.parametrize("content", [b"", b"-----BEGIN PRIVATE KEY-----", b"\x30\x80", b"0" * 99])
def test_what_is_no_key_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "key.p12"
    path.write_bytes(content)
    assert "PKCS#12" in refusal(KeyWanted(path)) or "damaged" in refusal(KeyWanted(path))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "the key cannot be read" in refusal(KeyWanted(tmp_path / "none.p12"))
    assert "the key cannot be read" in refusal(KeyWanted(tmp_path))


@pytest.mark.parametrize("part", ["key", "certificate"])
def test_half_a_key_is_told(ca: Authority, tmp_path: Path, part: str) -> None:
    key = ca.private("team-ec") if part == "key" else None
    certificate = ca.certificate("team-ec") if part == "certificate" else None
    path = tmp_path / "half.p12"
    encryption = BestAvailableEncryption(PASSWORD.encode())
    path.write_bytes(serialize_key_and_certificates(b"k", key, certificate, None, encryption))
    assert "the file lacks a key with its certificate" in refusal(KeyWanted(path))


@pytest.mark.parametrize(
    ("label", "message"),
    [
        ("past", "valid from 2020-01-01 to 2021-01-01 only"),
        ("future", "valid from 2047-01-01 to 2048-01-01 only"),
        ("cipher", "not one to sign with"),
    ],
)
def test_a_certificate_that_does_not_fit_is_told(key: Key, label: str, message: str) -> None:
    assert message in refusal(KeyWanted(key(label)))


def test_levels_beyond_the_first_need_a_time_stamp(key: Key) -> None:
    assert "level B-LT needs a time-stamp" in refusal(KeyWanted(key("team-ec"), Level.LT))


def test_a_root_that_is_no_certificate_is_told(key: Key) -> None:
    wanted = KeyWanted(key("team-ec"), roots=(b"no certificate",))
    assert "this is no certificate in PEM or DER" in refusal(wanted)


def test_secrets_are_in_no_output(
    key: Key, brief: bytes, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    wanted = KeyWanted(key("team-ec"))
    seal = opened(wanted, lambda: PASSWORD)
    seal.pdf(brief)
    refusal(wanted, "wrong-Kennwort-9")
    told = "".join([repr(wanted), repr(seal), caplog.text, *capfd.readouterr()])
    for secret in (PASSWORD, "wrong-Kennwort-9", "signing_key", "SimpleSigner"):
        assert secret not in told


@dataclass(frozen=True)
class Hsm:
    module: Path
    label: str = "policy-team"


@pytest.fixture(scope="module")
def hsm(ca: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hsm]:
    """SoftHSM with both keys, each with its certificate under the same label."""
    module = next((Path(one) for one in MODULES if Path(one).is_file()), None)
    if module is None or not shutil.which("softhsm2-util"):
        pytest.skip("SoftHSM is not installed")
    pkcs11 = pytest.importorskip("pkcs11", reason="python-pkcs11 is not installed")
    folder = tmp_path_factory.mktemp("hsm")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        made = Hsm(module)
        util = ["softhsm2-util", "--module", str(module), "--token", made.label, "--pin", PIN]
        _run("softhsm2-util", "--module", module, "--init-token", "--free", "--label", made.label,
             "--so-pin", "0123456789", "--pin", PIN)  # fmt: skip
        for number, label in enumerate(("team", "team-ec"), start=1):
            pem = folder / f"{label}.pem"
            pem.write_bytes(
                ca.private(label).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
            )
            _run(*util, "--import", pem, "--label", label, "--id", f"0{number}")
        library = pkcs11.lib(str(module))
        with library.get_token(token_label=made.label).open(rw=True, user_pin=PIN) as session:
            for label in ("team", "team-ec", "interm"):
                session.create_object(_certificate(pkcs11, ca, label))
        yield made


def _certificate(pkcs11: object, ca: Authority, label: str) -> dict[object, object]:
    from pkcs11.util.x509 import decode_x509_certificate

    attribute = pkcs11.Attribute  # type: ignore[attr-defined]
    made = decode_x509_certificate(ca.certificate(label).public_bytes(Encoding.DER))
    return {**made, attribute.TOKEN: True, attribute.LABEL: label}


def _run(*order: str | Path) -> None:
    subprocess.run([str(one) for one in order], check=True, capture_output=True)


@pytest.mark.parametrize("label", ["team", "team-ec"])
def test_a_token_signs(
    hsm: Hsm, ca: Authority, brief: bytes, capfd: pytest.CaptureFixture[str], label: str
) -> None:
    wanted = KeyWanted(Token(hsm.module, hsm.label, label), Level.T, ca.stamps())
    seal = opened(wanted, lambda: PIN)
    (one,) = in_pdf(seal.pdf(brief), (ca.pem(),))
    assert (one.intact, one.whole, one.trusted, one.level) == (True, True, True, "B-T")
    assert PIN not in "".join([repr(wanted), repr(seal), *capfd.readouterr()])
    cast("PKCS11Signer", seal.signer).pkcs11_session.close()


def test_a_wrong_pin_is_told(hsm: Hsm) -> None:
    wanted = KeyWanted(Token(hsm.module, hsm.label, "team"))
    assert "the token does not take the PIN" in refusal(wanted, "11112222")
    assert "the token does not take the PIN" in refusal(wanted, "1")


def test_a_token_or_key_that_is_not_there_is_told(hsm: Hsm) -> None:
    absent = KeyWanted(Token(hsm.module, "other", "team"))
    assert "the key team of the token other does not open" in refusal(absent, PIN)
    absent = KeyWanted(Token(hsm.module, hsm.label, "nobody"))
    assert "the key nobody of the token policy-team does not open" in refusal(absent, PIN)


def test_a_key_without_a_fitting_certificate_is_told(hsm: Hsm) -> None:
    """A certificate of an authority, whose key is elsewhere."""
    refusal(KeyWanted(Token(hsm.module, hsm.label, "interm")), PIN)


def test_a_module_that_is_none_is_told(tmp_path: Path) -> None:
    absent = tmp_path / "none.so"
    assert "there is no such PKCS#11 library" in refusal(KeyWanted(Token(absent, "a", "b")))
    absent.write_bytes(b"no library")
    assert "does not open" in refusal(KeyWanted(Token(absent, "a", "b")))


def test_without_python_pkcs11_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "module.so"
    module.touch()
    monkeypatch.setitem(__import__("sys").modules, "pkcs11", None)
    assert "tokens need python-pkcs11" in refusal(KeyWanted(Token(module, "a", "b")))
