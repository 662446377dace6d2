"""A build has no business on the network: real documents are set where there is none."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.documents import ROOT

ISOLATED = ("unshare", "--map-root-user", "--net")
"""A network namespace of its own, in which not even the loopback interface is up."""

PROBE = "import socket; socket.create_connection(('127.0.0.1', 9))"


def _is_permitted() -> bool:
    if not shutil.which(ISOLATED[0]):
        return False
    return subprocess.run([*ISOLATED, "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _is_permitted(), reason="no network namespace may be made here")
def test_a_document_is_set_where_there_is_no_network(
    tmp_path: Path, measured: Callable[..., None]
) -> None:
    probe = subprocess.run(
        [*ISOLATED, sys.executable, "-c", PROBE], capture_output=True, text=True, check=False
    )
    assert "Network is unreachable" in probe.stderr
    command = [*ISOLATED, sys.executable, "-m", "briefs", "build", "boston", "--edition", "ko"]
    subprocess.run([*command, "--root", ROOT, "--out", tmp_path], check=True, capture_output=True)
    assert (tmp_path / "boston.ko.pdf").read_bytes().startswith(b"%PDF-1.7")
    measured(
        "containment",
        attack="a build in a network namespace without interfaces",
        outcome="the document is set as ever",
    )
