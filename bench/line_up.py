"""The engines that the print is held against: what they need, and how they are run."""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from bench.clock import Command, Run
from bench.pages import Page
from bench.peers.browser import prepare as browser
from bench.peers.latex import prepare as latex
from bench.peers.typst import prepare as typst

PACKAGES = "npm install --ignore-scripts --no-package-lock --prefix bench/peers"
TEX = (
    "apt-get install --no-install-recommends texlive-xetex texlive-luatex texlive-lang-korean "
    "texlive-fonts-recommended"
)
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or ""

Prepare = Callable[[Sequence[Page], Path, Path], None]


@dataclass(frozen=True, slots=True)
class Peer:
    """An engine.

    Attributes:
        name: what it is called.
        there: whether this machine has it.
        remedy: how to install it.
        prepare: writes documents into a folder, with the project's templates at hand.
        commands: what to run, one after another, to print documents of a folder.
        bar: the most that the project's time may be of this engine's; none where nobody asks.
        moonshot: what is dreamt of.
        heavy: whether it is so slow that one round has to do.
    """

    name: str
    there: bool
    remedy: str
    prepare: Prepare
    commands: Callable[[Path, Sequence[str]], Iterable[Command]]
    bar: float | None = None
    moonshot: float | None = None
    heavy: bool = False

    def run(self, folder: Path, names: Sequence[str]) -> Run:
        """All documents, one after another."""
        return Run((tuple(self.commands(folder, names)),))

    def side_by_side(self, folder: Path, names: Sequence[str], processes: int) -> Run:
        """The documents shared out among processes."""
        shares = (names[at::processes] for at in range(processes))
        return Run(tuple(tuple(self.commands(folder, share)) for share in shares))


def _typst(folder: Path, names: Sequence[str]) -> Iterable[Command]:
    yield Command((sys.executable, "-m", "bench.peers.typst.print", str(folder), *names))


def _typst_each(folder: Path, names: Sequence[str]) -> Iterable[Command]:
    return (command for name in names for command in _typst(folder, [name]))


def _browser(engine: str, folder: Path, names: Sequence[str]) -> Iterable[Command]:
    module = "bench.peers.browser.print"
    yield Command((sys.executable, "-m", module, engine, str(folder), *names))


def _chromium_each(folder: Path, names: Sequence[str]) -> Iterable[Command]:
    options = ("--headless", "--no-sandbox", "--no-pdf-header-footer")
    for name in names:
        out, page = folder / f"{name}.pdf", folder / f"{name}.html"
        yield Command((CHROMIUM, *options, f"--print-to-pdf={out}", page.as_uri()))


def _tex(engine: str, folder: Path, names: Sequence[str]) -> Iterable[Command]:
    """Twice each, so that the contents know their pages."""
    for name in (name for name in names for _ in range(2)):
        yield Command((engine, "-interaction=batchmode", f"{name}.tex"), folder)


def _in_browser(engine: str) -> Prepare:
    return partial(browser.prepare, engine)


HAS_TYPST = find_spec("typst") is not None
HAS_CHROMIUM = bool(CHROMIUM) and find_spec("playwright") is not None
TYPST = Peer("Typst", HAS_TYPST, "scripts/setup dev", typst.prepare, _typst, bar=1.75, moonshot=1.0)


def _packaged(package: str) -> bool:
    return HAS_CHROMIUM and (browser.PACKAGES / package).is_dir()


PEERS = (
    TYPST,
    Peer("Typst, a process each", HAS_TYPST, "scripts/setup dev", typst.prepare, _typst_each),
    Peer(
        "Chromium, one browser",
        HAS_CHROMIUM,
        "scripts/setup dev",
        _in_browser("chromium"),
        partial(_browser, "chromium"),
        bar=1.0,
    ),
    Peer(
        "Chromium, started each time",
        HAS_CHROMIUM,
        "scripts/setup dev",
        _in_browser("chromium"),
        _chromium_each,
    ),
    Peer(
        "Paged.js",
        _packaged("pagedjs"),
        PACKAGES,
        _in_browser("pagedjs"),
        partial(_browser, "pagedjs"),
        bar=0.25,
        heavy=True,
    ),
    Peer(
        "Vivliostyle",
        _packaged("@vivliostyle"),
        PACKAGES,
        _in_browser("vivliostyle"),
        partial(_browser, "vivliostyle"),
        bar=0.1,
        heavy=True,
    ),
    *(
        Peer(
            name,
            shutil.which(command) is not None,
            TEX,
            latex.prepare,
            partial(_tex, command),
            bar=0.25,
            heavy=True,
        )
        for name, command in (("XeLaTeX", "xelatex"), ("LuaLaTeX", "lualatex"))
    ),
)
