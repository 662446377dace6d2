"""What is there to build, what builds and proofs leave, and the news from them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from briefs.distribute.plan import Document
from briefs.problems import Problem


@dataclass(frozen=True, slots=True)
class Listed:
    """What there is to build: the documents with their titles, by language tag."""

    titles: Mapping[str, Mapping[str, str]]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Rendering:
    """News from a build: a document is done.

    Attributes:
        file_name: the document.
        number: how many are done with it.
        total: how many documents this build makes.
    """

    file_name: str
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class Published:
    """A document in the output directory.

    Attributes:
        document: which one it is.
        path: where it is.
        size: its size in bytes.
        sha256: the digest of its bytes, in hexadecimal.
        why: why it was made anew; empty where the one that was there stayed.
    """

    document: Document
    path: Path
    size: int
    sha256: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A document that could not be set.

    Attributes:
        document: which one it is.
        path: where it would be.
        is_there: whether one of before is there; it stays as it is.
    """

    document: Document
    path: Path
    is_there: bool


@dataclass(frozen=True, slots=True)
class Built:
    """What a build left.

    Attributes:
        documents: those that are published; none where nothing is.
        problems: all problems.
        failed: the documents that could not be set.
        kept: how many were set and are kept for the next build, since others failed.
    """

    documents: tuple[Published, ...]
    problems: tuple[Problem, ...]
    failed: tuple[Failed, ...] = ()
    kept: int = 0

    @property
    def is_lasting(self) -> bool:
        """Whether the same build, asked for again, would come to the same."""
        return not self.failed and all(one.rule != "by-hand" for one in self.problems)

    def unchanged(self) -> "Built":
        """The same, every document of which stayed."""
        return replace(self, documents=tuple(replace(one, why=()) for one in self.documents))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief's pages on one picture.

    Attributes:
        brief: the brief's id.
        documents: what is shown of it, in order.
        path: the PNG.
        size: its size in bytes.
    """

    brief: str
    documents: tuple[Document, ...]
    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Proved:
    """What a proof left: the sheets (none where there are errors) and all problems."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]


Report = Callable[[Rendering], None]
"""Is told of each document that is done."""
