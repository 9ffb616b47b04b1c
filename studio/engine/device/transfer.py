"""Copies from the computer's memory to a graphics device that nobody waits for."""

from __future__ import annotations

import torch
from torch import Tensor


def to_device(tensor: Tensor, device: torch.device, dtype: torch.dtype | None = None) -> Tensor:
    """The tensor there, in `dtype` if one is named.

    Out of pinned memory CUDA copies by itself while Python goes on; out of any other it keeps Python waiting for all
    that the card still has to do. Torch gives pinned memory to nobody else before the copy is through.
    """
    if dtype is not None:
        # here, so that no more than is needed has to be copied
        tensor = tensor.to(dtype)
    if device.type == "cuda" and tensor.device.type == "cpu":
        return tensor.pin_memory().to(device, non_blocking=True)
    return tensor.to(device)
