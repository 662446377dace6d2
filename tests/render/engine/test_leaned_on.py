"""The list of what the engine leans on, held against both sides: the engine, and the libraries."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefs.render.engine.leaned_on import (
    CALLED,
    FOLLOWED,
    IN_C,
    LEFT,
    LIBRARIES,
    PATCHED,
    PUBLIC,
    READ,
)
from conftest import Measured
from support.leaning import (
    ENGINE,
    Users,
    attributes,
    differences,
    imported,
    listed,
    modules_of,
    replaced,
    uses,
)
from support.parts import Sources, installed

PLAIN = frozenset().union(*map(dir, (str, bytes, int, list, dict, set, tuple, property)))
"""Attributes that texts, lists and so on have."""

ELSEWHERE = {
    "fetched": "our own fetcher, which a document hands back",
    "served": "our own fetcher, which a document hands back",
    "page": "our own spots, of which a sort does not know the type",
    "getDebugName": "fontTools",
}
"""Attributes of untyped things that are none of the libraries', and whose they are."""


@pytest.fixture(scope="module")
def trees() -> dict[str, ast.AST]:
    """The engine's modules, by name."""
    return modules_of(ENGINE)


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Users:
    """The attributes of untyped things that the engine uses."""
    return attributes(ENGINE, tmp_path_factory.mktemp("asked"))


@pytest.fixture(scope="module")
def users(trees: dict[str, ast.AST], read: Users) -> Users:
    """All that the engine uses, with the modules that do."""
    return uses(trees, read)


@pytest.fixture(scope="module")
def sources() -> Sources:
    return installed(LIBRARIES)


def on_the_list() -> Iterator[str]:
    """Every part that the list names, as it does."""
    yield from (*PATCHED, *FOLLOWED, *CALLED, *listed(READ), *listed(PUBLIC))


def last(part: str) -> str:
    """The last part of a name, by which an object is asked for it."""
    return part.replace(":", ".").rpartition(".")[2]


def test_the_libraries_are_as_the_list_says(sources: Sources, users: Users) -> None:
    assert list(differences(sources, users)) == []


def test_what_is_public_is_there(sources: Sources) -> None:
    named = [part for part in listed(PUBLIC) if ":ffi." not in part]
    assert [part for part in named if sources.find(part) is None] == []


def test_what_is_in_c_is_declared(sources: Sources, trees: dict[str, ast.AST]) -> None:
    ours = [ast.unparse(tree) for tree in trees.values()]
    declared = set(re.findall(r"\w+", "\n".join([sources.texts["weasyprint.text.ffi"], *ours])))
    assert set(IN_C.split()) <= declared


def test_every_attribute_that_the_engine_asks_for_is_on_the_list(
    trees: dict[str, ast.AST], read: Users, measured: Measured
) -> None:
    known = {*map(last, on_the_list()), *IN_C.split(), *" ".join(LEFT.values()).split()}
    assert {
        name: who for name, who in read.items() if name not in known | PLAIN | {*ELSEWHERE}
    } == {}
    private = {*PATCHED, *FOLLOWED, *CALLED, *listed(READ), *IN_C.split()}
    measured("engine", what="private names leaned on", found=len(private))
    measured("engine", what="of them functions patched", found=len(PATCHED))


def test_everything_that_the_engine_imports_is_on_the_list(trees: dict[str, ast.AST]) -> None:
    known = {part.replace(":", ".").removesuffix(".__init__") for part in on_the_list()}
    brought = {there for tree in trees.values() for there, _ in imported(tree)}
    assert brought - known - {*LIBRARIES} == set()


def test_everything_that_the_engine_replaces_is_on_the_list(trees: dict[str, ast.AST]) -> None:
    assert {part for tree in trees.values() for part in replaced(tree)} == {*PATCHED}


def test_nothing_on_the_list_is_no_longer_used(users: Users) -> None:
    parts = [*CALLED, *listed(READ), *listed(PUBLIC)]
    names = {last(part.removesuffix(".__init__")) for part in parts}
    names |= {*IN_C.split(), *" ".join(LEFT.values()).split()}
    assert names - users.keys() == set()
    followed = [part for part, shape in FOLLOWED.items() if not shape.by]
    assert {last(part) for part in followed} <= users.keys()
    modules = {name for shape in FOLLOWED.values() for name in shape.by.split()}
    assert modules <= {module for who in users.values() for module in who} | {"speed.typeface"}


def test_the_walk_sees_what_it_is_to_see(tmp_path: Path) -> None:
    folder = tmp_path / "leaning"
    folder.mkdir()
    (folder / "one.py").write_text(
        "from weasyprint import document\n"
        "def f(page: object, text: str) -> str:\n"
        "    drawn = document.Page(page)\n"
        "    drawn.own, drawn._secret.deep = 1, 2\n"
        "    return f'{drawn.shown}' + text.upper()\n",
        encoding="utf-8",
    )
    (tmp_path / "work").mkdir()
    found = attributes(folder, tmp_path / "work")
    assert found == {key: {"one"} for key in ("Page", "own", "_secret", "deep", "shown")}


SPLIT = "def split_first_line(text, style, context, max_width, justification_spacing,"


@pytest.mark.parametrize(
    ("module", "was", "now", "said"),
    [
        (
            "weasyprint.text.line_break",
            "def strut(style):",
            "def strut_of(style):",
            ["weasyprint.layout.inline:strut is gone; leaned on by speed.struts"],
        ),
        (
            "weasyprint.text.line_break",
            "def get_log_attrs(text, lang):",
            "def get_log_attrs(text, lang, strict=False):",
            [
                (
                    "weasyprint.text.line_break:get_log_attrs takes (text, lang, strict=False) "
                    "instead of (text, lang); leaned on by keep_all"
                )
            ],
        ),
        (
            "weasyprint.layout.page",
            "    page_maker = context.page_maker\n",
            "    page_maker = list(context.page_maker)\n",
            [
                (
                    "weasyprint.layout.page:remake_page has another body: * instead of *; "
                    "leaned on by layout, relayout, speed.untying"
                )
            ],
        ),
        (
            "pydyf",
            "class Stream(Object):\n",
            "class Stream(Object):\n    bytes = b''\n",
            ["pydyf has a bytes of its own now; speed.writing leaves notes there"],
        ),
        (
            "weasyprint.formatting_structure.boxes",
            "    is_leader = False\n",
            "",
            [],  # it is still put on boxes elsewhere
        ),
        (
            "weasyprint.formatting_structure.boxes",
            "class LineBox(",
            "class Line(",
            ["weasyprint.formatting_structure.boxes:LineBox is gone; leaned on by tags.boxes"],
        ),
    ],
)
def test_what_changes_is_named_with_who_leans_on_it(
    sources: Sources, users: Users, module: str, was: str, now: str, said: list[str]
) -> None:
    assert was in sources.texts[module]
    text = sources.texts[module].replace(was, now)
    told = list(differences(Sources({**sources.texts, module: text}), users))
    assert [re.sub(r"\b[0-9a-f]{12}\b", "*", line) for line in told] == said
