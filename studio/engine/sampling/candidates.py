"""More pictures are drawn for a set than it shows: those that differ most take its places."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from studio.domain.jobs import Generate, Picture, PictureSet
from studio.domain.recipe import steps_of_candidates


def candidate_pictures(picture_set: PictureSet) -> list[Picture]:
    """Every picture that is drawn for a set, the spare ones last."""
    first = picture_set.pictures[0]
    spares = [_reseeded(first, spare.latent_seed, spare.noise_seed) for spare in picture_set.spares]
    return [*picture_set.pictures, *spares]


def steps_of_set(picture_set: PictureSet, job: Generate) -> int:
    """How many steps are taken in all for a set of the job."""
    candidates = len(candidate_pictures(picture_set))
    return steps_of_candidates(candidates, len(picture_set.pictures), job.choose_after, job.sampling.steps)


def most_different(pictures: Tensor, count: int) -> tuple[int, ...]:
    """Which `count` of the pictures (n, C, H, W) lie farthest apart: the nearest two of them are as far as can be."""
    flat = pictures.flatten(1).float()
    distance = torch.cdist(flat, flat)

    def nearest(chosen: tuple[int, ...]) -> float:
        return min(float(distance[pair]) for pair in itertools.combinations(chosen, 2))

    return max(itertools.combinations(range(len(flat)), count), key=nearest)


def in_a_row(numbers: Sequence[Iterable[int]], sets: Sequence[Sequence[Picture]]) -> set[int]:
    """Numbers within each set as places in the row of all their pictures."""
    ends = itertools.accumulate(len(pictures) for pictures in sets)
    firsts = (end - len(pictures) for end, pictures in zip(ends, sets, strict=True))
    return {first + number for first, each in zip(firsts, numbers, strict=True) for number in each}


def with_chosen_seeds(picture_set: PictureSet, chosen: Sequence[int]) -> PictureSet:
    """The set, drawn with the seeds of the candidates of these numbers; names of files stay in their places."""
    seeds = [(candidate.latent_seed, candidate.noise_seed) for candidate in candidate_pictures(picture_set)]
    shown = zip(picture_set.pictures, (seeds[number] for number in chosen), strict=True)
    return replace(picture_set, pictures=tuple(_reseeded(picture, *pair) for picture, pair in shown), spares=())


def _reseeded(picture: Picture, latent_seed: int, noise_seed: int) -> Picture:
    return replace(picture, latent_seed=latent_seed, noise_seed=noise_seed)
