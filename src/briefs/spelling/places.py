"""Where machines keep dictionaries."""

from pathlib import Path

FOLDERS = tuple(
    Path(folder).expanduser()
    for folder in ("/usr/share/hunspell", "/usr/share/myspell/dicts", "~/Library/Spelling")
)
