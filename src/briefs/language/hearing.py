"""How what is not Hangul is heard in Korean: digits, Latin letters and words, units, signs.

Only the final consonant matters here, since particles agree with it. Where a text can be read in
more ways than one, all of them are given; where nobody can tell, none. The locale's own readings
(:class:`briefs.language.locale.Particles`) are for print, where one must be chosen.
"""

import re
from collections.abc import Mapping

from briefs.language.hangul import final_of, is_syllable

Finals = frozenset[str]
"""The final consonants that a text may be heard to end in; ``""`` after a vowel."""

UNKNOWN: Finals = frozenset()

_DIGITS: Mapping[str, str] = dict(zip("0123456789", "ㅇㄹ-ㅁ--ㄱㄹㄹ-", strict=True))
"""영 일 이 삼 사 오 육 칠 팔 구; a hyphen for a vowel."""
_PLACES = ("ㅂ", "ㄱ", "ㄴ")
"""십 백 천, by the zeros of a group of four."""
_GROUPS = ("ㄴ", "ㄱ", "-", "ㅇ")
"""만 억 조 경, by groups of four zeros."""
_ENGLISH_DIGITS: Mapping[str, str] = dict(zip("0123456789", "-ㄴ-----ㄴ-ㄴ", strict=True))
"""제로 원 투 스리 포 파이브 식스 세븐 에이트 나인, as digits behind Latin letters may be read."""
_TEENS = re.compile(r"1[013-9]$")
_TWELVE_OR_TENS = re.compile(r"(?:12|[02-9]0)$")

_LETTERS: Mapping[str, str] = {"L": "ㄹ", "M": "ㅁ", "N": "ㄴ", "R": "ㄹ"}
"""엘 엠 엔 알; all other letters end in a vowel."""

_WORD_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"ng$"), "ㅇ"),
    (re.compile(r"n$"), "ㄴ"),
    (re.compile(r"m$"), "ㅁ"),
    (re.compile(r"l$"), "ㄹ"),
    (re.compile(r"[aiouwyrdfsvxz]$"), ""),
    (re.compile(r"(?:[stp]h|[nrst]ch)$"), ""),
    (re.compile(r"(?:[lnr][ptkbcg]|m[pt]|s[ptk]|[cpfx]t)$"), ""),
    (re.compile(r"[csrgvtdeiu]e$"), ""),
)
"""Latin words by their end, as loans are written in Hangul; what is not here may be heard either
way: 랩 but 튜브 (b), 북 but 네트워크 (k)."""
_SPEAKABLE_END = re.compile(
    r"[aeiouy][^aeiouy]?$|(?:[lnrs][bcdfgkmnpst]|m[bpst]|[cpfx]t|ck|[bdgkpt]r|[stpc]h|ps|ks|([^aeiouy])\1)$",
    re.I,
)
"""How a word can end; an abbreviation that ends otherwise is spelled (UNDP, OECD)."""

_READ_AS_WORDS_WORDS = (
    "LAB HUB APP WEB TOP GAP MAP BIG NET PET SET LOT CAP ZIP TIP KIT BOT HIT HOT HACCP"
)
_READ_AS_WORDS = frozenset(_READ_AS_WORDS_WORDS.split())
"""Short as they are, these are not spelled, and are heard with a final stop (랩, 해썹)."""

_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("kg", "mg", "g", "μg", "µg", "ng", "㎏", "㎎", "㎍"), "ㅁ"),
    **dict.fromkeys(("t", "dB"), "?"),
    **dict.fromkeys(("km", "m", "cm", "mm", "nm", "μm", "µm", "㎞", "㎝", "㎜", "m²", "㎡"), ""),
    **dict.fromkeys(("km²", "㎢", "m³", "㎥", "ha", "㏊", "L", "mL", "l", "ml", "ℓ", "㎖"), ""),
    **dict.fromkeys(("kW", "MW", "GW", "kWh", "MWh", "Hz", "MHz", "GHz", "GB", "MB", "TB"), ""),
}
"""By the final consonant: 그램, 미터, 헥타르. Units that are read in two ways end in anything."""
_SIGNS: Mapping[str, str] = {
    **dict.fromkeys("%℃℉°㎡㎢㎞㎝㎜㎥㏊ℓ㎖+²³αβγδ", ""),
    "‰": "ㄹ",
    **dict.fromkeys("㎏㎎㎍", "ㅁ"),
}
_MONEY: Mapping[str, str] = {"$": "-", "€": "-", "£": "-", "¥": "ㄴ", "₩": "ㄴ"}
"""달러, 유로, 파운드, 엔, 원: read after the number that they stand before."""
_PERCENT_POINTS = re.compile(r"%[pP]$|°[CF]$")

_QUANTITY = re.compile(r"\d\s?([A-Za-zμµ㎏-㏊²³]{1,4})$")
_NUMBER = re.compile(r"(?P<latin>[A-Za-z][ -]?)?(?P<digits>\d[\d,]*(?:\.\d+)?)$")
_LATIN = re.compile(r"[A-Za-z]+$")
_CAPITALS = re.compile(r"[A-Z]+$")
_VOWEL = re.compile(r"[AEIOUYaeiouy]")
_LONGEST_SPELLED = 3


def finals_of(text: str) -> Finals:
    """The final consonants that the end of a text may be heard with; none where it is unknown."""
    last = text[-1:]
    if not last:
        return UNKNOWN
    if is_syllable(last):
        return frozenset((final_of(last),))
    if last.isdigit() and last.isascii():
        return _number(text)
    quantity = _QUANTITY.search(text)
    if quantity and quantity[1] in _UNITS:
        unit = _UNITS[quantity[1]]
        return UNKNOWN if unit == "?" else frozenset((unit,))
    if last in _SIGNS or _PERCENT_POINTS.search(text):
        return frozenset((_SIGNS.get(last, ""),))
    latin = _LATIN.search(text)
    return _latin(latin[0]) if latin else UNKNOWN


def _number(text: str) -> Finals:
    found = _NUMBER.search(text)
    if found is None or text[: found.start()].endswith(("/", ".")):
        return UNKNOWN
    digits = found["digits"].replace(",", "")
    whole, point, decimals = digits.partition(".")
    if point and not decimals.strip("0"):
        return UNKNOWN  # 4.0 is read in several ways.
    korean = _DIGITS[digits[-1]] if point or digits[-1] != "0" else _round(whole)
    heard = {korean}
    if found["latin"]:
        heard.add(_in_english(whole) if not point else _ENGLISH_DIGITS[digits[-1]])
    heard.add(_MONEY.get(text[: found.start()][-1:], korean))
    return frozenset(final.replace("-", "") for final in heard)


def _round(digits: str) -> str:
    """The end of a number that ends in zeros: 십, 백, 천, 만, 억, 조."""
    zeros = len(digits) - len(digits.rstrip("0"))
    if digits.startswith("0"):
        return _DIGITS["0"]
    groups, places = divmod(zeros, 4)
    if groups:
        return _GROUPS[min(groups, len(_GROUPS)) - 1]
    return _PLACES[places - 1]


def _in_english(digits: str) -> str:
    if _TWELVE_OR_TENS.search(digits):
        return "-"
    return "ㄴ" if _TEENS.search(digits) else _ENGLISH_DIGITS[digits[-1]]


def _latin(word: str) -> Finals:
    """How a Latin word or abbreviation is heard: letter by letter, as a word, or both."""
    capitals = _CAPITALS.search(word)
    if capitals is None:
        spelled = len(word) == 1 or not _VOWEL.search(word)
        return _spelled(word.upper()) if spelled else _as_word(word)
    letters = capitals[0]
    if letters in _READ_AS_WORDS:
        return UNKNOWN
    speakable = _VOWEL.search(letters) and _SPEAKABLE_END.search(letters)
    if len(letters) <= _LONGEST_SPELLED or not speakable:
        return _spelled(letters)
    word_finals = _as_word(letters.lower())
    return word_finals | _spelled(letters) if word_finals else UNKNOWN


def _spelled(letters: str) -> Finals:
    return frozenset((_LETTERS.get(letters[-1], ""),))


def _as_word(word: str) -> Finals:
    for ending, final in _WORD_ENDINGS:
        if ending.search(word):
            return frozenset((final,))
    return UNKNOWN
