"""Whether a document came out as it was to: what stands on which page, and how many there are."""

from collections.abc import Iterator, Mapping

from weasyprint import Document

from briefs.wording import Said, said


def misplaced(document: Document, pages: Mapping[str, int], most: int | None) -> Iterator[Said]:
    """Complain about what is not where it must be.

    Args:
        document: as laid out.
        pages: the page of an element by its id in the HTML, from 1; of an element that is broken
            over pages, that where it begins.
        most: the number of pages that must not be exceeded.
    """
    if most is not None and len(document.pages) > most:
        yield said("{count} pages instead of {most}", count=len(document.pages), most=most)
    found = _anchors(document)
    for anchor, wanted in pages.items():
        if found.get(anchor) != wanted:
            yield _complaint(anchor, found.get(anchor), wanted)


def _anchors(document: Document) -> dict[str, int]:
    """The page where each element with an id begins, from 1.

    WeasyPrint lists an element once for each page that it has a box on, linked to or not.
    """
    found: dict[str, int] = {}
    for number, page in enumerate(document.pages, 1):
        for anchor in page.anchors:
            found.setdefault(anchor, number)
    return found


def _complaint(anchor: str, found: int | None, wanted: int) -> Said:
    if found is None:
        return said(
            "{anchor!r} must stand on page {wanted}, and is not in the document",
            anchor=anchor,
            wanted=wanted,
        )
    if found > wanted:
        return said(
            "{anchor!r} stands on page {found}, not on page {wanted}: "
            "what comes before it is too long",
            anchor=anchor,
            found=found,
            wanted=wanted,
        )
    return said(
        "{anchor!r} stands on page {found}, not on page {wanted}: "
        "what comes before it is too short",
        anchor=anchor,
        found=found,
        wanted=wanted,
    )
