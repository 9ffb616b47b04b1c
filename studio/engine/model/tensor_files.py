"""Tensors as safetensors files, written so that a full disk raises the OSError that it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from safetensors.torch import save
from torch import Tensor


def write_tensors(tensors: Mapping[str, Tensor], target: Path, metadata: dict[str, str] | None = None) -> None:
    """Write contiguous CPU tensors; raises OSError, which the library's own writer hides in an error of its own."""
    target.write_bytes(save(dict(tensors), metadata))
