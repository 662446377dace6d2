"""Bytes flipped, cut, doubled or swapped, as a bad disk or a lost connection leaves them."""

from random import Random

from fuzz.mutations.pieces import Mutation, put_in, somewhere


def flipped(data: bytes, chance: Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 8) if data else 0):
        spoilt[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def dropped(data: bytes, chance: Random) -> bytes:
    start, end = somewhere(data, chance)
    return data[:start] + data[end:]


def cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def beheaded(data: bytes, chance: Random) -> bytes:
    return data[chance.randrange(len(data) + 1) :]


def doubled(data: bytes, chance: Random) -> bytes:
    start, end = somewhere(data, chance)
    return data[:end] + data[start:end] * chance.choice([1, 2, 50]) + data[end:]


def swapped(data: bytes, chance: Random) -> bytes:
    one, two = sorted((somewhere(data, chance), somewhere(data, chance)))
    if one[1] > two[0]:
        return data[::-1][:99] + data
    first, second = data[slice(*one)], data[slice(*two)]
    return data[: one[0]] + second + data[one[1] : two[0]] + first + data[two[1] :]


def random_bytes(data: bytes, chance: Random) -> bytes:
    return put_in(chance.randbytes(chance.randint(1, 8)), data, chance)


def whole_twice(data: bytes, _: Random) -> bytes:
    return data + data


def nothing(_data: bytes, chance: Random) -> bytes:
    return chance.choice([b"", b" ", b"\n", b"\0" * 64, b"#"])


MUTATIONS: tuple[Mutation, ...] = (
    flipped,
    dropped,
    cut,
    beheaded,
    doubled,
    swapped,
    random_bytes,
    whole_twice,
    nothing,
)
