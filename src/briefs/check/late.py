"""Patterns that few texts come to: there are many, and to compile them all takes a while."""

import re
from functools import cache


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled when it is first asked for."""
    return re.compile(pattern, flags)
