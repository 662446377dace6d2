"""How Korean and English deny things, and what looks like a denial and is none."""

import re

NEUTRAL_KOREAN = re.compile(
    r"수밖에 ?없|밖에(?:는)? (?:없|못|안|않)|지나지 ?않|불과하지 ?않|뿐(?:만)? ?아니|(?:이|가) 아니라|[가-힣]+ 아니라"
    r"|틀림 ?없|다름 ?없|다를 ?바 ?없|문제 ?없|상관 ?없|관계 ?없|끊임 ?없|변함 ?없|어김 ?없|빠짐 ?없|남김 ?없|아낌 ?없"
    r"|거침 ?없|손색(?:이)? ?없|예외 ?없|차질 ?없|쉼 ?없|쉴 새 ?없|차별 ?없|구분 ?없|구별 ?없|제한 ?없|조건 ?없|가감 ?없"
    r"|못지 ?않|머지 ?않|마지 ?않|만만치 ?않|적지 ?않|작지 ?않|심상치 ?않|더할 나위 ?없|그치지 ?않|가리지 ?않|아끼지 ?않"
    r"|놓치지 ?않|잊지 ?않|멈추지 ?않|굽히지 ?않|다르지 ?않|변하지 ?않|바뀌지 ?않|마다하지 ?않|끊이지 ?않|그칠 ?줄 모|달라지지 ?않"
    r"|수도 있지만|(?:배제|부인|부정)할 수(?:는)? ?없|말할 것도 ?없|두말할|(?:이루|헤아릴|셀|믿을|빼놓을|빠뜨릴|떼려야 뗄) 수 ?없|더 이상|손쓸|없어서는 안|지 ?않을까|지 ?않나"
    r"|얼마 ?(?:남지|되지|지나지) ?않|오래지 ?않|늦지 ?않|줄지 ?않|떨어지지 ?않|뒤지지 ?않|뒤처지지 ?않|밀리지 ?않|모르지 ?않"
    r"|(?:쉽|높|크|많|좋|밝|낮|넓|길|깊|강하|멀|가볍|순탄치|녹록치|녹록지|충분하|충분치|명확하|분명하|뚜렷하|활발하|원활하"
    r"|균등하|중요하|적절하|적합하|바람직하|안정적이|완전하|온전하|고르|옳|같|맞|여의치|편하|간단치|간단하|심하)지? ?(?:는|도)? ?(?:않|못)"
)
"""Denials that English may well say without one, or the other way about."""

_VERBS_OF_NO = (
    "금지(?:하|되|돼 있)|제한(?:하|되)|거부(?:하|되)|거절하|배제(?:하|되)|제외(?:하|되)|반대하|막|방해하|중단(?:하|되)|취소(?:하|되)"
    "|면제(?:하|되)|불가능하|부정하|부인하|부족하|모자라|불허(?:하|되)|기각(?:하|되)|차단(?:하|되)|억제(?:하|되)|위반하|위배되|어긋나"
    "|무관하|실패하|포기하|중지(?:하|되)|폐지(?:하|되)|불법이"
)
DOUBLE_KOREAN = re.compile(
    rf"(?:{_VERBS_OF_NO})지(?:는|도|를)? ?(?:않|못)|(?:{_VERBS_OF_NO})지 ?말"
    r"|없지(?:는|도|만은)? ?않|(?:없|않|못하|못한|안 되)(?:는|은|던|았던|었던|한)? (?:것|바|건)(?:은|도|이|만은)? ?아니"
    r"|않지는 않|지 ?않을 수 (?:가|는|도)?\s?없|지 ?않으면 (?:안|아니) ?[되된됨돼]|지 ?못하면 안|아니면 안 [되된됨돼]|없으면 안 [되된됨돼]"
    r"|지 ?않고(?:는|서는)? [가-힣 ]{0,12}(?:수 없|못)|없이는 [가-힣 ]{0,12}(?:수 없|불가|못)"
    r"|없다고(?:는)? (?:할|볼|말할) 수(?:는)? 없"
)
"""Two denials that make none."""

SIGN_KOREAN = re.compile(r"[않못없]|안 |아[니님닌닙]|금지|불가|지 ?말|말아|말 것")
"""Whether a text may deny something at all."""

STRONG_KOREAN = re.compile(
    r"지(?:는|도|가|를|만은|조차)? ?(?:않(?!으면)|못(?!지))|지 ?말|말아야|(?<![가-힣])수(?:는|가|도)? ?없(?!이)"
    r"|(?<![가-힣])없(?=다|음|었|습|는(?! ?한)|으며|고 |고,|으나|지만)|[가-힣](?<![부빠끊])없(?=다|음|었|습|으며|으나)"
    r"|(?<![가-힣])안 (?=[되된됨됐돼한했하]|받|보|쓰|가|오|지[킨키])|서는 ?안 ?[되된됨돼]|아니(?=다|었|며|고,|함|하)|아님|아닙"
    r"|(?<![가-힣])못 ?(?=[하해했한함]|받|쓰|가|내|이[루룬])|[가-힣]{2} 없이"
)
"""Denials that any English must show."""

FINAL_KOREAN = re.compile(
    r"(?:지(?:는|도|가|를)? ?(?:않|못)\S{0,7}|지 ?말\S{0,6}(?: 한다| 함| 것)?|수(?:는|가|도)? ?없\S{0,5}|(?<![가-힣])없(?:다|음|었다|었음|습니다)"
    r"|[가-힣](?:이|가|은|는|도)? ?없(?:다|음|었다|었음|습니다)|안 [되된됨됐돼]\S{0,4}|아니(?:다|었다|함)|아님|아닙니다|(?<![가-힣])(?:안|못) ?[가-힣]{1,6}(?:다|음|함|됨)"
    r"|금지(?:하\S{0,3}|한다|된다|되\S{0,4}|했다|됐다|됨|함|돼 있다|되어 있다)?|불가(?:하다|함|능하다|능함|능|하였다|했다)?|허용하지 않\S{0,4})"
    r"(?:고|는|ㄴ)?(?: 있다| 있음| 있습니다)?[\s.)”’\"']*$"
)
"""A denial by the last verb, or the noun that stands for it."""

ANY_KOREAN = re.compile(
    r"않|못|없|아니|아닌|아님|안 |말 ?것|지 ?말|말아|말라|금[지하연]"
    r"|(?<![가-힣])불(?!고기|교|빛|꽃|러|씨|어)[가-힣]|(?<![가-힣])미(?!국|래|생물|디어|세|술|용|디|리|얀|네|시|팅|소|역|모|립|주|터)[가-힣]"
    r"|(?<![가-힣])무(?!역|대|게|용|선|궁|진|늬|엇|장|릎|언|형)[가-힣]|비(?:공개|영리|정규|정기|대상|합|활성|효율|균|전문|상장|수도|의료|필수|급여|회원|참|협|대면|장애|임상|정상|과세)"
    r"|부(?:적|정|족|당|진|결|재|실|도)|반[대발]|탈[락퇴피출]|거부|거절|실패|중단|중지|제외|배제|면제|예외|한정|제한|그치|그침|그쳤|그친|불과|뿐|만(?= |이|으로|을|의|$)"
    r"|어렵|어려|힘들|힘든|곤란|드물|드묾|적[다은었음어]|낮|약[하한해]|취약|저조|지연|아직|포기|철회|취소|보류|유예|소홀|결여|결핍|상실|빠[지진져]|누락|모르|몰라|덜 "
    r"|이외|외에|외의|대신|달리|다르|다른|반면|대립|이하|이내|까지|최대|최소|한도|초과|넘|비해|전에|전까지|이전|후에야|에야|여야|라야|어야|비로소|해제|해지|폐지|종료|끝|만료"
    r"|해소|방지|예방|억제|차단|막[아는을았]|기각|공석|비어|비[었운워]|잃|떨어|결렬|난항|차이|위반|위배|어긋|상반|전무|전혀|결코|별로|그다지|도저히|굳이|0[건명개원%]|제로|일부"
    r"|밖|자제|삼가|피하|회피|벗어|이탈|분리|독립|자유|임의|오히려|보다는|지만|다만|나 "
)
"""Anything that English may put as a denial."""

NEUTRAL_ENGLISH = re.compile(
    r"not (?:only|just|merely|simply|least|to mention|surprisingly|unlike\w*|un\w+|in\w+|to exceed|later than|earlier than"
    r"|more than|less than|fewer than|for[- ]profit|until|limited to|so much|yet)"
    r"|no (?:later|earlier|more|less|fewer|longer|sooner|doubt|matter|wonder|small|other|better|one-size|one size|time)\b|(?:whether|if|or) (?:\w+ )?not\b"
    r"|no (?:choice|option|alternative) but|(?:may|might|do|does|will) not (?:\w+ )?(?:add up|sum|match|equal|correspond|total)"
    r"|nothing (?:but|less)|cannot but|without (?:doubt|exception|fail|delay|interruption|question|regard|limit)|none other"
    r"|more often than not|never(?:theless| before)|nonetheless|No\. ?\d|why not|don[’']t hesitate|do not hesitate|not a few|"
    r"can(?:no|[’'])t? (?:be )?(?:overstated|overestimated|emphasi[sz]ed enough|too)|neither here",
    re.IGNORECASE,
)
"""Denials that Korean says without one."""

NOT_ENGLISH = re.compile(
    r"\b(?:not|never|cannot|no|none|nothing|nobody|nowhere|neither|nor|without)\b|n[’']t\b",
    re.IGNORECASE,
)
PLAIN_NOT = re.compile(
    r"\b(?:not|never|cannot|nobody|no one|none of|neither of|nothing)\b|n[’']t\b", re.IGNORECASE
)
"""Denials of a verb."""

LEXICAL_ENGLISH = re.compile(
    r"\b(?:prohibit\w*|bann(?:ed|ing)|bans?|forbid\w*|barr(?:ed|ing)|exclud\w*|exclusion|exempt\w*|reject\w*|refus\w*|den(?:y|ies|ied|ial)|rul(?:e|es|ed|ing) out"
    r"|impossible|unable|unavailable|lack\w*|fail\w*|prevent\w*|suspend\w*|restrict\w*|oppos\w*|object\w*|disallow\w*|withh[oe]ld\w*|invalid\w*|illegal\w*|violat\w*|breach\w*"
    r"|infring\w*|contraven\w*|conflict\w*|deviat\w*|suppress\w*|inhibit\w*|abolish\w*|absen\w*|missing|void|ineligible|insufficien\w*|inadequa\w*|disapprov\w*|disagree\w*"
    r"|un(?!i|der|ti|less)[a-z]{4,}|non-?[a-z]{4,}|dis(?:contin|qualif|satisf|regard|count)\w*"
    r"|in(?:complete|active|accessible|effective|capable|correct|accurate|visible|consistent|secure|flexible|dependent|efficient)\w*)\b",
    re.IGNORECASE,
)
"""Words that deny by what they mean."""

SOFT_ENGLISH = re.compile(
    r"\b(?:few|fewer|little|hardly|rarely|barely|scarce\w*|seldom|only|merely|unless|until|except\w*|other than|rather|instead|beyond|short\w*|less|least|limit\w*|difficult\w*|hard"
    r"|no (?:choice|option|alternative) but|weak\w*|poor\w*|too|stop\w*|ceas\w*|end(?:s|ed|ing)?|avoid\w*|miss(?:es|ed)?|far from|below|behind|out of|(?:keep|kept|left|priced|leave|opt|dropp?ed) out|giv\w* up|gave up"
    r"|still|remain\w*|alone|regardless|free|zero|yet|slow\w*|low\w*|small\w*|rare|minor|elusive|vacan\w*|empty|lost|los[est]\w*|drop\w*|abandon\w*|cancel\w*|withdr\w*|expir\w*"
    r"|curb\w*|keep\w* from|kept from|block\w*|halt\w*|against|contrary|differ\w*|unlike|before|up to|at most|within|under|max\w*|nearly|almost|defer\w*|delay\w*|postpon\w*"
    r"|pend\w*|struggl\w*|suffer\w*|problem\w*|neglect\w*|declin\w*|reluctan\w*|hesita\w*|elsewhere|otherwise|gap\w*|vague\w*|nil|null|deficien\w*|overlook\w*|forgo\w*)\b",
    re.IGNORECASE,
)
"""Words that may say in another way what Korean denies."""

NEGATED: tuple[tuple[str, str], ...] = tuple(
    (korean, rf"(?<!to be )(?<!yet to )\b(?:{english})\b")
    for korean, english in (
        ("비공개", r"disclos\w*|public(?:ly)?|open(?:ly)?|publish\w*|releas\w*"),
        ("비영리", r"for-profit|profit-making|commercial"),
        ("비정기|불규칙", r"regular\w*"),
        ("비대면", r"face-to-face|in-person|in person"),
        ("비정규", r"regular|permanent"),
        ("비활성", r"activ\w*"),
        ("비회원", r"members?"),
        ("비임상", r"clinical"),
        ("미공개", r"disclos\w*|publish\w*|releas\w*"),
        ("미승인|불승인", r"approv\w*"),
        ("미허가|무허가", r"licen[cs]ed|authori[sz]ed|permitted"),
        ("미정|미확정", r"decided|confirmed|fixed"),
        ("미확인", r"confirmed|identified|verified"),
        ("미완성|미완료|미완", r"completed?|finished"),
        ("미참여|불참", r"participat\w*|attend\w*"),
        ("미포함|불포함", r"includ\w*"),
        ("미신청", r"appl(?:y|ied)"),
        ("미등록", r"registered"),
        ("미지정", r"designated"),
        ("미달", r"reach\w*|achiev\w*|met|meets?"),
        ("미비", r"complete|adequate|ready"),
        ("불가능|불가", r"possible|available|allowed|can|may|permitted"),
        ("불필요", r"necessary|needed|required"),
        ("불충분", r"sufficient|enough|ample"),
        ("불확실", r"certain"),
        ("불명확|불분명|불투명", r"clear|transparent|certain"),
        ("불안정", r"stable"),
        ("불균형", r"balanced?"),
        ("불평등", r"equality|equal"),
        ("불공정", r"fair"),
        ("불법", r"legal|lawful"),
        ("불합격|탈락", r"pass(?:ed)?|selected"),
        ("불이익", r"benefits?|advantages?"),
        ("불만족|불만", r"satisf\w*"),
        ("부적합|부적격", r"suitable|eligible|qualified|fit"),
        ("부정확", r"accurate|correct"),
        ("부적절", r"appropriate|proper"),
        ("무효", r"valid|effective"),
        ("무자격", r"qualified|licensed"),
        ("무기한", r"limited"),
        ("무증상", r"symptomatic"),
        ("제외", r"includ(?:e|es|ed|ing)"),
        ("면제", r"charged?|required|must pay"),
    )
)
"""Korean words with a denial in them, and English that would say the thing itself, as patterns."""

AFFIRMED: tuple[tuple[str, str], ...] = tuple(
    (korean, rf"\b(?:{english})\b")
    for korean, english in (
        ("공개", r"undisclosed|confidential|unpublished|non-public"),
        ("확정|결정", r"undecided|unconfirmed|undetermined"),
        ("확인", r"unconfirmed|unidentified|unverified"),
        ("승인|허가", r"unapproved|unauthori[sz]ed|unlicen[cs]ed"),
        ("등록", r"unregistered"),
        ("가능", r"impossible|unavailable|unable|infeasible|not possible"),
        ("필요", r"unnecessary|unneeded"),
        ("충분", r"insufficient|inadequate"),
        ("명확|분명|뚜렷", r"unclear|ambiguous|vague"),
        ("확실", r"uncertain|unsure"),
        ("안정", r"unstable|instability|insecure"),
        ("균형", r"imbalanced?|unbalanced"),
        ("공정", r"unfair"),
        ("평등", r"inequality|unequal"),
        ("정기|규칙적", r"irregular"),
        ("완료|완성", r"incomplete|unfinished"),
        ("합법", r"illegal|unlawful"),
        ("적합|적격", r"unsuitable|ineligible|unfit"),
        ("정확", r"inaccurate|incorrect"),
        ("적절", r"inappropriate|improper"),
        ("유효", r"invalid|void"),
        ("효율|효과적", r"inefficien\w*|ineffective"),
        ("안전", r"unsafe"),
        ("만족", r"dissatisf\w*|unsatisf\w*"),
        ("포함", r"exclud(?:e|es|ed|ing)|omit\w*"),
        ("인정", r"unrecogni[sz]ed|den(?:y|ies|ied)"),
    )
)
"""Korean words, and English that denies what they say, as patterns."""

_MODAL = r"\b(?:may|can|could|able|possible|possibly|allowed|permitted|eligible|entitled|free to)\b"
_DUTY = (
    r"\b(?:must|should|shall|may|can|has to|have to|allowed|permitted|need(?:s|ed)? to|required)\b"
)
_BEING = r"\b(?:there (?:is|are|was|were|has been|have been)|has|have|had|with|exists?|existed|holds?|available)\b"

CONSTRUCTIONS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(korean), re.compile(english, re.IGNORECASE))
    for korean, english in (
        (r"수\S? ?없", _MODAL),
        (r"안 [되된됨됐돼]|서는 ?안|지 ?말|말아", _DUTY),
        (r"금지|불가", r"\b(?:allow\w*|permit\w*|possible|can|may|available|open|free)\b"),
        (r" 없이", r"\bwith\b"),
        (r"없", rf"{_BEING}|\b(?:need|oblig\w*|required|plans?|planned|requires?|must)\b"),
        (
            r"아니|아님|아닙",
            r"\b(?:is|are|was|were|as)\b(?!.*\b(?:voluntary|optional|free|open)\b)",
        ),
    )
)
"""Korean denials, and what the English says if it leaves them out."""

ANY_NEGATED = re.compile("|".join(korean for korean, _ in NEGATED))
ANY_AFFIRMED = re.compile(
    r"\b(?:un[a-z]{5,}|in[a-z]{5,}|im[a-z]{5,}|ir[a-z]{5,}|il[a-z]{5,}|dissatisf|non-|confidential|not possible"
    r"|ambiguous|vague|void|exclud|omit|den[yi])", re.IGNORECASE
)  # fmt: skip
"""Whether any of the words of these tables may stand in a text."""
