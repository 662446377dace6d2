"""Jinja as the templates of this project want it."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def strict_environment(templates: Path) -> Environment:
    """Everything is escaped that is not Markup, and nothing undefined prints as empty."""
    return Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
