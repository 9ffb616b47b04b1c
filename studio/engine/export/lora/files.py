"""Layers as the tensors and metadata of a LoRA file, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.export import WEIGHTS_NAME, Format, Labels, Storage
from studio.engine.export.lora.compatibility import names_of
from studio.engine.export.lora.kohya import kohya_tensors
from studio.engine.export.lora.layers import Layer
from studio.engine.export.lora.metadata import lora_metadata
from studio.engine.export.lora.module_shapes import Table
from studio.engine.export.lora.peft_names import peft_metadata, peft_tensors, told_scale
from studio.engine.model.tensor_files import write_tensors
from studio.library.header import shown
from studio.library.lora_file import LoraFile, Module, Naming

DTYPES = {Storage.HALF: torch.float16, Storage.BRAIN: torch.bfloat16, Storage.FULL: torch.float32}
SPOILT = 2e-3
"""Relative error that bf16 would make as well."""
PREFIX = "base_model.model."
DORA = "{0} is a DoRA, whose changes depend on the base model's weights; only a plain LoRA can be converted."
TUCKER = "{0} holds decomposed convolutions (lora_mid), which Atelier cannot convert."


def stored(tensors: Mapping[str, Tensor], storage: Storage) -> dict[str, Tensor]:
    """Weights in the wanted numbers, or in bf16 where fp16 is too narrow for them; alphas stay float32."""
    dtype = DTYPES[storage]
    if dtype is torch.float16 and any(_too_narrow(tensor) for tensor in tensors.values()):
        dtype = torch.bfloat16
    return {name: tensor if tensor.ndim == 0 else tensor.to(dtype).contiguous() for name, tensor in tensors.items()}


def _too_narrow(tensor: Tensor) -> bool:
    """Whether fp16 spoils weights: large ones overflow, and those of a LoRA that learned little are nearly 0."""
    return not bool((tensor.half().float() - tensor).norm() <= SPOILT * tensor.norm())


def write_lora(
    layers: Sequence[Layer],
    table: Table,
    target: Path,
    file_format: Format,
    storage: Storage,
    labels: Labels,
    *,
    velocity: bool = False,
) -> None:
    """Write the file, or the folder with it; the caller verifies it before it gets its final name."""
    rank = max(layer.rank for layer in layers)
    if file_format is Format.KOHYA:
        whole = kohya_tensors(layers, table)
        more = {}
        alpha = next(float(value) for name, value in whole.items() if name.endswith(".alpha"))
    else:
        whole = peft_tensors(layers)
        more = peft_metadata(layers)
        alpha = float(rank)
    tensors = stored(whole, storage)
    told = lora_metadata(tensors, (rank, alpha), table, target.stem, velocity=velocity, labels=labels)
    file = weights_in(target, file_format)
    file.parent.mkdir(exist_ok=True)
    write_tensors(tensors, file, {**told, **more})


def weights_in(target: Path, file_format: Format) -> Path:
    """The file with the weights: the target itself, or a file in it."""
    return target / WEIGHTS_NAME if file_format.is_folder else target


def read_layers(file: LoraFile, table: Table) -> tuple[list[Layer], list[str]]:
    """The layers of a file, float32, and the names in it that are no module of the model."""
    if file.magnitudes:
        raise ModelError(DORA, shown(file.path))
    if file.middles:
        raise ModelError(TUCKER, shown(file.path))
    places = names_of(table)
    layers = list[Layer]()
    strange = list[str]()
    try:
        with safe_open(file.path, framework="pt") as opened:
            for name, module in file.modules.items():
                place = places.get(plain(name))
                if place is None:
                    strange.append(name)
                    continue
                down = opened.get_tensor(module.down).float()
                up = opened.get_tensor(module.up).float()
                layers.append(Layer(*place, down, up, scale_of(file, name, module)))
    except (OSError, SafetensorError) as error:
        raise ModelError("{0} cannot be read; look at its permissions and its disk.", shown(file.path)) from error
    return layers, strange


def plain(name: str) -> str:
    """A module's name without what peft and older versions of diffusers put around it."""
    bare = name.removeprefix(PREFIX).replace(".processor.", ".").removesuffix("_lora").removesuffix(".lora")
    bare = bare.replace(".to_out", ".to_out.0") if bare.endswith(".to_out") else bare
    known = bare.startswith(("lora_", "unet.", "text_encoder"))
    return bare if known else f"unet.{bare}"


def scale_of(file: LoraFile, name: str, module: Module) -> float:
    """What the product of up and down is multiplied with: alpha / rank, where the file or its metadata tell alpha."""
    if module.alpha is not None:
        return module.alpha / module.rank
    if file.naming is Naming.PEFT:
        return told_scale(file.header.metadata, plain(name), module.rank)
    return 1.0
