import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from briefs.check.saying import Stated, Times, Tongue, Weekday
from briefs.distribute.plan import Document
from briefs.model.facts import Edition
from briefs.problems import Problem, Quote, Severity, Span
from briefs.reuse.codec import Unreadable, from_plain, to_plain
from briefs.wording import said, translated

PROBLEM = Problem(
    "number",
    said("{a} is not {b}", a=said("{n} times", n=2), b=Decimal("0.10")),
    Span("content/ko/x.yaml", 3, 4),
    "do this",
    Severity.WARNING,
    (Span("content/en/x.yaml"),),
    "x.title",
    (Quote("ko", "둘", "2"),),
)
VALUES = [
    None,
    True,
    3,
    0.5,
    "글",
    (),
    (1, ("a", None)),
    {"a": (1,), "b": {}},
    Decimal("1.50"),
    Fraction(1, 3),
    dt.date(2026, 11, 22),
    Path("out/a.pdf"),
    Severity.ADVICE,
    PROBLEM,
    Document("boston", Edition("ko-en", ("ko", "en"), "parallel.html.j2")),
]


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_was_written_is_read(value: object) -> None:
    plain = json.loads(json.dumps(to_plain(value)))
    read = from_plain(plain)
    assert read == value
    assert type(read) is type(value)


def test_a_message_can_still_be_said_in_another_language() -> None:
    read = from_plain(json.loads(json.dumps(to_plain(PROBLEM)))).message
    catalogue = {"{a} is not {b}": "{b} 아님: {a}", "{n} times": "{n}번"}
    assert translated(read, "ko", catalogue) == "0.10 아님: 2번"


@pytest.mark.parametrize("kind", [Stated, Times, Tongue, Weekday])
def test_what_each_language_says_in_its_own_way_is_a_class_of_values(kind: type) -> None:
    assert f"{kind.__module__}:{kind.__qualname__}".startswith("briefs.check.saying:")
    with pytest.raises(Unreadable):  # the parts are lacking, and the class is known
        from_plain({"kind": f"{kind.__module__}:{kind.__qualname__}", "parts": {"none": 1}})


@pytest.mark.parametrize("value", [object(), b"bytes", dt.datetime(2026, 1, 1, tzinfo=dt.UTC), [1]])
def test_what_is_not_known_is_not_kept(value: object) -> None:
    with pytest.raises(Unreadable):
        to_plain((value,))


@pytest.mark.parametrize(
    "kind",
    [
        "os:system",
        "briefs.cli.program:run",
        "briefs.reuse.codec:Path",
        "briefs.nothing:Nothing",
        "briefs.problems:Nothing",
        "",
        "Nothing",
    ],
)
def test_nothing_but_our_values_is_made(kind: str) -> None:
    with pytest.raises(Unreadable):
        from_plain({"kind": kind, "parts": {}, "value": "x"})


@pytest.mark.parametrize(
    "data", [{}, {"kind": "tuple"}, {"kind": "date", "text": "x"}, {"kind": "mapping", "items": 3}]
)
def test_what_is_none_of_ours_is_refused(data: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        from_plain(data)
