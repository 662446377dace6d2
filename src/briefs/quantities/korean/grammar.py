"""What Korean writes between and around its numbers, and the whole of its grammar."""

import re

from briefs.quantities.context import Words
from briefs.quantities.directions import Directions
from briefs.quantities.grammar import Grammar
from briefs.quantities.joining import Joints
from briefs.quantities.korean.dates import DATES
from briefs.quantities.korean.numerals import NUMERALS

_JOINTS = Joints(
    dash=re.compile(r"\s?(?:[~∼～〜–—-]|내지)\s?"),
    words=re.compile(r"\s?(?:부터|에서)\s?(?:최대\s|약\s)?"),
    both=None,
    before=None,
    after=re.compile(r"\s?(?:까지|사이|로|으로|에\s?이르)"),
    change=re.compile(r"\s?(?:로|으로)"),
    either=re.compile(r"\s?(?:또는|내지)\s?"),
    series=re.compile(r"\s?(?:[·・ㆍ,/]|와|과|및|또는)\s?"),
    running=re.compile(r"\s?(?:[~∼～–—-]|부터)\s?(?:현재|지금|최근)(?:까지)?"),
    compound=re.compile(r"\s?"),
)

_BEFORE = re.compile(
    r"""
    (?:
      (?<![가-힣])(?P<about>약|대략|어림잡아|얼추|거의|근|대략적으로)
    | (?P<exactly>정확히|정확하게|꼭|딱)
      # 국내 최대, 역대 최대: the largest, no limit
    | (?<!국내\s)(?<!세계\s)(?<!역대\s)(?<!사상\s)(?<!아시아\s)
      (?P<atmost>최대|많아야|기껏해야|최장)
    | (?P<atleast>최소한|최소|적어도|최저)
    | (?P<atleast_sign>≥|>=) | (?P<atmost_sign>≤|<=) | (?P<more_sign>(?<![-=])>) | (?P<less_sign><)
    )\s?$
    """,
    re.VERBOSE,
)
_AFTER = re.compile(
    r"""
    (?:
      # a noun, with one word between them at most: 병원 20곳 이상
      \s? (?:[가-힣]{1,6}\s)??
      (?: (?P<atleast>이상(?!적|하게|한|\s?징후|\s?반응|기후))
      | (?P<more>초과(?!\s?달성)|돌파)
      | (?P<atmost>이하|이내|한도|안에|내에|안의(?=\s))
      | (?P<less>미만|미달)
      )
    # 30%를 넘지 않는, 초과할 수 없다
    | \s?(?:을|를)?\s?
      (?P<atmost_denied>
        (?:초과하|넘)(?:지\s?(?:않|못|말|아니)|면\s?안|ㄹ[ ]수[ ]없|을[ ]수[ ]없)
      | 초과할[ ]수[ ]없
      )
    # 1조 원을 훌쩍 넘는, 100억 원에 못 미치는
    | \s?(?:이|가|을|를|에|에도)?\s?(?:선을\s)?(?:조금\s|약간\s|훌쩍\s|크게\s|다소\s)?
      (?: (?P<more_verb>
            넘(?:[는은긴어었겼으음길김]|게|고|지)|웃도는|웃[돌돎돈]|상회|뛰어넘|돌파
          )
      | (?P<less_verb>
          밑도는|밑[돌돎돈]|하회|못\s?미[치친쳐칠]|모자라
        | (?:채\s)?(?:안\s?되|안\s?된|못\s?되|못\s?된)
        | 채\s(?:걸리지|되지|지나지)
        )
      )
    | \s?(?P<odd>남짓)
    | \s?(?P<about>가량|정도|안팎|내외|쯤|전후|가까이|가까운|에\s?가[까깝]|에\s?육박)
    | \s?(?P<level>수준)
    | (?P<about_range>대(?=[로의에를가는은\s,.]|$))  # 30%대
    | \s?(?P<ahead>전까지)
    | \s?(?P<from>에서|부터)
    | \s?(?P<to>까지|으로|로)
    )
    """,
    re.VERBOSE,
)
_UP = re.compile(
    r"증가|상승|늘[어었렸리릴려고며면]|급증|성장|확대(?!경)|증대|증액|인상|높아|올라|올랐|오르|오른|급등|"
    r"신장|증원|증설|가속|상향"
)
_DOWN = re.compile(
    r"감소|하락|줄[어었였이일인임여고며면]|급감|축소|감축|감액|인하|낮아|낮추|내려|내렸|떨어|급락|위축|절감|"
    r"단축|하향|삭감|경감|둔화"
)
_CLAUSE_END = re.compile(r"[.;!?](?=\s|$)|,\s|(?<=[가-힣])(?:고|며|으나|지만|는데|면서)(?=[\s,])")

GRAMMAR = Grammar(
    DATES.atoms,
    NUMERALS.atoms,
    _JOINTS,
    Words(_BEFORE, _AFTER, Directions(_UP, _DOWN, _CLAUSE_END, follows=True)),
)
