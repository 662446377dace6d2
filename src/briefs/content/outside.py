"""Files from outside the content folder, named on the command line: their bytes, their text."""

import codecs
from pathlib import Path

from briefs.content.encoding import decoded
from briefs.problems import Problem, Span, reason_of
from briefs.wording import said

MAX_BYTES = 50_000_000
_NAME_A_FILE = said("name a file")


def raw(path: Path) -> bytes | Problem:
    """The bytes of a file, or why they cannot be had."""
    name = path.as_posix()
    try:
        if path.is_dir():
            return _unreadable(name, said("it is a folder"), _NAME_A_FILE)
        if not path.is_file() and path.exists():
            return _unreadable(name, said("it is not a file"), _NAME_A_FILE)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        hint = said("look at the path: it is taken from the working directory")
        return Problem("missing-file", said("there is no such file"), Span(name), hint)
    except (OSError, ValueError) as error:
        return _unreadable(name, reason_of(error), said("look at the path, and at who may read it"))
    if len(data) > MAX_BYTES:
        message = said("it is larger than {size} MB: split it", size=MAX_BYTES // 1_000_000)
        return _unreadable(name, message, said("export it in parts, and read one after the other"))
    return data


def text(data: bytes, name: str) -> str | Problem:
    """The text of a file in UTF-8, with or without a byte order mark."""
    return decoded(data.removeprefix(codecs.BOM_UTF8), name)


def empty(name: str) -> Problem:
    """That a file holds nothing."""
    hint = said("look whether it is the right file, and was saved")
    return Problem("shape", said("the file is empty"), Span(name, 1, 1), hint)


def _unreadable(name: str, reason: str, hint: str) -> Problem:
    message = said("cannot be read: {reason}", reason=reason)
    return Problem("unreadable-file", message, Span(name, 1, 1), hint)
