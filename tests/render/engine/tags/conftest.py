from collections.abc import Callable

import pytest

from support.structure import Element, structure

Tree = Callable[..., Element]


@pytest.fixture(scope="session")
def tree(made: Callable[..., bytes]) -> Tree:
    """The structure tree of the PDF of a body, read back."""

    def read(body: str, **options: str) -> Element:
        return structure(made(body, **options))

    return read
