"""The inputs: each is known by its kind and its number, and is the same in every run.

To look at one again: ``python -m fuzz.inputs "memory, CSV" 17`` (with ``tests`` and ``src`` on
``PYTHONPATH``) writes it to standard output.
"""

import sys
from functools import cache
from random import Random

from fuzz.mutations import mutated
from fuzz.seeds import Seed, form_of, seeds

SEED = 20261129
_seeds = cache(seeds)
KINDS = tuple(_seeds())


def spoilt(kind: str, number: int) -> Seed:
    """One of the inputs of a kind."""
    files = _seeds()[kind]
    seed = files[number % len(files)]
    chance = Random(f"{SEED} {kind} {number}")
    return Seed(seed.name, mutated(seed.data, form_of(seed.name), chance))


if __name__ == "__main__":
    sys.stdout.buffer.write(spoilt(sys.argv[1], int(sys.argv[2])).data)
