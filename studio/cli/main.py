"""`atelier-cli`: one command, and the exit code for how it ended."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial

from studio.atomic_files import unforeseen_disk_error
from studio.cli.parser import command_line_parser
from studio.cli.streams import OUTPUT, with_whole_output
from studio.domain.errors import Stopped, StudioError

STOPPED = 130
"""128 and the number of SIGINT, as shells have it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 after an error told in a sentence, 130 after Ctrl+C, 141 on a closed pipe."""
    return with_whole_output(partial(_run, sys.argv[1:] if argv is None else argv))


def _run(arguments: Sequence[str]) -> int:
    try:
        args = command_line_parser().parse_args(_with_signed_tastes(arguments))
        args.run(args)
    except (Stopped, KeyboardInterrupt):
        print("Stopped. Everything finished so far is kept; run the command again to go on.", file=sys.stderr)
        return STOPPED
    except StudioError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        # What a disk or the system refuses is no fault of the program, wherever it happens.
        print(unforeseen_disk_error(error, OUTPUT), file=sys.stderr)
        return 1
    return 0


def _with_signed_tastes(arguments: Sequence[str]) -> list[str]:
    """argparse takes `-warmth` behind `--taste` for an option of its own, so the two are joined."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--taste":
            joined[-1] += f"={argument}"
        else:
            joined.append(argument)
    return joined
