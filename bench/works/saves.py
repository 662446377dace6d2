"""From the save of one changed word to its page, to a cold build of the same PDF."""

from collections.abc import Iterator

from bench.findings import Finding
from bench.options import Options
from bench.save_to_page import measured


def measure(options: Options) -> Iterator[Finding]:
    """The ratio for each document that is looked at."""
    for name, saved, built in measured(options.rounds):
        yield Finding(
            f"one word changed: to the page of {name}, to its build", saved / built, 0.3, 0.1
        )
