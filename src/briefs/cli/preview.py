"""``briefs preview``: the pages in a browser, every text to be pointed at and edited."""

import socket
from pathlib import Path

import click

from briefs.cli import options, report
from briefs.cli.tongue import LANGUAGES, speaker
from briefs.distribute.plan import HOUSE

EDITORS = {
    "vscode": "vscode://file{path}:{line}:{column}",
    "idea": "idea://open?file={path}&line={line}&column={column}",
    "sublime": "subl://open?url=file://{path}&line={line}&column={column}",
}
HERE = "127.0.0.1"
PORT = 8427


@click.command()
@click.argument("brief", default="", metavar="[BRIEF]", shell_complete=options.complete_brief)
@click.option(
    "--edition",
    default="",
    metavar="NAME",
    shell_complete=options.complete_edition,
    help="The edition to begin with.  [default: the first]",
)
@click.option(
    "--theme", default=HOUSE, show_default=True, metavar="NAME", help="The colours to begin with."
)
@click.option(
    "--port", default=PORT, show_default=True, help="Where it listens on this machine; 0: any."
)
@click.option(
    "--editor",
    type=click.Choice(sorted(EDITORS)),
    default="vscode",
    show_default=True,
    help="The editor that links to files open.",
)
@options.root_option
def preview(
    brief: str, edition: str, theme: str, port: int, editor: str, root: Path | None
) -> None:
    """Show a brief's pages in the browser, made anew whenever a file is saved.

    A click on any text shows its id, all its languages, what is wrong with it and where it stands;
    what is edited there is written into its file, unless the file has changed meanwhile or the
    briefs could no longer be built. Only this machine can reach it. Ctrl-C ends it.

    \b
    Examples:
      briefs preview                            the first brief
      briefs preview boston --edition ko-en     another one, both languages side by side
    """
    from briefs.preview.server import Settings, application
    from briefs.preview.serving import serve
    from briefs.preview.state import Choice

    home = options.project_root(root)
    speakers = {tongue: speaker(tongue) for tongue in LANGUAGES}
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HERE, port))
            listener.listen()  # so that nobody who reads the address comes too early
        except OSError as error:
            raise click.ClickException(
                f"port {port} of this machine is taken: name another with --port ({error.strerror})"
            ) from error
        bound = listener.getsockname()[1]
        settings = Settings(
            root=home.resolve(),
            choice=Choice(brief, edition, theme),
            tongues=LANGUAGES,
            say=lambda message, tongue: speakers[tongue](message),
            port=bound,
            editor=EDITORS[editor],
        )
        report.news(f"http://{HERE}:{bound}/ shows the briefs; Ctrl-C ends it.")
        serve(application(settings), listener)
