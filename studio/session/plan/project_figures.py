"""What an open project knows of itself: how far it is, and what its own past has cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage

from studio.domain.answers import Answer
from studio.domain.project import Checkpoint
from studio.domain.recipe import Recipe, looks_of_round, recipe_named
from studio.domain.votes import Verdict
from studio.session.plan.planner import PACE, Costs, Workload, comparisons_per_group
from studio.session.read_only import ReadOnlySession
from studio.session.statistics.pace import seconds_per_vote
from studio.session.training_data import usable
from studio.store.read_only import ReadOnlyProject

GRADIENTS = "gradients"


def work_of(session: ReadOnlySession, learning_left: float | None = None, coming: int = 0) -> Workload:
    """How far an open project is; `learning_left` are the seconds that a round that is learned now takes yet, `coming`
    the groups that are to be drawn ahead."""
    project = session.project
    settings = project.settings
    recipe = recipe_named(settings.recipe)
    consumed = project.checkpoints.consumed()
    answers = [answer for answer in project.votes.answers() if usable(answer)]
    waiting = [answer for answer in answers if answer.id not in consumed]
    progress = session.round
    missing = max(0, progress.needed - progress.votes)
    fresh = _comparisons(waiting)
    return Workload(
        recipe=recipe,
        sampling=settings.sampling,
        group_size=settings.group_size,
        fresh=fresh + missing * comparisons_per_group(settings.group_size),
        missing=missing,
        earlier=_comparisons(answers) - fresh,
        waiting=session.ready,
        coming=coming,
        pace=seconds_per_vote(project.votes.newest_answers()) or PACE,
        learning_left=learning_left,
        begun=True,
    )


def costs_of(session: ReadOnlySession, work: Workload, seconds_per_group: float | None = None) -> Costs:
    """As the project's own rounds and files tell; drawing is told by whoever saw it, in `seconds_per_group`."""
    project = session.project
    newest = next(reversed(project.checkpoints.all()), None)
    return Costs(
        group=seconds_per_group,
        learning=_seconds_of_next_round(project, work, newest) if newest else None,
        bytes_of_group=session.ahead.bytes_of(1),
        bytes_of_gradients=_bytes_of_gradients(project, work),
        bytes_of_checkpoint=sum(_sizes(newest.folder.rglob("*"))) if newest else None,
    )


def free_on_disk(folder: Path) -> int | None:
    """Bytes for a project in this folder, whether it is there yet or not; None where the disk does not tell."""
    there = next((place for place in (folder, *folder.parents) if place.exists()), folder)
    with suppress(OSError):
        return disk_usage(there).free
    return None


def _seconds_of_next_round(project: ReadOnlyProject, work: Workload, newest: Checkpoint) -> float | None:
    """The last one, by how much more there is to look at."""
    answers = [answer for answer in project.votes.answers() if usable(answer)]
    known, learned = project.checkpoints.known(newest.id), project.checkpoints.learned(newest.id)
    fresh = _comparisons(answer for answer in answers if answer.id in learned)
    earlier = _comparisons(answer for answer in answers if answer.id in known) - fresh
    before = _looks(work.recipe, work, fresh, earlier)
    if not before or newest.summary.seconds <= 0:
        return None
    return newest.summary.seconds * _looks(work.recipe, work, work.fresh, work.earlier) / before


def _looks(recipe: Recipe, work: Workload, fresh: int, earlier: int) -> int:
    return looks_of_round(recipe, work.sampling.steps, fresh, earlier, work.group_size)


def _comparisons(answers: Iterable[Answer]) -> int:
    # Almost all are of pairs, and tens of thousands of them are looked at in the thread of the window.
    return sum(len(answer.preferences) if answer.verdict is Verdict.MARKED else 1 for answer in answers)


def _bytes_of_gradients(project: ReadOnlyProject, work: Workload) -> int | None:
    """Of one file for each comparison; beside them lies a smaller one for all."""
    sizes = sorted(_sizes((project.folder / GRADIENTS).glob("*/*")))
    return work.group_size * sizes[len(sizes) // 2] if len(sizes) > 1 else None


def _sizes(files: Iterable[Path]) -> Iterator[int]:
    """In bytes, of those that are there."""
    for file in files:
        with suppress(OSError):
            yield file.lstat().st_size
