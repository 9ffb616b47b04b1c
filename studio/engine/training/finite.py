"""What a training that ran into infinite numbers, or into none (NaN), says."""

from __future__ import annotations

from collections.abc import Iterable

from torch import Tensor

from studio.domain.errors import ModelError

DIVERGED = (
    "Learning ran into numbers that are none (NaN), so this round was not kept, but every vote is; half precision may "
    "be too narrow for this base model: choose the precision “Full (fp32)” in the settings."
)


def refuse_not_finite(tensors: Iterable[Tensor]) -> None:
    """ModelError if any of the numbers is infinite or none."""
    if not all(bool(tensor.isfinite().all()) for tensor in tensors):
        raise ModelError(DIVERGED)
