"""``SHA256SUMS``: what ``sha256sum --check`` reads, and compares without us."""

from collections.abc import Mapping
from hashlib import sha256


def sums(files: Mapping[str, bytes]) -> bytes:
    """The list of files by name, as GNU coreutils writes it in binary mode off a terminal.

    Args:
        files: contents by name; names are ASCII without line feeds or backslashes.
    """
    return listed({name: sha256(content).hexdigest() for name, content in files.items()})


def listed(hashes: Mapping[str, str]) -> bytes:
    """The same list of hashes that are known, in hexadecimal, by name."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(hashes.items())).encode()
