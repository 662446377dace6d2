import json
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from conftest import Measured
from scripts.supply import fonts, sbom
from scripts.supply.locks import pins


@pytest.fixture(scope="module")
def text() -> str:
    return sbom.sbom()


@pytest.fixture(scope="module")
def components(text: str) -> dict[str, Any]:
    return {one["name"]: one for one in json.loads(text)["components"]}


def test_it_is_as_cyclonedx_wants_it(text: str) -> None:
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(text) is None
    spoilt = text.replace('"type": "library"', '"type": "book"')
    assert validator.validate_str(spoilt) is not None


def test_it_is_the_same_each_time(text: str) -> None:
    assert sbom.sbom() == text
    assert "timestamp" not in text


def test_it_names_all_that_is_installed(components: dict[str, Any], measured: Measured) -> None:
    wanted = {pin.name: pin for pin in pins()}
    recorded = fonts.provenance()["files"]
    assert components.keys() == wanted.keys() | {f"templates/fonts/{name}" for name in recorded}
    for name, pin in wanted.items():
        stated = {one["name"]: one["value"] for one in components[name]["properties"]}
        assert components[name]["version"] == pin.version
        assert components[name]["purl"] == f"pkg:pypi/{name}@{pin.version}"
        assert stated["briefs:hashes"] == " ".join(pin.hashes)
    assert all(one["licenses"] for one in components.values())
    measured("supply", what="components in the SBOM", found=len(components))


def test_fonts_have_their_hash_and_their_source(components: dict[str, Any]) -> None:
    for name in fonts.provenance()["files"]:
        one = components[f"templates/fonts/{name}"]
        (stated,) = one["hashes"]
        assert stated == {"alg": "SHA-256", "content": fonts.digest(fonts.FOLDER / name)}
        (source,) = one["pedigree"]["ancestors"]
        assert source["purl"].startswith("pkg:npm/%40expo-google-fonts/noto-sans-kr@")


def test_a_bill_that_does_not_hold_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    class Strict(JsonStrictValidator):
        def validate_str(self, data: str, **_: object) -> Any:
            return super().validate_str(data.replace('"library"', '"book"'))

    monkeypatch.setattr(sbom, "JsonStrictValidator", Strict)
    with pytest.raises(ValueError, match="not as CycloneDX wants it"):
        sbom.sbom()
