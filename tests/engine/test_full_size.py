"""Checkpoints of full size with random weights, loaded as they lie on artists' disks, without a network."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from peft import LoraConfig
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from conftest_engine import CPU, PROMPT, trajectories
from model_files import randomise, write_checkpoint
from opened_models import pipeline_of
from studio.domain.base_model import Base, Family, Prediction
from studio.domain.sampling import Sampling
from studio.engine.export.checkpoint.inventory import components_of
from studio.engine.export.checkpoint.ldm_names import folder_names
from studio.engine.export.checkpoint.merge import merge
from studio.engine.export.lora.adapter_layers import layers_of
from studio.engine.lora.layers import ENCODERS
from studio.engine.lora.module_shapes import shapes_of_networks
from studio.engine.model.base_model import BaseModel
from studio.engine.model.loader import open_model
from studio.engine.sampling.sampler import seeded_noise
from studio.library.header import read_header
from studio.library.model_card import card_of

pytestmark = pytest.mark.slow

SAMPLING = Sampling(steps=2, guidance_scale=3.0, width=128, height=128)
MERGED = [
    "attn2.to_v",
    "conv_shortcut",
    "downsamplers.0.conv",
    "upsamplers.0.conv",
    "q_proj",
    "out_proj",
    "fc1",
    "conv1",
]


@pytest.fixture(scope="module", params=["sd1", "sd2-v", "sdxl"])
def checkpoint(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    family = Family(request.param.removesuffix("-v"))
    extra = {"v_pred": (0,)} if request.param.endswith("-v") else {}
    path = tmp_path_factory.mktemp("model") / f"{request.param}.safetensors"
    randomise(write_checkpoint(path, family, extra=extra))
    yield path
    path.unlink()


def check_weights(model: BaseModel, checkpoint: Path) -> None:
    """Every tensor of the UNet and VAE is in the file, and no other; some are compared."""
    names = read_header(checkpoint).tensors
    for part, prefix in ((model.net, "model.diffusion_model."), (pipeline_of(model).vae, "first_stage_model.")):
        assert len(part.state_dict()) == sum(name.startswith(prefix) for name in names)
        assert not any(weight.is_meta for weight in part.state_dict().values())
    with safe_open(checkpoint, framework="pt") as file:
        for own, its in (
            (model.net.conv_in.weight, "model.diffusion_model.input_blocks.0.0.weight"),
            (pipeline_of(model).vae.decoder.conv_in.weight, "first_stage_model.decoder.conv_in.weight"),
        ):
            torch.testing.assert_close(own.float(), file.get_tensor(its).float(), rtol=0, atol=0)


def test_it_draws_what_diffusers_draws(checkpoint: Path, tmp_path: Path) -> None:
    velocity = "-v" in checkpoint.stem
    assert card_of(checkpoint).prediction is (Prediction.VELOCITY if velocity else Prediction.EPSILON)
    model = open_model(Base(checkpoint), CPU)
    check_weights(model, checkpoint)
    ours = trajectories(model, SAMPLING, 3, 4)
    pipeline_of(model).scheduler = model.scheduler
    pipeline_of(model).set_progress_bar_config(disable=True)
    theirs = pipeline_of(model)(
        PROMPT,
        num_inference_steps=2,
        guidance_scale=3.0,
        eta=1.0,
        height=128,
        width=128,
        latents=seeded_noise(3, model.latent_shape(SAMPLING)),
        generator=[torch.Generator().manual_seed(4)],
        output_type="latent",
    ).images
    assert bool(theirs.isfinite().all())
    torch.testing.assert_close(ours.latents[:, -1], theirs, rtol=1e-4, atol=1e-4 * float(theirs.abs().max()))
    pixels = model.decode(ours.display)
    assert pixels.shape == (1, 128, 128, 3)
    pipeline_of(model).to(torch.float16).save_pretrained(tmp_path / "folder")
    del model
    folder = open_model(Base(tmp_path / "folder"), CPU)
    again = trajectories(folder, SAMPLING, 3, 4)
    torch.testing.assert_close(again.latents, ours.latents, rtol=1e-4, atol=1e-4 * float(theirs.abs().max()))


def test_a_merged_file_holds_what_the_adapter_adds(checkpoint: Path, tmp_path: Path) -> None:
    """Read back by diffusers, whose names for the weights of a single file are not ours; one model at a time."""
    model = open_model(Base(checkpoint), CPU)
    merged = tmp_path / "merged.safetensors"
    networks = {"unet": model.net, **dict(zip(ENCODERS, model.text_encoders, strict=False))}
    for network in networks.values():
        network.add_adapter(LoraConfig(r=2, lora_alpha=2, init_lora_weights=False, target_modules=MERGED), "style")
    layers = layers_of(model, "style")
    family = shapes_of_networks(model.net, model.text_encoders).family
    wanted = {
        layer.name: networks[layer.component].get_submodule(layer.path).base_layer.weight + layer.delta_weight()
        for layer in layers
    }
    del networks, model
    merge(checkpoint, family, layers, merged)
    again = open_model(Base(merged), CPU)
    networks = {"unet": again.net, **dict(zip(ENCODERS, again.text_encoders, strict=False))}
    for layer in layers:
        found = networks[layer.component].get_submodule(layer.path).weight
        torch.testing.assert_close(found, wanted[layer.name], rtol=1e-3, atol=1e-3)
    merged.unlink()


def hashes(file: Path, *without: str) -> dict[str, tuple[str, tuple[int, ...], bytes]]:
    """Format, shape and a hash of the bytes of every tensor, but for those in whose name one of `without` stands."""
    header = read_header(file)
    found = {}
    with file.open("rb") as opened:
        for name in header.tensors:
            if not any(part in name for part in without):
                begin, end = header.byte_range(name)
                opened.seek(begin)
                digest = hashlib.blake2b(opened.read(end - begin)).digest()
                found[name] = header.dtype(name), header.shape(name), digest
    return found


def test_a_file_comes_back_from_the_folder_that_it_became(checkpoint: Path, tmp_path: Path) -> None:
    """The folder holds what diffusers makes of the file. What it has no place for is not used: CLIP's own temperature
    and the end of the text encoder of SD 2, whose last layer but one is written twice."""
    family = Family(checkpoint.stem.removesuffix("-v"))
    folder = tmp_path / "folder"
    again = tmp_path / "again.safetensors"
    merge(checkpoint, family, [], folder, folder=True)
    model = open_model(Base(checkpoint), replace(CPU, dtype=torch.float16))
    for part in components_of(family):
        stored = load_file(next((folder / part).glob("*.safetensors")))
        wanted = getattr(pipeline_of(model), part).state_dict()
        assert len(stored) == len(wanted)
        for name, tensor in wanted.items():
            found = next(stored[known] for known in folder_names(part, name) if known in stored)
            assert torch.equal(found, tensor.half()), f"{part}.{name}"
    del model, stored, wanted
    merge(folder, family, [], again, folder=False)
    shutil.rmtree(folder)
    unused = ("model.text_projection", "resblocks.23.") if family is Family.SD2 else ()
    before = hashes(checkpoint, "logit_scale", *unused)
    after = hashes(again)
    assert ("v_pred" in after) is (before.pop("v_pred", None) is not None)
    last = {name: told for name, told in after.items() if name not in before and name != "v_pred"}
    assert {name: told for name, told in after.items() if name in before} == before
    assert len(last) == (12 if family is Family.SD2 else 0)
    assert {name.replace(".23.", ".22."): told for name, told in last.items()}.items() <= before.items()
    again.unlink()


def test_eight_bit_weights_are_those_of_half_precision(tmp_path: Path) -> None:
    path = write_checkpoint(tmp_path / "half.safetensors", Family.SD1)
    coarse = tmp_path / "fp8.safetensors"
    randomise(path)
    save_file({name: weight.to(torch.float8_e4m3fn) for name, weight in load_file(path).items()}, coarse)
    path.unlink()
    model = open_model(Base(coarse), CPU)
    check_weights(model, coarse)
    assert model.net.dtype == torch.float32
    assert bool(trajectories(model, SAMPLING, 3, 4).latents.isfinite().all())


def test_old_names_of_clip_hold_the_same_weights(tmp_path: Path) -> None:
    """diffusers#8228: names without `text_model`, which diffusers itself does not know."""
    new = write_checkpoint(tmp_path / "new.safetensors", Family.SD1)
    randomise(new)
    wanted = open_model(Base(new), CPU)
    states = {name: pipeline_of(wanted).components[name].state_dict() for name in ("unet", "vae", "text_encoder")}
    old = {name.replace(".transformer.text_model.", ".transformer."): tensor for name, tensor in load_file(new).items()}
    save_file(old, tmp_path / "old.safetensors")
    opened = open_model(Base(tmp_path / "old.safetensors"), CPU)
    for name, state in states.items():
        found = pipeline_of(opened).components[name].state_dict()
        assert found.keys() == state.keys()
        assert all(torch.equal(found[key], tensor) for key, tensor in state.items())
    assert torch.equal(opened.embed(PROMPT).hidden, wanted.embed(PROMPT).hidden)
