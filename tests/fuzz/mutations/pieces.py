"""What mutations share: one spoils bytes by chance; and some ways to take a piece of them."""

import re
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]


def somewhere(data: bytes, chance: Random) -> tuple[int, int]:
    """A short stretch of the data, which may be empty."""
    start = chance.randrange(len(data) + 1)
    return start, min(len(data), start + chance.randrange(24))


def put_in(piece: bytes, data: bytes, chance: Random) -> bytes:
    """A piece at a place chosen by chance, before what stands there or instead of it."""
    start, end = somewhere(data, chance)
    return data[:start] + piece + data[chance.choice([start, end]) :]


def instead(pattern: re.Pattern[bytes], piece: bytes, data: bytes, chance: Random) -> bytes:
    """A piece instead of one of the stretches that a pattern finds; anywhere where it finds none.

    A pattern with a group has the group replaced.
    """
    found = list(pattern.finditer(data))
    if not found:
        return put_in(piece, data, chance)
    start, end = chance.choice(found).span(pattern.groups)
    return data[:start] + piece + data[end:]


def one_of(*pieces: bytes) -> Mutation:
    """Puts one of some pieces in anywhere."""
    return lambda data, chance: put_in(chance.choice(pieces), data, chance)


def one_instead(pattern: str, *pieces: bytes) -> Mutation:
    """Puts one of some pieces in the place of something that a pattern finds."""
    compiled = re.compile(pattern.encode(), re.MULTILINE)
    return lambda data, chance: instead(compiled, chance.choice(pieces), data, chance)
