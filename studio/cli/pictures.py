"""`redraw`, `slim`, and what training says of files: pictures drawn anew, files made smaller."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable

from studio.cli.engine import running_engine
from studio.cli.opening import opened
from studio.domain.errors import InputError
from studio.domain.events import Event, FilesChecked
from studio.domain.recipe import recipe_named
from studio.session.redrawing import FlawedGroup, flawed_groups
from studio.session.session import Session
from studio.store.slimming import plan_slimming, slim

MEGABYTE = 1e6


def redraw(args: argparse.Namespace) -> None:
    """The pairs that are named, or all whose files are flawed."""
    with opened(args.dir) as project:
        groups = args.pair or project.flaws.groups()
        if not groups:
            print("No picture of this project is known to be missing or damaged; name a pair with --pair.")
            return
        session = Session(project)
        jobs = session.redraw(groups)
        with running_engine(args.device, project) as runner:
            for job in jobs:
                runner.run(job, "generate", session.record)
        print(f"{_counted(len(set(groups)))} drawn anew.")


def slim_project(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        plan = plan_slimming(project.folder, keep_steps=recipe_named(project.settings.recipe).learns_from_steps)
        size = f"{plan.size:,} bytes ({plan.size / MEGABYTE:,.1f} MB)"
        if args.dry_run or not plan.size:
            print(f"{size} can be freed; no picture, vote or checkpoint would change.")
            return
        if not args.yes:
            raise InputError("{0} can be freed; say --yes to free them, or --dry-run to leave all as it is.", size)
        slim(plan, lambda done, total: None)
        print(f"{size} are free; no picture, vote or checkpoint has changed.")


def telling_what_is_left_out(session: Session) -> Callable[[Event], None]:
    """Records what the engine makes, and prints what a training could not learn from."""

    found = False

    def record(event: Event) -> None:
        nonlocal found
        session.record(event)
        if isinstance(event, FilesChecked):
            found = found or bool(event.flawed)
            if found and not event.more:
                found = False
                _print_flawed(flawed_groups(session.project))

    return record


def _print_flawed(flawed: Iterable[FlawedGroup]) -> None:
    for each in flawed:
        reasons = " ".join(str(reason) for reason in each.reasons)
        print(f"Pair {each.group.id} is {'learned from' if each.learned else 'left out'}: {reasons}")
    print("“atelier-cli redraw” draws them anew.")


def _counted(pairs: int) -> str:
    return f"{pairs} {'pair is' if pairs == 1 else 'pairs are'}"
