"""The tensors that a configuration asks for are those of the networks that diffusers and transformers build of it."""

from __future__ import annotations

import json
from itertools import product
from typing import Any

import pytest
import torch
from diffusers import AutoencoderKL, AutoencoderTiny, UNet2DConditionModel
from transformers import CLIPTextModel, CLIPTextModelWithProjection

from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.engine.export.checkpoint.inventory import inventory
from studio.engine.export.checkpoint.ldm_names import ldm_location
from studio.engine.lora.text_encoders import in_text_model, text_config
from studio.library.diffusers_folder import family_of_unet
from studio.library.structure.autoencoder import KL, TINY, autoencoder_structure
from studio.library.structure.checkpoint import checkpoint_tensors
from studio.library.structure.settings import UnknownSettingError
from studio.library.structure.text_encoder import WITH_PROJECTION, text_encoder_structure
from studio.library.structure.unet import ADDED_TEXT, unet_structure

DOWN = ("DownBlock2D", "CrossAttnDownBlock2D")
UP = ("UpBlock2D", "CrossAttnUpBlock2D")
SMALL = {"sample_size": 8, "norm_num_groups": 8, "cross_attention_dim": 24}
TOLD = {"addition_embed_type": ADDED_TEXT, "addition_time_embed_dim": 8, "projection_class_embeddings_input_dim": 80}
Config = dict[str, Any]


def built(kind: Any, config: Config) -> dict[str, tuple[int, ...]]:
    with torch.device("meta"):
        network = kind.from_config(config)
    return {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}


def unet(**settings: Any) -> Config:
    return {**SMALL, **settings}


def unets() -> list[Config]:
    """Widths, layers, depths, blocks with and without attention, and what stands in the middle, in all combinations."""
    shapes = product(
        ((16,), (8, 24, 16)),
        (1, "rising"),
        (2, "falling"),
        ("UNetMidBlock2DCrossAttn", "UNetMidBlock2D", None),
        (False, True),
        (dict[str, Any](), TOLD, {"time_cond_proj_dim": 12, "time_embedding_dim": 40, "conv_in_kernel": 1}),
    )
    configs = []
    for widths, layers, depths, middle, linear, more in shapes:
        levels = len(widths)
        blocks = [1, *[0] * (levels - 2), 1][-levels:]
        configs.append(
            unet(
                block_out_channels=widths,
                layers_per_block=list(range(1, levels + 1)) if layers == "rising" else layers,
                transformer_layers_per_block=list(range(levels)) if depths == "falling" else depths,
                down_block_types=[DOWN[block] for block in blocks],
                up_block_types=[UP[block] for block in blocks[::-1]],
                mid_block_type=middle,
                use_linear_projection=linear,
                attention_head_dim=8 if linear else [4] * levels,
                **more,
            )
        )
    return configs


def test_every_unet() -> None:
    configs = unets()
    assert len(configs) > 100
    for config in configs:
        assert unet_structure(config).tensors == built(UNet2DConditionModel, config), config


@pytest.mark.parametrize("levels", [1, 2, 4])
@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("quantised", [True, False])
@pytest.mark.parametrize("attends", [True, False])
def test_every_vae(levels: int, layers: int, quantised: bool, attends: bool) -> None:
    config = {
        "block_out_channels": (8, 16, 8, 24)[:levels],
        "down_block_types": ["DownEncoderBlock2D"] * levels,
        "up_block_types": ["UpDecoderBlock2D"] * levels,
        "layers_per_block": layers,
        "latent_channels": 4 * layers,
        "norm_num_groups": 4,
        "use_quant_conv": quantised,
        "use_post_quant_conv": attends,
        "mid_block_add_attention": attends,
    }
    structure = autoencoder_structure(KL, config)
    assert (structure.tensors, structure.channels) == (built(AutoencoderKL, config), 4 * layers)


@pytest.mark.parametrize("encoder", [[1, 3, 3, 3], [0, 0], [2]])
@pytest.mark.parametrize("decoder", [[3, 3, 3, 1], [0, 0, 0], [2, 1]])
def test_every_tiny_vae(encoder: list[int], decoder: list[int]) -> None:
    config = {
        "encoder_block_out_channels": [8] * len(encoder),
        "decoder_block_out_channels": [16] * len(decoder),
        "num_encoder_blocks": encoder,
        "num_decoder_blocks": decoder,
        "latent_channels": 6,
    }
    assert autoencoder_structure(TINY, config).tensors == built(AutoencoderTiny, config)
    assert autoencoder_structure(TINY, {}).tensors == built(AutoencoderTiny, {})


@pytest.mark.parametrize("kind", [CLIPTextModel, CLIPTextModelWithProjection])
@pytest.mark.parametrize("layers", [1, 3])
@pytest.mark.parametrize("more", [{}, {"projection_dim": 20, "vocab_size": 99, "max_position_embeddings": 9}])
def test_every_text_encoder(kind: Any, layers: int, more: Config) -> None:
    config = {"hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": layers, "num_attention_heads": 2, **more}
    with torch.device("meta"):
        network = kind(text_config(config))
    wanted = {in_text_model(name): tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    assert text_encoder_structure(kind.__name__, config).tensors == wanted


@pytest.mark.parametrize("folder", ["models/sd1", "models/sd2", "models/sdxl", "starter"])
def test_the_configurations_that_come_with_atelier(folder: str) -> None:
    def config(part: str) -> Config:
        return dict(json.loads((resources_folder() / folder / part / "config.json").read_text("utf-8")))

    assert unet_structure(config("unet")).tensors == built(UNet2DConditionModel, config("unet"))
    vae = config("vae")
    kind = {KL: AutoencoderKL, TINY: AutoencoderTiny}[vae["_class_name"]]
    assert autoencoder_structure(vae["_class_name"], vae).tensors == built(kind, vae)


ODD_UNETS: list[Config] = [
    {"class_embed_type": "timestep"},
    {"class_embed_type": "projection", "projection_class_embeddings_input_dim": 16},
    {"num_class_embeds": 10},
    {"encoder_hid_dim": 16},
    {"attention_type": "gated"},
    {"dual_cross_attention": True},
    {"only_cross_attention": True},
    {"addition_embed_type": "text"},
    {"addition_embed_type": "image"},
    {"time_embedding_type": "fourier"},
    {"resnet_time_scale_shift": "scale_shift"},
    {"resnet_skip_time_act": True},
    {"num_attention_heads": 4},
    {"down_block_types": ["SimpleCrossAttnDownBlock2D", "DownBlock2D"]},
    {"down_block_types": ["DownBlock2D"]},
    {"up_block_types": ["UpBlock2D"] * 3},
    {"mid_block_type": "UNetMidBlock2DSimpleCrossAttn"},
    {"block_out_channels": [16, 20]},
    {"block_out_channels": [16, 32.0]},
    {"block_out_channels": []},
    {"block_out_channels": 16},
    {"attention_head_dim": 5},
    {"attention_head_dim": [4]},
    {"layers_per_block": 0},
    {"layers_per_block": True},
    {"layers_per_block": "2"},
    {"transformer_layers_per_block": [[1, 1], [1]]},
    {"cross_attention_dim": [24, 16]},
    {"in_channels": 9},
    {"sample_size": None},
    {"sample_size": [8, 8]},
    {"norm_num_groups": None},
    {"act_fn": "geglu"},
    {"use_linear_projection": 1},
]


@pytest.mark.parametrize("odd", ODD_UNETS, ids=str)
def test_a_unet_that_could_not_be_built_or_run_is_refused(odd: Config) -> None:
    usual = unet(
        block_out_channels=[16, 32], down_block_types=list(DOWN), up_block_types=list(UP[::-1]), attention_head_dim=4
    )
    assert unet_structure(usual).context == 24
    with pytest.raises(UnknownSettingError) as told:
        unet_structure({**usual, **odd})
    assert told.value.key in {*odd, "out_channels", "norm_num_groups"}


@pytest.mark.parametrize(
    ("kind", "odd"),
    [
        (KL, {"latents_mean": [0.0] * 4}),
        (KL, {"latents_std": [1.0] * 4}),
        (KL, {"shift_factor": 0.1159}),
        (KL, {"scaling_factor": 0}),
        (KL, {"scaling_factor": None}),
        (KL, {"scaling_factor": "0.18215"}),
        (KL, {"out_channels": 6}),
        (KL, {"down_block_types": ["AttnDownEncoderBlock2D"]}),
        (KL, {"norm_num_groups": 5}),
        (KL, {"layers_per_block": None}),
        (TINY, {"shift_factor": 0.5}),
        (TINY, {"num_decoder_blocks": [1]}),
        (TINY, {"encoder_block_out_channels": [8, 16, 8, 8]}),
        (TINY, {"upsampling_scaling_factor": 0}),
    ],
    ids=str,
)
def test_a_vae_that_could_not_be_built_or_would_decode_wrongly_is_refused(kind: str, odd: Config) -> None:
    with pytest.raises(UnknownSettingError) as told:
        autoencoder_structure(kind, odd)
    assert told.value.key in odd


@pytest.mark.parametrize("odd", [{"hidden_act": "geglu"}, {"num_attention_heads": 5}, {"vocab_size": 0}], ids=str)
def test_a_text_encoder_that_could_not_be_built_is_refused(odd: Config) -> None:
    with pytest.raises(UnknownSettingError):
        text_encoder_structure(WITH_PROJECTION, odd)


@pytest.mark.parametrize("family", [Family.SD1, Family.SD2, Family.SDXL])
def test_the_tables_of_single_files_are_those_of_the_networks(family: Family) -> None:
    """`python packaging/tensor_tables.py` writes them anew."""
    folder = resources_folder() / "models" / family.value
    wanted = {}
    for component, named in inventory(folder, family).items():
        for name, shape in named.items():
            location = ldm_location(family, component, name)
            assert location is not None
            wanted[location.name] = location.shape(shape)
    assert checkpoint_tensors(family) == wanted


@pytest.mark.parametrize(
    ("distilled", "changes"),
    [
        ("KOALA-700M", {"layers_per_block": 1, "transformer_layers_per_block": [0, 2, 5], "mid_block_type": None}),
        (
            "SSD-1B",
            {
                "transformer_layers_per_block": [[1, 1], [2, 2], [4, 4]],
                "reverse_transformer_layers_per_block": [[4, 4, 10], [2, 1, 1], 1],
                "mid_block_type": "UNetMidBlock2D",
            },
        ),
        ("another way up", {"reverse_transformer_layers_per_block": [1, 2, 3]}),
    ],
)
def test_a_distilled_unet_is_of_no_family(distilled: str, changes: Config) -> None:
    """sdxl-koala#2, kohya_ss#1665: with SDXL's widths, but layers that are counted otherwise."""
    folder = resources_folder() / "models" / "sdxl" / "unet" / "config.json"
    usual = json.loads(folder.read_text("utf-8"))
    assert family_of_unet(unet_structure(usual).tensors) is Family.SDXL
    assert family_of_unet(unet_structure({**usual, **changes}).tensors) is Family.OWN
    assert unet_structure({**usual, **changes}).tensors == built(UNet2DConditionModel, {**usual, **changes})
