"""Files from outside the content folder, named on the command line: their bytes, their text."""

import codecs
from pathlib import Path

from briefs.content.encoding import decoded
from briefs.problems import Problem, Span, reason_of
from briefs.wording import said

MAX_BYTES = 50_000_000


def raw(path: Path) -> bytes | Problem:
    """The bytes of a file, or why they cannot be had."""
    name = path.as_posix()
    try:
        if path.is_dir():
            return _unreadable(name, said("it is a folder"))
        if not path.is_file() and path.exists():
            return _unreadable(name, said("it is not a file"))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        hint = said("look at the path: it is taken from the working directory")
        return Problem("missing-file", said("there is no such file"), Span(name), hint)
    except (OSError, ValueError) as error:
        return _unreadable(name, reason_of(error))
    if len(data) > MAX_BYTES:
        message = said("it is larger than {size} MB: split it", size=MAX_BYTES // 1_000_000)
        return _unreadable(name, message)
    return data


def text(data: bytes, name: str) -> str | Problem:
    """The text of a file in UTF-8, with or without a byte order mark."""
    return decoded(data.removeprefix(codecs.BOM_UTF8), name)


def _unreadable(name: str, reason: str) -> Problem:
    return Problem("unreadable-file", said("cannot be read: {reason}", reason=reason), Span(name))
