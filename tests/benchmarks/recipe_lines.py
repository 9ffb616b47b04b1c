"""Recipes as lines of the results have always held them: flat, in the names of the version that the first were played
with. A line counts for a contender as long as the numbers are the same."""

from __future__ import annotations

from dataclasses import asdict

from batched_adamw import BatchedAdamWConfig
from studio.domain.recipe import AdamWConfig, LinearModelConfig, Recipe

COMPARED = {"d3po": "actions", "expected_d3po": "expected actions", "diffusion_dpo": "pictures"}
LEFT_THE_PRODUCT: dict[str, object] = {
    "learning_rate": 1e-3,
    "weight_decay": 1e-4,
    "gradient_clip": 1.0,
    "votes_per_update": 1,
    "visits_at_most": None,
    "enough_margin": None,
    "passes": 1.0,
    "replay_passes": 0.0,
    "warmup_updates": 0,
    "listwise": False,
    "train_unconditional": True,
    "descent": None,
}
"""Numbers that every recipe once had, and what they were where they were of no account."""


def as_line(recipe: Recipe) -> dict[str, object]:
    """A recipe as it stands in a line."""
    adapter = recipe.adapter
    return {
        **LEFT_THE_PRODUCT,
        "name": recipe.name,
        "learns_from": COMPARED[recipe.objective.kind],
        "beta": recipe.objective.beta,
        "reduction": recipe.objective.reduction,
        "clamp": recipe.objective.ratio_clamp,
        "label_smoothing": recipe.objective.label_smoothing,
        "steps_per_vote": recipe.timesteps.per_vote,
        "masked": recipe.timesteps.last_share_left_out,
        **_optimiser(recipe),
        "lora": {"rank": adapter.rank, "alpha": adapter.alpha, "targets": list(adapter.target_modules)},
        "aligned": adapter.lora_ga_init,
        "candidates": recipe.pairs.candidates,
        "shared_start": recipe.pairs.shared_start,
        "on_policy": recipe.pairs.on_policy,
        "anew": recipe.from_scratch,
        "votes_per_round": recipe.votes_per_round,
        **({} if recipe.pairs.choose_after == 1 else {"choose_after": recipe.pairs.choose_after}),
    }


def _optimiser(recipe: Recipe) -> dict[str, object]:
    optimiser = recipe.optimiser
    if isinstance(optimiser, AdamWConfig):
        return {
            "learning_rate": optimiser.learning_rate,
            "weight_decay": optimiser.weight_decay,
            "gradient_clip": optimiser.max_grad_norm,
        }
    if isinstance(optimiser, LinearModelConfig):
        # the first lines were played while every tenth vote was kept back
        return {"linear": asdict(optimiser), "every_vote": True}
    descent: dict[str, float] = {
        "margin_per_step": optimiser.margin_per_step,
        "draws_at_least": recipe.timesteps.draws_at_least,
        "steps_at_most": optimiser.steps_at_most,
    }
    return {"descent": descent, "enough_margin": optimiser.enough_margin}


def batched_fields(config: BatchedAdamWConfig) -> dict[str, object]:
    """What AdamW on a few votes at a time adds to the line of a recipe."""
    return {
        "votes_per_update": config.batch_size,
        "visits_at_most": config.visits_at_most,
        "enough_margin": config.enough_margin,
        "passes": float(config.epochs),
        "warmup_updates": config.warmup_updates,
    }
