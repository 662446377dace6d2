from briefs.render.marks import Marks


def test_sources_are_numbered_in_order_of_citation_and_keep_their_number() -> None:
    marks = Marks()
    assert [marks.cite(s) for s in ("b", "a", "b")] == [1, 2, 1]
    assert marks.cited() == ("b", "a")


def test_every_citation_has_an_anchor_of_its_own() -> None:
    marks = Marks()
    assert [marks.anchor("a"), marks.anchor("a"), marks.anchor("b")] == [
        "cite-a-1",
        "cite-a-2",
        "cite-b-1",
    ]


def test_notes_get_letters_and_say_whether_they_are_new() -> None:
    marks = Marks()
    assert marks.note("budget") == ("a", True)
    assert marks.note("rank") == ("b", True)
    assert marks.note("budget") == ("a", False)


def test_letters_go_on_after_z() -> None:
    marks = Marks()
    assert [marks.note(str(n))[0] for n in range(28)][-3:] == ["z", "aa", "ab"]


def test_first_use_counts_by_language() -> None:
    marks = Marks()
    assert marks.is_first_use("ko", "KIST")
    assert marks.is_first_use("en", "KIST")
    assert not marks.is_first_use("ko", "KIST")
