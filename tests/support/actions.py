"""What a PDF does when it is opened or clicked on."""

import io
from collections.abc import Iterator

import pikepdf

KEYS = ("/A", "/AA", "/OpenAction", "/Next", "/PA")
"""The keys of a dictionary that actions hang on (ISO 32000-1, 12.6)."""


def actions(content: bytes) -> set[str]:
    """The kinds of all actions in a PDF: ``/URI``, ``/GoTo``, ``/Launch``, ``/JavaScript`` …"""
    return {str(kind) for action in _actions(content) if (kind := action.get("/S"))}


def addresses(content: bytes) -> set[str]:
    """The addresses that its links lead to."""
    return {str(action["/URI"]) for action in _actions(content) if "/URI" in action}


def _actions(content: bytes) -> Iterator[pikepdf.Dictionary]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary):
                found = [one.get(key) for key in KEYS]
                yield from (each for each in found if isinstance(each, pikepdf.Dictionary))
                if one.get("/Type") == "/Action":
                    yield one
