"""What a vote and a picture cost: the authors' way, diffusers' pipeline, and Atelier with and without each saving.

    python tests/benchmarks/step_cost.py [--families sd1 sdxl] [--size PIXELS] [--minutes 10] [--dtype bfloat16]

Weights are random, made from the configurations that ship with Atelier: they cost what an artist's cost. All is
measured in turn in one run, on a card at the models' own size. A processor takes the largest size that `--minutes`
allow, unless `--size` is given; how long a size takes is tried at two small ones. Operations are counted at full size
without a device.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import torch

from costs.drawing import DIFFUSERS, DRAWN, drawing_cases
from costs.learning import AUTHORS, OURS, Vote, learning_cases
from costs.models import FULL_SIZE, random_model
from costs.operations import of_a_vote
from costs.timing import GIB, Case, Measured, measured, name_of
from studio.domain.base_model import Family
from studio.domain.sampling import Sampling
from studio.engine.device.device import Device, best_device
from studio.engine.model.base_model import BaseModel

TRIED = (64, 128)
SIZES = range(64, 1025, 64)
STEPS_ON_CPU = 2
"""Of a picture; told is what all its steps would cost."""
Cases = dict[str, Case]


def cases_at(model: BaseModel, sampling: Sampling, pixels: int, folder: Path) -> tuple[Cases, Cases]:
    """Those of a vote and those of a picture, at so many pixels a side."""
    sized = replace(sampling, width=pixels, height=pixels)
    drawn = sized if model.device.has_own_memory else replace(sized, steps=STEPS_ON_CPU)
    return learning_cases(Vote.on(model, sized, folder)), drawing_cases(model, drawn, sampling.steps)


def practical_size(model: BaseModel, sampling: Sampling, folder: Path, seconds: float, times: int) -> int:
    """The largest in which all cases can be measured so often in so many seconds, trying included.

    What a size costs is a part that is always the same, for the weights, and one that grows with its pixels. Two cases
    are tried, and taken for as long as any two.
    """
    began = time.monotonic()
    costs = []
    for pixels in TRIED:
        learning, drawing = cases_at(model, sampling, pixels, folder)
        tried = {name: learning[name] for name in (AUTHORS, OURS)}
        if pixels == TRIED[0]:
            # everything comes into memory with the first work
            measured(model.device, tried, 1, warm=False)
        start = time.monotonic()
        measured(model.device, tried, 1, warm=False)
        costs.append((time.monotonic() - start) * (len(learning) + len(drawing)) / len(tried))
    left = seconds - (time.monotonic() - began)
    growth = max(0.0, costs[1] - costs[0]) / (TRIED[1] ** 2 - TRIED[0] ** 2)
    fitting = [size for size in SIZES if times * (costs[1] + growth * (size**2 - TRIED[1] ** 2)) <= left]
    return max(fitting, default=TRIED[0])


def told(title: str, found: Mapping[str, Measured], against: str) -> None:
    """A table for the terminal and for README.md."""
    print(f"\n| {title} | seconds | ratio | peak |\n|---|---|---|---|")
    whole = found[against].seconds if against in found else None
    for name, each in found.items():
        ratio = "" if whole is None else f"{each.seconds / whole:.2f}"
        peak = "" if each.peak is None else f"{each.peak / GIB:.1f} GiB"
        print(f"| {name} | {each.seconds:.2f} | {ratio} | {peak} |", flush=True)


def measure(family: Family, device: Device, asked: argparse.Namespace, seconds: float) -> None:
    sampling = Sampling(steps=asked.steps)
    authors, ours = of_a_vote(family, sampling)
    print(
        f"\n{family.value} at {FULL_SIZE[family]} px, counted operations of a vote that is new: the authors' way "
        f"{authors / 1e12:.0f} TFLOP, atelier {ours / 1e12:.0f} TFLOP, ratio {ours / authors:.3f}",
        flush=True,
    )
    with tempfile.TemporaryDirectory() as scratch:
        began = time.monotonic()
        model = random_model(family, device)
        left = seconds - (time.monotonic() - began)
        pixels = asked.size or (
            FULL_SIZE[family]
            if device.has_own_memory
            else practical_size(model, sampling, Path(scratch), left, asked.times)
        )
        print(f"{family.value} at {pixels} px, {sampling.steps} steps, {device.dtype}, {name_of(device)}")
        learning, drawing = cases_at(model, sampling, pixels, Path(scratch))
        # everything comes into memory with the first work; a processor has nothing else to warm up
        measured(device, {DRAWN: drawing[DRAWN]}, 1, warm=False)
        warm = device.has_own_memory
        told("a vote that is new to a round", measured(device, learning, asked.times, warm=warm), AUTHORS)
        told("a picture", measured(device, drawing, asked.times, warm=warm), DIFFUSERS)


def main() -> None:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    arguments.add_argument("--families", nargs="+", type=Family, default=[Family.SD1, Family.SDXL])
    arguments.add_argument("--size", type=int, help="pixels of a side")
    arguments.add_argument("--minutes", type=float, default=10, help="on a processor, for all families")
    arguments.add_argument("--steps", type=int, default=20)
    arguments.add_argument("--times", type=int, default=3)
    arguments.add_argument("--dtype", choices=["float32", "float16", "bfloat16"], help="the device's own unless given")
    arguments.add_argument("--four-bit", action="store_true")
    arguments.add_argument("--compiled", action="store_true")
    asked = arguments.parse_args()
    device = replace(best_device(), nf4=asked.four_bit, compiled=asked.compiled)
    if asked.dtype is not None:
        device = replace(device, dtype=getattr(torch, asked.dtype))
    ends = time.monotonic() + 60 * asked.minutes
    for number, family in enumerate(asked.families):
        measure(family, device, asked, (ends - time.monotonic()) / (len(asked.families) - number))


if __name__ == "__main__":
    main()
