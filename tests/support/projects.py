"""A small project in two languages, whole and without problems, to be spoilt by tests."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from briefs.project import Project

LOCALES = Path(__file__).parents[2] / "content" / "locales"

SERIES = """\
languages: [ko, en]
leading: ko
briefs: [demo]
editions:
  ko:
    languages: [ko]
    template: single.html.j2
  ko-en:
    languages: [ko, en]
    template: parallel.html.j2
number: "2026-1"
date: 2026-11-22
"""
FIGURES = """\
figures:
  lab-space:
    value: "263000"
    unit: m2
    qualifier: about
    as-of: "2023"
    paper: Table 2
    sources: [khidi]
  lab-space-1: {value: "185000", unit: m2, paper: Table 3, sources: [khidi]}
  lab-space-2: {value: "78000", unit: m2, paper: Table 3, sources: [khidi]}
  budget: {value: "1000000000", unit: USD, paper: 2-8, sources: [khidi], note: budget}
sums:
  space: {parts: [lab-space-1, lab-space-2], total: lab-space, paper: Table 3}
"""
SOURCES = """\
sources:
  khidi:
    type: report
    title: Directory
    author: [{literal: Institute}]
    issued: "2023"
    publisher-place: Seoul
    publisher: Institute
    language: en
"""
GLOSSARY = """\
terms:
  KIST:
    paper: "3"
    ko: {name: 한국과학기술연구원, short: KIST, read-as: 키스트}
    en: {name: Korea Institute of Science and Technology, short: KIST}
"""
KO_SERIES = """\
texts:
  title: 정책 브리프
  author: 시범 저자
  keywords: 시범, 정책
  paper: 시범 논문
  as-of: 현황은 시범 당시 기준
  credit: 시범 논문을 바탕으로 함.
  licence: 누구나 이용할 수 있음.
  changes: 내용을 줄였음.
notes:
  budget: 원 논문의 두 곳이 다르게 적음.
"""
EN_SERIES = """\
texts:
  title: Policy briefs
  author: Demo Author
  keywords: demo, policy
  paper: the demo paper
  as-of: Situation as of the demo
  credit: Based on a demo paper.
  licence: Anyone may use it.
  changes: It was shortened.
notes:
  budget: The paper gives two readings.
"""
KO_DEMO = """\
title: 시범
subtitle: 작은 브리프
conclusion: "{KIST}이(가) 앞장섬 [@khidi]."
messages:
  space: 공간은 {lab-space}임.
  money: 예산은 {budget}임.
  people: 사람이 **중요함**.
glance:
  lab-space: 연구 공간
  lab-space-1: 첫째 공간
  lab-space-2: 둘째 공간
  budget: 예산
actions:
  build: 더 지어야 함.
evidence:
  components:
    title: 구성 요소
    paper: "2"
    body:
      lead: 문단 하나.
      facts:
        points:
          schools: 학교
          support:
            text: 지원
            points:
              office: 사무소
      parts:
        table:
          title: 비교
          mirrors: "2"
          columns:
            part: 구분
            boston: 보스턴
            biopolis: 바이오폴리스
          rows:
            location:
              label: 위치
              cells:
                boston: 도심
                biopolis:
                  north: 북부
                  centre: 중앙
            internal:
              label: 내부
              rows:
                hospital:
                  label: 병원
                  across: 여럿
          source: "[@khidi] 재구성"
"""
EN_DEMO = """\
title: Demo
subtitle: A small brief
conclusion: "{KIST} leads [@khidi]."
messages:
  space: There is {lab-space}.
  money: The budget is {budget}.
  people: People **matter**.
glance:
  lab-space: Laboratory space
  lab-space-1: First space
  lab-space-2: Second space
  budget: Budget
actions:
  build: Build more.
evidence:
  components:
    title: Components
    body:
      lead: One paragraph.
      facts:
        points:
          schools: Schools
          support:
            text: Support
            points:
              office: Office
      parts:
        table:
          title: Comparison
          columns:
            part: Part
            boston: Boston
            biopolis: Biopolis
          rows:
            location:
              label: Location
              cells:
                boston: Downtown
                biopolis:
                  north: North
                  centre: Centre
            internal:
              label: Internal
              rows:
                hospital:
                  label: Hospital
                  across: Several
          source: "After [@khidi]"
"""
FILES = {
    "content/series.yaml": SERIES,
    "content/figures.yaml": FIGURES,
    "content/sources.yaml": SOURCES,
    "content/glossary.yaml": GLOSSARY,
    "content/ko/series.yaml": KO_SERIES,
    "content/en/series.yaml": EN_SERIES,
    "content/ko/demo.yaml": KO_DEMO,
    "content/en/demo.yaml": EN_DEMO,
}

Change = str | bytes | None
Made = Callable[..., Project]
"""Of the fixture ``made``: changes to the project, and the project read and merged."""


def write_project(root: Path, changes: Mapping[str, Change] | None = None) -> Path:
    """Write the project below a folder, with the project's own locales.

    Args:
        root: the folder.
        changes: other contents for some files, by path; None leaves the file out.
    """
    shutil.copytree(LOCALES, root / "content" / "locales", dirs_exist_ok=True)
    for path, contents in {**FILES, **(changes or {})}.items():
        whole = root / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(contents, str):
            whole.write_text(contents, encoding="utf-8")
        elif isinstance(contents, bytes):
            whole.write_bytes(contents)
        else:
            whole.unlink(missing_ok=True)
    return root


def edited(path: str, old: str, new: str) -> dict[str, Change]:
    """The change that replaces a text in one of the files, in which it must stand once."""
    assert FILES[path].count(old) == 1, f"{old!r} stands {FILES[path].count(old)} times in {path}"
    return {path: FILES[path].replace(old, new)}
