"""What a person asks of a run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """How much is measured.

    Attributes:
        rounds: how often what is compared runs.
        documents: how many documents stand for a collection.
        heavy: whether slow peers run too.
    """

    rounds: int = 3
    documents: int = 300
    heavy: bool = True
