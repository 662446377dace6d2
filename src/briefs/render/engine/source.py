"""HTML as a tree of elements, with the folder that it may load from."""

import copy
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, fromstring

from weasyprint import HTML

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.fetch import AssetFetcher
from briefs.wording import Said, said

XML = "<?xml "


def read(html: str, assets: Path) -> HTML:
    """A document whose addresses are relative to ``assets``, all that it may load.

    What begins as XML does is read as such: strictly, and in a thirtieth of the time.

    Raises:
        EngineFault: it begins as XML does and is not well-formed, or leaves to the reader what only
            HTML's does: a row of a table outside any group of rows.
    """
    base, fetcher = f"{assets.resolve().as_uri()}/", AssetFetcher(assets)
    text = html.lstrip()
    if not text.startswith(XML):
        return HTML(string=html, base_url=base, url_fetcher=fetcher)
    try:
        root = fromstring(text)
    except ParseError as error:
        raise EngineFault([_malformed(text, error)]) from None
    if root.find(".//table/tr") is not None:
        raise EngineFault([said("a <tr> stands outside of <thead>, <tbody> and <tfoot>")])
    return of_tree(root, HTML(string="<html>", base_url=base, url_fetcher=fetcher))


def _malformed(text: str, error: ParseError) -> Said:
    number, _ = error.position
    line = text.splitlines()[number - 1].strip()
    return said("the page is not well-formed: {reason}: {line}", reason=str(error), line=line)


def of_tree(root: Element, like: HTML) -> HTML:
    """A document of a tree of elements, with the address and the fetcher of another one."""
    made = copy.copy(like)
    made.wrapper_element = type(like.wrapper_element).from_html_root(root, content_language=None)
    made.etree_element = root
    return made
