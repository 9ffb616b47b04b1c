"""Rounds in half precision: what overflows is noticed where it arises and answered, or the round is told of and kept
from being a checkpoint."""

from __future__ import annotations

import dataclasses
import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from conftest_engine import CPU, SAMPLING, fresh_copy
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.events import CheckpointSaved, Event, PrecisionRaised, TrainingStep
from studio.domain.jobs import Train
from studio.domain.recipe import LinearModelConfig, Recipe
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model.adapter import WEIGHTS, adapter_layers
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.finite import DIVERGED
from studio.engine.training.lora_ga import SUM
from studio.engine.training.trainer import UNMOVED, Trainer

BASE = Base(base_path("starter"))
HALF = dataclasses.replace(CPU, dtype=torch.float16, transitions_at_once=2)


@pytest.fixture
def half() -> BaseModel:
    return fresh_copy(BASE, HALF)


@pytest.fixture(params=["adamw", "linear model"])
def short(request: pytest.FixtureRequest, on_pictures: Recipe) -> Recipe:
    """A round of one step for each vote, or of a gradient for each picture."""
    if request.param == "adamw":
        return on_pictures
    return dataclasses.replace(
        on_pictures,
        optimiser=LinearModelConfig(draws=4, prior=10.0, reach=1.0),
        adapter=dataclasses.replace(on_pictures.adapter, lora_ga_init=True),
    )


def job(folder: Path, votes: tuple[Comparison, ...], recipe: Recipe) -> Train:
    return Train(BASE, None, folder, votes, (), SAMPLING, recipe, seed=0)


def ups(folder: Path) -> torch.Tensor:
    return torch.cat([value.flatten() for key, value in load_file(folder / WEIGHTS).items() if "lora_B" in key])


def scaled_at_first(monkeypatch: pytest.MonkeyPatch, scale: float) -> None:
    real = torch.amp.GradScaler

    def made(device: str, *, enabled: bool) -> torch.amp.GradScaler:
        return real(device, init_scale=scale, enabled=enabled)

    monkeypatch.setattr(torch.amp, "GradScaler", made)


@pytest.mark.slow
def test_a_round_whose_gradients_overflow_learns_the_same_at_a_smaller_scale(
    comparisons: tuple[Comparison, ...], short: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learned = {}
    for name, scale in (("usual", 2.0**16), ("overflows", 2.0**40)):
        with monkeypatch.context() as scaled:
            scaled_at_first(scaled, scale)
            events = list(StudioEngine(HALF, fresh_copy).run(job(tmp_path / name, comparisons[:1], short), Cancel()))
        assert isinstance(events[-1], CheckpointSaved)
        assert not any(isinstance(event, PrecisionRaised) for event in events)
        learned[name] = ups(tmp_path / name)
    assert learned["usual"].any()
    assert float(torch.cosine_similarity(learned["usual"], learned["overflows"], 0)) > 0.99


class Narrow:
    """Opens models in which something goes wrong in half precision."""

    def __init__(self, spoil: Callable[[BaseModel], None]) -> None:
        self._spoil = spoil
        self.devices: list[Device] = []

    def __call__(self, base: Base, device: Device) -> BaseModel:
        self.devices.append(device)
        model = fresh_copy(base, device)
        if device.dtype is not torch.float32:
            self._spoil(model)
        return model


def with_infinite_gradients(model: BaseModel) -> None:
    """Whatever they are multiplied with."""

    def spoil(module: nn.Module, args: Any, output: tuple[torch.Tensor]) -> None:
        if output[0].requires_grad:
            output[0].register_hook(lambda gradient: gradient * torch.inf)

    model.net.register_forward_hook(spoil)


def with_nan(model: BaseModel) -> None:
    def spoil(module: nn.Module, args: Any, output: tuple[torch.Tensor]) -> None:
        if torch.is_grad_enabled():
            output[0][0, 0] = torch.nan

    model.net.register_forward_hook(spoil)


def with_no_gradients(model: BaseModel) -> None:
    def spoil(module: nn.Module, args: Any, output: tuple[torch.Tensor]) -> None:
        if output[0].requires_grad:
            output[0].register_hook(lambda gradient: gradient * 0)

    model.net.register_forward_hook(spoil)


SPOILT = {"infinite gradients": with_infinite_gradients, "NaN": with_nan, "no gradients": with_no_gradients}


@pytest.mark.slow
@pytest.mark.parametrize("kind", SPOILT)
def test_a_round_that_half_precision_is_too_narrow_for_goes_on_in_full(
    comparisons: tuple[Comparison, ...], short: Recipe, tmp_path: Path, kind: str
) -> None:
    goes_on_in_full(comparisons, short, tmp_path, kind)


def test_a_round_in_which_a_gradient_overflows_at_any_scale_goes_on_in_full(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    goes_on_in_full(comparisons, on_pictures, tmp_path, "infinite gradients")


def goes_on_in_full(comparisons: tuple[Comparison, ...], short: Recipe, tmp_path: Path, kind: str) -> None:
    opener = Narrow(SPOILT[kind])
    events: list[Event] = list(StudioEngine(HALF, opener).run(job(tmp_path / "c", comparisons[:1], short), Cancel()))
    assert isinstance(events[-1], CheckpointSaved)
    assert sum(isinstance(event, PrecisionRaised) for event in events) == 1
    assert [device.dtype for device in opener.devices] == [torch.float16, torch.float32]
    assert ups(tmp_path / "c").any()


@pytest.mark.parametrize("aligned", [True, False])
@pytest.mark.parametrize(
    ("kind", "told"), [("infinite gradients", DIVERGED), ("NaN", DIVERGED), ("no gradients", UNMOVED)]
)
def test_in_full_precision_it_is_told_and_nothing_is_kept(
    model: BaseModel,
    comparisons: tuple[Comparison, ...],
    on_pictures: Recipe,
    tmp_path: Path,
    kind: str,
    told: str,
    aligned: bool,
) -> None:
    recipe = dataclasses.replace(
        on_pictures, adapter=dataclasses.replace(on_pictures.adapter, lora_ga_init=aligned, rank=2)
    )
    SPOILT[kind](model)
    with pytest.raises(ModelError) as refusal:
        list(StudioEngine(CPU, lambda base, device: model).run(job(tmp_path / "c", comparisons[:1], recipe), Cancel()))
    assert refusal.value.template == told
    assert not (tmp_path / "c").exists()


def test_an_overflow_in_the_middle_of_a_round_costs_no_step(
    half: BaseModel, comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    backward = 0

    def spoil(module: nn.Module, args: Any, output: tuple[torch.Tensor]) -> None:
        def overflow(gradient: torch.Tensor) -> torch.Tensor:
            nonlocal backward
            backward += 1
            return gradient * torch.inf if backward == 2 else gradient

        if output[0].requires_grad:
            output[0].register_hook(overflow)

    half.net.register_forward_hook(spoil)
    events = list(Trainer(half, job(tmp_path / "c", comparisons[:1], on_pictures)).run(Cancel()))
    assert backward == 4
    assert sum(isinstance(event, TrainingStep) for event in events) == 1
    assert isinstance(events[-1], CheckpointSaved)


def test_nothing_stays_on_the_card_that_is_lent_while_an_adapter_begins(
    model: BaseModel, comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    aligned = dataclasses.replace(on_pictures, adapter=dataclasses.replace(on_pictures.adapter, lora_ga_init=True))
    steps = Trainer(model, job(tmp_path / "c", comparisons[:1], aligned)).run(Cancel())
    shapes = {layer.get_base_layer().weight.shape for _, layer in adapter_layers(model.net)}
    # while gradients are added up, and while one layer after the other is laid along them
    for _ in range(2):
        next(steps)
        # As when the card was lent and taken back: what is of the UNet went and came.
        for _, layer in adapter_layers(model.net):
            layer.register_buffer(SUM, getattr(layer, SUM).clone(), persistent=False)
        moving = {id(tensor) for tensor in (*model.net.parameters(), *model.net.buffers())}
        held = held_in(steps)
        assert any(id(tensor) in moving for tensor in held)
        assert not [tensor.shape for tensor in held if id(tensor) not in moving and tensor.shape in shapes]


def held_in(steps: Any) -> list[torch.Tensor]:
    """The tensors that a job that was halted holds, in its frames and in what is of the training there."""
    found = list[torch.Tensor]()
    seen = set[int]()
    pending: list[Any] = [steps]
    while pending:
        value = pending.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, torch.Tensor):
            found.append(value)
        elif isinstance(value, FunctionType):
            pending += [cell.cell_contents for cell in value.__closure__ or ()]
        # A generator refers to what is in its frame, and to what that has yet to use; its globals lead everywhere.
        elif isinstance(value, list | tuple | Iterator):
            pending += (each for each in gc.get_referents(value) if not isinstance(each, dict))
        elif type(value).__module__.startswith("studio.engine.training"):
            pending += vars(value).values()
    return found
