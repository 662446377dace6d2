"""Reading signatures, from bytes that anybody may have made; nothing is fetched from anywhere."""

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from asn1crypto import cms
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    EmbeddedPdfSignature,
    async_validate_detached_cms,
    async_validate_pdf_signature,
    async_validate_pdf_timestamp,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import (
    SignatureCoverageLevel,
    StandardCMSSignatureStatus,
)
from pyhanko_certvalidator import ValidationContext

from briefs.model.seal import Signature
from briefs.seal.certificates import certificates

_SIGNING = KeyUsageConstraints(
    key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
)
_BROKEN = Signature("", "", "", None, False, "", False, False, None)
"""A signature that cannot be read; nobody can say whose it is."""


def in_pdf(content: bytes, trusted: Sequence[bytes] = ()) -> tuple[Signature, ...]:
    """The signatures in a PDF; none where there are none, or where it is no PDF.

    A signature that cannot be read is one that is not intact. The padding of the signature itself
    (``/Contents``) is covered by none: a change there is for the file's hash to find.

    Args:
        content: from anywhere.
        trusted: certificates in PEM or DER; without them nothing is said about trust.

    Raises:
        Refused: one of ``trusted`` is no certificate.
    """
    roots = certificates(trusted, "--trust")
    try:
        return asyncio.run(_read_pdf(content, roots))
    except Exception:  # whatever a reader of PDFs raises at what is no PDF
        return (_BROKEN,) if b"/ByteRange" in content else ()


def beside(content: bytes, signature: bytes, trusted: Sequence[bytes] = ()) -> Signature:
    """A detached signature (CMS in DER) and what it says of some bytes.

    Raises:
        Refused: one of ``trusted`` is no certificate.
    """
    roots = certificates(trusted, "--trust")
    try:
        return asyncio.run(_read_beside(content, signature, roots))
    except Exception:  # whatever asn1crypto raises at what is no CMS
        return _BROKEN


async def _read_pdf(content: bytes, roots: tuple[Certificate, ...]) -> tuple[Signature, ...]:
    reader = PdfFileReader(BytesIO(content))
    return tuple(
        [await _one(content, reader, one, roots) for one in reader.embedded_regular_signatures]
    )


async def _one(
    content: bytes,
    reader: PdfFileReader,
    embedded: EmbeddedPdfSignature,
    roots: tuple[Certificate, ...],
) -> Signature:
    store = DocumentSecurityStore.read_dss(reader) if "/DSS" in reader.root else None
    kept = _Kept(roots, tuple(embedded.other_embedded_certs), store)
    now = kept.at(None)

    async def checked(context: ValidationContext) -> StandardCMSSignatureStatus:
        return await async_validate_pdf_signature(
            embedded,
            context,
            ts_validation_context=now,
            key_usage_settings=_SIGNING,
            skip_diff=True,
        )

    status = await checked(now)
    level = "B-T" if _is_stamped(status) else "B-B"
    over = await _stamps_over(content, reader, now)
    if level == "B-T" and store and store.certs and (store.crls or store.ocsps):
        level = "B-LTA" if any(over) else "B-LT"
    whole = _is_whole(content, embedded) and all(over)
    return _told(status, level, whole, await _is_trusted(status, checked, kept))


async def _read_beside(
    content: bytes, signature: bytes, roots: tuple[Certificate, ...]
) -> Signature:
    message = cms.ContentInfo.load(signature, strict=True)
    kept = _Kept(roots, _brought(message["content"]))
    now = kept.at(None)

    async def checked(context: ValidationContext) -> StandardCMSSignatureStatus:
        return await async_validate_detached_cms(
            content,
            message["content"],
            context,
            ts_validation_context=now,
            key_usage_settings=_SIGNING,
        )

    status = await checked(now)
    level = "B-T" if _is_stamped(status) else "B-B"
    return _told(status, level, whole=True, trusted=await _is_trusted(status, checked, kept))


@dataclass(frozen=True, slots=True)
class _Kept:
    """What certificates are held against.

    Attributes:
        roots: those that the reader trusts.
        others: those that the signature brings, to lead there.
        store: what the file keeps besides, above all about revocation.
    """

    roots: tuple[Certificate, ...]
    others: tuple[Certificate, ...]
    store: DocumentSecurityStore | None = None

    def at(self, moment: dt.datetime | None) -> ValidationContext:
        """The context at a moment; now where none is given."""
        given: dict[str, Any] = {
            "trust_roots": list(self.roots),
            "other_certs": list(self.others),
            "allow_fetching": False,
            "moment": moment,
            "retroactive_revinfo": moment is not None,
        }
        if self.store:
            return self.store.as_validation_context(given)
        return ValidationContext(**given)


def _brought(signed: cms.SignedData) -> tuple[Certificate, ...]:
    return tuple(one.chosen for one in signed["certificates"] if one.name == "certificate")


async def _is_trusted(
    status: StandardCMSSignatureStatus,
    checked: Callable[[ValidationContext], Awaitable[StandardCMSSignatureStatus]],
    kept: _Kept,
) -> bool | None:
    """Whether the certificate leads to a root now, or did when a time-stamp that is trusted says.

    A certificate lives a year or three; what was signed with it stays signed.
    """
    if not kept.roots:
        return None
    if status.trusted:
        return True
    stamp = status.timestamp_validity
    if not (stamp and stamp.intact and stamp.valid and stamp.trusted):
        return False
    return bool((await checked(kept.at(stamp.timestamp))).trusted)


def _told(
    status: StandardCMSSignatureStatus, level: str, whole: bool, trusted: bool | None
) -> Signature:
    certificate = status.signing_cert
    stamp = status.timestamp_validity if _is_stamped(status) else None
    return Signature(
        signer=_common_name(certificate.subject),
        issuer=_common_name(certificate.issuer),
        fingerprint=certificate.sha256.hex(),
        when=stamp.timestamp if stamp else status.signer_reported_dt,
        stamped=stamp is not None,
        level=level,
        intact=bool(status.intact and status.valid),
        whole=whole,
        trusted=trusted,
    )


def _is_stamped(status: StandardCMSSignatureStatus) -> bool:
    stamp = status.timestamp_validity
    return bool(stamp and stamp.intact and stamp.valid)


async def _stamps_over(
    content: bytes, reader: PdfFileReader, context: ValidationContext
) -> list[bool]:
    """Of each time-stamp over the file, whether it holds: what was kept in the file is under it."""
    found = []
    for one in reader.embedded_timestamp_signatures:
        status = await async_validate_pdf_timestamp(one, context, skip_diff=True)
        found.append(status.intact and status.valid and _is_whole(content, one))
    return found


def _is_whole(content: bytes, embedded: EmbeddedPdfSignature) -> bool:
    """Whether the signature reaches the file's end, or only what it is verified with follows."""
    if int(embedded.byte_range[2]) + int(embedded.byte_range[3]) == len(content):
        return embedded.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
    if embedded.evaluate_signature_coverage() is not SignatureCoverageLevel.ENTIRE_REVISION:
        return False
    embedded.compute_integrity_info()  # type: ignore[no-untyped-call]
    added = embedded.diff_result
    return (
        isinstance(added, DiffResult)  # and no suspicion
        and added.modification_level is ModificationLevel.LTA_UPDATES  # EN 319 142-1, 5.4
        and content.rstrip().endswith(b"%%EOF")
    )


def _common_name(name: Any) -> str:
    """The common name, or all of the name where there is none."""
    found = name.native.get("common_name")
    return found if isinstance(found, str) else str(name.human_friendly)
