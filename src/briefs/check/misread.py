"""Text whose bytes were read in the wrong encoding, and what it was meant to be.

Each function yields where a garbled stretch begins and ends, and the right reading. The test is
to undo the mistake: text that is right makes no sense when it is encoded and decoded anew.
"""

import re
from collections.abc import Iterator

Garbled = tuple[int, int, str]

_HANGUL = re.compile("[가-힣]")

_TRAIL = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_UTF8_AS_WESTERN = re.compile(
    rf"(?:Ã{_TRAIL}(?=[a-zÃ\s]|$)"  # accented letters
    "|Â[\xa0-\xbf]"  # signs such as ° and ·
    rf"|â[€‚„†ˆ]{_TRAIL}|â€"  # quotation marks, dashes, arrows
    rf"|[ãêëìí]{_TRAIL}{{2}}|ï[¼½»¿]{_TRAIL})+"  # Kana, Hangul, full width
)
_HIGH = re.compile("[\xa1-\xfe]{4,}(?: ?[\xa1-\xfe]{2,})*")
_HAN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff]")
_RUN = re.compile("[\u0080-\uffff]+(?:[ ?][\u0080-\uffff]+)*")
_EAST_ASIAN = ("cp949", "gbk", "cp932")
_MOST_LOST = 0.34
_FEWEST_SYLLABLES = 2


def as_western(text: str) -> Iterator[Garbled]:
    """UTF-8 that was read as Windows-1252 or Latin-1: Ã©, â€™, ì¡°ì‚¬."""
    for match in _UTF8_AS_WESTERN.finditer(text):
        yield match.start(), match.end(), _utf8(_western_bytes(match[0]))


def as_korean_bytes(text: str) -> Iterator[Garbled]:
    """CP949 that was read as Latin-1: Á¶»ç."""
    for match in _HIGH.finditer(text):
        try:
            meant = _western_bytes(match[0]).decode("cp949")
        except UnicodeDecodeError:
            continue
        syllables = len(_HANGUL.findall(meant))
        if syllables >= len(meant.replace(" ", "")):
            yield match.start(), match.end(), meant


def as_east_asian(text: str) -> Iterator[Garbled]:
    """UTF-8 that was read as CP949, GBK or Shift JIS: 議곗궗."""
    if not _HAN.search(text):
        return
    for match in _RUN.finditer(text):
        for encoding in _EAST_ASIAN:
            raw = match[0].encode(encoding, "ignore")
            meant = raw.decode("utf-8", "ignore")
            lost = 1 - len(meant.encode()) / max(len(raw), 1)
            if len(_HANGUL.findall(meant)) >= _FEWEST_SYLLABLES and lost <= _MOST_LOST:
                yield match.start(), match.end(), meant
                break


def _western_bytes(text: str) -> bytes:
    """The bytes behind a text; Windows-1252 leaves five of them as controls."""
    return b"".join(
        sign.encode("latin-1") if sign <= "\xff" else sign.encode("cp1252") for sign in text
    )


def _utf8(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").replace("\ufffd", "…")
