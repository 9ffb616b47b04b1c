"""What a training that ran into infinite numbers, or into none (NaN), says."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import Tensor

from studio.engine.model.precision import Part, PrecisionError

DIVERGED = (
    "Learning ran into numbers that are none (NaN), in full precision too, so this round was not kept, but every vote "
    "is; choose another base model."
)


def refuse_not_finite(tensors: Iterable[Tensor]) -> None:
    """PrecisionError if any of the numbers is infinite or none."""
    finite = [tensor.isfinite().all() for tensor in tensors]
    # One number to the CPU for all: each waits for the card.
    if finite and not bool(torch.stack(finite).all()):
        raise diverged()


def diverged() -> PrecisionError:
    return PrecisionError(Part.MODEL, DIVERGED)
