"""LoRA files in kohya's format, the one that every program for Stable Diffusion reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import torch
from peft.tuners.lora import LoraLayer
from safetensors.torch import save
from torch import Tensor

from studio.engine.adapter import NAME
from studio.engine.models import BaseModel
from studio.engine.naming import text_key, unet_key
from studio.engine.tensor_files import write_tensors

SDXL_WIDTH = 2048
BASE_VERSIONS = {768: "sd_v1", 1024: "sd_v2", SDXL_WIDTH: "sdxl_base_v1-0"}
ARCHITECTURES = {
    768: "stable-diffusion-v1/lora",
    1024: "stable-diffusion-v2-768-v/lora",
    SDXL_WIDTH: "stable-diffusion-xl-v1-base/lora",
}
SGM = "https://github.com/Stability-AI/generative-models"


def kohya_tensors(model: BaseModel, names: Sequence[str] = (NAME,)) -> dict[str, Tensor]:
    """`<key>.lora_down.weight`, `.lora_up.weight` and `.alpha` of every adapted module, float32 on the CPU.

    Readers compute up·down·alpha/rank, so alpha is scaling·rank, which covers every way of scaling. Several adapters of
    a module become one, whose rank is the sum of theirs.
    """
    layers = {key: layer for key, layer in _keyed(model) if any(name in layer.lora_A for name in names)}
    several = len(names) > 1
    pairs = {key: _together(layer, names) if several else _pair(layer, names[0]) for key, layer in layers.items()}
    alpha = max(len(down) for down, _ in pairs.values())
    tensors: dict[str, Tensor] = {}
    for key, (down, up) in pairs.items():
        tensors[f"{key}.lora_down.weight"] = down.contiguous()
        tensors[f"{key}.lora_up.weight"] = (up * (len(down) / alpha) if several else up).contiguous()
        scaled = alpha if several else layers[key].scaling[names[0]] * len(down)
        tensors[f"{key}.alpha"] = torch.tensor(scaled, dtype=torch.float32)
    return tensors


def _pair(layer: LoraLayer, name: str) -> tuple[Tensor, Tensor]:
    """Down and up of one adapter."""
    down, up = layer.lora_A[name].weight, layer.lora_B[name].weight
    return down.detach().float().cpu(), up.detach().float().cpu()


def _together(layer: LoraLayer, names: Sequence[str]) -> tuple[Tensor, Tensor]:
    """Down and up whose product is what the adapters add. Diffusers reads only one alpha for all modules of unequal
    rank, so the scaling is in the up."""
    own = [name for name in names if name in layer.lora_A]
    pairs = [_pair(layer, name) for name in own]
    ups = [up * layer.scaling[name] for name, (_, up) in zip(own, pairs, strict=True)]
    return torch.cat([down for down, _ in pairs], 0), torch.cat(ups, 1)


def _keyed(model: BaseModel) -> Iterator[tuple[str, LoraLayer]]:
    """Every module that wears adapters, in the UNet and the text encoders, with its key in the file."""
    sdxl = model.unet.config.addition_embed_type == "text_time"
    for path, module in model.unet.named_modules():
        if isinstance(module, LoraLayer):
            yield unet_key(path, sdxl), module
    encoders = model.text_encoders
    for number, encoder in enumerate(encoders, start=1):
        prefix = f"lora_te{number}" if len(encoders) > 1 else "lora_te"
        for path, module in encoder.named_modules():
            if isinstance(module, LoraLayer):
                yield text_key(path, prefix), module


def kohya_metadata(model: BaseModel, tensors: dict[str, Tensor], title: str) -> dict[str, str]:
    """What programs need to know to list the file under the right base model."""
    unet = model.unet
    rank = max(value.shape[0] for key, value in tensors.items() if key.endswith("lora_down.weight"))
    alpha = next(float(value) for key, value in tensors.items() if key.endswith(".alpha"))
    width, side = unet.config.cross_attention_dim, unet.config.sample_size * 8
    velocity = model.scheduler.config.prediction_type == "v_prediction"
    version = BASE_VERSIONS.get(width, "atelier_starter")
    return {
        "ss_base_model_version": f"{version}_v" if velocity and width != SDXL_WIDTH else version,
        "ss_v2": str(width == 1024),
        "ss_output_name": title,
        "ss_network_module": "networks.lora",
        "ss_network_dim": str(rank),
        "ss_network_alpha": f"{alpha:g}",
        "ss_network_args": "{}",
        "sshs_model_hash": hashlib.sha256(save(tensors)).hexdigest(),
        "modelspec.sai_model_spec": "1.0.1",
        "modelspec.architecture": ARCHITECTURES.get(width, "atelier-starter/lora"),
        "modelspec.implementation": SGM if width == SDXL_WIDTH else "diffusers",
        "modelspec.prediction_type": "v" if velocity else "epsilon",
        "modelspec.title": title,
        "modelspec.resolution": f"{side}x{side}",
        "modelspec.date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
    }


def write_kohya(model: BaseModel, target: Path, title: str, names: Sequence[str] = (NAME,)) -> None:
    """Write the file; the caller verifies it before it gets its final name."""
    tensors = kohya_tensors(model, names)
    write_tensors(tensors, target, kohya_metadata(model, tensors, title))
