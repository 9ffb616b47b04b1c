"""How often a vote is looked at."""

from __future__ import annotations

from studio.domain.recipe import Recipe, looks_of_round


def looks_per_vote(recipe: Recipe, steps: int) -> float:
    """In the first round, at pictures drawn in so many steps; later rounds that keep gradients look less."""
    return looks_of_round(recipe, steps, recipe.votes_per_round) / recipe.votes_per_round
