"""Layers as the tensors and metadata of a LoRA file, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from studio.domain.errors import ModelError
from studio.domain.export import WEIGHTS_NAME, Dtype, Format, Labels
from studio.engine.export.lora.compatibility import modules_by_name
from studio.engine.export.lora.kohya_format import kohya_tensors
from studio.engine.export.lora.layers import Layer
from studio.engine.export.lora.metadata import lora_metadata
from studio.engine.export.lora.module_shapes import ModuleShapes
from studio.engine.export.lora.peft_format import peft_metadata, peft_tensors, scaling_in_metadata
from studio.engine.model.tensor_files import write_tensors
from studio.library.header import printable_name
from studio.library.lora_file import LoraFile, ModuleTensors, Naming

TORCH_DTYPES = {Dtype.HALF: torch.float16, Dtype.BRAIN: torch.bfloat16, Dtype.FULL: torch.float32}
BF16_ERROR = 2e-3
"""Relative error that bf16 would make as well."""
PEFT_PREFIX = "base_model.model."
DORA = "{0} is a DoRA, whose changes depend on the base model's weights; only a plain LoRA can be converted."
TUCKER = "{0} holds decomposed convolutions (lora_mid), which Atelier cannot convert."


def to_dtype(tensors: Mapping[str, Tensor], dtype: Dtype) -> dict[str, Tensor]:
    """Weights in the wanted numbers, or in bf16 where fp16 is too narrow for them; alphas stay float32."""
    torch_dtype = TORCH_DTYPES[dtype]
    if torch_dtype is torch.float16 and any(_too_wide_for_fp16(tensor) for tensor in tensors.values()):
        torch_dtype = torch.bfloat16
    return {
        name: tensor if tensor.ndim == 0 else tensor.to(torch_dtype).contiguous() for name, tensor in tensors.items()
    }


def _too_wide_for_fp16(tensor: Tensor) -> bool:
    """Whether fp16 spoils weights: large ones overflow, and those of a LoRA that learned little are nearly 0."""
    error = (tensor.half().float() - tensor).norm()
    # Not `error > …`: where numbers overflow the error may be NaN, of which every comparison is false.
    return not bool(error <= BF16_ERROR * tensor.norm())


def write_lora(
    layers: Sequence[Layer],
    shapes: ModuleShapes,
    target: Path,
    file_format: Format,
    dtype: Dtype,
    labels: Labels,
    *,
    velocity: bool = False,
) -> None:
    """Write the file, or the folder with it; the caller verifies it before it gets its final name."""
    rank = max(layer.rank for layer in layers)
    if file_format is Format.KOHYA:
        exact = kohya_tensors(layers, shapes)
        format_metadata = {}
        alpha = next(float(value) for name, value in exact.items() if name.endswith(".alpha"))
    else:
        exact = peft_tensors(layers)
        format_metadata = peft_metadata(layers)
        alpha = float(rank)

    tensors = to_dtype(exact, dtype)
    # Of the tensors as they are stored, since the hash among the metadata is that of their bytes.
    metadata = lora_metadata(tensors, (rank, alpha), shapes, target.stem, velocity=velocity, labels=labels)
    file = weights_file(target, file_format)
    file.parent.mkdir(exist_ok=True)
    write_tensors(tensors, file, {**metadata, **format_metadata})


def weights_file(target: Path, file_format: Format) -> Path:
    """The file with the weights: the target itself, or a file in it."""
    return target / WEIGHTS_NAME if file_format.is_folder else target


def read_layers(file: LoraFile, shapes: ModuleShapes) -> tuple[list[Layer], list[str]]:
    """The layers of a file, float32, and the names in it that are no module of the model."""
    if file.is_dora:
        raise ModelError(DORA, printable_name(file.path))
    if file.is_tucker:
        raise ModelError(TUCKER, printable_name(file.path))

    modules = modules_by_name(shapes)
    layers = list[Layer]()
    unknown = list[str]()
    try:
        with safe_open(file.path, framework="pt") as tensors:
            for name, module in file.modules.items():
                component_and_path = modules.get(canonical_name(name))
                if component_and_path is None:
                    unknown.append(name)
                    continue
                down = tensors.get_tensor(module.down).float()
                up = tensors.get_tensor(module.up).float()
                layers.append(Layer(*component_and_path, down, up, scaling_of(file, name, module)))
    except (OSError, SafetensorError) as error:
        raise ModelError(
            "{0} cannot be read; look at its permissions and its disk.", printable_name(file.path)
        ) from error
    return layers, unknown


def canonical_name(name: str) -> str:
    """A module's name without what peft and older versions of diffusers put around it."""
    bare = name.removeprefix(PEFT_PREFIX).replace(".processor.", ".").removesuffix("_lora").removesuffix(".lora")
    # diffusers' attention processors had one layer there, which became the first of a sequence with dropout.
    bare = bare.replace(".to_out", ".to_out.0") if bare.endswith(".to_out") else bare
    has_component = bare.startswith(("lora_", "unet.", "text_encoder"))
    # peft and the first LoRA files of diffusers know of no pipeline: theirs are of the UNet.
    return bare if has_component else f"unet.{bare}"


def scaling_of(file: LoraFile, name: str, module: ModuleTensors) -> float:
    """What the product of up and down is multiplied with: alpha / rank, where the file or its metadata tell alpha."""
    if module.alpha is not None:
        return module.alpha / module.rank
    if file.naming is Naming.PEFT:
        return scaling_in_metadata(file.metadata, canonical_name(name), module.rank)
    return 1.0
