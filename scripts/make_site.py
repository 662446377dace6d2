"""Build the documentation site, in English and in Korean, into ``out/docs``: run by `make docs`.

Another folder may be named: ``python scripts/make_site.py FOLDER``.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
LANGUAGES = ("en", "ko")


def main(site: Path) -> int:
    """Build both languages at once; 0 where neither had a warning."""
    for language in LANGUAGES:  # pages that are no more
        shutil.rmtree(site / language, ignore_errors=True)
    with tempfile.TemporaryDirectory() as scratch:
        builds = [_build(language, site, Path(scratch)) for language in LANGUAGES]
        failed = [build for build in builds if build.wait()]
    shutil.copyfile(DOCS / "_templates" / "choose_language.html", site / "index.html")
    return 1 if failed else 0


def _build(language: str, site: Path, scratch: Path) -> subprocess.Popen[bytes]:
    options = ["--quiet", "--fail-on-warning", "--define", f"language={language}"]
    places: list[str | Path] = ["--conf-dir", DOCS, "--doctree-dir", scratch / language]
    places += [ROOT, site / language]
    return subprocess.Popen([sys.executable, "-m", "sphinx", *options, *places])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / "out" / "docs"))
