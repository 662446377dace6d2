"""What a language calls a term, as one text: all that it prints and says for it."""

from briefs.language.evened import evened
from briefs.model.facts import TermName


def called(name: TermName) -> str:
    """What a term is called: ``한국과학기술연구원 (KIST) [키스트]``."""
    short = f"({name.short})" if name.short else ""
    spoken = f"[{name.read_as}]" if name.read_as else ""
    return evened(" ".join((name.name, short, spoken)))
