"""``SHA256SUMS``: what ``sha256sum --check`` reads, and compares without us."""

from collections.abc import Mapping
from hashlib import sha256


def sums(files: Mapping[str, bytes]) -> bytes:
    """The list of files by name, as GNU coreutils writes it in binary mode off a terminal.

    Args:
        files: contents by name; names are ASCII without line feeds or backslashes.
    """
    lines = (f"{sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    return "".join(lines).encode("ascii")
