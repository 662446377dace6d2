"""Page one of every brief in every edition, printed alone, in both themes."""

import re
from collections.abc import Mapping

import pypdfium2
import pytest

from briefs import pipeline
from briefs.distribute.plan import Order
from conftest import Validate
from support.documents import NAMES, ROOT, every_document
from support.structure import structure

pytestmark = pytest.mark.xdist_group("editions")  # whose process has a validator at work


@pytest.fixture(scope="module")
def summaries(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    out = tmp_path_factory.mktemp("out")
    built = pipeline.build(ROOT, out, Order(summary=True, theme="plain"))
    assert not built.problems
    return {one.path.name: one.path.read_bytes() for one in built.documents}


def test_there_is_one_of_each(summaries: Mapping[str, bytes]) -> None:
    assert sorted(summaries) == sorted(f"{name}.summary.pdf" for name in NAMES)


@every_document
def test_it_is_one_page_with_its_credit(summaries: Mapping[str, bytes], name: str) -> None:
    document = pypdfium2.PdfDocument(summaries[f"{name}.summary.pdf"])
    assert len(document) == 1
    assert "CC BY-NC 4.0" in document[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize("flavour", ["3a", "ua1"])
@every_document
def test_it_is_archival_and_accessible(
    summaries: Mapping[str, bytes], validate: Validate, name: str, flavour: str
) -> None:
    assert validate(summaries[f"{name}.summary.pdf"], flavour) == []


@every_document
def test_its_citations_lead_to_its_own_sources(summaries: Mapping[str, bytes], name: str) -> None:
    tree = structure(summaries[f"{name}.summary.pdf"])
    areas = [area for element in tree.walk() for area in element.areas]
    cited = [area for area in areas if not area.target.startswith("http")]
    assert cited
    assert all(re.match("(source|note)-", area.target) for area in cited)
