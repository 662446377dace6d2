"""``briefs build --proof`` as a person at a terminal meets it."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from briefs.cli import system
from support.projects import edited, write_project

Run = Callable[..., tuple[int, str, str]]
REPOSITORY = Path(__file__).parents[2]
WRONG_SUM = edited("content/figures.yaml", 'value: "78000"', 'value: "77000"')
MISSING_TWIN = edited("content/en/demo.yaml", "          schools: Schools\n", "")
ONE = ("build", "demo", "--edition", "ko", "--proof")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "templates").symlink_to(REPOSITORY / "templates")
    return write_project(tmp_path)


def first_page(root: Path) -> str:
    pdf = pypdfium2.PdfDocument(root / "out" / "demo.ko.proof.pdf")
    return str(pdf[0].get_textpage().get_text_bounded())


def test_it_stands_beside_the_others_and_carries_todays_date(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setattr(system, "today", lambda: dt.datetime(2027, 1, 2, tzinfo=dt.UTC))
    status, out, err = run(*ONE, "--root", root)
    assert (status, out) == (0, "")
    assert err.startswith(f"1/1 demo.ko.proof.pdf\n1 document in {root / 'out'}")
    assert [path.name for path in (root / "out").iterdir()] == ["demo.ko.proof.pdf"]
    assert "Review date: 2027-01-02" in first_page(root)


def test_a_date_that_is_set_counts(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    assert run(*ONE, "--root", root)[0] == 0
    assert "Review date: 2026-11-22" in first_page(root)


def test_it_speaks_the_language_of_the_terminal(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert run(*ONE, "--root", root, "--theme", "plain")[0] == 0
    page = first_page(root)
    assert "교정지 – 대외 배포 금지" in page
    assert "검토일: 2026. 11. 22." in page


def test_errors_of_the_content_are_told_and_a_proof_is_made(run: Run, root: Path) -> None:
    write_project(root, WRONG_SUM)
    status, _, err = run(*ONE, "--root", root)
    assert status == 0
    assert "error[sums]" in err
    assert "1 document in" in err
    assert "(errors 1, " in err


def test_what_cannot_be_set_is_refused(run: Run, root: Path) -> None:
    write_project(root, MISSING_TWIN)
    status, out, _ = run("build", "--proof", "--root", root, "--format", "json")
    assert status == 1
    assert json.loads(out)["documents"] == []
    assert not (root / "out").exists()


def test_page_one_alone_has_no_proof(run: Run, root: Path) -> None:
    status, _, err = run(*ONE, "--summary", "--root", root)
    assert status == 2
    assert "a proof is of the whole document: leave out --summary, or --proof" in err


def test_a_proof_has_nothing_to_explain(run: Run, root: Path) -> None:
    status, _, err = run(*ONE, "--explain", "--root", root)
    assert status == 2
    assert "a proof is always made anew: leave out --explain, or --proof" in err


def test_the_two_kinds_of_proof_tell_of_each_other(run: Run) -> None:
    assert "briefs proof" in run("build", "--help")[1]
    assert "briefs build --proof" in " ".join(run("proof", "--help")[1].split())


def test_today_is_the_day_where_the_program_runs() -> None:
    today = system.today()
    now = dt.datetime.now().astimezone()
    assert today.date() in {now.date(), (now - dt.timedelta(minutes=1)).date()}
    assert (today.hour, today.minute, today.tzinfo) == (0, 0, dt.UTC)
