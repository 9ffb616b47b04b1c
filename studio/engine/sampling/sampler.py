"""Denoising: DDIM as a trajectory of actions with every step kept, any other sampler for its pictures alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from studio.domain.steps import Steps
from studio.engine.device.transfer import to_device
from studio.engine.model.schedule import Schedule
from studio.engine.model.unet import Condition, guided_prediction
from studio.engine.sampling.solver import Solver
from studio.engine.sampling.step_counter import StepCounter


@dataclass(frozen=True)
class Trajectories:
    """Finished trajectories of n pictures.

    `latents` is float32 (n, T + 1, C, H, W): x_T first, each next one the action drawn at that step; of a sampler
    without actions it is the final latent alone, (n, 1, C, H, W). `display` is (n, C, H, W): the mean of the last step,
    without its noise.
    """

    latents: Tensor
    display: Tensor

    @property
    def finite(self) -> bool:
        """Whether every number of them is one."""
        return bool(self.latents.isfinite().all() and self.display.isfinite().all())

    def only(self, numbers: Sequence[int]) -> Trajectories:
        """The trajectories of these pictures."""
        return Trajectories(self.latents[list(numbers)], self.display[list(numbers)])

    def split(self, counts: Sequence[int]) -> list[Trajectories]:
        """The trajectories of the first `counts[0]` pictures, of the next `counts[1]`, and so on."""
        parts = zip(self.latents.split(list(counts)), self.display.split(list(counts)), strict=True)
        return [Trajectories(latents, display) for latents, display in parts]


def joined(parts: Sequence[Trajectories]) -> Trajectories:
    """The trajectories of all parts, one after the other."""
    return Trajectories(torch.cat([part.latents for part in parts]), torch.cat([part.display for part in parts]))


def seeded_noise(seed: int, shape: tuple[int, int, int], count: int = 1) -> Tensor:
    """`count` standard normal latents (count, C, H, W), drawn on the CPU so that a seed means the same everywhere."""
    generator = torch.Generator().manual_seed(seed)
    # one by one: a single draw would give other numbers wherever C·H·W is no multiple of 16
    return torch.cat([torch.randn((1, *shape), generator=generator) for _ in range(count)])


@torch.no_grad()
def sample(
    unet: UNet2DConditionModel,
    schedule: Schedule,
    start: Tensor,
    noises: Tensor,
    condition: Condition,
    counter: StepCounter,
) -> Steps[Trajectories]:
    """Denoise by DDIM from `start` (n, C, H, W) with the noises (n, T, C, H, W).

    The action of step i is mean_i + sigma_i·noise_i (2311.13231, section 4.1).
    """
    latents = start.float()
    chain = [latents]
    mean = latents
    for number in range(len(schedule)):
        steps = torch.full((len(start),), number)
        predicted = guided_prediction(unet, latents, steps, condition, schedule)
        scale = schedule.at(schedule.scale, steps, latents)
        gain = schedule.at(schedule.gain, steps, latents)
        mean = scale * latents + gain * predicted
        latents = mean + schedule.at(schedule.sigma, steps, latents) * to_device(noises[:, number], latents.device)
        chain.append(latents)
        yield counter.advance(len(start))
    return Trajectories(torch.stack(chain, 1), mean)


@torch.no_grad()
def solve(
    unet: UNet2DConditionModel, solver: Solver, start: Tensor, condition: Condition, counter: StepCounter
) -> Steps[Trajectories]:
    """Denoise from `start` (n, C, H, W) by another sampler than DDIM."""
    latents = solver.begin(start)
    for number in range(len(solver)):
        steps = torch.full((len(start),), number)
        inputs = solver.unet_input(latents, number)
        predicted = guided_prediction(unet, inputs, steps, condition, solver)
        latents = solver.step(predicted, latents, number)
        yield counter.advance(len(start))
    return Trajectories(latents[:, None], latents)
