"""`like`, `imports`, `undo-import` and `leave-out`: pictures that the artist brings."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from tqdm import tqdm

from studio.cli.opening import opened
from studio.cli.pictures import votes_text
from studio.domain.errors import InputError, printable
from studio.domain.project import Import
from studio.session.brought.bringing import LikedRequest, Remark, Step, bring_liked, refuse_nothing
from studio.session.brought.size import picture_size
from studio.session.brought.sorting import SortRequest, bring_to_vote, refuse_nothing_sorted
from studio.session.liked.liked_pictures import LikedEntry, LikedState
from studio.session.session import Session
from studio.store.project import Project

STATES = {
    LikedState.WAITING: "not read yet",
    LikedState.READY: "ready to be learned",
    LikedState.LEARNED: "learned",
    LikedState.LEFT_OUT: "left out",
    LikedState.UNDONE: "taken back",
    LikedState.DAMAGED: "damaged",
}


def like(args: argparse.Namespace) -> None:
    """Bring pictures; they are read by the VAE, and learned, with the next training."""
    with opened(args.dir) as project:
        session = Session(project)
        session.liked.refuse_recipe()
        request = LikedRequest(
            tuple(args.files),
            picture_size(project.settings, project.images),
            project.liked,
            project.imports.digests(),
            likes=not args.dislike,
        )
        with _telling() as step:
            read = bring_liked(request, step)
        refuse_nothing(read)
        print_remarks(read.remarks)
        made = session.take_in(read.kind, read.source, read.pictures)
        print(f"Import {made.id}: {_pictures(len(read.pictures))} {'disliked' if args.dislike else 'liked'}")


def import_pictures(args: argparse.Namespace) -> None:
    """Bring pictures to vote on, or two folders of good and of bad ones."""
    good, bad = ([args.good], [args.bad]) if args.good or args.bad else ([args.folder], [])
    if None in (*good, *bad) or (args.folder and args.good):
        raise InputError("Say one folder of pictures to vote on, or --good and --bad with a folder each.")
    with opened(args.dir) as project:
        session = Session(project)
        session.liked.refuse_recipe()
        settings = project.settings
        request = SortRequest(
            tuple(good),
            tuple(bad),
            picture_size(settings, project.images),
            project.images,
            project.liked,
            settings.group_size,
            settings.seed,
            project.imports.digests(),
        )
        with _telling() as step:
            read = bring_to_vote(request, step)
        refuse_nothing_sorted(read)
        print_remarks(read.remarks)
        made = session.take_in(read.kind, read.source, read.liked, read.groups)
        rated = sum(group.better is not None for group in read.groups)
        print(
            f"Import {made.id}: {votes_text(len(read.groups) - rated)} to give, {votes_text(rated)} brought, "
            f"{_pictures(len(read.liked))} liked or disliked"
        )


def imports(args: argparse.Namespace) -> None:
    """One line for each import; with --pictures one for each liked picture as well."""
    with opened(args.dir) as project:
        session = Session(project)
        entries = session.liked.entries()
        for each in project.imports.all():
            print(_line(project, each))
            if args.pictures:
                print_pictures(entry for entry in entries if entry.picture.import_id == each.id)
        if not project.imports.all():
            print("Nothing was brought into this project yet.")


def undo_import(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        Session(project).take_back(args.number)
        print(f"Import {args.number} is taken back; checkpoints stay as they are.")


def leave_out(args: argparse.Namespace) -> None:
    with opened(args.dir) as project:
        project.imports.leave_out(args.number, not args.again)
        print(f"Picture {args.number} is {'learned from again' if args.again else 'left out from now on'}.")


def print_remarks(remarks: Iterable[Remark]) -> None:
    """On standard error, one line each."""
    for remark in remarks:
        sentence = str(remark.sentence)
        name = printable(remark.name)
        print(sentence if name in sentence else f"{name}: {sentence}", file=sys.stderr)


def print_pictures(entries: Iterable[LikedEntry]) -> None:
    for entry in entries:
        learned = f" by checkpoint {entry.checkpoint}" if entry.state is LikedState.LEARNED else ""
        print(f"  {entry.picture.id}: {printable(entry.picture.name)}, {STATES[entry.state]}{learned}")


@contextmanager
def _telling() -> Iterator[Step]:
    """How far it is, on a terminal."""
    bar: tqdm[None] = tqdm(desc="read", disable=not sys.stderr.isatty(), leave=False)

    def step(done: int, total: int) -> None:
        bar.total = total
        bar.update(done - bar.n)

    with bar:
        yield step


def _line(project: Project, each: Import) -> str:
    count = _pictures(project.imports.count_of(each.id))
    back = ", taken back" if each.undone is not None else ""
    return f"Import {each.id}: {each.kind}, {count}, from {printable(each.source)}{back}"


def _pictures(count: int) -> str:
    return f"{count} {'picture' if count == 1 else 'pictures'}"
