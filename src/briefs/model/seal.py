"""A signature as it was read: who, when, and whether it holds."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature on a document or a manifest.

    Attributes:
        signer: the common name in the certificate; what a certificate says of itself.
        issuer: who says so: the common name of the certificate's issuer.
        fingerprint: SHA-256 of the certificate, in hexadecimal, to be compared by other ways.
        when: the moment, as the signer's clock or the time-stamp says; nothing where it is unsaid.
        stamped: whether a time-stamp service says the moment.
        level: the PAdES or CAdES level that it reaches (``B-B``, ``B-T``, ``B-LT``, ``B-LTA``).
        intact: whether what it covers is as it was signed, to the byte.
        whole: whether it covers the whole of the file, so that nothing was added behind it.
        trusted: whether the certificate leads to one that the reader trusts; nothing where the
            reader named none to trust.
    """

    signer: str
    issuer: str
    fingerprint: str
    when: dt.datetime | None
    stamped: bool
    level: str
    intact: bool
    whole: bool
    trusted: bool | None
