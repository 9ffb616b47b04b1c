"""Base models of full size on the simulated card, and files to learn from."""

from __future__ import annotations

from dataclasses import replace
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
from torch import Tensor, nn
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

import attention  # noqa: F401 - its kernels take the place of torch's own
from studio.assets import resources_folder
from studio.domain.base_model import Family
from studio.domain.jobs import Picture, PictureSet, Spare
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.device.device import Device
from studio.engine.model import loader
from studio.engine.model.base_model import BaseModel
from studio.engine.model.quantisation import ADAPTED, SMALLEST
from studio.engine.model.schedule import ddim_schedule
from studio.engine.model.tokenizer import PAD_OF_SD2, clip_tokenizer
from studio.engine.sampling.trajectory import Trajectory, save_trajectory, text_key

PROMPT = "a moth on a lamp"
NATIVE = {Family.SD1: 512, Family.SD2: 512, Family.SDXL: 1024}
"""Pixels of a side."""


def full_size_model(family: Family, device: Device) -> BaseModel:
    """A whole pipeline as it is after opening: the UNet on the card, text encoders and VAE on the CPU."""
    folder = resources_folder() / "models" / family.value
    # numbers would be drawn one weight at a time, for a card that keeps none
    with torch.device("meta"):
        parts: dict[str, Any] = {
            "unet": UNet2DConditionModel.from_config(UNet2DConditionModel.load_config(folder / "unet")),
            "vae": AutoencoderKL.from_config(AutoencoderKL.load_config(folder / "vae")),
            "text_encoder": CLIPTextModel(CLIPTextConfig.from_pretrained(folder / "text_encoder")),
        }
        if family is Family.SDXL:
            config = CLIPTextConfig.from_pretrained(folder / "text_encoder_2")
            parts["text_encoder_2"] = CLIPTextModelWithProjection(config)
    for part in parts.values():
        part.to(device.dtype).to_empty(device="cpu")
    parts["scheduler"] = DDIMScheduler.from_config(DDIMScheduler.load_config(folder / "scheduler"))
    parts["tokenizer"] = clip_tokenizer()
    if family is Family.SDXL:
        pipeline = StableDiffusionXLPipeline(**parts, tokenizer_2=clip_tokenizer(PAD_OF_SD2))
    else:
        nothing = {"safety_checker": None, "feature_extractor": None, "requires_safety_checker": False}
        pipeline = StableDiffusionPipeline(**parts, **nothing)
    return BaseModel(pipeline, loader.prepare(pipeline, device))


class PackedLinear(nn.Module):
    """bitsandbytes' Linear4bit as far as memory goes: half a byte a weight with its scales, whole while it computes."""

    def __init__(self, layer: nn.Linear) -> None:
        super().__init__()
        count = layer.weight.numel()
        place = layer.weight.device
        self.in_features, self.out_features = layer.in_features, layer.out_features
        self.weight = nn.Parameter(torch.empty((count + 1) // 2, dtype=torch.uint8, device=place), requires_grad=False)
        self.scales = nn.Buffer(torch.empty(count // 64, dtype=torch.float32, device=place))
        self.bias = layer.bias

    def forward(self, inputs: Tensor) -> Tensor:
        product: Any = _PackedProduct
        output: Tensor = product.apply(inputs, self.out_features, self.in_features, self.bias)
        return output


class _PackedProduct(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, inputs: Tensor, rows: int, columns: int, bias: Tensor | None) -> Tensor:
        ctx.shape = (rows, columns)
        weight = torch.empty(rows, columns, dtype=inputs.dtype, device=inputs.device)
        return nn.functional.linear(inputs, weight, bias)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> Any:
        (gradient,) = gradients
        weight = torch.empty(*ctx.shape, dtype=gradient.dtype, device=gradient.device)
        return gradient @ weight, None, None, None


def pack(unet: nn.Module, dtype: torch.dtype) -> None:
    """In the place of `quantise_to_nf4`, whose library computes on CUDA."""
    for name, layer in list(unet.named_modules()):
        if type(layer) is not nn.Linear or layer.weight.numel() < SMALLEST or name.endswith(ADAPTED):
            continue
        parent, _, attribute = name.rpartition(".")
        setattr(unet.get_submodule(parent), attribute, PackedLinear(layer))


setattr(loader, "quantise_to_nf4", pack)  # noqa: B010 - mypy knows it as one that cannot be assigned


def pictures(folder: Path, count: int, *, trajectories: bool = True) -> tuple[Picture, ...]:
    return tuple(
        Picture(
            PROMPT,
            "",
            number,
            100 + number,
            folder / f"{number}.png",
            folder / f"{number}.safetensors" if trajectories else None,
        )
        for number in range(count)
    )


def picture_set(folder: Path, shown: int = 2, spares: int = 2) -> PictureSet:
    """A pair, as `atelier` draws it: four candidates, two of them shown."""
    spare = tuple(Spare(50 + each, 60 + each, folder / f"spare-{each}.safetensors") for each in range(spares))
    return PictureSet("pair", 1, pictures(folder, shown), spare)


def vote(model: BaseModel, folder: Path, sampling: Sampling, number: int = 1) -> Comparison:
    """On two chains of noise, written as a drawing would."""
    schedule = ddim_schedule(model.scheduler, sampling.steps, sampling.eta)
    sides = []
    for side in ("winner", "loser"):
        latents = torch.randn((len(schedule) + 1, *model.latent_shape(sampling)))
        sides.append(folder / f"{number}-{side}.safetensors")
        save_trajectory(Trajectory(latents, schedule.timesteps, text_key(PROMPT, ""), sampling), sides[-1])
    return Comparison(number, PROMPT, "", sides[0], sides[1])


def at_size(sampling: Sampling, pixels: int) -> Sampling:
    return replace(sampling, width=pixels, height=pixels)
