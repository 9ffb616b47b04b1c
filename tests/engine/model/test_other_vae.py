"""A VAE that was chosen for a model is one of its latents, whole and under whatever names files have for it."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from conftest_engine import CPU
from model_files import randomise, tensors, write_file
from opened_models import pipeline_of
from studio.assets import STARTER, base_path
from studio.domain.base_model import Base, Family
from studio.domain.errors import ModelError
from studio.engine.model.loader import open_model
from studio.library.model_card import card_of
from studio.library.other_vae import check_other_vae
from tiny_models import tiny_folder

VAE = "first_stage_model."
WHOLE = {name: shape for name, shape in tensors(Family.SD1).items() if name.startswith(VAE)}
BARE = {name.removeprefix(VAE): shape for name, shape in WHOLE.items()}
CONV_IN = "decoder.conv_in.weight"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_folder(tmp_path_factory.mktemp("models") / "folder", Family.SD1)


@pytest.mark.parametrize("shapes", [WHOLE, BARE, {**BARE, "loss.logvar": (), "model_ema.decay": ()}])
def test_it_is_opened_whole(shapes: dict[str, tuple[int, ...]], folder: Path, tmp_path: Path) -> None:
    file = write_file(tmp_path / "vae.safetensors", shapes)
    randomise(file)
    opened = pipeline_of(open_model(Base(folder, vae=file), CPU)).vae
    assert not any(weight.is_meta for weight in opened.state_dict().values())
    assert opened.config.scaling_factor == 0.18215
    save_file(
        {name: tensor.contiguous() for name, tensor in opened.state_dict().items()}, tmp_path / "again.safetensors"
    )
    again = pipeline_of(open_model(Base(folder, vae=tmp_path / "again.safetensors"), CPU)).vae
    assert all(torch.equal(tensor, opened.state_dict()[name]) for name, tensor in again.state_dict().items())


@pytest.mark.parametrize(
    ("shapes", "said"),
    [
        # Black Forest Labs' and Stable Diffusion 3's have sixteen channels, Stability's own names and no quant_conv.
        ({**BARE, CONV_IN: (512, 16, 3, 3)}, CONV_IN),
        ({name: shape for name, shape in BARE.items() if "quant_conv" not in name}, "quant_conv"),
        ({name: shape for name, shape in BARE.items() if name.startswith("decoder")}, "encoder.conv_in"),
        ({**BARE, "decoder.time_mix.weight": (1,)}, "decoder.time_mix.weight"),
        # madebyollin/taesd
        ({"decoder.layers.0.weight": (64, 4, 3, 3)}, "decoder.layers.0.weight"),
        ({"1.weight": (64, 4, 3, 3)}, "1.weight"),
        ({"lora_unet_mid.lora_up.weight": (4, 4)}, "lora_unet_mid"),
        ({**BARE, "decoder.conv_in.weight_scale": ()}, "weight_scale"),
    ],
)
def test_another_is_refused(shapes: dict[str, tuple[int, ...]], said: str, folder: Path, tmp_path: Path) -> None:
    file = write_file(tmp_path / "vae.safetensors", shapes)
    with pytest.raises(ModelError, match=f"cannot be the VAE of folder: .*{said}"):
        open_model(Base(folder, vae=file), CPU)


def test_packed_weights_are_told(folder: Path, tmp_path: Path) -> None:
    file = write_file(tmp_path / "vae.safetensors", BARE, "I8")
    with pytest.raises(ModelError, match="packed tighter"):
        check_other_vae(file, card_of(folder))


def test_latents_of_another_kind_are_told(tmp_path: Path) -> None:
    """The starter model's have eight channels."""
    file = write_file(tmp_path / "vae.safetensors", BARE)
    for vae in (file, tiny_folder(tmp_path / "other", Family.SD1) / "vae"):
        with pytest.raises(ModelError, match="another number of channels"):
            open_model(Base(base_path(STARTER), vae=vae), CPU)
