"""The methods of the paper's comparison on one model: each learns from batches of freshly drawn pictures."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from studio.domain.engine import Cancel
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_parameters, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule, ddim_schedule
from studio.engine.model.unet import Condition, guided_prediction
from studio.engine.training.log_probs import log_prob
from studio.engine.training.trainer import Trainer, plan_votes

Item = TypeVar("Item")


@dataclass(frozen=True)
class Sample:
    """One drawn picture: its chain (T + 1, C, H, W) on the CPU and its true reward; `key` tells samples apart."""

    key: Path
    prompt: str
    latents: Tensor
    reward: float


class Method(ABC):
    """Owns the adapter on `model.unet` from its beginning to its end.

    With `shared_start` samples 2n and 2n + 1 begin at one x_T; they always share their prompt.
    """

    shared_start = True

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int) -> None:
        self.model = model
        self.sampling = sampling
        self.seed = seed
        self.schedule: Schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
        self.generator = torch.Generator().manual_seed(seed)

    @abstractmethod
    def learn(self, samples: Sequence[Sample]) -> None:
        """One epoch."""

    def condition(self, prompts: Sequence[str]) -> Condition:
        return self.model.condition([(prompt, "") for prompt in prompts], self.sampling)


class D3po(Method):
    """Is told only which of two pictures is the better one; all pictures are kept in memory."""

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int, recipe: Recipe) -> None:
        super().__init__(model, sampling, seed)
        self.shared_start = recipe.shared_start
        nothing = Comparison(0, "", "", (Path(),), (Path(),))
        self._job = Train(Path(), None, Path(), (nothing,), (), (), sampling, recipe, seed)
        self._round = Trainer(model, self._job)
        self._seen: tuple[Comparison, ...] = ()
        self._updates = 0

    def learn(self, samples: Sequence[Sample]) -> None:
        pairs = (self._compared(*pair) for pair in zip(samples[::2], samples[1::2], strict=True))
        new = tuple(comparison for comparison in pairs if comparison is not None)
        if self._job.recipe.anew:
            self._job = replace(self._job, fresh=self._seen + new, earlier=())
            self._begin_anew()
        else:
            self._job = replace(self._job, fresh=new, earlier=self._seen)
        self._learn()
        self._seen += new

    def _learn(self) -> None:
        if self._job.recipe.descent:
            for _ in (*self._round._align(Cancel()), *self._round._descend(Cancel())):
                pass
            return
        for votes in plan_votes(self._job, self._round._generator):
            self._updates += 1
            for _ in self._round._update(votes, self._updates, Cancel()):
                pass

    def _begin_anew(self) -> None:
        chains = self._round._chains
        self._round = Trainer(self.model, self._job)
        self._updates = 0
        self._round._chains = chains

    def _compared(self, one: Sample, other: Sample) -> Comparison | None:
        if one.reward == other.reward:
            return None
        better, worse = (one, other) if one.reward > other.reward else (other, one)
        number = len(self._round._chains._finals)
        comparison = Comparison(number, one.prompt, "", (better.key,), (worse.key,))
        for sample in (better, worse):
            chains = self._round._chains
            chains._finals[sample.key] = sample.latents[-1]
            if self._job.recipe.learns_from == "actions":
                chains._known[sample.key] = sample.latents, chains._reference(comparison, sample.latents)
        return comparison


class _Rewarded(Method):
    """Is told the reward itself; standardised over the batch, as DDPO does it."""

    rate: float

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int) -> None:
        super().__init__(model, sampling, seed)
        add_adapter(model.unet, ATELIER.lora, seed)
        self.parameters = adapter_parameters(model.unet)
        self.optimiser = torch.optim.AdamW(self.parameters, lr=self.rate, weight_decay=1e-4)

    def step(self) -> None:
        torch.nn.utils.clip_grad_norm_(self.parameters, 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad()

    @staticmethod
    def advantages(samples: Sequence[Sample]) -> Tensor:
        rewards = torch.tensor([sample.reward for sample in samples])
        return (rewards - rewards.mean()) / (rewards.std() + 1e-6)


class Ddpo(_Rewarded):
    """DDPO with importance sampling (2305.13301, eq. 8), as its authors coded it: log-probs averaged over the latent,
    ratio clipped to 1 ± 1e-4, one pass over the batch, two updates."""

    rate = 3e-4
    clip = 1e-4
    updates = 2

    def learn(self, samples: Sequence[Sample]) -> None:
        rows = [(number, step) for number in range(len(samples)) for step in range(len(self.schedule))]
        rows = [row for row in rows if self.schedule.sigma[row[1]] > 0]
        advantages = self.advantages(samples).clamp(-5, 5)
        with torch.no_grad():
            before = torch.cat([self._log_probs(samples, part) for part in _parts(rows)])
        order = torch.randperm(len(rows), generator=self.generator).tolist()
        for half in _parts(order, math.ceil(len(order) / self.updates)):
            for part in _parts(half):
                ratio = torch.exp(self._log_probs(samples, [rows[at] for at in part]) - before[part])
                gain = advantages[[rows[at][0] for at in part]]
                clipped = ratio.clamp(1 - self.clip, 1 + self.clip)
                (torch.maximum(-gain * ratio, -gain * clipped).sum() / len(half)).backward()
            self.step()

    def _log_probs(self, samples: Sequence[Sample], rows: Sequence[tuple[int, int]]) -> Tensor:
        steps = torch.tensor([step for _, step in rows])
        now = torch.stack([samples[number].latents[step] for number, step in rows])
        then = torch.stack([samples[number].latents[step + 1] for number, step in rows])
        condition = self.condition([samples[number].prompt for number, _ in rows])
        noise = guided_prediction(self.model.unet, now, steps, condition, self.schedule)
        at = self.schedule.at
        mean = at(self.schedule.scale, steps, now) * now + at(self.schedule.gain, steps, now) * noise
        return log_prob(then, mean, at(self.schedule.sigma, steps, now), "mean")


class RewardWeighted(_Rewarded):
    """Reward-weighted regression (2305.13301, section 5): ordinary denoising, weighted by softmax of the reward."""

    rate = 1e-3
    passes = 8
    votes = 8

    def learn(self, samples: Sequence[Sample]) -> None:
        weights = torch.softmax(self.advantages(samples), 0) * len(samples)
        scheduler = self.model.scheduler
        for _ in range(self.passes):
            order = torch.randperm(len(samples), generator=self.generator).tolist()
            for part in _parts(order, self.votes):
                final = torch.stack([samples[at].latents[-1] for at in part])
                steps = torch.randint(0, scheduler.config.num_train_timesteps, (len(part),), generator=self.generator)
                noise = torch.randn(final.shape, generator=self.generator)
                noisy = scheduler.add_noise(final, noise, steps)
                embeddings = torch.cat([self.model.embed(samples[at].prompt).hidden for at in part])
                predicted = self.model.unet(noisy, steps, embeddings, return_dict=False)[0]
                errors = functional.mse_loss(predicted, noise, reduction="none").mean((1, 2, 3))
                (weights[part] * errors).mean().backward()
                self.step()


def _parts(items: Sequence[Item], size: int = 32) -> list[Sequence[Item]]:
    return [items[at : at + size] for at in range(0, len(items), size)]


def method_named(name: str, model: BaseModel, sampling: Sampling, seed: int) -> Method:
    """One of METHODS, with a fresh adapter on the model."""
    match name:
        case "d3po reference":
            return D3po(model, sampling, seed, REFERENCE)
        case "d3po atelier":
            return D3po(model, sampling, seed, ATELIER)
        case "ddpo":
            return Ddpo(model, sampling, seed)
    return RewardWeighted(model, sampling, seed)


METHODS = ("d3po reference", "d3po atelier", "ddpo", "reward-weighted")
