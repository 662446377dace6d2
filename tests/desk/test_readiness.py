"""Which texts keep a release back."""

from pathlib import Path

from briefs import pipeline
from briefs.desk.acceptance import Wanted
from briefs.desk.readiness import unready
from support.projects import edited, write_project


def told(root: Path) -> list[tuple[str, str, str]]:
    problems = unready(pipeline.status(root).standings)
    return [(one.text, one.span.file, str(one.message)) for one in problems]


def test_a_text_that_was_never_accepted_is_named_in_each_language(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    pipeline.accept(root, Wanted(everything=True))
    assert told(root) == []
    (root / "content" / "accepted" / "series.yaml").unlink()
    assert {one[1] for one in told(root)} == {"content/ko/series.yaml", "content/en/series.yaml"}
    assert (
        "series.licence",
        "content/en/series.yaml",
        "series.licence is new in 'en': never accepted",
    ) in told(root)


def test_a_changed_figure_is_told_in_each_text_that_has_it(tmp_path: Path) -> None:
    root = write_project(tmp_path)
    pipeline.accept(root, Wanted(everything=True))
    write_project(
        root, edited("content/figures.yaml", 'value: "1000000000"', 'value: "2000000000"')
    )
    found = told(root)
    assert ("demo.messages.money", "content/ko/demo.yaml") in {one[:2] for one in found}
    assert all("the figure budget was" in message for _, _, message in found)
