"""``briefs verify`` as a recipient in a ministry and a program meet it, also on a real release."""

import json
import random
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest

from briefs import pipeline
from briefs.model.release import MANIFEST, SIGNATURE, Correction, code_of
from briefs.model.verdict import Outcome
from briefs.pipeline import Asked
from briefs.release.archive import packed
from briefs.release.manifest import from_json, to_json
from briefs.release.sums import sums
from briefs.seal.keys import KeyWanted, opened
from support.authority import PASSWORD, authority
from support.ready import ready
from support.releases import laid_down, made_up

Run = Callable[..., tuple[int, str, str]]
FILES = made_up()
KO = "boston.ko.pdf"
DIGITS = sha256(KO.encode()).hexdigest()[:32]
HOSTILE = "\x1b[2J\x9b31m\u202eevil\u2066\x07\r\nsecond line"

pytestmark = pytest.mark.xdist_group("verify")  # which share the release that was given out


@pytest.fixture(autouse=True)
def far_from_any_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lest a release in this project's own out/ be asked."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """A made-up release, the working directory's."""
    return laid_down(tmp_path / "2026-1", FILES)


def test_a_sound_release(run: Run, release: Path) -> None:
    status, out, err = run("verify", "2026-1")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "Sound: 3 documents and 1 other files are as the manifest says."
    assert lines[1] == "Release: 2026-1 of 2026-11-22, Bio clusters"
    assert "they do not show who made it" in lines[2]
    assert lines[3].replace(" ", "") == sha256(FILES[MANIFEST]).hexdigest()


def test_in_korean(run: Run, release: Path) -> None:
    status, out, err = run("verify", "2026-1", "--lang", "ko")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0] == "이상 없음: 문서 3건과 그 밖의 파일 1개가 명세와 일치함."
    assert lines[1] == "배포본: 2026-1 (2026-11-22), 바이오 클러스터"
    assert lines[2].startswith("전자서명이 없는 배포본임.")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "CORRECTED: release 2026-2 of 2026-11-22 takes its place. Reason: A slip."),
        ("ko", "정정됨: 2026-11-22 배포본 2026-2로 대체됨. 정정 사유: 오타."),
    ],
)
def test_a_correction_is_the_second_line(run: Run, release: Path, language: str, line: str) -> None:
    corrects = Correction("2026-1", {"ko": "오타.", "en": "A slip."})
    laid_down(release.parent / "2026-2", made_up("2026-2", corrects=corrects))
    status, out, _ = run("verify", "2026-1", "--lang", language)
    assert (status, out.splitlines()[1]) == (0, line)


def test_damage(run: Run, release: Path) -> None:
    (release / KO).write_bytes(b"%PDF-1.7 another")
    status, out, err = run("verify", "2026-1")
    assert (status, err) == (1, "")
    assert out.splitlines()[:3] == [
        "WRONG: only 3 of 4 files are as they were given out.",
        "  ✗ 2026-1/boston.ko.pdf: it is not as it was given out",
        "    → do not use it; ask those who gave it out for it again",
    ]
    status, out, _ = run("verify", "2026-1", "--lang", "ko")
    assert (status, out.splitlines()[:3]) == (
        1,
        [
            "이상 있음: 파일 4개 가운데 3개만 배포한 그대로임.",
            "  ✗ 2026-1/boston.ko.pdf: 배포된 것과 다름",
            "    → 쓰지 말고, 배포한 곳에 다시 받을 것",
        ],
    )


def test_as_data(run: Run, release: Path) -> None:
    status, out, err = run("verify", "2026-1", "--format", "json")
    assert (status, err) == (0, "")
    told = json.loads(out)
    assert told["format"] == "briefs-verdict/1"
    assert (told["outcome"], told["kind"]) == ("sound", "release")
    assert told["release"] == {
        "id": "2026-1",
        "date": "2026-11-22",
        "title": {"ko": "바이오 클러스터", "en": "Bio clusters"},
    }
    assert told["manifest_sha256"] == sha256(FILES[MANIFEST]).hexdigest()
    assert told["files"] == {"expected": 4, "right": 4}
    assert (told["problems"], told["signatures"], told["document"]) == ([], [], None)
    (release / KO).unlink()
    status, out, _ = run("verify", "2026-1", "--format", "json", "--lang", "ko")
    told = json.loads(out)
    assert (status, told["outcome"]) == (1, "wrong")
    (problem,) = told["problems"]
    assert (problem["rule"], problem["file"], problem["message"]) == (
        "missing-file",
        "2026-1/boston.ko.pdf",
        "빠짐",
    )


def test_a_document_and_one_that_is_nowhere(run: Run, release: Path) -> None:
    status, out, _ = run("verify", release / KO)
    lines = out.splitlines()
    assert (status, lines[:3]) == (
        0,
        [
            "Sound: this document is as it was given out.",
            "Document: 2026-1-boston-ko, Boston",
            "File: boston.ko.pdf, pages: 1",
        ],
    )
    alone = laid_down(release.parent / "mail", {KO: FILES[KO]}) / KO
    status, out, _ = run("verify", alone)
    assert (status, out.splitlines()[0]) == (
        1,
        "Cannot be said: whether it is what was given out stays open.",
    )
    assert run("verify", alone, "--releases", release)[0] == 0
    assert run("verify", alone, "--releases", release.parent)[0] == 0


def test_a_code_on_paper(run: Run, release: Path) -> None:
    status, out, _ = run("verify", "2026-1", "--code", f"briefs:2026-1-boston-ko:{DIGITS}")
    lines = out.splitlines()
    assert (status, lines[0]) == (0, "Sound: this code was given out.")
    assert lines[1] == "Document: 2026-1-boston-ko, Boston"
    assert lines[-1].startswith("The code says which document the paper claims to be.")
    status, out, _ = run("verify", "--releases", ".", "--code", f"2026-1-boston-ko:{'0' * 32}")
    assert (status, out.splitlines()[0][:5]) == (1, "WRONG")
    status, out, _ = run("verify", "--code", f"2026-1-boston-ko:{DIGITS}")
    assert (status, out.splitlines()[0][:14]) == (1, "Cannot be said")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "name what to verify"),
        (["nowhere"], "does not exist"),
        (["2026-1", "--code", "9f86"], "write number, colon and digits"),
        (["2026-1", "--code", "2026-1-boston-ko:9f86"], "4 digits stand behind"),
        (["2026-1", "--code", "2026-1-boston-ko:9f86", "--lang", "ko"], "뒤가 4자리임"),
        ([f"2026-1/{KO}", "--code", f"2026-1-boston-ko:{DIGITS}"], "looked up in folders"),
        (["2026-1", "--trust", "nowhere.pem"], "does not exist"),
    ],
)
def test_wrong_usage(run: Run, release: Path, arguments: list[str], words: str) -> None:
    status, out, err = run("verify", *arguments)
    assert (status, out) == (2, "")
    assert words in err


def unseen(text: str) -> set[str]:
    """The characters that a terminal obeys, or that turn the text around."""
    return {one for one in text if unicodedata.category(one) in ("Cc", "Cf")} - {"\n"}


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_hostile_manifest_commands_no_terminal(
    run: Run, release: Path, form: str, language: str
) -> None:
    manifest = from_json(FILES[MANIFEST], MANIFEST)
    texts = {"ko": HOSTILE, "en": HOSTILE}
    documents = tuple(replace(one, title=texts, number=HOSTILE) for one in manifest.documents)
    files = {name: one for name, one in FILES.items() if name != "SHA256SUMS"}
    for number, corrects in (("2026-1", None), ("2026-2", Correction("2026-1", texts))):
        made = replace(manifest, id=number, title=texts, corrects=corrects, documents=documents)
        lists = {**files, MANIFEST: to_json(made), HOSTILE.replace("\r\n", ""): b""}
        laid_down(release.parent / number, {**lists, "SHA256SUMS": sums(lists)})
    for path in (release, release / KO):
        status, out, err = run("verify", path, "--lang", language, "--format", form)
        assert status == 1 or path.suffix
        assert (unseen(out), err) == (set(), "")
        assert "\\u001b[2J" in out
        assert not any(line.startswith("second") for line in out.splitlines())


# A release that was really made and signed


class Given:
    """A signed release of the small project, and the certificates to trust."""

    def __init__(self, folder: Path) -> None:
        self.project = ready(folder / "project")
        with authority(folder) as made:
            (folder / "team.p12").write_bytes(made.pkcs12("team"))
            seal = opened(KeyWanted(folder / "team.p12"), lambda: PASSWORD)
            self.root, self.own = folder / "root.pem", folder / "team.cer"
            self.other = folder / "other.pem"
            self.root.write_bytes(made.pem())
            self.own.write_bytes(made.pem("team"))
            self.other.write_bytes(made.pem("team-ec"))
        done = pipeline.release(self.project, folder, validated=False, seal=seal)
        assert done.folder
        self.folder = done.folder
        self.files = {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file()
        }


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Given:
    folder = tmp_path_factory.mktemp("given")
    for name in ("a", "project"):
        (folder / name).mkdir()
    return Given(folder)


def test_signed_and_trusted(run: Run, given: Given) -> None:
    for certificate in (given.root, given.own):
        status, out, err = run("verify", given.folder, "--trust", certificate)
        lines = out.splitlines()
        assert (status, err) == (0, "")
        assert re.fullmatch(
            r"Sound: 2 documents and \d+ other files are as the manifest says\.", lines[0]
        )
        assert lines[2] == (
            "Signed by: Policy Team 정책팀 (the manifest and 2 documents);"
            " certificate issued by Test Authority"
        )
        assert re.fullmatch(r"Certificate's SHA-256:( [0-9a-f]{4}){16}", lines[3])
        assert lines[-1] == "The signature leads to a certificate that you named with --trust."


def test_signed_without_trust(run: Run, given: Given) -> None:
    status, out, err = run("verify", given.folder, "--lang", "ko")
    assert (status, err) == (0, "")
    assert out.startswith("이상 없음: 문서 2건과")
    assert "서명자: Policy Team 정책팀 (명세와 문서 2건), 인증서 발급: Test Authority" in out
    assert "누구의 서명인지는 아직 알 수 없음" in out.splitlines()[-1]


def test_signed_and_not_trusted(given: Given) -> None:
    """As a command of its own, which shows whether a library talks in between."""
    done = subprocess.run(
        [sys.executable, "-m", "briefs", "verify", given.folder, "--trust", given.other],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("WRONG: do not rely on it.")
    assert done.stdout.count("leads to no certificate that you trust") == 3


def test_any_bit_of_a_real_release_is_found(given: Given, tmp_path: Path) -> None:
    folder, chance = laid_down(tmp_path / "2026-1", given.files), random.Random(6)
    assert pipeline.verify(Asked(folder)).outcome is Outcome.SOUND
    missed = []
    for _ in range(60):
        name = chance.choice(sorted(given.files))
        content = bytearray(given.files[name])
        at = chance.randrange(len(content))
        content[at] ^= 1 << chance.randrange(8)
        (folder / name).write_bytes(content)
        if pipeline.verify(Asked(folder)).outcome is not Outcome.WRONG:
            missed.append((name, at))
        (folder / name).write_bytes(given.files[name])
    assert missed == []


def test_a_zip_of_a_real_release(run: Run, given: Given, tmp_path: Path) -> None:
    manifest = from_json(given.files[MANIFEST], MANIFEST)
    (tmp_path / "a.zip").write_bytes(packed(given.files, manifest.date))
    assert run("verify", tmp_path / "a.zip", "--trust", given.root)[0] == 0


def test_the_code_of_a_real_document(run: Run, given: Given) -> None:
    first = from_json(given.files[MANIFEST], MANIFEST).documents[0]
    code = code_of(first.number, first.content)
    assert run("verify", given.folder, "--code", code, "--trust", given.root)[0] == 0


def test_a_document_that_only_calls_itself_so(run: Run, given: Given, tmp_path: Path) -> None:
    """Saved anew by another program: the number in it is known, its bytes are not."""
    with pikepdf.open(given.folder / "demo.ko.pdf") as pdf:
        pdf.save(tmp_path / "demo.ko.pdf")
    status, out, _ = run("verify", tmp_path / "demo.ko.pdf", "--releases", given.folder)
    assert status == 1
    assert "it calls itself 2026-1-demo-ko, and differs from what was given out" in out


def test_a_stripped_signature(run: Run, given: Given, tmp_path: Path) -> None:
    files = {name: one for name, one in given.files.items() if name != SIGNATURE}
    status, out, _ = run("verify", laid_down(tmp_path / "2026-1", files), "--trust", given.root)
    assert status == 1
    assert f"2026-1/{SIGNATURE}: it is missing" in out
    assert "the manifest is not signed: who made it cannot be said" in out
