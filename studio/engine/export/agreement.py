"""Whether what was written is what was meant, number by number: nothing may lie between them but rounding.

What is stored stands for every number that rounds to it. So the bound is derived from what was read alone: a number x
in a dtype with eps lies at most eps/2·|x| from the one that was rounded to it, and below the normal range half the step
there. Every honest file keeps to it: rounding reaches 0.95 of it at rank 2 and 0.2 at rank 128. A layer that is lost,
doubled or exchanged is off by as much as it is worth itself, at least 40 times the bound in bf16 and 300 times in fp16.
The dtype that the model calculates in has no part in it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import torch
from torch import Tensor

from studio.engine.lora.layers import Layer

ARITHMETIC = 8
"""Roundings of float32 beside those of a sum: alpha is divided and multiplied in, a change added."""


def rounding_error(stored: Tensor, dtype: torch.dtype) -> Tensor:
    """How far off, at most, a number was that became this one in `dtype`; float32, in the shape of `stored`."""
    info = torch.finfo(dtype)
    return info.eps / 2 * stored.abs() + info.smallest_normal * info.eps / 2


def differing_layer(meant: Sequence[Layer], stored: Sequence[Layer], dtype: torch.dtype) -> str | None:
    """The name of a module whose change is another one than meant, when it was stored in `dtype`; None if all agree.

    A module that one side lacks is not changed by it.
    """
    of_module = {layer.name: layer for layer in meant}
    read = {layer.name: layer for layer in stored}
    for name in {**of_module, **read}:
        if name not in read:
            if bool(of_module[name].delta_weight().any()):
                return name
        elif not _stands_for(read[name], of_module.get(name), dtype):
            return name
    return None


def _stands_for(stored: Layer, meant: Layer | None, dtype: torch.dtype) -> bool:
    change = stored.delta_weight()
    difference = change if meant is None else meant.delta_weight() - change
    up, down = stored.up.flatten(1).abs(), stored.down.flatten(1).abs()
    up_error, down_error = rounding_error(up, dtype), rounding_error(down, dtype)
    # A sum of `rank` products is rounded as often.
    down_error = down_error + (ARITHMETIC + stored.rank) * torch.finfo(torch.float32).eps * down
    bound = abs(stored.scaling) * (up @ down_error + up_error @ (down + down_error))
    return _within(difference.flatten(1), bound)


def differing_weight(
    layers: Sequence[Layer], before: Callable[[Layer], Tensor], after: Callable[[Layer], Tensor]
) -> str | None:
    """The name of a module whose weight is not what it was `before` with the layer's change added and rounded once;
    None if all are."""
    for layer in layers:
        old, new = before(layer), after(layer)
        change = layer.delta_weight()
        sizes = old.float().abs() + change.abs()
        bound = rounding_error(new.float(), new.dtype) + ARITHMETIC * torch.finfo(torch.float32).eps * sizes
        if old.dtype is not new.dtype:
            # a folder may hold a weight in two formats, and the one that was changed is not the one read here
            bound = bound + rounding_error(old.float(), old.dtype)
        if not _within(old.float() + change - new.float(), bound):
            return layer.name
    return None


def _within(difference: Tensor, bound: Tensor) -> bool:
    # Not `difference > bound`: with numbers that are none every comparison is false, and they have to be refused.
    return bool((difference.abs() <= bound).all()) and bool(bound.isfinite().all())
