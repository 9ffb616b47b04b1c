"""Drawing a batch of pictures: seeds to trajectories, trajectories to files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor

from studio.domain.jobs import Picture
from studio.domain.sampling import Sampler, Sampling
from studio.domain.steps import Steps
from studio.engine.device.memory_plan import Work
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import Part, PrecisionError
from studio.engine.model.schedule import step_schedule
from studio.engine.sampling.estimates import Estimates
from studio.engine.sampling.image_files import save_picture
from studio.engine.sampling.sampler import Ddim, Denoising, Solving, Trajectories, seeded_noise
from studio.engine.sampling.solver import Solver
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.trajectory_file import text_key

Item = TypeVar("Item")
NOTHING_SHOWN: Mapping[int, Path | None] = {}
NOT_FINITE = (
    "The base model drew numbers that are no picture (NaN), in full precision too; choose another base model, or the "
    "same one from another file."
)


def batches(items: Sequence[Item], size: int) -> Iterator[Sequence[Item]]:
    """The items in their order, at most `size` at a time."""
    return (items[at : at + size] for at in range(0, len(items), size))


def pictures_at_once(model: BaseModel, sampling: Sampling) -> int:
    """How many are drawn together, as far as memory goes."""
    _, height, width = model.latent_shape(sampling)
    return model.memory.pictures_at_once(
        height * width, guided=sampling.guidance_scale > 1, in_float32=model.draws_in_float32
    )


def begin_batch(model: BaseModel, pictures: Sequence[Picture], sampling: Sampling) -> Denoising:
    """The pictures before their first step; they are drawn with whatever adapter the model wears."""
    shape = model.latent_shape(sampling)
    start = torch.cat([seeded_noise(picture.latent_seed, shape) for picture in pictures]).to(model.device.target)
    condition = model.condition([(picture.prompt, picture.negative) for picture in pictures], sampling)
    if sampling.sampler is Sampler.DDIM:
        schedule = step_schedule(model.scheduler, sampling.steps, sampling.eta)
        noises = torch.stack([seeded_noise(picture.noise_seed, shape, len(schedule)) for picture in pictures])
        return Ddim(model.predictor, schedule, start, noises, condition)
    solvers = [Solver(model.scheduler, sampling, picture.noise_seed) for picture in pictures]
    return Solving(model.predictor, solvers, start, condition)


def denoise(
    model: BaseModel,
    denoising: Denoising,
    steps: int,
    counter: StepCounter,
    estimates: Estimates | None = None,
    shown: Mapping[int, Path | None] = NOTHING_SHOWN,
) -> Steps[None]:
    """Take so many steps; `shown` are those pictures of which estimates are told, as in `Estimates.after_step`."""
    with model.drawing(), model.memory.working(Work.DRAWING, len(denoising)):
        for _ in range(steps):
            denoising.step()
            yield counter.advance(len(denoising))
            estimated = estimates.after_step(denoising, model, shown) if estimates is not None else None
            if estimated is not None:
                yield estimated
    # a stop may have come while the last step was shown, and then no file may appear
    counter.check()


def finished(denoising: Denoising) -> Trajectories:
    """What came of them; PrecisionError if that is no picture."""
    trajectories = denoising.trajectories()
    if not trajectories.finite:
        raise PrecisionError(Part.DRAWING, NOT_FINITE)
    return trajectories


def sample_batch(
    model: BaseModel,
    pictures: Sequence[Picture],
    sampling: Sampling,
    counter: StepCounter,
    estimates: Estimates | None = None,
    shown: Mapping[int, Path | None] = NOTHING_SHOWN,
) -> Steps[Trajectories]:
    """Draw the pictures at once, from the first step to the last; PrecisionError as `finished`."""
    denoising = begin_batch(model, pictures, sampling)
    yield from denoise(model, denoising, sampling.steps, counter, estimates, shown)
    return finished(denoising)


def write_batch(
    model: BaseModel,
    pictures: Sequence[Picture],
    trajectories: Trajectories,
    sampling: Sampling,
    checkpoint: int | None,
    strength: float = 1.0,
    *,
    keep_steps: bool = True,
) -> None:
    """Write each picture's files; with `keep_steps` the trajectories hold every step, else the final latent only."""
    pixels = model.decode(trajectories.display)
    kept = trajectories.latents if keep_steps else trajectories.latents[:, -1:]
    for picture, latents, image in zip(pictures, kept.cpu(), pixels, strict=True):
        # the trajectory first: if the program ends in between, no picture can be voted on that cannot be trained on
        if picture.trajectory is not None:
            write_trajectory(model, latents, picture, sampling, picture.trajectory)
        save_picture(image, picture, sampling, checkpoint, strength)


def write_trajectory(model: BaseModel, latents: Tensor, picture: Picture, sampling: Sampling, target: Path) -> None:
    """Latents (T + 1, C, H, W) or the final one alone (1, C, H, W) of a picture."""
    timesteps = _timesteps(model, sampling)
    key = text_key(picture.prompt, picture.negative)
    save_trajectory(Trajectory(latents.clone(), timesteps, key, sampling), target)


def _timesteps(model: BaseModel, sampling: Sampling) -> Tensor:
    """Of every denoising step, (T,)."""
    if sampling.sampler is Sampler.DDIM:
        return step_schedule(model.scheduler, sampling.steps, sampling.eta).timesteps
    return Solver(model.scheduler, sampling).timesteps
