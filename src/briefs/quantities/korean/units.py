"""What Korean calls the units, and the words that it counts and ranks with."""

from collections.abc import Mapping

from briefs.quantities.quantity import COUNT, ORDINAL, Unit
from briefs.quantities.units import SYMBOLS, named

_MEASURES: Mapping[str, str] = {
    "years": "년간|개년|해|년",
    "months": "개월간|개월|달",
    "half-years": "반기",
    "weeks": "주간|주",
    "days": "일간|일",
    "hours": "시간",
    "minutes": "분간|분",
    "seconds": "초간|초",
    "%": "퍼센트|프로|백분율",
    "percentage points": "%포인트|% 포인트|퍼센트포인트|퍼센트 포인트|%p|%P",
    "basis points": "베이시스포인트|bp",
    "tenths": "할",
    "times": "배",
    "m2": "제곱미터|평방미터|제곱 미터",
    "km2": "제곱킬로미터|평방킬로미터",
    "ha": "헥타르|헥타아르",
    "pyeong": "평",
    "acres": "에이커",
    "sqft": "제곱피트|평방피트",
    "m": "미터",
    "km": "킬로미터",
    "cm": "센티미터",
    "mm": "밀리미터",
    "um": "마이크로미터|마이크론",
    "nm": "나노미터",
    "miles": "마일",
    "feet": "피트",
    "g": "그램",
    "kg": "킬로그램",
    "mg": "밀리그램",
    "ug": "마이크로그램",
    "ng": "나노그램",
    "t": "톤",
    "L": "리터",
    "mL": "밀리리터",
    "m3": "세제곱미터|입방미터|루베",
    "degC": "℃|°C|도",
    "kW": "킬로와트",
    "MW": "메가와트",
    "GW": "기가와트",
    "kWh": "킬로와트시",
    "MWh": "메가와트시",
    "MB": "메가바이트",
    "GB": "기가바이트",
    "TB": "테라바이트",
    "PB": "페타바이트",
    "years of age": "살|세",
}
_CURRENCIES: Mapping[str, str] = {
    "KRW": "원",
    "USD": "미국 달러|미국달러|미 달러|미달러|달러|불",
    "EUR": "유로화|유로",
    "JPY": "일본 엔|엔화|엔",
    "CNY": "위안화|위안",
    "GBP": "영국 파운드|파운드",
    "SGD": "싱가포르 달러|싱가포르달러|싱달러",
    "HKD": "홍콩 달러|홍콩달러",
    "TWD": "대만 달러|대만달러",
    "AUD": "호주 달러|호주달러",
    "CAD": "캐나다 달러|캐나다달러",
    "CHF": "스위스 프랑|스위스프랑|프랑",
    "INR": "인도 루피|루피",
    "VND": "베트남 동",
}
_ORDINALS = (
    "번째|째|위|상|부|등급|등|순위|차년도|차|단계|기|세대|세기|주년|주기|년차|년 차|년 째|번 째|"
    "개월 차|주 차|주차|학년|급|회차|분위|번|호기|호선|호점|호|년째|개월째|교시|류|종류"
)
_COUNTERS = (
    "개소|개사|개국|개교|개|명분|명|인분|인|곳|건|회분|회|차례|군데|가지|개 동|동|층|종|대|척|마리|"
    "그루|권|장|쪽|편|사|국|병상|석|실|팀|쌍|조각|점|표|호|세대|가구|채|필지|품목|과제|대학|병원|기업|"
    "기관|지역|도시|분야|부문|부처|시군구|시도|시·도|교|좌석|도스|병|정|캡슐|바이알|번|박|건물|타입|"
    "문항|항목|주체|축|대목|세션|라운드|킬로|여|자리|배럴|개 반|학점|과목|학기|공정|라인|세트|사람|"
    "나라|국가|단지|센터|연구소|대학교|지자체"
)

COUNTERS = frozenset(_COUNTERS.split("|"))
"""Words behind a number of things: 개, 명, 곳."""
MEASURES: Mapping[str, Unit] = {**named(_MEASURES), **SYMBOLS, **named(_CURRENCIES)}
"""Names and symbols of what is measured, money included."""
UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(COUNTERS, COUNT),
    **dict.fromkeys(_ORDINALS.split("|"), ORDINAL),
    **MEASURES,
}
"""Whatever may stand behind a number. A word that both counts and ranks ranks here (번, 호)."""
