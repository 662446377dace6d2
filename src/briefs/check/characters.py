"""Characters that are hard to see or to tell apart, by names that a translator understands."""

import unicodedata
from collections.abc import Mapping

from briefs.wording import Said, said

_NAMES: Mapping[str, Said] = {
    "\t": said("tab"),
    "\r": said("carriage return"),
    "\x0b": said("vertical tab"),
    "\xa0": said("no-break space"),
    "\xad": said("soft hyphen"),
    "\u200b": said("zero-width space"),
    "\u200c": said("zero-width non-joiner"),
    "\u200d": said("zero-width joiner"),
    "\u200e": said("left-to-right mark"),
    "\u200f": said("right-to-left mark"),
    "\u2028": said("line separator"),
    "\u2029": said("paragraph separator"),
    "\u2060": said("word joiner"),
    "\u3000": said("full-width space"),
    "\u3164": said("Hangul filler"),
    "\ufeff": said("byte order mark"),
    "\ufffc": said("object replacement character"),
}
"""What is met most. The Unicode name serves for the others."""

_KINDS: Mapping[str, Said] = {
    "Cc": said("control character"),
    "Co": said("private-use character"),
    "Cn": said("unassigned character"),
    "Cs": said("surrogate"),
}
"""By general category: what is said of a character that has no name of its own."""


def named(character: str) -> Said:
    """What a character is called, with its code point: ``soft hyphen (U+00AD)``."""
    return said("{name} (U+{code})", name=_name(character), code=f"{ord(character):04X}")


def _name(character: str) -> str:
    known = _NAMES.get(character)
    if known is not None:
        return known
    kind = _KINDS.get(unicodedata.category(character), "")
    return unicodedata.name(character, "").lower() or kind
