"""A document that cannot be set: what becomes of the others."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from briefs import pipeline
from briefs.model.print import Print
from briefs.render.engine.pdf import to_pdf
from briefs.reuse.record import KEPT, RECORD, from_json
from support.documents import ROOT
from support.projects import write_project

KO, BOTH = "demo.ko.pdf", "demo.ko-en.pdf"
FAULT = '{{ refuse("no") }}'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small project with the real templates; one of two documents cannot be set."""
    write_project(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates", copy_function=os.link)
    spoil(tmp_path)
    return tmp_path


@pytest.fixture
def prints(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The editions that are printed."""
    printed: list[str] = []

    def printing(html: str, **more: Any) -> Print:
        printed.append("ko-en" if 'class="parallel' in html else "ko")
        return to_pdf(html, **more)

    monkeypatch.setattr("briefs.render.document.to_pdf", printing)
    return printed


def spoil(root: Path) -> None:
    template = root / "templates" / "parallel.html.j2"
    text = template.read_text(encoding="utf-8")
    template.unlink()  # the real one is linked
    template.write_text(FAULT + text, encoding="utf-8")


def mend(root: Path) -> None:
    template = root / "templates" / "parallel.html.j2"
    template.write_text(template.read_text(encoding="utf-8").removeprefix(FAULT), encoding="utf-8")


def there(out: Path) -> set[str]:
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}


def test_the_others_are_kept_and_not_set_again(root: Path, prints: list[str]) -> None:
    out = root / "out"
    failing = pipeline.build(root, out)
    assert (failing.documents, failing.kept) == ((), 1)
    assert [(one.path.name, one.is_there) for one in failing.failed] == [(BOTH, False)]
    assert there(out) == {f"{KEPT}/{KO}", f"{KEPT}/{RECORD}"}
    mend(root)
    made = pipeline.build(root, out)
    assert [one.path.name for one in made.documents] == [KO, BOTH]
    assert len(prints) == 2
    assert there(out) == {KO, BOTH, RECORD}
    assert from_json((out / RECORD).read_bytes()).made.keys() == {KO, BOTH}
    assert pipeline.build(root, out).documents == made.unchanged().documents
    assert len(prints) == 2


@pytest.mark.parametrize("spoilt", ["bytes", "content"])
def test_what_was_kept_is_used_only_as_it_was_made(
    root: Path, prints: list[str], spoilt: str
) -> None:
    out = root / "out"
    pipeline.build(root, out)
    match spoilt:
        case "bytes":
            (out / KEPT / KO).write_bytes(b"%PDF-1.7 of another")
        case "content":
            file = root / "content" / "ko" / "demo.yaml"
            file.write_text(file.read_text(encoding="utf-8").replace("사람이", "모두가"), "utf-8")
    pipeline.build(root, out, keep_going=True)
    assert len(prints) == 2
    assert (out / KO).read_bytes().startswith(b"%PDF-1.7\n%")


def test_who_keeps_going_gets_the_others_and_keeps_the_last_good_one(root: Path) -> None:
    mend(root)
    out = root / "out"
    pipeline.build(root, out)
    before = (out / BOTH).read_bytes()
    recorded = from_json((out / RECORD).read_bytes()).made
    spoil(root)
    file = root / "content" / "ko" / "demo.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("사람이", "모두가"), "utf-8")
    made = pipeline.build(root, out, keep_going=True)
    assert [(one.path.name, bool(one.why)) for one in made.documents] == [(KO, True)]
    assert [(one.path.name, one.is_there) for one in made.failed] == [(BOTH, True)]
    assert (out / BOTH).read_bytes() == before
    record = from_json((out / RECORD).read_bytes()).made
    assert record[BOTH] == recorded[BOTH]
    assert record[KO] != recorded[KO]
    assert there(out) == {KO, BOTH, RECORD}
