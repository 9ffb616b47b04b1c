"""What Atelier is measured against: the same votes, LoRA and optimiser, another loss on the plain error of ε."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor

from studio.domain.votes import Comparison
from studio.engine.training.context import TrainingContext
from studio.engine.training.objective import Objective
from variants import PairObjective


def sft(context: TrainingContext) -> Objective:
    """Supervised fine-tuning on the winners; ties teach nothing. The margin is told, not trained."""
    numbers = math.prod(context.model.latent_shape(context.job.sampling))

    def loss(winner: Tensor, loser: Tensor, comparisons: Sequence[Comparison]) -> Tensor:
        decided = torch.tensor([float(not comparison.tie) for comparison in comparisons])
        return -decided.to(winner) * winner / numbers

    return PairObjective(context, loss, plain_error=True, beta=1.0)


def diffusion_dpo(context: TrainingContext) -> Objective:
    """Diffusion-DPO (2311.12908, eq. 14); the recipe's β stands for the paper's βT over a summed error."""
    return PairObjective(context, plain_error=True)
