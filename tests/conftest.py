from collections.abc import Callable
from pathlib import Path

import pytest

from support import verapdf

Validate = Callable[[bytes | Path, str], list[verapdf.Failure]]


@pytest.fixture(scope="session")
def validate() -> Validate:
    """The rules of ``3a`` or ``ua1`` that a PDF breaks, by veraPDF; one Java a process."""
    verapdf.start_jvm()
    return verapdf.validate
