"""Compiling the UNet, for machines that have a compiler."""

from __future__ import annotations

import torch
from diffusers import UNet2DConditionModel

VARIANTS = 64
"""Of one block: every width of the UNet, with and without an adapter, with and without gradients."""


def compile_blocks(unet: UNet2DConditionModel) -> None:
    """Compile the transformer blocks when they first run; what cannot be compiled runs as it is."""
    # without a working compiler the first picture would fail instead of being drawn slowly
    torch._dynamo.config.suppress_errors = True
    torch._dynamo.config.recompile_limit = VARIANTS
    unet.compile_repeated_blocks()
