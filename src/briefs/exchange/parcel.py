"""A parcel for translators: what is wanted, what its file is called, and the file's bytes."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from briefs.exchange.codes import Split
from briefs.exchange.elements import elements_of
from briefs.exchange.returned import Read, refused
from briefs.exchange.tbx import to_tbx
from briefs.exchange.tmx import to_tmx
from briefs.exchange.xliff import from_xliff, to_xliff
from briefs.exchange.xlsx import from_xlsx, to_xlsx
from briefs.model.desk import State, Unit
from briefs.model.facts import Term
from briefs.problems import Problem
from briefs.wording import said

ENDINGS = {"xlsx": ".xlsx", "xliff": ".xlf", "xliff2": ".xlf", "tmx": ".tmx", "tbx": ".tbx"}
"""The forms, and how their files end."""

GLOSSARY = "tbx"
"""The form that holds terms and no texts."""

_ZIPPED = b"PK"
_NO_TEXTS = {
    "tmx": said("briefs check --pairs reads a memory; texts come back as XLSX or XLIFF"),
    "martif": said("briefs check --glossary reads a glossary; texts come back as XLSX or XLIFF"),
    "tbx": said("briefs check --glossary reads a glossary; texts come back as XLSX or XLIFF"),
}


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is wanted.

    Attributes:
        language: the language translated into.
        source: the language translated from; empty for the leading one, or the other where that is
            translated into.
        form: one of :data:`ENDINGS`.
        briefs: the briefs, ``series`` for the common texts; all where none is named.
        only: the states of the texts wanted; all where none is named.
    """

    language: str
    source: str = ""
    form: str = "xlsx"
    briefs: tuple[str, ...] = ()
    only: tuple[State, ...] = ()


def file_name(parcel: Parcel) -> str:
    """What the file is called: ``boston.ko-en.xlsx``."""
    if parcel.form == GLOSSARY:
        return f"glossary{ENDINGS[parcel.form]}"
    briefs = "+".join(parcel.briefs) or "briefs"
    return f"{briefs}.{parcel.source}-{parcel.language}{ENDINGS[parcel.form]}"


def packed(units: Sequence[Unit], form: str, split: Split) -> bytes:
    """Units, at least one, in a form of texts.

    Raises:
        Refused: a text holds what the form cannot.
    """
    forms: dict[str, Callable[[Sequence[Unit]], bytes]] = {
        "xlsx": to_xlsx,
        "xliff": partial(to_xliff, split=split, version="1.2"),
        "xliff2": partial(to_xliff, split=split, version="2.0"),
        "tmx": partial(to_tmx, split=split),
    }
    return forms[form](units)


def packed_terms(terms: Iterable[Term], languages: Sequence[str]) -> bytes:
    """The terms, in the form of glossaries."""
    return to_tbx(terms, languages)


def unpacked(data: bytes, file: str) -> Read:
    """The units that a file brings back, whatever it is called."""
    if data.startswith(_ZIPPED):
        return from_xlsx(data, file)
    root = elements_of(data, file, doctype=True)
    if not isinstance(root, Problem) and root.name in _NO_TEXTS:
        message = said("it holds no texts that go back into the content")
        return (), (refused(file, message, _NO_TEXTS[root.name]),)
    if not data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
        hint = said("known are XLSX and XLIFF 1.2 and 2.0, as briefs export makes them")
        return (), (refused(file, said("it is neither a spreadsheet nor XLIFF"), hint),)
    return from_xliff(data, file)
