"""The methods of the paper's comparison on one model: each learns from batches of freshly drawn pictures."""

from __future__ import annotations

import math
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_parameters, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.schedule import Schedule, step_schedule
from studio.engine.sampling.trajectory import Trajectory, save_trajectory
from studio.engine.training.context import TrainingContext
from studio.engine.training.objective import Objective, PreferenceObjective
from studio.engine.training.trainer import Trainer
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.trajectory_file import text_key

Item = TypeVar("Item")


@dataclass(frozen=True)
class Sample:
    """One drawn picture: its chain (T + 1, C, H, W) on the CPU and its true reward; `key` tells samples apart."""

    key: Path
    prompt: str
    latents: Tensor
    reward: float


def log_prob(action: Tensor, mean: Tensor, sigma: Tensor) -> Tensor:
    """log N(action; mean, sigma²) of one step, averaged over (C, H, W); (n, C, H, W) ×2 and (n, 1, 1, 1) → (n,)."""
    terms = -(action - mean).square() / (2 * sigma.square()) - sigma.log() - math.log(2 * math.pi) / 2
    return terms.mean((1, 2, 3))


class Method(ABC):
    """Owns the adapter on `model.net` from its beginning to its end.

    With `shared_start` samples 2n and 2n + 1 begin at one x_T; they always share their prompt.
    """

    shared_start = True

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int) -> None:
        self.model = model
        self.sampling = sampling
        self.seed = seed
        self.schedule: Schedule = step_schedule(model.scheduler, sampling.steps, sampling.eta)
        self.generator = torch.Generator().manual_seed(seed)

    @abstractmethod
    def learn(self, samples: Sequence[Sample]) -> None:
        """One epoch."""

    def condition(self, prompts: Sequence[str]) -> Condition:
        return self.model.condition([(prompt, "") for prompt in prompts], self.sampling)


class D3po(Method):
    """Is told only which of two pictures is the better one; trajectories and checkpoints lie in a folder of its own."""

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int, recipe: Recipe) -> None:
        super().__init__(model, sampling, seed)
        self.shared_start = recipe.pairs.shared_start
        self._recipe = recipe
        self._room = tempfile.TemporaryDirectory(prefix="atelier-paper-")
        self._checkpoints = 0
        self._learned: tuple[Comparison, ...] = ()
        self._compared = 0
        add_adapter(model.net, recipe.adapter, seed)

    def learn(self, samples: Sequence[Sample]) -> None:
        pairs = (self.compared(*pair) for pair in zip(samples[::2], samples[1::2], strict=True))
        new = tuple(comparison for comparison in pairs if comparison is not None)
        if not new:
            return
        job = self._job(new)
        for _ in Trainer(self.model, job).run(Cancel()):
            pass
        self._checkpoints += 1
        self._learned += new

    def compared(self, first: Sample, second: Sample) -> Comparison | None:
        """The vote on two samples; None if they are equally good."""
        if first.reward == second.reward:
            return None
        better, worse = sorted((first, second), key=lambda sample: sample.reward, reverse=True)
        self._compared += 1
        return Comparison(self._compared, first.prompt, "", self._saved(better), self._saved(worse))

    def objective(self, comparison: Comparison) -> Objective:
        """What a training on it would minimise, for the adapter that is on the model."""
        job = self._job((comparison,))
        trajectories = TrajectoryCache(self.model, self.schedule, self.sampling)
        context = TrainingContext(self.model, job, self.schedule, trajectories, self.generator)
        return PreferenceObjective(context, self._recipe.objective)

    def _job(self, new: tuple[Comparison, ...]) -> Train:
        room = Path(self._room.name)
        scratch = self._recipe.from_scratch
        return Train(
            base=Base(Path()),
            parent=None if scratch or not self._checkpoints else room / f"c{self._checkpoints}",
            folder=room / f"c{self._checkpoints + 1}",
            fresh=self._learned + new if scratch else new,
            earlier=() if scratch else self._learned,
            sampling=self.sampling,
            recipe=self._recipe,
            seed=self.seed,
        )

    def _saved(self, sample: Sample) -> Path:
        file = Path(self._room.name) / f"{sample.key}.safetensors"
        key = text_key(sample.prompt, "")
        save_trajectory(Trajectory(sample.latents, self.schedule.timesteps, key, self.sampling), file)
        return file


class _Rewarded(Method):
    """Is told the reward itself; standardised over the batch, as DDPO does it."""

    rate: float

    def __init__(self, model: BaseModel, sampling: Sampling, seed: int) -> None:
        super().__init__(model, sampling, seed)
        add_adapter(model.net, ATELIER.adapter, seed)
        self.parameters = adapter_parameters(model.net)
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
        noise = guided_prediction(self.model.predictor, now, steps, condition, self.schedule)
        at = self.schedule.at
        mean = at(self.schedule.scale, steps, now) * now + at(self.schedule.gain, steps, now) * noise
        return log_prob(then, mean, at(self.schedule.sigma, steps, now))


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
                predicted = self.model.net(noisy, steps, embeddings, return_dict=False)[0]
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
