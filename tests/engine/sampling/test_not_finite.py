"""Models whose numbers run over: nothing of them reaches the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from conftest_engine import CPU, SAMPLING, fresh_copy, pair
from opened_models import pipeline_of
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError, ResourceError
from studio.domain.events import Event, PrecisionRaised, SetReady
from studio.domain.jobs import Generate, GenerateBlindTest, Job, ModelVariant, Render, Spare
from studio.engine.device.device import Device
from studio.engine.model.base_model import BaseModel
from studio.engine.model.float32 import in_float32
from studio.engine.studio_engine import NEITHER, StudioEngine

BASE = Base(base_path("starter"))


def jobs(folder: Path) -> list[Job]:
    picture_set = replace(pair(folder, 1), spares=(Spare(1, 2),))
    variants = (ModelVariant(None, None), ModelVariant(None, None))
    return [
        Generate(BASE, None, None, SAMPLING, (picture_set,)),
        GenerateBlindTest(BASE, variants, SAMPLING, (picture_set,)),
        Render(BASE, None, SAMPLING, picture_set.pictures),
    ]


@pytest.mark.parametrize("part", ["unet", "vae"])
@pytest.mark.parametrize("number", [torch.nan, torch.inf])
def test_pictures_that_are_none_are_refused(model: BaseModel, tmp_path: Path, part: str, number: float) -> None:
    layer = model.net.conv_out if part == "unet" else pipeline_of(model).vae.decoder.layers[-1]
    with torch.no_grad():
        layer.bias.fill_(number)
    engine = StudioEngine(CPU, lambda base, device: model)
    for job in jobs(tmp_path):
        with pytest.raises(ModelError, match="no picture \\(NaN\\), in full precision too"):
            list(engine.run(job, Cancel()))
    assert list(tmp_path.iterdir()) == []


class Narrow:
    """Opens models of which a part makes NaN as long as it calculates in half precision."""

    def __init__(self, part: str, weights_too: bool) -> None:
        self._part = part
        self._weights_too = weights_too
        self.devices: list[Device] = []
        self.calls: list[torch.dtype] = []

    def __call__(self, base: Base, device: Device) -> BaseModel:
        self.devices.append(device)
        model = fresh_copy(base, device)
        layer = model.net.conv_out if self._part == "unet" else pipeline_of(model).vae.decoder.layers[-1]
        if self._weights_too and device.dtype is not torch.float32:
            layer.bias.data.fill_(torch.nan)
        layer.register_forward_hook(self._spoil)
        return model

    def _spoil(self, module: nn.Module, args: Any, output: torch.Tensor) -> torch.Tensor:
        self.calls.append(output.dtype)
        return output if output.dtype is torch.float32 else output * torch.nan


def drawn(opener: Any, folder: Path, dtype: torch.dtype) -> tuple[list[Event], np.ndarray]:
    """All events, and the pixels of two sets."""
    sets = (pair(folder, 1), pair(folder, 2))
    device = replace(CPU, dtype=dtype, pictures_at_once=2)
    events = list(StudioEngine(device, opener).run(Generate(BASE, None, None, SAMPLING, sets), Cancel()))
    images = [picture.image for picture_set in sets for picture in picture_set.pictures]
    return events, np.stack([np.asarray(Image.open(image), int) for image in images])


@pytest.mark.parametrize("part", ["unet", "vae"])
def test_the_part_that_half_precision_is_too_narrow_for_goes_on_in_full(part: str, tmp_path: Path) -> None:
    opener = Narrow(part, weights_too=False)
    events, pixels = drawn(opener, tmp_path / "narrow", torch.bfloat16)
    assert sum(isinstance(event, PrecisionRaised) for event in events) == 1
    assert sum(isinstance(event, SetReady) for event in events) == 2
    # nothing was opened anew, and once told it stays so
    assert len(opener.devices) == 1
    assert set(opener.calls[opener.calls.index(torch.float32) :]) == {torch.float32}
    _, in_full = drawn(fresh_copy, tmp_path / "full", torch.float32)
    assert np.abs(pixels - in_full).mean() < 4


@pytest.mark.slow
@pytest.mark.parametrize("part", ["unet", "vae"])
def test_weights_that_half_precision_is_too_narrow_for_are_opened_in_full(part: str, tmp_path: Path) -> None:
    opener = Narrow(part, weights_too=True)
    events, pixels = drawn(opener, tmp_path / "narrow", torch.bfloat16)
    assert [device.dtype for device in opener.devices] == [torch.bfloat16, torch.float32]
    assert sum(isinstance(event, PrecisionRaised) for event in events) == 2
    _, in_full = drawn(fresh_copy, tmp_path / "full", torch.float32)
    assert np.array_equal(pixels, in_full)


@pytest.mark.slow
def test_another_base_model_begins_in_half_precision_again(tmp_path: Path) -> None:
    other = Base(BASE.path, zero_snr=False)
    opener = Narrow("vae", weights_too=True)
    engine = StudioEngine(replace(CPU, dtype=torch.bfloat16), opener)
    for base in (BASE, other):
        list(engine.run(Generate(base, None, None, SAMPLING, (pair(tmp_path, 1),)), Cancel()))
    dtypes = [device.dtype for device in opener.devices]
    assert dtypes == [torch.bfloat16, torch.float32, torch.bfloat16, torch.float32]


def test_where_full_precision_is_too_much_for_the_card_both_are_told(tmp_path: Path) -> None:
    narrow = Narrow("unet", weights_too=True)
    opened: list[tuple[torch.dtype, bool]] = []

    def opener(base: Base, device: Device) -> BaseModel:
        opened.append((device.dtype, device.nf4))
        if device.dtype is torch.float32:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return narrow(base, replace(device, nf4=False))

    smallest = Device(CPU.target, torch.bfloat16, 1, 2, low_memory=True)
    engine = StudioEngine(smallest, opener)
    for _ in range(2):
        with pytest.raises(ResourceError) as refusal:
            list(engine.run(Generate(BASE, None, None, SAMPLING, (pair(tmp_path, 1),)), Cancel()))
        assert refusal.value.template == NEITHER
    assert opened == [(torch.bfloat16, False), (torch.float32, False), (torch.float32, True)] * 2


def test_a_network_calculates_in_float32_inside_alone() -> None:
    layers = nn.Sequential(nn.Conv2d(3, 8, 3), nn.GroupNorm(2, 8), nn.SiLU(), nn.Conv2d(8, 4, 1)).requires_grad_(False)
    inputs = torch.randn(2, 3, 8, 8).half().float()
    layers.half()
    outside = layers(inputs.half())
    with in_float32(layers):
        inside = layers(inputs.half())
    again = layers(inputs.half())
    layers.float()
    assert inside.dtype is torch.float32
    assert torch.equal(inside, layers(inputs))
    assert outside.dtype is again.dtype is torch.float16
    assert torch.equal(outside, again)
