"""What may follow a Korean name, and names that are also common words."""

import re

_PARTICLES = (
    "에서|에게|으로|까지|부터|보다|처럼|이나|이며|이고|라는|이라는|이란|이다|이었|였|마저|조차|뿐|만큼|만|"
    "은|는|이|가|을|를|의|에|와|과|도|로|나|란|랑|이랑|하고|입니다|임"
)
_PARTS = (
    "광역시|특별시|특별자치|시|군|구|도|주|권|인|어|산|계|형|식|내|발|행|측|판|령|등|및|간|"
    "지역|정부|기업|시장|대학|병원|현지|연구|본사|지사|법인|방식|사례|국적|출신|주재|소재|거주|특허|제약|바이오|"
    "센터|본부|지부|지점|공장|캠퍼스|단지|클러스터|일대|전역|시민|주민|국민|사회|경제|산업|의료|보건|과학|기술"
)

AFTER_NAMES = re.compile(
    rf"(?!\s?(?:달러|파운드|위안|엔화))(?:(?![가-힣])|(?:{_PARTICLES})(?:는|은|도|만|의|서|서는|서도|서의)?(?![가-힣])|(?:{_PARTS}))"
)
"""Matches where a short name ends: at a particle, or at a noun that makes a compound with it."""

AMBIGUOUS = frozenset(
    ("경기", "경상", "강원", "북미", "대미", "대일", "방일", "방중", "릴리", "가산", "월곡")
)
"""Names that are also common words, or parts of them; they prove nothing alone."""
