"""``briefs pack``, ``briefs send`` and ``briefs deliveries`` in a small project."""

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from briefs.cli.posting import columns
from briefs.model.post import Channel, State
from briefs.model.release import Correction
from briefs.pipeline.verifying import Asked, verify
from briefs.post.ledger import Entry, opened
from briefs.release.archive import unpacked
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


@pytest.mark.usefixtures("always_made")
def test_parcels_are_the_same_twice_and_verify(run: Run, home: Path) -> None:
    first = json.loads(run("pack", "--format", "json")[1])["parcels"]
    assert first == json.loads(run("pack", "--format", "json")[1])["parcels"]
    assert [one["recipient"] for one in first] == ["ministry", "library"]
    for one in first:
        assert verify(Asked(Path(one["path"]))).problems == ()


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
    erratum = home / "out" / "parcels" / "2026-1" / "erratum-2026-1-library.zip"
    erratum.touch()
    assert run("deliveries", "--forget", "library")[0] == 0
    assert "library" not in run("deliveries")[1]
    assert not list((home / "out" / "parcels").rglob("*library*"))
    shutil.rmtree(home / "out" / "parcels")
    assert "There are no parcels in" in run("deliveries", "--forget", "ministry", "--root", home)[2]


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


@pytest.fixture
def corrected(home: Path) -> Path:
    """The project with a release 2026-2 in which a figure of 2026-1 is another one."""
    releases, before = home / "out" / "releases", home / "content"
    shutil.rmtree(releases)
    for number, corrects in (
        ("2026-1", None),
        ("2026-2", Correction("2026-1", {"ko": "연면적 정정", "en": "A wrong area"})),
    ):
        files = {
            one.relative_to(home).as_posix(): one.read_bytes()
            for one in sorted(before.rglob("*"))
            if one.is_file()
        }
        whole = made_up(number, briefs=("demo",), corrects=corrects, files=files)
        laid_down(releases / number, whole)
        figures = before / "figures.yaml"
        text = figures.read_text(encoding="utf-8").replace('"263000"', '"264000"')
        figures.write_text(text.replace('"185000"', '"186000"'), encoding="utf-8")
    return home


def test_an_erratum_goes_to_those_who_have_what_it_corrects(run: Run, corrected: Path) -> None:
    assert run("send", "2026-1", "--to", "library", "--really")[0] == 0
    assert run("deliveries", "--affected", "2026-1", "2026-2")[1] == ""
    assert run("pack", "--erratum", "2026-1", "2026-2")[2] == "0 parcels\n"
    assert run("deliveries", "--settle", "1", "sent")[0] == 0
    (one,) = json.loads(run("deliveries", "--affected", "2026-1", "2026-2", "--format", "json")[1])[
        "deliveries"
    ]
    assert (one["recipient"], one["affected"]) == ("library", ["demo.ko-en.pdf"])
    (made,) = json.loads(run("pack", "--erratum", "2026-1", "2026-2", "--format", "json")[1])[
        "parcels"
    ]
    files = unpacked(Path(made["path"]).read_bytes(), made["path"])
    documents = {"demo.ko-en.pdf", "letter.pdf", "comparison.pdf"}
    assert {name for name in files if name.endswith(".pdf")} == documents
    assert "264" in words(files["comparison.pdf"])
    letter = words(files["letter.pdf"])
    assert all(said in letter for said in ("No.2026-1", "No.2026-2", "Awrongarea", "oldandnew"))
    assert verify(Asked(Path(made["path"]))).problems == ()


def test_who_is_affected_and_gone_from_the_register_is_named(run: Run, corrected: Path) -> None:
    run("send", "2026-1", "--to", "library", "--really")
    run("deliveries", "--settle", "1", "sent")
    corrected.with_name("r.yaml").write_text(REGISTER.replace("library:", "archive:"), "utf-8")
    status, out, err = run("send", "--erratum", "2026-1", "2026-2")
    assert (status, out, "library has something that is corrected" in err) == (0, "", True)


def test_an_erratum_is_of_a_release_that_corrects(run: Run, corrected: Path) -> None:
    status, _, err = run("pack", "--erratum", "2026-2", "2026-1")
    assert (status, "release 2026-1 does not correct 2026-2" in err) == (1, True)
    assert run("pack", "2026-1", "--erratum", "2026-1", "2026-2")[0] == 2


@pytest.mark.parametrize("name", ["demo.en.pdf", "manifest.json", "SHA256SUMS", "data/figures.csv"])
def test_a_damaged_release_is_not_packed(run: Run, home: Path, name: str) -> None:
    path = home / "out" / "releases" / "2026-1" / name
    path.write_bytes(path.read_bytes() + b" ")
    assert run("pack", "--to", "ministry")[0] == 1
    assert not (home / "out" / "parcels").exists()


def test_a_dry_run_changes_no_ledger_and_says_whose_address_is_new(run: Run, home: Path) -> None:
    run("send", "--to", "library", "--really")
    run("deliveries", "--settle", "1", "sent")
    assert "address changed" not in run("send")[1]
    book = home.with_name("deliveries.sqlite3")
    with opened(book) as ledger:
        entry = Entry("2025-1", "ministry", "0" * 64, (), Channel.MAIL, ledger.token("old@x.kr"))
        ledger.enter([entry], dt.datetime.now(dt.UTC))
        ledger.mark(2, State.SENT, dt.datetime.now(dt.UTC))
    ledgers = {one: one.read_bytes() for one in home.parent.glob("deliveries*")}
    ministry, library = run("send")[1].splitlines()
    assert ministry.endswith("planned, address changed since the last delivery")
    assert library.endswith("sent")
    assert {one: one.read_bytes() for one in home.parent.glob("deliveries*")} == ledgers


@pytest.mark.parametrize("content", [None, "비밀".encode("cp949")])
def test_a_password_file_that_cannot_be_read_is_named(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    register, secret = home.with_name("r.yaml"), home / "secret"
    register.write_text(REGISTER.replace("tls: none", "tls: none, user: us"), encoding="utf-8")
    monkeypatch.setenv("BRIEFS_SMTP_PASSWORD_FILE", str(secret))
    if content:
        secret.write_bytes(content)
    status, _, err = run("send", "--really")
    assert (status, "the file with the password cannot be read" in err) == (1, True)


def test_columns_stand_below_one_another_in_hangul_too() -> None:
    assert columns([("가", "b"), ("abc", "나")]) == ["가   b", "abc  나"]


def words(pdf: bytes) -> str:
    """The text of a PDF, without blanks."""
    pages = pypdfium2.PdfDocument(pdf)
    return "".join("".join(page.get_textpage().get_text_bounded().split()) for page in pages)
