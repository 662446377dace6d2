"""Let atheris look for texts that take a way through the code that none took before.

``python -m fuzz.guided TARGET RUNS`` looks ``RUNS`` times, from a fixed seed, beginning with the
real content. Where a text makes ``look`` raise, it prints the text and exits with another status
than 0.
"""

import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import atheris

SEED = 20261129
SECONDS = 60
"""By the clock, that one text may take on a machine that has much else to do."""

MEGABYTES = 2000
LONGEST = 1200
"""Bytes of a text."""


def main(name: str, runs: int) -> None:
    """Look, with a target's own dictionary and texts to begin with."""
    with atheris.instrument_imports(include=["briefs.quantities", "briefs.content"]):
        target = import_module(f"fuzz.guided.{name}")
    corpus = import_module("fuzz.guided.corpus")  # only now: what is imported is not instrumented
    with tempfile.TemporaryDirectory() as folder:
        texts, words = Path(folder, "texts"), Path(folder, "words")
        texts.mkdir()
        for number, text in enumerate(corpus.BEGINNINGS[name]()):
            (texts / str(number)).write_text(text, encoding="utf-8")
        words.write_text("\n".join(map(_quoted, target.TOKENS)), encoding="ascii")
        options = {
            "runs": runs,
            "seed": SEED,
            "timeout": SECONDS,
            "rss_limit_mb": MEGABYTES,
            "max_len": LONGEST,
            "len_control": 0,
            "dict": words,
            "artifact_prefix": f"{folder}/",
        }
        arguments = [f"-{option}={value}" for option, value in options.items()]
        atheris.Setup([sys.argv[0], *arguments, str(texts)], _reading(target.look))
        atheris.Fuzz()


def _reading(look: Callable[[str], None]) -> Callable[[bytes], None]:
    def read(data: bytes) -> None:
        text = data.decode("utf-8", "ignore")
        try:
            look(text)
        except Exception:
            print(f"found: {text!a}", flush=True)
            raise

    return read


def _quoted(token: str) -> str:
    """A token as libFuzzer's dictionaries have it."""
    return '"' + "".join(f"\\x{byte:02X}" for byte in token.encode()) + '"'


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
