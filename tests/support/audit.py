"""What Python is about to do, for tests that look for what must not be done.

A process keeps such a listener until it ends, so there is one, and tests say who it tells.
"""

import sys
from collections.abc import Callable

Listener = Callable[[str, tuple[object, ...]], None]

listener: Listener = lambda event, arguments: None  # noqa: E731


def _heard(event: str, arguments: tuple[object, ...]) -> None:
    listener(event, arguments)


sys.addaudithook(_heard)
