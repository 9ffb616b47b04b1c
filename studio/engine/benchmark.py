"""A dry run that says what a project would cost on this machine."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from studio.atomic_files import scratch_folder
from studio.domain.engine import Cancel
from studio.domain.events import BenchmarkResult, Measures, MemoryPeaks, PictureReady, Progress
from studio.domain.jobs import Benchmark, Picture, Train
from studio.domain.recipe import LinearModelConfig, Recipe
from studio.domain.steps import Steps
from studio.domain.votes import Comparison
from studio.engine.device.memory_plan import Work
from studio.engine.model.adapter import remove_adapter
from studio.engine.model.base_model import PIXELS_PER_LATENT, BaseModel
from studio.engine.sampling.batches import pictures_at_once, sample_batch, write_batch
from studio.engine.sampling.step_counter import StepCounter
from studio.engine.training.kept_gradients import DIRECTIONS
from studio.engine.training.trainer import Trainer

PICTURES = 2
DRAWS = 2
LOOKS = 2


def benchmark(model: BaseModel, job: Benchmark, cancel: Cancel) -> Steps[None]:
    """Draws two pictures one after the other, learns from them as from a vote, and ends with BenchmarkResult."""
    measures = None
    if job.measures:
        remove_adapter(model.net)
        measures = yield from _measure(model, job, cancel)
        remove_adapter(model.net)
    height, width = (side * PIXELS_PER_LATENT for side in model.latent_shape(job.sampling)[1:])
    native = model.net.config.sample_size * PIXELS_PER_LATENT
    yield BenchmarkResult(_peaks(model, job, height, width), (width, height), native, measures)


def _measure(model: BaseModel, job: Benchmark, cancel: Cancel) -> Steps[Measures]:
    counter = StepCounter(PICTURES * job.sampling.steps, cancel)
    with scratch_folder() as scratch:
        pictures = [
            # From two x_T: a sampler that adds no noise would draw the same picture twice, which teaches nothing.
            Picture(job.prompt, "", number, number, job.folder / f"{number}.png", scratch / f"{number}.safetensors")
            for number in range(1, PICTURES + 1)
        ]
        for picture in pictures:
            # measured anew with each picture: the first one brings everything into memory and does not count
            drawing, decoding = yield from _draw(model, picture, job, counter)
        trajectory = sum(file.stat().st_size for file in scratch.iterdir())
        began = time.monotonic()
        model.memory.worked.clear()
        training = yield from _learn(model, pictures, job, cancel)
        # winner and loser of a look are two latents
        latents, learning = model.memory.worked[Work.LEARNING]
        around = time.monotonic() - began - learning
        gradients = [] if training.kept is None else [file for file in training.kept.rglob("*") if file.is_file()]
        return Measures(
            step=drawing / job.sampling.steps,
            decoding=decoding,
            look=2 * learning / latents,
            around=around,
            image=_size(picture.image for picture in pictures) // PICTURES,
            trajectory=trajectory // PICTURES,
            gradient=_size(file for file in gradients if file.name != DIRECTIONS) // PICTURES,
            checkpoint=_size(training.folder.rglob("*")),
        )


def _peaks(model: BaseModel, job: Benchmark, height: int, width: int) -> MemoryPeaks:
    guided = job.sampling.guidance_scale > 1
    learns_guided = job.recipe.learns_guided(job.sampling)
    return model.memory.peaks_to_come(height, width, job.recipe.adapter, guided=guided, learns_guided=learns_guided)


def _draw(model: BaseModel, picture: Picture, job: Benchmark, counter: StepCounter) -> Steps[tuple[float, float]]:
    """Returns the seconds of its denoising steps, and of what comes after them."""
    began = time.monotonic()
    # planned as any drawing is, so that what it takes corrects the plan
    pictures_at_once(model, job.sampling)
    trajectories = yield from sample_batch(model, [picture], job.sampling, counter)
    drawn = time.monotonic()
    write_batch(model, [picture], trajectories, job.sampling, None, keep_steps=job.recipe.learns_from_steps)
    written = time.monotonic()
    yield PictureReady(picture)
    return drawn - began, written - drawn


def _learn(model: BaseModel, pictures: list[Picture], job: Benchmark, cancel: Cancel) -> Steps[Train]:
    """`LOOKS` times the gradient of a vote at `DRAWS` denoising steps, as in a round; what that was."""
    winner, loser = (picture.trajectory for picture in pictures)
    assert winner is not None
    assert loser is not None
    # LoRA-GA is a look at every vote by itself; without it a second vote makes up for it.
    votes = LOOKS - job.recipe.adapter.lora_ga_init
    comparisons = tuple(Comparison(number, job.prompt, "", winner, loser) for number in range(votes))
    training = Train(
        base=job.base,
        parent=None,
        folder=winner.parent / "checkpoint",
        fresh=comparisons,
        earlier=(),
        sampling=job.sampling,
        recipe=_short(job.recipe),
        seed=0,
        kept=winner.parent / "gradients",
    )
    yield from (event for event in Trainer(model, training).run(cancel) if isinstance(event, Progress))
    return training


def _short(recipe: Recipe) -> Recipe:
    """The recipe with one look at each vote, at `DRAWS` denoising steps."""
    optimiser = recipe.optimiser
    if isinstance(optimiser, LinearModelConfig):
        optimiser = replace(optimiser, draws=DRAWS)
    return replace(recipe, timesteps=replace(recipe.timesteps, per_vote=DRAWS, draws_at_least=0), optimiser=optimiser)


def _size(files: Iterable[Path]) -> int:
    """In bytes, of all of them."""
    return sum(file.stat().st_size for file in files if file.is_file())
