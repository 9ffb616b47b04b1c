"""Pipelines of Stable Diffusion's kinds, small enough to run in a moment, with random weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from diffusers import (
    AutoencoderKL,
    DDIMScheduler,
    StableDiffusionPipeline,
    StableDiffusionXLPipeline,
    UNet2DConditionModel,
)
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

from studio.domain.base_model import Family
from studio.engine.families.stable_diffusion.tokenizer import clip_tokenizer

HEADS = 4
TEXT_WIDTH = 32
SCHEDULE = {
    "beta_start": 0.00085,
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "clip_sample": False,
    "set_alpha_to_one": False,
    "steps_offset": 1,
}


def tiny_unet(family: Family, **other: Any) -> UNet2DConditionModel:
    """Latents of 4 × 16 × 16; as many levels as SDXL has, since the names in its LoRA files count them."""
    down = "CrossAttnDownBlock2D"
    up = "CrossAttnUpBlock2D"
    shape: dict[str, Any] = {
        "layers_per_block": 1,
        "block_out_channels": (32, 64),
        "down_block_types": ("DownBlock2D", down),
        "up_block_types": (up, "UpBlock2D"),
        "cross_attention_dim": TEXT_WIDTH,
    }
    if family is Family.SDXL:
        shape = {
            "layers_per_block": 2,
            "block_out_channels": (32, 32, 64),
            "down_block_types": ("DownBlock2D", down, down),
            "up_block_types": (up, up, "UpBlock2D"),
            "transformer_layers_per_block": (1, 1, 2),
            "use_linear_projection": True,
            "cross_attention_dim": 2 * TEXT_WIDTH,
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": 8,
            "projection_class_embeddings_input_dim": 6 * 8 + TEXT_WIDTH,
        }
    return UNet2DConditionModel(sample_size=16, norm_num_groups=8, attention_head_dim=HEADS, **{**shape, **other})


def tiny_vae(**other: Any) -> AutoencoderKL:
    shape: dict[str, Any] = {"block_out_channels": (8, 8, 8, 8), "layers_per_block": 1}
    return AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=128,
        force_upcast=True,
        **{**shape, **other},
    )


def _text_config(width: int, layers: int) -> CLIPTextConfig:
    return CLIPTextConfig(
        hidden_size=width,
        intermediate_size=2 * width,
        num_hidden_layers=layers,
        num_attention_heads=HEADS,
        projection_dim=width,
    )


def tiny_folder(folder: Path, family: Family, *, layers: int = 2, **schedule: Any) -> Path:
    """A diffusers folder with text encoders of so many layers; `schedule` changes the scheduler's configuration."""
    return folder_with(folder, family, {}, layers=layers, **schedule)


def folder_with(folder: Path, family: Family, changes: dict[str, Any], *, layers: int = 2, **schedule: Any) -> Path:
    """The same with `changes` of its UNet's configuration."""
    with torch.random.fork_rng():
        torch.manual_seed(0)
        parts = {"unet": tiny_unet(family, **changes), "vae": tiny_vae()}
        return _saved(folder, family, parts, (TEXT_WIDTH, TEXT_WIDTH), schedule, layers)


def regular_folder(folder: Path, family: Family, **schedule: Any) -> Path:
    """One whose layers are counted as those of single files, and whose second text encoder has another width."""
    down = "CrossAttnDownBlock2D"
    up = "CrossAttnUpBlock2D"
    shape: dict[str, Any] = {"layers_per_block": 2}
    if family is Family.SDXL:
        width = 3 * TEXT_WIDTH
        shape |= {"cross_attention_dim": width, "projection_class_embeddings_input_dim": 6 * 8 + 2 * TEXT_WIDTH}
    else:
        shape |= {"down_block_types": (down, "DownBlock2D"), "up_block_types": ("UpBlock2D", up)}
        shape |= {"use_linear_projection": family is Family.SD2}
    with torch.random.fork_rng():
        torch.manual_seed(0)
        vae = tiny_vae(layers_per_block=2, block_out_channels=(8, 8, 16, 16))
        parts = {"unet": tiny_unet(family, **shape), "vae": vae}
        return _saved(folder, family, parts, (TEXT_WIDTH, 2 * TEXT_WIDTH), schedule)


def _saved(
    folder: Path,
    family: Family,
    parts: dict[str, Any],
    widths: tuple[int, int],
    schedule: dict[str, Any],
    layers: int = 2,
) -> Path:
    shared = {
        **parts,
        "scheduler": DDIMScheduler(**{**SCHEDULE, **schedule}),
        "text_encoder": CLIPTextModel(_text_config(widths[0], layers)),
        "tokenizer": clip_tokenizer(),
    }
    if family is Family.SDXL:
        second = {
            "text_encoder_2": CLIPTextModelWithProjection(_text_config(widths[1], layers)),
            "tokenizer_2": clip_tokenizer("!"),
        }
        pipeline = StableDiffusionXLPipeline(**shared, **second)
    else:
        nothing = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
        pipeline = StableDiffusionPipeline(**shared, **nothing)
    pipeline.save_pretrained(folder)
    return folder
