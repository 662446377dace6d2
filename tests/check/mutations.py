"""Slips made on purpose in the real content, one at a time, to see whether the check tells.

Numbers are spoilt in the texts as they are printed, in which they stand written out; placeholders,
citations and structure in the texts as they are typed.
"""

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefs.check.knowledge import Knowledge, names_of
from briefs.check.naming import kind as kind_of
from briefs.check.phrase import Phrase, PhrasePair
from briefs.check.printing import phrase_pairs, printed_phrase
from briefs.check.rules import PAIR_RULES
from briefs.check.run import known
from briefs.content.load import load
from briefs.merge.merge import merge
from briefs.problems import Severity
from briefs.project import Project
from briefs.quantities.quantity import REFERENCE, Weight
from briefs.quantities.reader import read

_NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?(?![\w])")
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")

_NO_BREAK = "\u00a0"

Mutate = Callable[[PhrasePair, random.Random], PhrasePair | None]


@dataclass(frozen=True, slots=True)
class Mutation:
    """A pair with one slip in it, and what kind of slip it is."""

    kind: str
    pair: PhrasePair


@dataclass(frozen=True, slots=True)
class Ground:
    """The real content, as pairs to be spoilt.

    Attributes:
        typed: as the files have them.
        printed: as the briefs print them, figures and terms set.
        knowledge: the glossary and the register.
    """

    typed: tuple[PhrasePair, ...]
    printed: tuple[PhrasePair, ...]
    knowledge: Knowledge
    project: Project


def ground(root: Path) -> Ground:
    """The pairs of a project."""
    contents, problems = load(root)
    assert contents is not None, problems
    project, unpaired = merge(contents)
    assert project is not None, unpaired
    typed = tuple(phrase_pairs(project))
    printed = tuple(PhrasePair(one.id, _as_read(one.left), _as_read(one.right)) for one in typed)
    return Ground(typed, printed, known(project.facts.terms, (), {}), project)


def _as_read(phrase: Phrase) -> Phrase:
    """What a reader would copy from the print: plain spaces, no citation marks."""
    return Phrase.of(phrase.language, phrase.printed.text.replace(_NO_BREAK, " ").strip())


def told(pair: PhrasePair, knowledge: Knowledge) -> set[str]:
    """The rules that tell of a pair, gravely."""
    return {
        rule.id
        for rule in PAIR_RULES
        for finding in rule.check(pair, knowledge)
        if (finding.severity or rule.severity) is not Severity.ADVICE
    }


def mutations(ground: Ground, count: int, seed: int) -> Iterator[Mutation]:
    """This many slips, the kinds in turn; the same for the same seed."""
    chance = random.Random(seed)
    kinds: Mapping[str, tuple[Sequence[PhrasePair], Mutate]] = {
        "drop a decimal point": (ground.printed, _drop_point),
        "change 억 to 조": (ground.printed, _other_scale),
        "shift a digit": (ground.printed, _shift_digits),
        "swap two numbers": (ground.printed, _swap_numbers),
        "drop a placeholder": (ground.typed, _retyped(ground, _without_placeholder)),
        "lose a citation": (ground.typed, _retyped(ground, _without_citation)),
        "swap an institution": (ground.printed, _other_institution(ground)),
        "cut a sentence": (ground.printed, _cut_sentence),
    }
    made = 0
    while made < count:
        for kind, (pairs, mutate) in kinds.items():
            spoilt = None
            while spoilt is None:
                spoilt = mutate(chance.choice(pairs), chance)
            yield Mutation(kind, spoilt)
            made += 1
            if made == count:
                return


def _with_right(pair: PhrasePair, text: str) -> PhrasePair | None:
    if text == pair.right.source:
        return None
    return PhrasePair(pair.id, pair.left, Phrase.of(pair.right.language, text))


def _with_left(pair: PhrasePair, text: str) -> PhrasePair | None:
    if text == pair.left.source:
        return None
    return PhrasePair(pair.id, Phrase.of(pair.left.language, text), pair.right)


def _drop_point(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
    points = [match.start() + 1 for match in re.finditer(r"\d\.\d", pair.right.source)]
    if not points:
        return None
    at = chance.choice(points)
    return _with_right(pair, pair.right.source[:at] + pair.right.source[at + 1 :])


def _other_scale(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
    places = [match.end() - 1 for match in re.finditer(r"\d[만억조]", pair.left.source)]
    if not places:
        return None
    at = chance.choice(places)
    other = {"만": "억", "억": "조", "조": "억"}[pair.left.source[at]]
    return _with_left(pair, pair.left.source[:at] + other + pair.left.source[at + 1 :])


def _shift_digits(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
    """Two digits of a number change places, or one digit becomes another."""
    numbers = [match for match in _NUMBER.finditer(pair.right.source) if _is_read(pair, match)]
    if not numbers:
        return None
    match = chance.choice(numbers)
    digits = [at for at in range(match.start(), match.end()) if pair.right.source[at].isdigit()]
    text = list(pair.right.source)
    at = chance.choice(digits)
    text[at] = str((int(text[at]) + chance.randint(1, 9)) % 10)
    return _with_right(pair, "".join(text))


def _is_read(pair: PhrasePair, match: re.Match[str]) -> bool:
    """Whether these digits are a number, and not part of a name."""
    quantities = read(pair.right.source, pair.right.language)
    return any(one.start <= match.start() and match.end() <= one.end for one in quantities)


def _swap_numbers(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
    """Two numbers of one kind change places, where they stand for different things."""
    stated = [
        one
        for one in read(pair.right.source, "en")
        if not one.is_date and one.weight is Weight.FIGURE and one.unit != REFERENCE
    ]
    twins = [
        (one, other)
        for one in stated
        for other in stated
        if one.start < other.start and one.low != other.low and one.unit == other.unit
    ]
    if not twins:
        return None
    one, other = chance.choice(twins)
    text = pair.right.source
    first, second = text[one.start : one.end], text[other.start : other.end]
    swapped = text[: one.start] + second + text[one.end : other.start] + first + text[other.end :]
    return _with_right(pair, swapped)


def _retyped(ground: Ground, change: Callable[[str, random.Random], str | None]) -> Mutate:
    locale = ground.project.locales["en"]

    def mutate(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
        text = change(pair.right.source, chance)
        if text is None:
            return None
        right = printed_phrase(text, locale, ground.project.facts)
        return PhrasePair(pair.id, pair.left, right)

    return mutate


def _without_placeholder(text: str, chance: random.Random) -> str | None:
    return _without_one(text, re.compile(r" ?\{[^{}]+\}"), chance)


def _without_citation(text: str, chance: random.Random) -> str | None:
    return _without_one(text, re.compile(r" ?\[@[^\]]+\]"), chance)


def _without_one(text: str, pattern: re.Pattern[str], chance: random.Random) -> str | None:
    found = list(pattern.finditer(text))
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + text[match.end() :]


def _other_institution(ground: Ground) -> Mutate:
    """A name of the glossary becomes another one of its kind."""
    names = {
        name.forms["en"][0]: kind_of(name)
        for name in names_of(ground.project.facts.terms)
        if name.proper and " " in name.forms["en"][0]
    }

    def mutate(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
        there = [name for name in names if name in pair.right.source]
        if not there:
            return None
        name = chance.choice(there)
        others = [one for one, sort in names.items() if sort == names[name] and one not in there]
        return _with_right(pair, pair.right.source.replace(name, chance.choice(others)))

    return mutate


def _cut_sentence(pair: PhrasePair, chance: random.Random) -> PhrasePair | None:
    sentences = _SENTENCE.split(pair.right.source)
    if len(sentences) < 2:
        return None
    del sentences[chance.randrange(len(sentences))]
    return _with_right(pair, " ".join(sentences))
