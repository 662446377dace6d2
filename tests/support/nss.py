"""A certificate database of NSS, in which poppler's ``pdfsig`` looks for whom to trust.

``python nss.py FOLDER CA.der`` makes one, through the library that ``pdfsig`` itself uses.
"""

import sys
from ctypes import CDLL, POINTER, Structure, byref, c_char_p, c_int, c_uint, c_ulong, c_void_p
from pathlib import Path


class _Trust(Structure):
    _fields_ = (("ssl", c_uint), ("email", c_uint), ("signing", c_uint))


def trust(folder: Path, certificate: bytes) -> None:
    """Make a database below a folder that trusts one authority for everything.

    Raises:
        OSError: NSS is not there, or does not do it.
    """
    nss = CDLL("libnss3.so")
    nss.PK11_GetInternalKeySlot.restype = c_void_p
    nss.PK11_InitPin.argtypes = [c_void_p, c_char_p, c_char_p]
    decode = CDLL("libsmime3.so").CERT_DecodeCertFromPackage
    decode.restype = c_void_p
    nss.PK11_ImportCert.argtypes = [c_void_p, c_void_p, c_ulong, c_char_p, c_int]
    nss.CERT_GetDefaultCertDB.restype = c_void_p
    nss.CERT_ChangeCertTrust.argtypes = [c_void_p, c_void_p, POINTER(_Trust)]
    wanted = _Trust()
    _demand(nss.NSS_InitReadWrite(f"sql:{folder}".encode()))
    slot = nss.PK11_GetInternalKeySlot()
    _demand(nss.PK11_InitPin(slot, None, b""))
    one = decode(certificate, len(certificate))
    _demand(nss.PK11_ImportCert(slot, one, 0, b"Test Root", 0))
    _demand(nss.CERT_DecodeTrustString(byref(wanted), b"CT,CT,CT"))
    _demand(nss.CERT_ChangeCertTrust(nss.CERT_GetDefaultCertDB(), one, byref(wanted)))


def _demand(status: int) -> None:
    if status:
        raise OSError("NSS does not make the database")


if __name__ == "__main__":
    trust(Path(sys.argv[1]), Path(sys.argv[2]).read_bytes())
