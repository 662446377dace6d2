"""Which of a file's edits go into the content, once it is known what each of them makes wrong."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefs.model.desk import Edit
from briefs.problems import Problem, errors

Attempt = Callable[[Sequence[Edit]], tuple[Mapping[str, str], Sequence[Problem]]]
"""The content files with some edits in them, and what is wrong then that was not before."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What is to be done with edits.

    Attributes:
        edits: those that go in.
        left: those that are left out.
        files: the content files with those that go in.
        problems: all that is wrong, also with those that are left out.
        is_sound: whether the files may be written.
    """

    edits: tuple[Edit, ...]
    left: tuple[Edit, ...]
    files: Mapping[str, str]
    problems: tuple[Problem, ...]
    is_sound: bool


def settled(
    edits: Sequence[Edit], problems: Sequence[Problem], attempt: Attempt, *, partly: bool
) -> Settled:
    """Try the edits; where some are wrong, all of them stay out, or those alone.

    Args:
        edits: the edits.
        problems: what is wrong with the file that they come from.
        attempt: tries edits.
        partly: whether those that are right go in without the others.
    """
    files, wrong = attempt(edits)
    told = (*problems, *wrong)
    rest = tuple(edits)
    against = _against(rest, problems, wrong) if partly else errors(told)
    while partly and against:
        faulty = {problem.text for problem in against}
        fewer = tuple(edit for edit in rest if faulty.isdisjoint(_and_above(edit.id)))
        if len(fewer) == len(rest):
            break
        rest = fewer
        files, wrong = attempt(rest)
        told = (*told, *wrong)  # what was left out may be wanting to others
        against = _against(rest, problems, wrong)
    left = tuple(edit for edit in edits if edit not in rest)
    return Settled(rest, left, files, told, not against)


def _and_above(text_id: str) -> Iterator[str]:
    """A text's id, and the ids of the parts that it stands in, of which a problem may speak."""
    keys = text_id.split(".")
    return (".".join(keys[: end + 1]) for end in range(len(keys)))


def _against(
    edits: Sequence[Edit], problems: Sequence[Problem], wrong: Sequence[Problem]
) -> tuple[Problem, ...]:
    """The errors that keep these edits out: those of the file as a whole, and their own."""
    ids = {edit.id for edit in edits}
    own = (one for one in problems if not one.text or one.text in ids)
    return errors([*own, *wrong])
