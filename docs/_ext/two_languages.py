"""One site of two builds: what each language shows, and how a page finds the other language.

`X.ko.md` is the Korean twin of `X.md`. The English build has the English pages; the Korean one has
the twins, and the English pages that have none, so that its reader keeps the Korean navigation.
The builds lie beside each other, in the folders `en` and `ko`.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docutils import nodes
from markupsafe import Markup
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import get_translation

OTHER = {"en": "ko", "ko": "en"}
NAMES = {"en": "English", "ko": "한국어"}
LABEL = re.compile(r'(?<=aria-label=")[^"]+|(?<=<title>)[^<]+')

translated = get_translation("sphinx")


def choose_pages(app: Sphinx, config: Config) -> None:
    """Leave out the pages that stand in the other language's build, and set the start page."""
    language = config.language
    config.exclude_patterns += [
        f"{page}.md"
        for page in _pages(app.srcdir, config.include_patterns)
        if _page_in(language, page, app.srcdir) != page
    ]
    config.root_doc = _page_in(language, config.root_doc, app.srcdir)


def add_navigation(app: Sphinx, page: str, source: list[str]) -> None:
    """Append the navigation to the start page, whose file stays free of it."""
    if page == app.config.root_doc:
        for heading, pages in app.config.navigation[app.config.language].items():
            source[0] += _toctree(heading, pages)


def link_across(app: Sphinx, document: nodes.document) -> None:
    """Let a link to a page that this build lacks lead to the other build."""
    language = OTHER[app.config.language]
    for link in list(document.findall(addnodes.pending_xref)):
        if f"{link['reftarget']}.md" in app.config.exclude_patterns:
            anchor = f"#{link['reftargetid']}" if link["reftargetid"] else ""
            address = _address(app, language, link["reftarget"]) + anchor
            words = nodes.inline("", "", *link.children, classes=[f"language-{language}"])
            link.replace_self(nodes.reference("", "", words, refuri=address, internal=True))


def add_context(
    app: Sphinx, page: str, _template: str, context: dict[str, Any], document: nodes.document | None
) -> None:
    """Tell the templates about the other language."""
    language = OTHER[app.config.language]
    twin = _page_in(language, page, app.srcdir)
    context["other_language"] = language
    context["other_name"] = NAMES[language]
    context["other_address"] = _address(app, language, twin, page)
    context["has_twin"] = twin != page
    context["only_english"] = language == "en" and twin == page and document is not None
    context["with_labels"] = _with_labels


def setup(app: Sphinx) -> Mapping[str, bool]:
    """Called by Sphinx."""
    app.add_config_value("navigation", {}, "env", [dict])
    app.connect("config-inited", choose_pages)
    app.connect("source-read", add_navigation)
    app.connect("doctree-read", link_across)
    app.connect("html-page-context", add_context)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _pages(root: Path, patterns: list[str]) -> Iterator[str]:
    for pattern in patterns:
        for path in root.glob(pattern):
            yield path.relative_to(root).as_posix().removesuffix(".md")


def _page_in(language: str, page: str, root: Path) -> str:
    """The page that stands for this one in a language's build."""
    english = page.removesuffix(".ko")
    korean = f"{english}.ko"
    return korean if language == "ko" and (root / f"{korean}.md").is_file() else english


def _address(app: Sphinx, language: str, page: str, seen_from: str | None = None) -> str:
    """The address of a page in a language's build, from a page in this one."""
    folder = posixpath.dirname(f"{app.config.language}/{seen_from or app.env.docname}")
    return posixpath.relpath(f"{language}/{page}.html", folder)


def _toctree(heading: str, pages: Mapping[str, str | None]) -> str:
    lines = [f"{name} <{page}>" if name else page for page, name in pages.items()]
    return "\n".join(["\n```{toctree}", ":hidden:", f":caption: {heading}", *lines, "```\n"])


def _with_labels(html: str) -> Markup:
    """The theme's labels for screen readers, which it leaves in English, in the page's language."""
    return Markup(LABEL.sub(lambda label: str(translated(label[0])), html))
