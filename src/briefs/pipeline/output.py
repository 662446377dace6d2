"""The output directory as a build sees it: what is there as it was made, and what goes into it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefs.distribute.plan import Document
from briefs.distribute.write import Reserved
from briefs.model.print import Pressed
from briefs.model.recipe import Recipe
from briefs.problems import Problem, Refused, Severity, Span
from briefs.reuse import fingerprint
from briefs.reuse.record import KEPT, RECORD, Made, Record, from_json
from briefs.wording import said


@dataclass(frozen=True, slots=True)
class Output:
    """A directory that no other program writes into meanwhile, with its records.

    Attributes:
        place: the directory.
        record: what the documents in it were made of.
        waiting: the same of those that were set and not published, which are kept in a folder.
    """

    place: Reserved
    record: Record
    waiting: Record

    def there(self, documents: Sequence[Document]) -> dict[str, Recipe]:
        """The recipes of those documents that are there, as they were made."""
        made = self.record.made
        return {name: made[name].recipe for name in _as_made(self.place.out, made, documents)}

    def kept(self, documents: Sequence[Document]) -> dict[str, Pressed]:
        """Those documents that were set before and not published, as they were made."""
        folder, made = self.place.out / KEPT, self.waiting.made
        return {
            name: Pressed((folder / name).read_bytes(), made[name].recipe)
            for name in _as_made(folder, made, documents)
        }

    def publish(self, pressed: Mapping[str, Pressed]) -> tuple[Problem, ...]:
        """Write what is new, and what it is made of.

        A document that somebody has changed since it was made, with notes for example, is kept
        under another name.

        Returns:
            A warning for each that is kept.

        Raises:
            Refused: it cannot be written.
        """
        new, made = _new(pressed)
        changed = dict(self._changed(new))
        files = {**new, **{_beside(name, content): content for name, content in changed.items()}}
        if made:
            files[RECORD] = Record({**self.record.made, **made}).to_json()
        done = self._kept_in_vain(pressed)
        if files or done:
            self.place.publish(files, without=done)
        return tuple(_by_hand(self.place.out / name, one) for name, one in changed.items())

    def keep(self, pressed: Mapping[str, Pressed]) -> int:
        """Lay documents by that are not published, for the next build: how many."""
        new, made = _new(pressed)
        if not made:
            return 0
        record = Record({**self.waiting.made, **made}).to_json()
        files = {**{name: new[name] for name in made}, RECORD: record}
        try:
            self.place.publish({f"{KEPT}/{name}": content for name, content in files.items()})
        except Refused:
            return 0  # they are set again, then
        return len(made)

    def _kept_in_vain(self, pressed: Mapping[str, Pressed]) -> list[str]:
        """What need not be kept any more, where these are published."""
        if not self.waiting.made:
            return []
        names = (*pressed, RECORD) if self.waiting.made.keys() <= pressed.keys() else pressed
        return [f"{KEPT}/{name}" for name in names]

    def _changed(self, new: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
        """The files in the place of new documents that are not as they were made."""
        for name in sorted(new.keys() & self.record.made.keys()):
            content = _content(self.place.out / name)
            known = (self.record.made[name].sha256, fingerprint.of_bytes(new[name]))
            if content and fingerprint.of_bytes(content) not in known:
                yield name, content


def looked_at(place: Reserved) -> Output:
    """A directory with the records that are in it."""
    return Output(place, _record(place.out), _record(place.out / KEPT))


def _record(folder: Path) -> Record:
    return from_json(_content(folder / RECORD) or b"")


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _as_made(
    folder: Path, made: Mapping[str, Made], documents: Sequence[Document]
) -> Iterator[str]:
    """The names of those documents that are in a folder as they were made."""
    for name in (one.file_name for one in documents):
        if name in made and fingerprint.of_file(folder / name) == made[name].sha256:
            yield name


def _new(pressed: Mapping[str, Pressed]) -> tuple[dict[str, bytes], dict[str, Made]]:
    """The documents that are not there, by file name, and what is recorded of them."""
    new = {name: one.pdf for name, one in pressed.items() if one.pdf is not None}
    made = {
        name: Made(fingerprint.of_bytes(pdf), recipe)
        for name, pdf in new.items()
        if (recipe := pressed[name].recipe)
    }
    return new, made


def _beside(name: str, content: bytes) -> str:
    """Another name for a file, the same for the same bytes."""
    path = Path(name)
    return f"{path.stem}.by-hand-{fingerprint.of_bytes(content)[:8]}{path.suffix}"


def _by_hand(path: Path, content: bytes) -> Problem:
    name = _beside(path.name, content)
    message = said("it was changed since it was made; what it was is kept as {name}", name=name)
    hint = said("take what you need from it, and remove it")
    return Problem("by-hand", message, Span(path.as_posix()), hint, Severity.WARNING)
