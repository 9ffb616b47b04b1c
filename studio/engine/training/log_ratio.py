"""The ratio of the policy's to the reference's probability of a denoising step, in the form that does not cancel."""

from __future__ import annotations

from typing import Literal

from torch import Tensor

Reduction = Literal["sum", "mean"]


def log_ratio(
    policy: Tensor,
    reference: Tensor,
    realised: Tensor,
    weight: Tensor,
    reduction: Reduction,
) -> Tensor:
    """log π_θ − log π_ref of one step from predictions, ε or v; (n, C, H, W) ×3 and (n, 1, 1, 1) → (n,).

    π(x_{t-1} | x_t, c) is the Gaussian of D3PO (2311.13231, eq. 9). With mean = scale·x_t + gain·o the difference of
    two of them is weight·(o_θ − o_ref)·(2o* − o_ref − o_θ), where o* = (x_{t−1} − scale·x_t) / gain is the prediction
    that would have made the realised action the mean. No difference of large numbers is taken.
    """
    terms = weight * (policy - reference) * (2 * realised - reference - policy)
    return terms.sum((1, 2, 3)) if reduction == "sum" else terms.mean((1, 2, 3))
