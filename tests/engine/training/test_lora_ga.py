"""Where an adapter begins that is pointed along the votes' gradient."""

from __future__ import annotations

import math
import weakref
from dataclasses import replace

import pytest
import torch
from peft.tuners.lora import LoraLayer

from conftest_engine import CPU, fresh_copy
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.recipe import ATELIER, AdapterConfig
from studio.domain.sampling import Sampling
from studio.engine.device.memory_plan import Learning
from studio.engine.model.adapter import ADAPTER_NAME, adapter_layers, add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.precision import PrecisionError
from studio.engine.training.lora_ga import SUM, LoraGa, lora_ga_init

ON_CARD = Learning(2, kept=True)
ON_CPU = Learning(2, kept=True, sums_on_card=False)


def layers(model: BaseModel) -> list[LoraLayer]:
    return [layer for _, layer in adapter_layers(model.net)]


def down(layer: LoraLayer) -> torch.Tensor:
    weight: torch.Tensor = layer.lora_A[ADAPTER_NAME].weight
    return weight.detach().flatten(1)


def known_gradients(model: BaseModel, strengths: list[float]) -> list[torch.Tensor]:
    """For each layer a matrix with these singular values."""
    made = []
    for number, layer in enumerate(layers(model)):
        height, width = layer.get_base_layer().weight.flatten(1).shape
        draw = torch.Generator().manual_seed(number)
        left, right = (torch.linalg.qr(torch.randn(n, len(strengths), generator=draw))[0] for n in (height, width))
        made.append(left @ torch.diag(torch.tensor(strengths)) @ right.T)
    return made


@pytest.mark.parametrize("learning", [ON_CARD, ON_CPU])
def test_rows_lie_along_the_largest_directions_of_the_summed_gradient(model: BaseModel, learning: Learning) -> None:
    add_adapter(model.net, AdapterConfig(2, 2.0, ATELIER.adapter.target_modules), seed=0)
    wanted = known_gradients(model, [5.0, 3.0, 0.1])
    with lora_ga_init(model.net) as lora_ga:
        lora_ga.begin(learning)
        for share in (0.25, 0.75):
            terms = [
                (layer.get_base_layer().weight.flatten(1) * gradient).sum()
                for layer, gradient in zip(layers(model), wanted, strict=True)
            ]
            lora_ga.add(share * torch.stack(terms).sum())
        assert len(list(lora_ga.initialise())) == len(wanted)
    for layer, gradient in zip(layers(model), wanted, strict=True):
        rows = down(layer)
        reached = (gradient @ rows.T).norm(dim=0) / rows.norm(dim=1)
        torch.testing.assert_close(reached, torch.tensor([5.0, 3.0]), rtol=1e-3, atol=1e-3)
        assert rows.norm(dim=1).tolist() == pytest.approx([math.sqrt(rows.shape[1]) / 2] * 2, rel=1e-3)


def loss_of(model: BaseModel, gradients: list[torch.Tensor], factor: float) -> torch.Tensor:
    """A loss that pulls the weights along these gradients, so many times as strongly."""
    terms = [
        (layer.get_base_layer().weight.flatten(1).float() * gradient).sum()
        for layer, gradient in zip(layers(model), gradients, strict=True)
    ]
    return factor * torch.stack(terms).sum()


@pytest.mark.parametrize("factors", [(1e-6,), (3e3, 3e3)], ids=["too small for fp16", "too large for the first scale"])
def test_in_fp16_gradients_are_scaled(factors: tuple[float, ...]) -> None:
    half = fresh_copy(Base(base_path("starter")), replace(CPU, dtype=torch.float16))
    add_adapter(half.net, AdapterConfig(2, 2.0, ATELIER.adapter.target_modules), seed=0)
    wanted = known_gradients(half, [5.0, 3.0, 0.1])
    with lora_ga_init(half.net) as lora_ga:
        lora_ga.begin(ON_CARD)
        for factor in factors:
            lora_ga.add(loss_of(half, wanted, factor))
        for layer, gradient in zip(layers(half), wanted, strict=True):
            found = layer.get_buffer(SUM).flatten()
            assert float(torch.cosine_similarity(found, gradient.flatten(), 0)) > 0.999
            # a layer whose first gradient was small enough has both
            times = float(found.norm()) / (factors[0] * math.hypot(5, 3))
            assert min(abs(times - 1), abs(times - 2)) < 0.01
        list(lora_ga.initialise())


@pytest.mark.parametrize("times", [1, 3])
def test_in_fp16_gradients_that_overflow_at_every_scale_are_told(times: int) -> None:
    half = fresh_copy(Base(base_path("starter")), replace(CPU, dtype=torch.float16))
    add_adapter(half.net, AdapterConfig(2, 2.0, ATELIER.adapter.target_modules), seed=0)
    wanted = known_gradients(half, [5.0, 3.0, 0.1])

    def begin(lora_ga: LoraGa) -> None:
        lora_ga.begin(ON_CARD)
        for _ in range(times):
            lora_ga.add(loss_of(half, wanted, 1e9))
        list(lora_ga.initialise())

    with lora_ga_init(half.net) as opened, pytest.raises(PrecisionError):
        begin(opened)


def test_a_fresh_adapter_still_changes_nothing(model: BaseModel) -> None:
    inputs = torch.randn(1, *model.latent_shape(Sampling())), torch.tensor([500]), model.embed("a cat").hidden
    with torch.no_grad():
        before = model.net(*inputs).sample
    add_adapter(model.net, ATELIER.adapter, seed=0)
    with lora_ga_init(model.net) as lora_ga:
        lora_ga.begin(ON_CARD)
        lora_ga.add(model.net(*inputs).sample.square().sum())
        list(lora_ga.initialise())
    with torch.no_grad():
        torch.testing.assert_close(model.net(*inputs).sample, before)


def test_the_base_model_is_frozen_again_even_after_a_stop(model: BaseModel) -> None:
    add_adapter(model.net, ATELIER.adapter, seed=0)
    before = [down(layer).clone() for layer in layers(model)]
    with pytest.raises(KeyboardInterrupt), lora_ga_init(model.net):
        raise KeyboardInterrupt
    assert not any(layer.get_base_layer().weight.requires_grad for layer in layers(model))
    assert all(torch.equal(down(layer), was) for layer, was in zip(layers(model), before, strict=True))


def test_a_sum_of_gradients_goes_where_its_layer_goes(model: BaseModel) -> None:
    """Also between two layers that are initialised, when the card may be lent."""
    add_adapter(model.net, ATELIER.adapter, seed=0)
    inputs = torch.randn(1, *model.latent_shape(Sampling())), torch.tensor([500]), model.embed("a cat").hidden
    with lora_ga_init(model.net) as lora_ga:
        lora_ga.begin(ON_CARD)
        lora_ga.add(model.net(*inputs).sample.square().sum())
        steps = lora_ga.initialise()
        next(steps)
        last = weakref.ref(layers(model)[-1].get_buffer(SUM))
        model.net.to(torch.float64)
        assert last() is None
        model.net.to(torch.float32)
