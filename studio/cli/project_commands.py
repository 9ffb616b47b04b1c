"""The commands that work on a project's folder: new, generate, train, rebuild, go-to, check and export."""

from __future__ import annotations

import argparse
from pathlib import Path

from studio.assets import base_of
from studio.cli.engine import running_engine
from studio.cli.lora_files import export_options_from, print_exported
from studio.cli.models import settings_from
from studio.cli.opening import opened
from studio.cli.options import with_lesson
from studio.cli.pictures import (
    telling_of_refused,
    telling_what_is_left_out,
    telling_what_it_takes,
    votes_text,
    warn_of_stale,
    warn_of_wildcards,
)
from studio.domain.errors import InputError
from studio.domain.events import Event, Exported
from studio.domain.export import ExportOptions
from studio.domain.typed import whole_number
from studio.session.export_job import export_job
from studio.session.job_runner import Runner
from studio.session.session import Session
from studio.simulation.rehearsal import blind_evaluation, calibrated_voter
from studio.simulation.tastes import taste_named
from studio.store.project import Project


def new(args: argparse.Namespace) -> None:
    settings = with_lesson(settings_from(args, args.dir), args)
    with Project.create(args.dir, settings, args.prompt, args.negative, args.control) as project:
        print(f"Made {project.folder}")


def generate(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        session = Session(project, group_size=args.group)
        session.ahead.refuse_large(args.pairs)
        warn_of_stale(session, args.pairs)
        warn_of_wildcards(project)
        with running_engine(args.device, project) as runner:
            runner.run(session.generate_job(args.pairs), "generate", telling_what_it_takes(session, args.pairs))
        print(f"The pictures for {votes_text(args.pairs)} are ready.")


def train(args: argparse.Namespace) -> None:
    with opened(args.dir) as project, running_engine(args.device, project) as runner:
        session = Session(project)
        newest = _newest(session)
        while (job := session.preparing_job()) is not None:
            runner.run(job, "read", telling_of_refused(session))
        runner.run(session.train_job(), "train", telling_what_is_left_out(session))
        _print_checkpoint(session, newest)


def rebuild(args: argparse.Namespace) -> None:
    with opened(args.dir) as project, running_engine(args.device, project) as runner:
        session = Session(project)
        checkpoint_id = session.head.id if args.checkpoint is None and session.head else args.checkpoint
        if checkpoint_id is None:
            raise InputError("There is no checkpoint to rebuild yet; train first.")
        newest = _newest(session)
        for job in session.rebuild(checkpoint_id, args.without):
            runner.run(job, "train", telling_what_is_left_out(session))
        _print_checkpoint(session, newest)


def _newest(session: Session) -> int:
    """The number of the newest checkpoint, 0 before the first."""
    return max((checkpoint.id for checkpoint in session.project.checkpoints.all(deleted=True)), default=0)


def _print_checkpoint(session: Session, newest_before: int) -> None:
    """One line about what a round of training came to."""
    if _newest(session) == newest_before:
        print("Nothing is left that could be learned from, so there is no new checkpoint; every vote is kept.")
    elif session.head is not None:
        summary = session.head.summary
        print(
            f"Checkpoint {session.head.id}: {session.head.votes} votes{_liked(session)}, loss {summary.loss:.3f}, "
            f"margin {summary.margin:z.2f}, {summary.seconds:.0f} s"
        )


def _liked(session: Session) -> str:
    """How many pictures of the artist's own the head was trained on."""
    count = len(session.project.checkpoints.liked(session.head.id if session.head else None))
    return f", {count} of your pictures" if count else ""


def go_to(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        checkpoint_id = None if args.checkpoint == "base" else _checkpoint_number(args.checkpoint)
        Session(project).go_to(checkpoint_id)
        model = "the base model" if checkpoint_id is None else f"checkpoint {checkpoint_id}"
        print(f"New pictures come from {model}.")


def _checkpoint_number(text: str) -> int:
    try:
        return whole_number(text)
    except InputError as error:
        raise InputError("“{0}” is no checkpoint; give its number, or “base” for the base model.", text) from error


def check(args: argparse.Namespace) -> None:
    with opened(args.dir) as project, running_engine(args.device, project) as runner:
        head = Session(project).head
        if head is None:
            raise InputError("There is no checkpoint to check yet; train first.")

        artist = calibrated_voter(project, taste_named(args.taste), runner, args.seed)
        evaluation = blind_evaluation(project, args.pairs, args.seed)
        base = base_of(project.settings)
        base_pictures = evaluation.render(base, None, project.settings.sampling, "base")
        tuned_pictures = evaluation.render(base, head.folder, project.settings.sampling, "tuned")
        for job in (base_pictures, tuned_pictures):
            runner.run(job, "check")

        report = evaluation.judge(artist, base_pictures, tuned_pictures)
        print(
            f"Checkpoint {head.id} beats the base in {report.win_rate:.0%} "
            f"({report.win_low:.0%}–{report.win_high:.0%}, n = {report.check_pairs}), "
            f"shift {report.shift:+.2f} s0"
        )


def export(args: argparse.Namespace) -> None:
    with opened(args.dir) as project, running_engine(args.device, project) as runner:
        options = export_options_from(args)
        write_export(Session(project), args.file, args.checkpoint, runner, options, replacing=args.replace)


def write_export(
    session: Session,
    target: Path,
    checkpoint_id: int | None,
    runner: Runner,
    options: ExportOptions | None = None,
    *,
    replacing: bool = False,
) -> None:
    """Export and say how exactly the file reproduces the checkpoint."""

    def record(event: Event) -> None:
        session.record(event)
        if isinstance(event, Exported):
            print_exported(event)

    runner.run(export_job(session.project, target, checkpoint_id, options, replacing=replacing), "export", record)
