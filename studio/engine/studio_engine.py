"""The engine behind the port: one job at a time, a base model kept open between jobs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import torch

from studio.domain.base_model import Base
from studio.domain.engine import Cancel, GraphicsMemory, nobody_waits
from studio.domain.errors import ResourceError
from studio.domain.events import (
    Event,
    MemorySaved,
    Phase,
    PictureEncoded,
    PictureReady,
    PictureRefused,
    PrecisionRaised,
    Progress,
    PromptsMatched,
    Saving,
    SetReady,
)
from studio.domain.jobs import (
    Benchmark,
    Encode,
    Export,
    Generate,
    GenerateBlindTest,
    Job,
    MatchPrompts,
    Picture,
    Render,
    Train,
)
from studio.domain.machine import Machine
from studio.domain.steps import Steps
from studio.engine.benchmark import benchmark
from studio.engine.device.device import Device, best_device, nf4_available, trim_heap
from studio.engine.device.out_of_memory import is_out_of_memory
from studio.engine.export.export import export
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.model.precision import Part, PrecisionError
from studio.engine.model.text_store import TextStore
from studio.engine.sampling.encoding import encode
from studio.engine.sampling.estimates import Estimates
from studio.engine.sampling.jobs import generate, generate_blind_test, render
from studio.engine.sampling.matching import match_prompts
from studio.engine.training.file_check import without_flawed
from studio.engine.training.trainer import Trainer

NO_ROOM = "The graphics card has too little free memory to go on; close other programs that use it, then try again."
TOO_MUCH = (
    "The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use "
    "it, or draw smaller pictures."
)
NEITHER = (
    "Half precision is too narrow for this base model, and the memory of the graphics card is too small for full "
    "precision; draw smaller pictures, or choose another base model."
)


class StudioEngine:
    """Implements `studio.domain.engine.Engine` with torch."""

    def __init__(
        self,
        device: Device | None = None,
        opener: Callable[[Base, Device], BaseModel] = open_model,
        make_trainer: Callable[[BaseModel, Train], Trainer] = Trainer,
        machine: Machine | None = None,
        texts: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`machine` is what was found when the device was chosen; `texts` a folder where text embeddings are kept."""
        self._device = device or best_device()
        self._machine = machine or Machine()
        self._opener = opener
        self._make_trainer = make_trainer
        self._texts = texts
        self._clock = clock
        self._model: BaseModel | None = None
        self._base: Base | None = None
        self._widened: dict[Base, set[Part]] = {}
        self._in_four_bits: set[Base] = set()

    def run(self, job: Job, cancel: Cancel, awaited: Callable[[], bool] = nobody_waits) -> Iterator[Event]:
        """See the port. The base model stays in memory for the next job.

        When the memory runs out, what is left of the job goes on in smaller steps, and where there are none with the
        base model opened anew in four bits. When half precision is too narrow it goes on in float32, if that is enough
        in the part alone that needs it.
        """
        estimates = Estimates(awaited, self._clock)
        unfinished: Job | None = job
        while unfinished is not None:
            unfinished = yield from self._as_far_as_it_goes(unfinished, cancel, estimates)

    def _as_far_as_it_goes(self, job: Job, cancel: Cancel, estimates: Estimates) -> Steps[Job | None]:
        """Returns what is left of the job, to be done with less memory or a part in float32; None once all is done."""
        unfinished = job
        try:
            for event in self._steps_of(job, cancel, estimates):
                unfinished = without_finished(unfinished, event)
                yield event
            return None
        except Exception as error:
            part = self._part_to_widen(error, job.base)
            if part is None and not is_out_of_memory(error):
                raise
        # not in an except clause: the frames of the error hold tensors, and are gone only here
        if part is None:
            yield MemorySaved(self._save_memory(job.base))
        else:
            self._widen(part, job.base)
            yield PrecisionRaised()
        return unfinished

    def _part_to_widen(self, error: Exception, base: Base) -> Part | None:
        """What is to calculate in float32 after this error; None if it is of another kind, or all does already."""
        widened = self._widened.get(base, set())
        if not isinstance(error, PrecisionError) or self._device.dtype is torch.float32 or Part.MODEL in widened:
            return None
        vae_is_wide = self._model is not None and self._model.family.vae.dtype is torch.float32
        if error.part in widened or (error.part is Part.VAE and vae_is_wide):
            return Part.MODEL
        return error.part

    def _widen(self, part: Part, base: Base) -> None:
        """From now on, for this base model alone: another one may do with half precision."""
        self._widened.setdefault(base, set()).add(part)
        if self._model is not None and part is not Part.MODEL:
            self._model.widen(part)
        else:
            self.close()

    def _save_memory(self, base: Base) -> Saving:
        """After it ran out; ResourceError if it cannot be done with less."""
        if self._model is not None and self._model.memory.ran_out():
            self._device.empty_cache()
            return Saving.SMALLER_STEPS
        in_nf4 = self._device_for(base).nf4 or (self._model is not None and self._model.device.nf4)
        self.close()
        if not in_nf4 and nf4_available():
            self._in_four_bits.add(base)
            return Saving.FOUR_BITS
        widened = self._widened.get(base, set())
        if Part.MODEL in widened:
            # what fits in half precision can still be done in it
            widened.remove(Part.MODEL)
            self._in_four_bits.discard(base)
            raise ResourceError(NEITHER)
        raise ResourceError(TOO_MUCH)

    def _steps_of(self, job: Job, cancel: Cancel, estimates: Estimates) -> Steps[None]:
        cancel.check()
        model = yield from self._opened(job.base)
        match job:
            case Generate():
                yield from generate(model, job, cancel, estimates)
            case GenerateBlindTest():
                yield from generate_blind_test(model, job, cancel, estimates)
            case Render():
                yield from render(model, job, cancel, estimates)
            case Encode():
                yield from encode(model, job, cancel)
            case MatchPrompts():
                yield from match_prompts(model, job, cancel)
            case Train():
                left = yield from without_flawed(model, job, cancel)
                if left is not None:
                    yield from self._make_trainer(model, left).run(cancel)
                trim_heap()
            case Benchmark():
                yield from benchmark(model, job, cancel)
            case Export():
                yield Progress(Phase.EXPORT, 0, 1)
                yield export(model, job)

    def _opened(self, base: Base) -> Steps[BaseModel]:
        """The base model on its device, whether it has to be opened or waits off the card."""
        if self._model is None or self._base != base:
            # two models at once may be more than the memory holds
            self.close()
            yield Progress(Phase.LOAD, 0, 1)
            self._model = self._open(base)
            self._base = base
            yield Progress(Phase.LOAD, 1, 1)
            if self._model.device.nf4 and not self._device_for(base).nf4:
                # nobody asked for four bits, in which pictures come out a little different
                yield MemorySaved(Saving.FOUR_BITS_FROM_THE_START)
        self.restore()
        return self._model

    def _open(self, base: Base) -> BaseModel:
        model = self._opener(base, self._device_for(base))
        for part in self._widened.get(base, set()) - {Part.MODEL}:
            model.widen(part)
        # Anywhere else the text encoders have no way to go, and embed a text about as fast as it is read.
        if self._texts is not None and self._device.has_own_memory:
            model.texts = TextStore(self._texts, base, model.device)
        return model

    def _device_for(self, base: Base) -> Device:
        """With what this base model alone has turned out to need."""
        device = self._device
        if Part.MODEL in self._widened.get(base, set()):
            device = replace(device, dtype=torch.float32)
        return replace(device, nf4=True) if base in self._in_four_bits else device

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
        try:
            self._model.move_to(self._device.target)
            return
        except Exception as error:
            if not is_out_of_memory(error):
                raise
        # what got onto the card before it was full would only keep others from using it
        self.offload()
        raise ResourceError(NO_ROOM)

    def memory(self) -> GraphicsMemory | None:
        return self._device.memory()

    def machine(self) -> Machine:
        return self._machine

    def close(self) -> None:
        self._model = None
        self._base = None
        self._device.empty_cache()


def without_finished(job: Job, event: Event) -> Job:
    """The job without what the event says is finished, so that it is not drawn again."""
    match job, event:
        case Generate(), SetReady():
            sets = tuple(picture_set for picture_set in job.sets if picture_set.key != event.set.key)
            return replace(job, sets=sets)
        case Encode(), PictureEncoded() | PictureRefused():
            return replace(job, pictures=_without(event.picture, job.pictures))
        case MatchPrompts(), PromptsMatched() | PictureRefused():
            return replace(job, pictures=_without(event.picture, job.pictures))
        case Render(), PictureReady():
            return replace(job, pictures=_without(event.picture, job.pictures))
    return job


def _without(finished: Picture, pictures: tuple[Picture, ...]) -> tuple[Picture, ...]:
    return tuple(picture for picture in pictures if picture != finished)
