"""Layers as the tensors and metadata of a LoRA file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from studio.domain.base_model import Prediction
from studio.domain.export import WEIGHTS_NAME, Dtype, Format, Labels
from studio.engine.export.lora.kohya_format import kohya_tensors
from studio.engine.export.lora.metadata import lora_metadata
from studio.engine.export.lora.peft_format import peft_metadata, peft_tensors
from studio.engine.lora.layers import Layer
from studio.engine.lora.module_shapes import ModuleShapes
from studio.engine.model.tensor_files import write_tensors

TORCH_DTYPES = {Dtype.HALF: torch.float16, Dtype.BRAIN: torch.bfloat16, Dtype.FULL: torch.float32}
BF16_ERROR = 2e-3
"""Relative error that bf16 would make as well."""


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
    prediction: Prediction = Prediction.EPSILON,
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
    metadata = lora_metadata(tensors, (rank, alpha), shapes, target.stem, prediction=prediction, labels=labels)
    file = weights_file(target, file_format)
    file.parent.mkdir(exist_ok=True)
    write_tensors(tensors, file, {**metadata, **format_metadata})


def weights_file(target: Path, file_format: Format) -> Path:
    """The file with the weights: the target itself, or a file in it."""
    return target / WEIGHTS_NAME if file_format.is_folder else target
