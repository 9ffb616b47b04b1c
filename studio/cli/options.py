"""The types of options, and options that several commands take."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from studio.domain.errors import InputError
from studio.domain.limits import GROUP, PROMPT_LETTERS, Range
from studio.domain.typed import line, number, path_of, whole_number

T = TypeVar("T")


def whole(limits: Range) -> Callable[[str], int]:
    """The type of an option that takes a whole number of this range."""

    def parse(text: str) -> int:
        value = whole_number(text)
        limits.refuse(value)
        return value

    return _told(parse)


def real(limits: Range) -> Callable[[str], float]:
    """The type of an option that takes a number of this range."""

    def parse(text: str) -> float:
        value = number(text)
        limits.refuse(value)
        return value

    return _told(parse)


def strength(text: str) -> float:
    """The type of an option that takes a strength; which there are, the export knows."""
    return _told(number)(text)


def path(text: str) -> Path:
    """The type of an option that names a file or folder."""
    return _told(path_of)(text)


def prompt(text: str) -> str:
    """The type of an option that takes a prompt."""
    return _told(lambda typed: line(typed, PROMPT_LETTERS))(text)


def _told(parse: Callable[[str], T]) -> Callable[[str], T]:
    """argparse tells the sentences of its own kind of error only."""

    def told(text: str) -> T:
        try:
            return parse(text)
        except InputError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return told


def add_group_option(parser: argparse.ArgumentParser, default: int | None) -> None:
    """`--group`; `default` None leaves the size to the project."""
    usual = "as the project says" if default is None else default
    text = f"pictures shown together, {GROUP.least} to {GROUP.most} (default: {usual})"
    parser.add_argument("--group", type=whole(GROUP), default=default, metavar="N", help=text)
