"""A1111, Forge and ComfyUI draw with the formulas of k-diffusion, restated here: the pictures are the same.

They differ where diffusers rounds timesteps and begins with noise of σ instead of √(1 + σ²): by a grey level or two.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from conftest_engine import PROMPT
from studio.domain.engine import Cancel
from studio.domain.jobs import Picture
from studio.domain.sampling import Sampler, Sampling
from studio.domain.steps import result_of
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import guided_prediction
from studio.engine.sampling.batches import sample_batch
from studio.engine.sampling.sampler import seeded_noise
from studio.engine.sampling.step_counter import StepCounter

STEPS = 10
SIZE = 64
LATENT_SEED = 3
NOISE_SEED = 4
RHO = 7
"""Of Karras et al., 2206.00364, eq. 5."""

Denoise = Callable[[Tensor, float], Tensor]
"""x_0 as the model sees it in latents with so much noise."""


class NoiseTable:
    """σ of a model by its timestep, in whole numbers and between them."""

    def __init__(self, model: BaseModel) -> None:
        alphas = model.scheduler.alphas_cumprod.double().numpy()
        self._log = np.log(np.sqrt((1 - alphas) / alphas))

    def sigma(self, timestep: float) -> float:
        return math.exp(float(np.interp(timestep, range(len(self._log)), self._log)))

    def timestep(self, sigma: float) -> float:
        return float(np.interp(math.log(sigma), self._log, range(len(self._log))))

    def normal(self) -> list[float]:
        return [self.sigma(timestep) for timestep in np.linspace(999, 0, STEPS).tolist()]

    def karras(self) -> list[float]:
        ends = (self.sigma(999) ** (1 / RHO), self.sigma(0) ** (1 / RHO))
        return [float(root) ** RHO for root in np.linspace(*ends, STEPS)]

    def sgm_uniform(self) -> list[float]:
        return [self.sigma(timestep) for timestep in np.linspace(999, 0, STEPS + 1).tolist()[:-1]]


def noises(shape: tuple[int, int, int]) -> Iterator[Tensor]:
    generator = torch.Generator().manual_seed(NOISE_SEED)
    while True:
        yield torch.randn((1, *shape), generator=generator)


def euler(x: Tensor, sigmas: Sequence[float], denoise: Denoise, noise: Iterator[Tensor]) -> Tensor:
    for now, after in zip(sigmas, [*sigmas[1:], 0.0], strict=True):
        x = x + (x - denoise(x, now)) / now * (after - now)
    return x


def euler_ancestral(x: Tensor, sigmas: Sequence[float], denoise: Denoise, noise: Iterator[Tensor]) -> Tensor:
    for now, after in zip(sigmas, [*sigmas[1:], 0.0], strict=True):
        fresh = after * math.sqrt(1 - (after / now) ** 2)
        x = x + (x - denoise(x, now)) / now * (math.sqrt(after**2 - fresh**2) - now)
        x = x + fresh * next(noise)
    return x


def dpm_2m(x: Tensor, sigmas: Sequence[float], denoise: Denoise, noise: Iterator[Tensor]) -> Tensor:
    """DPM-Solver++(2M), 2211.01095."""
    before: tuple[Tensor, float] | None = None
    for now, after in pairwise(sigmas):
        seen = denoise(x, now)
        width = math.log(now / after)
        ahead = seen if before is None else seen + (seen - before[0]) * width / (2 * before[1])
        x = after / now * x - math.expm1(-width) * ahead
        before = (seen, width)
    return denoise(x, sigmas[-1])


def dpm_2m_sde(x: Tensor, sigmas: Sequence[float], denoise: Denoise, noise: Iterator[Tensor]) -> Tensor:
    """Its stochastic sister, with the midpoint's correction."""
    before: tuple[Tensor, float] | None = None
    for now, after in pairwise(sigmas):
        seen = denoise(x, now)
        width = math.log(now / after)
        share = -math.expm1(-2 * width)
        x = after / now * math.exp(-width) * x + share * seen
        if before is not None:
            x = x + share * (seen - before[0]) * width / (2 * before[1])
        x = x + after * math.sqrt(share) * next(noise)
        before = (seen, width)
    return denoise(x, sigmas[-1])


THEIRS = {
    Sampler.EULER: (NoiseTable.normal, euler),
    Sampler.EULER_A: (NoiseTable.normal, euler_ancestral),
    Sampler.DPM_2M: (NoiseTable.normal, dpm_2m),
    Sampler.DPM_2M_KARRAS: (NoiseTable.karras, dpm_2m),
    Sampler.DPM_2M_SDE_KARRAS: (NoiseTable.karras, dpm_2m_sde),
    Sampler.EULER_SGM_UNIFORM: (NoiseTable.sgm_uniform, euler),
    Sampler.EULER_A_SGM_UNIFORM: (NoiseTable.sgm_uniform, euler_ancestral),
}


class _At:
    """One timestep, which may lie between two."""

    def __init__(self, timestep: float) -> None:
        self.timesteps = torch.tensor([timestep])


@torch.no_grad()
@pytest.mark.parametrize("sampler", THEIRS)
def test_a_picture_is_the_one_that_other_programs_draw(model: BaseModel, sampler: Sampler) -> None:
    sampling = Sampling(STEPS, 3.0, width=SIZE, height=SIZE, sampler=sampler)
    shape = model.latent_shape(sampling)
    condition = model.condition([(PROMPT, "")], sampling)
    table = NoiseTable(model)
    spacing, draw = THEIRS[sampler]

    def denoise(x: Tensor, sigma: float) -> Tensor:
        scaled = x / math.sqrt(1 + sigma**2)
        at = _At(table.timestep(sigma))
        return x - sigma * guided_prediction(model.predictor, scaled, torch.tensor([0]), condition, at)

    sigmas = spacing(table)
    start = math.sqrt(1 + sigmas[0] ** 2) * seeded_noise(LATENT_SEED, shape)
    theirs = model.decode(draw(start, sigmas, denoise, noises(shape)))
    picture = Picture(PROMPT, "", LATENT_SEED, NOISE_SEED, Path("unwritten"))
    ours = model.decode(result_of(sample_batch(model, [picture], sampling, StepCounter(STEPS, Cancel()))).display)
    difference = (ours.float() - theirs.float()).abs()
    assert float(difference.mean()) < 0.5
    assert float(difference.max()) <= 8
    assert float(ours.float().std()) > 10
