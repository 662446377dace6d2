"""From the save of one changed word to its page, to a cold build of the same PDF."""

from collections.abc import Iterator

from bench.findings import Finding
from bench.options import Options
from bench.save_to_page import measured


def measure(options: Options) -> Iterator[Finding]:
    """The ratio for each document that is looked at."""
    for name, page, pdf, built in measured(options.rounds):
        yield Finding(
            f"one word changed: to the page of {name}, to its build", page / built, 0.3, 0.1
        )
        yield Finding(f"one word changed: to the PDF of {name}, to its build", pdf / built, 0.6)
