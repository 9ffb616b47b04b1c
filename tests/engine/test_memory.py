"""When the memory of a card runs out: smaller steps, and nothing that is finished is drawn again."""

from __future__ import annotations

import dataclasses
import gc
from pathlib import Path
from typing import Literal

import pytest
import torch
from torch import nn

from conftest_engine import CPU, SAMPLING, pair
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ResourceError
from studio.domain.events import CheckpointSaved, Event, MemorySaved, Phase, PictureReady, Progress, Saving, SetReady
from studio.domain.jobs import Generate, Job, Render, Spare, Train
from studio.domain.recipe import LinearModelConfig, Recipe
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.library_errors import opening
from studio.engine.model.loader import open_model
from studio.engine.model.quantisation import quantise_to_nf4
from studio.engine.studio_engine import StudioEngine

BASE = Base(base_path("starter"))
LINEAR = LinearModelConfig(draws=8, prior=10.0, reach=0.5)
"""A gradient of each picture in one pass of eight latents."""


class SmallCard:
    """Opens models on a card that holds so many rows in the UNet at once, half of them while gradients are kept.

    `devices` are those that models were opened on, `rows` those of each call of the UNet.
    """

    def __init__(self, rows: int) -> None:
        self._most = rows
        self.devices: list[Device] = []
        self.rows: list[int] = []

    def __call__(self, base: Base, device: Device) -> BaseModel:
        self.devices.append(device)
        model = open_model(base, dataclasses.replace(device, nf4=False))
        model.net.register_forward_pre_hook(self._check)
        return model

    def _check(self, unet: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
        self.rows.append(len(inputs[0]))
        if len(inputs[0]) > (self._most // 2 if torch.is_grad_enabled() else self._most):
            raise torch.OutOfMemoryError("CUDA out of memory")


def run(card: SmallCard, job: Job, device: Device = CPU) -> list[Event]:
    return list(StudioEngine(device, card).run(job, Cancel()))


def test_pictures_are_drawn_in_smaller_batches(tmp_path: Path) -> None:
    sets = tuple(
        dataclasses.replace(
            pair(tmp_path, number),
            spares=tuple(Spare(number, seed) for seed in (50, 60)),
        )
        for number in range(3)
    )
    card = SmallCard(rows=4)
    events = run(card, Generate(BASE, None, None, SAMPLING, sets))
    assert len(card.devices) == 1
    assert sorted(set(card.rows), reverse=True) == [16, 8, 4]
    assert sum(isinstance(event, MemorySaved) for event in events) == 2
    ready = [event.set for event in events if isinstance(event, SetReady)]
    assert [picture_set.key for picture_set in ready] == [picture_set.key for picture_set in sets]
    plenty = run(SmallCard(rows=64), Generate(BASE, None, None, SAMPLING, sets))
    assert ready == [event.set for event in plenty if isinstance(event, SetReady)]


def test_what_is_finished_is_not_drawn_again(tmp_path: Path) -> None:
    pictures = tuple(picture for number in range(3) for picture in pair(tmp_path, number).pictures)

    class FillsUp(SmallCard):
        calls = 0

        def _check(self, unet: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            self.calls += 1
            if self.calls == SAMPLING.steps + 2:
                raise torch.OutOfMemoryError("CUDA out of memory")

    device = dataclasses.replace(CPU, pictures_at_once=2)
    events = run(FillsUp(rows=1), Render(BASE, None, SAMPLING, pictures), device)
    assert [event.picture for event in events if isinstance(event, PictureReady)] == list(pictures)


def test_training_begins_again_in_smaller_steps(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    # AdamW makes steps of full length out of gradients that are rounding alone; here each counts by its size.
    linear = dataclasses.replace(on_pictures, optimiser=LINEAR)
    job = Train(BASE, None, tmp_path / "c1", comparisons, (), SAMPLING, linear, 0)
    card = SmallCard(rows=8)
    *before, saved = run(card, job)
    assert isinstance(saved, CheckpointSaved)
    assert saved.folder.is_dir()
    assert sum(isinstance(event, MemorySaved) for event in before) > 0
    assert len(card.devices) == 1
    *_, plenty = run(SmallCard(rows=64), dataclasses.replace(job, folder=tmp_path / "c2"))
    assert isinstance(plenty, CheckpointSaved)
    assert saved.summary.margin == pytest.approx(plenty.summary.margin, rel=1e-3)


def test_gradients_that_were_taken_are_not_taken_again(
    comparisons: tuple[Comparison, ...], on_pictures: Recipe, tmp_path: Path
) -> None:
    """Memory that another program takes in the middle of a round costs the pass that it ended, and no more."""
    pictures = 2 * len(comparisons)
    chosen = dataclasses.replace(on_pictures, optimiser=LINEAR)
    job = Train(BASE, None, tmp_path / "c1", comparisons, (), SAMPLING, chosen, 0)

    class FillsUp(SmallCard):
        learned = 0

        def fill(self) -> None:
            self._most = 8

        def _check(self, unet: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
            super()._check(unet, inputs)
            self.learned += len(inputs[0]) * torch.is_grad_enabled()

    card = FillsUp(rows=64)
    events = []
    told = []
    for event in StudioEngine(CPU, card).run(job, Cancel()):
        events.append(event)
        if isinstance(event, Progress) and (event.phase, event.total) == (Phase.TRAIN, pictures):
            told.append(event.done)
            if event.done == 3:
                card.fill()
    assert told == [*range(1, pictures + 1)]
    assert card.learned == LINEAR.draws * pictures
    assert [isinstance(event, MemorySaved) for event in events].count(True) == 2
    assert len(card.devices) == 1
    *_, plenty = run(SmallCard(rows=64), dataclasses.replace(job, folder=tmp_path / "c2"))
    assert isinstance(plenty, CheckpointSaved)
    assert isinstance(events[-1], CheckpointSaved)
    assert events[-1].summary.margin == pytest.approx(plenty.summary.margin, rel=1e-3)


OUT_OF_MEMORY = [
    "MPS backend out of memory (MPS allocated: 8.89 GB, other allocations: 172.98 MB, max allowed: 9.07 GB). Tried to "
    "allocate 6.25 MB on private pool.",
    "Invalid buffer size: 12.00 GiB",
    "XPU out of memory. Tried to allocate 1.00 GiB (GPU 0; 15.56 GiB total capacity)",
    "Native API failed. Native API returns: 39 (UR_RESULT_ERROR_OUT_OF_DEVICE_MEMORY)",
    "level_zero backend failed with error: 40 (UR_RESULT_ERROR_OUT_OF_RESOURCES)",
    "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
]


class Fails(SmallCard):
    """Says something else than CUDA where it is full, once: while it is opened, or while it works."""

    def __init__(self, words: str, *, opening: bool = False) -> None:
        super().__init__(rows=64)
        self._words = words
        self._opening = opening
        self._has_failed = False

    def __call__(self, base: Base, device: Device) -> BaseModel:
        if self._opening and not self._has_failed:
            self.devices.append(device)
            with opening(base.path.name):
                self._fail()
        return super().__call__(base, device)

    def _check(self, unet: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
        self.rows.append(len(inputs[0]))
        if not self._has_failed:
            self._fail()

    def _fail(self) -> None:
        self._has_failed = True
        raise RuntimeError(self._words)


@pytest.mark.parametrize(
    ("words", "while_opening"), [*((words, False) for words in OUT_OF_MEMORY), (OUT_OF_MEMORY[0], True)]
)
def test_every_kind_of_device_goes_on_in_smaller_steps(words: str, while_opening: bool, tmp_path: Path) -> None:
    card = Fails(words, opening=while_opening)
    events = run(card, Generate(BASE, None, None, SAMPLING, (pair(tmp_path, 1),)))
    way = Saving.FOUR_BITS if while_opening else Saving.SMALLER_STEPS
    assert [event for event in events if isinstance(event, MemorySaved)] == [MemorySaved(way)]
    assert [device.nf4 for device in card.devices] == ([False, True] if while_opening else [False])
    assert isinstance(events[-1], SetReady)


def test_another_error_of_torch_is_none_of_memory(tmp_path: Path) -> None:
    card = Fails("CUDA error: an illegal memory access was encountered")
    with pytest.raises(RuntimeError, match="illegal memory access"):
        run(card, Generate(BASE, None, None, SAMPLING, (pair(tmp_path, 1),)))
    assert len(card.devices) == 1


def test_after_the_smallest_step_the_artist_is_told_what_to_do(tmp_path: Path) -> None:
    card = SmallCard(rows=0)
    with pytest.raises(ResourceError, match="smaller pictures"):
        run(card, Generate(BASE, None, None, SAMPLING, (pair(tmp_path, 1),)))
    assert [device.nf4 for device in card.devices] == [False, True]
    assert card.rows[-1] == 2
    assert list(tmp_path.iterdir()) == []


def test_four_bits_are_for_the_base_model_that_needs_them(tmp_path: Path) -> None:
    devices: list[Device] = []

    def opener(base: Base, device: Device) -> BaseModel:
        devices.append(device)
        raise torch.OutOfMemoryError

    engine = StudioEngine(CPU, opener)
    for base in (BASE, Base(BASE.path, zero_snr=False)):
        with pytest.raises(ResourceError):
            list(engine.run(Render(base, None, SAMPLING, pair(tmp_path, 1).pictures), Cancel()))
    assert [device.nf4 for device in devices] == [False, True, False, True]


def test_saving_memory_changes_no_gradient(comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path) -> None:
    job = Train(BASE, None, tmp_path / "plain", comparisons, (), SAMPLING, recipe, 0)
    (*_, plain), (*_, low_memory) = (
        list(StudioEngine(device).run(dataclasses.replace(job, folder=tmp_path / name), Cancel()))
        for name, device in (("plain", CPU), ("low-memory", dataclasses.replace(CPU, low_memory=True)))
    )
    assert isinstance(plain, CheckpointSaved)
    assert isinstance(low_memory, CheckpointSaved)
    assert low_memory.summary.margin == pytest.approx(plain.summary.margin, rel=1e-4)


def test_four_bits_that_nobody_asked_for_are_told(tmp_path: Path) -> None:
    def opener(base: Base, device: Device) -> BaseModel:
        model = open_model(base, device)
        model.device = dataclasses.replace(device, nf4=True)
        return model

    job = Render(BASE, None, SAMPLING, pair(tmp_path, 1).pictures)
    engine = StudioEngine(CPU, opener)
    told = [event for event in engine.run(job, Cancel()) if isinstance(event, MemorySaved)]
    assert told == [MemorySaved(Saving.FOUR_BITS_FROM_THE_START)]
    assert not any(isinstance(event, MemorySaved) for event in engine.run(job, Cancel()))


def test_four_bits_draw_nearly_the_same() -> None:
    torch.manual_seed(0)
    layers = nn.ModuleDict({"to_q": nn.Linear(512, 512), "to_v": nn.Linear(512, 512), "small": nn.Linear(8, 8)})
    inputs = torch.randn(4, 512)
    layers.requires_grad_(False)
    whole = layers["to_q"](inputs)
    quantise_to_nf4(layers, torch.float32)
    layers.to("cpu")
    assert [type(layer).__name__ for layer in layers.values()] == ["Linear4bit", "Linear", "Linear"]
    quantised = layers["to_q"](inputs)
    assert 0 < float((quantised - whole).square().mean().sqrt()) < 0.2 * float(whole.std())
    packed = layers["to_q"].get_parameter("weight")
    assert packed.numel() * packed.element_size() < 512 * 512


def tensors() -> int:
    return sum(issubclass(type(each), torch.Tensor) for each in gc.get_objects())


Objective = Literal["d3po", "diffusion_dpo"]


@pytest.mark.parametrize("objective", ["d3po", "diffusion_dpo"])
def test_tensors_go_without_a_collection_of_garbage(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path, objective: Objective
) -> None:
    """In the window nothing is collected in the thread of the engine, and rarely in any."""
    chosen = dataclasses.replace(recipe, objective=dataclasses.replace(recipe.objective, kind=objective))

    def round_of(number: int) -> None:
        job = Train(BASE, None, tmp_path / f"c{number}", comparisons, (), SAMPLING, chosen, 0)
        assert isinstance(list(engine.run(job, Cancel()))[-1], CheckpointSaved)
        generate = Generate(BASE, tmp_path / f"c{number}", number, SAMPLING, (pair(tmp_path, number),))
        assert isinstance(list(engine.run(generate, Cancel()))[-1], SetReady)

    gc.collect()
    gc.disable()
    try:
        round_of(1)
        before = tensors()
        round_of(2)
        round_of(3)
        assert tensors() <= before
    finally:
        gc.enable()
