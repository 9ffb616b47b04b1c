"""The types of options, and options that several commands take. What cannot be meant is an InputError."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from studio.domain.limits import GROUP, PROMPT_LETTERS, Range
from studio.domain.typed import line, number, path_of, whole_number


def whole(limits: Range) -> Callable[[str], int]:
    """The type of an option that takes a whole number of this range."""

    def parse(text: str) -> int:
        value = whole_number(text)
        limits.refuse(value)
        return value

    return parse


def real(limits: Range) -> Callable[[str], float]:
    """The type of an option that takes a number of this range."""

    def parse(text: str) -> float:
        value = number(text)
        limits.refuse(value)
        return value

    return parse


def prompt(text: str) -> str:
    """The type of an option that takes a prompt."""
    return line(text, PROMPT_LETTERS)


def export_file(text: str) -> Path:
    """The type of an option for a file to write, whose name becomes one that every system takes."""
    typed = Path(text) if text else path_of(text)
    return path_of(typed.parent) / typed.name


def add_group_option(parser: argparse.ArgumentParser, default: int | None) -> None:
    """`--group`; `default` None leaves the size to the project."""
    usual = "as the project says" if default is None else default
    text = f"pictures shown together, {GROUP.least} to {GROUP.most} (default: {usual})"
    parser.add_argument("--group", type=whole(GROUP), default=default, metavar="N", help=text)
