"""Work of the engine on the simulated card, told as JSON: a process of its own for the tests, and for `peaks.py`.

python tests/card/run.py jobs|round|squeezed|wide FAMILY DTYPE [--capacity GIB] [--nf4] [--brief] [--size PIXELS]

`jobs` learns from batches as large as the card takes, and tells the highest peak of each job.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from diffusers.utils import logging as diffusers_logging

from full_size import PROMPT, at_size, full_size_model, picture_set, pictures, vote
from simulated_card import GIB, TARGET, SimulatedCard, SimulatedDevice, simulated_card
from studio.domain.base_model import Base, Family
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.events import Event, MemorySaved, Phase, PrecisionRaised, Progress, SetReady, TrainingStep
from studio.domain.export import ExportOptions, Format
from studio.domain.jobs import Benchmark, Export, Generate, GenerateBlindTest, Job, ModelVariant, Render, Train
from studio.domain.recipe import ATELIER, REFERENCE, NormalisedDescentConfig, Recipe
from studio.domain.sampling import Sampling
from studio.engine.device.memory_plan import Work
from studio.engine.export import export
from studio.engine.export.export import OTHER_OUTPUT
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import Part
from studio.engine.studio_engine import StudioEngine
from studio.engine.training import linear_descent

# The layers of a file are held against those that the card wears, whose numbers are made up.
setattr(export, "differing_layer", lambda *layers: None)  # noqa: B010 - mypy knows it as one that cannot be assigned
# So are gradients, of which the CPU gets zeros.
setattr(linear_descent, "products_of", lambda rows: torch.eye(len(rows), dtype=torch.float64))  # noqa: B010 - likewise
LEARNED_STEPS = 8
"""Of a trajectory that is learned from: enough of them to fill every batch."""
OTHERS = 0.5
"""GiB of a card that the system, its screen and CUDA's context hold."""
Told = dict[str, Any]


def short(recipe: Recipe, latents: int = 4, steps: int = 1) -> Recipe:
    """The recipe with so many latents in a pass over one vote, and so few steps."""
    optimiser = recipe.optimiser
    if isinstance(optimiser, NormalisedDescentConfig):
        draws = None if optimiser.kept_draws is None else latents // 2
        optimiser = replace(optimiser, steps_at_most=steps, kept_draws=draws)
        timesteps = replace(recipe.timesteps, draws_at_least=latents // 2)
    else:
        timesteps = replace(recipe.timesteps, per_vote=latents // 2)
    return replace(recipe, optimiser=optimiser, timesteps=timesteps)


@dataclass
class Bench:
    """An engine with a model of full size on the card, and a vote to learn from."""

    card: SimulatedCard
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

    def run(self, job: Job, meanwhile: Callable[[Event], None] = lambda event: None) -> list[Event]:
        events = []
        for event in self.engine.run(job, Cancel()):
            meanwhile(event)
            events.append(event)
        return events

    def planned(self, recipe: Recipe) -> int:
        """Latents in the largest batch that the card takes of a recipe."""
        _, height, width = self.model.latent_shape(self.sampling)
        learning = self.model.memory.learning(
            height * width,
            recipe.adapter,
            guided=recipe.learns_from_steps and self.sampling.guidance_scale > 1,
            initialising=recipe.adapter.lora_ga_init,
        )
        return learning.latents

    def training(self, name: str, recipe: Recipe, parent: Path | None = None, held_out: bool = False) -> Train:
        sampling = replace(self.sampling, steps=LEARNED_STEPS)
        votes = (vote(self.model, self.folder, sampling),)
        return Train(self.base, parent, self.folder / name, votes, (), votes if held_out else (), sampling, recipe, 0)

    def generation(self) -> Generate:
        return Generate(self.base, None, None, self.sampling, (picture_set(self.folder),))


@contextmanager
def bench(asked: argparse.Namespace) -> Iterator[Bench]:
    """Everything is opened as the first job would."""
    capacity = None if asked.capacity is None else round((asked.capacity - OTHERS) * GIB)
    openings: list[Base] = []

    def opener(base: Base, device: Any) -> BaseModel:
        openings.append(base)
        return full_size_model(asked.family, device)

    with tempfile.TemporaryDirectory() as scratch, simulated_card(capacity) as card:
        device = SimulatedDevice(TARGET, getattr(torch, asked.dtype), 8, 16, nf4=asked.nf4)
        engine = StudioEngine(device, opener)
        sampling = Sampling(steps=2) if asked.size is None else at_size(Sampling(steps=2), asked.size)
        each = Bench(card, engine, Path(scratch), sampling, Base(Path(scratch) / "base"), openings)
        assert each.model
        yield each


def of_all_jobs(asked: argparse.Namespace) -> Told:
    """Every job: an error if one mixes devices or dtypes, and what it copied and read by which line."""
    told: Told = {}
    with bench(asked) as each:

        def go(name: str, job: Job, meanwhile: Callable[[Event], None] = lambda event: None) -> list[Event]:
            each.card.reset()
            told[name] = {}
            try:
                events = each.run(job, meanwhile)
            except ModelError as error:
                # the last thing that an export looks at are numbers, and here there are none
                told[name] |= {"peak": each.card.highest}
                told[name] |= {"rungs": 0} if error.template == OTHER_OUTPUT else {"error": str(error)}
                return []
            except Exception:
                told[name]["error"] = traceback.format_exc(limit=-6)
                return []
            told[name] |= {
                "peak": each.card.highest,
                "uploads": dict(each.card.uploads),
                "downloads": dict(each.card.downloads),
                "reads": dict(each.card.reads),
                "rungs": sum(isinstance(event, MemorySaved | PrecisionRaised) for event in events),
            }
            return events

        lent: list[int] = []
        halts = itertools.count()

        def lend(event: Event) -> None:
            # now and then: each time some thousand tensors move
            if isinstance(event, Progress) and event.phase is Phase.TRAIN and next(halts) % 48 == 0:
                each.engine.offload()
                lent.append(each.card.live)
                each.engine.restore()

        folder = each.folder
        go("generate", each.generation())
        atelier, reference = (short(recipe, each.planned(recipe)) for recipe in (ATELIER, REFERENCE))
        go("train atelier", each.training("atelier", atelier, held_out=True), lend)
        go("train reference", each.training("reference", reference), lend)
        go("train reference on", each.training("on", reference, folder / "reference"))
        variants = (ModelVariant(None, None), ModelVariant(folder / "atelier", 1))
        go("blind test", GenerateBlindTest(each.base, variants, each.sampling, (picture_set(folder, spares=0),)))
        go("render", Render(each.base, folder / "atelier", each.sampling, pictures(folder, 3), 0.5))
        go("benchmark", Benchmark(each.base, each.sampling, atelier, PROMPT, folder))
        options = ExportOptions(format=Format.KOHYA)
        go("export", Export(each.base, folder / "atelier", folder / "style.safetensors", options))
        told["lent"] = max(lent, default=None)
    return told


def of_a_round(asked: argparse.Namespace) -> Told:
    """Drawing a pair and learning, on a card of this capacity: peaks, what the memory model says, and rungs."""
    with bench(asked) as each:
        events = each.run(each.generation())
        drawn = each.model.memory.pictures_at_once(_positions(each), guided=True)
        # as many latents as are taken at once, that the largest batch is seen
        learning = each.model.memory.learning(_positions(each), ATELIER.adapter, guided=False, initialising=True)
        recipe = short(ATELIER, latents=learning.latents)
        if asked.brief:
            recipe = replace(recipe, adapter=replace(recipe.adapter, lora_ga_init=False))
        each.card.reset()
        events += each.run(each.training("round", recipe))
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


def _positions(each: Bench) -> int:
    _, height, width = each.model.latent_shape(each.sampling)
    return height * width


def in_float32(asked: argparse.Namespace) -> Told:
    """Drawing a pair by a UNet for which half precision was too narrow."""
    with bench(asked) as each:
        each.model.widen(Part.DRAWING)
        events = each.run(each.generation())
        memory = each.model.memory
        return {
            "rungs": sum(isinstance(event, MemorySaved) for event in events),
            "peaks": {Work.DRAWING: memory.peaks[Work.DRAWING]},
            "predicted": {Work.DRAWING: memory.predicted[Work.DRAWING]},
        }


def when_squeezed(asked: argparse.Namespace) -> Told:
    """A round while another program takes memory in the middle of the second step."""
    with bench(asked) as each:
        updates: list[int] = []
        rungs: list[int] = []

        def take(event: Event) -> None:
            if isinstance(event, TrainingStep):
                updates.append(event.update)
            if isinstance(event, Progress) and event.phase is Phase.TRAIN and updates == [1] and not rungs:
                # what was free when the pass was planned is not any more
                each.card.capacity = round(each.card.peak * 0.7)
            if isinstance(event, MemorySaved):
                rungs.append(len(updates))

        drawn = each.run(each.generation(), take)
        each.card.reset()
        each.run(each.training("round", short(ATELIER, latents=24, steps=3)), take)
        return {
            "updates": updates,
            "rungs": rungs,
            "opened": len(each.openings),
            "drawn": sum(isinstance(event, SetReady) for event in drawn),
        }


TASKS: dict[str, Callable[[argparse.Namespace], Told]] = {
    "jobs": of_all_jobs,
    "round": of_a_round,
    "squeezed": when_squeezed,
    "wide": in_float32,
}


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("family", type=Family)
    parser.add_argument("dtype", choices=["bfloat16", "float16", "float32"])
    parser.add_argument("--capacity", type=float, help="GiB as it is written on the card; boundless unless given")
    parser.add_argument("--nf4", action="store_true")
    parser.add_argument("--brief", action="store_true", help="without the LoRA-GA initialisation")
    parser.add_argument("--size", type=int, help="pixels of a side; the family's own unless given")
    return parser.parse_args(words)


def main() -> None:
    diffusers_logging.set_verbosity_error()
    asked = arguments()
    json.dump(TASKS[asked.task](asked), sys.stdout)


if __name__ == "__main__":
    main()
