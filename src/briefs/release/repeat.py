"""Whether a release that is there already is the one that was made just now.

A signature is another one each time, so that what was signed is compared.
"""

from collections.abc import Mapping
from hashlib import sha256

from briefs.model.release import MANIFEST, SIGNATURE, SUMS, Manifest
from briefs.problems import Problem, Refused, Span
from briefs.release.making import unsealed
from briefs.release.manifest import from_json
from briefs.release.sums import sums
from briefs.wording import said

There = Mapping[str, bytes | None]
"""What a folder holds, by name; what is no file has no contents."""


def known(there: There) -> Manifest | None:
    """The manifest in a folder; nothing where there is none that can be read."""
    try:
        return from_json(there.get(MANIFEST) or b"", MANIFEST)
    except Refused:
        return None


def differing(there: There, now: Mapping[str, bytes], made: Manifest) -> tuple[str, ...]:
    """The names of what is other in a folder than in a release, lacking there, or only there.

    Args:
        there: what the folder holds.
        now: documents, data and content of the release, unsigned.
        made: its manifest.
    """
    old = known(there)
    if old is None:
        return (MANIFEST,)
    own = {MANIFEST, SIGNATURE, SUMS}
    names = sorted({*there, *now} - own)
    other = [name for name in names if not _is_same(name, there, now, old)]
    if unsealed(old) != unsealed(made):
        other.append(MANIFEST)
    whole = {name: content for name, content in there.items() if content is not None}
    listed = whole.pop(SUMS, b"")
    return (*other, SUMS) if sums(whole) != listed and not other else tuple(other)


def weaker(old: Manifest, folder: str, *, validated: bool, signed: bool) -> tuple[Problem, ...]:
    """What was wanted of a release and is not so of the one that is there.

    Args:
        old: its manifest.
        folder: where it is.
        validated: whether it was to be validated.
        signed: whether it was to be signed.
    """
    lacking = (
        (
            validated and not all(one.validated for one in old.documents),
            said("the release is there already, and was given out without validation"),
        ),
        (
            signed and not all(one.unsigned for one in old.documents),
            said("the release is there already, and was given out without signatures"),
        ),
    )
    hint = said("a release stays as it is: a correction has a number of its own (series.yaml)")
    return tuple(
        Problem("other-release", text, Span(folder), hint) for is_so, text in lacking if is_so
    )


def _is_same(name: str, there: There, now: Mapping[str, bytes], old: Manifest) -> bool:
    held, made = there.get(name), now.get(name)
    if held is None or made is None:
        return False
    unsigned = {one.name: one for one in old.documents if one.unsigned}
    if name not in unsigned:
        return held == made
    was = unsigned[name]
    return _hash(held) == was.sha256 and _hash(made) == was.unsigned


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
