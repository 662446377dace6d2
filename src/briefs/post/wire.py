"""One mail to one server (RFC 5321), step by step, so that it is known how far it came.

What the server says in words stays here: it may quote an address. Its code is told.
"""

import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from briefs.model.post import Security, Server
from briefs.problems import reason_of
from briefs.wording import said

COMMAND_SECONDS = 60.0
"""How long the server may take for a command."""
FINAL_SECONDS = 600.0
"""How long it may take for its answer to a whole mail (RFC 5321, 4.5.3.2.6)."""

_END = b".\r\n"
_TOO_LARGE = 552


@dataclass(frozen=True, slots=True)
class Envelope:
    """A mail: from which address to which, and its content as bytes of ASCII (RFC 5322)."""

    sender: str
    recipient: str
    content: bytes


class Deferred(Exception):
    """The server did not take the mail now; it may do so later. ``code`` is 0 without an answer."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        super().__init__(code)


class Rejected(Exception):
    """The server does not take this mail.

    Attributes:
        code: its answer.
        limit: the largest mail that it takes, in bytes, where the mail is larger; else 0.
    """

    def __init__(self, code: int, limit: int = 0) -> None:
        self.code = code
        self.limit = limit
        super().__init__(code)


class Lost(Exception):
    """The connection ended between the mail's last byte and the server's answer."""


class Unreachable(Deferred):
    """No connection to the server came about."""


class Unusable(Exception):
    """No mail can be sent by this server; the one argument says why, in words for a person."""


@dataclass(frozen=True, slots=True)
class Wire:
    """The way to a server, whose certificate an authority vouches for that this machine trusts.

    ``SSL_CERT_FILE`` may name the file of another authority.

    Attributes:
        server: see there.
        password: for AUTH; empty where the server asks for none.
        command_seconds: see :data:`COMMAND_SECONDS`.
        final_seconds: see :data:`FINAL_SECONDS`.
    """

    server: Server
    password: str = ""
    command_seconds: float = COMMAND_SECONDS
    final_seconds: float = FINAL_SECONDS

    def hand_over(self, mail: Envelope, committing: Callable[[], None]) -> int:
        """Give a mail to the server.

        Args:
            mail: what and whereto.
            committing: called before the first byte of the content, when all else is agreed.

        Returns:
            The code with which the server took the mail.

        Raises:
            Deferred, Rejected, Lost, Unusable: see there.
        """
        smtp = self._connected()
        try:
            self._agreed(smtp, mail)
            committing()
            return self._poured(smtp, mail.content)
        finally:
            _left(smtp)

    def _connected(self) -> smtplib.SMTP:
        """Connected, encrypted and known to the server."""
        try:
            smtp = self._called()
        except ssl.SSLError as error:
            raise Unusable(_no_trust(error)) from None
        except smtplib.SMTPResponseException as error:  # 554 or 421 instead of a greeting
            raise Unreachable(error.smtp_code) from None
        except (OSError, smtplib.SMTPException):
            raise Unreachable from None
        try:
            self._secured(smtp)
        except BaseException:
            _left(smtp)
            raise
        return smtp

    def _called(self) -> smtplib.SMTP:
        server = self.server
        name = server.sender.rpartition("@")[2] or "localhost"
        if server.security is Security.TLS:
            return smtplib.SMTP_SSL(
                server.host,
                server.port,
                local_hostname=name,
                timeout=self.command_seconds,
                context=ssl.create_default_context(),
            )
        return smtplib.SMTP(
            server.host, server.port, local_hostname=name, timeout=self.command_seconds
        )

    def _secured(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.ehlo_or_helo_if_needed()
            if self.server.security is Security.STARTTLS:
                smtp.starttls(context=ssl.create_default_context())
                smtp.ehlo()
            if self.server.user:
                self._known_to(smtp)
        except ssl.SSLError as error:
            raise Unusable(_no_trust(error)) from None
        except smtplib.SMTPNotSupportedError:
            raise Unusable(
                said("it offers no STARTTLS, or no login that can be used: see its manual")
            ) from None
        except smtplib.SMTPResponseException as error:
            raise Deferred(error.smtp_code) from None
        except (OSError, smtplib.SMTPException):
            raise Deferred from None

    def _known_to(self, smtp: smtplib.SMTP) -> None:
        try:
            smtp.login(self.server.user, self.password)
        except UnicodeEncodeError:  # SASLprep (RFC 4013) is not in the standard library
            raise Unusable(said("user and password are not all ASCII")) from None
        except smtplib.SMTPAuthenticationError as error:
            raise _no_login(error.smtp_code) from None

    def _agreed(self, smtp: smtplib.SMTP, mail: Envelope) -> None:
        """Everything up to the server's leave to send the content."""
        size = len(mail.content)
        limit = _limit(smtp)
        if limit and size > limit:
            raise Rejected(_TOO_LARGE, limit)
        try:
            options = [f"SIZE={size}"] if smtp.has_extn("size") else []
            _demand(smtp.mail(mail.sender, options)[0], 2)
            _demand(smtp.rcpt(mail.recipient)[0], 2)
            _demand(smtp.docmd("DATA")[0], 3)
        except (OSError, smtplib.SMTPException):
            raise Deferred from None

    def _poured(self, smtp: smtplib.SMTP, content: bytes) -> int:
        """The content, and the server's answer.

        A server that did not see the end of a mail must not deliver it (RFC 5321, 4.1.1.4): until
        then nothing is in doubt.
        """
        try:
            if smtp.sock:  # else the last line would wait for the server's acknowledgement
                smtp.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            smtp.send(smtplib.quotedata(content.decode("ascii")).encode("ascii"))
        except (OSError, smtplib.SMTPException):
            raise Deferred from None
        try:
            if smtp.sock:
                smtp.sock.settimeout(self.final_seconds)
            smtp.send(_END)
            code, _ = smtp.getreply()
        except (OSError, smtplib.SMTPException):
            raise Lost from None
        if code // 100 not in (2, 4, 5):
            raise Lost
        _demand(code, 2)
        return int(code)


def _demand(code: int, kind: int) -> None:
    """Go on with an answer of this kind (RFC 5321, 4.2.1); anything else is a refusal."""
    if code // 100 == 5:
        raise Rejected(code)
    if code // 100 != kind:
        raise Deferred(max(code, 0))


def _limit(smtp: smtplib.SMTP) -> int:
    """The largest mail that the server takes, in bytes (RFC 1870); 0 where it does not say."""
    said_size = smtp.esmtp_features.get("size", "") if smtp.does_esmtp else ""
    return int(said_size) if said_size.isascii() and said_size.isdigit() else 0


def _left(smtp: smtplib.SMTP) -> None:
    """Say goodbye, if somebody listens."""
    try:
        if smtp.sock:
            smtp.sock.settimeout(1)
        smtp.quit()
    except (OSError, smtplib.SMTPException):
        smtp.close()


def _no_trust(error: ssl.SSLError) -> str:
    reason = getattr(error, "verify_message", "") or error.reason or reason_of(error)
    return said("no safe connection comes about: {reason}", reason=reason)


def _no_login(code: int) -> Exception:
    """What a refused login means: 454 and its like pass (RFC 4954, 4)."""
    if code // 100 == 4:
        return Deferred(code)
    return Unusable(said("it refuses the user or the password ({code})", code=code))
