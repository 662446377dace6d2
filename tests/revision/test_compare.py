"""What became of the content: texts, moves, figures, names, facts."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefs.model.revision import Kind, Revision
from briefs.render.plainly import plainly
from briefs.revision.compare import compare
from support.desk import read_project
from support.projects import EN_DEMO, FIGURES, FILES, KO_DEMO, Change, edited

Compare = Callable[..., Revision]
KO, EN = "content/ko/demo.yaml", "content/en/demo.yaml"
LAB_SPACE = edited("content/figures.yaml", '"263000"', '"264000"')


def replaced(path: str, *pairs: tuple[str, str]) -> dict[str, Change]:
    """Several replacements in one file."""
    text = FILES[path]
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return {path: text}


def test_nothing_becomes_of_the_same(revised: Compare) -> None:
    assert revised() == Revision()
    assert revised().is_empty


def test_a_text_that_changed_in_one_language(revised: Compare) -> None:
    (change,) = revised(edited(KO, "더 지어야 함.", "많이 지어야 함.")).texts
    assert (change.id, change.kind, change.place.part) == (
        "demo.actions.build", Kind.CHANGED, "actions",
    )  # fmt: skip
    assert (change.edited, change.unedited) == (("ko",), ("en",))
    assert change.wordings["ko"].printed_now == "많이 지어야 함."


def test_a_figure_takes_its_texts_along(revised: Compare) -> None:
    found = revised(LAB_SPACE)
    (figure,) = found.figures
    assert found == Revision(figures=(figure,))
    assert (figure.difference, figure.percent) == ("1000", "+0.4")
    assert figure.printed_then["ko"] == "약\u00a026만\u00a03,000\u00a0m²"
    assert figure.printed_now["en"] == "about 264,000\u00a0m²"
    assert figure.printed_difference == {"ko": "+1,000\u00a0m²", "en": "+1,000\u00a0m²"}
    assert figure.texts == ("demo.messages.space", "demo.glance.lab-space")


def test_a_text_that_was_edited_is_not_told_with_the_figure(revised: Compare) -> None:
    found = revised({**LAB_SPACE, **edited(KO, "공간은 {lab-space}임.", "면적은 {lab-space}임.")})
    assert found.figures[0].texts == ("demo.glance.lab-space",)
    assert [one.id for one in found.texts] == ["demo.messages.space"]


@pytest.mark.parametrize(
    ("old", "new", "difference", "percent"),
    [
        ('value: "1000000000", unit: USD', 'value: "900000000", unit: USD', "-100000000", "-10.0"),
        ('value: "1000000000", unit: USD', 'value: "1000000000", unit: KRW', "", ""),
        ('value: "1000000000", unit: USD', 'value: "8..12", unit: USD', "", ""),
        (
            'value: "1000000000", unit: USD',
            'value: "1000000000", unit: USD, qualifier: over',
            "",
            "",
        ),
    ],
)
def test_how_much_a_figure_changed(
    revised: Compare, old: str, new: str, difference: str, percent: str
) -> None:
    (figure,) = revised(edited("content/figures.yaml", old, new)).figures
    assert figure.kind is Kind.CHANGED
    assert (figure.difference, figure.percent) == (difference, percent)


@pytest.mark.parametrize(
    ("unit", "then", "now", "difference", "percent", "ko", "en"),
    [
        ("percent", "10", "12.5", "2.5", "", "+2.5%p", "+2.5\u00a0percentage points"),
        ("year", "2020", "2021", "", "", "", ""),
        ("rank", "3", "1", "", "", "", ""),
        ("fraction", "1/2", "2/3", "1/6", "+33.3", "+6분의\u00a01", "+1/6"),
        ("hospitals", "0", "5", "5", "", "+5개", "+5"),
        ("hospitals", "5", "2", "-3", "-60.0", "−3개", "−3"),
    ],
)
def test_units_have_their_own_differences(
    revised: Compare,
    unit: str,
    then: str,
    now: str,
    difference: str,
    percent: str,
    ko: str,
    en: str,
) -> None:
    states = [
        edited(
            "content/figures.yaml",
            "sums:",
            f'  x: {{value: "{one}", unit: {unit}, paper: x}}\nsums:',
        )
        for one in (then, now)
    ]
    (figure,) = revised(states[1], states[0]).figures
    assert (figure.difference, figure.percent) == (difference, percent)
    assert figure.printed_difference.get("ko", "") == ko
    assert figure.printed_difference.get("en", "").startswith(en)


def test_where_a_figure_comes_from_is_a_fact(revised: Compare) -> None:
    found = revised(edited("content/figures.yaml", "paper: Table 2", "paper: Table 9"))
    (fact,) = found.facts
    assert found == Revision(facts=(fact,))
    assert (fact.id, fact.key, fact.then, fact.now) == (
        "figures.lab-space", "paper", "Table 2", "Table 9",
    )  # fmt: skip


def test_a_name_takes_its_texts_along(revised: Compare) -> None:
    found = revised(edited("content/glossary.yaml", "short: KIST, read-as: 키스트", "short: KST"))
    (name,) = found.names
    assert found == Revision(names=(name,))
    assert name.now == {"ko": "한국과학기술연구원 (KST)", "en": name.then["en"]}
    assert name.texts == ("demo.conclusion",)


def test_an_edit_that_prints_the_same(revised: Compare) -> None:
    (change,) = revised(
        edited(EN, "There is {lab-space}.", "There is about 263,000\u00a0m².")
    ).texts
    assert change.edited == ("en",)
    assert change.wordings["en"].prints_alike


def test_what_only_the_locale_prints_otherwise_is_a_change_of_the_text(revised: Compare) -> None:
    locale = (Path(__file__).parents[2] / "content/locales/ko.yaml").read_text(encoding="utf-8")
    assert locale.count('m2: "{n}\\_m²"') == 1
    found = revised({"content/locales/ko.yaml": locale.replace('m2: "{n}\\_m²"', 'm2: "{n}\\_㎡"')})
    assert [(one.id, one.key) for one in found.facts] == [("locales.ko", "units.measures.m2.other")]
    assert {one.id for one in found.figures} == {"lab-space", "lab-space-1", "lab-space-2"}
    assert found.texts == ()


def test_a_section_under_another_id_is_one_move(revised: Compare) -> None:
    both = {path: FILES[path].replace("  components:\n", "  parts-of-it:\n") for path in (KO, EN)}
    found = revised(both)
    (move,) = found.moves
    assert (move.then, move.now) == ("demo.evidence.components", "demo.evidence.parts-of-it")
    assert move.count > 10
    assert (move.rank_then, found.texts) == (0, ())


def test_a_text_in_another_place(revised: Compare) -> None:
    change = replaced(KO, ("  people: 사람이 **중요함**.\n", ""),
                      ("messages:\n", "messages:\n  people: 사람이 **중요함**.\n"))  # fmt: skip
    found = revised(change)
    (move,) = found.moves
    assert found == Revision(moves=(move,))
    assert (move.now, move.rank_then, move.rank_now) == ("demo.messages.people", 3, 1)
    assert move.words["ko"] == "사람이 중요함."


def test_the_order_of_cells_is_that_of_the_columns(revised: Compare) -> None:
    downtown, centre = "                boston: Downtown\n", "                  centre: Centre\n"
    change = replaced(EN, (downtown, ""), (centre, centre + downtown))
    assert revised(change).is_empty


def test_the_series_and_its_sources(revised: Compare) -> None:
    found = revised(
        {
            **edited("content/series.yaml", 'number: "2026-1"', 'number: "2026-2"'),
            **edited("content/sources.yaml", "title: Directory", "title: Register"),
        }
    )
    assert [(one.id, one.key, one.kind) for one in found.facts] == [
        ("series", "number", Kind.CHANGED),
        ("sources.khidi", "title", Kind.CHANGED),
    ]


# Random edits: the messages of the brief, and two figures that nothing sums up.

Message = tuple[str, str, str]
BASE: tuple[Message, ...] = tuple((f"m{n}", f"글 {n}번임.", f"Text {n}.") for n in range(6))


def state(messages: list[Message], values: Mapping[str, int]) -> dict[str, Change]:
    figures = "".join(
        f'  {id_}: {{value: "{n}", unit: people, paper: x}}\n' for id_, n in values.items()
    )
    files: dict[str, Change] = {
        "content/figures.yaml": FIGURES.replace("sums:\n", f"{figures}sums:\n"),
    }
    for path, whole, at in ((KO, KO_DEMO, 1), (EN, EN_DEMO, 2)):
        lines = "".join(f"  {one[0]}: {one[at]}\n" for one in messages)
        files[path] = f"{whole}limits:\n{lines}"
    return files


@st.composite
def states(draw: st.DrawFn) -> tuple[list[Message], dict[str, int]]:
    kept = draw(st.permutations(draw(st.lists(st.sampled_from(BASE), unique=True))))
    changed = draw(st.sets(st.sampled_from([one[0] for one in BASE])))
    messages = [
        (key, f"{ko} 고침.", en) if key in changed else (key, ko, en) for key, ko, en in kept
    ]
    for n in draw(st.sets(st.integers(1, 3))):
        at = draw(st.integers(0, len(messages)))
        messages.insert(at, (f"new{n}", f"새 글 {n}번임.", f"New text {n}."))
    if not messages:
        messages = [BASE[0]]
    values = draw(st.dictionaries(st.sampled_from(["xa", "xb"]), st.integers(1, 5)))
    return messages, values


def longest_in_order(now: list[str], then: list[str]) -> int:
    ranks = [then.index(one) for one in now]
    best: list[int] = []
    for at, rank in enumerate(ranks):
        best.append(1 + max((best[i] for i in range(at) if ranks[i] < rank), default=0))
    return max(best, default=0)


@given(old=states(), new=states())
@settings(max_examples=40)
def test_exactly_what_was_edited_is_told_and_the_mirror_tells_the_reverse(
    old: tuple[list[Message], dict[str, int]], new: tuple[list[Message], dict[str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        before = read_project(Path(folder, "old"), state(*old))
        after = read_project(Path(folder, "new"), state(*new))
    found, mirror = compare(before, after, plainly), compare(after, before, plainly)
    thens, nows = ({one[0]: one[1:] for one in side[0]} for side in (old, new))
    expected = {
        Kind.ADDED: nows.keys() - thens.keys(),
        Kind.REMOVED: thens.keys() - nows.keys(),
        Kind.CHANGED: {key for key in thens.keys() & nows.keys() if thens[key] != nows[key]},
    }
    for kind, keys in expected.items():
        assert {one.id for one in found.texts_of_kind(kind)} == {f"demo.limits.{k}" for k in keys}
    shared_then = [key for key in thens if key in nows]
    shared_now = [key for key in nows if key in thens]
    moved = {move.now.rpartition(".")[2] for move in found.moves}
    assert (
        len(moved)
        == len(found.moves)
        == len(shared_now) - longest_in_order(shared_now, shared_then)
    )
    assert [k for k in shared_then if k not in moved] == [k for k in shared_now if k not in moved]
    values = {
        id_: (old[1].get(id_), new[1].get(id_))
        for id_ in ("xa", "xb")
        if old[1].get(id_) != new[1].get(id_)
    }
    assert {one.id for one in found.figures} == values.keys()
    for one in found.figures:
        then, now = values[one.id]
        assert one.difference == (str(now - then) if then and now else "")
    assert not found.names
    assert not found.facts or {one.id for one in found.facts} <= {"figures.xa", "figures.xb"}
    swap = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED, Kind.CHANGED: Kind.CHANGED}
    assert {(one.id, swap[one.kind]) for one in mirror.texts} == {
        (one.id, one.kind) for one in found.texts
    }
    assert {move.now for move in mirror.moves} == {move.now for move in found.moves}
    assert [(one.id, one.now, one.then) for one in mirror.figures] == [
        (one.id, one.then, one.now) for one in found.figures
    ]
    assert compare(after, after, plainly).is_empty
