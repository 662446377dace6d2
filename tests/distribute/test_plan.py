import datetime as dt

import pytest

from briefs.distribute.plan import Document, Order, UnknownName, plan
from briefs.model.facts import Edition, Series
from briefs.problems import Span

SERIES = Series(
    languages=("ko", "en"),
    leading="ko",
    briefs=("hongneung", "boston"),
    editions=(
        Edition("ko", ("ko",), "single.html.j2"),
        Edition("ko-en", ("ko", "en"), "parallel.html.j2"),
    ),
    number="2026-1",
    date=dt.date(2026, 11, 22),
    span=Span("content/series.yaml"),
)


def names(briefs: tuple[str, ...] = (), editions: tuple[str, ...] = ()) -> list[str]:
    return [document.file_name for document in plan(SERIES, Order(briefs, editions))]


def test_everything_in_the_series_order() -> None:
    assert names() == [
        "hongneung.ko.pdf",
        "hongneung.ko-en.pdf",
        "boston.ko.pdf",
        "boston.ko-en.pdf",
    ]


@pytest.mark.parametrize(
    ("summary", "proof", "name"),
    [
        (False, False, "boston.ko.pdf"),
        (True, False, "boston.ko.summary.pdf"),
        (False, True, "boston.ko.proof.pdf"),
    ],
)
def test_a_name_says_what_a_document_is(summary: bool, proof: bool, name: str) -> None:
    assert Document("boston", SERIES.editions[0], summary, proof).file_name == name


def test_only_what_was_asked_for_once_and_in_the_series_order() -> None:
    assert names(("boston", "hongneung", "boston"), ("ko-en",)) == [
        "hongneung.ko-en.pdf",
        "boston.ko-en.pdf",
    ]


@pytest.mark.parametrize(
    ("briefs", "editions", "kind", "name"),
    [(("bostn",), (), "brief", "bostn"), ((), ("ko", "kr"), "edition", "kr")],
)
def test_an_unknown_name_says_what_there_is(
    briefs: tuple[str, ...], editions: tuple[str, ...], kind: str, name: str
) -> None:
    with pytest.raises(UnknownName) as caught:
        plan(SERIES, Order(briefs, editions))
    known = {"brief": SERIES.briefs, "edition": ("ko", "ko-en")}
    assert (caught.value.kind, caught.value.name) == (kind, name)
    assert caught.value.known == known[kind]
