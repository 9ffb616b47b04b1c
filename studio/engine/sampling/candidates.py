"""More pictures are drawn for a set than it shows: those that differ most take its places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

import torch

from studio.domain.jobs import Picture, PictureSet
from studio.engine.sampling.sampler import Trajectories


def candidate_pictures(picture_set: PictureSet) -> list[Picture]:
    """Every picture that is drawn for a set, the spare ones last."""
    spares = [_reseeded(picture_set.pictures[0], *seeds) for seeds in picture_set.spare_seeds]
    return [*picture_set.pictures, *spares]


def most_different(trajectories: Trajectories, count: int) -> tuple[int, ...]:
    """Which `count` of the pictures lie farthest apart: the nearest two of them are as far as can be."""
    flat = trajectories.display.flatten(1).float()
    distance = torch.cdist(flat, flat)

    def nearest(chosen: tuple[int, ...]) -> float:
        return min(float(distance[pair]) for pair in itertools.combinations(chosen, 2))

    return max(itertools.combinations(range(len(flat)), count), key=nearest)


def with_chosen_seeds(picture_set: PictureSet, chosen: Sequence[int]) -> PictureSet:
    """The set, drawn with the seeds of the candidates of these numbers; names of files stay in their places."""
    candidates = candidate_pictures(picture_set)
    seeds = [(candidates[number].latent_seed, candidates[number].noise_seed) for number in chosen]
    places = zip(picture_set.pictures, seeds, strict=True)
    return replace(picture_set, pictures=tuple(_reseeded(picture, *pair) for picture, pair in places))


def _reseeded(picture: Picture, latent_seed: int, noise_seed: int) -> Picture:
    return replace(picture, latent_seed=latent_seed, noise_seed=noise_seed)
