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
from pathlib import Path
from typing import Any

import torch
from diffusers.utils import logging as diffusers_logging

import rounds
from full_size import full_size_model
from material import PROMPT, at_size, picture_set, pictures
from rounds import Bench, Told, short
from simulated_card import GIB, TARGET, SimulatedDevice, simulated_card
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.domain.events import Event, MemorySaved, Phase, PrecisionRaised, Progress
from studio.domain.export import ExportOptions, Format
from studio.domain.jobs import Benchmark, Export, GenerateBlindTest, Job, ModelVariant, Render
from studio.domain.recipe import ATELIER, D3PO, REFERENCE
from studio.domain.sampling import Sampling
from studio.engine.device.memory_plan import Work
from studio.engine.export import export
from studio.engine.export.export import OTHER_OUTPUT
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import Part
from studio.engine.studio_engine import StudioEngine

# The layers of a file are held against those that the card wears, whose numbers are made up.
setattr(export, "differing_layer", lambda *layers: None)  # noqa: B010 - mypy knows it as one that cannot be assigned
OTHERS = 0.5
"""GiB of a card that the system, its screen and CUDA's context hold."""


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
        card = SimulatedDevice.card

        def go(name: str, job: Job, meanwhile: Callable[[Event], None] = lambda event: None) -> list[Event]:
            card.reset()
            told[name] = {}
            try:
                events = each.run(job, meanwhile)
            except ModelError as error:
                # the last thing that an export looks at are numbers, and here there are none
                told[name] |= {"peak": card.highest}
                told[name] |= {"rungs": 0} if error.template == OTHER_OUTPUT else {"error": str(error)}
                return []
            except Exception:
                told[name]["error"] = traceback.format_exc(limit=-6)
                return []
            told[name] |= {
                "peak": card.highest,
                "uploads": dict(card.uploads),
                "downloads": dict(card.downloads),
                "reads": dict(card.reads),
                "rungs": sum(isinstance(event, MemorySaved | PrecisionRaised) for event in events),
            }
            return events

        lent: list[int] = []
        halts = itertools.count()

        def lend(event: Event) -> None:
            # now and then: each time some thousand tensors move
            if isinstance(event, Progress) and event.phase is Phase.TRAIN and next(halts) % 48 == 0:
                each.engine.offload()
                lent.append(card.live)
                each.engine.restore()

        folder = each.folder
        go("generate", each.generation())
        atelier, d3po, reference = (short(recipe, each.planned(recipe)) for recipe in (ATELIER, D3PO, REFERENCE))
        go("train atelier", each.training("atelier", atelier), lend)
        go("train d3po", each.training("d3po", d3po))
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
    """On a card of this capacity."""
    with bench(asked) as each:
        return rounds.of_a_round(each, brief=asked.brief)


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
    with bench(asked) as each:
        return rounds.when_squeezed(each)


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
