"""Options that several commands take."""

from __future__ import annotations

import argparse


def positive(text: str) -> int:
    """The type of an option that counts something."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def add_group_option(parser: argparse.ArgumentParser, default: int | None) -> None:
    """`--group`; `default` None leaves the size to the project."""
    usual = "as the project says" if default is None else default
    text = f"pictures shown together, 2 to 7 (default: {usual})"
    parser.add_argument("--group", type=int, default=default, metavar="N", help=text)
