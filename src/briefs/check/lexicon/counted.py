"""What is counted in policy texts: nouns that tell which number belongs to what."""

import re
from functools import lru_cache

PLACES = frozenset(
    "seoul gyeonggi incheon busan daejeon korea us japan china singapore boston biopolis hongneung "
    "europe uk germany overseas capital_region".split()
)
"""Keys of places; a number may stand beside its place and beside its thing."""

_TABLE = """
local_government: 지자체|지방자치단체 | local governments?(?: areas?)?|municipalities
state_money: 국비|국고 | national|(?:central|state) (?:budget|funds?|funding|government|subsid\\w+|treasury)
local_money: 지방비|시비|도비 | local|city|municipal|regional
hospital: 병원|의료기관|의료원 | hospitals?|medical cent(?:er|re)s?|medical institutions?
university: 대학교|대학 | universit(?:y|ies)|colleges?
institute: 연구소|연구기관|연구원(?!\\s?\\d) | (?:research )?institut(?:e|es|ions?)|research cent(?:er|re)s?
company: 기업|개사|회사|업체 | compan(?:y|ies)|firms?|enterprises?|businesses
startup: 창업기업|스타트업|창업 | start-?ups?
venture: 벤처 | ventures?
doctor: 의사(?!과학|결정|소통) | doctors?|physicians?(?!-)
nurse: 간호사 | nurses?
patient: 환자 | patients?
researcher: 연구자|연구인력|연구원 | researchers?|research staff
professor: 교수 | professors?|faculty
student: 학생|대학원생 | students?
employee: 직원|종사자|임직원|고용 | employees?|staff|workers?|jobs?
bed: 병상|병실 | beds?
ward: 병동 | wards?
room: 객실|호실 | rooms?
building: 건물|개 동 | buildings?
country: 개국|국가|나라 | countr(?:y|ies)|nations?
city: 도시 | cit(?:y|ies)
cluster: 클러스터 | clusters?
amount: 금액|액수 | amounts?|value
number: 기업 수|업체 수 | number
private_money: 민간|민자 | private
public_money: 공공|정부 | public|government
export: 수출 | exports?
import_: 수입 | imports?
revenue: 매출 | revenues?|sales|turnover
profit: 영업이익|순이익|이익 | profits?|income|earnings
cost: 비용|원가 | costs?|expens\\w+
patent: 특허 | patents?
paper: 논문 | papers?|articles|publications?
project: 과제 | projects?
equipment: 장비 | equipment|devices|instruments?
drug: 신약|의약품 | drugs?|medicines?|pharmaceuticals?
device: 의료기기 | medical devices?
diagnostic: 진단 | diagnostics?
fund: 펀드 | funds?
grant: 보조금|지원금 | grants?|subsid(?:y|ies)
tax: 세제|세금|조세|감세 | tax\\w*
infrastructure: 인프라|기반시설 | infrastructure
loan: 융자|대출 | loans?
man: 남성|남자 | m[ae]n|males?
woman: 여성|여자 | wom[ae]n|females?
master: 석사 | master\\S*
doctorate: 박사 | doctora\\w+|PhDs?
seoul: 서울 | Seoul
gyeonggi: 경기 | Gyeonggi
incheon: 인천 | Incheon
busan: 부산 | Busan
daejeon: 대전 | Daejeon
korea: 한국|국내|우리나라 | Korean?s?|domestic|home
us: 미국 | US|U\\.S\\.|United States|America\\w*
japan: 일본 | Japan\\w*
china: 중국 | Chin(?:a|ese)
singapore: 싱가포르 | Singapore\\w*
boston: 보스턴 | Boston
biopolis: 바이오폴리스 | Biopolis
hongneung: 홍릉 | Hong[Nn]eung
europe: 유럽 | Europe\\w*
uk: 영국 | UK|U\\.K\\.|United Kingdom|Brit\\w+
germany: 독일 | German\\w*
overseas: 해외 | overseas|abroad|foreign
capital_region: 수도권 | capital (?:region|area)|metropolitan area
"""
"""A key, what Korean calls it, what English calls it."""


def _pattern(language: str) -> re.Pattern[str]:
    parts = []
    for line in _TABLE.strip().splitlines():
        key, _, words = line.partition(": ")
        korean, _, english = words.partition(" | ")
        parts.append(f"(?P<{key}>{korean if language == 'ko' else english})")
    nouns = "|".join(parts)
    return re.compile(nouns if language == "ko" else rf"\b(?=[A-Za-z])(?:{nouns})\b")


_PATTERNS = {language: _pattern(language) for language in ("ko", "en")}


@lru_cache(maxsize=1024)
def counted(text: str, language: str) -> tuple[tuple[int, int, str], ...]:
    """The counted nouns of a text: where each begins and ends, and its key in both languages."""
    pattern = _PATTERNS.get(language)
    found = pattern.finditer(text) if pattern else ()
    return tuple((match.start(), match.end(), str(match.lastgroup)) for match in found)
