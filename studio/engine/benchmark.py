"""A dry run that says what a project would cost on this machine."""

from __future__ import annotations

import time
from dataclasses import replace

from studio.atomic_files import scratch_folder
from studio.domain.engine import Cancel
from studio.domain.events import BenchmarkResult, PictureReady, Progress
from studio.domain.jobs import Benchmark, Picture, Train
from studio.domain.recipe import NormalisedDescentConfig, Recipe, draws_per_vote
from studio.domain.steps import Steps
from studio.domain.votes import Comparison
from studio.engine.model.adapter import remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import pictures_at_once, sample_batch, write_batch
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.training.trainer import Trainer

PICTURES = 2
DRAWS = 2
LOOKS = 2


def benchmark(model: BaseModel, job: Benchmark, cancel: Cancel) -> Steps[None]:
    """Draws two pictures one after the other, learns from them as from a vote, and ends with BenchmarkResult."""
    remove_adapter(model.unet)
    model.memory.peaks.clear()
    counter = StepCounter(PICTURES * job.sampling.steps, cancel)
    with scratch_folder() as scratch:
        pictures = [
            # From two x_T: a sampler that adds no noise would draw the same picture twice, which teaches nothing.
            Picture(job.prompt, "", number, number, job.folder / f"{number}.png", scratch / f"{number}.safetensors")
            for number in range(1, PICTURES + 1)
        ]
        for picture in pictures:
            # begun anew with each picture: the first one brings everything into memory and does not count
            began = time.monotonic()
            yield from _draw(model, picture, job, counter)
            drawing = time.monotonic() - began
        began = time.monotonic()
        yield from _learn(model, pictures, job, cancel)
        learning = time.monotonic() - began
        written = [*scratch.iterdir(), *(picture.image for picture in pictures)]
        size = sum(file.stat().st_size for file in written)
    remove_adapter(model.unet)
    per_draw = learning / (LOOKS * DRAWS)
    per_vote = per_draw * draws_per_vote(job.recipe, job.sampling.steps)
    peak = max(model.memory.peaks.values(), default=None)
    yield BenchmarkResult(drawing, per_vote, peak, size // PICTURES)


def _draw(model: BaseModel, picture: Picture, job: Benchmark, counter: StepCounter) -> Steps[None]:
    # planned as any drawing is, so that what it takes corrects the plan
    pictures_at_once(model, job.sampling)
    trajectories = yield from sample_batch(model, [picture], job.sampling, counter)
    write_batch(model, [picture], trajectories, job.sampling, None, keep_steps=job.recipe.learns_from_steps)
    yield PictureReady(picture)


def _learn(model: BaseModel, pictures: list[Picture], job: Benchmark, cancel: Cancel) -> Steps[None]:
    """`LOOKS` times the gradient of a vote at `DRAWS` denoising steps, as in a round."""
    winner, loser = (picture.trajectory for picture in pictures)
    if winner is None or loser is None:
        return
    # LoRA-GA is a look at every vote by itself; without it a second vote makes up for it.
    votes = LOOKS - job.recipe.adapter.lora_ga_init
    comparisons = tuple(Comparison(number, job.prompt, "", winner, loser) for number in range(votes))
    training = Train(
        base=job.base,
        parent=None,
        folder=winner.parent / "checkpoint",
        fresh=comparisons,
        earlier=(),
        held_out=(),
        sampling=job.sampling,
        recipe=_short(job.recipe),
        seed=0,
    )
    yield from (event for event in Trainer(model, training).run(cancel) if isinstance(event, Progress))


def _short(recipe: Recipe) -> Recipe:
    """The recipe with one look at each vote, at `DRAWS` denoising steps."""
    optimiser = recipe.optimiser
    if isinstance(optimiser, NormalisedDescentConfig):
        draws = None if optimiser.kept_draws is None else DRAWS
        optimiser = replace(optimiser, steps_at_most=1, kept_draws=draws)
    return replace(recipe, timesteps=replace(recipe.timesteps, per_vote=DRAWS, draws_at_least=0), optimiser=optimiser)
