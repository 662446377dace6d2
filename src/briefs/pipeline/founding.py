"""What makes a project, or makes it larger: briefs, languages, schemas, a new one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from briefs.check.rules import RULES
from briefs.content.founding import first_files, found
from briefs.content.names import names_of
from briefs.content.save import save
from briefs.content.schemas import FOLDER as SCHEMAS
from briefs.content.schemas import schema_files
from briefs.content.skeleton import new_brief, new_language
from briefs.content.tree import Tree
from briefs.pipeline.reading import pair
from briefs.pipeline.stages import check, new_among
from briefs.problems import Problem, errors
from briefs.project import Project
from briefs.storage import lay


@dataclass(frozen=True, slots=True)
class Planted:
    """The files that came into a project or changed, below its root, and why others did not."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]


def add_brief(root: Path, name: str, titles: Mapping[str, str]) -> Planted:
    """Add a brief to a project, in all its languages: files to write over, sound as they are.

    Args:
        root: the project's root.
        name: the brief's id.
        titles: its title by language, as far as it is known.

    Raises:
        Unfit: there cannot be such a brief.
    """
    return _planted(root, lambda project, there: new_brief(project, name, titles, there))


def add_language(root: Path, tag: str, source: str = "") -> Planted:
    """Add a language to a project: its locale, and every text as another language has it.

    Args:
        root: the project's root.
        tag: the language's tag.
        source: the language to copy; the leading one where none is named.

    Raises:
        Unfit: there cannot be such a language.
    """
    return _planted(root, lambda project, there: new_language(project, tag, source, there))


def refresh_schemas(root: Path) -> Planted:
    """Bring the JSON Schemas that editors read up to date with the project's names."""
    paired = pair(root)
    if paired.project is None:
        return Planted((), paired.problems)
    return _saved(root, {}, _schemas(paired.project))


def begin(root: Path) -> Planted:
    """Begin a project in a folder: content that says it is an example, and templates.

    Raises:
        Refused: something is in the way, or the folder cannot be written.
    """
    made = first_files()
    with TemporaryDirectory() as aside:
        lay(Path(aside), made)
        project = pair(Path(aside)).project
    schemas = _schemas(project) if project else {}
    made |= {path: text.encode() for path, text in schemas.items()}
    found(root, made)
    return Planted(tuple(made), ())


def _planted(root: Path, make: Callable[[Project, Sequence[str]], Mapping[str, str]]) -> Planted:
    """Write what makes a project larger, unless it would give the content a new error."""
    checked = check(root, spelling=False)
    if checked.project is None:
        return Planted((), checked.problems)
    files = make(checked.project, Tree(root).files())
    larger = check(root, spelling=False, over=files)
    broken = errors(new_among(checked.problems, larger.problems))
    if broken or larger.project is None:
        return Planted((), broken or larger.problems)
    return _saved(root, checked.project.files, {**files, **_schemas(larger.project)})


def _schemas(project: Project) -> dict[str, str]:
    return schema_files(names_of(project, (rule.id for rule in RULES)))


def _saved(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> Planted:
    """Write files below ``content/``; schemas are written over, since they are made anew."""
    there = {path: Tree(root).text(path)[0] for path in after if path.startswith(SCHEMAS)}
    known = {**before, **{path: text for path, text in there.items() if text is not None}}
    problems = save(root, known, after)
    changed = (path for path, text in after.items() if text != known.get(path))
    return Planted(() if problems else tuple(changed), problems)
