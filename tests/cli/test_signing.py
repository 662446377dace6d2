"""The options of signing, as a person meets them on ``briefs release``."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from briefs.cli.signing import PASSWORD as VARIABLE
from briefs.cli.signing import signing_options
from briefs.problems import Refused
from briefs.seal.read import beside, in_pdf
from support.authority import PASSWORD, Authority, authority
from support.ready import ready

pytestmark = pytest.mark.xdist_group("signing")

Run = Callable[..., tuple[int, str, str]]
Opening = Callable[..., object]


@pytest.fixture(scope="module")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with authority(tmp_path_factory.mktemp("authority")) as made:
        yield made


@pytest.fixture
def key(ca: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(VARIABLE, raising=False)
    path = tmp_path / "key.p12"
    path.write_bytes(ca.pkcs12("team-ec"))
    return path


@pytest.fixture
def opening() -> Opening:
    """What a command with the options of signing gets."""

    def opening(*arguments: str | Path) -> object:
        given = []

        @click.command()
        @signing_options
        def command(seal: Callable[[], object] | None) -> None:
            given.append(seal)

        command.main([str(one) for one in arguments], standalone_mode=False)
        return given[0]() if given[0] else None

    return opening


def test_a_release_is_signed(run: Run, ca: Authority, key: Path, tmp_path: Path) -> None:
    kept = tmp_path / "password"
    kept.write_text(f"{PASSWORD}\n")
    root = ready(tmp_path / "project")
    status, out, err = run(
        "release", "--root", root, "--unvalidated", "--format", "json",
        "--sign", key, "--password-file", kept, "--timestamp", ca.stamps(),
    )  # fmt: skip
    assert status == 0, err
    assert PASSWORD not in out + err
    told = json.loads(out)
    assert [one["signed"] for one in told["documents"]] == [True, True]
    folder = Path(told["folder"])
    for document in told["documents"]:
        (one,) = in_pdf((folder / document["name"]).read_bytes(), (ca.pem(),))
        assert (one.intact, one.whole, one.trusted, one.level) == (True, True, True, "B-T")
    manifest = (folder / "manifest.json").read_bytes()
    one = beside(manifest, (folder / "manifest.json.p7s").read_bytes(), (ca.pem(),))
    assert (one.intact, one.trusted, one.signer) == (True, True, "Policy Team EC")


def test_a_key_that_does_not_open_makes_no_release(
    run: Run, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "wrong-Kennwort-9")
    root = ready(tmp_path / "project")
    status, out, err = run("release", "--root", root, "--unvalidated", "--sign", key)
    assert status == 1
    assert "the password is wrong" in err
    assert "Traceback" not in err
    assert "wrong-Kennwort-9" not in out + err
    assert not (root / "out").exists()


def test_without_a_key_nothing_is_signed(opening: Opening) -> None:
    assert opening() is None


def test_the_password_comes_from_a_file_the_environment_or_the_terminal(
    opening: Opening, key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = tmp_path / "windows.txt"
    windows.write_bytes(b"\xef\xbb\xbf" + PASSWORD.encode() + b"\r\nsecond line")
    assert opening("--sign", key, "--password-file", windows)
    asked = []

    def hidden(prompt: str) -> str:
        asked.append(prompt)
        return PASSWORD

    monkeypatch.setattr("click.termui.hidden_prompt_func", hidden)
    with monkeypatch.context() as terminal:
        terminal.setattr("sys.stdin.isatty", lambda: True, raising=False)
        assert opening("--sign", key)
    assert len(asked) == 1
    monkeypatch.setenv(VARIABLE, PASSWORD)
    assert opening("--sign", key)
    assert len(asked) == 1


def test_where_nobody_can_be_asked_it_says_what_to_do(opening: Opening, key: Path) -> None:
    with pytest.raises(Refused, match="no terminal to ask at") as refused:
        opening("--sign", key)
    assert VARIABLE in refused.value.problems[0].hint


def test_a_password_file_that_is_no_text_is_told(
    opening: Opening, key: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "password"
    kept.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refused, match="not text in UTF-8"):
        opening("--sign", key, "--password-file", kept)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("--sign K --token K", "name one key to sign with"),
        ("--token K", "--token needs --token-label and --key-label"),
        ("--sign K --key-label a", "need --token"),
        ("--timestamp https://tsa.example", "name a key with --sign or --token"),
        ("--password-file K", "name a key with --sign or --token"),
        ("--sign K --timestamp ftp://tsa.example", "begins with https://"),
        ("--sign K --level B-LT", "--level B-LT needs a time-stamp service"),
        ("--sign K --level B-B --timestamp https://tsa.example", "--level B-B has no time-stamp"),
        ("--sign none.p12", "does not exist"),
        ("--sign K --level B-X", "B-LTA"),
    ],
)
def test_what_contradicts_itself_is_wrong_usage(
    run: Run, key: Path, arguments: str, message: str
) -> None:
    status, _, err = run("release", *arguments.replace("K", str(key)).split())
    assert status == 2
    assert message in err


def test_no_option_takes_a_password() -> None:
    @click.command()
    @signing_options
    def command(seal: object) -> None:
        """Sign."""

    names = {name for one in command.params for name in one.opts}
    assert names == {
        "--sign", "--token", "--token-label", "--key-label",
        "--password-file", "--timestamp", "--level", "--root-certificate",
    }  # fmt: skip
