"""LoRA files bring back what the adapter did, in every format and way of scaling."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import LoraConfig
from torch import nn

from conftest_engine import CPU
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.export import Dtype, Format, Labels
from studio.engine.export.checkpoint.merge import merge
from studio.engine.export.export import check
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.export.lora.compatibility import compatibilities
from studio.engine.export.lora.diffusers_reader import PROGRAM
from studio.engine.export.lora.files import weights_file, write_lora
from studio.engine.export.lora.inspection import inspect
from studio.engine.lora.families import family_of
from studio.engine.lora.layers import Layer, reduce_rank
from studio.engine.lora.module_shapes import ModuleShapes, shapes_of_family, shapes_of_networks
from studio.engine.lora.reading import read_changes
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.library.lora.lora_file import read_lora_file
from tiny_models import folder_with, tiny_folder

ATTENTION = ["to_q", "to_k", "to_v", "to_out.0"]
MORE = [*ATTENTION, "ff.net.0.proj", "ff.net.2", "proj_in", "proj_out", "conv1", "conv2", "conv_shortcut"]
CONFIGS: dict[str, dict[str, Any]] = {
    "rank 4": {"r": 4, "lora_alpha": 4, "target_modules": ATTENTION},
    "rank 8, alpha 2": {"r": 8, "lora_alpha": 2, "target_modules": ATTENTION},
    "rank 64": {"r": 64, "lora_alpha": 64, "target_modules": ATTENTION},
    "rank-stabilised": {"r": 8, "lora_alpha": 32, "use_rslora": True, "target_modules": ATTENTION},
    "patterns": {
        "r": 4,
        "lora_alpha": 8,
        "target_modules": ATTENTION,
        "rank_pattern": {"to_q": 2, "attn2.to_v": 6},
        "alpha_pattern": {"to_k": 1},
    },
    "all modules": {"r": 4, "lora_alpha": 2, "target_modules": MORE},
    "no cross-attention": {"r": 4, "lora_alpha": 4, "target_modules": ["attn1.to_v"]},
}
LORAS = (Format.KOHYA, Format.PEFT)
ENCODER = {"r": 4, "lora_alpha": 8, "target_modules": ["q_proj", "v_proj", "out_proj", "fc1"]}


@pytest.fixture(scope="module", params=[Family.SD1, Family.SDXL])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("model"), request.param)


@pytest.fixture(scope="module")
def plain(folder: Path) -> BaseModel:
    """Wears nothing between two tests."""
    return open_model(Base(folder), CPU)


@pytest.fixture
def model(folder: Path, plain: BaseModel) -> Iterator[BaseModel]:
    """The networks of `plain`, to put adapters on."""
    yield plain
    pipeline_of(plain).unload_lora_weights()


def put_on(network: Any, config: dict[str, Any]) -> None:
    """A strong adapter, but no stronger than one that was trained."""
    network.add_adapter(LoraConfig(init_lora_weights=False, **config), "style")
    for name, parameter in network.named_parameters():
        if "lora_B" in name:
            parameter.data.mul_(0.1)


USUAL = ("rank 8, alpha 2", "all modules")
"""The others are tried in the long run."""


@pytest.fixture(params=[name if name in USUAL else pytest.param(name, marks=pytest.mark.slow) for name in CONFIGS])
def adapted(model: BaseModel, request: pytest.FixtureRequest) -> BaseModel:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        put_on(model.net, CONFIGS[request.param])
    return model


def answer(model: BaseModel, encoders: bool = False) -> torch.Tensor:
    """What the UNet, or the text encoders, answer to fixed inputs."""
    generator = torch.Generator().manual_seed(1)
    with torch.no_grad():
        if encoders:
            tokens = torch.arange(77)[None]
            return torch.cat([encoder(tokens).last_hidden_state.flatten() for encoder in model.text_encoders])
        config = model.net.config
        latents = torch.randn((1, 4, 16, 16), generator=generator)
        text = torch.randn((1, 77, config.cross_attention_dim), generator=generator)
        more = {"text_embeds": torch.ones(1, 32), "time_ids": torch.ones(1, 6)}
        extra = {"added_cond_kwargs": more} if config.addition_embed_type else {}
        found: torch.Tensor = model.net(latents, torch.tensor([500]), text, return_dict=False, **extra)[0]
        return found


def table(model: BaseModel) -> ModuleShapes:
    return shapes_of_networks(model.net, model.text_encoders)


def written(model: BaseModel, file: Path, kind: Format, storage: Dtype = Dtype.FULL) -> list[Layer]:
    layers = layers_of(model, "style")
    write_lora(layers, table(model), file, kind, storage, Labels(title="style"))
    return layers


def check_reload(model: BaseModel, file: Path, encoders: bool = False) -> None:
    """The file, read by diffusers onto the bare model, does what the adapter did, which was something."""
    live = answer(model, encoders)
    pipeline_of(model).unload_lora_weights()
    assert float((live - answer(model, encoders)).abs().max()) > 1e-3
    file = weights_file(file, Format.PEFT) if file.is_dir() else file
    pipeline_of(model).load_lora_weights(file.parent, weight_name=file.name)
    torch.testing.assert_close(answer(model, encoders), live, rtol=0, atol=1e-5)


@pytest.mark.parametrize("kind", LORAS)
def test_a_file_brings_the_adapter_back(adapted: BaseModel, kind: Format, tmp_path: Path) -> None:
    file = tmp_path / "style.safetensors"
    written(adapted, file, kind)
    check_reload(adapted, file)


@pytest.mark.parametrize("encoders", [False, True])
@pytest.mark.parametrize("kind", LORAS)
def test_text_encoders_come_back_too(model: BaseModel, kind: Format, encoders: bool, tmp_path: Path) -> None:
    file = tmp_path / "style.safetensors"
    for network in (model.net, *model.text_encoders):
        put_on(network, CONFIGS["rank 4"] if network is model.net else ENCODER)
    written(model, file, kind)
    check_reload(model, file, encoders)


@pytest.mark.parametrize("kind", LORAS)
def test_our_own_reader_finds_what_was_written(adapted: BaseModel, kind: Format, tmp_path: Path) -> None:
    file = tmp_path / "style.safetensors"
    layers = {layer.name: layer.delta_weight() for layer in written(adapted, file, kind)}
    reading = read_changes(read_lora_file(file), table(adapted))
    assert (reading.unknown, reading.beside) == ([], [])
    for layer in [change.layer() for change in reading.changes]:
        torch.testing.assert_close(
            layer.delta_weight(), layers.get(layer.name, torch.zeros(())).expand(layer.delta_weight().shape)
        )


def test_a_merged_folder_does_what_the_adapter_did(adapted: BaseModel, folder: Path, tmp_path: Path) -> None:
    for encoder in adapted.text_encoders:
        put_on(encoder, ENCODER)
    merge(folder, table(adapted).family, layers_of(adapted, "style"), tmp_path / "merged")
    merged = open_model(Base(tmp_path / "merged"), CPU)
    for encoders in (False, True):
        torch.testing.assert_close(answer(merged, encoders), answer(adapted, encoders), rtol=0, atol=1e-5)


def test_a_smaller_rank_loses_what_it_says(model: BaseModel) -> None:
    put_on(model.net, CONFIGS["all modules"])
    layers = layers_of(model, "style")
    whole, none = reduce_rank(layers, 4)
    assert none < 1e-6
    kept, lost = reduce_rank(layers, 2)
    assert {layer.rank for layer in kept} == {2}
    off = sum(
        float((one.delta_weight() - two.delta_weight()).square().sum()) for one, two in zip(layers, kept, strict=True)
    )
    size = sum(float(layer.delta_weight().square().sum()) for layer in layers)
    assert 0.1 < lost < 0.9
    assert lost == pytest.approx((off / size) ** 0.5, rel=1e-3)
    for one, two in zip(layers, whole, strict=True):
        torch.testing.assert_close(one.delta_weight(), two.delta_weight(), rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(("storage", "code"), [(Dtype.HALF, "F16"), (Dtype.BRAIN, "BF16"), (Dtype.FULL, "F32")])
def test_numbers_are_stored_as_wanted_and_alpha_in_full(
    model: BaseModel, storage: Dtype, code: str, tmp_path: Path
) -> None:
    file = tmp_path / "style.safetensors"
    put_on(model.net, CONFIGS["rank 4"])
    written(model, file, Format.KOHYA, storage)
    header = read_lora_file(file).header
    for name in header.tensors:
        assert header.dtype(name) == ("F32" if name.endswith(".alpha") else code)


@pytest.mark.parametrize("factor", [1e6, 1e-6])
def test_what_half_precision_cannot_hold_is_stored_in_a_wider_range(
    model: BaseModel, factor: float, tmp_path: Path
) -> None:
    file = tmp_path / "style.safetensors"
    put_on(model.net, CONFIGS["rank 4"])
    layers = layers_of(model, "style")
    layers[0].up.mul_(factor)
    write_lora(layers, table(model), file, Format.KOHYA, Dtype.HALF, Labels())
    found = read_changes(read_lora_file(file), table(model)).changes
    again = next(change.layer() for change in found if change.name == layers[0].name)
    lost = (again.delta_weight() - layers[0].delta_weight()).norm() / layers[0].delta_weight().norm()
    assert lost < 1e-2


def full_file(family: Family, file: Path, change: Callable[[str], bool]) -> ModuleShapes:
    """A LoRA of rank 1 on the modules of a full-size model."""
    whole = shapes_of_family(family)
    layers = [
        Layer(part, path, torch.zeros(1, *shape[1:]), torch.zeros(shape[0], 1, *(1,) * (len(shape) - 2)), 1.0)
        for (part, path), shape in whole.shapes.items()
        if change(path)
    ]
    write_lora(layers, whole, file, Format.KOHYA, Dtype.HALF, Labels(title="full"))
    return whole


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_every_program_knows_every_module_of_a_full_size_model(family: Family, tmp_path: Path) -> None:
    file = tmp_path / "full.safetensors"
    parts = (*MORE, "q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2", "downsamplers.0.conv", "upsamplers.0.conv")
    whole = full_file(family, file, lambda path: path.endswith(parts))
    found = read_lora_file(file)
    assert family_of(found) is family
    assert len(found.modules) > 300
    told = inspect(file).compatibilities
    assert len(told) == 6
    assert all(compatibility.reads for compatibility in told), told
    strange = replace(found, other_keys=("lora_unet_down_blocks_9_attentions_0_proj_in.lora_down.weight",))
    assert not any(compatibility.reads for compatibility in compatibilities(strange, whole))


def test_metadata_say_what_the_file_is(tmp_path: Path) -> None:
    file = tmp_path / "full.safetensors"
    full_file(Family.SDXL, file, lambda path: path.endswith("attn2.to_k"))
    metadata = read_lora_file(file).header.metadata
    assert metadata["ss_base_model_version"] == "sdxl_base_v1-0"
    assert metadata["modelspec.architecture"] == "stable-diffusion-xl-v1-base/lora"
    assert metadata["modelspec.resolution"] == "1024x1024"
    assert metadata["ss_network_dim"] == "1"
    assert json.loads(metadata["ss_network_args"]) == {}


@pytest.mark.parametrize(
    ("family", "prediction", "version", "architecture", "side"),
    [
        (Family.SD1, Prediction.EPSILON, "sd_v1", "stable-diffusion-v1/lora", 512),
        (Family.SD1, Prediction.VELOCITY, "sd_v1_v", "stable-diffusion-v1/lora", 512),
        (Family.SD2, Prediction.EPSILON, "sd_v2", "stable-diffusion-v2-512/lora", 512),
        (Family.SD2, Prediction.VELOCITY, "sd_v2_v", "stable-diffusion-v2-768-v/lora", 768),
        (Family.SDXL, Prediction.VELOCITY, "sdxl_base_v1-0", "stable-diffusion-xl-v1-base/lora", 1024),
        (Family.SDXL, Prediction.FLOW, "sdxl_base_v1-0", "stable-diffusion-xl-v1-base/lora", 1024),
    ],
)
def test_metadata_tell_the_base_model(
    family: Family, prediction: Prediction, version: str, architecture: str, side: int, tmp_path: Path
) -> None:
    whole = shapes_of_family(family)
    file = tmp_path / "style.safetensors"
    place = next(place for place in whole.shapes if place[1].endswith("attn2.to_k"))
    out, width = whole.shapes[place]
    layers = [Layer(*place, torch.ones(1, width), torch.ones(out, 1), 1.0)]
    write_lora(layers, whole, file, Format.KOHYA, Dtype.FULL, Labels(), prediction=prediction)
    metadata = read_lora_file(file).header.metadata
    assert (metadata["ss_base_model_version"], metadata["ss_v2"]) == (version, str(family is Family.SD2))
    assert (metadata["modelspec.architecture"], metadata["modelspec.resolution"]) == (architecture, f"{side}x{side}")
    assert metadata["modelspec.prediction_type"] == prediction.in_metadata
    data = file.read_bytes()
    assert metadata["sshs_model_hash"] == hashlib.sha256(data[8 + int.from_bytes(data[:8], "little") :]).hexdigest()


def test_a_model_of_its_own_size_is_checked_for_diffusers_alone(model: BaseModel, tmp_path: Path) -> None:
    file = tmp_path / "style.safetensors"
    put_on(model.net, CONFIGS["rank 4"])
    written(model, file, Format.KOHYA)
    assert compatibilities(read_lora_file(file), table(model)) == []
    assert [(one.program, one.reads) for one in check(file, table(model))] == [(PROGRAM, True)]


@pytest.mark.parametrize("kind", LORAS)
@pytest.mark.parametrize("layers", [1, 3])
def test_a_model_with_other_blocks_is_named_by_its_own(kind: Format, layers: int, tmp_path: Path) -> None:
    """sdxl-koala#2: one layer in a block, where kohya's names of SDXL count three steps for each level."""
    model = open_model(Base(folder_with(tmp_path / "model", Family.SDXL, {"layers_per_block": layers})), CPU)
    put_on(model.net, CONFIGS["all modules"])
    file = tmp_path / "style.safetensors"
    layers_written = written(model, file, kind)
    reading = read_changes(read_lora_file(file), table(model))
    assert {change.name for change in reading.changes} >= {layer.name for layer in layers_written}
    check_reload(model, file)


def test_networks_are_left_as_they_were(model: BaseModel) -> None:
    before = {name for name, module in model.net.named_modules() if isinstance(module, nn.Linear)}
    put_on(model.net, CONFIGS["rank 4"])
    assert {path for part, path in table(model).shapes if part == "unet"} >= before
