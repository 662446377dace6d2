"""Whether the end of a Korean word that looks like a particle can be nothing else.

``정책는`` can only be 정책 with a wrong particle, but ``먹는`` is a verb and ``가을`` a season. The
tables name what is a word of its own; where they cannot tell, the answer is no.
"""

import re
from collections.abc import Callable, Mapping

from briefs.language.hangul import final_of

_SINO_KOREAN_FINALS = "ㄱㄴㄹㅁㅂㅇ"
"""The finals of Sino-Korean syllables, of which nearly all nouns here are made."""
_NATIVE_NOUNS = (
    "로봇",
    "인터넷",
    "마켓",
    "로켓",
    "티켓",
    "타깃",
    "데이터셋",
    "것",
    "곳",
    "몫",
    "값",
    "이웃",
)

_STEMS_WORDS = """
    먹 막 녹 죽 찍 익 묵 삭 썩 식 적 박 속 넘 삼 암 숨 슴 듬 잡 뽑 꼽 굽 눕 돕 줍 씹 뵙 쭙 뿜 머금
    남 담 감 심 품 참 뒤집 꼬집 비집 헤집 끄집 접 입 업 껴안 켜안 떠안 싸안 어안 여안 러안 갈아신
"""
_STEMS = tuple(_STEMS_WORDS.split())
"""Stems of verbs, to which 는 is an ending: 남는."""
_NOUNS_LIKE_STEMS = re.compile(
    r"(?:[기사산창협작취분어농광상공휴폐영졸직실개동겸전부]업|[도수유투가구개매진편기출반영삽신전]입"
    r"|[실목성추누면업기축]적|[이수권공국편]익|[방형공양]식|[지인의상무]식|[계속가급신연접]속|[면직간밀인용근]접"
    r"|[모수편밀응]집|[제상식약작부물품]품|[부상분전면회대]담|[절증삭가공실]감|[중핵관도의양안진결]심|[동]참"
    r"|[강경전영호성하]남|[인홍산]삼|[정대]책|[의]약품|[시진압]박)$"
)
"""Nouns that end like such a stem: 기업, 도입."""

_NOUNS_IN_JI = re.compile(
    r"(?:복|기|단|부|토|농|의|방|금|유|폐|여|지|용|편|이미|에너|메시|패키)지$"
)
"""Nouns that end like a verb in 짓다 (관련짓다)."""
_VERBS_IN_EUL = re.compile(
    r"(?:지|마|^(?:늦|초|올|한|첫|지난|이번|다음)가|^(?:저녁|아침|붉은)노|^(?:빛|밝은|옛)고"
    r"|(?:퍼|쏟아|들이|들어|갖다|내리)부|^(?:더|보다)나|^(?:뒤|대|연)이|^(?:선|줄|빗|내|내리)그|(?:휘|내|가로)저|^잡수"
    r"|^(?:그러|끌어|긁어|불러|주워|쓸어|한데|힘|뜻)모)$"
)
"""What stands before 을 in words that are no noun with a particle: 초가을, 마을, 쏟아부을."""
_WORDS_IN_EUN = re.compile(
    r"(?:지|^(?:유기|무기|메틸|잡)수|^(?:뒤|연)이|^(?:더|보다)나|(?:퍼|쏟아|들이|들어|내리)부|^(?:선|줄|내리)그|(?:휘|내|가로)저"
    r"|^고객사|^결초보|^(?:그러|끌어|긁어|불러|주워|쓸어|한데)모)$"
)
"""The same before 은: 뒤이은, 메틸수은."""
_GIVEN_NAME = re.compile(
    r"^[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추]"
    r"[지하예다시서주채가나세태초혜효소도라고조재희]$"
)
"""What stands before 은 in a person's name: 김예은."""

_OPEN_NOUNS = re.compile(
    r"(?:[비도시화의계회호류료미유교두스트크처치재표태혜부]|연구|조사|투자|센터|데이터|클러스터|인프라"
    r"|경제|분야|국가|효과|문제|과제|성과|환자|연구자|투자자|평가|허가|전문가|연구소|특구|규모|확대"
    r"|증가|감소|벤처|바이오|단지|부지)$"
)
"""Syllables and nouns after a vowel, to which 이 can be nothing but a particle (차이 is a word)."""
_CLOSED_NOUNS = re.compile(
    r"(?:기관|시설|인력|방안|수준|공간|사람|위험|경험|연구원|연구실|실험실|임상시험|프로그램|시스템|플랫폼|컨소시엄|들)$"
)
"""Nouns after a consonant, to which 가 can be nothing but a particle (전문가 is a word)."""
_NO_DEPARTMENTS = re.compile(
    r"(?:정부|센터|클러스터|회사|국가|환자|위원회|연구자|투자자|학교|연구소|협회|학회|캠퍼스)$"
)
"""Nouns to which 과 can be no department of an office (조사과)."""
_ALONGSIDE = re.compile(r"\s(?:함께|더불어|달리|마찬가지로)")
_NOUNS_IN_GWA = re.compile(r"(?:효|초|부|여|투|경|사|교|치|내|외|아|제|이|무|문)$")
_ROADS = re.compile(r"(?:대학|세종|병원|시청|역|종|산업|과학|혁신)$")
_SHORTEST = 2


def only_particle(base: str, particle: str, after: str = "") -> bool:
    """Whether a particle that does not agree with ``base`` is one for certain.

    Args:
        base: the Hangul word before it, all of it.
        particle: the form as it is written, which does not suit the end of ``base``.
        after: the text that follows.
    """
    if particle.startswith("으로"):
        return True
    if len(base) < _SHORTEST:
        return False
    if particle[0] == "로":
        return len(particle) > 1 and not _ROADS.search(base)
    if particle[0] in "를와":
        return True
    return _JUDGES[particle[0]](base, after)


def _is_noun_before_neun(base: str, _after: str) -> bool:
    if base.endswith(_NATIVE_NOUNS) or _NOUNS_LIKE_STEMS.search(base):
        return True
    return final_of(base[-1]) in _SINO_KOREAN_FINALS and not base.endswith(_STEMS)


def _is_noun_before_eun(base: str, _after: str) -> bool:
    if _NOUNS_IN_JI.search(base):
        return True
    return not _WORDS_IN_EUN.search(base) and not _GIVEN_NAME.search(base)


def _is_noun_before_eul(base: str, _after: str) -> bool:
    return bool(_NOUNS_IN_JI.search(base)) or not _VERBS_IN_EUL.search(base)


def _is_noun_before_gwa(base: str, after: str) -> bool:
    if _NO_DEPARTMENTS.search(base):
        return True
    return bool(_ALONGSIDE.match(after)) and not _NOUNS_IN_GWA.search(base)


def _is_noun_before_i(base: str, _after: str) -> bool:
    return bool(_OPEN_NOUNS.search(base))


def _is_noun_before_ga(base: str, _after: str) -> bool:
    return bool(_CLOSED_NOUNS.search(base))


_JUDGES: Mapping[str, Callable[[str, str], bool]] = {
    "는": _is_noun_before_neun,
    "은": _is_noun_before_eun,
    "을": _is_noun_before_eul,
    "과": _is_noun_before_gwa,
    "이": _is_noun_before_i,
    "가": _is_noun_before_ga,
}
