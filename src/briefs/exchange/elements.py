"""XML bytes to elements that know their place: strict, and safe with files from anywhere.

Expat reads them, as it stands in Python. No file and no address is ever opened; an entity, the part
of a document type that could declare one, or nesting without end stops the reading at once.
"""

import xml.parsers.expat as expat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefs.exchange.returned import MAX_BYTES, refused
from briefs.problems import Problem, Span
from briefs.wording import said

MAX_DEPTH = 60
MAX_ELEMENTS = 1_000_000
XML = "http://www.w3.org/XML/1998/namespace"
_BETWEEN = "\n"
_ANEW = said("export it anew from the program that made it")
_IN_PARTS = said("export it in parts, and read one after the other")


@dataclass(slots=True)
class Element:
    """An element.

    Attributes:
        name: without its namespace.
        space: its namespace, or empty.
        attributes: by name; those of a namespace as ``{namespace}name``.
        content: texts and elements, in order.
    """

    name: str
    space: str
    attributes: Mapping[str, str]
    span: Span
    content: list["Element | str"] = field(default_factory=list)

    def get(self, name: str) -> str:
        """An attribute; empty where there is none."""
        return self.attributes.get(name, "")

    @property
    def language(self) -> str:
        """What ``xml:lang`` says; empty where it is not there."""
        return self.get(f"{{{XML}}}lang")

    def children(self, *names: str) -> Iterator["Element"]:
        """The elements directly within, all or those so called."""
        for one in self.content:
            if isinstance(one, Element) and (not names or one.name in names):
                yield one

    def child(self, name: str) -> "Element | None":
        """The first element so called directly within."""
        return next(self.children(name), None)

    def below(self, *names: str) -> Iterator["Element"]:
        """The elements so called at any depth, in order, none within another one so called."""
        for one in self.children():
            if one.name in names:
                yield one
            else:
                yield from one.below(*names)

    @property
    def text(self) -> str:
        """All text within, at any depth."""
        return "".join(one if isinstance(one, str) else one.text for one in self.content)


class _Stop(Exception):
    """The file is not read any further; the message says why, the second argument what to do."""


def elements_of(data: bytes, file: str, *, doctype: bool = False) -> Element | Problem:
    """The outermost element of a file, or why it is not read.

    Args:
        data: the file's bytes.
        file: its name.
        doctype: whether a document type may be named, as old formats do; it is never looked up.
    """
    if len(data) > MAX_BYTES:
        return refused(
            file,
            said("it is larger than {size} MB: split it", size=MAX_BYTES // 10**6),
            _IN_PARTS,
        )
    return _Reader(file, doctype).read(data)


class _Reader:
    """Builds elements of what expat tells."""

    def __init__(self, file: str, doctype: bool) -> None:
        self.file = file
        self.doctype = doctype
        self.count = 0
        self.open: list[Element] = []
        self.root: Element | None = None
        self.parser = expat.ParserCreate(namespace_separator=_BETWEEN)
        self.parser.buffer_text = True
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.EntityDeclHandler = self._entity
        self.parser.SkippedEntityHandler = self._entity

    def read(self, data: bytes) -> Element | Problem:
        try:
            self.parser.Parse(data, True)
        except _Stop as stop:
            reason, hint = stop.args
            return self._refused(reason, hint)
        except (expat.ExpatError, ValueError, LookupError) as error:
            code = getattr(error, "code", None)
            reason = expat.ErrorString(code) if code is not None else str(error)
            return self._refused(
                said("it is no XML that can be read: {reason}", reason=reason), _ANEW
            )
        if self.root is None:
            return self._refused(said("the file is empty"), _ANEW)
        return self.root

    def _refused(self, reason: str, hint: str) -> Problem:
        return refused(
            self.file,
            reason,
            hint,
            self.parser.CurrentLineNumber,
            self.parser.CurrentColumnNumber + 1,
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) >= MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise _Stop(said("its elements are nested without end, or too many"), _IN_PARTS)
        space, _, local = name.rpartition(_BETWEEN)
        named = {
            f"{{{key.replace(_BETWEEN, '}')}" if _BETWEEN in key else key: value
            for key, value in attributes.items()
        }
        span = Span(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        element = Element(local, space, named, span)
        if self.open:
            self.open[-1].content.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, _: str) -> None:
        self.open.pop()

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1].content.append(text)

    def _doctype(self, _name: str, _system: object, _public: object, internal: bool) -> None:
        if internal or not self.doctype:
            message = said("it has a document type declaration, which could load or blow up files")
            raise _Stop(message, said("remove the lines from <!DOCTYPE to its >"))

    def _entity(self, name: str, *_: object) -> None:
        message = said("it uses the entity &{name};, which is not followed", name=str(name)[:60])
        raise _Stop(message, said("write the characters out"))
