"""``briefs completion``: what a shell needs in order to complete commands and names."""

import click
from click.shell_completion import BashComplete, FishComplete, ShellComplete, ZshComplete

SHELLS: dict[str, type[ShellComplete]] = {
    "bash": BashComplete,
    "zsh": ZshComplete,
    "fish": FishComplete,
}


@click.command()
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print what teaches a shell to complete.

    Commands, options, briefs and editions are completed.

    \b
    Once, for bash:   briefs completion bash >> ~/.bashrc
    Once, for zsh:    briefs completion zsh >> ~/.zshrc
    Once, for fish:   briefs completion fish > ~/.config/fish/completions/briefs.fish
    """
    script = SHELLS[shell](context.find_root().command, {}, "briefs", "_BRIEFS_COMPLETE")
    click.echo(script.source())
