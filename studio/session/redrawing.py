"""Pictures drawn anew from what is recorded of them, where their files are missing or damaged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from studio.assets import base_of
from studio.domain.flaws import Flaw, TrajectoryError
from studio.domain.jobs import Encode, Picture, Render
from studio.domain.recipe import Recipe
from studio.domain.votes import WHOLE, Candidate, Group
from studio.store.read_only import ReadOnlyProject


@dataclass(frozen=True)
class FlawedGroup:
    """A group with pictures whose files are flawed: why, one error for each of these pictures."""

    group: Group
    reasons: tuple[TrajectoryError, ...]
    learned: bool
    """Whether it is learned from all the same."""


def flawed_groups(project: ReadOnlyProject) -> list[FlawedGroup]:
    """The groups that were left out of the latest rounds, and those whose pictures are gone."""
    flaws = project.flaws.all()
    return [_flawed(project.groups.get(number), flaws) for number in project.flaws.groups()]


def redraw_jobs(project: ReadOnlyProject, recipe: Recipe, groups: Iterable[int]) -> list[Render | Encode]:
    """Draw all pictures of these groups as they were drawn, one job for each model; what was brought is read anew from
    its image, which nothing can draw. InputError for an unknown group."""
    brought: dict[int, Candidate] = {}
    by_model: defaultdict[tuple[int | None, int], dict[int, Candidate]] = defaultdict(dict)
    for number in groups:
        for picture in project.groups.get(number).pictures:
            of_kind = brought if picture.brought else by_model[picture.checkpoint, picture.strength]
            of_kind[picture.id] = picture
    jobs: list[Render | Encode] = []
    if brought:
        pictures = tuple(_picture(candidate) for candidate in brought.values())
        jobs.append(Encode(base_of(project.settings), project.settings.sampling, pictures))
    return jobs + [
        Render(
            base=base_of(project.settings),
            adapter=None if checkpoint is None else project.checkpoints.get(checkpoint).folder,
            sampling=project.settings.sampling,
            pictures=tuple(_picture(candidate) for candidate in candidates.values()),
            strength=strength / WHOLE,
            checkpoint=checkpoint,
            keep_steps=recipe.learns_from_steps,
        )
        for (checkpoint, strength), candidates in by_model.items()
    ]


def _picture(candidate: Candidate) -> Picture:
    return Picture(
        candidate.prompt,
        candidate.negative,
        candidate.latent_seed,
        candidate.noise_seed,
        candidate.image,
        candidate.trajectory,
    )


def _flawed(group: Group, flaws: dict[int, Flaw]) -> FlawedGroup:
    flawed = [(picture, flaws[picture.id]) for picture in group.pictures if picture.id in flaws]
    return FlawedGroup(
        group,
        tuple(TrajectoryError(flaw, _file(picture, flaw)) for picture, flaw in flawed),
        learned=not any(flaw.stops_learning for _, flaw in flawed),
    )


def _file(picture: Candidate, flaw: Flaw) -> str:
    """The name of the file that is flawed."""
    file = picture.trajectory if flaw.stops_learning else picture.image
    return file.name if file else ""
