"""What signs: a key of a PKCS#12 file (RFC 7292), or one that never leaves its PKCS#11 token."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from asn1crypto.x509 import Certificate
from pyhanko.sign.signers import Signer, SimpleSigner

from briefs.problems import Problem, Refused, Span, reason_of
from briefs.seal.certificates import certificates
from briefs.seal.sign import Level, Seal
from briefs.wording import Said, said

if TYPE_CHECKING:
    from pyhanko.sign.pkcs11 import PKCS11Signer

_SIGNING = frozenset({"digital_signature", "non_repudiation"})
"""The key usages (RFC 5280, 4.2.1.3) of which a certificate needs one, where it names any."""


@dataclass(frozen=True, slots=True)
class Token:
    """A key in a PKCS#11 token: the library's file, the token's label, the key's label."""

    module: Path
    token: str
    key: str


@dataclass(frozen=True, slots=True)
class KeyWanted:
    """The key to sign with, and how far.

    Attributes:
        source: a PKCS#12 file, or a token.
        level: what the signatures are to reach.
        timestamp: the address of a time-stamp service (RFC 3161); every level but B-B needs one.
        roots: certificates that certificate and time-stamp lead to, in PEM or DER; B-LT and B-LTA
            need those which no signature carries.
    """

    source: Path | Token
    level: Level = Level.B
    timestamp: str = ""
    roots: tuple[bytes, ...] = ()


def opened(wanted: KeyWanted, password: Callable[[], str]) -> Seal:
    """Open the key.

    Args:
        wanted: which.
        password: gives the file's password or the token's PIN; it is asked once and kept nowhere.

    Raises:
        Refused: the key cannot be opened, or is not one to sign with today.
    """
    place = _place(wanted.source)
    if wanted.level is not Level.B and not wanted.timestamp:
        hint = said("name one with --timestamp URL, or leave --level out")
        raise _refused(
            place, said("level {level} needs a time-stamp", level=wanted.level.value), hint
        )
    if isinstance(wanted.source, Token):
        signer: Signer = _in_token(wanted.source, password)
    else:
        signer = _in_file(wanted.source, password)
    _demand_fit(signer.signing_cert, place)
    return Seal(
        signer,
        place=place,
        level=wanted.level,
        timestamp=wanted.timestamp,
        roots=certificates(wanted.roots, "--root-certificate"),
    )


def _place(source: Path | Token) -> str:
    return source.module.name if isinstance(source, Token) else source.as_posix()


def _in_file(path: Path, password: Callable[[], str]) -> SimpleSigner:
    try:
        content = path.read_bytes()
    except OSError as error:
        message = said("the key cannot be read: {reason}", reason=reason_of(error))
        hint = said("name a PKCS#12 file (.p12, .pfx)")
        raise _refused(path.as_posix(), message, hint) from None
    if not content.startswith(b"\x30"):
        raise _unfit_file(path)
    return _from_pkcs12(content, path, password())


def _from_pkcs12(content: bytes, path: Path, password: str) -> SimpleSigner:
    from cryptography.hazmat.primitives.serialization.pkcs12 import load_pkcs12

    try:
        held = load_pkcs12(content, password.encode() or None)
    except ValueError:  # of the library, which cannot tell a wrong password from a broken file
        message = said("the key does not open: the password is wrong, or the file is damaged")
        hint = said("try the password again; it is that of the file, not of this computer")
        raise _refused(path.as_posix(), message, hint) from None
    except Exception:  # what else it raises depends on its version and on the file's making
        raise _unfit_file(path) from None
    if held.key is None or held.cert is None:
        message = said("the file lacks a key with its certificate")
        hint = said("export both together, as PKCS#12")
        raise _refused(path.as_posix(), message, hint)
    signer: SimpleSigner = SimpleSigner.load_pkcs12_data(content, (), password.encode() or None)
    return signer


def _unfit_file(path: Path) -> Refused:
    message = said("this is no PKCS#12 file, or one with methods that are not known here")
    return _refused(path.as_posix(), message, said("name a PKCS#12 file (.p12, .pfx)"))


def _in_token(token: Token, password: Callable[[], str]) -> "PKCS11Signer":
    place = token.module.name
    if not token.module.is_file():
        hint = said("its maker says where it is: often /usr/lib/…/*.so")
        raise _refused(place, said("there is no such PKCS#11 library"), hint)
    try:
        import pkcs11  # noqa: F401
        from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
    except ImportError:
        hint = said("install python-pkcs11: it is in the extra `token` of briefs")
        raise _refused(place, said("tokens need python-pkcs11"), hint) from None
    from pyhanko.config.pkcs11 import TokenCriteria

    pin = password()
    session = None
    try:
        session = open_pkcs11_session(
            str(token.module), token_criteria=TokenCriteria(label=token.token), user_pin=pin
        )
        signer = PKCS11Signer(
            session, cert_label=token.key, key_label=token.key, other_certs_to_pull=None
        )
        # With ECDSA, SoftHSM among others signs a hash only, and makes none.
        signer.use_raw_mechanism = signer.signing_cert.public_key.algorithm == "ec"
        _ = signer.cert_registry
    except Exception as error:  # each maker's library fails in its own ways
        if session:
            session.close()
        raise _token_fault(token, error) from None
    return signer


def _token_fault(token: Token, error: Exception) -> Refused:
    """By the name of the error alone: its text may hold what nobody is to read."""
    name = type(error).__name__
    place = token.module.name
    if name.startswith("Pin"):
        hint = said("few tries are left before a token locks itself: look at the PIN first")
        return _refused(place, said("the token does not take the PIN ({name})", name=name), hint)
    message = said(
        "the key {key} of the token {token} does not open ({name})",
        key=token.key,
        token=token.token,
        name=name,
    )
    hint = said("is the token in its reader, and are --token-label and --key-label its own?")
    return _refused(place, message, hint)


def _demand_fit(certificate: Certificate | None, place: str) -> None:
    """That the certificate is one to sign with today.

    Raises:
        Refused: it is not.
    """
    assert certificate is not None  # neither file nor token opens without one
    now = dt.datetime.now(dt.UTC)
    if not certificate.not_valid_before <= now <= certificate.not_valid_after:
        message = said(
            "the certificate is valid from {first} to {last} only",
            first=certificate.not_valid_before.date(),
            last=certificate.not_valid_after.date(),
        )
        raise _refused(place, message, said("ask its issuer for a new one"))
    usage = certificate.key_usage_value
    if usage is not None and not _SIGNING & usage.native:
        message = said("the certificate is not one to sign with")
        hint = said("ask its issuer for one with the key usage digitalSignature")
        raise _refused(place, message, hint)


def _refused(place: str, message: Said, hint: Said) -> Refused:
    return Refused([Problem("signing-key", message, Span(place), hint)])
