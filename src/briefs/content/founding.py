"""A project from nothing: the files that it begins with, and how they get to their place."""

import os
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from briefs.content.kinds import schema_line
from briefs.problems import Problem, Refused, Span, reason_of
from briefs.storage import locked, put
from briefs.wording import said

LOCALES = ("ko", "en")

_SKELETONS = files("briefs.content").joinpath("skeletons")
_SOURCE = Path(__file__).parents[3]
"""Where the repository is, for those who run briefs from it."""


def first_files() -> dict[str, bytes]:
    """What a project begins with, by path: content that says it is an example, and templates."""
    project = _SKELETONS.joinpath("project")
    made = dict(_below(project.joinpath("content"), "content/"))
    locales = _carried("locales", "content/locales")
    made |= {
        f"content/locales/{tag}.yaml": locales.joinpath(f"{tag}.yaml").read_bytes()
        for tag in LOCALES
    }
    made = {path: _with_schema(path, data) for path, data in made.items()}
    made |= dict(_below(_carried("templates", "templates"), "templates/"))
    made["README.md"] = project.joinpath("README.md").read_bytes()
    made[".gitignore"] = project.joinpath("gitignore").read_bytes()
    return made


def found(root: Path, made: Mapping[str, bytes]) -> None:
    """Put a project into a folder: all of it, or nothing; what is there stays as it is.

    Args:
        root: the folder, made where it is missing.
        made: the files, by path.

    Raises:
        Refused: something is in the way, or the folder cannot be written.
    """
    names = dict.fromkeys(path.partition("/")[0] for path in made)
    try:
        with locked(root):
            in_the_way = [name for name in names if os.path.lexists(root / name)]
            if in_the_way:
                raise FileExistsError(said("{path} is there already", path=root / in_the_way[0]))
            put(root, made)
    except OSError as error:
        message = said("no project can begin here: {reason}", reason=reason_of(error))
        hint = said("choose a directory that is empty, or not there yet")
        raise Refused([Problem("cannot-write", message, Span(root.as_posix()), hint)]) from error


def _carried(name: str, at_home: str) -> Traversable:
    """A folder that a wheel carries beside the skeletons and the repository has elsewhere."""
    packed = _SKELETONS.joinpath(name)
    return packed if packed.is_dir() else _SOURCE / at_home


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for one in sorted(folder.iterdir(), key=lambda place: place.name):
        if one.is_dir():
            yield from _below(one, f"{prefix}{one.name}/")
        elif not one.name.startswith("."):
            yield f"{prefix}{one.name}", one.read_bytes()


def _with_schema(path: str, data: bytes) -> bytes:
    line = schema_line(path).encode()
    return data if data.startswith(line) else line + data
