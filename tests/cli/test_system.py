import datetime as dt
from pathlib import Path

import click
import pytest

from briefs.cli import system


def test_the_root_is_found_from_below(tmp_path: Path) -> None:
    (tmp_path / "content" / "ko").mkdir(parents=True)
    (tmp_path / "content" / "series.yaml").touch()
    assert system.find_root(tmp_path / "content" / "ko") == tmp_path
    assert system.find_root(tmp_path) == tmp_path


def test_there_may_be_no_root(tmp_path: Path) -> None:
    assert system.find_root(tmp_path) is None


@pytest.mark.parametrize("seconds", [None, ""])
def test_no_source_date(monkeypatch: pytest.MonkeyPatch, seconds: str | None) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if seconds is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert system.source_date() is None


def test_source_date_is_in_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert system.source_date() == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    "seconds", ["yesterday", "1.5", "-1", " 12", "1_000", "٣", "9" * 30, "9" * 9999]
)
def test_a_source_date_that_is_none_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, seconds: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(click.UsageError, match="SOURCE_DATE_EPOCH"):
        system.source_date()
