"""A dry run that says what a project would cost on this machine."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from studio.domain.engine import Cancel
from studio.domain.events import BenchmarkResult, Event, PictureReady, Progress
from studio.domain.jobs import Benchmark, Picture, Train
from studio.domain.recipe import NormalisedDescentConfig, Recipe, draws_per_vote
from studio.domain.votes import Comparison
from studio.engine.model.adapter import remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import sample_batch, write_batch
from studio.engine.training.trainer import Trainer

DRAWS = 2
LOOKS = 2


def benchmark(model: BaseModel, job: Benchmark, cancel: Cancel) -> Iterator[Event]:
    """Draws two pictures one after the other, learns from them as from a vote, and ends with BenchmarkResult.

    The first picture brings everything into memory and is not counted.
    """
    remove_adapter(model.unet)
    model.device.reset_peak()
    with tempfile.TemporaryDirectory(prefix="atelier-") as scratch:
        pictures = [
            Picture(job.prompt, "", 1, number, job.folder / f"{number}.png", Path(scratch, f"{number}.safetensors"))
            for number in (1, 2)
        ]
        for number, picture in enumerate(pictures):
            began = time.monotonic()
            yield from _draw(model, picture, job, cancel, number)
            drawing = time.monotonic() - began
        began = time.monotonic()
        yield from _learn(model, pictures, job, cancel)
        learning = time.monotonic() - began
        room = sum(file.stat().st_size for file in Path(scratch).iterdir()) + sum(
            picture.image.stat().st_size for picture in pictures
        )
    remove_adapter(model.unet)
    each = learning / (LOOKS * DRAWS)
    yield BenchmarkResult(
        drawing, each * draws_per_vote(job.recipe, job.sampling.steps), model.device.peak(), room // len(pictures)
    )


def _draw(model: BaseModel, picture: Picture, job: Benchmark, cancel: Cancel, number: int) -> Iterator[Event]:
    steps = sample_batch(model, [picture], job.sampling, cancel)
    total = 2 * job.sampling.steps
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            write_batch(model, [picture], end.value, job.sampling, None)
            yield PictureReady(picture)
            return
        yield Progress("generate", number * job.sampling.steps + step + 1, total)


def _learn(model: BaseModel, pictures: list[Picture], job: Benchmark, cancel: Cancel) -> Iterator[Event]:
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
        optimiser = replace(optimiser, steps_at_most=1)
    return replace(recipe, timesteps=replace(recipe.timesteps, per_vote=DRAWS, draws_at_least=0), optimiser=optimiser)
