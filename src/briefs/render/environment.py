"""Jinja as the templates of this project want it."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateRuntimeError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from briefs.wording import said


def strict_environment(templates: Path) -> Environment:
    """Everything is escaped that is not Markup, and nothing undefined prints as empty.

    A template sees the page that it prints and no more: it reaches neither Python's own parts nor
    a file outside of its folder.
    """
    return ImmutableSandboxedEnvironment(
        loader=_Inside(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class _Inside(FileSystemLoader):
    """Loads the files of one folder; a link in the file system that leads out is not followed."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """A template, its file, and what tells whether it is still the same.

        Raises:
            TemplateNotFound: there is none of this name.
            TemplateRuntimeError: it is outside of the folder.
        """
        root = Path(self.searchpath[0]).resolve()
        if not (root / template).resolve().is_relative_to(root):
            raise TemplateRuntimeError(said("{name} is outside of templates/", name=template))
        return super().get_source(environment, template)
