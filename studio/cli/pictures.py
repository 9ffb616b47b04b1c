"""`redraw`, `slim`, and what drawing and training say of files: pictures drawn anew, files made smaller."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable

from studio.cli.engine import running_engine
from studio.cli.opening import opened
from studio.domain.errors import InputError
from studio.domain.events import Event, FilesChecked, Phase, PictureRefused, Progress, SetReady
from studio.domain.recipe import recipe_named
from studio.session.prompts.wildcard_files import WildcardFiles
from studio.session.redrawing import FlawedGroup, flawed_groups
from studio.session.session import Session
from studio.store.project import Project
from studio.store.slimming import plan_slimming, slim

MEGABYTE = 1e6


def redraw(args: argparse.Namespace) -> None:
    """The pairs that are named, or all whose files are flawed."""
    with opened(args.dir) as project:
        groups = args.pair or project.flaws.groups()
        if not groups:
            print("No picture of this project is known to be missing or damaged; name some by number with --pair.")
            return
        session = Session(project)
        jobs = session.redraw(groups)
        with running_engine(args.device, project) as runner:
            for job in jobs:
                runner.run(job, "generate", session.record)
        print(f"The pictures for {votes_text(len(set(groups)))} are drawn anew.")


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


def warn_of_stale(session: Session, pairs: int) -> None:
    """A word on standard error where more pairs are drawn than a round takes, and they lose their worth with it."""
    if pairs > session.round.needed:
        try:
            session.ahead.refuse_stale()
        except InputError as error:
            print(error, file=sys.stderr)


def warn_of_wildcards(project: Project) -> None:
    """A word on standard error where a prompt names a wildcard file that cannot be used."""
    slip = WildcardFiles.of(project).first_slip(prompt.text for prompt in project.prompts.all() if prompt.active)
    if slip is not None:
        print(slip, file=sys.stderr)


def telling_what_it_takes(
    session: Session, pairs: int, clock: Callable[[], float] = time.monotonic
) -> Callable[[Event], None]:
    """Records the pairs that are drawn, and once the first of them are there prints what the others take.

    What it returns raises ResourceError where the disk has no room for those.
    """

    ready = 0
    first: tuple[float, int] | None = None
    told = False

    def record(event: Event) -> None:
        nonlocal ready, first, told
        session.record(event)
        match event:
            case SetReady():
                ready += 1
            case Progress(phase=Phase.GENERATE, done=done) if first is None:
                # What came before the first step was the model being opened.
                first = clock(), done
            case Progress(phase=Phase.GENERATE, done=done, total=total) if first is not None and ready and not told:
                told = True
                session.ahead.refuse_large(pairs - ready)
                began, done_then = first
                _print_rest(session, pairs - ready, (clock() - began) * (total - done) / max(1, done - done_then))

    return record


def _print_rest(session: Session, pairs: int, seconds: float) -> None:
    size = (session.ahead.bytes_of(pairs) or 0) / MEGABYTE
    rest = f"The pictures for {votes_text(pairs, 'more ')}"
    print(f"{rest} take about {seconds / 60:.1f} min and {size:,.1f} MB on the disk.")


def telling_of_refused(session: Session) -> Callable[[Event], None]:
    """Records what the engine makes of pictures that were brought, and prints what it cannot read."""

    def record(event: Event) -> None:
        session.record(event)
        if isinstance(event, PictureRefused):
            print(event.error, file=sys.stderr)

    return record


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
        print(f"No. {each.group.id} is {'learned from' if each.learned else 'left out'}: {reasons}")
    print("“atelier-cli redraw” draws them anew.")


def votes_text(count: int, which: str = "") -> str:
    """“1 vote”, “12 more votes”: what is drawn is counted by the votes that it is for."""
    return f"{count} {which}{'vote' if count == 1 else 'votes'}"
