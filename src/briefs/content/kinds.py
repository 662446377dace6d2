"""Which kind of content file stands at a path, and the line by which an editor knows it."""

from pathlib import PurePosixPath

_FOLDERS = {("locales",): "locale", ("accepted",): "accepted"}


def kind_of(path: str) -> str:
    """Which kind of file stands at a path below the project's root: a key of ``schemas.MODELS``."""
    folder, name = PurePosixPath(path).parts[1:-1], PurePosixPath(path).stem
    if folder in _FOLDERS:
        return _FOLDERS[folder]
    if folder:
        return "texts" if name == "series" else "brief"
    return name


def schema_line(path: str) -> str:
    """The comment by which an editor finds the schema of a content file: its first line."""
    up = "../" * (len(PurePosixPath(path).parts) - 2)
    return f"# yaml-language-server: $schema={up}.schemas/{kind_of(path)}.json\n"
