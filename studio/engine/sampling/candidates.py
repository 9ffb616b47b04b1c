"""More pictures are drawn for a set than it shows: those that differ most take its places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import torch

from studio.domain.jobs import Picture, PictureSet, Spare
from studio.engine.sampling.sampler import Trajectories


def candidate_pictures(picture_set: PictureSet) -> list[Picture]:
    """Every picture that is drawn for a set, the spare ones last."""
    first = picture_set.pictures[0]
    spares = [_reseeded(first, spare.latent_seed, spare.noise_seed) for spare in picture_set.spares]
    return [*picture_set.pictures, *spares]


def most_different(trajectories: Trajectories, count: int) -> tuple[int, ...]:
    """Which `count` of the pictures lie farthest apart: the nearest two of them are as far as can be."""
    flat = trajectories.display.flatten(1).float()
    distance = torch.cdist(flat, flat)

    def nearest(chosen: tuple[int, ...]) -> float:
        return min(float(distance[pair]) for pair in itertools.combinations(chosen, 2))

    return max(itertools.combinations(range(len(flat)), count), key=nearest)


def with_chosen_seeds(picture_set: PictureSet, chosen: Sequence[int]) -> PictureSet:
    """The set, drawn with the seeds of the candidates of these numbers; its spares are the others, in their order.

    Names of files stay in their places.
    """
    seeds = [(candidate.latent_seed, candidate.noise_seed) for candidate in candidate_pictures(picture_set)]
    shown = zip(picture_set.pictures, (seeds[number] for number in chosen), strict=True)
    spared = zip(picture_set.spares, (seeds[number] for number in not_chosen(picture_set, chosen)), strict=True)
    return replace(
        picture_set,
        pictures=tuple(_reseeded(picture, *pair) for picture, pair in shown),
        spares=tuple(Spare(*pair, spare.trajectory) for spare, pair in spared),
    )


def not_chosen(picture_set: PictureSet, chosen: Sequence[int]) -> list[int]:
    """The numbers of the other candidates."""
    return [number for number in range(len(candidate_pictures(picture_set))) if number not in chosen]


def _reseeded(picture: Picture, latent_seed: int, noise_seed: int) -> Picture:
    return replace(picture, latent_seed=latent_seed, noise_seed=noise_seed)
