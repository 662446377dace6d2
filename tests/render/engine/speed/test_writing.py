import io

import pydyf
import pytest

from briefs.render.engine.patches import patch


@pytest.fixture(autouse=True)
def _patched() -> None:
    patch()


def filled() -> pydyf.PDF:
    pdf = pydyf.PDF()
    stream = pydyf.Stream([b"0 0 1 rg", b"0 0 9 9 re f"], compress=True)
    pdf.add_object(stream)
    pdf.add_object(pydyf.Dictionary({"Type": "/Sample", "At": stream.reference}))
    return pdf


@pytest.mark.parametrize("compress", [False, True])
def test_the_bytes_are_those_of_pydyf(compress: bool) -> None:
    written, wanted = io.BytesIO(), io.BytesIO()
    filled().write(written, identifier=True, compress=compress)
    pydyf.PDF.write.__wrapped__(filled(), wanted, identifier=True, compress=compress)
    assert written.getvalue() == wanted.getvalue()


def test_nothing_is_kept_once_it_is_written() -> None:
    pdf = filled()
    pdf.write(io.BytesIO(), identifier=True)
    stream = pdf.objects[-2]
    before = stream.data
    stream.stream.append(b"0 0 1 RG")
    assert stream.data != before
    assert not any("bytes" in vars(item) for item in pdf.objects)
