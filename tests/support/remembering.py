"""What was made in this run of the tests, by any of its processes, is not made again."""

import os
import pickle
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")


def remembering(make: Callable[..., Made], store: Path) -> Callable[..., Made]:
    """Does what a function does that makes the same of the same, once for the same arguments.

    What goes on from something made before (``last``) is made each time: that it comes out the
    same is what is asked there.

    A file or folder stands for its bytes. So a document counts as the same only where every file
    of the templates is, loaded or not: what the program itself keeps and should not is found still.
    """

    def remembered(*given: object, last: object = None, **more: object) -> Made:
        if last is not None:
            return make(*given, last=last, **more)
        key = repr((make.__qualname__, [of(one) for one in given], of(sorted(more.items()))))
        file = store / sha256(key.encode()).hexdigest()
        if file.is_file():
            return pickle.loads(file.read_bytes())  # type: ignore[no-any-return]
        made = make(*given, **more)
        aside = file.with_suffix(f".{os.getpid()}")
        aside.write_bytes(pickle.dumps(made))
        aside.replace(file)  # whole or not at all, for whoever looks meanwhile
        return made

    return remembered


def of(given: object) -> object:
    """What an argument is known by."""
    match given:
        case Path():
            return [
                (path.relative_to(given).as_posix(), sha256(path.read_bytes()).hexdigest())
                for path in (given, *sorted(given.rglob("*")))
                if path.is_file()
            ]
        case list() | tuple():
            return [of(one) for one in given]
    return given
