"""Where everything stands on the sheets of a proof."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefs.model.print import Spot
from briefs.render.proofing.placing import (
    AFTER,
    BELOW,
    BESIDE,
    PAPER,
    ROOM,
    Box,
    Label,
    Remarked,
    Sheet,
    Tint,
    ids_in_order,
    sheets,
    spread,
)

A4 = (595.3, 841.9)
HAIR = 1e-6
SILENT = Remarked({}, {})
SHARES = st.floats(0, 0.95)
LONG = ".".join(["comparison", *(f"a-long-key-of-number-{n}" for n in range(5))])
IDS = st.integers(0, 40).map(lambda n: f"demo.key-{n}") | st.integers(0, 200).map(
    lambda n: f"{LONG}.key-{n}"
)
SPOTS = st.lists(
    st.builds(
        Spot,
        id=IDS,
        language=st.sampled_from(["ko", "en"]),
        page=st.integers(1, 3),
        left=SHARES,
        top=SHARES,
        width=st.just(0.04),
        height=st.just(0.015),
    ),
    max_size=250,
)
WORDS = st.lists(st.sampled_from(["stale 1", "en error 1, 2, 3", "다시 볼 글 12"]), max_size=4)


def spot(text_id: str, top: float, left: float = 0.1, language: str = "ko", page: int = 1) -> Spot:
    return Spot(text_id, language, page, left, top, 0.3, 0.02)


def laid_out(*spots: Spot, remarked: Remarked = SILENT) -> list[Sheet]:
    return list(sheets(spots, [A4] * max((one.page for one in spots), default=1), remarked))


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.left + one.width, other.left + other.width) - max(one.left, other.left) > HAIR
        and min(one.bottom, other.bottom) - max(one.top, other.top) > HAIR
    )


def within(one: Box, other: Box) -> bool:
    return (
        one.left >= other.left - HAIR
        and one.top >= other.top - HAIR
        and one.left + one.width <= other.left + other.width + HAIR
        and one.bottom <= other.bottom + HAIR
    )


@given(SPOTS, st.dictionaries(IDS, WORDS.map(tuple)))
def test_every_text_has_one_label_that_overlaps_none_and_stands_in_a_column(
    spots: list[Spot], words: dict[str, tuple[str, ...]]
) -> None:
    made = list(sheets(spots, [A4] * 3, Remarked(words, {})))
    for number in (1, 2, 3):
        labels = [label for sheet in made if sheet.page == number for label in sheet.labels]
        here = {spot.id for spot in spots if spot.page == number}
        assert sorted(label.id for label in labels) == sorted(here)
        assert [label.number for label in labels] == list(range(1, len(labels) + 1))
    for sheet in made:
        columns = (BESIDE, *BELOW) if sheet.frame else AFTER
        for label in sheet.labels:
            assert any(within(label.box, column) for column in columns)
            assert label.size >= 5
            assert "".join(line.known + line.id for line in label.lines) == label.id
        assert not any(overlap(a.box, b.box) for a, b in combinations(sheet.labels, 2))


@given(SPOTS)
def test_every_tag_is_the_number_of_its_text(spots: list[Spot]) -> None:
    for sheet in sheets(spots, [A4] * 3, SILENT):
        numbers = {label.number for label in sheet.labels}
        if sheet.frame:
            tagged = {tag.number for tag in sheet.tags}
            assert numbers <= tagged == set(range(1, len(tagged) + 1))


@given(SPOTS)
def test_a_page_is_shown_once_and_its_further_sheets_follow_it(spots: list[Spot]) -> None:
    made = list(sheets(spots, [A4] * 3, SILENT))
    assert [sheet.page for sheet in made if sheet.frame] == [1, 2, 3]
    assert [sheet.page for sheet in made] == sorted(sheet.page for sheet in made)
    assert all(sheet.labels for sheet in made if not sheet.frame)


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(1, 15)), max_size=40))
def test_things_are_spread_in_order_and_never_over_one_another(
    things: list[tuple[float, float]],
) -> None:
    wanted, heights = [top for top, _ in things], [height for _, height in things]
    tops = spread(wanted, heights, BESIDE)
    for (top, height), below in pairwise(zip(tops, heights, strict=True)):
        assert top + height <= below[0] + HAIR
    if things:
        assert tops[0] >= BESIDE.top - HAIR
        assert tops[-1] + heights[-1] <= BESIDE.bottom + HAIR


def test_a_label_stands_at_the_height_of_its_text_where_there_is_room() -> None:
    assert spread([100, 300], [10, 10], BESIDE) == [100, 300]
    assert spread([100, 105, 300], [10, 10, 10], BESIDE) == [100, 110, 300]
    assert spread([BESIDE.bottom], [10], BESIDE) == [BESIDE.bottom - 10]
    (sheet,) = laid_out(spot("demo.a", 0.5))
    assert sheet.frame is not None
    assert sheet.labels[0].box.top == sheet.frame.top + 0.5 * sheet.frame.height
    assert sheet.tags[0].top == sheet.labels[0].box.top


def test_texts_are_numbered_from_top_to_bottom_and_within_a_row_from_the_left() -> None:
    (sheet,) = laid_out(
        spot("demo.foot", 0.9),
        spot("demo.right", 0.2, 0.6),
        spot("demo.left", 0.2),
        spot("demo.head", 0.1),
    )
    assert [label.id for label in sheet.labels] == [
        "demo.head", "demo.left", "demo.right", "demo.foot",
    ]  # fmt: skip
    assert [tag.number for tag in sheet.tags] == [4, 3, 2, 1]


def test_a_text_in_two_languages_has_two_tags_and_one_of_two_lines_has_one() -> None:
    (sheet,) = laid_out(spot("demo.a", 0.1), spot("demo.a", 0.12), spot("demo.a", 0.1, 0.6, "en"))
    assert [(tag.number, tag.left > PAPER.width / 3) for tag in sheet.tags] == [
        (1, False),
        (1, True),
    ]
    assert [label.number for label in sheet.labels] == [1]


def test_the_ids_of_a_document_come_page_by_page() -> None:
    spots = [spot("b", 0.1, page=2), spot("c", 0.5), spot("a", 0.2), spot("a", 0.9, page=2)]
    assert ids_in_order(spots) == ("a", "c", "b")


def test_every_line_of_a_text_in_its_language_is_shaded() -> None:
    (sheet,) = laid_out(
        spot("demo.a", 0.1),
        spot("demo.a", 0.12),
        spot("demo.a", 0.1, 0.6, "en"),
        remarked=Remarked({}, {("demo.a", "ko"): "error stale"}),
    )
    assert sheet.frame is not None
    assert sheet.tints == (
        Tint("error stale", sheet.frame.part(spot("demo.a", 0.1))),
        Tint("error stale", sheet.frame.part(spot("demo.a", 0.12))),
    )


def test_a_page_with_more_ids_than_a_column_holds_goes_on_below_and_behind() -> None:
    spots = [spot(f"{LONG}.{n}", n / 500) for n in range(400)]
    first, *more = laid_out(*spots)
    assert first.labels[0].size == 5
    assert {label.box.left for label in first.labels} == {one.left for one in (BESIDE, *BELOW)}
    assert more
    assert {sheet.page for sheet in more} == {1}
    assert sum(len(sheet.labels) for sheet in (first, *more)) == 400


def test_an_id_longer_than_a_whole_column_is_not_lost() -> None:
    made = laid_out(spot("m" * 4000, 0.1), spot("demo.a", 0.2))
    assert [label.id[:4] for sheet in made for label in sheet.labels] == ["mmmm", "demo"]


@pytest.mark.parametrize("size", [A4, (841.9, 595.3), (300.0, 900.0)])
def test_a_page_of_any_shape_lies_in_its_room_undistorted(size: tuple[float, float]) -> None:
    (sheet,) = sheets([], [size], SILENT)
    assert sheet.frame is not None
    assert within(sheet.frame, ROOM)
    assert sheet.frame.width / sheet.frame.height == pytest.approx(size[0] / size[1])


def test_columns_keep_clear_of_the_page_and_of_one_another() -> None:
    assert not any(overlap(a, b) for a, b in combinations([ROOM, BESIDE, *BELOW], 2))
    assert not any(overlap(a, b) for a, b in combinations(AFTER, 2))
    assert all(within(column, PAPER) for column in (BESIDE, *BELOW, *AFTER))


def test_what_an_id_shares_with_the_one_before_is_told_apart() -> None:
    (sheet,) = laid_out(spot("demo.a.b", 0.1), spot("demo.a.c", 0.2))
    assert [known(label) for label in sheet.labels] == ["", "demo.a."]


def known(label: Label) -> str:
    return "".join(line.known for line in label.lines)
