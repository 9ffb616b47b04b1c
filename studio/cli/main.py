"""`atelier-cli`: the same loop without a window."""

from __future__ import annotations

import argparse
import csv
import json
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from types import FrameType

from tqdm import tqdm

from studio import __version__
from studio.assets import base_of
from studio.atomic_files import written_aside
from studio.cli.downloads import add_download_options, add_token_options, download_model, token
from studio.cli.loras import (
    add_convert_options,
    add_export_options,
    add_verify_options,
    convert_file,
    options_from,
    tell_exported,
    verify,
)
from studio.cli.models import add_model_options, plan, settings_from
from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped, StudioError
from studio.domain.events import Event, Exported, MemorySaved, Phase, Progress, TrainingStep
from studio.domain.export import ExportOptions
from studio.domain.votes import Mark, Verdict, Vote, refuse_misfit
from studio.session.export_job import export_job
from studio.session.job_runner import Runner
from studio.session.session import Session, refuse_group_size
from studio.session.starter_prompts import starter_prompts
from studio.session.strength_fit import fit_strength
from studio.session.win_rates import Tally, blind_wins, consistency, side_bias
from studio.simulation.rehearsal import Rehearsal, blind_evaluation, calibrated_voter, rehearse, vote_waiting
from studio.simulation.tastes import taste_named
from studio.store.project import Project

REHEARSAL_PROMPTS = 24
REHEARSAL_CONTROLS = 8


class Bar:
    """One progress bar on a terminal, nothing elsewhere."""

    def __init__(self) -> None:
        self._bar: tqdm[None] | None = None
        self._phase = ""

    def watch(self, event: Event) -> None:
        match event:
            case Progress(phase=Phase.GENERATE, done=done, total=total):
                self._show("draw", done, total)
            case TrainingStep(update=update, updates=updates, loss=loss):
                self._show("train", update, updates)
                if self._bar is not None:
                    self._bar.set_postfix(loss=f"{loss:.3f}")
            case MemorySaved():
                self.close()
                print("The graphics card was full: the work goes on in smaller steps.", file=sys.stderr)
            case _:
                pass

    def _show(self, phase: str, done: int, total: int) -> None:
        if self._bar is None or phase != self._phase or total != self._bar.total:
            self.close()
            self._phase = phase
            self._bar = tqdm(total=total, desc=phase, disable=not sys.stderr.isatty(), leave=False)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        if self._bar is not None:
            self._bar.close()
            self._bar = None


@contextmanager
def running() -> Iterator[Runner]:
    """An engine whose work ends cleanly at Ctrl+C."""
    from studio.engine.studio_engine import StudioEngine

    cancel = Cancel()
    bar = Bar()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        cancel.stop()

    before = signal.signal(signal.SIGINT, stop)
    engine = StudioEngine()
    try:
        yield Runner(engine, cancel, bar.watch)
    finally:
        bar.close()
        engine.close()
        signal.signal(signal.SIGINT, before)


def new(args: argparse.Namespace) -> None:
    settings = settings_from(args, args.dir)
    with Project.create(args.dir, settings, args.prompt, args.negative, args.control) as project:
        print(f"Made {project.folder}")


def dry_run(args: argparse.Namespace) -> None:
    with running() as runner:
        plan(args, runner)


def generate(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project, running() as runner:
        session = Session(project, group_size=args.group)
        runner.run(session.generate_job(args.pairs), "generate", session.record)
        kind = "pair" if (args.group or project.settings.group_size) == 2 else "group"
        print(f"{args.pairs} {kind}{'s are' if args.pairs > 1 else ' is'} ready for votes.")


def vote(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project:
        session = Session(project)
        if args.file is not None:
            count = vote_from(session, args.file)
        else:
            with running() as runner:
                artist = calibrated_voter(project, taste_named(args.taste), runner, args.seed)
                count = vote_waiting(session, artist)
        print(f"{count} votes. {session.round.votes} of {session.round.needed} for the next round of training.")


Answer = tuple[int, Verdict, int, tuple[Mark, ...]]


def read_votes(source: Path) -> list[Answer]:
    """Rows `pair,verdict[,strength][,marks]`; the whole file is read before the first vote is cast."""
    try:
        with source.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError("{0} cannot be read.", source) from error
    found: list[Answer] = []
    for line, row in enumerate(rows, start=2):
        try:
            marks = tuple(Mark(letter) for letter in row.get("marks") or "")
            found.append((int(row["pair"]), Verdict(row["verdict"]), int(row.get("strength") or 1), marks))
        except (KeyError, ValueError, TypeError) as error:
            words = ", ".join(verdict.value for verdict in Verdict)
            raise InputError(
                "{0}, line {1}: expected the columns pair,verdict[,strength][,marks] with a pair number, one of {2}, "
                "1 or 2, and for “marked” one of + . - for each picture.",
                source.name,
                line,
                words,
            ) from error
    return found


def vote_from(session: Session, source: Path) -> int:
    """Cast the votes of a CSV file on groups that wait, if all of them can be cast."""
    answers = read_votes(source)
    waiting = {group.id: group for group in session.project.undecided_groups()}
    for number, verdict, strength, marks in answers:
        if number not in waiting:
            raise InputError("{0}: pair {1} does not wait for a vote.", source.name, number)
        try:
            refuse_misfit(waiting.pop(number), verdict, strength, marks)
        except InputError as error:
            raise InputError("{0}: pair {1}: {2}", source.name, number, error) from error
    return sum(
        session.project.votes.add(number, verdict, strength, 0, marks).presses
        for number, verdict, strength, marks in answers
    )


def train(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project, running() as runner:
        session = Session(project)
        runner.run(session.train_job(), "train", session.record)
        tell_checkpoint(session)


def tell_checkpoint(session: Session) -> None:
    """One line about what a round of training came to."""
    if session.head is not None:
        summary = session.head.summary
        print(
            f"Checkpoint {session.head.id}: {session.head.votes} votes, loss {summary.loss:.3f}, "
            f"margin {summary.margin:.2f}, {summary.seconds:.0f} s"
        )


def rebuild(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project, running() as runner:
        session = Session(project)
        checkpoint = session.head.id if args.checkpoint is None and session.head else args.checkpoint
        if checkpoint is None:
            raise InputError("There is no checkpoint to rebuild yet; train first.")
        for job in session.rebuild(checkpoint, args.without):
            runner.run(job, "train", session.record)
        tell_checkpoint(session)


def go_to(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project:
        if args.checkpoint != "base" and not args.checkpoint.isdecimal():
            raise InputError("“{0}” is no checkpoint; give its number, or “base” for the base model.", args.checkpoint)
        checkpoint = None if args.checkpoint == "base" else int(args.checkpoint)
        Session(project).go_to(checkpoint)
        model = "the base model" if checkpoint is None else f"checkpoint {checkpoint}"
        print(f"New pictures come from {model}.")


def check(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project, running() as runner:
        newest = Session(project).head
        if newest is None:
            raise InputError("There is no checkpoint to check yet; train first.")
        artist = calibrated_voter(project, taste_named(args.taste), runner, args.seed)
        plan = blind_evaluation(project, args.pairs, args.seed)
        base = base_of(project.settings)
        before = plan.render(base, None, project.settings.sampling, "base")
        after = plan.render(base, newest.folder, project.settings.sampling, "tuned")
        for job in (before, after):
            runner.run(job, "check")
        report = plan.judge(artist, before, after)
        print(
            f"Checkpoint {newest.id} beats the base in {report.win_rate:.0%} "
            f"({report.win_low:.0%}–{report.win_high:.0%}, n = {report.check_pairs}), "
            f"shift {report.shift:+.2f} s0"
        )


def status(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project:
        session = Session(project)
        facts = {
            "name": project.settings.name,
            "base": project.settings.base,
            "recipe": project.settings.recipe,
            **asdict(project.totals()),
            "round": asdict(session.round),
            "blind": _blind_facts(project.votes.all()),
            "strength": _strength_facts(project),
            "consistency": _facts(consistency(project.votes.all())),
            "left_wins": _facts(side_bias(project.votes.all())),
            "waiting": [pair.id for pair in project.undecided_groups()],
        }
        if args.json:
            print(json.dumps(facts, indent=2))
            return
        print(
            f"{facts['name']} — {facts['votes']} votes, "
            f"{facts['checkpoints']} checkpoints, {facts['pictures']} pictures"
        )
        print(f"Round {session.round.number}: {session.round.votes} of {session.round.needed} votes")
        print(f"Pairs waiting for a vote: {len(project.undecided_groups())}")


def _facts(tally: Tally) -> dict[str, object]:
    low, high = tally.interval
    return {**asdict(tally), "rate": tally.rate, "low": low, "high": high}


def _blind_facts(votes: Sequence[Vote]) -> list[dict[str, object]]:
    return [
        {"checkpoint": newer, "against": "base" if older is None else older, **_facts(tally)}
        for (newer, older), tally in blind_wins(votes).items()
    ]


def _strength_facts(project: Project) -> list[dict[str, object]]:
    """At which strength each checkpoint is liked best, as far as it was asked for."""
    votes = project.votes.all()
    liked = ((one.id, fit_strength(votes, one.id)) for one in project.checkpoints.all())
    return [{"checkpoint": checkpoint, **asdict(found)} for checkpoint, found in liked if found]


def export(args: argparse.Namespace) -> None:
    with Project.open(args.dir) as project, running() as runner:
        write_export(Session(project), args.file, args.checkpoint, runner, options_from(args), replacing=args.replace)


def write_export(
    session: Session,
    target: Path,
    checkpoint: int | None,
    runner: Runner,
    options: ExportOptions | None = None,
    *,
    replacing: bool = False,
) -> None:
    """Export and say how exactly the file reproduces the checkpoint."""

    def told(event: Event) -> None:
        session.record(event)
        if isinstance(event, Exported):
            tell_exported(event)

    runner.run(export_job(session.project, target, checkpoint, options, replacing=replacing), "export", told)


def rehearsal(args: argparse.Namespace) -> None:
    taste = taste_named(args.taste)
    if args.votes < 1 or args.check_pairs < 1:
        raise InputError("A rehearsal needs at least one vote and one check pair.")
    refuse_group_size(args.group)
    with tempfile.TemporaryDirectory(prefix="atelier-") as scratch:
        folder = args.project or Path(scratch) / "rehearsal"
        prompts, controls = starter_prompts(REHEARSAL_PROMPTS, REHEARSAL_CONTROLS)
        settings = settings_from(args, folder)
        with Project.create(folder, settings, prompts, "", controls) as project, running() as runner:
            report = rehearse(project, Rehearsal(taste, args.votes, args.seed, args.check_pairs, args.group), runner)
            if args.export is not None:
                write_export(Session(project), args.export, None, runner)
                report["export"] = str(args.export)
            text = json.dumps(report, indent=2) + "\n"
            if args.json is not None:
                with written_aside(args.json) as aside:
                    aside.write_text(text, encoding="utf-8")
            print(text, end="")


def parser() -> argparse.ArgumentParser:
    root = argparse.ArgumentParser(prog="atelier-cli", description="Teach a diffusion model a style by voting.")
    root.add_argument("--version", action="version", version=f"Atelier {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], None], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    def in_project(name: str, run: Callable[[argparse.Namespace], None], text: str) -> argparse.ArgumentParser:
        made = command(name, run, text)
        made.add_argument("dir", type=Path, metavar="DIR")
        return made

    made = in_project("new", new, "make a project")
    add_model_options(made)
    made.add_argument("--prompt", action="append", required=True, metavar="TEXT")
    made.add_argument("--control", action="append", default=[], metavar="TEXT", help="a prompt for blind checks only")
    made.add_argument("--negative", default="", metavar="TEXT")
    made = in_project("generate", generate, "draw pairs of pictures")
    made.add_argument("--pairs", type=_positive, required=True, help="how many pairs or groups")
    _group_option(made, None)
    made = in_project("vote", vote, "answer the pairs that wait")
    source = made.add_mutually_exclusive_group(required=True)
    source.add_argument("--taste", metavar="NAME")
    source.add_argument("--from", dest="file", type=Path, metavar="votes.csv")
    made.add_argument("--seed", type=int, default=0)
    in_project("train", train, "train on the new votes")
    made = in_project("rebuild", rebuild, "train a checkpoint again from the votes as they stand now")
    made.add_argument("--checkpoint", type=int, metavar="ID", help="the one that is worked with, unless said")
    made.add_argument(
        "--without", type=int, action="append", default=[], metavar="PAIR", help="a pair to leave out; may be repeated"
    )
    made = in_project("go-to", go_to, "work on from another checkpoint")
    made.add_argument("checkpoint", metavar="ID|base")
    made = in_project("check", check, "compare the newest checkpoint blindly with the base")
    made.add_argument("--pairs", type=_positive, default=64)
    made.add_argument("--taste", required=True, metavar="NAME")
    made.add_argument("--seed", type=int, default=0)
    made = in_project("status", status, "say how far a project is")
    made.add_argument("--json", action="store_true")
    made = in_project("export", export, "write the LoRA file")
    made.add_argument("--checkpoint", type=int, metavar="ID")
    made.add_argument("file", type=Path, metavar="FILE")
    add_export_options(made)
    add_verify_options(command("verify", verify, "say what a LoRA file is and which programs read it"))
    add_convert_options(command("convert", convert_file, "write a LoRA file anew in another format, or put right"))
    made = command("plan", dry_run, "try a base model on this machine and say what a round would take")
    add_model_options(made)
    made.add_argument("--prompt", default="a moth on a lamp", metavar="TEXT")
    add_download_options(command("download", download_model, "download a base model from the Hugging Face hub"))
    add_token_options(command("token", token, "store or forget a read token of the hub"))
    _rehearse_options(command("rehearse", rehearsal, "play the whole loop with a simulated artist"))
    return root


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number


def _group_option(made: argparse.ArgumentParser, default: int | None) -> None:
    usual = "as the project says" if default is None else default
    told = f"pictures shown together, 2 to 7 (default: {usual})"
    made.add_argument("--group", type=int, default=default, metavar="N", help=told)


def _rehearse_options(made: argparse.ArgumentParser) -> None:
    add_model_options(made)
    made.add_argument("--taste", default="warmth", metavar="NAME")
    made.add_argument("--votes", type=int, default=40)
    made.add_argument("--check-pairs", type=int, default=64)
    _group_option(made, 2)
    made.add_argument("--project", type=Path, metavar="DIR", help="keep the project there")
    made.add_argument("--export", type=Path, metavar="FILE")
    made.add_argument("--json", type=Path, metavar="FILE")


def _with_signed_tastes(words: Sequence[str]) -> list[str]:
    """argparse takes `-warmth` behind `--taste` for an option of its own, so the two are joined."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == "--taste":
            joined[-1] += f"={word}"
        else:
            joined.append(word)
    return joined


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 when done, 1 after an error told in a sentence, 130 after Ctrl+C."""
    args = parser().parse_args(_with_signed_tastes(sys.argv[1:] if argv is None else argv))
    try:
        args.run(args)
    except Stopped:
        print("Stopped. Everything finished so far is kept; run the command again to go on.", file=sys.stderr)
        return 130
    except StudioError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
