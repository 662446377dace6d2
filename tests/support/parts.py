"""Parts of installed libraries, looked up in their source files: nothing is imported or run."""

import ast
import functools
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path
from typing import TypeAlias

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Found:
    """A part as it is defined.

    Attributes:
        module: where.
        node: the definition; nothing where the part is only ever put on an object.
    """

    module: str
    node: ast.AST | None


class Sources:
    """The source files of some libraries.

    Attributes:
        texts: each module's text by its name.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self.texts = texts

    def find(self, part: str) -> Found | None:
        """A part by its name, ``module:Class.attribute``; nothing where there is none."""
        module, _, name = part.partition(":")
        top, _, attribute = name.partition(".")
        found = self._brought(module, top)
        if found is None or not attribute:
            return found
        return self._in_class(found, attribute) or self._put(found.module, attribute)

    def digest(self, found: Found) -> str:
        """What tells one body of a definition from another."""
        assert found.node is not None
        decorated: list[ast.expr] = getattr(found.node, "decorator_list", [])
        first, last = (getattr(found.node, key) for key in ("lineno", "end_lineno"))
        first = min([first, *(one.lineno for one in decorated)])
        lines = self.texts[found.module].splitlines()[first - 1 : last]
        return sha256(textwrap.dedent("\n".join(lines)).encode()).hexdigest()[:12]

    def is_left(self, library: str, name: str) -> bool:
        """Whether a library has an attribute or a variable of a class by this name."""
        texts = (text for module, text in self.texts.items() if _top(module) == library)
        return any(name in _stored(text) | _in_classes(text) for text in texts)

    def _tree(self, module: str) -> ast.Module:
        return _parsed(self.texts[module])

    def _in_module(self, module: str, name: str) -> Found | None:
        """What a name is at the top of a module, wherever that has it from."""
        for node in reversed(list(_statements(self._tree(module).body))):
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return self._brought(self._origin(module, node), alias.name)
            elif name in _defined(node):
                return Found(module, node)
        return None

    def _brought(self, origin: str, name: str) -> Found | None:
        """What a module has by a name: a module below it, or what it is at its top."""
        top = self._in_module(origin, name) if origin in self.texts else None
        if top is None and f"{origin}.{name}" in self.texts:
            return Found(f"{origin}.{name}", self._tree(f"{origin}.{name}"))
        return top

    def _origin(self, module: str, node: ast.ImportFrom) -> str:
        if not node.level:
            return str(node.module)
        is_package = any(other.startswith(f"{module}.") for other in self.texts)
        parts = module.split(".")
        parts = parts[: len(parts) - node.level + is_package]
        return ".".join([*parts, *([node.module] if node.module else [])])

    def _in_class(self, found: Found, name: str) -> Found | None:
        """What an attribute is in a class, its own or of a base."""
        if not isinstance(found.node, ast.ClassDef):
            return None
        for node in found.node.body:
            if name in _defined(node):
                return Found(found.module, node)
        for base in found.node.bases:
            of_base = isinstance(base, ast.Name) and self._in_module(found.module, base.id)
            if of_base and (inherited := self._in_class(of_base, name)):
                return inherited
        return None

    def _put(self, module: str, name: str) -> Found | None:
        """Whether a library ever puts an attribute on an object."""
        texts = (text for other, text in self.texts.items() if _top(other) == _top(module))
        return Found(module, None) if any(name in _stored(text) for text in texts) else None


def signature(found: Found) -> str:
    """What a function takes; of a class, what makes one of it."""
    node = found.node
    if isinstance(node, ast.ClassDef):
        made = (n for n in node.body if isinstance(n, ast.FunctionDef) and n.name == "__init__")
        node = next(made, None)
    return f"({ast.unparse(node.args)})" if isinstance(node, Function) else "()"


def installed(names: Iterable[str]) -> Sources:
    """The source files of libraries that are installed here, by the names of distributions."""
    texts: dict[str, str] = {}
    for name in names:
        found = distribution(name)
        for file in found.files or ():
            if file.suffix == ".py" and ".." not in file.parts:
                module = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
                path = Path(str(found.locate_file(file)))
                texts[module] = path.read_text(encoding="utf-8")
    return Sources(texts)


def _top(module: str) -> str:
    return module.partition(".")[0]


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, with those inside of conditions and attempts."""
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try):
            yield from _statements([*node.body, *node.orelse])


def _defined(node: ast.AST) -> set[str]:
    """The names that a statement gives something to."""
    if isinstance(node, Function | ast.ClassDef):
        return {node.name}
    targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
    return {n.id for t in targets if t for n in ast.walk(t) if isinstance(n, ast.Name)}


@functools.cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@functools.cache
def _stored(text: str) -> frozenset[str]:
    """The attributes that a file puts on objects."""
    return frozenset(_stores(_parsed(text)))


def _stores(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield name
            case ast.Call(
                func=ast.Attribute(attr="__setattr__"), args=[_, ast.Constant(str(name)), _]
            ):
                yield name


@functools.cache
def _in_classes(text: str) -> frozenset[str]:
    """The attributes that the classes of a file begin with."""
    classes = (node for node in ast.walk(_parsed(text)) if isinstance(node, ast.ClassDef))
    return frozenset(name for one in classes for node in one.body for name in _defined(node))
