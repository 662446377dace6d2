"""A scientific name that is misspelt on one side."""

import re
from collections.abc import Iterable, Iterator

from briefs.check.knowledge import Knowledge
from briefs.check.lexicon.species import SPECIES
from briefs.check.phrase import Phrase, PhrasePair, Spot
from briefs.check.rule import Example, Finding, PairRule
from briefs.check.wordforms import edits
from briefs.problems import Severity
from briefs.wording import said

_TWO = re.compile(r"(?<![A-Za-z])([A-Z][a-z]{2,}) ([a-z]{3,})(?![A-Za-z])")
_ANY_TWO = re.compile(r"(?<![A-Za-z])(?=([A-Za-z]{3,}) ([A-Za-z]{3,})(?![A-Za-z]))")
_GENUS = re.compile(r"[A-Z][a-z]+")
_ENDINGS = tuple("a ae ans ens i is um us os as es e er n x o".split())
"""How the second word of a scientific name may end."""

_SHORT, _MIDDLE = 4, 6
"""Words of up to so many letters must be right, or may have one letter wrong; longer ones two."""

Binomial = tuple[str, str]
Found = dict[Binomial, tuple[int, int]]


def _check(pair: PhrasePair, knowledge: Knowledge) -> Iterator[Finding]:
    korean, english = pair.of("ko"), pair.of("en")
    if korean is None or english is None:
        return
    found = _pairs_of_words(_TWO, korean)
    ours = {name: span for name, span in found.items() if _scientific(name)}
    theirs = _pairs_of_words(_ANY_TWO if ours else _TWO, english)
    named = [name for name in ours if name not in theirs]
    for name in theirs:
        if name not in ours and name not in SPECIES and (named or name[0][0].isupper()):
            wanted = _nearest(name, (*named, *_known(name)))
            if wanted:
                twin = [korean.printed_at(*ours[wanted])] if wanted in ours else []
                yield _finding(english.printed_at(*theirs[name]), wanted, *twin)
    for name, span in ours.items():
        wanted = None if name in SPECIES else _nearest(name, _known(name))
        if wanted:
            yield _finding(korean.printed_at(*span), wanted)


def _pairs_of_words(pattern: re.Pattern[str], phrase: Phrase) -> Found:
    text = phrase.printed.text
    return {
        (match[1], match[2]): (match.start(1), match.end(2)) for match in pattern.finditer(text)
    }


def _scientific(name: Binomial) -> bool:
    return bool(_GENUS.fullmatch(name[0])) and name[1].islower() and name[1].endswith(_ENDINGS)


def _known(name: Binomial) -> Iterable[Binomial]:
    return _BY_LETTER.get(name[0][0].upper(), ())


def _nearest(name: Binomial, wanted: Iterable[Binomial]) -> Binomial | None:
    return next((one for one in wanted if _misspelt(name, one)), None)


def _misspelt(name: Binomial, wanted: Binomial) -> bool:
    if name == wanted or name[0].isupper():
        return False
    return all(map(_alike, name, wanted))


def _alike(word: str, wanted: str) -> bool:
    word, wanted = word.casefold(), wanted.casefold()
    limit = 0 if len(wanted) < _SHORT else 1 if len(wanted) < _MIDDLE else 2
    return word == wanted or (limit > 0 and edits(word, wanted, limit) <= limit)


def _finding(spot: Spot, wanted: Binomial, *twin: Spot) -> Finding:
    usual = " ".join(wanted)
    sure = wanted in SPECIES or bool(twin)
    return Finding(
        said("{words}: the scientific name is {usual}", words=spot.words, usual=usual),
        (spot, *twin),
        said("write {usual}", usual=usual),
        None if sure else Severity.WARNING,
    )


_BY_LETTER = {
    letter: tuple((genus, kind) for genus, kind in sorted(SPECIES) if genus[0] == letter)
    for letter in {genus[0] for genus, _ in SPECIES}
}

RULE = PairRule(
    id="scientific-name",
    severity=Severity.ERROR,
    reason=said(
        "A scientific name is the same in every language, its genus with a capital (International"
        " Codes of Nomenclature)."
    ),
    bad=(
        Example(ko="황색포도상구균(Staphylococcus aureus)", en="Staphylococcus aurues"),
        Example(ko="고초균(Bacilus subtilis) 발효", en="Fermentation with Bacillus subtilis"),
        Example(ko="벼(Oryza sativa)의 유전체", en="The genome of rice (oryza sativa)"),
    ),
    good=(
        Example(ko="대장균(Escherichia coli)", en="E. coli"),
        Example(
            ko="두 균주(Bacillus subtilis, Bacillus cereus)",
            en="Bacillus cereus and Bacillus subtilis",
        ),
    ),
    check=_check,
)
