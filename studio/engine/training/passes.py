"""A pass over denoising steps of votes, a batch at a time, as large as the memory takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import torch

from studio.domain.engine import Cancel
from studio.domain.events import Event, MemorySaved, Phase, Progress
from studio.engine.device.memory_plan import Learning, Work
from studio.engine.device.out_of_memory import is_out_of_memory
from studio.engine.model.base_model import BaseModel
from studio.engine.training.context import TrainingContext

Item = TypeVar("Item")


def each_batch(
    context: TrainingContext,
    transitions: Sequence[Item],
    look: Callable[[Sequence[Item]], None],
    cancel: Cancel,
    *,
    latents_each: int = 2,
    generator: torch.Generator,
    begin: Callable[[Learning], None],
    phase: Phase | None = None,
    initialising: bool = False,
) -> Iterator[Event]:
    """`look` at all transitions, and tell after each batch how many of the `phase` were looked at, if one is given.

    A transition is winner and loser, two latents, unless `latents_each` says otherwise.

    Where the memory runs out the pass begins again in smaller batches, with the `generator` as it was; `begin` forgets
    what was added up before. What earlier passes have learned stays. OutOfMemoryError where nothing smaller is left.
    """
    state = generator.get_state()
    while True:
        learning = context.plan(initialising=initialising)
        try:
            begin(learning)
            size = learning.latents // latents_each
            yield from _once(context.model, transitions, size, latents_each, look, cancel, phase)
            return
        except Exception as error:
            if not is_out_of_memory(error):
                raise
        # not in an except clause: the frames of the error hold tensors, and are gone only here
        context.go_smaller()
        generator.set_state(state)
        yield MemorySaved()


def _once(
    model: BaseModel,
    transitions: Sequence[Item],
    size: int,
    latents_each: int,
    look: Callable[[Sequence[Item]], None],
    cancel: Cancel,
    phase: Phase | None,
) -> Iterator[Event]:
    for start in range(0, len(transitions), size):
        cancel.check()
        batch = transitions[start : start + size]
        with model.memory.working(Work.LEARNING, latents_each * len(batch)):
            look(batch)
        if phase is not None:
            yield Progress(phase, start + len(batch), len(transitions))
