"""The subcommands: where each is at home, and its line in the help of ``briefs``."""

from importlib import import_module

import click

COMMANDS = {
    "build": ("build", "Make the PDFs, all or those named."),
    "check": ("check", "Say what is wrong with the content, before anything is printed."),
    "list": ("catalogue", "Name the briefs, their titles and their editions."),
    "fmt": ("fmt", "Put the content files into one form, without changing what they say."),
    "proof": ("proof", "Put all pages of each brief on one picture, to see a change at once."),
    "release": (
        "release",
        "Make a release: every document, its data and a manifest, in one folder.",
    ),
    "verify": (
        "verify",
        "Say whether a folder, a ZIP or a PDF is what was given out, to the bit.",
    ),
    "pack": (
        "pack",
        "Make the parcels of a release: for each recipient a ZIP with what the register says.",
    ),
    "send": ("send", "Send the parcels of a release by mail, each once."),
    "deliveries": ("deliveries", "Say who has which release, by the ledger of briefs send."),
    "site": (
        "site",
        "Make a download page of releases: static files, in every language of the series.",
    ),
    "diff": (
        "diff",
        (
            "Set old and new side by side: figures, names and texts, by id, with the changed words"
            " marked."
        ),
    ),
    "status": ("status", "Say how far the translation is, and what is to be done."),
    "accept": ("accept", "Mark texts as reviewed as they stand now, in all their languages."),
    "export": ("export", "Put texts into a file for translators, who need no YAML."),
    "import": (
        "import_",
        "Show what a translator's file changes; with --write, put it into the content.",
    ),
    "preview": (
        "preview",
        "Show a brief's pages in the browser, made anew whenever a file is saved.",
    ),
    "new": ("new", "Add a brief, or a language, to the project."),
    "init": (
        "init",
        "Begin a project: one example brief in Korean and English, which briefs build prints.",
    ),
    "schema": (
        "schema",
        "Teach editors the project's figures, sources, terms and tables as they are now.",
    ),
    "completion": ("completion", "Print what teaches a shell to complete."),
}
"""By name: the module that has the command, under the module's own name, and its summary, which is
the first sentence of the command's help."""


class Commands(click.Group):
    """A group whose commands are imported when one is asked for, not when they are listed.

    In their stead it holds commands that can do no more than be listed.
    """

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"briefs.cli.{module}"), module)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of the help, as click lays it out."""
        click.Group(commands=self.commands).format_commands(ctx, formatter)


def listed() -> list[click.Command]:
    """A command for each line of the help, which can do nothing else."""
    return [click.Command(name, help=summary) for name, (_, summary) in COMMANDS.items()]
