"""Compiling the UNet, for machines that have a compiler."""

from __future__ import annotations

import torch
from diffusers import UNet2DConditionModel


def compile_blocks(unet: UNet2DConditionModel) -> None:
    """Compile the transformer blocks when they first run; what cannot be compiled runs as it is."""
    torch._dynamo.config.suppress_errors = True
    unet.compile_repeated_blocks()
