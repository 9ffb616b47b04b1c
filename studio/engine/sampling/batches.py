"""Drawing a batch of pictures: seeds to chains, chains to files."""

from __future__ import annotations

import itertools
from collections.abc import Generator, Sequence
from dataclasses import replace

import torch

from studio.domain.engine import Cancel
from studio.domain.jobs import Picture, PictureSet
from studio.domain.sampling import Sampling
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import ddim_schedule
from studio.engine.sampling.image_files import save_picture
from studio.engine.sampling.sampler import Trajectories, sample, seeded_noise
from studio.engine.sampling.trajectory import Trajectory, save_trajectory, text_key


def sample_batch(
    model: BaseModel, pictures: Sequence[Picture], sampling: Sampling, cancel: Cancel
) -> Generator[int, None, Trajectories]:
    """Draw the pictures as one batch; yields the number of each finished denoising step, returns the chains."""
    schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
    shape = model.latent_shape(sampling)
    device = model.device.target
    start = torch.cat([seeded_noise(picture.latent_seed, shape) for picture in pictures]).to(device)
    noises = torch.stack([seeded_noise(picture.noise_seed, shape, len(schedule)) for picture in pictures])
    condition = model.condition([(picture.prompt, picture.negative) for picture in pictures], sampling)
    for outcome in sample(model.unet, schedule, start, noises, condition):
        cancel.check()
        if isinstance(outcome, Trajectories):
            return outcome
        yield outcome
    raise AssertionError("a chain has at least one step")


def candidate_pictures(wanted: PictureSet) -> list[Picture]:
    """Every picture that is drawn for a set."""
    spares = [_reseeded(wanted.pictures[0], *seeds) for seeds in wanted.spare_seeds]
    return [*wanted.pictures, *spares]


def most_different(trajectories: Trajectories, count: int) -> tuple[int, ...]:
    """Which `count` of the chains end farthest from each other: the nearest two of them are as far as can be."""
    flat = trajectories.display.flatten(1).float()
    distance = torch.cdist(flat, flat)

    def nearest(chosen: tuple[int, ...]) -> float:
        return min(float(distance[pair]) for pair in itertools.combinations(chosen, 2))

    return max(itertools.combinations(range(len(flat)), count), key=nearest)


def with_seeds(wanted: PictureSet, chosen: Sequence[int]) -> PictureSet:
    """The set with the seeds of the candidates that were chosen."""
    drawn = candidate_pictures(wanted)
    pictures = zip(wanted.pictures, (drawn[number] for number in chosen), strict=True)
    return replace(
        wanted, pictures=tuple(_reseeded(picture, one.latent_seed, one.noise_seed) for picture, one in pictures)
    )


def _reseeded(picture: Picture, latent_seed: int, noise_seed: int) -> Picture:
    return replace(picture, latent_seed=latent_seed, noise_seed=noise_seed)


def write_batch(
    model: BaseModel,
    pictures: Sequence[Picture],
    trajectories: Trajectories,
    sampling: Sampling,
    checkpoint: int | None,
    strength: float = 1.0,
) -> None:
    """Write each picture's files; the trajectory first, so that a picture never lacks one."""
    timesteps = ddim_schedule(model.scheduler, sampling.steps, sampling.eta).timesteps
    pixels = model.decode(trajectories.display)
    for picture, latents, image in zip(pictures, trajectories.latents.cpu(), pixels, strict=True):
        if picture.trajectory is not None:
            key = text_key(picture.prompt, picture.negative)
            save_trajectory(Trajectory(latents.clone(), timesteps, key, sampling), picture.trajectory)
        save_picture(image, picture, sampling, checkpoint, strength)
