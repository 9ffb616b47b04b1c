"""A project that starts from a LoRA."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from conftest_engine import CPU, PROMPT, SAMPLING
from lora_files import KINDS, PAIRS, Written, lora, places
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.domain.export import Dtype, ExportOptions, Format, Labels
from studio.domain.jobs import Export
from studio.domain.recipe import AdapterConfig
from studio.engine.export.export import export
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.export.lora.files import write_lora
from studio.engine.export.lora.inspection import inspect
from studio.engine.lora.layers import UNET
from studio.engine.lora.module_shapes import shapes_from_configs, shapes_of_networks
from studio.engine.model.adapter import adapter_ups, add_adapter, save_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import predict
from studio.engine.model.loader import open_model
from studio.engine.model.schedule import step_schedule
from tiny_models import tiny_folder


def prediction(model: BaseModel) -> torch.Tensor:
    latents = torch.randn((1, *model.latent_shape(SAMPLING)), generator=torch.Generator().manual_seed(1))
    schedule = step_schedule(model.scheduler, 5, 1.0)
    with torch.no_grad():
        return predict(model.predictor, latents, torch.tensor([2]), model.embed(PROMPT), schedule)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("model"), Family.SD1)


def trained(folder: Path, file: Path) -> torch.Tensor:
    """Writes a LoRA of the model; returns what the model predicts with it."""
    model = open_model(Base(folder), CPU)
    add_adapter(model.net, AdapterConfig(4, 8.0), seed=1)
    with torch.no_grad():
        for up in adapter_ups(model.net):
            up.normal_(0, 0.1)
    table = shapes_of_networks(model.net, model.text_encoders)
    write_lora(layers_of(model, "style"), table, file, Format.KOHYA, Dtype.FULL, Labels(title="start"))
    return prediction(model)


def test_the_base_wears_the_lora(folder: Path, tmp_path: Path) -> None:
    worn = trained(folder, tmp_path / "start.safetensors")
    plain = prediction(open_model(Base(folder), CPU))
    model = open_model(Base(folder, lora=tmp_path / "start.safetensors"), CPU)
    torch.testing.assert_close(prediction(model), worn, rtol=1e-4, atol=1e-5)
    assert float((worn - plain).abs().max()) > 1e-2
    add_adapter(model.net, AdapterConfig(4, 4.0), seed=0)
    torch.testing.assert_close(prediction(model), worn, rtol=1e-4, atol=1e-5)


def tuned(model: BaseModel, checkpoint: Path) -> torch.Tensor:
    """Puts an adapter on the model and saves it; returns what the model predicts with it."""
    config = AdapterConfig(3, 6.0, ("to_v", "proj_out"))
    add_adapter(model.net, config, seed=2)
    with torch.no_grad():
        for up in adapter_ups(model.net):
            up.normal_(0, 0.1)
    checkpoint.mkdir()
    save_adapter(model.net, config, checkpoint)
    return prediction(model)


@pytest.mark.parametrize("family", [Family.SD1, Family.SDXL])
def test_an_export_holds_both(family: Family, tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "model", family)
    trained(folder, tmp_path / "start.safetensors")
    model = open_model(Base(folder, lora=tmp_path / "start.safetensors"), CPU)
    live = tuned(model, tmp_path / "c1")
    target = tmp_path / "both.safetensors"
    job = Export(Base(folder, lora=tmp_path / "start.safetensors"), tmp_path / "c1", target)
    assert export(model, job).difference < 1e-4
    coarse = replace(job, target=tmp_path / "coarse.safetensors", options=ExportOptions(dtype=Dtype.HALF))
    assert export(model, coarse).difference < 1e-2
    bare = open_model(Base(folder), CPU)
    pipeline_of(bare).load_lora_weights(tmp_path, weight_name=target.name)
    torch.testing.assert_close(prediction(bare), live, rtol=1e-4, atol=1e-4)


def test_a_lora_of_another_kind_of_model_is_told(folder: Path, tmp_path: Path) -> None:
    trained(folder, tmp_path / "start.safetensors")
    other = tiny_folder(tmp_path / "xl", Family.SDXL)
    with pytest.raises(ModelError, match="does not fit its base model"):
        open_model(Base(other, lora=tmp_path / "start.safetensors"), CPU)


@pytest.mark.parametrize(
    ("tensors", "said"),
    [
        ({}, "holds no LoRA"),
        ({"lora_unet_mid_block_attentions_0_proj_in.dora_scale": torch.ones(1)}, "one half"),
        ({"first_stage_model.encoder.conv_in.weight": torch.ones(1)}, "whole checkpoint"),
    ],
)
def test_what_is_no_lora_is_told(folder: Path, tmp_path: Path, tensors: dict[str, torch.Tensor], said: str) -> None:
    save_file(tensors, tmp_path / "odd.safetensors")
    with pytest.raises(ModelError, match=said):
        open_model(Base(folder, lora=tmp_path / "odd.safetensors"), CPU)


def test_a_damaged_lora_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "odd.safetensors").write_bytes(b"no")
    with pytest.raises(ModelError, match="not whole"):
        open_model(Base(folder, lora=tmp_path / "odd.safetensors"), CPU)


def test_a_module_that_a_file_names_is_not_imported(folder: Path, tmp_path: Path) -> None:
    settings = {"unet.r": 4, "unet.megatron_config": {"a": 1}, "unet.megatron_core": "this"}
    file = tmp_path / "start.safetensors"
    place = (UNET, "mid_block.attentions.0.proj_in")
    shape = shapes_from_configs(folder).shapes[place]
    tensors, _ = lora(shape, ".".join(place), PAIRS["peft"])
    Written(tensors).save(file, {"lora_adapter_metadata": json.dumps(settings)})
    open_model(Base(folder, lora=file), CPU)
    assert inspect(file, configs=folder).compatibilities[-1].why == "it is made for another library"
    assert "this" not in sys.modules


def test_a_lora_under_the_name_of_a_pickle_is_told(folder: Path, tmp_path: Path) -> None:
    trained(folder, tmp_path / "start.safetensors")
    (tmp_path / "start.safetensors").rename(tmp_path / "start.bin")
    with pytest.raises(ModelError, match="name of another kind"):
        open_model(Base(folder, lora=tmp_path / "start.bin"), CPU)


def written(kind: str, folder: Path, file: Path) -> dict[str, torch.Tensor]:
    """A LoRA of a kind on some modules of the model; returns what it adds to each weight of the UNet."""
    shapes = shapes_from_configs(folder)
    made = Written()
    truth = {}
    for place in places(shapes, "attn2.to_k", "conv1"):
        tensors, truth[place[1]] = KINDS[kind](shapes.shapes[place], "lora_unet_" + place[1].replace(".", "_"))
        made.tensors |= tensors
    made.save(file)
    return truth


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_adds_to_weights_can_be_worn(kind: str, folder: Path, tmp_path: Path) -> None:
    truth = written(kind, folder, tmp_path / "start.safetensors")
    plain = open_model(Base(folder), CPU).net
    worn = open_model(Base(folder, lora=tmp_path / "start.safetensors"), CPU).net
    for path, module in worn.named_modules():
        if isinstance(module, torch.nn.Linear | torch.nn.Conv2d):
            before = plain.get_submodule(path).weight
            expected = before if path not in truth else before + truth[path].float()
            torch.testing.assert_close(module.weight, expected, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("kind", ["LoHa", "LoKr"])
def test_an_export_holds_what_comes_nearest_to_another_kind(kind: str, folder: Path, tmp_path: Path) -> None:
    written(kind, folder, tmp_path / "start.safetensors")
    base = Base(folder, lora=tmp_path / "start.safetensors")
    model = open_model(base, CPU)
    live = tuned(model, tmp_path / "c1")
    target = tmp_path / "both.safetensors"
    # Modules as small as these are held whole.
    assert export(model, Export(base, tmp_path / "c1", target)).lost < 1e-3
    bare = open_model(Base(folder), CPU)
    pipeline_of(bare).load_lora_weights(tmp_path, weight_name=target.name)
    torch.testing.assert_close(prediction(bare), live, rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"dora_scale": torch.ones(1, 1)}, "is a DoRA"),
        ({"diff_b": torch.ones(4)}, "also changes .*diff_b"),
    ],
)
def test_what_no_lora_could_hold_is_not_worn(
    more: dict[str, torch.Tensor], said: str, folder: Path, tmp_path: Path
) -> None:
    place = (UNET, "mid_block.attentions.0.transformer_blocks.0.attn1.to_q")
    name = "lora_unet_" + place[1].replace(".", "_")
    shape = shapes_from_configs(folder).shapes[place]
    tensors, _ = lora(shape, name)
    for key, tensor in more.items():
        tensors[f"{name}.{key}"] = tensor.expand(1, shape[1]).contiguous() if key == "dora_scale" else tensor
    Written(tensors).save(tmp_path / "start.safetensors")
    with pytest.raises(ModelError, match=said):
        open_model(Base(folder, lora=tmp_path / "start.safetensors"), CPU)
