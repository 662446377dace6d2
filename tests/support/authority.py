"""A certification authority with a time-stamp service, OCSP and CRLs, on this machine."""

import datetime as dt
from base64 import b64decode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote

from asn1crypto import ocsp, tsp
from certomancer.registry import (
    ArchLabel,
    CertLabel,
    CertomancerConfig,
    KeyLabel,
    PKIArchitecture,
    ServiceLabel,
)
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.hazmat.primitives.serialization.pkcs12 import serialize_key_and_certificates

PASSWORD = "mirinae-7-Geheim"
SIGNERS = ("team", "team-ec")
PAST = dt.datetime(2020, 6, 1, tzinfo=dt.UTC)
"""When the service at ``tsa-past`` believes that it is, and the certificate ``past`` is valid."""

_ALWAYS = {"valid-from": "2000-01-01T00:00:00+0000", "valid-to": "2048-01-01T00:00:00+0000"}
_PAST = {"valid-from": "2020-01-01T00:00:00+0000", "valid-to": "2021-01-01T00:00:00+0000"}
_FUTURE = {"valid-from": "2047-01-01T00:00:00+0000", "valid-to": "2048-01-01T00:00:00+0000"}
_OCSP = {
    "id": "authority_information_access",
    "smart-value": {"schema": "aia-urls", "params": {"ocsp-responder-names": ["interm"]}},
}
_CRL = {
    "id": "crl_distribution_points",
    "smart-value": {"schema": "crl-dist-url", "params": {"crl-repo-names": ["interm"]}},
}


def _key_usage(*usages: str) -> dict[str, Any]:
    smart = {"schema": "key-usage", "params": list(usages)}
    return {"id": "key_usage", "critical": True, "smart-value": smart}


def _issued(subject: str, validity: Mapping[str, str], *extensions: Any) -> dict[str, Any]:
    return {
        "subject": subject,
        "issuer": "interm",
        "validity": dict(validity),
        "extensions": [*extensions],
    }


_SIGNING = _key_usage("digital_signature", "non_repudiation")
_STAMPING = {"id": "extended_key_usage", "critical": True, "value": ["time_stamping"]}
_CERTIFICATES: dict[str, Any] = {
    "root": {
        "subject": "root",
        "issuer": "root",
        "validity": _ALWAYS,
        "profiles": [{"id": "simple-ca", "params": {"crl-repo": "root"}}],
    },
    "interm": {
        "subject": "interm",
        "issuer": "root",
        "validity": _ALWAYS,
        "profiles": [{"id": "simple-ca", "params": {"max-path-len": 0, "crl-repo": "interm"}}],
    },
    "responder": {
        "subject": "responder",
        "issuer": "interm",
        "validity": _ALWAYS,
        "profiles": ["ocsp-responder"],
    },
    "tsa": _issued("tsa", _ALWAYS, _key_usage("digital_signature"), _STAMPING, _OCSP),
    "team": _issued("team", _ALWAYS, _SIGNING, _CRL),
    "team-ec": _issued("team-ec", _ALWAYS, _SIGNING, _CRL),
    "past": _issued("past", _PAST, _SIGNING, _CRL),
    "future": _issued("future", _FUTURE, _SIGNING, _CRL),
    "cipher": _issued("cipher", _ALWAYS, _key_usage("key_encipherment"), _CRL),
    "revoked": {
        **_issued("revoked", _ALWAYS, _SIGNING, _CRL),
        "revocation": {"revoked-since": "2021-01-01T00:00:00+0000", "reason": "key_compromise"},
    },
}
_NAMES = {
    **{label: label for label in _CERTIFICATES},
    "root": "Test Root",
    "interm": "Test Authority",
    "tsa": "Test Time-stamps",
    "team": "Policy Team 정책팀",
    "team-ec": "Policy Team EC",
}
_SERVICES = {
    "ocsp": {
        "interm": {
            "for-issuer": "interm",
            "responder-cert": "responder",
            "signing-key": "responder",
        }
    },
    "crl-repo": {
        name: {"for-issuer": name, "signing-key": name, "simulated-update-schedule": "P90D"}
        for name in ("root", "interm")
    },
    "time-stamping": {"tsa": {"signing-cert": "tsa", "signing-key": "tsa"}},
}


@dataclass(frozen=True)
class Authority:
    """The authority while it serves.

    Attributes:
        url: where it does.
        keys: where its keys are.
        asked: the paths that were asked for, in order.
    """

    url: str
    keys: PKIArchitecture
    asked: list[str] = field(default_factory=list)

    def stamps(self, name: str = "tsa") -> str:
        """The address of a time-stamp service: ``tsa``, or one that errs (see :class:`_Server`)."""
        return f"{self.url}/test/tsa/{name}"

    def certificate(self, label: str) -> x509.Certificate:
        return x509.load_der_x509_certificate(self.keys.get_cert(CertLabel(label)).dump())

    def pem(self, label: str = "root") -> bytes:
        return self.certificate(label).public_bytes(Encoding.PEM)

    def private(self, label: str) -> Any:
        info = self.keys.key_set.get_private_key(KeyLabel(label))
        return load_der_private_key(info.dump(), None)

    def pkcs12(self, label: str, password: str = PASSWORD) -> bytes:
        """Key, certificate and the authority's own certificate, but not its root."""
        encryption = BestAvailableEncryption(password.encode()) if password else NoEncryption()
        chain = [self.certificate("interm")]
        return serialize_key_and_certificates(
            label.encode(), self.private(label), self.certificate(label), chain, encryption
        )


@contextmanager
def authority(folder: Path) -> Iterator[Authority]:
    """Found an authority with new keys below a folder, and serve it over HTTP."""
    for label in _CERTIFICATES:
        key: Any = ec.generate_private_key(ec.SECP256R1())
        if label == "team":
            key = rsa.generate_private_key(65537, 2048)
        pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        (folder / f"{label}.pem").write_bytes(pem)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Server)
    url = f"http://127.0.0.1:{server.server_port}"
    made = Authority(url, _architecture(folder, url))
    server.authority = made  # type: ignore[attr-defined]
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _architecture(folder: Path, url: str) -> PKIArchitecture:
    keys = {label: {"path": f"{label}.pem"} for label in _CERTIFICATES}
    entities = {
        label: {"country-name": "KR", "organization-name": "Test", "common-name": name}
        for label, name in _NAMES.items()
    }
    config = {
        "external-url-prefix": url,
        "keysets": {"all": {"keys": keys}},
        "pki-architectures": {
            "test": {
                "keyset": "all",
                "entities": entities,
                "certs": _CERTIFICATES,
                "services": _SERVICES,
            }
        },
    }
    made = CertomancerConfig(config, key_search_dir=str(folder))
    return made.get_pki_arch(ArchLabel("test"))


class _Server(BaseHTTPRequestHandler):
    """Serves the authority; the names of its time-stamp services say how they err."""

    @property
    def _authority(self) -> Authority:
        return self.server.authority  # type: ignore[attr-defined, no-any-return]

    def do_GET(self) -> None:
        kind, name, *rest = self._asked()
        if kind == "ocsp":  # RFC 6960, A.1
            self._answer(*self._standing(name, b64decode(unquote(rest[0]))))
        else:
            crl = self._services.get_crl(ServiceLabel(name), dt.datetime.now(dt.UTC))
            self._answer(crl.dump(), "application/pkix-crl")

    def do_POST(self) -> None:
        kind, name = self._asked()
        content = self.rfile.read(int(self.headers["Content-Length"]))
        if kind == "ocsp":
            self._answer(*self._standing(name, content))
        elif name == "tsa-web":
            self._answer(b"<html>Welcome</html>", "text/html")
        elif name == "tsa-rubbish":
            self._answer(b"no time-stamp", "application/timestamp-reply")
        elif name == "tsa-down":
            self.send_error(503)
        else:
            self._answer(self._stamp(name, content), "application/timestamp-reply")

    def _asked(self) -> list[str]:
        self._authority.asked.append(self.path)
        return self.path.split("/", 4)[2:]

    def _standing(self, name: str, content: bytes) -> tuple[bytes, str]:
        """Whether a certificate was revoked."""
        responder = self._services.summon_responder(ServiceLabel(name), dt.datetime.now(dt.UTC))
        answer = responder.build_ocsp_response(ocsp.OCSPRequest.load(content)).dump()
        return answer, "application/ocsp-response"

    @property
    def _services(self) -> Any:
        return self._authority.keys.service_registry

    def _stamp(self, name: str, content: bytes) -> bytes:
        request = tsp.TimeStampReq.load(content)
        if name == "tsa-other":  # of something else than was asked for
            request["message_imprint"]["hashed_message"] = bytes(32)
        if name == "tsa-refusing":
            return bytes.fromhex("30053003020102")  # status: rejection
        now = PAST if name == "tsa-past" else dt.datetime.now(dt.UTC)
        made = self._services.summon_timestamper(ServiceLabel("tsa"), now)
        return made.request_tsa_response(request).dump()  # type: ignore[no-any-return]

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
