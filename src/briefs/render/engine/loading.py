"""WeasyPrint, loaded the one way that is allowed: the version we know, without the machine's fonts.

Its behaviour is changed in places that it does not promise to keep, so any other version is
refused. Fontconfig reads its settings once, when WeasyPrint is first imported, so they have to be
in place before that.
"""

import ctypes.util
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefs.problems import Problem, Refused, Span, reason_of
from briefs.wording import Said, said

VERSION = "70.0"
"""The one that :mod:`briefs.render.engine.leaned_on` describes, and ``pyproject.toml`` pins."""

SETTING = "FONTCONFIG_FILE"
FONT_SETTINGS = str(Path(__file__).with_name("no-system-fonts.conf"))

LIBRARIES = said(
    "install Pango: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (Debian, "
    "Ubuntu), dnf install pango harfbuzz (Fedora), brew install pango (macOS)"
)


class EngineUnfit(Refused, ImportError):
    """WeasyPrint cannot be used here: wrong version, loaded too early, or without its libraries.

    It is a refusal, so that it is told as a problem; and an error of an import, which a process
    that imports ahead for others passes over: they meet it themselves, and tell.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__([Problem("engine", message, Span("weasyprint"), hint)])


def load() -> None:
    """Import WeasyPrint for the first time.

    Raises:
        EngineUnfit: it is not the version we know, Pango is missing, or WeasyPrint was imported
            before and may have seen the machine's fonts.
    """
    if "weasyprint" in sys.modules and os.environ.get(SETTING) != FONT_SETTINGS:
        raise EngineUnfit(
            said(
                "weasyprint was imported before briefs.render.engine: it may have seen the "
                "machine's fonts; import briefs.render.engine first"
            )
        )
    _isolate()
    _require_version(_import())


def _isolate() -> None:
    os.environ[SETTING] = FONT_SETTINGS
    os.environ.pop("FONTCONFIG_SYSROOT", None)  # the file's path would be taken below it


def _import() -> str:
    with warnings.catch_warnings(), _finding_libraries_by_name():
        warnings.filterwarnings("ignore", message="No fonts configured in FontConfig")
        try:
            import weasyprint
        except OSError as error:
            raise EngineUnfit(reason_of(error), LIBRARIES) from error
        except ImportError as error:
            raise EngineUnfit(_cannot_import(error), _remedy()) from error
    return str(weasyprint.__version__)


@contextmanager
def _finding_libraries_by_name() -> Iterator[None]:
    """Let the system's loader alone find Pango, by the names of its libraries' files.

    WeasyPrint asks for each library by several names. For those that are wrong, Python runs
    ldconfig, the compiler and the linker on Linux: up to eighty-six programs and 0.13 seconds at
    each start.
    """
    if not sys.platform.startswith("linux"):
        yield
        return
    search = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None  # a keyword elsewhere
    try:
        yield
    finally:
        ctypes.util.find_library = search


def _require_version(version: str) -> None:
    if version != VERSION:
        message = said(
            "WeasyPrint {found} is installed; its insides, which are changed here, are known of "
            "{known} only",
            found=version,
            known=VERSION,
        )
        raise EngineUnfit(message, _remedy())


def _cannot_import(error: ImportError) -> Said:
    return said("WeasyPrint cannot be imported: {reason}", reason=str(error))


def _remedy() -> Said:
    return said(
        "install {known}, as scripts/setup does; `make next` tells what moving on would take",
        known=VERSION,
    )
