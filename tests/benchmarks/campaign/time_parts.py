"""Parts about seconds: votes and pictures against the others' ways, the card's own speed, compiling, four bits."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from functools import partial
from typing import Any

import torch

from campaign.places import GIB, Place, needs_four_bit
from costs.drawing import DIFFUSERS, DRAWN, NOT_COMPILED, drawing_cases, not_compiled
from costs.learning import AUTHORS, OURS, Vote, learning_cases
from costs.operations import countable, operations
from costs.timing import Case, Measured, measured
from material import PROMPT
from studio.domain.base_model import Family
from studio.domain.recipe import ATELIER
from studio.engine.model.adapter import add_adapter
from studio.engine.model.guidance import guided_prediction
from studio.engine.model.schedule import step_schedule

Figures = dict[str, Any]
STEPS = 20
TIMES = 3
MATRIX = 8192
SMALL_MATRIX = 256
PRODUCTS = 10
TERA = 10**12
PRODUCT = "product of matrices"
DRAWING = "drawing"
LEARNING = "learning"


def _table(place: Place, found: dict[str, Measured], against: str) -> Figures:
    """Of each the seconds, their ratio to one of them, and on a card the GiB at most."""
    figures: Figures = {}
    for name, each in found.items():
        figures[name] = [round(each.seconds, 4)]
        if against in found:
            figures[name].append(round(each.seconds / found[against].seconds, 3))
        if place.device.has_own_memory and each.peak is not None:
            figures[name].append(round(each.peak / GIB, 2))
    return figures


def pictures(place: Place, family: Family) -> Figures:
    """Seconds of a picture's latents."""
    model = place.model(family)
    sampling = place.sampling(family, 2 if place.small else STEPS)
    return _table(place, measured(model.device, drawing_cases(model, sampling, STEPS), TIMES), DIFFUSERS)


def votes(place: Place, family: Family) -> Figures:
    """Seconds of a vote that is new to a round."""
    model = place.model(family)
    vote = Vote.on(model, place.sampling(family, STEPS), place.folder)
    return _table(place, measured(model.device, learning_cases(vote), TIMES), AUTHORS)


class _UNet:
    """The UNet of a model as it draws and learns, in batches as large as the engine would take."""

    def __init__(self, place: Place, family: Family) -> None:
        self.model = place.model(family)
        self.sampling = place.sampling(family, STEPS)
        self._schedule = step_schedule(self.model.scheduler, self.sampling.steps, self.sampling.eta)
        shape = self.model.latent_shape(self.sampling)
        positions = shape[1] * shape[2]
        memory = self.model.memory
        learning = memory.learning(positions, ATELIER.adapter, guided=False, initialising=False)
        self.rows = {DRAWING: memory.pictures_at_once(positions, guided=True), LEARNING: learning.latents}
        target = self.model.device.target
        self._latents = {name: torch.randn(rows, *shape).to(target) for name, rows in self.rows.items()}
        add_adapter(self.model.net, ATELIER.adapter, seed=0)
        self.model.learn_with(kept=learning.kept)

    def work(self, name: str) -> None:
        """A prediction; while learning also its gradient."""
        learns = name == LEARNING
        condition = self.model.condition([(PROMPT, "")] * self.rows[name], self.sampling)
        steps = torch.zeros(self.rows[name], dtype=torch.long)
        with torch.set_grad_enabled(learns):
            output = guided_prediction(
                self.model.predictor,
                self._latents[name],
                steps,
                condition.unguided() if learns else condition,
                self._schedule,
            )
        if learns:
            output.sum().backward()

    def operations(self, name: str) -> int:
        """Of that, without those that are done twice to save memory."""
        learns = name == LEARNING
        unet = countable(self.model.net.config)
        return operations(unet, self.sampling.width or 0, self.rows[name], guided=not learns, learning=learns)


def share_of_peak(place: Place, family: Family) -> Figures:
    """TFLOP/s of a large product of matrices, and of the UNet that draws and that learns, also in percent of it."""
    unet = _UNet(place, family)
    device = unet.model.device
    size = SMALL_MATRIX if place.small else MATRIX
    left, right = (torch.randn(size, size).to(device.target, device.dtype) for _ in range(2))

    def multiply() -> None:
        for _ in range(PRODUCTS):
            left @ right

    cases = {PRODUCT: Case(multiply), **{name: Case(partial(unet.work, name)) for name in unet.rows}}
    found = measured(device, cases, TIMES)
    peak = PRODUCTS * 2 * size**3 / found[PRODUCT].seconds / TERA
    figures: Figures = {f"{PRODUCT}, TFLOP/s": round(peak, 3)}
    for name, rows in unet.rows.items():
        if name in found:
            speed = unet.operations(name) / found[name].seconds / TERA
            figures[f"{name}, latents at once"] = rows
            figures[f"{name}, TFLOP/s"] = round(speed, 4)
            figures[f"{name}, % of the product's"] = round(100 * speed / peak, 1)
    return figures


def compiled(place: Place, family: Family) -> Figures:
    """Seconds of a picture and of a vote with a compiled UNet and without; the first of each compiles."""
    model = place.model(family, compiled=True)
    sampling = place.sampling(family, 2 if place.small else STEPS)
    drawing = drawing_cases(model, sampling, sampling.steps)[DRAWN]
    figures = _both_ways(place, "a picture", drawing)
    learning = learning_cases(Vote.on(model, sampling, place.folder))[OURS]
    # once for all: a new adapter may be compiled for anew
    with learning.setting():
        return figures | _both_ways(place, "a vote", replace(learning, setting=nullcontext))


def _both_ways(place: Place, name: str, case: Case) -> Figures:
    first = measured(place.device, {name: case}, 1, warm=False)
    found = measured(place.device, {name: case, f"{name} {NOT_COMPILED}": replace(case, setting=not_compiled)}, TIMES)
    figures: Figures = {f"{each}, the first": round(took.seconds, 3) for each, took in first.items()}
    return figures | {each: round(took.seconds, 4) for each, took in found.items()}


def four_bits(place: Place, family: Family) -> Figures:
    """Seconds and GiB of a picture and of a vote in four bits and without, one model after the other."""
    needs_four_bit()
    figures: Figures = {}
    for name, nf4 in (("", False), (" in four bits", True)):
        model = place.model(family, nf4=nf4)
        sampling = place.sampling(family, 2 if place.small else STEPS)
        cases = {
            "a picture": drawing_cases(model, sampling, sampling.steps)[DRAWN],
            "a vote": learning_cases(Vote.on(model, sampling, place.folder))[OURS],
        }
        for what, each in measured(model.device, cases, TIMES).items():
            figures[f"{what}{name}"] = round(each.seconds, 4)
            if each.peak is not None:
                figures[f"{what}{name}, GiB"] = round(each.peak / GIB, 3)
        del model, cases
        place.device.empty_cache()
    return figures
