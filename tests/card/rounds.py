"""What is watched of an engine with a model of full size on a card, simulated or real: told as figures for JSON."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from material import picture_set, vote
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved, Event, MemorySaved, Phase, Progress, SetReady
from studio.domain.jobs import Generate, Job, Train
from studio.domain.recipe import ATELIER, LinearModelConfig, Recipe
from studio.domain.sampling import Sampling
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine

Told = dict[str, Any]
SQUEEZED = 0.7
"""Of what a batch took at its peak, what others leave of it."""
VOTES = 5
PICTURES = 2 * VOTES


class Card(Protocol):
    """A card's memory: bytes that tensors take now, and took at most since the last `reset`.

    `capacity` is what they may take from now on, None for all there is.
    """

    capacity: int | None

    @property
    def live(self) -> int: ...

    @property
    def peak(self) -> int: ...

    def reset(self) -> None: ...


def short(recipe: Recipe, latents: int = 4) -> Recipe:
    """The recipe with so many latents in a pass over one vote."""
    optimiser = recipe.optimiser
    timesteps = replace(recipe.timesteps, draws_at_least=latents // 2)
    if isinstance(optimiser, LinearModelConfig):
        optimiser = replace(optimiser, draws=latents)
    else:
        timesteps = replace(recipe.timesteps, per_vote=latents // 2)
    return replace(recipe, optimiser=optimiser, timesteps=timesteps)


@dataclass
class Bench:
    """An engine with a model of full size on the card, and a vote to learn from."""

    card: Card
    engine: StudioEngine
    folder: Path
    sampling: Sampling
    base: Base
    openings: list[Base]

    @property
    def model(self) -> BaseModel:
        """Opened if it is not; never kept here, since a model that is closed would keep its memory."""
        steps = self.engine._opened(self.base)
        while True:
            try:
                next(steps)
            except StopIteration as end:
                model: BaseModel = end.value
                return model

    @property
    def positions(self) -> int:
        _, height, width = self.model.latent_shape(self.sampling)
        return height * width

    def run(self, job: Job, meanwhile: Callable[[Event], None] = lambda event: None) -> list[Event]:
        events = []
        for event in self.engine.run(job, Cancel()):
            meanwhile(event)
            events.append(event)
        return events

    def planned(self, recipe: Recipe) -> int:
        """Latents in the largest batch that the card takes of a recipe."""
        learning = self.model.memory.learning(
            self.positions,
            recipe.adapter,
            guided=recipe.learns_guided(self.sampling),
            initialising=recipe.adapter.lora_ga_init,
        )
        return learning.latents

    def training(self, name: str, recipe: Recipe, parent: Path | None = None, count: int = 1) -> Train:
        """On `count` votes."""
        votes = tuple(vote(self.model, self.folder, self.sampling, number) for number in range(1, count + 1))
        return Train(self.base, parent, self.folder / name, votes, (), self.sampling, recipe, 0)

    def generation(self) -> Generate:
        return Generate(self.base, None, None, self.sampling, (picture_set(self.folder),))


def of_a_round(each: Bench, *, brief: bool = False) -> Told:
    """Drawing a pair and learning: peaks, what the memory model says, and rungs; `brief` without LoRA-GA."""
    events = each.run(each.generation())
    memory = each.model.memory
    drawn = memory.pictures_at_once(each.positions, guided=True)
    # as many latents as are taken at once, that the largest batch is seen
    learning = memory.learning(each.positions, ATELIER.adapter, guided=False, initialising=True)
    recipe = short(ATELIER, latents=learning.latents)
    if brief:
        recipe = replace(recipe, adapter=replace(recipe.adapter, lora_ga_init=False))
    each.card.reset()
    events += each.run(each.training("round", recipe))
    # another one, if the base model had to be opened anew
    memory = each.model.memory
    return {
        "rungs": sum(isinstance(event, MemorySaved) for event in events),
        "nf4": each.model.device.nf4,
        "pictures": drawn,
        "decoding": repr(memory.decoding(*(8 * side for side in each.model.latent_shape(each.sampling)[1:]))),
        "latents": learning.latents,
        "kept": learning.kept,
        "peaks": dict(memory.peaks),
        "predicted": dict(memory.predicted),
    }


def when_squeezed(each: Bench) -> Told:
    """A round of a few votes while another program takes memory in the middle of the second picture's gradient."""
    learned: list[int] = []
    took: list[int] = []
    passes: list[int] = []
    rungs: list[int] = []

    def watch(event: Event) -> None:
        # the directions are laid by four votes, at as many steps of each, and the figures are of votes: other numbers
        if isinstance(event, Progress) and (event.phase, event.total) == (Phase.TRAIN, PICTURES):
            learned.append(event.done)
            took.append(each.card.peak)
        if isinstance(event, MemorySaved):
            rungs.append(len(learned))

    def squeeze(*_: object) -> None:
        if len(learned) == 1:
            passes.append(1)
            if len(passes) == 2:
                # what was free when the pass was planned is not any more
                each.card.capacity = round(took[0] * SQUEEZED)

    drawn = each.run(each.generation(), watch)
    each.card.reset()
    each.model.net.register_forward_pre_hook(squeeze)
    at_once = each.model.memory.learning(each.positions, ATELIER.adapter, guided=False, initialising=True).latents
    # three batches of each picture: after the first one, others as large are still to come
    each.run(each.training("round", short(ATELIER, latents=3 * at_once), count=VOTES), watch)
    return {
        "learned": learned,
        "rungs": rungs,
        "opened": len(each.openings),
        "drawn": sum(isinstance(event, SetReady) for event in drawn),
    }


def when_lent(each: Bench, times: int = 3) -> Told:
    """The card lent and taken back in the middle of a round, so often: what stays on it, and seconds, at most."""
    held: list[int] = []
    left: list[int] = []
    away: list[float] = []
    back: list[float] = []

    def lend(event: Event) -> None:
        if not isinstance(event, Progress) or event.phase is not Phase.TRAIN or len(held) == times:
            return
        held.append(each.card.live)
        began = time.perf_counter()
        each.engine.offload()
        lent = time.perf_counter()
        left.append(each.card.live)
        each.engine.restore()
        away.append(lent - began)
        back.append(time.perf_counter() - lent)

    events = each.run(each.training("lent", short(ATELIER)), lend)
    return {
        "loans": len(held),
        "held": max(held),
        "left": max(left),
        "away": max(away),
        "back": max(back),
        "saved": isinstance(events[-1], CheckpointSaved),
    }
