"""The attacks on the preview that are tried with bytes on a socket: what is sent, what must come.

A row of docs/reliability.md each. ``$HOST``, ``$PORT`` and ``$TOKEN`` stand for those of the
preview; a request has the right host, and a change the right token, unless that is the attack.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

EDIT = {"id": "demo.title", "language": "en", "words": "HACKED", "was": "Demo"}
"""A change that would be made if it were let in."""


@dataclass(frozen=True, slots=True)
class Attack:
    """One line of the table.

    Attributes:
        id: of the test.
        tried: in the words of who has to judge whether it matters.
        ways: requests, or scripts, that try it.
        must: the statuses one of which must be answered; 0 is a connection cut off without answer.
    """

    id: str
    tried: str
    ways: tuple[str, ...]
    must: frozenset[int] = frozenset({403})


NO_WORDS: tuple[object, ...] = (1, None, True, [], {}, float("inf"))


def request(
    target: str = "/state",
    *headers: str,
    method: str = "GET",
    host: str = "$HOST",
    body: str = "",
    version: str = "1.1",
) -> str:
    """A request as text; its body is measured when it is sent."""
    own = [f"Host: {host}"] if host else []
    measured = ["Content-Length: $LENGTH"] if body else []
    head = [f"{method} {target} HTTP/{version}", *own, "Connection: close", *measured, *headers]
    return "\r\n".join([*head, "", body])


def change(
    body: object = EDIT,
    *headers: str,
    target: str = "/text",
    token: str = "$TOKEN",
    form: str = "application/json",
) -> str:
    """A change of a text, as our own page sends it but for what is said otherwise."""
    told = (f"X-Briefs-Token: {token}",) if token else ()
    typed = (f"Content-Type: {form}",) if form else ()
    text = body if isinstance(body, str) else json.dumps(body)
    return request(target, *told, *typed, *headers, method="POST", body=text)


def from_pages(*headers: str) -> tuple[str, ...]:
    """Reading and changing, with headers that a browser adds."""
    return tuple(
        chain.from_iterable(
            (
                request("/", one),
                request("/state", one),
                request("/news?since=0", one),
                change(EDIT, one),
            )
            for one in headers
        )
    )


def edits(**others: object) -> dict[str, object]:
    """The change with other fields, or more of them."""
    return {**EDIT, **others}


def hosts(*names: str) -> tuple[str, ...]:
    """Reading, with hosts that the request says that it is for."""
    return tuple(request("/state", host=name) for name in names)


def targets(*paths: str) -> tuple[str, ...]:
    """Reading what may lie at these paths."""
    return tuple(map(request, paths))


def _attack(id_: str, tried: str, ways: Iterable[str], *must: int) -> Attack:
    return Attack(id_, tried, tuple(ways), frozenset(must or {403}))


BY_NAME = (
    _attack(
        "other-name",
        "A name of the attacker that points to this machine (DNS rebinding)",
        hosts("evil.example", "evil.example:$PORT", "$HOST.evil.example", "$HOST@evil.example"),
    ),
    _attack(
        "other-spelling",
        "This machine by another spelling of its name or number, or another port",
        hosts(
            "127.0.0.1",
            "127.0.0.1:1",
            "localhost.:$PORT",
            "LOCALHOST:$PORT",
            "[::1]:$PORT",
            "127.0.0.2:$PORT",
            "2130706433:$PORT",
            "0x7f.1:$PORT",
            "0.0.0.0:$PORT",
            "127.1:$PORT",
            "$HOST:$PORT",
            "$HOST,evil.example",
            " ",
            "xn--lcalhost-54a:$PORT",
        ),
        403,
        400,
    ),
    _attack(
        "no-name",
        "A request that names no host, or names two",
        (
            request(host="", version="1.0"),
            request(host=""),
            request("/state", "Host: evil.example"),
            request("/state", "Host: $HOST"),
        ),
        403,
        400,
    ),
    _attack(
        "forwarded-name",
        "The right name told in a proxy's header beside a wrong one",
        (
            request("/state", "X-Forwarded-Host: $HOST", host="evil.example"),
            request("/state", "Forwarded: host=$HOST;proto=http", host="evil.example"),
            request("/state", "X-Host: $HOST", "X-Forwarded-For: 127.0.0.1", host="evil.example"),
        ),
    ),
    _attack(
        "whole-address",
        "A whole address, or a host, where a path belongs (as to a proxy)",
        (
            *targets("http://evil.example/state", "http://$HOST/state", "file:///etc/passwd"),
            request("http://$HOST/state", host="evil.example"),
            request("evil.example:443", method="CONNECT"),
            request("*", method="OPTIONS"),
        ),
    ),
)

BY_ORIGIN = (
    _attack(
        "other-origin",
        "Reading and changing for a page of another site, port, scheme or name",
        from_pages(
            "Origin: http://evil.example",
            "Origin: http://127.0.0.1:1",
            "Origin: https://$HOST",
            "Origin: http://localhost:$PORT",
            "Origin: http://$HOST.evil.example",
            "Origin: HTTP://$HOST",
            "Origin: ",
        ),
    ),
    _attack(
        "no-origin",
        "Reading and changing for a page without an origin (a sandboxed frame, a file)",
        from_pages("Origin: null"),
    ),
    _attack(
        "two-origins",
        "Two origins, of which one is ours",
        from_pages("Origin: http://$HOST\r\nOrigin: http://evil.example"),
    ),
    _attack(
        "other-site",
        "Links, pictures, scripts and frames of another site, or of another port of this machine",
        from_pages("Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site"),
    ),
    _attack(
        "framed",
        "The preview in a frame, as an object, as a worker or service worker",
        from_pages(
            *(
                f"Sec-Fetch-Dest: {one}"
                for one in ("iframe", "frame", "object", "embed", "worker", "serviceworker")
            )
        ),
    ),
    _attack(
        "preflight",
        "Asking for leave to send the token from another page (CORS, local network)",
        (
            request(
                "/text",
                "Origin: http://evil.example",
                "Access-Control-Request-Method: POST",
                "Access-Control-Request-Headers: x-briefs-token",
                "Access-Control-Request-Private-Network: true",
                method="OPTIONS",
            ),
        ),
    ),
    _attack(
        "websocket",
        "A WebSocket opened by another page",
        (
            request(
                "/news",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==",
                "Origin: http://evil.example",
            ),
        ),
    ),
)

BY_TOKEN = (
    _attack(
        "no-token",
        "A change without the page's token, or with a guessed one",
        (
            change(token=""),
            change(token="guess"),
            change(token="$TOKEN$TOKEN"),
            change(token="\N{LATIN SMALL LETTER E WITH ACUTE}"),
            change(EDIT, "X-Briefs-Token: $TOKEN", token="guess"),
            change({"edition": "ko"}, target="/choice", token=""),
        ),
    ),
    _attack(
        "token-elsewhere",
        "The token in an address, a cookie or the body, where a page could put it",
        (
            change(target="/text?x-briefs-token=$TOKEN", token=""),
            change(EDIT, "Cookie: x-briefs-token=$TOKEN", token=""),
            change(edits(token="$TOKEN"), token=""),
        ),
    ),
    _attack(
        "simple-form",
        "A change sent as forms send it, which asks nobody for leave",
        (
            change(form="text/plain", token=""),
            change(
                "id=demo.title&words=HACKED", form="application/x-www-form-urlencoded", token=""
            ),
            change(form="multipart/form-data; boundary=x", token=""),
        ),
    ),
    _attack(
        "other-methods",
        "Other methods to change something",
        (
            *(
                request(
                    "/text", "Content-Type: application/json", method=one, body=json.dumps(EDIT)
                )
                for one in ("PUT", "DELETE", "PATCH", "TRACE", "EVIL")
            ),
        ),
    ),
    _attack(
        "disguised-method",
        "A change disguised as reading, or reading where only changes are answered",
        (
            request("/text", "X-HTTP-Method-Override: POST"),
            request("/text", "X-HTTP-Method-Override: POST", body=json.dumps(EDIT)),
            request("/choice?edition=ko", method="HEAD"),
            change(target="/state"),
            change(target="/"),
        ),
        405,
    ),
)

BY_PATH = (
    _attack(
        "upwards",
        "Files outside of the page's own by a path upwards, plain or encoded once or twice",
        targets(
            "/static/../server.py",
            "/static/%2e%2e/server.py",
            "/static/..%2fserver.py",
            "/static/%2e%2e%2fserver.py",
            "/static/%252e%252e%252fserver.py",
            "/static/....//server.py",
            "/static/..;/server.py",
            "/static/%c0%ae%c0%ae/server.py",
            "/../../etc/passwd",
            "/font.ttf/../../content/series.yaml",
            "/pages/../../content/series.yaml",
            "/pages/..%2f..%2fcontent%2fseries.yaml.png",
        ),
        404,
    ),
    _attack(
        "backslash",
        "The same with backslashes, NULs and absolute paths",
        (
            *targets(
                "/static/..\\server.py",
                "/static/..%5cserver.py",
                "/static/%00",
                "//etc/passwd",
                "/static/preview.js%00.css",
                "/static//etc/passwd",
                "/static/%2fetc%2fpasswd",
                "/C:/Windows/win.ini",
                "//evil.example/state",
                "/%2f%2fevil.example",
            ),
        ),
        404,
        400,
    ),
    _attack(
        "project-files",
        "Files of the project, of git, of Python",
        targets(
            "/content/series.yaml",
            "/content/en/demo.yaml",
            "/.git/config",
            "/out/",
            "/templates/",
            "/server.py",
            "/static/",
            "/static",
            "/static/index.html",
            "/static/__init__.py",
        ),
        404,
        307,
    ),
    _attack(
        "odd-numbers",
        "Pages by numbers that are none, or longer than any",
        targets(
            "/pages/999.png",
            "/pages/-1.png",
            "/pages/1e3.png",
            "/pages/%EF%BC%91.png",
            f"/pages/{'9' * 5000}.png",
            "/pages/1%00.png",
            "/pages/ .png",
            "/pages/0x1.png",
        ),
        404,
        400,
    ),
    _attack(
        "odd-version",
        "News since a version that is no number, or brings a header line with it",
        targets(
            "/news?since=evil",
            f"/news?since={'9' * 5000}",
            "/news?since=-1",
            "/news?since=",
            "/news?since=1%0d%0aSet-Cookie:%20a=b",
            "/news?since=%EF%BC%91",
        ),
        400,
    ),
)

BY_BODY = (
    _attack(
        "no-json",
        "With the token: a body that is no JSON in UTF-8, is empty, or is something else",
        (
            change("{"),
            change("nonsense"),
            change("\N{LATIN SMALL LETTER E WITH ACUTE}".join('""')),
            change(json.dumps(edits(words="\ud800"))),
            request(
                "/text", "X-Briefs-Token: $TOKEN", "Content-Type: application/json", method="POST"
            ),
        ),
        400,
    ),
    _attack(
        "other-type",
        "With the token: JSON that says it is something else, or is packed",
        (change(form=""), change(form="text/plain"), change(form="application/json; x=y")),
        415,
    ),
    _attack(
        "deep-json",
        "With the token: lists in lists, to exhaust the reader of JSON",
        (change("[" * 50_000 + "]" * 50_000), change('{"id":' * 10_000 + "1" + "}" * 10_000)),
        400,
        413,
    ),
    _attack(
        "wrong-types",
        "With the token: other kinds of values, more fields, fewer fields",
        (
            *map(
                change, ([], {}, 1, None, [EDIT], {"id": "demo.title"}, edits(file="/etc/passwd"))
            ),
            *(change(edits(words=one)) for one in NO_WORDS),
            change({"edition": "ko", "root": "/"}, target="/choice"),
            change({"edition": ["ko"]}, target="/choice"),
        ),
        400,
    ),
    _attack(
        "huge-body",
        "With the token: a body that is, or claims to be, larger than any text",
        (
            change(edits(words="X" * 200_000)),
            change("X" * 2_000_000),
            change("30D41\r\n" + "X" * 200_001, "Transfer-Encoding: chunked"),
        ),
        413,
        400,
    ),
    _attack(
        "other-ids",
        "With the token: a text or a language that is none of the project's, or is a path",
        (
            *(
                change(edits(id=one))
                for one in (
                    "../../etc/passwd",
                    "demo.nothing",
                    "demo.title\0",
                    "demo.title/../x",
                    "__proto__",
                    "/etc/passwd",
                    "series.title'--",
                    "",
                )
            ),
            *(change(edits(language=one)) for one in ("../en", "fr", "en/../../x", "", "en\0")),
        ),
        409,
    ),
    _attack(
        "hidden-characters",
        "With the token: words with characters that break files or deceive readers",
        (*(change(edits(words=f"A{one}B")) for one in "\0\x1b\x7f\u202e\u2066\u200b\ufeff"),),
        409,
    ),
    _attack(
        "stale-words",
        "With the token: a change of words that are not there, to write over those that are",
        (change(edits(was="Nothing like it")), change(edits(was=""))),
        409,
    ),
)

BY_FRAMING = (
    _attack(
        "two-lengths",
        "A request within a request (smuggling): two lengths, or a length that is none",
        (
            request("/text", "Content-Length: 3", "Content-Length: 30", method="POST"),
            request("/text", "Content-Length: -1", method="POST"),
            request("/text", "Content-Length: +5", method="POST"),
            request("/text", "Content-Length: 0x10", method="POST"),
        ),
        400,
    ),
    _attack(
        "other-coding",
        "A request within a request: a transfer coding that is none, or one in disguise",
        (
            request("/text", "Transfer-Encoding: xchunked", method="POST"),
            request("/text", "Transfer-Encoding: chunked, identity", method="POST"),
            request("/text", "Transfer-Encoding : chunked", method="POST"),
            request("/text", "Transfer-Encoding: chunked", "Transfer-Encoding: x", method="POST"),
        ),
        400,
        501,
    ),
    _attack(
        "hidden-request",
        "A request within the body of another, behind a length and a coding",
        (
            change("0\r\n\r\n" + request("/state"), "Transfer-Encoding: chunked", token=""),
            request("/nothing", host="evil.example", body=request("/state")),
            request("/text", host="evil.example", method="POST", body=change()),
        ),
        403,
        400,
    ),
    _attack(
        "odd-lines",
        "Lines that are none: NULs, folded and nameless headers, other versions, no HTTP at all",
        (
            request("/state", "X-A: a\0b"),
            request("/state", " folded: yes", host=""),
            request("/state", "no colon"),
            request("/state", ": nameless"),
            request("/st ate"),
            "EHLO evil.example\r\n\r\n",
            "\x16\x03\x01\x02\0\x01\0\x01\xfc\r\n\r\n",
            "\r\n\r\n\r\n\r\nGET\r\n\r\n",
        ),
        400,
    ),
    _attack(
        "huge-head",
        "A request line or headers without end",
        (
            request("/" + "a" * 1_000_000),
            request("/state", f"X-A: {'a' * 1_000_000}"),
            request("/state", *(f"X-{n}: a" for n in range(100_000))),
        ),
        400,
        0,
    ),
)

ON_SOCKETS = (*BY_NAME, *BY_ORIGIN, *BY_TOKEN, *BY_PATH, *BY_BODY, *BY_FRAMING)
