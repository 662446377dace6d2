from xml.etree.ElementTree import fromstring

import pytest
from cssselect2 import compile_selector_list
from cssselect2.compiler import _compile_node
from cssselect2.parser import parse
from cssselect2.tree import ElementWrapper

from briefs.render.engine.patches import patch
from briefs.render.engine.speed.siblings import ALL_FOR_ONE, ONE

TREE = "<body><p>1</p><p>2</p><table/><p>3</p><div><p>4</p></div><p>5</p></body>"


@pytest.fixture(autouse=True)
def _patched() -> None:
    patch()


def elements() -> list[ElementWrapper]:
    return list(ElementWrapper.from_html_root(fromstring(TREE)).iter_subtree())


def test_siblings_after_an_element_are_those_of_its_parent() -> None:
    for element in elements():
        all_ = [*element.parent.iter_children()] if element.parent else []
        after = all_[element.index + 1 :]
        found = list(element.iter_next_siblings())
        assert found == after
        assert [one.index for one in found] == [one.index for one in after]
        assert list(element.iter_next_siblings(1)) == after[:1]


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("p:has(+ table)", ["2"]),
        ("p:has(+ p)", ["1"]),
        ("p:has(~ div)", ["1", "2", "3"]),
        ("p:not(:has(+ *))", ["4", "5"]),
    ],
)
def test_selectors_find_the_same(selector: str, texts: list[str]) -> None:
    (compiled,) = compile_selector_list(selector)
    assert [one.etree_element.text for one in elements() if compiled.test(one)] == texts


def test_the_next_sibling_alone_is_asked_for() -> None:
    """Fails where cssselect2 asks in other words."""
    (selector,) = parse("p:has(+ table)")
    asked = _compile_node(selector.parsed_tree)
    assert ONE in asked
    assert ALL_FOR_ONE not in asked
