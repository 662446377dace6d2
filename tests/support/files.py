"""What is in a folder."""

from pathlib import Path

from briefs.storage import STAGE


def below(folder: Path, *, but: str = STAGE) -> dict[str, bytes]:
    """Every file in a folder by name, but those in it or below it whose names begin so: stages."""
    names = {path.relative_to(folder): path for path in sorted(folder.rglob("*"))}
    return {
        name.as_posix(): path.read_bytes()
        for name, path in names.items()
        if path.is_file() and not any(part.startswith(but) for part in name.parts)
    }
