"""What English writes between and around its numbers, and the whole of its grammar."""

import re

from briefs.quantities.context import Words
from briefs.quantities.directions import Directions
from briefs.quantities.english.dates import DATES
from briefs.quantities.english.numerals import NUMERALS
from briefs.quantities.grammar import Grammar
from briefs.quantities.joining import Joints

_JOINTS = Joints(
    dash=re.compile(r"[ \u00a0\u2009\u202f]?[–—~-][ \u00a0\u2009\u202f]?"),
    words=re.compile(r" (?:to|through|until|up to)(?: (?:about|some|as much as|the))? "),
    both=re.compile(r" and "),
    before=re.compile(r"\b[Bb]etween (?:about |around |the |the ages of )?$"),
    after=None,
    change=None,
    either=re.compile(r" or "),
    series=re.compile(
        r",? (?:and|or|&) |, |[/·]"
        r"|,? but (?:(?:not|no) more than|less than|fewer than|under|at most) "
    ),
    running=re.compile(
        r"(?:\s?[–—-]\s?| to (?:the )?| until )(?:present|current|now|date|today)\b"
    ),
    compound=re.compile(r" | and |, "),
)

_AT_LEAST = """
    at least|not fall below|not be less than|not be lower than|not falling below|no less than
    no fewer than|not less than|not fewer than|at a minimum of|a minimum of|minimum of|minimum
    as little as|not below|no lower than
"""
_AT_MOST = """
    at most|a limit of|a cap of|a ceiling of|capped at|limited to|no more than|not more than
    no greater than|not exceeding|not to exceed|a maximum of|maximum of|maximum|no later than
    not over|no higher than
"""
_MORE = """
    more than|over|above|exceeding|exceeds|exceed|exceeded|in excess of|greater than|upwards of
    surpassing|surpassed|surpasses|surpass|topped|topping|tops|older than|longer than|larger than
    higher than|beyond|well over|just over|a little over|crossed|passed|passes|pass|broke through
"""
_LESS = """
    less than|fewer than|under|below|just under|short of|lower than|younger than|shorter than
    smaller than
"""
_ABOUT = """
    about|around|approximately|approx.|roughly|some|circa|c.|ca.|nearly|almost|close to
    an estimated|estimated|in the region of|in the order of|or so|approaching|virtually
"""
_STANDARD = r"[ ](?:the|a)[ ](?:[a-z-]+[ ]){0,2}(?:threshold|limit|standard|minimum|cut-off)[ ]of"
"""Above the threshold of 1.0."""


def _any(phrases: str) -> str:
    """A pattern, in re.VERBOSE, for any of these phrases, in this order."""
    words = (one.strip() for line in phrases.split("\n") for one in line.split("|"))
    return "|".join(re.escape(one) for one in words if one)


_BEFORE = re.compile(
    rf"""
    (?:
      (?<!\w)
      (?:
        (?P<atleast>{_any(_AT_LEAST)})
      | (?P<atmost>
            (?:must[ ]|shall[ ]|may[ ]|should[ ]|do[ ]|does[ ]|did[ ]|can)?not[ ]exceed
          | within(?:[ ](?:an?|the[ ](?:past|last|next|first)))?
            # it lives up to, adds up to: no limit
          | (?<!add[ ])(?<!adds[ ])(?<!adding[ ])(?<!added[ ])(?<!live[ ])(?<!lives[ ])up[ ]to
          | {_any(_AT_MOST)}
        )
      | (?P<more>(?:{_any(_MORE)})(?:{_STANDARD})?)
      | (?P<less>(?:{_any(_LESS)})(?:{_STANDARD})?)
      | (?P<about>(?:{_any(_ABOUT)})(?:[ ]an?)?)
      | (?P<exactly>exactly|precisely)
      | (?P<from>from)
      | (?P<to>to)
      | (?P<by>by)
      )
      (?:\s(?:the[ ]age[ ]of|a[ ]further|an[ ]additional|another|only|all[ ]of|age))? \s
    | (?P<about_sign>[~≈∼])
    | (?P<atleast_sign>≥|>=) | (?P<atmost_sign>≤|<=) | (?P<more_sign>(?<![-=])>) | (?P<less_sign><)
    )\s?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    r"""
    (?:
      # what is counted may stand between: 20 firms or more
      [ -] (?:[a-z’'-]{2,14}[ ]){0,2}?
      (?:
        (?P<atleast>
            or[ ](?:more|above|over|older|higher|greater|longer|better|larger|later)
          | and[ ](?:over|above|older|up|more)
          | (?:at[ ]least|at[ ]a[ ]minimum|at[ ]minimum|minimum)(?=[,.;:)]|$)
          | upwards
        )
      | (?P<atmost>
            or[ ](?:less|fewer|below|under|lower|younger|shorter|smaller|earlier|within)
          | and[ ](?:under|below)
          | (?:at[ ]most|at[ ]the[ ]most|maximum)(?=[,.;:)]|$)
        )
      | (?P<about>
            or[ ]so|or[ ]thereabouts|more[ ]or[ ]less|approximately|range(?![ ]from)
        )
      | (?P<odd>odd)\b
      )\b
    | (?P<atleast_plus>\+|[ -]plus\b)
    | -(?P<odd_glued>odd)\b
    | ,?[ ]?(?P<atleast_behind>or[ ]more)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"""
    [.;!?](?=\s|$)
    | ,\s(?:while|and|but|whereas|with)\b
    | \s(?:while|whereas|but)\s
    | \sand\s(?=\w+\s(?:rose|fell|grew|increased|decreased|declined|dropped))
    """,
    re.VERBOSE,
)
_UP = re.compile(
    r"""
    \b(?:
      increas\w+|ris(?:e|es|en|ing)|rose|grow(?:s|n|th|ing)?|grew|climb\w*|surg\w+|jump\w*
    | gain(?:s|ed)?|expan\w+|raise[ds]?|raising|soar\w*|boost\w*|accelerat\w+|upward\w*
    | higher(?![ ]education)
    | up(?=[ ](?:by|from)[ ])
    | (?:(?<=,[ ])|(?<=is[ ])|(?<=was[ ])|(?<=were[ ]))up(?=[ ]\d)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_DOWN = re.compile(
    r"""
    \b(?:
      decreas\w+|declin\w+|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|reduc\w+|cut(?:s|ting)?
    | shr[aiu]nk\w*|lower(?:s|ed|ing)?|contract(?:ed|ion|ions)|plung\w+|plummet\w*|slump\w*
    | shorten\w*|scal\w+[ ]back|trimm\w+|slow(?:s|ed|ing|down)?|slash\w*|downward\w*|halv\w+
    | saving|savings|narrow\w*
    | down(?=[ ](?:by[ ]|from[ ]|to[ ]|\d|[A-Z$€£₩]))
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

GRAMMAR = Grammar(
    DATES.atoms,
    NUMERALS.atoms,
    _JOINTS,
    Words(_BEFORE, _AFTER, Directions(_UP, _DOWN, _CLAUSE_END, follows=False)),
)
