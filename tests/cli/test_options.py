"""What commands share."""

import pytest

from briefs.cli import options, system
from briefs.crew import Alone
from briefs.crew.workers import Workers


def test_as_many_set_documents_as_was_said_or_as_there_are_processors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(system, "processors", lambda: 3)
    assert options.crew(None) == Workers(3, options.SETTERS)
    assert options.crew(2) == Workers(2, options.SETTERS)
    assert isinstance(options.crew(1), Alone)
