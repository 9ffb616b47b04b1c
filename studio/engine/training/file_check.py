"""What a round is to learn from, looked at before anything is learned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from studio.domain.engine import Cancel
from studio.domain.events import FilesChecked
from studio.domain.flaws import Flaw, FlawedPicture, TrajectoryError
from studio.domain.jobs import Train
from studio.domain.steps import Steps
from studio.domain.votes import Comparison
from studio.engine.model.base_model import BaseModel
from studio.engine.training.trajectory_cache import latents_of
from studio.regular_files import is_regular

AT_ONCE = 100


def without_flawed(model: BaseModel, job: Train, cancel: Cancel) -> Steps[Train | None]:
    """The job without the comparisons that cannot be learned from; None if there is nothing left to learn.

    FilesChecked tells what is wrong with which picture, of a few at a time: what hears of it has to keep up.
    """
    comparisons = job.comparisons
    flaws: dict[Path, Flaw | None] = {}
    for start in range(0, max(1, len(comparisons)), AT_ONCE):
        new: dict[Path, Flaw | None] = {}
        for comparison in comparisons[start : start + AT_ONCE]:
            for trajectory, picture in _sides(comparison):
                if trajectory not in flaws and trajectory not in new:
                    cancel.check()
                    new[trajectory] = _flaw(model, job, comparison, trajectory) or _flaw_of_picture(picture)
        flaws |= new
        flawed = tuple(FlawedPicture(file, flaw) for file, flaw in new.items() if flaw)
        yield FilesChecked(frozenset(new), flawed, more=start + AT_ONCE < len(comparisons))

    lost = {file for file, flaw in flaws.items() if flaw and flaw.stops_learning}
    left = replace(job, fresh=_without(lost, job.fresh), earlier=_without(lost, job.earlier))
    return left if not lost or _is_worth_training(left) else None


def _sides(comparison: Comparison) -> tuple[tuple[Path, Path | None], ...]:
    """Trajectory and picture of the winner and of the loser."""
    return (comparison.winner, comparison.winner_image), (comparison.loser, comparison.loser_image)


def _flaw(model: BaseModel, job: Train, comparison: Comparison, trajectory: Path) -> Flaw | None:
    try:
        latents_of(model, job.sampling, comparison, trajectory, whole=job.recipe.learns_from_steps)
    except TrajectoryError as error:
        return error.flaw
    return None


def _flaw_of_picture(picture: Path | None) -> Flaw | None:
    return None if picture is None or is_regular(picture) else Flaw.NO_PICTURE


def _without(lost: set[Path], comparisons: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(comparison for comparison in comparisons if lost.isdisjoint((comparison.winner, comparison.loser)))


def _is_worth_training(job: Train) -> bool:
    votes = {comparison.vote_id for comparison in job.fresh}
    return bool(votes & job.awaited) if job.awaited else bool(votes)
