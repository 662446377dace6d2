"""Texts by id in one language held against those in the leading one."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from briefs.model.text import Text
from briefs.problems import Problem, Span, nearest
from briefs.wording import Said, said


@dataclass(frozen=True, slots=True)
class Side:
    """One language's texts by id, in the file's order; ``span`` is where the file begins."""

    language: str
    span: Span
    texts: Mapping[str, Text]

    @classmethod
    def of(cls, language: str, span: Span, texts: Iterable[Text]) -> "Side":
        """The side that these texts make, without those that another file lends."""
        own = (text for text in texts if text.span.file == span.file)
        return cls(language, span, {text.id: text for text in own})


@dataclass(frozen=True, slots=True)
class _Gap:
    """A text, or a whole part with all its texts, that one side has and the other lacks.

    Attributes:
        id: the topmost id that the other side lacks.
        anchor: where the other side would have it: its last common text before the gap.
        texts: what is lacking, in order.
    """

    id: str
    anchor: Span
    texts: list[Text] = field(default_factory=list)

    @property
    def place(self) -> Span:
        """Where the side that has it has it."""
        return self.texts[0].span

    @property
    def named(self) -> Said:
        """What is lacking, in words."""
        count = len(self.texts)
        if count > 1:
            return said("{id!r} with its {count} texts", id=self.id, count=count)
        return said("{id!r}", id=self.id)


def unpaired(leading: Side, other: Side) -> Iterator[Problem]:
    """What one side has and the other lacks. A part that is missing as a whole is one problem."""
    missing, extra = _gaps(leading, other), _gaps(other, leading)
    meant = {gap.id: _meant(gap, missing) for gap in extra}
    for gap in extra:
        yield _extra(gap, meant[gap.id], leading)
    for gap in missing:
        if gap.id not in meant.values():
            yield _missing(gap, leading)
    yield from _other_shape(leading, other)


def _missing(gap: _Gap, leading: Side) -> Problem:
    message = said(
        "{gap} is missing here; {language!r} has it", gap=gap.named, language=leading.language
    )
    hint, first = said("add it below"), gap.texts[0]
    return Problem("missing-text", message, gap.anchor, hint, also=(gap.place,), text=first.id)


def _extra(gap: _Gap, meant: str, leading: Side) -> Problem:
    message = said("{gap} has no twin in {language!r}", gap=gap.named, language=leading.language)
    hint = said("add it there or remove it")
    if meant:
        hint = said("did you mean {name!r}?", name=meant.rpartition(".")[2])
    return Problem("extra-text", message, gap.place, hint, also=(gap.anchor,))


def _meant(gap: _Gap, missing: Iterable[_Gap]) -> str:
    """The id that is nearly this one, among those missing from the same mapping."""
    parent, _, key = gap.id.rpartition(".")
    siblings = (one.id.rpartition(".") for one in missing)
    near = nearest(key, (name for above, _, name in siblings if above == parent))
    return near and f"{parent}.{near}"


def _gaps(here: Side, there: Side) -> list[_Gap]:
    known = {part for text_id in there.texts for part in _parts(text_id)}
    found: dict[str, _Gap] = {}
    anchor = there.span
    for text_id, text in here.texts.items():
        lacking = next((part for part in _parts(text_id) if part not in known), None)
        if lacking and not _is_other_shape(lacking, here, there):
            found.setdefault(lacking, _Gap(lacking, anchor)).texts.append(text)
        elif text_id in there.texts:
            anchor = there.texts[text_id].span
    return list(found.values())


def _parts(text_id: str) -> Iterator[str]:
    """An id and the ids above it, from the top: ``a``, ``a.b``, ``a.b.c``."""
    keys = text_id.split(".")
    return (".".join(keys[: end + 1]) for end in range(len(keys)))


def _is_other_shape(text_id: str, here: Side, there: Side) -> bool:
    """Whether an id is lacking because what is above it is one text there, and a group here."""
    above = text_id.rpartition(".")[0]
    return above in there.texts and above not in here.texts


def _other_shape(leading: Side, other: Side) -> Iterator[Problem]:
    """Ids that are a text on one side and only a group of texts on the other."""
    for here, there in ((leading, other), (other, leading)):
        groups = {part for text_id in there.texts for part in _parts(text_id)}
        for text_id in here.texts.keys() & groups - there.texts.keys():
            twin = next(text for key, text in there.texts.items() if key.startswith(f"{text_id}."))
            places = {here.language: here.texts[text_id].span, there.language: twin.span}
            yield Problem(
                "shape",
                said(
                    "{id!r} is a text in {here!r}, more than one in {there!r}",
                    id=text_id,
                    here=here.language,
                    there=there.language,
                ),
                places[other.language],
                said("give both the same shape"),
                also=(places[leading.language],),
            )
