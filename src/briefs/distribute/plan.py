"""Which documents a build makes, and what their files are called."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefs.model.facts import Edition, Series
from briefs.wording import said

HOUSE = "house"
"""The theme of those who ask for none."""


@dataclass(frozen=True, slots=True)
class Order:
    """What somebody asks for.

    Attributes:
        briefs: ids of the briefs wanted; all where none is named.
        editions: names of the editions wanted; all where none is named.
        summary: whether page one is wanted alone.
        theme: the colours wanted.
    """

    briefs: Sequence[str] = ()
    editions: Sequence[str] = ()
    summary: bool = False
    theme: str = HOUSE


@dataclass(frozen=True, slots=True)
class Document:
    """A brief in one of its editions.

    Attributes:
        brief: the brief's id.
        edition: the way it is printed.
        summary: whether it is page one alone.
        proof: whether it is a proof, to be read on paper.
    """

    brief: str
    edition: Edition
    summary: bool = False
    proof: bool = False

    @property
    def file_name(self) -> str:
        """The name below the output directory: ``boston.ko-en.pdf``, ``boston.ko.summary.pdf``."""
        parts = {".summary": self.summary, ".proof": self.proof}
        kind = "".join(part for part, wanted in parts.items() if wanted)
        return f"{self.brief}.{self.edition.name}{kind}.pdf"


class UnknownName(Exception):
    """Somebody asked for a brief or an edition that the series does not have.

    Attributes:
        kind: ``brief``, ``edition`` or ``theme``.
        name: what was asked for.
        known: what there is, in the series' order.
        message: says that it is not there.
    """

    def __init__(self, kind: str, name: str, known: Sequence[str]) -> None:
        self.kind = kind
        self.name = name
        self.known = tuple(known)
        self.message = said("there is no {kind} called {name!r}", kind=said(kind), name=name)
        super().__init__(self.message)


def plan(series: Series, order: Order | None = None) -> tuple[Document, ...]:
    """Every wanted brief in every wanted edition, in the series' order; all where none is ordered.

    Raises:
        UnknownName: the series has no such brief or edition.
    """
    order = order or Order()
    names = [edition.name for edition in series.editions]
    wanted_briefs = _wanted("brief", order.briefs, series.briefs)
    wanted_editions = _wanted("edition", order.editions, names)
    return tuple(
        Document(brief, edition, order.summary)
        for brief in wanted_briefs
        for edition in series.editions
        if edition.name in wanted_editions
    )


def _wanted(kind: str, asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    for name in asked:
        if name not in known:
            raise UnknownName(kind, name, known)
    return tuple(name for name in known if not asked or name in asked)
