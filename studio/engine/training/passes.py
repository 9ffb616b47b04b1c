"""A pass over denoising steps of votes, a batch at a time, as large as the memory takes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial

import torch

from studio.domain.engine import Cancel
from studio.domain.events import Event, MemorySaved, Phase, Progress
from studio.engine.model.memory_plan import Work
from studio.engine.training.context import TrainingContext
from studio.engine.training.transitions import Transition

Look = Callable[[Sequence[Transition]], None]


def each_batch(
    context: TrainingContext,
    transitions: Sequence[Transition],
    look: Look,
    cancel: Cancel,
    *,
    generator: torch.Generator,
    begin: Callable[[], None],
    phase: Phase | None = None,
    initialising: bool = False,
) -> Iterator[Event]:
    """`look` at all transitions, and tell after each batch how many of the `phase` were looked at, if one is given.

    Where the memory runs out the pass begins again in smaller batches, with the `generator` as it was; `begin` forgets
    what was added up before. What earlier passes have learned stays. OutOfMemoryError where nothing smaller is left.
    """
    state = generator.get_state()
    run_once = partial(_once, context, transitions, look, cancel, phase, initialising)
    while True:
        begin()
        with suppress(torch.OutOfMemoryError):
            yield from run_once()
            return
        # not in an except clause: the frames of the error hold tensors, and are gone only here
        begin()
        context.go_smaller()
        generator.set_state(state)
        yield MemorySaved()


def _once(
    context: TrainingContext,
    transitions: Sequence[Transition],
    look: Look,
    cancel: Cancel,
    phase: Phase | None,
    initialising: bool,
) -> Iterator[Event]:
    size = context.transitions_at_once(initialising=initialising)
    for start in range(0, len(transitions), size):
        cancel.check()
        batch = transitions[start : start + size]
        with context.model.memory.working(Work.LEARNING, 2 * len(batch)):
            look(batch)
        if phase is not None:
            yield Progress(phase, start + len(batch), len(transitions))
