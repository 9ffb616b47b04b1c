"""What a command says, when whoever listened has gone or the disk behind a redirection is full."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from studio.atomic_files import unforeseen_disk_error

CLOSED_PIPE = 141
"""128 and the number of SIGPIPE, as shells have it."""
STREAMS = ("stdin", "stdout", "stderr")
OUTPUT = "the output"
"""Stands in a sentence for the name of a file."""


def with_whole_output(run: Callable[[], int]) -> int:
    """The exit code of `run`, once all that it said has arrived; 141 for a closed pipe, 1 where it cannot be written.

    `run` tells its own errors. Letters that the terminal cannot show are written by their numbers.
    """
    _open_missing_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        try:
            return run()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
    except BrokenPipeError:
        _drop_what_is_left()
        return CLOSED_PIPE
    except OSError as error:
        with suppress(OSError):
            print(unforeseen_disk_error(error, OUTPUT), file=sys.stderr, flush=True)
        _drop_what_is_left()
        return 1


def _open_missing_streams() -> None:
    """A stream that was closed before the start is None, and nothing that prints expects that."""
    for name in STREAMS:
        if getattr(sys, name) is None:
            # Left open on purpose: it lives as long as the program.
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115


def _drop_what_is_left() -> None:
    """Python flushes both once more when it ends, and would complain of the same error again."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
