"""A dry run that says what a project would cost on this machine."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from studio.domain.engine import Cancel
from studio.domain.events import BenchmarkResult, Event, Phase, PictureReady, Progress
from studio.domain.jobs import Benchmark, Picture, Train
from studio.domain.recipe import Descent, draws_per_vote
from studio.domain.votes import Comparison
from studio.engine.model.adapter import remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.sampling.batches import sample_batch, write_batch
from studio.engine.training.trainer import Trainer

DRAWS = 2


def benchmark(model: BaseModel, job: Benchmark, cancel: Cancel) -> Iterator[Event]:
    """Draws two pictures one after the other, learns from them as from a vote, and ends with Measured.

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
    each = learning / (2 * DRAWS)
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
        yield Progress(Phase.GENERATE, number * job.sampling.steps + step + 1, total)


def _learn(model: BaseModel, pictures: list[Picture], job: Benchmark, cancel: Cancel) -> Iterator[Event]:
    """Two looks at one vote, as in a round: both ways of learning take them twice, with gradients."""
    winner, loser = (picture.trajectory for picture in pictures)
    if winner is None or loser is None:
        return
    vote = Comparison(0, job.prompt, "", (winner,), (loser,))
    descent = job.recipe.descent and Descent(draws_at_least=DRAWS, steps_at_most=1)
    recipe = replace(job.recipe, steps_per_vote=DRAWS, descent=descent, passes=2, replay_passes=0)
    folder = winner.parent / "checkpoint"
    training = Train(job.base, None, folder, (vote,), (), (), job.sampling, recipe, 0)
    yield from (event for event in Trainer(model, training).run(cancel) if isinstance(event, Progress))
