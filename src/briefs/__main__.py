"""``briefs`` and ``python -m briefs``: run the command line and end with its status."""

import sys

from briefs.cli import system
from briefs.cli.program import run


def main() -> None:
    """Run the program with the arguments it was called with; does not return."""
    system.end_with_the_pipe()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
