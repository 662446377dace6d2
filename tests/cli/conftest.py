"""The command, run in this process."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefs.cli import program


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Run ``briefs``, speaking English: its status, standard output and standard error."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        status = program.run([str(argument) for argument in arguments])
        return (status, *capsys.readouterr())

    return run
