import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from briefs import pipeline
from briefs.distribute.plan import Order
from briefs.seal.keys import KeyWanted, opened
from briefs.seal.sign import Level, Seal
from support import nss
from support.authority import PASSWORD, Authority, authority
from support.documents import ROOT
from support.projects import write_project


@pytest.fixture(scope="session")
def ca(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with authority(tmp_path_factory.mktemp("authority")) as made:
        yield made


@pytest.fixture(scope="session")
def brief(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A brief as it is printed; of two pages, for whoever reads a signature walks through them."""
    root = write_project(tmp_path_factory.mktemp("brief"))
    (root / "templates").symlink_to(ROOT / "templates")
    built = pipeline.build(root, root / "out", Order(editions=["ko"]))
    assert not built.problems
    return built.documents[0].path.read_bytes()


@pytest.fixture(scope="session")
def key(ca: Authority, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The PKCS#12 file of one of the authority's certificates."""
    folder = tmp_path_factory.mktemp("keys")

    def key(label: str) -> Path:
        path = folder / f"{label}.p12"
        path.write_bytes(ca.pkcs12(label))
        return path

    return key


@pytest.fixture(scope="session")
def seal(ca: Authority, key: Callable[[str], Path]) -> Callable[..., Seal]:
    """An open key, which reaches a level with the authority's own time-stamps."""

    def seal(level: Level = Level.B, label: str = "team-ec") -> Seal:
        stamps = "" if level is Level.B else ca.stamps()
        return opened(KeyWanted(key(label), level, stamps, (ca.pem(),)), lambda: PASSWORD)

    return seal


@pytest.fixture(scope="session")
def signed(brief: bytes, seal: Callable[..., Seal]) -> dict[Level, bytes]:
    """The brief, signed at each level."""
    return {level: seal(level).pdf(brief) for level in Level}


@pytest.fixture(scope="session")
def trusting(ca: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a database of NSS that trusts the authority; made in a process of its own."""
    folder = tmp_path_factory.mktemp("nss")
    root = folder / "root.der"
    root.write_bytes(ca.certificate("root").public_bytes(Encoding.DER))
    made = subprocess.run([sys.executable, nss.__file__, folder, root], check=False)
    if made.returncode:
        pytest.skip("NSS, with which pdfsig verifies, is not installed")
    return folder
