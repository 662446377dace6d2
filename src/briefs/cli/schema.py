"""``briefs schema``: what editors know of the content files."""

from pathlib import Path

import click

from briefs.cli import options
from briefs.cli.planted import tell
from briefs.wording import said


@click.command()
@options.root_option
@options.format_option
@click.pass_context
def schema(context: click.Context, root: Path | None, form: str) -> None:
    """Teach editors the project's figures, sources, terms and tables as they are now.

    Writes JSON Schemas into content/.schemas, which the first line of each content file names. An
    editor with the YAML language server (in VS Code: the extension redhat.vscode-yaml) then
    completes keys, ids and placeholders, says in Korean and English what a key is, and marks what
    briefs check would refuse. New figures and names are offered after the next run.

    \b
    Examples:
      briefs schema
      briefs schema --format json | jq -r '.files[]'
    """
    from briefs import pipeline

    planted = pipeline.refresh_schemas(options.project_root(root))
    context.exit(tell(planted, form, said("Editors read them at once.")))
