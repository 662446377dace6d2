"""How a page is read: strictly where it says that it is XML."""

from pathlib import Path

import pytest

from briefs.render.engine.fault import EngineFault
from briefs.render.engine.source import read

ASSETS = Path(__file__).parents[3] / "templates"
BODY = '<html lang="ko"><head><title>x</title></head><body><p>가 &amp; 나<br/>다</p></body></html>'
XML = '<?xml version="1.0"?>\n<!DOCTYPE html>\n'


def test_both_ways_give_the_same_tree() -> None:
    strict, lax = read(XML + BODY, ASSETS), read("<!DOCTYPE html>" + BODY, ASSETS)
    ours, theirs = (
        [(e.tag, e.attrib, e.text, e.tail) for e in html.etree_element.iter()]
        for html in (strict, lax)
    )
    assert ours == theirs
    assert strict.base_url == lax.base_url


def test_what_is_not_well_formed_is_refused_with_its_line() -> None:
    with pytest.raises(EngineFault, match=r"not well-formed: mismatched tag.*: <p>one</div>"):
        read(XML + "<html><body>\n<p>one</div>\n</body></html>", ASSETS)


def test_a_document_that_does_not_say_so_is_read_as_browsers_do() -> None:
    html = read("<p>one<p>two", ASSETS)
    assert [e.text for e in html.etree_element.iter("p")] == ["one", "two"]


def test_no_entity_is_blown_up() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    with pytest.raises(EngineFault):
        read(f"{bomb}]><html><body>&j;</body></html>", ASSETS)


def test_a_row_outside_of_any_group_is_refused() -> None:
    with pytest.raises(EngineFault, match="<tr> stands outside"):
        read(f"{XML}<html><body><table><tr><td>x</td></tr></table></body></html>", ASSETS)
