"""What a graphics device says that has no memory left."""

from __future__ import annotations

import torch

OUT_OF_MEMORY = (
    # CUDA and ROCm beside their own class, XPU and MPS
    "out of memory",
    # a single tensor that is larger than Metal allows
    "Invalid buffer size",
    # Intel's driver
    "UR_RESULT_ERROR_OUT_OF_DEVICE_MEMORY",
    "UR_RESULT_ERROR_OUT_OF_RESOURCES",
    # cuBLAS and cuDNN, which ask for memory of their own
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_ALLOC_FAILED",
)
"""What torch says where a graphics device has no memory left; only for some of them it has a class of errors."""


def is_out_of_memory(error: BaseException) -> bool:
    """Whether a graphics device has no memory left: the one place that decides it, for every kind of device."""
    if isinstance(error, torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(words in str(error) for words in OUT_OF_MEMORY)
