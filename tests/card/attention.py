"""Attention on the simulated card by the kernels that CUDA would choose: what they keep is what counts."""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import pad

from simulated_card import KIND

aten = torch.ops.aten
FLASH_DTYPES = (torch.float16, torch.bfloat16)
FLASH_WIDTH = 256
"""FlashAttention takes heads up to this width."""
ALIGNED = 8


def _attention(on_cpu: Any) -> Any:
    def attention(
        query: Tensor,
        key: Tensor,
        value: Tensor,
        attn_mask: Tensor | None = None,
        dropout_p: float = 0.0,
        is_causal: bool = False,
        scale: float | None = None,
        enable_gqa: bool = False,
    ) -> Tensor:
        if query.device.type != KIND:
            result: Tensor = on_cpu(query, key, value, attn_mask, dropout_p, is_causal, scale=scale)
            return result
        if not query.dtype == key.dtype == value.dtype:
            raise RuntimeError(f"attention of {query.dtype}, {key.dtype} and {value.dtype}")
        if attn_mask is None and query.dtype in FLASH_DTYPES and query.size(-1) <= FLASH_WIDTH:
            return _flash(query, key, value, dropout_p, is_causal, scale)
        return _efficient(query, key, value, attn_mask, dropout_p, is_causal, scale)

    return attention


def _flash(query: Tensor, key: Tensor, value: Tensor, dropout: float, is_causal: bool, scale: float | None) -> Tensor:
    width = query.size(-1)
    missing = -width % ALIGNED
    if missing:
        query, key, value = (pad(tensor, (0, missing)) for tensor in (query, key, value))
    output: Tensor = aten._scaled_dot_product_flash_attention(
        query, key, value, dropout, is_causal, False, scale=scale or width**-0.5
    )[0]
    return output[..., :width] if missing else output


def _efficient(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    mask: Tensor | None,
    dropout: float,
    is_causal: bool,
    scale: float | None,
) -> Tensor:
    needs_gradient = torch.is_grad_enabled() and any(tensor.requires_grad for tensor in (query, key, value))
    if mask is not None:
        if mask.dtype == torch.bool:
            mask = torch.zeros_like(mask, dtype=query.dtype).masked_fill(mask.logical_not(), -math.inf)
        mask = mask.expand(query.size(0), query.size(1), query.size(2), key.size(2))
    output: Tensor = aten._scaled_dot_product_efficient_attention(
        query, key, value, mask, needs_gradient, dropout, is_causal, scale=scale
    )[0]
    return output


torch.nn.functional.scaled_dot_product_attention = _attention(torch.nn.functional.scaled_dot_product_attention)
