"""What ARCHITECTURE.md and the import contracts say, held against what is on the disk."""

import ast
import re
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from briefs import pipeline
from briefs.render.engine.leaned_on import LIBRARIES

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "briefs"
MAP = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]
CONTRACTS = {contract["name"]: contract for contract in LINTER["contracts"]}


def rooms_on_disk() -> set[str]:
    return {
        path.stem
        for path in SOURCE.iterdir()
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py")
    }


def engine_modules(tree: ast.AST) -> Iterator[str]:
    """The modules of WeasyPrint that a file imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


WRITING = {
    "chmod", "fchmod", "flock", "fsync", "hardlink_to", "link", "makedirs", "mkdir", "mkstemp",
    "rename", "rmdir", "rmtree", "symlink_to", "touch", "truncate", "unlink", "write_bytes",
    "write_text",
}  # fmt: skip
"""What is called, of a path or of the system, to change something on the disk."""


def writings(tree: ast.AST) -> Iterator[str]:
    """What a file calls to change something on the disk, and the modes that it opens files in."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
            modes = [one.value for one in node.args if isinstance(one, ast.Constant)]
            if name in WRITING or (
                name == "open" and any(set("wax+") & set(str(m)) for m in modes)
            ):
                yield name


def test_only_storage_writes_files() -> None:
    """The ledger's files alone are SQLite's, with a lock beside them."""
    found = {
        path.relative_to(SOURCE).as_posix(): set(writings(ast.parse(path.read_text("utf-8"))))
        for path in SOURCE.rglob("*.py")
    }
    outside = {path: names for path, names in found.items() if names and "storage/" not in path}
    assert outside == {
        "content/save.py": {"open"},  # to see that a file may be written
        "post/ledger.py": {"flock", "mkdir"},
    }
    assert any(found["storage/stage.py"])


def test_every_room_has_its_paragraph_and_every_paragraph_its_room() -> None:
    assert set(re.findall(r"^### `(\w+)`$", MAP, re.M)) == rooms_on_disk()


def test_the_pipeline_hands_out_what_it_says_and_from_where_it_says() -> None:
    tree = ast.parse((SOURCE / "pipeline" / "__init__.py").read_text(encoding="utf-8"))
    typed = {
        alias.name: str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("briefs.")
        for alias in node.names
    }
    assert sorted(typed) == sorted(pipeline.__all__)
    for name, module in typed.items():
        assert getattr(pipeline, name) is getattr(import_module(module), name)


def test_the_arrows_are_the_layers_of_the_import_contract() -> None:
    (arrows,) = re.findall(r"^cli → .*$", MAP, re.M)
    layers = CONTRACTS["Stages meet only in the pipeline"]["layers"]
    assert ["__main__", *arrows.split(" → ")] == layers


@pytest.mark.parametrize(
    ("contract", "free"),
    [
        ("YAML only in content", "content"),
        ("Jinja and WeasyPrint only in render", "render"),
        ("Pixels only in distribute", "distribute"),
        ("PDFs are put together only in render", "render"),
        ("Signatures only in seal", "seal"),
        ("Mail and ledger only in post", "post"),
        ("Java only in validation", "validation"),
    ],
)
def test_a_contract_names_every_room_but_the_one_that_is_free(contract: str, free: str) -> None:
    bound = set(CONTRACTS[contract]["source_modules"])
    assert bound == {f"briefs.{room}" for room in rooms_on_disk() | {"__main__"}} - {
        f"briefs.{free}"
    }


def test_only_the_engine_knows_weasyprint_and_what_it_is_made_of() -> None:
    knowing = {
        path.relative_to(SOURCE).parts[:2]
        for path in SOURCE.rglob("*.py")
        for module in engine_modules(ast.parse(path.read_text(encoding="utf-8")))
        if module.partition(".")[0] in LIBRARIES
    }
    assert knowing == {("render", "engine")}


def test_tests_mirror_the_rooms() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert folders - rooms_on_disk() - {"__pycache__"} <= {
        "support",
        "pictures",
        "benchmarks",
        "supply",  # of scripts/supply
        "fuzz",  # of what people hand in, whichever room reads it
    }
