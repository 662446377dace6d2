"""How Korean and English list things."""

import re

KOREAN_MARKS = re.compile(
    r"[,·;/:()、ㆍ•\n]|(?<![가-힣])(?:및|또는|그리고|혹은|내지|겸|대)(?![가-힣])"
    r"|(?<=[가-힣A-Za-z0-9)])(?:와|과|이나|나|하고|이고|이며|이자|랑|이랑)(?= )|(?<=[가-힣])(?:고|며|면서|거나|여서|아서|어서|지만|으나|는데|해|여|아|어)(?=[ ,])"
)
"""Everything that may stand between two things in Korean."""

ENGLISH_MARKS = re.compile(
    r"[,;/:()&—\n]|(?<=[A-Za-z])[-–](?=[A-Za-z])|(?<= )[-–](?= )|\b(?:and|or|nor|plus|but|as well as|along with|together with|both|versus|vs|then|while)\b"
    r"|\b(?:including|such as)\b",
    re.IGNORECASE,
)
"""Everything that may stand between two things in English."""

COMPOUNDS = re.compile(
    r"산학연|산학|산·학|학연|민관|관민|관산|한미|한중|한일|한·미|국내외|내외|석박사|석·박사|대내외|남북|동서|노사|의약|약계|보건의료|연구개발|인허가|유무|상하|좌우|전후|생로|남녀|노소"
    r"|초중고|중장기|중·장기|내·외|대중소|중소·중견|중소중견|국영문|주야|수출입|출입|입출|장단|강약|찬반|득실|손익|안팎|전국|의식주|농수산|농림|군산|육해|시군구|시·군|시·도|법제도|법·제도|의과학|이공|문이과|예체능"
)
"""Korean words that name several things at once."""

OTHERS = re.compile(
    r"\s*(?:others?\b|more\b|the like|so on|so forth|elsewhere|other\b|beyond\b|related\b)"
)
"""What ends a list without being one of its members."""

NUMBERED = re.compile(
    r"[①-⑳]|(?<![\w.])(?:\(\d{1,2}\)|\d{1,2}\))(?=\s)|(?<![가-힣\w])[가나다라마바사]\.(?=\s)"
)
"""Marks of numbered items."""
