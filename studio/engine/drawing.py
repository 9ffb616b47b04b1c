"""Drawing a batch of pictures: seeds to files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch

from studio.domain.recipe import Sampling
from studio.domain.work import Cancel, Picture
from studio.engine.models import BaseModel
from studio.engine.noise import Condition
from studio.engine.pictures import save_picture
from studio.engine.sampler import Chains, sample, seeded_noise
from studio.engine.schedule import ddim_schedule
from studio.engine.trajectory import Trajectory, save_trajectory, text_key


def draw(
    model: BaseModel,
    pictures: Sequence[Picture],
    sampling: Sampling,
    checkpoint: int | None,
    cancel: Cancel,
) -> Iterator[int]:
    """Draw the pictures as one batch and write their files; yields the number of each finished denoising step."""
    schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
    shape, device = model.latent_shape, model.device.target
    start = torch.cat([seeded_noise(picture.latent_seed, shape) for picture in pictures]).to(device)
    noises = torch.stack([seeded_noise(picture.noise_seed, shape, len(schedule)) for picture in pictures])
    condition = Condition(
        torch.cat([model.embed(picture.prompt) for picture in pictures]),
        torch.cat([model.embed(picture.negative) for picture in pictures]),
        sampling.guidance_scale,
    )
    for outcome in sample(model.unet, schedule, start, noises, condition):
        cancel.check()
        if isinstance(outcome, Chains):
            _write(model, pictures, sampling, checkpoint, outcome, schedule.timesteps)
        else:
            yield outcome


def _write(
    model: BaseModel,
    pictures: Sequence[Picture],
    sampling: Sampling,
    checkpoint: int | None,
    chains: Chains,
    timesteps: torch.Tensor,
) -> None:
    pixels = model.decode(chains.display)
    for picture, latents, image in zip(pictures, chains.latents.cpu(), pixels, strict=True):
        if picture.trajectory is not None:
            key = text_key(picture.prompt, picture.negative)
            save_trajectory(Trajectory(latents, timesteps, key, sampling), picture.trajectory)
        save_picture(image, picture, sampling, checkpoint)
