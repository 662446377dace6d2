"""``briefs pack``, ``briefs send`` and ``briefs deliveries`` in a small project."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.projects import write_project
from support.releases import laid_down, made_up

Run = Callable[..., tuple[int, str, str]]
TEMPLATES = Path(__file__).parents[2] / "templates"
REGISTER = """\
mail: {host: 127.0.0.1, tls: none, from: us@example.org}
recipients:
  ministry: {name: {ko: 장관}, language: ko, address: to@부처.example, data: true}
  library: {name: Library, language: en, editions: ko-en, channel: hand}
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = write_project(tmp_path / "p")
    shutil.copytree(TEMPLATES, root / "templates")
    laid_down(root / "out" / "releases" / "2026-1", made_up(briefs=("demo",)))
    (tmp_path / "r.yaml").write_text(REGISTER, encoding="utf-8")
    monkeypatch.setenv("BRIEFS_REGISTER", str(tmp_path / "r.yaml"))
    monkeypatch.chdir(root)
    return root


def test_parcels_are_the_same_twice_and_verify(run: Run, home: Path) -> None:
    first = json.loads(run("pack", "--format", "json")[1])["parcels"]
    assert first == json.loads(run("pack", "--format", "json")[1])["parcels"]
    assert [one["recipient"] for one in first] == ["ministry", "library"]


def test_a_dry_run_writes_nothing_and_names_nobody(run: Run, home: Path) -> None:
    status, out, err = run("send")
    assert (status, "ministry" in out, "Nothing was sent" in err) == (0, True, True)
    assert not (home / "out" / "parcels").exists()
    assert not home.with_name("deliveries.sqlite3").exists()
    assert not [word for word in ("장관", "xn--", "to@") if word in out + err]


def test_a_parcel_that_was_handed_over_is_settled(run: Run, home: Path) -> None:
    assert run("send", "--to", "library", "--really")[0] == 0
    assert run("deliveries", "--settle", "1", "sent")[0] == 0
    (one,) = json.loads(run("deliveries", "--format", "json")[1])["deliveries"]
    assert (one["recipient"], one["state"], one["settled"]) == ("library", "sent", True)
    assert run("deliveries", "--settle", "1", "not-sent")[0] == 1
    assert run("deliveries", "--forget", "library")[0] == 0
    assert "library" not in run("deliveries")[1]
    assert not list((home / "out" / "parcels").rglob("*library*"))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("to@부처.example", "no address", "no mail address"),
        ("to@부처.example", '"a@b.example\\nBcc: x@y.example"', "no mail address"),
        ("{ko: 장관}", '"장관\\nBcc: x@y.example"', "one line"),
        ("editions: ko-en", "editions: ko-an", "did you mean 'ko-en'"),
        ("host: 127.0.0.1", "host: mail.example", "needs TLS"),
    ],
)
def test_a_register_at_fault_says_where(
    run: Run, home: Path, old: str, new: str, said: str
) -> None:
    home.with_name("r.yaml").write_text(REGISTER.replace(old, new), encoding="utf-8")
    status, _, err = run("pack")
    assert (status, said in err, "r.yaml:" in err) == (1, True, True)
