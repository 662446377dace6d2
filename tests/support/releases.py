"""A release folder made up for tests: real nouns and hashes, and documents of one blank page."""

import datetime as dt
from collections.abc import Iterable, Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf

from briefs.model.release import (
    MANIFEST,
    SUMS,
    Correction,
    Enclosed,
    Issued,
    Manifest,
)
from briefs.release.manifest import to_json
from briefs.release.sums import sums

EDITIONS = {"ko": ("ko",), "en": ("en",), "ko-en": ("ko", "en")}


def blank(title: str, pages: int = 1) -> bytes:
    """A PDF with blank pages."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    pdf.docinfo["/Title"] = title
    written = BytesIO()
    pdf.save(written, deterministic_id=True)
    return written.getvalue()


def made_up(
    number: str = "2026-1",
    *,
    briefs: Iterable[str] = ("boston",),
    corrects: Correction | None = None,
    files: Mapping[str, bytes] | None = None,
) -> dict[str, bytes]:
    """The files of a release, by name."""
    enclosed = files if files is not None else {"data/figures.csv": b"id,value\r\na,1\r\n"}
    documents, contents = [], dict(enclosed)
    for brief in briefs:
        for edition, languages in EDITIONS.items():
            name, pdf = f"{brief}.{edition}.pdf", blank(f"{number} {brief} {edition}")
            contents[name] = pdf
            documents.append(_issued(name, brief, edition, languages, number, pdf))
    manifest = Manifest(
        id=number,
        date=dt.date(2026, 11, 22),
        title={"ko": "바이오 클러스터", "en": "Bio clusters"},
        languages=("ko", "en"),
        corrects=corrects,
        documents=tuple(documents),
        files=tuple(
            Enclosed(name, len(one), sha256(one).hexdigest())
            for name, one in sorted(enclosed.items())
        ),
        tools={"briefs": "0.1.0"},
    )
    contents[MANIFEST] = to_json(manifest)
    return {**contents, SUMS: sums(contents)}


def laid_down(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Write the files of a release into a folder, and give it back."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def _issued(
    name: str, brief: str, edition: str, languages: tuple[str, ...], number: str, pdf: bytes
) -> Issued:
    return Issued(
        name=name,
        brief=brief,
        edition=edition,
        languages=languages,
        title={"ko": "보스턴", "en": "Boston"},
        number=f"{number}-{brief}-{edition}",
        content=sha256(name.encode()).hexdigest(),
        pages=1,
        size=len(pdf),
        sha256=sha256(pdf).hexdigest(),
        claims=("PDF/A-3a", "PDF/UA-1"),
    )
