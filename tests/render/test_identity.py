"""What a PDF says of itself, read from its metadata, whatever the file."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.render.identity import Identity, identity_of
from support.releases import blank


def test_a_stranger_says_nothing() -> None:
    assert identity_of(blank("a stranger")) == Identity("", "", ())


@given(st.binary(max_size=300))
@settings(max_examples=50)
def test_what_is_no_pdf_says_nothing(content: bytes) -> None:
    assert identity_of(content) is None
