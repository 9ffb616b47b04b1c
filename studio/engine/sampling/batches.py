"""Drawing a batch of pictures: seeds to trajectories, trajectories to files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import torch

from studio.domain.jobs import Picture
from studio.domain.sampling import Sampling
from studio.domain.steps import Steps
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import ddim_schedule
from studio.engine.sampling.image_files import save_picture
from studio.engine.sampling.sampler import Trajectories, sample, seeded_noise
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.sampling.trajectory import Trajectory, save_trajectory, text_key

Item = TypeVar("Item")


def batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in their order, at most `size` at a time."""
    return (items[at : at + size] for at in range(0, len(items), size))


def sample_batch(
    model: BaseModel, pictures: Sequence[Picture], sampling: Sampling, counter: StepCounter
) -> Steps[Trajectories]:
    """Draw the pictures at once, with whatever adapter the model wears."""
    schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
    shape = model.latent_shape(sampling)
    device = model.device.target
    start = torch.cat([seeded_noise(picture.latent_seed, shape) for picture in pictures]).to(device)
    noises = torch.stack([seeded_noise(picture.noise_seed, shape, len(schedule)) for picture in pictures])
    condition = model.condition([(picture.prompt, picture.negative) for picture in pictures], sampling)
    trajectories = yield from sample(model.unet, schedule, start, noises, condition, counter)
    # a stop may have come while the last step was shown, and then no file may appear
    counter.check()
    return trajectories


def write_batch(
    model: BaseModel,
    pictures: Sequence[Picture],
    trajectories: Trajectories,
    sampling: Sampling,
    checkpoint: int | None,
    strength: float = 1.0,
) -> None:
    """Write each picture's files."""
    timesteps = ddim_schedule(model.scheduler, sampling.steps, sampling.eta).timesteps
    pixels = model.decode(trajectories.display)
    for picture, latents, image in zip(pictures, trajectories.latents.cpu(), pixels, strict=True):
        # the trajectory first: if the program ends in between, no picture can be voted on that cannot be trained on
        if picture.trajectory is not None:
            key = text_key(picture.prompt, picture.negative)
            save_trajectory(Trajectory(latents.clone(), timesteps, key, sampling), picture.trajectory)
        save_picture(image, picture, sampling, checkpoint, strength)
