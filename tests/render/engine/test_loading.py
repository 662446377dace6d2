import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from briefs.render.engine import loading
from briefs.render.engine.loading import EngineUnfit
from support.documents import ROOT


def run(code: str) -> subprocess.CompletedProcess[str]:
    """Run code in a process that has not heard of us."""
    settings = {name: text for name, text in os.environ.items() if name != loading.SETTING}
    settings["PYTHONPATH"] = str(Path(loading.__file__).parents[3])
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=settings, capture_output=True, text=True, check=False)


def test_the_version_installed_is_the_one_we_know() -> None:
    assert version("weasyprint") == loading.VERSION


def test_another_version_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weasyprint.__version__", "71.0")
    with pytest.raises(EngineUnfit) as refusal:
        loading.load()
    (problem,) = refusal.value.problems
    assert "WeasyPrint 71.0 is installed" in problem.message
    assert "known of 70.0 only" in problem.message
    assert "install 70.0" in problem.hint


def test_another_version_is_a_problem_of_the_build_and_no_traceback(tmp_path: Path) -> None:
    other = tmp_path / "weasyprint"
    other.mkdir()
    (other / "__init__.py").write_text("__version__ = '71.0'", encoding="utf-8")
    command = [sys.executable, "-m", "briefs", "build", "boston", "--out", str(tmp_path / "out")]
    settings = {**os.environ, "PYTHONPATH": str(tmp_path), "LC_ALL": "C.UTF-8"}
    made = subprocess.run(
        [*command, "--root", str(ROOT), "--jobs", "2"],
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert made.returncode == 1
    assert made.stderr.count("error[engine]: WeasyPrint 71.0 is installed") == 1
    assert "Traceback" not in made.stderr


def test_weasyprint_loaded_earlier_is_refused() -> None:
    code = "import sys, types; sys.modules['weasyprint'] = types.ModuleType('weasyprint')\n"
    failed = run(code + "import briefs.render.engine")
    assert "weasyprint was imported before briefs.render.engine" in failed.stderr


def test_missing_libraries_are_named() -> None:
    code = """
import builtins
real = builtins.__import__
def no_pango(name, *rest):
    if name == "weasyprint":
        raise OSError("cannot load library 'libpango'")
    return real(name, *rest)
builtins.__import__ = no_pango
import briefs.render.engine
"""
    failed = run(code)
    assert "error[engine]: cannot load library 'libpango'" in failed.stderr
    assert "apt install" in failed.stderr
    assert "brew install" in failed.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere none is run")
def test_no_program_is_run_to_find_libraries() -> None:
    code = """
import sys
run = []
events = {"subprocess.Popen", "os.exec", "os.posix_spawn", "os.system"}
sys.addaudithook(lambda event, given: event in events and run.append((event, given)))
import briefs.render.document
import ctypes.util
assert run == [], run[:3]
assert ctypes.util.find_library("c")
"""
    assert run(code).stderr == ""


def test_the_machine_has_no_fonts_for_us() -> None:
    code = """
import briefs.render.engine
from weasyprint.text import ffi, fonts
config = fonts.FontConfiguration()
print(ffi.fontconfig.FcConfigGetFonts(config._config, ffi.fontconfig.FcSetSystem).nfont)
"""
    assert run(code).stdout == "0\n"
