"""Operations of full-size UNets, counted on tensors without contents."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import torch
from diffusers import DDIMScheduler, UNet2DConditionModel
from torch.utils.flop_counter import FlopCounterMode

from costs.looks import looks_per_vote
from costs.models import FULL_SIZE
from material import configuration
from studio.domain.base_model import Family
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling
from studio.engine.families.stable_diffusion.unet import UNetPredictor
from studio.engine.families.text_embeddings import TextEmbeddings
from studio.engine.model.adapter import add_adapter
from studio.engine.model.base_model import PIXELS_PER_LATENT
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.schedule import step_schedule

TOKENS = 77


def countable(config: Mapping[str, Any]) -> UNet2DConditionModel:
    """A UNet of this configuration with the adapter of `atelier`, frozen, without numbers."""
    with torch.device("meta"):
        unet = UNet2DConditionModel.from_config(config)
        unet.requires_grad_(False)
        add_adapter(unet, ATELIER.adapter, seed=0)
    return unet


def operations(unet: UNet2DConditionModel, pixels: int, rows: int, *, guided: bool, learning: bool) -> int:
    """Of a prediction for so many latents of a picture of `pixels` a side; with `learning` of its gradient too."""
    side = pixels // PIXELS_PER_LATENT
    is_xl = unet.config.addition_embed_type == "text_time"
    schedule = step_schedule(DDIMScheduler.from_pretrained(configuration(Family.SD1, "scheduler")), 20, 1.0)
    with torch.device("meta"):
        latents = torch.zeros(rows, unet.config.in_channels, side, side)
        hidden = torch.zeros(rows, TOKENS, unet.config.cross_attention_dim)
        pooled = torch.zeros(rows, _pooled_width(unet)) if is_xl else None
    text = TextEmbeddings(hidden, pooled)
    condition = Condition(text, text, 5.0 if guided else 1.0)
    steps = torch.zeros(rows, dtype=torch.long)
    with FlopCounterMode(display=False) as counter, torch.set_grad_enabled(learning):
        output = guided_prediction(UNetPredictor(unet), latents, steps, condition, schedule)
        if learning:
            output.sum().backward()
    return int(counter.get_total_flops())


def _pooled_width(unet: UNet2DConditionModel) -> int:
    """Beside the six numbers of a picture's size."""
    width: int = unet.config.projection_class_embeddings_input_dim - 6 * unet.config.addition_time_embed_dim
    return width


def of_a_vote(family: Family, sampling: Sampling) -> tuple[int, int]:
    """The authors' way and `atelier`'s of a vote that is learned for the first time, at full size."""
    unet = countable(UNet2DConditionModel.load_config(configuration(family, "unet")))
    pixels = FULL_SIZE[family]
    one_step = sum(operations(unet, pixels, 1, guided=True, learning=learning) for learning in (True, False))
    ours = looks_per_vote(ATELIER, sampling.steps) * operations(unet, pixels, 2, guided=False, learning=True)
    return 2 * sampling.steps * one_step, round(ours)
