"""How sparing the work is, by what is free: the choices of real sizes, made without a card."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import SimpleNamespace
from typing import Any

import psutil
import pytest
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel
from torch import nn

from opened_models import pipeline_of
from stand_in_devices import mps_device
from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.domain.recipe import ATELIER, REFERENCE
from studio.engine.device.device import Device, best_device
from studio.engine.device.memory_model import memory_model_of
from studio.engine.device.memory_plan import Decoding, Learning, MemoryPlan, Work, needs_nf4
from studio.engine.families.stable_diffusion.family import StableDiffusion
from studio.engine.model.base_model import BaseModel
from tiny_models import tiny_unet, tiny_vae

GIB = 2**30
SMALL = 64 * 64
LARGE = 128 * 128


class Card(Device):
    """Memory of its own, of which the program may have so much."""

    capacity = 0
    most = 0

    @property
    def has_own_memory(self) -> bool:
        return True

    def room(self) -> int | None:
        return self.capacity

    def reset_peak(self) -> None:
        pass

    def peak(self) -> int | None:
        return self.most

    def empty_cache(self) -> None:
        pass


@pytest.fixture
def card() -> Iterator[Card]:
    yield Card(torch.device("cpu"), torch.bfloat16, 8, 16)
    Card.capacity = Card.most = 0


@cache
def networks(family: Family) -> tuple[nn.Module, nn.Module]:
    folder = resources_folder() / "models" / family.value
    with torch.device("meta"):
        return (
            UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(folder / "unet")).bfloat16(),
            AutoencoderKL.from_config(AutoencoderKL.load_config(folder / "vae")),
        )


def pipeline(family: Family, vae_dtype: torch.dtype = torch.bfloat16) -> StableDiffusion:
    """Of full size, without numbers."""
    unet, vae = networks(family)
    parts: Any = SimpleNamespace(unet=unet, vae=vae.to(vae_dtype), text_encoder=None)
    return StableDiffusion(parts)


def plan(card: Card, family: Family, gigabytes: float) -> MemoryPlan:
    """On a card of which the system and CUDA hold half a gigabyte."""
    Card.capacity = round((gigabytes - 0.5) * GIB)
    return MemoryPlan(card, pipeline(family))


def learning(of: MemoryPlan, positions: int, *, initialising: bool = True) -> Learning:
    return of.learning(positions, ATELIER.adapter, guided=False, initialising=initialising)


@pytest.mark.parametrize(
    ("gigabytes", "chosen"),
    [
        (8, Learning(2, kept=False, sums_on_card=False)),
        (12, Learning(4, kept=False)),
        (16, Learning(4, kept=False)),
        (24, Learning(2, kept=True)),
        (48, Learning(4, kept=True)),
    ],
)
def test_sdxl_learns_as_the_card_allows(card: Card, gigabytes: int, chosen: Learning) -> None:
    """Twenty gigabytes were once taken for enough to keep all activations of four latents, which needs thirty."""
    assert learning(plan(card, Family.SDXL, gigabytes), LARGE) == chosen


@pytest.mark.parametrize(
    ("gigabytes", "chosen"),
    [(4, Learning(4, kept=False)), (6, Learning(2, kept=True)), (12, Learning(8, kept=True))],
)
def test_sd1_takes_larger_batches(card: Card, gigabytes: int, chosen: Learning) -> None:
    assert learning(plan(card, Family.SD1, gigabytes), SMALL) == chosen


def test_after_lora_ga_there_is_more_room(card: Card) -> None:
    of = plan(card, Family.SDXL, 9)
    assert learning(of, LARGE).latents < learning(of, LARGE, initialising=False).latents


def test_guidance_takes_a_row_more_of_each_picture(card: Card) -> None:
    of = plan(card, Family.SDXL, 80)
    assert of.pictures_at_once(LARGE, guided=False) == 2 * of.pictures_at_once(LARGE, guided=True) == 8
    assert of.learning(LARGE, REFERENCE.adapter, guided=True, initialising=False).latents == 2


def test_more_at_once_than_a_card_can_do_at_once_is_not_drawn(card: Card) -> None:
    of = plan(card, Family.SD1, 80)
    assert [of.pictures_at_once(size, guided=True) for size in (SMALL, LARGE)] == [8, 4]
    assert learning(of, SMALL).latents == 16


def test_a_vae_in_fp32_has_the_card_for_itself(card: Card) -> None:
    """Beside the UNet it takes 8.1 GiB at 1024 pixels."""
    Card.capacity = round(7.5 * GIB)
    of = MemoryPlan(card, pipeline(Family.SDXL, torch.float32))
    assert of.decoding(1024, 1024) == Decoding(None, net_stays=False)
    assert of.decoding(2048, 2048) == Decoding(512, net_stays=True)
    networks(Family.SDXL)[1].bfloat16()


def test_what_does_not_fit_without_is_opened_in_four_bits(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    def told(gigabytes: float) -> bool:
        Card.capacity = round((gigabytes - 0.5) * GIB)
        return needs_nf4(card, pipeline(Family.SDXL))

    monkeypatch.setattr("studio.engine.device.memory_plan.nf4_available", lambda: True)
    assert [told(gigabytes) for gigabytes in (6, 8, 12)] == [True, False, False]
    monkeypatch.setattr("studio.engine.device.memory_plan.nf4_available", lambda: False)
    assert not told(6)


def run_out(of: MemoryPlan, work: Work) -> bool:
    with pytest.raises(torch.OutOfMemoryError), of.working(work):
        raise torch.OutOfMemoryError
    return of.ran_out()


def test_only_what_ran_out_becomes_smaller(card: Card) -> None:
    of = plan(card, Family.SDXL, 24)
    pictures = of.pictures_at_once(LARGE, guided=True)
    assert learning(of, LARGE) == Learning(2, kept=True)
    assert run_out(of, Work.LEARNING)
    # a step that halves the rows would be one too many: computed twice, activations take an eighth
    assert learning(of, LARGE) == Learning(4, kept=False)
    assert of.pictures_at_once(LARGE, guided=True) == pictures
    assert run_out(of, Work.DRAWING)
    assert of.pictures_at_once(LARGE, guided=True) == pictures // 2
    assert learning(of, LARGE) == Learning(4, kept=False)


def test_there_is_nothing_below_the_smallest_batch(card: Card) -> None:
    of = plan(card, Family.SDXL, 6)
    assert learning(of, LARGE) == Learning(2, kept=False, sums_on_card=False)
    assert not run_out(of, Work.LEARNING)
    assert not of.ran_out()


def test_what_was_measured_corrects_the_model(card: Card) -> None:
    of = plan(card, Family.SDXL, 12)
    assert learning(of, LARGE) == Learning(4, kept=False)
    demand = memory_model_of(pipeline(Family.SDXL)).learning(
        4, LARGE, of._adapter(ATELIER.adapter, initialising=True), kept=False
    )
    Card.most = demand.fixed + 2 * demand.activations
    with of.working(Work.LEARNING, 4):
        pass
    assert learning(of, LARGE) == Learning(2, kept=False)
    assert of.peaks == {Work.LEARNING: Card.most}
    assert of.predicted == {Work.LEARNING: demand.fixed + demand.activations}
    assert of.pictures_at_once(LARGE, guided=True) == 4


def test_peaks_to_come_are_those_of_the_plan(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    """As `tests/card/README.md` has them of SDXL on a card of 8 gigabytes."""
    of = plan(card, Family.SDXL, 8)
    monkeypatch.setattr(Card, "total", lambda _: 8 * GIB)
    told = of.peaks_to_come(1024, 1024, ATELIER.adapter, guided=True, learns_guided=False)
    parts = (told.texts, told.drawing, told.decoding, told.learning)
    # no text encoder is in this pipeline, whose texts take what its UNet does
    assert [peak / GIB for peak in parts] == pytest.approx([told.unet / GIB, 6.01, 6.44, 6.33], abs=0.02)
    assert (told.room, told.total, told.four_bits) == (round(7.5 * GIB), 8 * GIB, False)
    smaller = of.peaks_to_come(768, 768, ATELIER.adapter, guided=True, learns_guided=False)
    assert (smaller.drawing < told.drawing, smaller.decoding < told.decoding) == (True, True)
    # what they leave free, learning takes: sums of gradients stay on the card
    assert told.learning < smaller.learning < told.room


def test_a_processor_is_bounded_by_its_numbers_alone() -> None:
    of = MemoryPlan(Device(torch.device("cpu"), torch.float32, 8, 64), pipeline(Family.SDXL))
    assert of.pictures_at_once(LARGE, guided=True) == 8
    assert learning(of, LARGE) == Learning(64, kept=True)


def test_a_unet_that_draws_in_float32_takes_more(card: Card) -> None:
    of = plan(card, Family.SDXL, 8)
    assert of.pictures_at_once(LARGE, guided=True) == 4
    assert of.pictures_at_once(LARGE, guided=True, in_float32=True) == 3
    model = memory_model_of(pipeline(Family.SDXL))
    half, wide = (model.drawing(4, LARGE, in_float32=in_float32) for in_float32 in (False, True))
    assert wide.activations == 2 * half.activations
    # the largest convolution: 2560 channels to 1280
    assert wide.fixed - half.fixed == 4 * (2560 * 1280 * 9 + 1280)


@pytest.mark.parametrize(
    ("family", "positions", "gigabytes", "pictures", "tile", "chosen"),
    [
        (Family.SD1, SMALL, 5, 1, None, Learning(2, kept=False)),
        (Family.SD1, SMALL, 11, 3, None, Learning(2, kept=False)),
        (Family.SD1, SMALL, 21, 8, None, Learning(2, kept=True)),
        (Family.SDXL, LARGE, 5, 1, 512, Learning(2, kept=False)),
        (Family.SDXL, LARGE, 11, 1, None, Learning(2, kept=False)),
        (Family.SDXL, LARGE, 21, 4, None, Learning(4, kept=False)),
        (Family.SDXL, LARGE, 96, 4, None, Learning(4, kept=True)),
    ],
)
def test_a_mac_is_planned_by_what_metal_recommends(
    monkeypatch: pytest.MonkeyPatch,
    family: Family,
    positions: int,
    gigabytes: int,
    pictures: int,
    tile: int | None,
    chosen: Learning,
) -> None:
    """Two pictures and two latents once were the bound of every Mac: of SDXL too many for one of 16 GB."""
    mps_device(monkeypatch, (15, 0), gigabytes * GIB)
    computer = SimpleNamespace(total=128 * GIB, available=100 * GIB)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: computer)
    # its VAE is in float32
    of = MemoryPlan(best_device(), pipeline(family, torch.float32))
    assert of.pictures_at_once(positions, guided=True) == pictures
    assert learning(of, positions) == chosen
    side = round(positions**0.5) * 8
    assert of.decoding(side, side) == Decoding(tile, net_stays=True)
    computer.available = 3 * GIB
    assert of.room() < 3 * GIB
    assert of.pictures_at_once(positions, guided=True) == 1
    networks(family)[1].bfloat16()


def test_text_encoders_and_vae_stay_in_memory_that_is_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = pipeline(Family.SDXL)
    apart, shared = (memory_model_of(parts, shared=shared) for shared in (False, True))
    beside = shared.drawing(2, LARGE).fixed - apart.drawing(2, LARGE).fixed
    assert beside == apart.vae
    # scores of ten heads, twice in float32
    scores = shared.drawing(2, LARGE).activations - apart.drawing(2, LARGE).activations
    assert scores == 2 * 2 * 10 * (LARGE // 4) ** 2 * 4


# ------------------------------------------------------------------------------------------ decoding


@pytest.fixture
def tiny(card: Card) -> BaseModel:
    """As far as it decodes."""
    Card.capacity = 100 * GIB
    parts: Any = SimpleNamespace(unet=tiny_unet(Family.SDXL), vae=tiny_vae(), text_encoder=None)
    return BaseModel(StableDiffusion(parts), card)


def test_tiles_act_at_the_size_the_vae_was_made_for(tiny: BaseModel) -> None:
    """diffusers' own size of a tile is that very size."""
    vae = pipeline_of(tiny).vae
    seen: list[tuple[int, ...]] = []
    vae.decoder.register_forward_pre_hook(lambda _, inputs: seen.append(tuple(inputs[0].shape[2:])))
    native = vae.config.sample_size
    latents = torch.randn(1, 4, native // 8, native // 8)
    tiny.family.decode_in_tiles(native // 2)
    tiled = vae.decode(latents).sample
    assert len(seen) > 1
    assert max(max(shape) for shape in seen) == native // 16
    tiny.family.decode_in_tiles(None)
    whole = vae.decode(latents).sample
    assert seen[-1] == (native // 8, native // 8)
    assert tiled.shape == whole.shape


def test_a_unet_that_left_for_the_decoding_is_back_afterwards(tiny: BaseModel, monkeypatch: pytest.MonkeyPatch) -> None:
    moves: list[str] = []
    monkeypatch.setattr(tiny, "move_to", lambda place: moves.append(str(place)))
    latents = torch.randn(2, 4, 16, 16)
    stayed = tiny.decode(latents)
    assert moves == []
    monkeypatch.setattr(tiny.memory, "decoding", lambda height, width: Decoding(None, net_stays=False))
    left = tiny.decode(latents)
    assert len(moves) == 2
    assert torch.equal(left, stayed)

    def fail(latents: torch.Tensor) -> None:
        raise torch.OutOfMemoryError

    monkeypatch.setattr(pipeline_of(tiny).vae, "decode", fail)
    with pytest.raises(torch.OutOfMemoryError):
        tiny.decode(latents)
    assert len(moves) == 4
