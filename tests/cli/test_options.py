"""What commands share."""

import click
import pytest

from briefs.cli import options, system
from briefs.crew import Crew, Limits
from briefs.crew.workers import Workers

crew = options.crew
"""As it is; tests have another one (``tests/conftest.py``)."""


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ((None,), Workers(3, options.SETTERS)),
        ((2,), Workers(2, options.SETTERS)),
        ((1,), Workers(1, options.SETTERS)),
        ((1, 9, 512), Workers(1, options.SETTERS, Limits(seconds=9, memory=512))),
    ],
)
def test_as_many_set_documents_as_was_said_or_as_there_are_processors(
    monkeypatch: pytest.MonkeyPatch, wanted: tuple[int | None, ...], made: Crew
) -> None:
    monkeypatch.setattr(system, "processors", lambda: 3)
    assert crew(*wanted) == made


def test_the_help_names_the_usual_limits() -> None:
    @click.command
    @options.crew_options
    def command() -> None:
        """Nothing."""

    told = " ".join(command.get_help(click.Context(command)).split())
    usual = Limits()
    assert f"Processor time that one document may take. [default: {usual.seconds}]" in told
    assert f"Memory that one document may take. [default: {usual.memory}]" in told
