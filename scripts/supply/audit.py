"""Known holes in what a user installs: each pin is asked of the package index; nothing is resolved.

    python -m scripts.supply.audit

pip-audit asks for each pin by its version. Some indexes, such as mirrors, know only the page of the
newest release; what pip-audit could not ask is asked there, which answers for a pin that is the
newest. A pin that nobody answered for is told, and the audit fails: silence is not an answer.

Ends with 0 where every pin was asked and none has a known hole, 1 where one has, 2 where some could
not be asked.
"""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.error import URLError
from urllib.request import urlopen

from scripts.supply.locks import GIVEN_OUT, LOCKS, Pin, pins

Ask: TypeAlias = Callable[[str], Mapping[str, Any] | None]
"""What the index says of a package's newest release; nothing where it says nothing."""

SECONDS = 30
AT_A_TIME = 4


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of a pin.

    Attributes:
        pin: the one that was asked for.
        holes: known holes, each with what mends it.
        unknown: why nobody could say; empty where somebody did.
    """

    pin: Pin
    holes: tuple[str, ...] = ()
    unknown: str = ""


def audited(told: Iterable[Mapping[str, Any]], wanted: Sequence[Pin], ask: Ask) -> list[Answer]:
    """An answer for every pin.

    Args:
        told: what pip-audit says of each dependency; nothing where it could ask nobody.
        wanted: the pins.
        ask: asks the index for a package's newest release.
    """
    asked = {(one["name"], one["version"]): one for one in told if "skip_reason" not in one}

    def answer(pin: Pin) -> Answer:
        one = asked.get((pin.name, pin.version))
        return newest(pin, ask) if one is None else Answer(pin, holes(one["vulns"], "fix_versions"))

    with ThreadPoolExecutor(AT_A_TIME) as some:
        return list(some.map(answer, wanted))


def newest(pin: Pin, ask: Ask) -> Answer:
    """The answer for a pin from the page of its package, which tells of the newest release."""
    page = ask(pin.name)
    if page is None or "vulnerabilities" not in page:
        return Answer(pin, unknown="the index does not answer")
    latest = str(page["info"]["version"])
    found = holes([one for one in page["vulnerabilities"] if not one.get("withdrawn")], "fixed_in")
    if latest != pin.version:
        return Answer(pin, unknown=f"the index tells only of the newest, {latest}")
    return Answer(pin, found)


def holes(stated: Iterable[Mapping[str, Any]], mended: str) -> tuple[str, ...]:
    """Known holes in words, those that are the same under several names once."""
    found: dict[frozenset[str], str] = {}
    for one in stated:
        names = frozenset({one["id"], *one.get("aliases", ())})
        by = ", ".join(one.get(mended) or ()) or "nothing yet"
        found.setdefault(names, f"{', '.join(sorted(names))}; mended by {by}")
    return tuple(found.values())


def report(answers: Sequence[Answer]) -> tuple[str, int]:
    """What to print, and the status to end with."""
    bad = [f"{a.pin.name} {a.pin.version}: {hole}" for a in answers for hole in a.holes]
    unknown = [
        f"{a.pin.name} {a.pin.version}: not audited: {a.unknown}" for a in answers if a.unknown
    ]
    asked = len(answers) - len(unknown)
    total = f"{asked} of {len(answers)} pins audited, {len(bad)} known holes"
    if not asked:
        total = f"no vulnerability service could be reached: {total}"
    return "\n".join([*bad, *unknown, total]), 1 if bad else 2 if unknown else 0


def pip_audit() -> list[Mapping[str, Any]]:
    """What pip-audit says of each pin; nothing where it could ask nobody: it tells why then."""
    locks = [part for name in GIVEN_OUT for part in ("-r", str(LOCKS / f"{name}.txt"))]
    options = ["--require-hashes", "--disable-pip", "--format=json", "--progress-spinner=off"]
    command = [sys.executable, "-m", "pip_audit", *options, *locks]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found: list[Mapping[str, Any]] = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError):
        why = done.stderr.strip().splitlines() or ["it said nothing"]
        print(f"pip-audit could ask nobody: {why[-1]}", file=sys.stderr)
        return []
    return found


def asking() -> Ask:
    """Who asks the index that pip uses; pip itself says which that is where nothing is set."""
    pip = [sys.executable, "-m", "pip"]
    config = subprocess.run([*pip, "config", "list"], capture_output=True, text=True, check=False)
    usual = subprocess.run([*pip, "install", "--help"], capture_output=True, text=True, check=True)
    stated = re.search(r"index-url='(\S+?)'", config.stdout.replace("extra-index-url", ""))
    default = re.search(r"default\s+(https?://\S+?)\)", usual.stdout)
    address = stated or default
    base = address[1].rstrip("/").removesuffix("/simple") if address else ""

    def ask(name: str) -> Mapping[str, Any] | None:
        try:
            with urlopen(f"{base}/pypi/{name}/json", timeout=SECONDS) as answer:
                page: Mapping[str, Any] = json.load(answer)
        except (URLError, OSError, ValueError):
            return None
        return page

    return ask


def main() -> int:
    """Audit, and tell."""
    text, status = report(audited(pip_audit(), pins(), asking()))
    print(text)
    return status


if __name__ == "__main__":
    sys.exit(main())
