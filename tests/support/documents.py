"""The real documents: where they are made of, and what they are called."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = [
    f"{brief}.{edition}"
    for brief in ("hongneung", "boston", "biopolis", "comparison")
    for edition in ("ko", "en", "ko-en")
]
every_document = pytest.mark.parametrize("name", NAMES)
