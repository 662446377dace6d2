"""Where our structure tree enters WeasyPrint: four of its functions, replaced.

The replacements hold no state: what they know of a document is on the document's own pages,
boxes and streams.
"""

import functools
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager, nullcontext
from typing import Any

import pydyf
from weasyprint import document as weasyprint_document
from weasyprint import pdf as weasyprint_pdf
from weasyprint.layout import inline
from weasyprint.pdf.stream import Stream

from briefs.render.engine.patching import replace
from briefs.render.engine.tags import artifacts, spaces
from briefs.render.engine.tags.artifacts import Artifact
from briefs.render.engine.tags.boxes import Box, TextBox
from briefs.render.engine.tags.build import Page, TreeBuilder
from briefs.render.engine.tags.node import StructureError
from briefs.render.engine.tags.places import space_of_page
from briefs.render.engine.tags.serialise import write_tree
from briefs.wording import said


@functools.cache
def install() -> None:
    """Let every tagged PDF of this process have our structure tree. Twice does no harm."""
    TextBox.wants_space = TextBox.follows_space = False
    replace(weasyprint_document, "generate_pdf", _preparing)
    replace(weasyprint_pdf, "add_tags", lambda _: add_tags)
    replace(Stream, "marked", lambda _: marked)
    replace(inline, "split_text_box", spaces.noting)


def _preparing(generate_pdf: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(generate_pdf)
    def prepared(document: Any, *args: Any, **options: Any) -> Any:
        page_boxes = [page._page_box for page in document.pages]
        artifacts.mark(page_boxes)
        spaces.mark(page_boxes)
        for page in document.pages:
            page.links = [link for link in page.links if _is_own_link(link[3])]
        return generate_pdf(document, *args, **options)

    return prepared


def _is_own_link(box: Box) -> bool:
    """WeasyPrint lists a link again for every box inside it, and links in running heads."""
    return box.link is not None and artifacts.artifact_of(box) is None


@contextmanager
def marked(stream: Any, box: Box, tag: str) -> Iterator[None]:
    """Paint a box as marked content, or as the artifact it is."""
    if stream._tags is None:
        yield
        return
    artifact = artifacts.artifact_of(box)
    if artifact is None:
        stream.begin_marked_content(tag, pydyf.Dictionary({"MCID": _register(stream, box)}))
    else:
        stream.begin_marked_content("Artifact", _properties(artifact))
    try:
        with spaces.painted(box) if artifact is None else nullcontext():
            yield
    finally:
        stream.end_marked_content()


def _register(stream: Any, box: Box) -> int:
    if stream.extra.get("Subtype") == "/Form":
        raise StructureError(
            said("{box} is translucent (opacity below 1): it cannot be tagged", box=repr(box))
        )
    painted: MutableMapping[Box, int] = stream._tags
    mcid = len(painted)
    painted[box] = mcid
    return mcid


def _properties(artifact: Artifact) -> Any:
    properties = pydyf.Dictionary({"Type": f"/{artifact.kind}"})
    if artifact.subtype:
        properties["Subtype"] = f"/{artifact.subtype}"
    return properties


def add_tags(pdf: Any, document: Any, _version: object, page_streams: list[Any]) -> None:
    """Build the document's structure tree and write it.

    Raises:
        StructureError: the document has no language, or content that cannot be tagged.
    """
    language = document.metadata.lang
    if not language:
        raise StructureError(
            said("the document says nothing of its language: <html lang> is missing")
        )
    builder = TreeBuilder(document.pages[0]._page_box.children[0].element, language)
    for number, (page, stream) in enumerate(zip(document.pages, page_streams, strict=True)):
        space = space_of_page(page.height)
        builder.add_page(page._page_box, Page(number, stream._tags, space))
    write_tree(pdf, builder.finish(), language)
