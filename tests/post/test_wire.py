"""A server that encrypts, asks who we are, is slow, or talks nonsense."""

import datetime as dt
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from briefs.model.post import Security, Server
from briefs.post.wire import Deferred, Lost, Unusable, Wire
from briefs.post.wire import Envelope as Mail

MAIL = Mail("from@example.org", "to@example.net", b"Subject: x\r\n\r\nline\r\n")
GREETING, HELLO = b"220 here\r\n", b"250 hello\r\n"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 with its key, in one file; it vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = dt.datetime.now(dt.UTC)
    own = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(own, critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(made.public_bytes(Encoding.PEM) + secret)
    return file


class Taking:
    """Takes mails, and says how they came."""

    def __init__(self) -> None:
        self.encrypted: list[bool] = []

    async def handle_DATA(self, _: SMTP, session: Session, __: Envelope) -> str:  # noqa: N802
        self.encrypted.append(session.ssl is not None)
        return "250 taken"


def is_known(_: SMTP, __: Session, ___: Envelope, ____: str, given: object) -> AuthResult:
    known = LoginPassword(b"us", b"secret")
    return AuthResult(success=given == known, handled=False)


@pytest.fixture
def encrypting(certificate: Path) -> Iterator[tuple[Taking, int]]:
    """A server that takes mails over STARTTLS alone, from a user that it knows."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    taking = Taking()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    controller = Controller(
        taking,
        hostname="127.0.0.1",
        port=port,
        tls_context=context,
        require_starttls=True,
        auth_required=True,
        authenticator=is_known,
    )
    controller.start()
    yield taking, port
    controller.stop()


def wire(port: int, password: str, security: Security = Security.STARTTLS) -> Wire:
    server = Server("127.0.0.1", port, security, "us", "from@example.org")
    return Wire(server, password)


def test_a_trusted_server_takes_the_mail_encrypted_from_a_known_user(
    encrypting: tuple[Taking, int], certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    taking, port = encrypting
    committed: list[bool] = []
    assert wire(port, "secret").hand_over(MAIL, lambda: committed.append(True)) == 250
    assert (taking.encrypted, committed) == ([True], [True])


@pytest.mark.parametrize(("password", "said"), [("wrong", "(535)"), ("비밀", "not all ASCII")])
def test_a_login_that_is_refused_is_told(
    encrypting: tuple[Taking, int],
    certificate: Path,
    monkeypatch: pytest.MonkeyPatch,
    password: str,
    said: str,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(Unusable) as refusal:
        wire(encrypting[1], password).hand_over(MAIL, lambda: None)
    assert said in str(refusal.value)


def test_a_server_for_whom_nobody_vouches_gets_no_password(encrypting: tuple[Taking, int]) -> None:
    with pytest.raises(Unusable, match="no safe connection"):
        wire(encrypting[1], "secret").hand_over(MAIL, lambda: None)
    assert encrypting[0].encrypted == []


@contextmanager
def answering(*answers: bytes, seconds: float = 0) -> Iterator[int]:
    """A server that gives one answer to each thing that it is sent, the last one late."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            caller, _ = listening.accept()
            with caller:
                for number, answer in enumerate(answers, start=1):
                    time.sleep(seconds if number == len(answers) else 0)
                    caller.sendall(answer)
                    if not caller.recv(1 << 16):
                        return

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        listening.close()
        thread.join()


def handed_over(port: int) -> int:
    server = Server("127.0.0.1", port, Security.NONE, sender="from@example.org")
    return Wire(server, command_seconds=0.3, final_seconds=0.3).hand_over(MAIL, lambda: None)


@pytest.mark.parametrize(
    "answers",
    [
        [b"\x00\xff\x80 what\r\n"],
        [b"HTTP/1.1 400 Bad Request\r\n\r\n"],
        [b"220 " + b"x" * 20_000 + b"\r\n"],
        [GREETING, b"\r\n"],
        [GREETING, b"250-SIZE " + b"9" * 5_000 + b"\r\n250 SIZE many\r\n"],
        [GREETING, HELLO, b"abc\r\n"],
        [GREETING, HELLO, b"250 ok\r\n", "이백오십\r\n".encode()],
        [GREETING, HELLO, b"250 ok\r\n", b"250 ok\r\n", b"250 not 354\r\n"],
    ],
)
def test_what_is_garbled_before_the_content_puts_the_mail_off(answers: list[bytes]) -> None:
    with answering(*answers) as port, pytest.raises(Deferred):
        handed_over(port)


@pytest.mark.parametrize("last", [b"\xff\xfe\r\n", b"999 thanks\r\n", b"\r\n", b"354 more\r\n"])
def test_what_is_garbled_after_the_content_leaves_it_uncertain(last: bytes) -> None:
    agreed = (GREETING, HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n", last)
    with answering(*agreed) as port, pytest.raises(Lost):
        handed_over(port)


@pytest.mark.parametrize("before", [(), (GREETING,), (GREETING, HELLO, b"250 ok\r\n")])
def test_a_server_that_is_too_slow_puts_the_mail_off(before: tuple[bytes, ...]) -> None:
    with answering(*before, b"250 ok\r\n", seconds=0.5) as port, pytest.raises(Deferred):
        handed_over(port)


def test_a_server_that_is_too_slow_at_the_end_leaves_it_uncertain() -> None:
    agreed = (GREETING, HELLO, b"250 ok\r\n", b"250 ok\r\n", b"354 go on\r\n", b"250 taken\r\n")
    with answering(*agreed, seconds=0.5) as port, pytest.raises(Lost):
        handed_over(port)
