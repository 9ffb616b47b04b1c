"""The LoRA on the UNet, made and read by peft."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from peft import LoraConfig
from peft.tuners.lora import LoraLayer
from peft.utils import get_peft_model_state_dict, set_peft_model_state_dict
from safetensors import SafetensorError
from safetensors.torch import load_file

from studio.domain.errors import ModelError
from studio.domain.recipe import Lora
from studio.engine.model.tensor_files import write_tensors

ADAPTER_NAME = "style"
WEIGHTS = "adapter.safetensors"
CONFIG = "adapter.json"


def add_adapter(unet: UNet2DConditionModel, lora: Lora, seed: int) -> None:
    """Put a fresh adapter on the UNet, replacing any; it changes nothing until trained. Weights are float32."""
    remove_adapter(unet)
    config = LoraConfig(
        r=lora.rank,
        lora_alpha=lora.alpha,
        target_modules=list(lora.targets),
        init_lora_weights="gaussian",
    )
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        unet.add_adapter(config, adapter_name=ADAPTER_NAME)
    for parameter in adapter_parameters(unet):
        parameter.data = parameter.data.float()


def remove_adapter(unet: UNet2DConditionModel) -> None:
    """Leave the bare base model."""
    if ADAPTER_NAME in getattr(unet, "peft_config", {}):
        unet.delete_adapters(ADAPTER_NAME)


def adapter_parameters(unet: UNet2DConditionModel) -> list[torch.nn.Parameter]:
    """The trainable weights, in a fixed order."""
    return [parameter for name, parameter in unet.named_parameters() if f".{ADAPTER_NAME}." in name]


def adapter_ups(unet: UNet2DConditionModel) -> list[torch.nn.Parameter]:
    """B of every layer, which is 0 in a fresh adapter."""
    return [parameter for name, parameter in unet.named_parameters() if f".lora_B.{ADAPTER_NAME}." in name]


def adapter_layers(unet: UNet2DConditionModel) -> Iterator[tuple[str, LoraLayer]]:
    """Each adapted module with its path in the UNet; an adapter that was removed leaves empty ones, which are none."""
    for path, module in unet.named_modules():
        if isinstance(module, LoraLayer) and ADAPTER_NAME in module.lora_A:
            yield path, module


@contextmanager
def adapter_off(unet: UNet2DConditionModel) -> Iterator[None]:
    """The reference policy: the same UNet without its adapter."""
    unet.disable_adapters()
    try:
        yield
    finally:
        unet.enable_adapters()


@contextmanager
def adapter_at(unet: UNet2DConditionModel, strength: float) -> Iterator[None]:
    """The adapter's change of the UNet times `strength`, as programs that load a LoRA do it; 1 again afterwards."""
    layers = [layer for _, layer in adapter_layers(unet)]
    trained = [layer.scaling[ADAPTER_NAME] for layer in layers]
    try:
        for layer, scaling in zip(layers, trained, strict=True):
            layer.scaling[ADAPTER_NAME] = scaling * strength
        yield
    finally:
        for layer, scaling in zip(layers, trained, strict=True):
            layer.scaling[ADAPTER_NAME] = scaling


def save_adapter(unet: UNet2DConditionModel, lora: Lora, folder: Path) -> None:
    """Write weights and configuration into `folder`."""
    weights = get_peft_model_state_dict(unet, adapter_name=ADAPTER_NAME)
    write_tensors(
        {key: value.detach().float().cpu().contiguous() for key, value in weights.items()},
        folder / WEIGHTS,
    )
    (folder / CONFIG).write_text(json.dumps(asdict(lora), indent=2) + "\n", encoding="utf-8")


def read_lora(folder: Path) -> Lora:
    """The configuration of a saved adapter."""
    try:
        values = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
        return Lora(values["rank"], values["alpha"], tuple(values["targets"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError("The checkpoint {0} is missing or damaged; go back to an earlier one.", folder.name) from error


def load_adapter(unet: UNet2DConditionModel, folder: Path) -> Lora:
    """Put a saved adapter on the UNet."""
    lora = read_lora(folder)
    try:
        weights = load_file(folder / WEIGHTS)
    except (OSError, SafetensorError) as error:
        raise ModelError("The checkpoint {0} is missing or damaged; go back to an earlier one.", folder.name) from error
    add_adapter(unet, lora, seed=0)
    outcome = set_peft_model_state_dict(unet, weights, adapter_name=ADAPTER_NAME)
    if outcome is not None and outcome.unexpected_keys:
        raise ModelError("The checkpoint {0} belongs to another base model.", folder.name)
    return lora
