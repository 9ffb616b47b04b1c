"""Every command of `atelier-cli` with its options, and the function that it runs."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from studio import __version__
from studio.cli.bringing import import_pictures, imports, leave_out, like, undo_import
from studio.cli.devices import add_device_option, add_devices_options, devices
from studio.cli.doctor import doctor
from studio.cli.downloads import add_download_options, add_token_options, download_model, token
from studio.cli.lora_files import add_convert_options, add_export_options, add_verify_options, convert_file, verify
from studio.cli.models import add_model_options
from studio.cli.options import add_group_option, add_lesson_options, export_file, prompt, whole
from studio.cli.pictures import redraw, slim_project
from studio.cli.planning import add_plan_options, plan
from studio.cli.project_commands import check, export, generate, go_to, new, rebuild, train
from studio.cli.rehearsal import add_rehearsal_options, run_rehearsal
from studio.cli.status import status
from studio.cli.voting import vote
from studio.domain.limits import PAIRS, RECORD, SEED
from studio.domain.typed import path_of, whole_number

Command = Callable[[argparse.Namespace], None]


class Commands:
    """The commands of a parser, in the order in which its help lists them."""

    def __init__(self, root: argparse.ArgumentParser) -> None:
        self._subparsers = root.add_subparsers(required=True, metavar="COMMAND")

    def add(self, name: str, run: Command, text: str) -> argparse.ArgumentParser:
        parser = self._subparsers.add_parser(name, help=text, description=text)
        parser.set_defaults(run=run)
        return parser

    def add_in_project(self, name: str, run: Command, text: str) -> argparse.ArgumentParser:
        """A command whose first argument is the project's folder."""
        parser = self.add(name, run, text)
        parser.add_argument("dir", type=path_of, metavar="DIR")
        return parser

    def add_with_engine(self, name: str, run: Command, text: str) -> argparse.ArgumentParser:
        """A command that works in a project, on a device of choice."""
        parser = self.add_in_project(name, run, text)
        add_device_option(parser)
        return parser


def command_line_parser() -> argparse.ArgumentParser:
    """The whole command line; `run` of what it parses is the command's function."""
    root = argparse.ArgumentParser(prog="atelier-cli", description="Teach a diffusion model a style by voting.")
    root.add_argument("--version", action="version", version=f"Atelier {__version__}")
    commands = Commands(root)
    _add_project_commands(commands)
    _add_bringing_commands(commands)
    _add_file_commands(commands)
    _add_model_commands(commands)
    parser = commands.add("rehearse", run_rehearsal, "play the whole loop with a simulated artist")
    add_rehearsal_options(parser)
    add_device_option(parser)
    return root


def _add_project_commands(commands: Commands) -> None:
    parser = commands.add_in_project("new", new, "make a project")
    add_model_options(parser)
    add_lesson_options(parser)
    parser.add_argument("--prompt", type=prompt, action="append", required=True, metavar="TEXT")
    control_text = "a prompt for blind checks only"
    parser.add_argument("--control", type=prompt, action="append", default=[], metavar="TEXT", help=control_text)
    parser.add_argument("--negative", type=prompt, default="", metavar="TEXT")

    parser = commands.add_with_engine("generate", generate, "draw pictures to vote on")
    parser.add_argument("--pairs", type=whole(PAIRS), required=True, help="for how many votes")
    add_group_option(parser, None)

    parser = commands.add_with_engine("vote", vote, "answer what waits, change a vote or withdraw it")
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--taste", metavar="NAME")
    source.add_argument("--from", dest="file", type=path_of, metavar="votes.csv")
    source.add_argument("--pair", type=whole(RECORD), metavar="N", help="the pictures of this number, voted on or not")
    parser.add_argument("--verdict", metavar="WORD", help="for --pair: left, right, tie, bad, marked, skip or withdraw")
    parser.add_argument("--strength", type=whole_number, default=1, metavar="1|2", help="for --pair: 2 is much better")
    marks_text = "best (+), plain or bad (-) for each of more than two; the best alone is enough (--marks=.+..)"
    parser.add_argument("--marks", default="", metavar="+.-", help=f"for --pair: {marks_text}")
    parser.add_argument("--seed", type=whole(SEED), default=0)

    commands.add_with_engine("train", train, "train on the new votes and on the pictures that you brought")

    parser = commands.add_with_engine("rebuild", rebuild, "train a checkpoint again from the votes as they stand now")
    number = whole(RECORD)
    parser.add_argument("--checkpoint", type=number, metavar="ID", help="the one that is worked with, unless said")
    without_text = "the vote on the pictures of this number is left out; may be repeated"
    parser.add_argument("--without", type=number, action="append", default=[], metavar="N", help=without_text)

    parser = commands.add_with_engine("redraw", redraw, "draw pictures anew whose files are missing or damaged")
    pair_text = "the pictures of this number; may be repeated"
    parser.add_argument("--pair", type=number, action="append", default=[], metavar="N", help=pair_text)

    parser = commands.add_in_project("slim", slim_project, "free the room of what nothing is learned from any more")
    consent = parser.add_mutually_exclusive_group()
    consent.add_argument("--yes", action="store_true", help="free it")
    consent.add_argument("--dry-run", action="store_true", help="only say how much it is")

    parser = commands.add_in_project("go-to", go_to, "work on from another checkpoint")
    parser.add_argument("checkpoint", metavar="ID|base")

    parser = commands.add_with_engine("check", check, "compare the newest checkpoint blindly with the base")
    parser.add_argument("--pairs", type=whole(PAIRS), default=64)
    parser.add_argument("--taste", required=True, metavar="NAME")
    parser.add_argument("--seed", type=whole(SEED), default=0)

    parser = commands.add_in_project("status", status, "say how far a project is")
    parser.add_argument("--json", action="store_true")

    parser = commands.add_in_project("doctor", doctor, "say what is wrong with a project, and mend what can be mended")
    parser.add_argument("--repair", action="store_true", help="mend it, with a copy of the records first")


def _add_bringing_commands(commands: Commands) -> None:
    parser = commands.add_in_project("like", like, "bring pictures of your own, to be learned as liked ones")
    parser.add_argument("files", type=path_of, nargs="+", metavar="FILE_OR_FOLDER")
    parser.add_argument("--dislike", action="store_true", help="they are what the pictures should not be like")

    text = "bring pictures with their prompts to vote on, or two folders of good and of bad ones"
    parser = commands.add_in_project("import", import_pictures, text)
    parser.add_argument("folder", type=path_of, nargs="?", metavar="FOLDER")
    parser.add_argument("--good", type=path_of, metavar="FOLDER")
    parser.add_argument("--bad", type=path_of, metavar="FOLDER")

    parser = commands.add_in_project("imports", imports, "list what was brought")
    parser.add_argument("--pictures", action="store_true", help="with every picture of your own")

    parser = commands.add_in_project("undo-import", undo_import, "take back all that was brought at once")
    parser.add_argument("number", type=whole(RECORD), metavar="N")

    parser = commands.add_in_project("leave-out", leave_out, "learn no more from one of the pictures that you brought")
    parser.add_argument("number", type=whole(RECORD), metavar="N", help="as “imports --pictures” lists it")
    parser.add_argument("--again", action="store_true", help="learn from it again")


def _add_file_commands(commands: Commands) -> None:
    parser = commands.add_with_engine("export", export, "write the LoRA file")
    parser.add_argument("--checkpoint", type=whole(RECORD), metavar="ID")
    parser.add_argument("file", type=export_file, metavar="FILE")
    add_export_options(parser)

    add_verify_options(commands.add("verify", verify, "say what a LoRA file is and which programs read it"))
    add_convert_options(commands.add("convert", convert_file, "write a LoRA file anew in another format, or put right"))


def _add_model_commands(commands: Commands) -> None:
    parser = commands.add("plan", plan, "try a base model on this machine: time, memory, disk, and what would help")
    add_plan_options(parser)
    add_device_option(parser)

    add_devices_options(commands.add("devices", devices, "list the graphics cards that Atelier can work on"))
    add_download_options(commands.add("download", download_model, "download a base model from the Hugging Face hub"))
    add_token_options(commands.add("token", token, "store or forget a read token of the hub"))
