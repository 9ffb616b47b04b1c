"""Denoising: DDIM as a trajectory of actions with every step kept, any other sampler for its pictures alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from studio.engine.device.transfer import to_device
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.schedule import Schedule
from studio.engine.sampling.solver import Solver


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


class Denoising(Protocol):
    """n pictures on their way from noise, all at the same step."""

    @property
    def predicted(self) -> Tensor:
        """The final pictures as the step that was taken last foretells them, x_0 of shape (n, C, H, W)."""

    def __len__(self) -> int:
        """How many pictures are on their way."""

    def step(self) -> None:
        """Take the next step with all of them."""

    def keep(self, numbers: Sequence[int]) -> None:
        """Go on with the pictures of these numbers, in this order; the others end here."""

    def trajectories(self) -> Trajectories:
        """What came out, after the last step."""


class Ddim:
    """From `start` (n, C, H, W) with the noises (n, T, C, H, W).

    The action of step i is mean_i + sigma_i·noise_i (2311.13231, section 4.1).
    """

    def __init__(
        self, unet: UNet2DConditionModel, schedule: Schedule, start: Tensor, noises: Tensor, condition: Condition
    ) -> None:
        self._unet = unet
        self._schedule = schedule
        self._noises = noises
        self._condition = condition
        self._chain = [start.float()]
        self._mean = self._output = self._chain[0]

    def __len__(self) -> int:
        return len(self._mean)

    @property
    def predicted(self) -> Tensor:
        before = self._chain[-2]
        steps = torch.full((len(before),), len(self._chain) - 2)
        return self._schedule.picture(before, self._output, steps)

    @torch.no_grad()
    def step(self) -> None:
        schedule = self._schedule
        latents = self._chain[-1]
        number = len(self._chain) - 1
        steps = torch.full((len(latents),), number)
        self._output = output = guided_prediction(self._unet, latents, steps, self._condition, schedule)
        scale = schedule.at(schedule.scale, steps, latents)
        gain = schedule.at(schedule.gain, steps, latents)
        self._mean = scale * latents + gain * output
        noise = to_device(self._noises[:, number], latents.device)
        self._chain.append(self._mean + schedule.at(schedule.sigma, steps, latents) * noise)

    def keep(self, numbers: Sequence[int]) -> None:
        self._noises = self._noises[list(numbers)]
        # Told once, or each of these would be a copy of its own to the card.
        kept = to_device(torch.tensor(numbers, dtype=torch.long), self._mean.device)
        self._chain = [latents[kept] for latents in self._chain]
        self._mean = self._mean[kept]
        self._output = self._output[kept]
        self._condition = self._condition.only(numbers)

    def trajectories(self) -> Trajectories:
        return Trajectories(torch.stack(self._chain, 1), self._mean)


class Solving:
    """From `start` (n, C, H, W) by another sampler than DDIM, with one solver for each picture."""

    def __init__(
        self, unet: UNet2DConditionModel, solvers: Sequence[Solver], start: Tensor, condition: Condition
    ) -> None:
        self._unet = unet
        self._solvers = list(solvers)
        self._condition = condition
        self._number = 0
        self._latents = [solver.begin(one) for solver, one in zip(solvers, start.split(1), strict=True)]
        self.predicted = start.float()

    def __len__(self) -> int:
        return len(self._solvers)

    @torch.no_grad()
    def step(self) -> None:
        number = self._number
        each = list(zip(self._solvers, self._latents, strict=True))
        inputs = torch.cat([solver.unet_input(latents, number) for solver, latents in each])
        steps = torch.full((len(each),), number)
        output = guided_prediction(self._unet, inputs, steps, self._condition, self._solvers[0])
        self.predicted = self._solvers[0].picture(inputs, output, number)
        self._latents = [
            solver.step(one, latents, number) for (solver, latents), one in zip(each, output.split(1), strict=True)
        ]
        self._number += 1

    def keep(self, numbers: Sequence[int]) -> None:
        self._solvers = [self._solvers[number] for number in numbers]
        self._latents = [self._latents[number] for number in numbers]
        self.predicted = self.predicted[list(numbers)]
        self._condition = self._condition.only(numbers)

    def trajectories(self) -> Trajectories:
        latents = torch.cat(self._latents)
        return Trajectories(latents[:, None], latents)
