"""The validator finds what is wrong, so that its silence means something."""

import re
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from briefs.problems import Refused
from briefs.validation import verapdf
from briefs.validation.verapdf import Failure

pytestmark = pytest.mark.xdist_group("editions")  # whose process has a validator at work
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


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_fails_and_raises_nothing(validate: Validate, content: bytes) -> None:
    for flavour in verapdf.PROFILES:
        assert validate(content, flavour)
    assert {one.rule for one in verapdf.problems("a.pdf", content)} == {"invalid-pdf"}


def test_problems_say_standard_clause_test_and_place(untagged: bytes) -> None:
    (problem,) = (
        one for one in verapdf.problems("a.pdf", untagged) if "7.1, test 11" in one.message
    )
    assert problem.span.file == "a.pdf"
    assert problem.message == (
        "it breaks PDF/UA-1, clause 7.1, test 11 (1×): StructTreeRoot entry is not present in "
        "the document catalog (at root/document[0])"
    )


def test_its_version_is_that_of_its_rules() -> None:
    assert re.fullmatch(r"veraPDF \d+\.\d+\.\d+", verapdf.name_and_version())


def test_a_machine_without_it_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    verapdf.demand_installed()
    monkeypatch.setattr(verapdf, "EXTRA", ("jpype", "no_such_module"))
    with pytest.raises(Refused) as caught:
        verapdf.demand_installed()
    (problem,) = caught.value.problems
    assert "no_such_module" in problem.message
    assert "make release" in problem.hint
