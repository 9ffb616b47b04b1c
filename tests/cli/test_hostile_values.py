"""Every option of every command with values that nobody means."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path

import pytest

from fake_engine import for_commands
from studio.cli.main import main
from studio.cli.parser import command_line_parser
from studio.session.session import Session
from studio.store.project import Project
from time_limit import within

NUMBERS = (
    "-3",
    "-1",
    "-0",
    "0x10",
    "1_000",
    "١٢",
    "²",
    "1.5",
    "1e400",
    "nan",
    "-inf",
    "9" * 30,
    "9" * 5000,
    str(2**80),
)
WORDS = ("", " ", "true", "a\0b", "\udcff", "\x1b[31m\n", "%s %(x)d {0}", "🦋", "a" * 100_000, "😀" * 300)
PATHS = ("~nosuchuser", "~nosuchuser/x", "../" * 2000, "x" * 300, "fifo", "folder", "file/below")
SECONDS = 20

COMMANDS = {
    "new": ("{new}", "--prompt", "a cat"),
    "generate": ("{project}", "--pairs", "1"),
    "vote": ("{project}", "--from", "votes.csv"),
    "like": ("{project}", "folder"),
    "import": ("{project}", "folder"),
    "imports": ("{project}",),
    "undo-import": ("{project}", "1"),
    "leave-out": ("{project}", "1"),
    "train": ("{project}",),
    "rebuild": ("{project}",),
    "redraw": ("{project}",),
    "slim": ("{project}",),
    "doctor": ("{project}",),
    "go-to": ("{project}", "base"),
    "check": ("{project}", "--pairs", "1", "--taste", "warmth"),
    "status": ("{project}",),
    "export": ("{project}", "{new}"),
    "verify": ("file",),
    "convert": ("file", "{new}"),
    "plan": (),
    "download": ("no model",),
    "token": ("no action",),
    "devices": (),
    "rehearse": ("--taste", "beauty"),
}
SHARE = 4
"""Of the values every fourth is tried each time, from command to command another, and all of them in a long run."""


def parsers() -> dict[str, argparse.ArgumentParser]:
    (commands,) = (each for each in command_line_parser()._actions if isinstance(each, argparse._SubParsersAction))
    return dict(commands.choices)


def lines_with(parser: argparse.ArgumentParser, words: Sequence[str]) -> Iterator[list[str]]:
    """The words of a command with each value in turn in the place of each argument and option."""
    positionals = [action for action in parser._actions if not action.option_strings]
    for value in (*NUMBERS, *WORDS, *PATHS):
        for place in range(len(positionals)):
            yield [*words[:place], value, *words[place + 1 :]]
        for action in parser._actions:
            if action.option_strings and action.nargs is None:
                yield [*words, f"{action.option_strings[0]}={value}"]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder to work in, with a project that has a checkpoint."""
    monkeypatch.setattr("studio.engine.studio_engine.StudioEngine", for_commands())
    monkeypatch.chdir(tmp_path)
    for words in ("new p --prompt moth --control star --steps 2", "generate p --pairs 1", "vote p --from votes.csv"):
        (tmp_path / "votes.csv").write_text("pair,verdict\n1,left\n")
        assert main(words.split()) == 0
    assert main(["train", "p"]) == 0
    (tmp_path / "votes.csv").write_text("pair,verdict\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    os.mkfifo(tmp_path / "fifo")
    return tmp_path


def test_every_command_is_tried() -> None:
    assert parsers().keys() == COMMANDS.keys()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has pipes with names")
@pytest.mark.parametrize("every", [SHARE, pytest.param(1, marks=pytest.mark.slow)])
@pytest.mark.parametrize("command", COMMANDS)
def test_a_value_that_nobody_means_is_one_sentence(
    command: str, every: int, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = count(1)
    begin = list(COMMANDS).index(command) % every
    for line in islice(lines_with(parsers()[command], COMMANDS[command]), begin, None, every):
        new = place / f"new{next(numbers)}"
        words = [command, *(word.replace("{project}", "p").replace("{new}", new.name) for word in line)]
        capsys.readouterr()
        with within(SECONDS):
            try:
                code: object = main(words)
            except SystemExit as end:
                code = end.code
        shown = [word[:60] for word in words]
        err = capsys.readouterr().err
        assert code in (0, 1, 2), (shown, err)
        assert "Traceback" not in err, (shown, err)
        assert code != 1 or err.count("\n") == 1, (shown, err)
        assert all(letter.isprintable() or letter == "\n" for letter in err), (shown, err)
        if (new / "project.db").exists():
            with Project.open(new) as project:
                assert Session(project).next_job() is not None, shown
