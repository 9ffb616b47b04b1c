"""The LoRA on the UNet, made and read by peft."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from diffusers import UNet2DConditionModel
from peft import LoraConfig
from peft.tuners.lora import LoraLayer
from peft.utils import get_peft_model_state_dict, set_peft_model_state_dict
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file

from studio.domain.errors import ModelError
from studio.domain.json_fields import json_number, json_whole, parse_json
from studio.domain.recipe import AdapterConfig
from studio.engine.model.tensor_files import write_tensors
from studio.regular_files import is_real_folder, read_regular, regular

ADAPTER_NAME = "style"
MIXED_NAME = "mixed"
"""A second adapter, which adds what it changes."""
WEIGHTS = "adapter.safetensors"
CONFIG = "adapter.json"
CONFIG_BYTES_AT_MOST = 2**16
RANKS = range(1, 4097)
DAMAGED = "The checkpoint {0} is missing or damaged; go back to an earlier one."
FOREIGN = "The checkpoint {0} belongs to another base model."


def add_adapter(unet: UNet2DConditionModel, config: AdapterConfig, seed: int, name: str = ADAPTER_NAME) -> None:
    """Put a fresh adapter on the UNet, replacing any, or beside the first as a second one; it changes nothing until
    trained. Weights are float32."""
    if name == ADAPTER_NAME:
        remove_adapter(unet)
    lora_config = LoraConfig(
        r=config.rank,
        lora_alpha=config.alpha,
        target_modules=list(config.target_modules),
        init_lora_weights="gaussian",
    )
    # peft draws A from torch's own generator: sampling must not depend on whether an adapter was made before.
    with torch.random.fork_rng(), warnings.catch_warnings():
        # of a second adapter peft only wonders whether it is meant
        warnings.filterwarnings("ignore", "Already found a `peft_config` attribute")
        torch.manual_seed(seed)
        unet.add_adapter(lora_config, adapter_name=name)
    # peft takes the dtype of the frozen weights, in whose half precision small steps of training round to nothing.
    for parameter in adapter_parameters(unet, name):
        parameter.data = parameter.data.float()


def remove_adapter(unet: UNet2DConditionModel) -> None:
    """Leave the bare base model."""
    for name in {ADAPTER_NAME, MIXED_NAME} & getattr(unet, "peft_config", {}).keys():
        unet.delete_adapters(name)


def adapter_parameters(unet: UNet2DConditionModel, adapter: str = ADAPTER_NAME) -> list[torch.nn.Parameter]:
    """The trainable weights, in a fixed order."""
    return [parameter for name, parameter in unet.named_parameters() if f".{adapter}." in name]


def adapter_ups(unet: UNet2DConditionModel) -> list[torch.nn.Parameter]:
    """B of every layer, which is 0 in a fresh adapter."""
    return [parameter for name, parameter in unet.named_parameters() if f".lora_B.{ADAPTER_NAME}." in name]


def adapter_layers(unet: UNet2DConditionModel, adapter: str = ADAPTER_NAME) -> Iterator[tuple[str, LoraLayer]]:
    """Each adapted module with its path in the UNet; an adapter that was removed leaves empty ones, which are none."""
    for path, module in unet.named_modules():
        if isinstance(module, LoraLayer) and adapter in module.lora_A:
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
def adapter_at(unet: UNet2DConditionModel, strength: float, adapter: str = ADAPTER_NAME) -> Iterator[None]:
    """The adapter's change of the UNet times `strength`, as programs that load a LoRA do it; 1 again afterwards."""
    layers = [layer for _, layer in adapter_layers(unet, adapter)]
    trained = [layer.scaling[adapter] for layer in layers]
    try:
        for layer, scaling in zip(layers, trained, strict=True):
            layer.scaling[adapter] = scaling * strength
        yield
    finally:
        for layer, scaling in zip(layers, trained, strict=True):
            layer.scaling[adapter] = scaling


def save_adapter(unet: UNet2DConditionModel, config: AdapterConfig, folder: Path) -> None:
    """Write weights and configuration into `folder`."""
    weights = get_peft_model_state_dict(unet, adapter_name=ADAPTER_NAME)
    write_tensors(
        {key: value.detach().float().cpu().contiguous() for key, value in weights.items()},
        folder / WEIGHTS,
    )
    (folder / CONFIG).write_text(json.dumps(adapter_to_json(config), indent=2) + "\n", encoding="utf-8")


def mix_in_adapter(unet: UNet2DConditionModel, folder: Path) -> None:
    """Put a second saved adapter beside the one that is on: the UNet is changed by the sum of both. ModelError as for
    `load_adapter`."""
    load_adapter(unet, folder, MIXED_NAME)
    # a new adapter alone is active
    unet.set_adapter([ADAPTER_NAME, MIXED_NAME])


def load_adapter(unet: UNet2DConditionModel, folder: Path, name: str = ADAPTER_NAME) -> AdapterConfig:
    """Put a saved adapter on the UNet; ModelError if its files are damaged or it does not fit, the UNet bare then."""
    try:
        if not is_real_folder(folder):
            raise NotADirectoryError(folder)
        config = adapter_from_json(parse_json(read_regular(folder / CONFIG, CONFIG_BYTES_AT_MOST)))
        shapes = _shapes(folder / WEIGHTS, config.rank)
    except (OSError, SafetensorError, ValueError) as error:
        raise ModelError(DAMAGED, folder.name) from error
    try:
        add_adapter(unet, config, seed=0, name=name)
    except ValueError as error:
        # peft found none of the modules
        raise ModelError(FOREIGN, folder.name) from error
    expected = get_peft_model_state_dict(unet, adapter_name=name)
    if shapes != {key: tuple(value.shape) for key, value in expected.items()}:
        remove_adapter(unet)
        raise ModelError(FOREIGN, folder.name)
    weights = load_file(folder / WEIGHTS)
    if not all(bool(torch.isfinite(value).all()) for value in weights.values()):
        remove_adapter(unet)
        raise ModelError(DAMAGED, folder.name)
    set_peft_model_state_dict(unet, weights, adapter_name=name)
    return config


def _shapes(file: Path, rank: int) -> dict[str, tuple[int, ...]]:
    """Of the tensors in a file, from its header alone; ValueError if one is of no adapter of this rank."""
    with safe_open(regular(file), framework="pt") as opened:
        shapes = {key: tuple(opened.get_slice(key).get_shape()) for key in opened.keys()}  # noqa: SIM118 - no mapping
    if not all(rank in shape for shape in shapes.values()):
        raise ValueError(f"not of rank {rank}")
    return shapes


def adapter_to_json(config: AdapterConfig) -> dict[str, object]:
    """As `adapter.json` holds it, the same in every version; how the adapter began is no part of what it is."""
    return {"rank": config.rank, "alpha": config.alpha, "targets": list(config.target_modules)}


def adapter_from_json(values: object) -> AdapterConfig:
    """ValueError if it is none.

    Nothing has a default: weights put on with a guessed alpha or rank would be another style.
    """
    if not isinstance(values, dict):
        raise ValueError(f"no adapter: {values!r}")
    rank = json_whole(values, "rank")
    alpha = json_number(values, "alpha")
    targets = values.get("targets")
    if rank not in RANKS or not math.isfinite(alpha):
        raise ValueError(f"no adapter has rank {rank} and alpha {alpha}")
    if not isinstance(targets, list) or not all(isinstance(target, str) for target in targets):
        raise ValueError(f"no modules: {targets!r}")
    return AdapterConfig(rank, alpha, tuple(targets))
