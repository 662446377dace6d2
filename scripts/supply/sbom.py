"""The bill of materials of briefs, as CycloneDX JSON: what a user installs, and the fonts.

    python -m scripts.supply.sbom [FILE]        into out/sbom.cdx.json by default

The same lock files and fonts give the same bytes: no clock, no random serial number. What is
written was validated against the schema of CycloneDX first.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType, Pedigree
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from scripts.supply import fonts, licences, locks
from scripts.supply.locks import ROOT, Pin

TARGET = ROOT / "out" / "sbom.cdx.json"


def sbom() -> str:
    """The bill as JSON.

    Raises:
        ValueError: it does not hold against the schema.
    """
    bom = Bom(components=[*_distributions(), *_fonts()], metadata=_metadata())
    bom.serial_number = uuid5(NAMESPACE_URL, _locked())
    bom.metadata.timestamp = None  # type: ignore[assignment]
    bom.register_dependency(_program(), bom.components)
    text = JsonV1Dot6(bom).output_as_string(indent=2) + "\n"
    error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if error:
        raise ValueError(f"not as CycloneDX wants it: {error}")
    return text


def _metadata() -> BomMetaData:
    return BomMetaData(component=_program())


def _program() -> Component:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Component(
        type=ComponentType.APPLICATION,
        name=project["name"],
        version=project["version"],
        description=project["description"],
        licenses=[_licence(project["license"])],
        bom_ref="briefs",
    )


def _locked() -> str:
    """The digests of all that the bill is made from."""
    files = [locks.LOCKS / f"{name}.txt" for name in locks.GIVEN_OUT]
    return " ".join(fonts.digest(file) for file in [*files, fonts.FOLDER / fonts.RECORD])


def _distributions() -> Iterator[Component]:
    sets = locks.given_out()
    for pin in locks.pins():
        yield Component(
            type=ComponentType.LIBRARY,
            name=pin.name,
            version=pin.version,
            purl=PackageURL("pypi", name=pin.name, version=pin.version),
            licenses=[_licence(licences.of(pin.name))],
            properties=_properties(pin, sets[pin.name]),
            bom_ref=f"{pin.name}=={pin.version}",
        )


def _properties(pin: Pin, sets: tuple[str, ...]) -> Iterator[Property]:
    yield Property(name="briefs:set", value=" ".join(sets))
    if pin.marker:
        yield Property(name="briefs:marker", value=pin.marker)
    # Several files of a distribution may be installed, one for each platform: these are theirs.
    yield Property(name="briefs:hashes", value=" ".join(pin.hashes))


def _fonts() -> Iterator[Component]:
    recorded = fonts.provenance()
    source, version = recorded["package"], recorded["version"]
    namespace, _, name = source.rpartition("/")
    ancestor = Component(
        name=source,
        version=version,
        purl=PackageURL("npm", namespace=namespace, name=name, version=version),
    )
    for file, one in recorded["files"].items():
        yield Component(
            type=ComponentType.FILE,
            name=f"templates/fonts/{file}",
            version=version,
            licenses=[_licence(recorded["licence"])],
            hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one["sha256"])],
            pedigree=Pedigree(ancestors=[ancestor], notes=one["made"]),
            bom_ref=file,
        )


def _licence(expression: str) -> DisjunctiveLicense | LicenseExpression:
    return LicenseExpression(expression) if " " in expression else DisjunctiveLicense(id=expression)


def main(target: Path) -> int:
    """Write the bill."""
    text = sbom()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET))
