import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from briefs.render.engine.stable import Attachment, w3c_date

Made = Callable[..., bytes]

ROOT = Path(__file__).parents[3]
BODY = (
    '<h1>한글과 漢字</h1><p lang="en">English, <b>한글</b> and 漢字 (直) 人'
    '<p><a href="https://example.org">x</a> <i>기울임</i>'
)
FILES = (
    Attachment("b.csv", "가,나\n".encode(), "text/csv", "표 1", "Data"),
    Attachment("a.yaml", b"a: b\n", "application/yaml", "내용", "Source"),
)
ELSEWHERE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefs.render.engine.pdf import to_pdf
from briefs.render.engine.stable import Attachment
html, assets = sys.argv[1:]
files = [
    Attachment("a.yaml", b"a: b\\n", "application/yaml", "내용", "Source"),
    Attachment("b.csv", "가,나\\n".encode(), "text/csv", "표 1", "Data"),
]
stamp = datetime(2024, 5, 31, 9, 30, tzinfo=UTC)
sys.stdout.buffer.write(to_pdf(html, assets=Path(assets), stamp=stamp, attachments=files).pdf)
"""


def elsewhere(html: str, folder: Path, environment: Mapping[str, str]) -> bytes:
    """The same document from another process, folder and environment."""
    assets = folder / "other assets"
    shutil.copytree(ROOT / "templates" / "fonts", assets / "fonts")
    command = [sys.executable, "-c", ELSEWHERE, html, str(assets)]
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", **environment}
    run = subprocess.run(command, cwd=folder, env=settings, check=True, capture_output=True)
    return run.stdout


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Asia/Seoul", "LANGUAGE": "ko", "PYTHONHASHSEED": "1"},
        {"TZ": "America/New_York", "LANGUAGE": "ja:zh_TW", "LC_ALL": "C", "PYTHONHASHSEED": "2"},
    ],
)
def test_the_same_bytes_anywhere(
    made: Made, page: Callable[..., str], tmp_path: Path, environment: Mapping[str, str]
) -> None:
    there = elsewhere(page(BODY), tmp_path, environment)
    here = made(BODY, attachments=FILES)
    assert hashlib.sha256(there).digest() == hashlib.sha256(here).digest()


def test_a_document_does_not_depend_on_those_before_it(made: Made) -> None:
    first = made(BODY)
    made("<p>다른 <b>문서</b>")
    assert made(BODY) == first


def test_the_stamp_is_the_only_time(made: Made) -> None:
    seoul = datetime(2024, 5, 31, 18, 30, tzinfo=timezone(timedelta(hours=9)))
    assert made(BODY, attachments=FILES, stamp=seoul) == made(BODY, attachments=FILES)
    assert w3c_date(seoul) == "2024-05-31T09:30:00Z"


def test_fonts_are_named_after_themselves(
    fonts_of: Callable[[bytes], list[str]], made: Made
) -> None:
    names = fonts_of(made("<p>가 <b>나</b> <i>다</i>"))
    assert all(re.fullmatch(r"/[A-Z]{6}\+NotoSansKR-(Regular|Bold)", name) for name in names)
    assert len(set(names)) == len(names) == 2
