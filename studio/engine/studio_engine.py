"""The engine behind the port: one job at a time, a base model kept open between jobs."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import torch

from studio.domain.base_model import Base
from studio.domain.engine import Cancel, GraphicsMemory
from studio.domain.errors import ResourceError
from studio.domain.events import Event, MemorySaved, PictureReady, Progress, SetReady
from studio.domain.jobs import Benchmark, Export, Generate, GenerateBlindTest, Job, ModelVariant, Picture, Render, Train
from studio.domain.recipe import Sampling
from studio.engine.benchmark import benchmark
from studio.engine.export.export import export
from studio.engine.model.adapter import adapter_at, load_adapter, remove_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.device import Device, best_device
from studio.engine.model.loader import open_model
from studio.engine.sampling.batches import candidate_pictures, most_different, sample_batch, with_seeds, write_batch
from studio.engine.sampling.sampler import Trajectories, joined
from studio.engine.training.trainer import Trainer

NO_ROOM = "The graphics card has too little free memory to go on; close other programs that use it, then try again."
TOO_MUCH = (
    "The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use "
    "it, or draw smaller pictures."
)


class StudioEngine:
    """Implements `studio.domain.jobs.Engine` with torch."""

    def __init__(
        self,
        device: Device | None = None,
        opener: Callable[[Base, Device], BaseModel] = open_model,
        make_trainer: Callable[[BaseModel, Train], Trainer] = Trainer,
    ) -> None:
        self._device = device or best_device()
        self._opener = opener
        self._make_trainer = make_trainer
        self._model: BaseModel | None = None
        self._base: Base | None = None

    def run(self, job: Job, cancel: Cancel) -> Iterator[Event]:
        """See the port. The base model stays in memory for the next job.

        When the memory runs out the base model is opened anew, more sparingly, and what is left of the job goes on.
        """
        left: Job | None = job
        while left is not None:
            left = yield from self._as_far_as_memory_lasts(left, cancel)

    def _as_far_as_memory_lasts(self, job: Job, cancel: Cancel) -> Generator[Event, None, Job | None]:
        """Returns what is left of the job. The memory is let go once the error is gone: its frames hold tensors."""
        left = job
        with suppress(torch.OutOfMemoryError):
            for event in self._do(job, cancel):
                left = after(left, event)
                yield event
            return None
        self.close()
        with_less_memory = self._device.with_less_memory()
        if with_less_memory is None:
            raise ResourceError(TOO_MUCH)
        self._device = with_less_memory
        yield MemorySaved()
        return left

    def _do(self, job: Job, cancel: Cancel) -> Iterator[Event]:
        cancel.check()
        model = yield from self._opened(job.base)
        match job:
            case Generate():
                yield from self._generate(model, job, cancel)
            case GenerateBlindTest():
                yield from self._compare(model, job, cancel)
            case Render():
                yield from self._render(model, job, cancel)
            case Train():
                yield from self._make_trainer(model, job).run(cancel)
            case Benchmark():
                yield from benchmark(model, job, cancel)
            case Export():
                yield Progress("export", 0, 1)
                yield export(model, job)

    def offload(self) -> bool:
        """See the port. What is small stays: optimiser moments, latents and embeddings of the halted job."""
        if self._model is None or not self._device.has_own_memory:
            return False
        self._model.move_to(torch.device("cpu"))
        self._device.empty_cache()
        return True

    def restore(self) -> None:
        """See the port."""
        if self._model is None or not self._device.has_own_memory:
            return
        with suppress(torch.OutOfMemoryError):
            self._model.move_to(self._device.target)
            return
        self.offload()
        raise ResourceError(NO_ROOM)

    def memory(self) -> GraphicsMemory | None:
        return self._device.memory()

    def close(self) -> None:
        self._model = self._base = None
        self._device.empty_cache()

    def _opened(self, base: Base) -> Generator[Event, None, BaseModel]:
        if self._model is None or self._base != base:
            self.close()
            yield Progress("load", 0, 1)
            self._model = self._opener(base, self._device)
            self._base = base
            yield Progress("load", 1, 1)
        self.restore()
        return self._model

    def _adopt(self, model: BaseModel, adapter: Path | None) -> None:
        if adapter is None:
            remove_adapter(model.unet)
        else:
            load_adapter(model.unet, adapter)

    def _generate(self, model: BaseModel, job: Generate, cancel: Cancel) -> Iterator[Event]:
        self._adopt(model, job.adapter)
        each = max((len(candidate_pictures(wanted)) for wanted in job.sets), default=1)
        size = max(1, self._device.pictures_at_once // each)
        total = sum(len(candidate_pictures(wanted)) for wanted in job.sets) * job.sampling.steps
        done = 0
        for at in range(0, len(job.sets), size):
            sets = job.sets[at : at + size]
            parts = []
            for batch in self._batches([picture for wanted in sets for picture in candidate_pictures(wanted)]):
                parts.append(
                    (yield from _counted(sample_batch(model, batch, job.sampling, cancel), done, len(batch), total))
                )
                done += len(batch) * job.sampling.steps
            trajectories = joined(parts)
            for wanted in sets:
                own, trajectories = _first(trajectories, len(candidate_pictures(wanted)))
                chosen = most_different(own, len(wanted.pictures))
                shown = with_seeds(wanted, chosen)
                write_batch(model, shown.pictures, own.only(list(chosen)), job.sampling, job.checkpoint)
                yield SetReady(shown, (job.checkpoint,) * len(shown.pictures))

    def _compare(self, model: BaseModel, job: GenerateBlindTest, cancel: Cancel) -> Iterator[Event]:
        checkpoints = tuple(variant.checkpoint for variant in job.variants)
        total = len(job.sets) * len(job.variants) * job.sampling.steps
        done = 0
        for place, variant in enumerate(job.variants):
            self._adopt(model, variant.adapter)
            pictures = [wanted.pictures[place] for wanted in job.sets]
            for batch in self._batches(pictures):
                yield from self._draw(model, batch, job.sampling, variant, cancel, (done, total))
                done += len(batch) * job.sampling.steps
        for wanted in job.sets:
            yield SetReady(wanted, checkpoints)

    def _render(self, model: BaseModel, job: Render, cancel: Cancel) -> Iterator[Event]:
        self._adopt(model, job.adapter)
        variant = ModelVariant(job.adapter, None, job.strength)
        total = len(job.pictures) * job.sampling.steps
        done = 0
        for batch in self._batches(job.pictures):
            yield from self._draw(model, batch, job.sampling, variant, cancel, (done, total))
            done += len(batch) * job.sampling.steps
            for picture in batch:
                yield PictureReady(picture)

    def _batches(self, pictures: Sequence[Picture]) -> Iterator[Sequence[Picture]]:
        size = self._device.pictures_at_once
        return (pictures[at : at + size] for at in range(0, len(pictures), size))

    @staticmethod
    def _draw(
        model: BaseModel,
        pictures: Sequence[Picture],
        sampling: Sampling,
        variant: ModelVariant,
        cancel: Cancel,
        so_far: tuple[int, int],
    ) -> Iterator[Event]:
        """Draw a batch and write it. The model wears the painter's adapter; `so_far` is (steps done, steps in all)."""
        with adapter_at(model.unet, variant.strength):
            trajectories = yield from _counted(
                sample_batch(model, pictures, sampling, cancel), so_far[0], len(pictures), so_far[1]
            )
        write_batch(model, pictures, trajectories, sampling, variant.checkpoint, variant.strength)


def after(job: Job, event: Event) -> Job:
    """What is left of the job once the event was told."""
    match job, event:
        case Generate(), SetReady():
            return replace(job, sets=tuple(wanted for wanted in job.sets if wanted.key != event.set.key))
        case Render(), PictureReady():
            return replace(job, pictures=tuple(wanted for wanted in job.pictures if wanted != event.picture))
    return job


def _first(trajectories: Trajectories, count: int) -> tuple[Trajectories, Trajectories]:
    """The first `count` chains and the others."""
    return trajectories.only(slice(count)), trajectories.only(slice(count, None))


def _counted(
    steps: Generator[int, None, Trajectories], before: int, pictures: int, total: int
) -> Generator[Event, None, Trajectories]:
    """Turn finished denoising steps into progress."""
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            trajectories: Trajectories = end.value
            return trajectories
        yield Progress("generate", before + (step + 1) * pictures, total)
