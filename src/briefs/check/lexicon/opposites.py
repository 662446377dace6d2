"""Words that say the opposite of one another, in pairs of poles.

A text stands at one pole where it has a word of that pole and none of the other. Two texts are
turned round where the Korean stands at one pole and the English at the other. Negation makes a
pole uncertain; then nothing is said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Poles:
    """One pair of opposites: for each language the words of either pole."""

    korean: tuple[re.Pattern[str], re.Pattern[str]]
    english: tuple[re.Pattern[str], re.Pattern[str]]


_TABLE: tuple[tuple[str, str, str, str], ...] = (
    # Korean pole and its opposite, English pole and its opposite
    (
        "증가|상승|늘(?:어|었|려|렸|린|릴|리|고|며|면)|급증|성장|확대(?!경)|증대|증액|인상(?!적)|올라|올랐|오르|급등|커[지졌진]|많아[지졌진]|넓어|불어",
        "감소|하락|줄(?:어|었|이[고며는기려]|였|인|일|여|고|며)|급감|축소|감축|감액|인하(?!대)|내려|떨어[지졌져진]|급락|위축|절감|작아[지졌진]|적어[지졌진]|삭감|좁아",
        r"increas\w*|(?<!give )(?<!gave )(?<!to )rise(?:s|n)?(?! to the)|rose|rising|(?:out|)gr[eo]w(?:s|n|ing|th)?|climb\w*|surg(?:e|ed|es|ing)|soar\w*|expan(?:d|ds|ded|ding|sion)|widen\w*|rais(?:e|ed|es|ing)|jump\w*|swell\w*",
        r"decreas\w*|declin\w*|(?<!the )f[ae]ll(?:s|en|ing)?(?! (?:semester|term|season|into|within|under|short|behind))|dropp?(?:s|ed|ing)?|reduc\w*|cut(?:s|ting)?(?!-edge| across)|shr[aiu]nk\w*|lower(?:ed|ing|s)|plung\w*|plummet\w*|narrow(?:ed|s|ing)|dwindl\w*|diminish\w*|downsiz\w*",
    ),
    (
        "강화|강해[지졌]|엄격해|엄격히|조[여였이]",
        "완화|약화|약해[지졌]|느슨",
        r"strengthen\w*|reinforc\w*|tighten\w*|bolster\w*|intensif\w*|stricter|toughen\w*|enhanc\w*",
        r"eas(?:e|ed|es|ing)|relax\w*|loosen\w*|weaken\w*|mitigat\w*|alleviat\w*|soften\w*|deregulat\w*",
    ),
    (
        "개선|나아[지졌]|호전|향상|완화",
        "악화|나빠[지졌]|저하|심화",
        r"improv\w*|better|enhanc\w*|upgrad\w*|eas(?:e|ed|es|ing)|alleviat\w*|mitigat\w*",
        r"wors\w*|deteriorat\w*|aggravat\w*|degrad\w*|exacerbat\w*|deepen\w*|intensif\w*",
    ),
    ("흑자", "적자", r"surplus\w*|profit\w*|in the black", r"deficits?|loss(?:es)?|in the red"),
    ("수출", "수입(?!원|금|처)", r"exports?|exported|exporting", r"imports?|imported|importing"),
    ("국내", "해외|국외", r"domestic\w*|Korean?|home|national\w*|local\w*", r"overseas|abroad|foreign"),
    ("민간", "공공|국립|공립|국공립", r"private\w*|civil\w*|civic", r"public|government\w*"),
    (
        r"\d\s?[년월일대]?\s?(?:이후|이래)",
        r"\d\s?[년월일대]?\s?이전",
        r"after|since|from|following|onwards?|later|post\S*|beyond",
        r"before|prior|until|earlier|pre-\S*|up to",
    ),
    ("허용|허가|승인", "금지|불허", r"allow\w*|permit\w*|approv\w*|authoris\w*|authoriz\w*|licen\w*", r"prohibit\w*|bans?|banned|forbid\w*|barred"),
    (
        r"(?<![가-힣])많(?:다|았|은|고|아|이)|더 많",
        r"(?<![가-힣])적(?:다|었|은(?=\s)|고(?=\s))|더 적",
        r"more|many|most|much|numerous|larger|greater|exceed\w*|higher",
        r"fewer|few|less|least|little|smaller|lower|short",
    ),
    (
        "웃도[는]|웃돌|상회|넘어[서선섰]",
        "밑도[는]|밑돌|하회|못 미[치쳤친]",
        r"above|exceed\w*|higher|more|over|surpass\w*|outpac\w*|outstrip\w*|beat|beyond|faster",
        r"below|lower|less|under|fewer|short|slower|behind|trail\w*",
    ),
    ("상위", "하위", r"top|upper|high\w*|leading", r"bottom|lower|lowest"),
    (
        "앞당|빨라[지졌]|빠르[게다]|단축",
        "늦어[지졌]|늦추|늦췄|지연|연기[되된하했]|연장",
        r"fast\w*|soon\w*|quick\w*|earlier|accelerat\w*|speed\w*|brought forward|bring forward|shorten\w*|reduc\w*|cut\w*|shorter|ahead|sped",
        r"slow\w*|later|delay\w*|postpon\w*|defer\w*|extend\w*|prolong\w*|lengthen\w*|push\w* back|longer",
    ),
    ("찬성", "반대(?!편|로)", r"support\w*|favou?r\w*|approv\w*|agree\w*|for", r"oppos\w*|against|reject\w*|object\w*"),
    (
        "최대|최고|가장 큰|가장 많|가장 높|최다|최장",
        "최소(?!한)|최저|가장 작|가장 적|가장 낮|최단",
        r"larg\w*|big\w*|great\w*|high\w*|most|max\w*|up to|top|leading|longest|best|peak\w*|foremost|biggest|premier",
        r"small\w*|lowest|least|min\w*|fewest|shortest",
    ),
    ("유입", "유출", r"inflow\w*|influx|inward|attract\w*|into", r"outflow\w*|drain\w*|exodus|leak\w*|outward|out of"),
    ("성공", "실패", r"succe\w*", r"fail\w*"),
    ("북부|북쪽", "남부|남쪽", r"north\w*", r"south\w*"),
    ("동부|동쪽", "서부|서쪽", r"east\w*", r"west\w*"),
    ("과잉|초과 공급", "부족(?!한 점)|결핍", r"surplus|excess\w*|over\w*|glut", r"short\w*|lack\w*|insufficien\w*|deficien\w*|scarc\w*|inadequa\w*|too few|too little|fall\w* short"),
    ("수요", "공급(?!망|계약)", r"demand\w*|need\w*|market\w*", r"suppl\w*|provid\w*|provision"),
    ("설립|신설|창설|개소", "폐지|폐쇄|해산|폐소", r"establish\w*|found\w*|set up|sett\w* up|creat\w*|open\w*|launch\w*|built|build\w*|new", r"abolish\w*|clos(?:e|ed|es|ing|ure)|dissolv\w*|scrap\w*|shut\w*"),
    ("의무(?!실)", "자율|임의|선택 사항", r"mandat\w*|oblig\w*|requir\w*|must|compulsory|dut\w*", r"voluntar\w*|option\w*|autonom\w*|discretion\w*"),
    ("장기", "단기", r"long\w*|lasting|sustained", r"short\w*"),
    ("대기업", "중소기업|소기업", r"large\w*|conglomerate\w*|big|major", r"SMEs?|small\w*|medium\w*"),
    ("유리", "불리", r"favou?r\w*|advantag\w*|benefi\w*|well placed|better|easier", r"unfavou?r\w*|disadvantag\w*|detriment\w*|worse|harder"),
    ("무료|무상", "유료|유상", r"free|no (?:cost|charge|fee)|without charge|gratis|grant\w*", r"paid|charged?|fee|fees"),
    ("필수|의무적", "선택적", r"mandat\w*|requir\w*|essential|compulsory|must", r"optional\w*|elective|selective\w*"),
    ("가속", "둔화|감속", r"accelerat\w*|speed\w*|faster|quicken\w*|hasten\w*", r"slow\w*|decelerat\w*|cool\w*|moderat\w*|eas\w*"),
    ("남성|남자", "여성|여자", r"m[ea]n|male\w*|boys?", r"wom[ae]n|female\w*|girls?"),
    ("비싸|비싼|고가", "(?<![가-힣])싸(?:고|다|며|게)|(?<![가-힣])싼|저렴|저가", r"expensive|dear\w*|above|higher|costl\w*|more", r"cheap\w*|below|lower|less|afford\w*|inexpensive"),
    (
        "(?<![가-힣])높(?:다|은|았|아|고|게)",
        "(?<![가-힣])낮(?:다|은|았|아|고|게)",
        r"high\w*|above|more|exceed\w*|over|great\w*|larg\w*|expensive|tall\w*|strong\w*|advanced|top",
        r"lower\w*|below|less|under|smaller|fewer|cheaper|weaker|shorter",
    ),
    (
        "길어[지졌진]|(?<![가-힣])길(?:다|고|게)",
        "짧아[지졌진]|(?<![가-힣])짧(?:다|고|게)|단축",
        r"length\w*|long\w*|extend\w*|prolong\w*|more",
        r"short\w*|reduc\w*|cut\w*|less|brief\w*|fewer|accelerat\w*|faster",
    ),
    ("낙관", "비관", r"optimis\w*", r"pessimis\w*"),
    ("중앙정부|중앙 정부", "지방정부|지방 정부|지자체", r"central|national", r"local\w*|regional|municipal\w*|provinc\w*"),
)  # fmt: skip

_POLES = tuple(
    Poles(
        (re.compile(one), re.compile(other)),
        (
            re.compile(rf"\b(?:{plus})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{minus})\b", re.IGNORECASE),
        ),
    )
    for one, other, plus, minus in _TABLE
)
_ANY_KOREAN = re.compile("|".join(f"{one}|{other}" for one, other, _, _ in _TABLE))
_NEGATION = re.compile(
    r"마이너스|역성장|않|못\s?[하해했한되됐된]|없|아니|아닌|불가|말\s?것|지\s?말|"
    r"\b(?:minus|negative|not|no|never|without|nor|neither|unable|cannot|rather than|instead of|nothing|hardly|barely|fail\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def turned(korean: str, english: str) -> Iterator[tuple[Stretch, Stretch]]:
    """Where the Korean says one thing and the English its opposite.

    Yields:
        The stretch of the Korean and that of the English, as offsets into each.
    """
    if not _ANY_KOREAN.search(korean):
        return
    ours, theirs = _sentences(korean), _sentences(english)
    if len(ours) != len(theirs):
        ours, theirs = [(0, len(korean))], [(0, len(english))]
    for here, there in zip(ours, theirs, strict=True):
        if not _NEGATION.search(korean, *here) and not _NEGATION.search(english, *there):
            yield from _turned(korean, here, english, there)


def _sentences(text: str) -> list[Stretch]:
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _turned(
    korean: str, here: Stretch, english: str, there: Stretch
) -> Iterator[tuple[Stretch, Stretch]]:
    for poles in _POLES:
        ours = _pole(poles.korean, korean, here)
        if ours is None:
            continue
        theirs = _pole(poles.english, english, there)
        if theirs is not None and theirs[0] != ours[0]:
            yield ours[1], theirs[1]
            return


def _pole(
    pair: tuple[re.Pattern[str], re.Pattern[str]], text: str, stretch: Stretch
) -> tuple[int, Stretch] | None:
    """At which pole a text stands, and its first word that says so."""
    found = [pattern.search(text, *stretch) for pattern in pair]
    if (found[0] is None) == (found[1] is None):
        return None
    match = found[0] or found[1]
    assert match is not None
    return (0 if found[0] else 1), match.span()
