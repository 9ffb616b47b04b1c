"""One round of training on votes, as a generator of events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
from torch import Tensor

from studio.domain.engine import Cancel
from studio.domain.errors import InputError
from studio.domain.events import CheckpointSaved, Event, Phase, Progress
from studio.domain.jobs import Train
from studio.domain.recipe import AdapterConfig, LinearModelConfig, refuse_recipe
from studio.engine.model.adapter import adapter_ups, add_adapter, load_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import Part, PrecisionError
from studio.engine.model.schedule import learning_schedule
from studio.engine.training.checkpoint import restore_training, save_checkpoint
from studio.engine.training.context import TrainingContext
from studio.engine.training.finite import refuse_not_finite
from studio.engine.training.gradients import GradientAccumulator, TrainingFigures
from studio.engine.training.kept_gradients import KeptGradients
from studio.engine.training.lora_ga import lora_ga_init
from studio.engine.training.objective import preference_objective
from studio.engine.training.optimisers import MakeOptimiser, optimiser_of_recipe
from studio.engine.training.passes import each_batch
from studio.engine.training.record import Record
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import Transition, TransitionSampler

SEEDS = 2**64
"""How many torch knows; projects may hold larger ones, of which it refuses to draw."""
ONLY_TIES = "No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures."
UNMOVED = (
    "This round changed nothing in the model, so it was not kept, but every vote is; vote on more pictures, then train "
    "again."
)


class Trainer:
    """Trains one adapter on the model; nothing outlives it but the checkpoint.

    `make_optimiser` stands in for what the recipe names.
    """

    def __init__(
        self,
        model: BaseModel,
        job: Train,
        make_optimiser: MakeOptimiser = optimiser_of_recipe,
    ) -> None:
        if not job.fresh:
            raise InputError("There are no new votes to train on.")
        refuse_recipe(job.recipe, job.sampling)
        self._model = model
        self._job = job
        schedule = learning_schedule(model.scheduler, job.sampling)
        trajectories = TrajectoryCache(model, schedule, job.sampling)
        config = job.recipe.optimiser
        self._context = TrainingContext(
            model=model,
            job=job,
            schedule=schedule,
            trajectories=trajectories,
            generator=torch.Generator().manual_seed(job.seed % SEEDS),
            kept=KeptGradients(model, job, config, trajectories) if isinstance(config, LinearModelConfig) else None,
        )
        # Before objective and optimiser, which hold the parameters of this very adapter.
        self._adapter_config = self._put_adapter_on()
        self._objective = preference_objective(self._context)
        if not self._objective.steps:
            raise InputError("These pictures were drawn in too few steps to learn from; make a project with more.")
        self._figures = TrainingFigures()
        self._sampler = TransitionSampler(self._objective.steps, job.recipe.timesteps, self._context.generator)
        gradients = GradientAccumulator(self._context, self._objective, self._figures)
        self._optimiser = make_optimiser(self._context, gradients, self._sampler)
        self._updates_before = self._restore(job)

    def run(self, cancel: Cancel) -> Iterator[Event]:
        """Train, then write the checkpoint; a stop leaves nothing behind, nor does a training that runs into NaN or
        moves nothing."""
        job = self._job
        texts = (text for vote in job.comparisons for text in (vote.prompt, vote.negative))
        self._model.embed_ahead(texts, job.sampling.clip_skip, cancel.check)
        before = [up.detach().clone().cpu() for up in adapter_ups(self._model.net)]
        if self._job.recipe.adapter.lora_ga_init and self._job.parent is None:
            yield from self._initialise_adapter(cancel)
        updates = yield from self._optimiser.run(cancel)
        yield Progress(Phase.SAVE, 0, 1)
        # A step may run over where the gradient did not; such an adapter would draw nothing but noise.
        refuse_not_finite(self._context.parameters)
        self._refuse_unmoved(before)
        yield self._save(self._updates_before + updates)

    def _refuse_unmoved(self, before: Sequence[Tensor]) -> None:
        """InputError for ties alone, PrecisionError for another round that left every B as it was `before`."""
        after = adapter_ups(self._model.net)
        if any(not torch.equal(now.detach().cpu(), then) for now, then in zip(after, before, strict=True)):
            return
        if not self._context.decided:
            raise InputError(ONLY_TIES)
        # In half precision the gradients may have been too small to be told from 0.
        raise PrecisionError(Part.MODEL, UNMOVED)

    def _put_adapter_on(self) -> AdapterConfig:
        if self._job.parent is not None:
            return load_adapter(self._model.net, self._job.parent)
        add_adapter(self._model.net, self._job.recipe.adapter, self._job.seed)
        return self._job.recipe.adapter

    def _restore(self, job: Train) -> int:
        if job.parent is None:
            return 0
        return restore_training(self._optimiser.torch_optimiser, self._context.generator, job.parent)

    def _initialise_adapter(self, cancel: Cancel) -> Iterator[Event]:
        """Let it begin in the directions into which all decided votes pull, or the pictures of the oldest of them."""
        kept = self._context.kept
        if not self._context.decided or (kept is not None and kept.put_directions_on()):
            return
        transitions = self._sampler.of_all(self._context.decided if kept is None else kept.founders)
        with lora_ga_init(self._model.net) as lora_ga:

            def look(batch: Sequence[Transition]) -> None:
                lora_ga.add(self._objective.evaluate(batch, self._context.generator, fresh=True).losses.sum())

            yield from each_batch(
                self._context,
                transitions,
                look,
                cancel,
                generator=self._context.generator,
                begin=lora_ga.begin,
                phase=Phase.TRAIN,
                initialising=True,
            )
            for _ in lora_ga.initialise():
                cancel.check()
                yield Progress(Phase.TRAIN, len(transitions), len(transitions))
        if kept is not None:
            kept.keep_directions()

    def _save(self, updates: int) -> CheckpointSaved:
        job = self._job
        record = Record(
            parent=job.parent.name if job.parent else None,
            votes=tuple(comparison.vote_id for comparison in job.comparisons),
            seed=job.seed,
            updates=updates,
            recipe=job.recipe,
            summary=self._figures.summary(updates),
        )
        save_checkpoint(
            self._model.net,
            self._adapter_config,
            self._optimiser.torch_optimiser,
            self._context.generator,
            record,
            self._figures.taste,
            job.folder,
        )
        return CheckpointSaved(job.folder, record.votes, record.summary)
