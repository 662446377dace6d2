"""How a message is said, and made safe to show."""

import re
from collections.abc import Callable

Say = Callable[[str], str]
"""Says a message in the reader's language."""

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xa0\xad\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\u3164\ufeff\uffa0\ufff9-\ufffc]"
)
_EMOJI_JOINER = re.compile("(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d")


def as_is(message: str) -> str:
    """The message in English, as it was made."""
    return message


def visible(text: str) -> str:
    """A text with an escape for each character that a terminal obeys or nobody sees."""
    joined = _EMOJI_JOINER.sub("\ufdd0", text)
    return _UNSEEN.sub(_escape, joined).replace("\ufdd0", "\u200d")


def _escape(match: re.Match[str]) -> str:
    return {"\n": "\\n", "\t": "\\t"}.get(match[0], f"\\u{ord(match[0]):04x}")
