"""One round of training on votes, as a generator of events."""

from __future__ import annotations

import math
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.events import CheckpointSaved, Event, Phase, Progress, TrainingStep, TrainingSummary
from studio.domain.jobs import Train
from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.model.adapter import adapter_parameters, adapter_ups, add_adapter, load_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.schedule import Schedule, ddim_schedule
from studio.engine.training.checkpoint import Record, restore_training, save_checkpoint
from studio.engine.training.lora_ga import lora_ga_init
from studio.engine.training.losses import preference_loss
from studio.engine.training.margins import Margins, Transition, label, margins, usable_steps
from studio.engine.training.trajectory_cache import TrajectoryCache

HELD_OUT_STEPS = 6


def plan_votes(job: Train, generator: torch.Generator) -> list[list[Comparison]]:
    """The comparisons of each optimiser step: every new vote `passes` times, and replay drawn from all votes."""
    recipe = job.recipe
    everything = [*job.earlier, *job.fresh]

    def shuffled(items: Sequence[Comparison]) -> list[Comparison]:
        return [items[at] for at in torch.randperm(len(items), generator=generator).tolist()]

    order = [comparison for _ in range(max(1, round(recipe.passes))) for comparison in shuffled(job.fresh)]
    replayed = round(recipe.replay_passes * len(job.fresh))
    chosen = torch.randint(len(everything), (replayed,), generator=generator).tolist() if replayed else []
    order = shuffled([*order, *(everything[at] for at in chosen)])[: recipe.visits_at_most]
    return [order[at : at + recipe.votes_per_update] for at in range(0, len(order), recipe.votes_per_update)]


@dataclass
class _Tally:
    """Figures gathered while a round runs."""

    began: float = field(default_factory=time.monotonic)
    loss: float = 0.0
    latest: dict[Comparison, float] = field(default_factory=dict)
    drifts: list[float] = field(default_factory=list)

    def summary(self, updates: int, held_out: Sequence[float]) -> TrainingSummary:
        recent = self.drifts[-max(1, len(self.drifts) // 4) :]
        known = list(self.latest.values())
        return TrainingSummary(
            updates=updates,
            loss=self.loss,
            margin=sum(known) / len(known) if known else 0.0,
            accuracy=sum(value > 0 for value in known) / len(known) if known else 0.0,
            held_out_accuracy=sum(value > 0 for value in held_out) / len(held_out) if held_out else None,
            drift=math.sqrt(sum(recent) / max(1, len(recent))),
            seconds=time.monotonic() - self.began,
        )


class Trainer:
    """The state of one round: model with adapter, optimiser, chains. Nothing outlives it but the checkpoint."""

    def __init__(self, model: BaseModel, job: Train) -> None:
        if not job.fresh:
            raise InputError("There are no new votes to train on.")
        self._model = model
        self._job = job
        self._schedule: Schedule = ddim_schedule(model.scheduler, job.sampling.steps, job.sampling.eta)
        self._chains = TrajectoryCache(model, self._schedule, job.sampling)
        self._steps = usable_steps(self._schedule, job.recipe)
        if not self._steps:
            raise InputError("These pictures were drawn without noise (eta 0), so D3PO has nothing to learn from.")
        self._generator = torch.Generator().manual_seed(job.seed)
        if job.parent is None:
            add_adapter(model.unet, job.recipe.lora, job.seed)
        else:
            load_adapter(model.unet, job.parent)
        self._parameters = adapter_parameters(model.unet)
        self._optimiser = torch.optim.AdamW(
            self._parameters,
            lr=job.recipe.learning_rate,
            weight_decay=job.recipe.weight_decay,
        )
        self._scaler = torch.amp.GradScaler(model.device.target.type, enabled=model.device.dtype == torch.float16)
        self._before = restore_training(self._optimiser, self._generator, job.parent) if job.parent else 0
        self._tally = _Tally()

    def run(self, cancel: Cancel) -> Iterator[Event]:
        """Train, then write the checkpoint; a stop leaves nothing behind."""
        if self._job.recipe.lora_ga_init and self._job.parent is None:
            yield from self._align(cancel)
        updates = yield from (self._descend(cancel) if self._job.recipe.descent else self._follow_plan(cancel))
        held_out = yield from self._held_out(cancel)
        yield self._save(self._before + updates, held_out)

    def _follow_plan(self, cancel: Cancel) -> Generator[Event, None, int]:
        """AdamW on a few votes at a time; returns the number of updates."""
        plan = plan_votes(self._job, self._generator)
        for number, comparisons in enumerate(plan, start=1):
            margin = yield from self._update(comparisons, self._before + number, cancel)
            yield TrainingStep(number, len(plan), self._tally.loss, margin)
            if self._learned_enough():
                break
        return number

    def _descend(self, cancel: Cancel) -> Generator[Event, None, int]:
        """Steps on all decided votes at once, all as long as the first; returns their number.

        At small margins the mean loss falls by half of what the mean margin rises, so a step of length s along the
        gradient g raises it by 2·s·|g|.
        """
        descent = self._job.recipe.descent
        length = 0.0
        if descent is None or not self._decided():
            return 0
        for number in range(1, descent.steps_at_most + 1):
            margin = yield from self._gather(self._drawn_from_all(), cancel)
            yield TrainingStep(number, descent.steps_at_most, self._tally.loss, margin)
            if self._learned_enough():
                break
            length = self._move(length, descent.margin_per_step)
        self._optimiser.zero_grad()
        return number

    @torch.no_grad()
    def _move(self, length: float, margin: float) -> float:
        """Move B of every layer along the gradient; length 0 means as far as raises the margin by so much."""
        moving = adapter_ups(self._model.unet)
        self._scaler.unscale_(self._optimiser)
        pulls = [torch.zeros_like(up) if up.grad is None else up.grad for up in moving]
        size = math.sqrt(sum(float(pull.square().sum()) for pull in pulls))
        if 0 < size < math.inf:
            length = length or margin / (2 * size)
            for up, pull in zip(moving, pulls, strict=True):
                up.sub_(pull, alpha=length / size)
        self._scaler.update()
        self._optimiser.zero_grad()
        return length

    def _decided(self) -> list[Comparison]:
        return [comparison for comparison in (*self._job.earlier, *self._job.fresh) if not comparison.tie]

    def _align(self, cancel: Cancel) -> Iterator[Event]:
        """Let the adapter begin in the directions into which all decided votes pull."""
        transitions = self._drawn_from_all()
        size = self._at_once()
        with lora_ga_init(self._model.unet) as pull:
            for at in range(0, len(transitions), size):
                cancel.check()
                losses, _ = self._losses(transitions[at : at + size])
                pull(losses.sum())
                yield Progress(Phase.TRAIN, min(at + size, len(transitions)), len(transitions))

    def _learned_enough(self) -> bool:
        """Whether every decided comparison was trained on and the mean of their latest margins is enough."""
        latest = self._tally.latest.values()
        enough = self._job.recipe.enough_margin
        all_known = 0 < len(set(self._decided())) == len(latest)
        return enough is not None and all_known and sum(latest) >= enough * len(latest)

    def _drawn_from_all(self) -> list[Transition]:
        """Every decided vote at `steps_per_vote` denoising steps, or at more if there are few votes."""
        recipe = self._job.recipe
        decided = self._decided()
        least = recipe.descent.draws_at_least if recipe.descent else 0
        count = max(recipe.steps_per_vote or len(self._steps), math.ceil(least / max(1, len(decided))))
        return [Transition(comparison, step) for comparison in decided for step in self._drawn_steps(count)]

    def _drawn_steps(self, count: int | None = None) -> list[int]:
        """The denoising steps that one vote is trained on this time, in random order; each again only after all."""
        wanted = count or self._job.recipe.steps_per_vote or len(self._steps)
        drawn = list[int]()
        while len(drawn) < wanted:
            drawn += [self._steps[at] for at in torch.randperm(len(self._steps), generator=self._generator).tolist()]
        return drawn[:wanted]

    def _at_once(self) -> int:
        return max(1, self._model.device.transitions_at_once // 2)

    def _update(self, comparisons: list[Comparison], number: int, cancel: Cancel) -> Generator[Event, None, float]:
        """One optimiser step; returns the mean margin of its comparisons."""
        transitions = [Transition(c, step) for c in comparisons for step in self._drawn_steps()]
        margin = yield from self._gather(transitions, cancel)
        self._step(self._job.recipe, number)
        return margin

    def _gather(self, transitions: Sequence[Transition], cancel: Cancel) -> Generator[Event, None, float]:
        """Add up the gradient of the mean loss over small batches; returns the mean margin of the comparisons."""
        sums: dict[Comparison, list[float]] = {}
        loss_sum = 0.0
        size = self._at_once()
        for at in range(0, len(transitions), size):
            cancel.check()
            part = transitions[at : at + size]
            losses, found = self._losses(part)
            loss = losses.sum() / len(transitions)
            self._scaler.scale(loss).backward()
            loss_sum += float(loss.detach())
            self._tally.drifts.append(float(found.drift))
            for transition, value in zip(part, found.values.detach().tolist(), strict=True):
                sums.setdefault(transition.comparison, []).append(value)
            yield Progress(Phase.TRAIN, at + len(part), len(transitions))
        self._tally.loss = loss_sum
        means = {comparison: sum(values) / len(values) for comparison, values in sums.items()}
        self._tally.latest.update({comparison: mean for comparison, mean in means.items() if not comparison.tie})
        return sum(means.values()) / len(means)

    def _losses(self, transitions: Sequence[Transition]) -> tuple[Tensor, Margins]:
        """Losses (n,) and what they come from."""
        recipe = self._job.recipe
        found = margins(self._model, self._schedule, self._chains, recipe, transitions, self._generator)
        target = torch.tensor([label(t.comparison, recipe.label_smoothing) for t in transitions])
        return preference_loss(found.values, target.to(found.values.device)), found

    def _step(self, recipe: Recipe, number: int) -> None:
        self._scaler.unscale_(self._optimiser)
        torch.nn.utils.clip_grad_norm_(self._parameters, recipe.gradient_clip)
        self._optimiser.param_groups[0]["lr"] = recipe.learning_rate * min(1.0, number / (recipe.warmup_updates + 1))
        self._scaler.step(self._optimiser)
        self._scaler.update()
        self._optimiser.zero_grad()

    def _held_out(self, cancel: Cancel) -> Generator[Event, None, list[float]]:
        """The margins of the decided votes that are not trained on; the checkpoint is written after them."""
        decided = [comparison for comparison in self._job.held_out if not comparison.tie]
        found = list[float]()
        steps = len(decided) + 1
        for number, comparison in enumerate(decided):
            yield Progress(Phase.SAVE, number, steps)
            cancel.check()
            found.append(self._margin_over_chain(comparison))
        yield Progress(Phase.SAVE, steps - 1, steps)
        return found

    def _save(self, updates: int, held_out: Sequence[float]) -> CheckpointSaved:
        job = self._job
        summary = self._tally.summary(updates, held_out)
        votes = tuple(c.vote_id for c in (*job.earlier, *job.fresh, *job.held_out))
        record = Record(
            job.parent.name if job.parent else None,
            votes,
            job.seed,
            updates,
            job.recipe,
            summary,
        )
        save_checkpoint(self._model.unet, self._optimiser, self._generator, record, job.folder)
        return CheckpointSaved(job.folder, votes, summary)

    @torch.no_grad()
    def _margin_over_chain(self, comparison: Comparison) -> float:
        """The margin summed over a few steps, spread evenly, of a comparison that is not trained on."""
        every = max(1, len(self._steps) // HELD_OUT_STEPS)
        transitions = [Transition(comparison, step) for step in self._steps[::every]]
        total = 0.0
        size = max(1, self._model.device.transitions_at_once // 2)
        generator = torch.Generator().manual_seed(comparison.vote_id)
        for at in range(0, len(transitions), size):
            part = transitions[at : at + size]
            found = margins(self._model, self._schedule, self._chains, self._job.recipe, part, generator)
            total += float(found.values.sum())
        return total
