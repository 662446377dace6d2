"""What must stand on which page, and how many pages there may be."""

from collections.abc import Callable

import pytest

from briefs.render.engine.fault import EngineFault
from briefs.wording import Said

Made = Callable[..., bytes]

SMALL = "@page { size: 10em 10em; margin: 1em } p { margin: 0 }"
NEXT = "<div style='break-before: page'></div>"


def complaints(made: Made, body: str, **options: object) -> tuple[str, ...]:
    with pytest.raises(EngineFault) as fault:
        made(body, css=SMALL, **options)
    assert all(isinstance(complaint, Said) for complaint in fault.value.complaints)
    return fault.value.complaints


def test_what_stands_where_it_must_is_no_fault(made: Made) -> None:
    body = f"<p id='a'>가</p>{NEXT}<table><tr id='b'><td>나<span id='c'>다</span></table>"
    assert made(body, css=SMALL, pages={"a": 1, "b": 2, "c": 2}, most_pages=2)


def test_what_is_pushed_away_says_where_it_went(made: Made) -> None:
    body = "<p>글</p>" * 30 + "<p id='last'>끝</p>"
    (complaint,) = complaints(made, body, pages={"last": 2})
    assert complaint == "'last' stands on page 4, not on page 2: what comes before it is too long"


def test_what_comes_too_soon_says_where_it_is(made: Made) -> None:
    (complaint,) = complaints(made, "<p id='back'>글</p>", pages={"back": 2})
    assert complaint == "'back' stands on page 1, not on page 2: what comes before it is too short"


def test_what_is_missing_or_not_shown_is_a_fault(made: Made) -> None:
    body = "<p id='hidden' style='display: none'>가</p><p>나</p>"
    assert complaints(made, body, pages={"hidden": 1, "none": 1}) == (
        "'hidden' must stand on page 1, and is not in the document",
        "'none' must stand on page 1, and is not in the document",
    )


def test_what_is_broken_over_pages_stands_where_it_begins(made: Made) -> None:
    body = "<div id='all'>" + "<p>글</p>" * 20 + "</div>"
    assert made(body, css=SMALL, pages={"all": 1})


def test_too_many_pages_are_counted(made: Made) -> None:
    body = f"<p>가</p>{NEXT}<p>나</p>{NEXT}<p>다</p>"
    assert complaints(made, body, most_pages=2) == ("3 pages instead of 2",)
    assert made(body, css=SMALL, most_pages=3)


def test_what_is_astray_is_said_with_all_else(made: Made) -> None:
    body = f"<p>가</p>{NEXT}<p id='b'><a href='x:y'>나</a></p>"
    assert len(complaints(made, body, pages={"b": 1}, most_pages=1)) == 3
