"""LoRA files in kohya's format, the one that every program for Stable Diffusion reads."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from safetensors.torch import save
from torch import Tensor

from studio.engine.adapter import NAME, adapter_layers
from studio.engine.tensor_files import write_tensors

BASE_VERSIONS = {768: "sd_v1", 1024: "sd_v2"}
ARCHITECTURES = {
    768: "stable-diffusion-v1/lora",
    1024: "stable-diffusion-v2-768-v/lora",
}


def kohya_tensors(unet: UNet2DConditionModel) -> dict[str, Tensor]:
    """`lora_unet_<module>.lora_down.weight`, `.lora_up.weight` and `.alpha` of every adapted module, on the CPU.

    Readers compute up·down·alpha/rank, so alpha is written as scaling·rank, which covers every way of scaling.
    """
    tensors: dict[str, Tensor] = {}
    for path, layer in adapter_layers(unet):
        down, up = layer.lora_A[NAME].weight, layer.lora_B[NAME].weight
        key = f"lora_unet_{path.replace('.', '_')}"
        tensors[f"{key}.lora_down.weight"] = down.detach().float().cpu().contiguous()
        tensors[f"{key}.lora_up.weight"] = up.detach().float().cpu().contiguous()
        tensors[f"{key}.alpha"] = torch.tensor(layer.scaling[NAME] * down.shape[0], dtype=torch.float32)
    return tensors


def kohya_metadata(unet: UNet2DConditionModel, tensors: dict[str, Tensor], title: str) -> dict[str, str]:
    """What programs need to know to list the file under the right base model."""
    rank = next(value.shape[0] for key, value in tensors.items() if key.endswith("lora_down.weight"))
    alpha = next(float(value) for key, value in tensors.items() if key.endswith(".alpha"))
    width = unet.config.cross_attention_dim
    digest = hashlib.sha256(save(tensors)).hexdigest()
    return {
        "ss_base_model_version": BASE_VERSIONS.get(width, "atelier_starter"),
        "ss_v2": str(width == 1024),
        "ss_output_name": title,
        "ss_network_module": "networks.lora",
        "ss_network_dim": str(rank),
        "ss_network_alpha": f"{alpha:g}",
        "ss_network_args": "{}",
        "sshs_model_hash": digest,
        "modelspec.sai_model_spec": "1.0.1",
        "modelspec.architecture": ARCHITECTURES.get(width, "atelier-starter/lora"),
        "modelspec.implementation": "diffusers",
        "modelspec.title": title,
        "modelspec.resolution": f"{unet.config.sample_size * 8}x{unet.config.sample_size * 8}",
        "modelspec.date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S"),
    }


def write_kohya(unet: UNet2DConditionModel, target: Path, title: str) -> None:
    """Write the file; the caller verifies it before it gets its final name."""
    tensors = kohya_tensors(unet)
    write_tensors(tensors, target, kohya_metadata(unet, tensors, title))
