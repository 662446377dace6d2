"""What the engine takes from WeasyPrint and its kin, and what of it is another thing elsewhere.

The first is found in the engine's own source files, the second in those of the libraries. As a
program (``python -m support.leaning``, which ``.ci/next`` runs) it prints what differs.

WeasyPrint, pydyf and cssselect2 have no types, so to mypy all that comes from them is ``Any``. Each
attribute in the engine is asked of its owner ``reveal_type``: where the answer is ``Any``, the
attribute is theirs.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from briefs.render.engine.leaned_on import CALLED, FOLLOWED, LEFT, LIBRARIES, PATCHED, READ
from support.parts import Sources, installed, signature

REVEALED = re.compile(r'(.+?):(\d+):\d+:\d+:\d+: note: Revealed type is "(.*)"')

SOURCE = Path(__file__).parents[2] / "src"
ENGINE = SOURCE / "briefs" / "render" / "engine"

Users = Mapping[str, set[str]]
"""Names, each with the modules that use it."""


def library_of(module: str) -> str:
    """The library that a module is of, where it is one of WeasyPrint's kin; else nothing."""
    top = module.partition(".")[0]
    return top if top in LIBRARIES else ""


def imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """What a file imports of WeasyPrint's kin: the name it has there, and here."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((a.name, a.asname or a.name) for a in node.names if library_of(a.name))
        elif isinstance(node, ast.ImportFrom) and not node.level and library_of(str(node.module)):
            yield from ((f"{node.module}.{a.name}", a.asname or a.name) for a in node.names)


def _loops(tree: ast.AST) -> Iterator[tuple[str, list[str]]]:
    """The names that loops over written lists run through: ``for kind in (one, other)``."""
    for node in ast.walk(tree):
        match node:
            case ast.For(target=ast.Name(id=name), iter=ast.Tuple(elts=owners)):
                yield name, [ast.unparse(owner) for owner in owners]


def replaced(tree: ast.AST) -> Iterator[str]:
    """The parts that a file puts something else in the place of, as the list calls them."""
    known, loops = {here: there for there, here in imported(tree)}, dict(_loops(tree))
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Name(id="replace" | "replace_entry" as how),
                args=[owner, ast.Constant(value=str(name)), _],
            ):
                here = ast.unparse(owner)
                for one in loops.get(here, [here]):
                    yield _called(one, name, known, is_entry=how == "replace_entry")


def _called(owner: str, name: str, known: Mapping[str, str], *, is_entry: bool) -> str:
    """How the list calls a part: of a table of CSS properties, by the function of one."""
    first, *rest = owner.split(".")
    there = [*known[first].split("."), *rest]
    if is_entry:
        return f"{'.'.join(there[:-1])}:{name.replace('-', '_')}"
    module = [part for part in there if not part[0].isupper()]
    return f"{'.'.join(module)}:{'.'.join([*there[len(module) :], name])}"


def spelt(tree: ast.AST) -> Iterator[str]:
    """The attributes that a file spells as texts: ``vars(x)["name"]``, ``getattr(x, "name")``."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Call(
                    func=ast.Attribute(value=ast.Call(func=ast.Name(id="vars"))),
                    args=[ast.Constant(value=str(name)), *_],
                )
                | ast.Subscript(
                    value=ast.Call(func=ast.Name(id="vars")), slice=ast.Constant(value=str(name))
                )
                | ast.Call(
                    func=ast.Name(id="getattr" | "hasattr" | "setattr"),
                    args=[_, ast.Constant(value=str(name)), *_],
                )
            ):
                yield name


def attributes(sources: Path, scratch: Path) -> Users:
    """The attributes of untyped things that the files below a folder use, each with its users.

    Args:
        sources: the folder of the engine.
        scratch: an empty folder to work in.
    """
    shadows: list[str] = []
    sites: dict[tuple[str, int], str] = {}
    for number, path in enumerate(sorted(sources.rglob("*.py"))):
        text = _asking(path.read_text(encoding="utf-8"))
        shadow = scratch / f"{number}.py"
        shadow.write_text(text, encoding="utf-8")
        shadows += ["--shadow-file", str(path), str(shadow)]
        sites |= {(str(path), line): name for line, name in _asked(text)}
    options = [
        "--show-error-end",
        "--no-pretty",
        "--show-absolute-path",
        f"--cache-dir={scratch / 'cache'}",
    ]
    # As a program of its own: in this one it would raise how deep all others may go.
    asked = [sys.executable, "-m", "mypy", *shadows, *options, str(sources)]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert not told.stderr, told.stderr
    found = map(REVEALED.fullmatch, told.stdout.splitlines())
    # Where mypy comes twice, what it says last holds.
    answers = {(one[1], int(one[2])): one[3] for one in found if one}
    assert answers.keys() >= sites.keys(), told.stdout[:2000]
    users: dict[str, set[str]] = {}
    for (file, line), kind in answers.items():
        if {"Any", "type[Any]"} & {*kind.split(" | ")}:
            module = Path(file).relative_to(sources).with_suffix("").as_posix()
            users.setdefault(sites[file, line], set()).add(module.replace("/", "."))
    return users


def _asking(text: str) -> str:
    """A module in which the owner of each attribute is asked for its type, on a line of its own."""
    tree = ast.parse(text)
    tree = ast.fix_missing_locations(_Asking(frozenset(_modules(tree))).visit(tree))
    return ast.unparse(tree).replace("reveal_type(", "reveal_type(\n")


def _modules(tree: ast.AST) -> Iterator[str]:
    """The names by which a file knows modules that have types: mypy tells nothing of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.asname or a.name for a in node.names if not library_of(a.name))
        elif isinstance(node, ast.ImportFrom):
            folder = SOURCE.joinpath(*str(node.module).split("."))
            for name in (alias.name for alias in node.names):
                if (folder / name).is_dir() or (folder / f"{name}.py").is_file():
                    yield name


def _asked(text: str) -> Iterator[tuple[int, str]]:
    """The line where the owner of each attribute is asked, and the attribute."""
    for node in ast.walk(ast.parse(text)):
        match node:
            case ast.Attribute(value=ast.Call(func=ast.Name(id="reveal_type"), args=[owner])):
                yield owner.lineno, node.attr


class _Asking(ast.NodeTransformer):
    """Asks owners for their types; annotations, decorators and what makes a class stay as are."""

    def __init__(self, modules: frozenset[str]) -> None:
        self._modules = modules

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        owner = ast.unparse(node.value)
        is_learnt = owner == "self" and isinstance(node.ctx, ast.Store)  # mypy learns it there
        if owner not in self._modules and not is_learnt:
            self.generic_visit(node)
            node.value = ast.Call(ast.Name("reveal_type", ast.Load()), [node.value], [])
        return node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        """Python 3.11 allows no line to end within an f-string."""
        parts = [self.visit(p.value) for p in node.values if isinstance(p, ast.FormattedValue)]
        return ast.Call(ast.Name("str", ast.Load()), [ast.Tuple(parts, ast.Load())], [])

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.target = self.visit(node.target)
        node.value = self.visit(node.value) if node.value else None
        return node

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.body = [self.visit(part) for part in node.body]
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.body = [self.visit(part) for part in node.body]
        return node


def uses(trees: Mapping[str, ast.AST], read: Users) -> Users:
    """All that files use, by each name that it goes by, with the modules that do."""
    found = {name: set(who) for name, who in read.items()}
    for module, tree in trees.items():
        parts = [*replaced(tree), *(there for there, _ in imported(tree))]
        for name in (*parts, *map(_last, parts), *spelt(tree)):
            found.setdefault(name, set()).add(module)
    return found


def modules_of(folder: Path) -> dict[str, ast.AST]:
    """The modules below a folder, parsed, by name."""
    return {
        ".".join(file.relative_to(folder).with_suffix("").parts): ast.parse(
            file.read_text(encoding="utf-8")
        )
        for file in sorted(folder.rglob("*.py"))
    }


def listed(table: Mapping[str, str]) -> Iterator[str]:
    """The parts of a table that has names by their modules."""
    for module, names in table.items():
        yield from (f"{module}:{name}" for name in names.split())


def differences(sources: Sources, users: Users) -> Iterator[str]:
    """What libraries have otherwise than the list says, each with the modules that lean on it.

    Args:
        sources: the libraries.
        users: who uses what, by the last part of its name.
    """
    shapes = {**PATCHED, **FOLLOWED}
    for part, what in _changes(sources):
        known = shapes[part].by.split() if part in shapes else []
        by = {*known, *users.get(_last(part), ()), *users.get(part, ())}
        yield f"{part} {what}; leaned on by {', '.join(sorted(by))}"
    for library, names in LEFT.items():
        for name in names.split():
            if sources.is_left(library, name):
                by_name = ", ".join(sorted(users.get(name, ())))
                yield f"{library} has a {name} of its own now; {by_name} leaves notes there"


def _last(part: str) -> str:
    """The name that is written where a part is used: of what makes an object, the class's."""
    return part.removesuffix(".__init__").replace(":", ".").rpartition(".")[2]


def _changes(sources: Sources) -> Iterator[tuple[str, str]]:
    shapes = {**PATCHED, **FOLLOWED}
    digests = {part: shape.digest for part, shape in shapes.items()}
    takes = {**{part: shape.signature for part, shape in shapes.items()}, **CALLED}
    for part in dict.fromkeys([*takes, *listed(READ)]):
        found = sources.find(part)
        if found is None:
            yield part, "is gone"
        elif part in takes and signature(found) != takes[part]:
            yield part, f"takes {signature(found)} instead of {takes[part]}"
        elif part in digests and sources.digest(found) != digests[part]:
            yield part, f"has another body: {sources.digest(found)} instead of {digests[part]}"


def main() -> int:
    """Print what the libraries installed here have otherwise than the list says."""
    with TemporaryDirectory() as scratch:
        users = uses(modules_of(ENGINE), attributes(ENGINE, Path(scratch)))
    told = list(differences(installed(LIBRARIES), users))
    print("\n".join(told or ["all is as the list says"]))
    return bool(told)


if __name__ == "__main__":
    sys.exit(main())
