"""The types of options, and options that several commands take. What cannot be meant is an InputError."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from studio.domain.lesson import LESSONS, STYLE, lesson_named
from studio.domain.limits import GROUP, PROMPT_LETTERS, QUESTION_LETTERS, Range
from studio.domain.project import ProjectSettings
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
    usual = "as the project says" if default is None else str(default)
    _add_group(parser, default, usual)


def add_lesson_options(parser: argparse.ArgumentParser) -> None:
    """What `with_lesson` reads."""
    told = " ".join(f"{name}, “{lesson.label}”: {lesson.purpose}" for name, lesson in LESSONS.items())
    text = f"what the project teaches, {STYLE.name} unless said. {told}"
    parser.add_argument("--lesson", type=_lesson, default=STYLE.name, metavar="|".join(LESSONS), help=text)
    question_text = "your own question over the pictures, in place of the lesson's"
    parser.add_argument("--question", type=_question, default="", metavar="TEXT", help=question_text)
    _add_group(parser, None, "as the lesson says")


def with_lesson(settings: ProjectSettings, args: argparse.Namespace) -> ProjectSettings:
    """The settings of a new project that teaches what was said."""
    size = lesson_named(args.lesson).group_size if args.group is None else args.group
    return replace(settings, lesson=args.lesson, question=args.question, group_size=size)


def _lesson(text: str) -> str:
    return lesson_named(text.strip().casefold()).name


def _question(text: str) -> str:
    return line(text, QUESTION_LETTERS)


def _add_group(parser: argparse.ArgumentParser, default: int | None, usual: str) -> None:
    text = f"pictures shown together, {GROUP.least} to {GROUP.most} (default: {usual})"
    parser.add_argument("--group", type=whole(GROUP), default=default, metavar="N", help=text)
