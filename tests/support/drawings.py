"""Charts for the small project: one of each kind in both languages, and what they draw."""

from dataclasses import dataclass, replace

from support.projects import EN_DEMO, FIGURES, KO_DEMO, Change


@dataclass(frozen=True)
class Drawing:
    """Blocks in each language, and the figures that they need."""

    ko: str
    en: str
    figures: str = ""

    def edited(self, old: str, new: str) -> "Drawing":
        """The drawing with a text replaced, wherever in it that stands."""
        assert old in self.ko + self.en + self.figures, f"{old!r} stands nowhere"
        edit = {name: getattr(self, name).replace(old, new) for name in ("ko", "en", "figures")}
        return replace(self, **edit)


BARS = Drawing(
    ko="""\
      space:
        chart:
          title: 두 곳을 합한 공간
          measure: 면적(m²)
          bars:
            lab-space-1: 첫째
            lab-space-2: 둘째
          total:
            lab-space: 합계
          source: "[@khidi]"
""",
    en="""\
      space:
        chart:
          title: Space in two places
          measure: Area (m²)
          bars:
            lab-space-1: First
            lab-space-2: Second
          total:
            lab-space: Total
          source: "[@khidi]"
""",
)
"""A build-up; its total has a qualifier."""

TIMELINE = Drawing(
    ko="""\
      phases:
        table:
          title: 단계
          columns: {phase: 단계, details: 내용}
          rows:
            start: {label: "시작 ({phase-1|bare})", cells: {details: 건물}}
            growth: {label: "성장 ({phase-2|bare})", cells: {details: 사람}}
      years:
        timeline:
          title: 건물에서 사람으로
          measure: 단계별 기간(연도)
          lanes:
            demo: {see: demo.evidence.components.phases, label: 시범}
""",
    en="""\
      phases:
        table:
          title: Phases
          columns: {phase: Phase, details: Details}
          rows:
            start: {label: "Start ({phase-1|bare})", cells: {details: Buildings}}
            growth: {label: "Growth ({phase-2|bare})", cells: {details: People}}
      years:
        timeline:
          title: From buildings to people
          measure: Phases by year
          lanes:
            demo: {label: Demo}
""",
    figures="""\
  phase-1: {value: "2003..2010", unit: year, paper: Table 4}
  phase-2: {value: "2011..", unit: year, paper: Table 4}
""",
)
"""A closed phase and one that still runs, with the table of them."""

MATRIX = Drawing(
    ko="""\
      standing:
        table:
          title: 현황
          columns: {part: 구분, has: 갖춘 것, lacks: 부족한 것}
          rows:
            location: {label: 위치, cells: {has: 도심, lacks: 좁음}}
            size: {label: 규모, cells: {has: 넓음}}
      overview:
        matrix:
          title: 병원은 보스턴에만
          columns:
            boston: {see: demo.evidence.components.parts, label: 보스턴}
            demo: {see: demo.evidence.components.standing, lacks: lacks, label: 시범}
          rows:
            location: {boston: 도심 한복판, demo: 도심이나 좁음}
            hospital: {boston: 여럿 있음}
""",
    en="""\
      standing:
        table:
          title: Standing
          columns: {part: Part, has: What there is, lacks: What is wanting}
          rows:
            location: {label: Location, cells: {has: Downtown, lacks: Narrow}}
            size: {label: Size, cells: {has: Wide}}
      overview:
        matrix:
          title: Hospitals in Boston only
          columns:
            boston: {label: Boston}
            demo: {label: Demo}
          rows:
            location: {boston: In the centre, demo: Downtown but narrow}
            hospital: {boston: Several there}
""",
)
"""A mark of each kind, a silent cell, a group of rows; with the second of its tables."""


def drawn(*drawings: Drawing) -> dict[str, Change]:
    """The change that adds drawings to the end of the brief's section."""
    figures = "".join(one.figures for one in drawings)
    return {
        "content/ko/demo.yaml": KO_DEMO + "".join(one.ko for one in drawings),
        "content/en/demo.yaml": EN_DEMO + "".join(one.en for one in drawings),
        "content/figures.yaml": FIGURES.replace("sums:", figures + "sums:"),
    }
