"""States of a unit as the two versions of XLIFF write them."""

from briefs.model.desk import State

OLD = {
    State.TRANSLATED: "translated",
    State.NEW: "needs-review-translation",
    State.STALE: "needs-translation",
    State.MISSING: "new",
}
"""XLIFF 1.2: the attribute ``state`` of a target."""

_OLD_READ = {
    "translated": State.TRANSLATED,
    "final": State.TRANSLATED,
    "signed-off": State.TRANSLATED,
    "needs-translation": State.STALE,
    "needs-adaptation": State.STALE,
    "needs-l10n": State.STALE,
}

PREFIX = "briefs:"
NEW = {
    State.TRANSLATED: "reviewed",
    State.NEW: "translated",
    State.STALE: "initial",
    State.MISSING: "initial",
}
"""XLIFF 2.0: the attribute ``state`` of a segment; ``subState`` says ours."""

_NEW_READ = {
    "reviewed": State.TRANSLATED,
    "final": State.TRANSLATED,
    "translated": State.NEW,
    "initial": State.STALE,
}


def old_state(written: str, target: str) -> State:
    """The state in a file of XLIFF 1.2."""
    return _OLD_READ.get(written, State.NEW) if target else State.MISSING


def new_state(written: str, sub_state: str, target: str) -> State:
    """The state in a file of XLIFF 2.0; a tool that moves it on may leave our sub-state behind."""
    if not target:
        return State.MISSING
    ours = next((state for state in State if sub_state == f"{PREFIX}{state}"), None)
    if ours and ours is not State.MISSING and NEW[ours] == (written or "initial"):
        return ours
    return _NEW_READ.get(written, State.NEW)
