"""The validator finds what is wrong, so that its silence means something."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from support.verapdf import Failure

Validate = Callable[[bytes, str], list[Failure]]


@pytest.fixture(scope="module")
def untagged() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    written = BytesIO()
    pdf.save(written)
    return written.getvalue()


def test_an_untagged_pdf_breaks_rules_of_accessibility(validate: Validate, untagged: bytes) -> None:
    failures = {failure.rule: failure for failure in validate(untagged, "ua1")}
    assert {"6.2-1", "7.1-10", "7.1-11"} <= set(failures)
    assert (
        failures["7.1-11"].message == "StructTreeRoot entry is not present in the document catalog"
    )


def test_an_untagged_pdf_breaks_rules_of_archiving(validate: Validate, untagged: bytes) -> None:
    assert "6.7.3.3-1" in {failure.rule for failure in validate(untagged, "3a")}
