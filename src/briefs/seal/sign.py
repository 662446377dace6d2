"""Signing: PAdES into PDFs (ETSI EN 319 142-1), CAdES beside anything (EN 319 122-1)."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import TypeVar

from aiohttp import ClientConnectionError, InvalidURL
from asn1crypto import cms
from asn1crypto.x509 import Certificate
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign import fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import HTTPTimeStamper
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.fetchers import Fetchers
from pyhanko_certvalidator.fetchers.aiohttp_fetchers import AIOHttpFetcherBackend

from briefs.model.seal import Signature
from briefs.problems import Problem, Refused, Span
from briefs.seal.read import beside, in_pdf
from briefs.wording import Said, said

FIELD, STAMP_FIELD = "Signature", "Timestamp"
READABLE = {FIELD: "Electronic signature", STAMP_FIELD: "Electronic time-stamp"}
"""What is read aloud of the fields (/TU; ISO 14289-1, 7.18.1)."""

DIGEST = "sha256"
PATIENCE = 20
"""Seconds that a time-stamp service has to answer."""

_T = TypeVar("_T")
_INVISIBLE = fields.InvisSigSettings(box_out_of_bounds=True)
"""Off the page: a field without a box breaks PDF/UA-1, a hidden one PDF/A-3."""


class Level(StrEnum):
    """The PAdES baseline levels (ETSI EN 319 142-1, 6): what keeps a signature verifiable."""

    B = "B-B"
    T = "B-T"
    LT = "B-LT"
    LTA = "B-LTA"

    @property
    def keeps(self) -> bool:
        """Whether the file carries the certificates, and that none of them was revoked."""
        return self in (Level.LT, Level.LTA)


@dataclass(frozen=True, slots=True)
class Seal:
    """A key that is open.

    Attributes:
        signer: signs; holds key and certificate.
        place: where the key is, for messages.
        level: what the signatures in PDFs are to reach.
        timestamp: the address of a time-stamp service; empty: no time-stamp.
        roots: certificates that a chain may end at.
    """

    signer: Signer = field(repr=False)
    place: str
    level: Level = Level.B
    timestamp: str = ""
    roots: tuple[Certificate, ...] = field(default=(), repr=False)

    def pdf(self, content: bytes) -> bytes:
        """The file with an invisible signature over all of it, as an incremental update.

        The signature is read again before it is given back: a time-stamp service can answer with
        the time-stamp of something else.

        Raises:
            Refused: it cannot be signed, the time-stamp service does not answer as it should, or
                the signature does not hold.
        """
        made = self._trying(self._pdf(content))
        self._demand_held(in_pdf(made), self.level)
        return made

    def detached(self, content: bytes) -> bytes:
        """A signature of any bytes: CMS in DER (RFC 5652) without the bytes themselves.

        It reaches B-B, or B-T where there is a time-stamp service; the certificates of the
        higher levels are in the PDFs.

        Raises:
            Refused: as :meth:`pdf`.
        """
        made = self._trying(self._detached(content))
        self._demand_held((beside(content, made),), Level.T if self.timestamp else Level.B)
        return made

    async def _pdf(self, content: bytes) -> bytes:
        writer = IncrementalPdfFileWriter(BytesIO(content))
        if writer.prev.embedded_signatures:
            raise PdfError("it is signed already")
        for name in (FIELD, STAMP_FIELD) if self.level is Level.LTA else (FIELD,):
            fields.append_signature_field(
                writer,
                fields.SigFieldSpec(
                    name, invis_sig_settings=_INVISIBLE, readable_field_name=READABLE[name]
                ),
            )
        async with AIOHttpFetcherBackend(per_request_timeout=PATIENCE) as fetchers:
            signer = PdfSigner(self._metadata(fetchers), self.signer, timestamper=self._stamper())
            made = await signer.async_sign_pdf(writer)
        return bytes(made.getbuffer())

    def _metadata(self, fetchers: Fetchers) -> PdfSignatureMetadata:
        """How it is signed; what is asked about revocation goes to those whom the issuers name."""
        lasting = self.level is Level.LTA
        asking = ValidationContext(
            trust_roots=list(self.roots),
            allow_fetching=True,
            fetchers=fetchers,
            revocation_mode="hard-fail",
        )
        return PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm=DIGEST,
            subfilter=fields.SigSeedSubFilter.PADES,
            embed_validation_info=self.level.keeps,
            use_pades_lta=lasting,
            timestamp_field_name=STAMP_FIELD if lasting else None,
            validation_context=asking if self.level.keeps else None,
            signer_key_usage=set(),  # looked at when the key was opened
        )

    async def _detached(self, content: bytes) -> bytes:
        made = await self.signer.async_sign_general_data(
            content,
            DIGEST,
            use_cades=True,
            timestamper=self._stamper(),
            signed_attr_settings=PdfCMSSignedAttributes(),
        )
        return made.dump()  # type: ignore[no-any-return]  # asn1crypto has no types

    def _stamper(self) -> "_Stamper | None":
        return _Stamper(self.timestamp, timeout=PATIENCE) if self.timestamp else None

    def _trying(self, job: Coroutine[None, None, _T]) -> _T:
        """Do it, and tell of what fails without its text, which may hold anything."""
        try:
            return asyncio.run(job)
        except Refused:
            raise
        except PdfError:
            message = said("the PDF cannot be signed")
            hint = said("sign a PDF that briefs made, as it was made")
            raise _refused(self.place, message, hint) from None
        except Exception as error:  # of services and tokens, whatever they answer
            raise self._failed(type(error).__name__) from None

    def _failed(self, name: str) -> Refused:
        if not self.level.keeps:
            hint = said("is the token still in its reader?")
            return _refused(self.place, said("signing failed ({name})", name=name), hint)
        message = said(
            "what keeps a signature verifiable ({level}) is not to be had ({name})",
            level=self.level.value,
            name=name,
        )
        hint = said(
            "name the root of the certificate and that of the time-stamp service with "
            "--root-certificate; their revocation services must be within reach and know "
            "nothing against them; or sign with --level B-T"
        )
        return _refused(self.place, message, hint)

    def _demand_held(self, signatures: tuple[Signature, ...], level: str) -> None:
        if signatures and all(
            one.intact and one.whole and one.level == level for one in signatures
        ):
            return
        message = said("the signature that was made does not hold at level {level}", level=level)
        hint = said("the key does not fit its certificate, or the time-stamp is of something else")
        raise _refused(self.timestamp or self.place, message, hint)


class _Stamper(HTTPTimeStamper):
    """Tells a service that is silent from one that answers otherwise than RFC 3161 has it."""

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """A time-stamp of a digest.

        Raises:
            Refused: the service does not give one.
        """
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except Exception as error:  # whatever asn1crypto raises at what is no answer
            silent = isinstance(error.__cause__, (ClientConnectionError, InvalidURL, OSError))
        message = said("the time-stamp service answers, but not with a time-stamp (RFC 3161)")
        if silent:
            message = said("the time-stamp service does not answer")
        hint = said("look at the address after --timestamp, or sign without a time-stamp")
        raise _refused(self.url, message, hint)


def _refused(place: str, message: Said, hint: Said) -> Refused:
    return Refused([Problem("signing", message, Span(place), hint)])
