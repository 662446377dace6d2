"""From a release to its recipients: parcels, mails, and what the ledger knows of them."""

import datetime as dt
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefs.content.register import read_register
from briefs.distribute.write import publish
from briefs.model.post import (
    Channel,
    Delivery,
    Erratum,
    Letter,
    Parcel,
    Recipient,
    Register,
    Server,
    State,
    in_language,
)
from briefs.model.release import SIGNATURE, Manifest
from briefs.model.revision import Kind
from briefs.pipeline.printing import midnight
from briefs.pipeline.reading import demand_known, pair
from briefs.pipeline.releases import Intact, intact, manifest_of, release_folder
from briefs.pipeline.revising import Compared, compared, erratum
from briefs.post import ledger
from briefs.post.mail import Note, envelope
from briefs.post.sending import Mail, Outcome, send
from briefs.post.wire import Envelope, Wire
from briefs.problems import Problem, Refused, Severity, Span, reason_of
from briefs.project import Project
from briefs.release.parcel import enclosed, parcel, parcel_name
from briefs.storage import remove
from briefs.wording import said

PARCELS = "parcels"


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for.

    Attributes:
        root: the project's root, whose templates and words the letters have.
        out: the output directory, with the releases; the parcels go there.
        register: the file of the recipients.
        release: the id of one, or its folder; empty: the series' number.
        to: ids of recipients; all where none is named.
        date: of the letters; the release's where none is given.
        corrects: an earlier release, by id or folder: only those who have something of it that
            this one prints otherwise get a parcel.
        ledger: says who these are.
    """

    root: Path
    out: Path
    register: Path
    release: str = ""
    to: Sequence[str] = ()
    date: dt.date | None = None
    corrects: str = ""
    ledger: Path = Path()


@dataclass(frozen=True, slots=True)
class Packed:
    """Parcels, and with each its mail's words; ``paths`` where they were written."""

    register: Register
    parcels: tuple[Parcel, ...]
    notes: Mapping[str, Note]
    paths: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A parcel, and what the ledger knows.

    Attributes:
        parcel: what is to be sent.
        known: its delivery.
        others: those of other parcels of the same release to the same recipient.
        moved: whether the recipient's address is another one than at the last delivery.
    """

    parcel: Parcel
    known: Delivery | None
    others: tuple[Delivery, ...] = ()
    moved: bool = False

    def is_due(self, *, retry: bool = False, changed: bool = False) -> bool:
        """Whether it is to be sent now.

        Args:
            retry: also where the server refused it.
            changed: also where another parcel of the release was sent, or may have been.
        """
        if any(map(_may_be_there, self.others)) and not changed:
            return False
        if self.known is None or self.known.state is State.PLANNED:
            return True
        return retry and self.known.state is State.REFUSED


@dataclass(frozen=True, slots=True)
class Affected:
    """A delivery of a release that was corrected.

    Attributes:
        delivery: one that arrived, or may have.
        documents: the names of the documents in it that print something else now.
    """

    delivery: Delivery
    documents: tuple[str, ...]


def pack(wish: Wish, *, write: bool = True) -> Packed:
    """Make the parcels of a release, and put them below ``parcels/``.

    Raises:
        Refused: register, release or a letter is at fault, or the release is not what its manifest
            says; nothing is written then.
        UnknownName: the register has no such recipient.
    """
    project = _project(wish.root)
    folder = release_folder(wish.out, wish.release or project.facts.series.number)
    release = intact(folder)
    manifest, noted = release.manifest, release.notes
    register, warnings = _register(wish.register, project)
    demand_known("recipient", wish.to, [one.id for one in register.recipients])
    wanted = [one for one in register.recipients if not wish.to or one.id in wish.to]
    errata: Mapping[str, Erratum] = {}
    if wish.corrects:
        errata = _errata(wish, folder, manifest, register.recipients)
        unknown = errata.keys() - {one.id for one in register.recipients}
        noted = (*noted, *(_gone(one, wish.register) for one in sorted(unknown)))
        wanted = [one for one in wanted if one.id in errata]
    made = dict(_made(wish, project, release, register, wanted, errata))
    parcels = tuple(one for one, _ in made.values())
    notes = {id_: note for id_, (_, note) in made.items()}
    paths: tuple[Path, ...] = ()
    if write and parcels:
        place = wish.out / PARCELS / manifest.id
        paths = publish(place, {one.name: one.content for one in parcels})
    empty = (_nothing_for(one) for one in wanted if one.id not in made)
    problems = (*noted, *warnings, *_exposed(wish.register), *empty)
    return Packed(register, parcels, notes, paths, problems)


def planned(packed: Packed, path: Path) -> tuple[Planned, ...]:
    """What would be sent, held against the ledger; nothing is written."""
    return _planned(packed, ledger.looked_at(path))


def dispatch(
    packed: Packed,
    path: Path,
    server: Server | None,
    password: str,
    *,
    now: Callable[[], dt.datetime],
    retry: bool = False,
    changed: bool = False,
    report: Callable[[Parcel, int, int], None] = lambda *_: None,
) -> Iterator[tuple[Parcel, Outcome]]:
    """Send what is due, and enter what is to be handed over.

    Raises:
        Refused: another program is sending, the ledger or the server cannot be used.
    """
    with ledger.held(path), ledger.opened(path) as book:
        book.recover(now())
        due = [
            one.parcel
            for one in _planned(
                packed, ledger.Reading(book.deliveries(), book.tokens(), book.token)
            )
            if one.is_due(retry=retry, changed=changed)
        ]
        book.enter((_entry(one, book) for one in due), now())
        numbers = {(one.recipient, one.parcel): one.number for one in book.deliveries()}
        mailed = [one for one in due if one.recipient.channel is Channel.MAIL]
        if not mailed:
            return
        if server is None:
            raise Refused([_no_server(packed)])
        by_number = {numbers[one.recipient.id, one.sha256]: one for one in mailed}
        mails = (
            Mail(number, _writing(one, packed.notes[one.recipient.id], server.sender, now))
            for number, one in by_number.items()
        )
        wire = Wire(server, password)
        report(mailed[0], 0, len(mailed))
        for done, outcome in enumerate(send(book, mails, wire, now=now), start=1):
            report(by_number[outcome.number], done, len(mailed))
            yield by_number[outcome.number], outcome


def settle(path: Path, number: int, *, sent: bool, now: dt.datetime) -> Delivery:
    """Write down what a person found out: that a delivery arrived, or that it did not.

    Raises:
        Refused: there is no such delivery, or nothing of it is open.
    """
    with ledger.held(path), ledger.opened(path) as book:
        book.recover(now)
        found = {one.number: one for one in book.deliveries()}.get(number)
        if found is None:
            message = said("the ledger has no delivery {n}", n=number)
            raise Refused([Problem("delivery", message, Span(path.as_posix()))])
        by_hand = found.channel is Channel.HAND and found.state is State.PLANNED
        if found.state is not State.UNCERTAIN and not by_hand:
            message = said("delivery {n} is not open: {state}", n=number, state=said(found.state))
            hint = said("what is uncertain or to be handed over is settled")
            raise Refused([Problem("delivery", message, Span(path.as_posix()), hint)])
        state = State.SENT if sent else State.PLANNED
        book.mark(number, state, now, settled=True)
    return found


def forget(path: Path, out: Path, recipient: str) -> tuple[int, tuple[Path, ...]]:
    """Forget a recipient: how many deliveries the ledger had, and which parcels were removed.

    Raises:
        Refused: another program is sending, the ledger cannot be used, or a parcel not be removed.
    """
    folders = sorted((out / PARCELS).glob("*"))
    parcels = (
        folder / parcel_name(folder.name, recipient, is_erratum=is_erratum)
        for folder in folders
        for is_erratum in (False, True)
    )
    ours = [one for one in parcels if one.is_file()]
    count = 0
    if path.exists():
        with ledger.held(path), ledger.opened(path) as book:
            count = book.forget(recipient)
    try:
        for one in ours:
            remove(one)
    except OSError as error:
        message = said("the parcel cannot be removed: {reason}", reason=reason_of(error))
        raise Refused([Problem("cannot-write", message, Span(one.as_posix()))]) from error
    return count, tuple(ours)


def deliveries(path: Path) -> tuple[Delivery, ...]:
    """What the ledger knows; see :func:`briefs.post.ledger.looked_at`."""
    return ledger.looked_at(path).deliveries


def affected(path: Path, out: Path, old: str, new: str) -> tuple[Affected, ...]:
    """Who has, or may have, a document of a release that prints something else in another one.

    Args:
        path: the ledger.
        out: the output directory, with the releases.
        old: the id, or the folder, of the release that was given out.
        new: that of the other one.

    Raises:
        Refused: a release is not there, or cannot be compared; the ledger cannot be read.
    """
    earlier, later = release_folder(out, old), release_folder(out, new)
    found = compared(earlier, later)
    return _affected(deliveries(path), manifest_of(earlier).id, found)


def _project(root: Path) -> Project:
    paired = pair(root)
    if paired.project is None:
        raise Refused(paired.problems)
    return paired.project


def _errata(
    wish: Wish, folder: Path, manifest: Manifest, recipients: Iterable[Recipient]
) -> dict[str, Erratum]:
    """What each is told, by id, who has something that is corrected now."""
    earlier = release_folder(wish.out, wish.corrects)
    old = manifest_of(earlier).id
    if manifest.corrects is None or manifest.corrects.release != old:
        message = said("release {new} does not correct {old}", new=manifest.id, old=old)
        hint = said("content/series.yaml says so with corrects:, before briefs release")
        raise Refused([Problem("no-correction", message, Span(folder.as_posix()), hint)])
    found = compared(earlier, folder)
    had: dict[str, list[str]] = {}
    for one in _affected(deliveries(wish.ledger), old, found):
        had.setdefault(one.delivery.recipient, []).extend(one.documents)
    papers = erratum(found, templates=wish.root / "templates") if had else {}
    languages = {one.id: one.language for one in recipients}
    *_, every = papers.values() if papers else [b""]
    return {
        id_: Erratum(
            old,
            manifest.corrects.reason,
            tuple(dict.fromkeys(documents)),
            papers.get(languages.get(id_, ""), every),
        )
        for id_, documents in had.items()
    }


def _affected(known: Iterable[Delivery], old: str, found: Compared) -> tuple[Affected, ...]:
    names = [one.file_name for one in found.documents if one.kind is not Kind.ADDED]
    pairs = (
        Affected(one, tuple(name for name in names if name in one.documents))
        for one in known
        if one.release == old and _may_be_there(one)
    )
    return tuple(one for one in pairs if one.documents)


def _may_be_there(one: Delivery) -> bool:
    return one.state in (State.SENT, State.UNCERTAIN, State.SENDING)


def _register(path: Path, project: Project) -> tuple[Register, tuple[Problem, ...]]:
    series = project.facts.series
    return read_register(
        path,
        briefs=series.briefs,
        editions=[one.name for one in series.editions],
        languages=series.languages,
    )


def _made(
    wish: Wish,
    project: Project,
    release: Intact,
    register: Register,
    wanted: Iterable[Recipient],
    errata: Mapping[str, Erratum],
) -> Iterator[tuple[str, tuple[Parcel, Note]]]:
    """The parcel and the mail's words of each recipient for whom there is something."""
    from briefs.render.letter import letter_view, mail_text, render_letter

    manifest, files = release.manifest, release.files
    sender, date = register.sender, wish.date or manifest.date
    for one in wanted:
        told, tag = errata.get(one.id), one.language
        documents, data = enclosed(manifest, one, told)
        if not documents:
            continue
        letter = Letter(
            sender=sender,
            recipient=one,
            release=manifest.id,
            title=manifest.title.get(tag, ""),
            date=date,
            number=_letter_number(in_language(sender.number, tag), manifest.id, one),
            documents=documents,
            data=bool(data),
            signed=SIGNATURE in files,
            corrects=told.corrects if told else "",
            reason=told.reason.get(tag, "") if told else "",
        )
        view = letter_view(letter, project.locales[tag])
        pdf = render_letter(view, templates=wish.root / "templates", stamp=midnight(date))
        name, organisation = view.to, view.organisation
        note = Note(organisation, name, view.subject, mail_text(view), tag)
        yield one.id, (parcel(manifest, files, one, pdf, told), note)


def _letter_number(prefix: str, release: str, recipient: Recipient) -> str:
    """The letter's number as far as the register gives it; empty where it gives nothing of it."""
    serial = f"-{recipient.letter_number}" if recipient.letter_number else ""
    return f"{prefix}{release}{serial}" if prefix or serial else ""


def _planned(packed: Packed, book: ledger.Reading) -> tuple[Planned, ...]:
    def one(made: Parcel) -> Planned:
        to = made.recipient
        all_of = [line for line in book.deliveries if line.recipient == to.id]
        of = [line for line in all_of if line.release == made.release]
        same = next((line for line in of if line.parcel == made.sha256), None)
        addresses = [book.addresses[line.number] for line in all_of if _may_be_there(line)]
        moved = bool(to.address) and addresses[-1:] not in ([], [""], [book.token(to.address)])
        return Planned(made, same, tuple(line for line in of if line is not same), moved)

    return tuple(map(one, packed.parcels))


def _entry(one: Parcel, book: ledger.Ledger) -> ledger.Entry:
    to = one.recipient
    return ledger.Entry(
        one.release, to.id, one.sha256, one.documents, to.channel, book.token(to.address)
    )


def _writing(
    one: Parcel, note: Note, sender: str, now: Callable[[], dt.datetime]
) -> Callable[[], Envelope]:
    return lambda: envelope(one, note, sender, now())


def _gone(recipient: str, register: Path) -> Problem:
    message = said("{id} has something that is corrected, and is not in the register", id=recipient)
    hint = said("tell them another way, or put them back into the register")
    return Problem("no-recipient", message, Span(register.as_posix()), hint, Severity.WARNING)


def _nothing_for(one: Recipient) -> Problem:
    message = said("the release has no document that {id} wants: no parcel is made", id=one.id)
    return Problem("no-document", message, one.span, severity=Severity.WARNING)


def _no_server(packed: Packed) -> Problem:
    hint = said("write mail: with host, user and from into the register; see docs/sending.md")
    return Problem("mail-server", said("the register names no mail server"), Span("register"), hint)


def _exposed(path: Path) -> Iterator[Problem]:
    """Warn of a register that would get into a repository."""
    folder = path.resolve().parent
    if not any((one / ".git").exists() for one in (folder, *folder.parents)):
        return
    try:
        asked = subprocess.run(
            ["git", "check-ignore", "--quiet", path.name],
            cwd=folder,
            capture_output=True,
            check=False,
        )
    except OSError:
        ignored = False
    else:
        ignored = asked.returncode == 0
    if not ignored:
        message = said("the register lies in a repository, which must not have it: it names people")
        hint = said("move it out, or name it in .gitignore")
        yield Problem("exposed", message, Span(path.as_posix()), hint, Severity.WARNING)
