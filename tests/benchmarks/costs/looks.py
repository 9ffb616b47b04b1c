"""How often a vote is looked at."""

from __future__ import annotations

from contenders import ANEW, DESCENT
from normalised_descent import looks_of_descent
from studio.domain.recipe import Recipe, looks_of_round


def looks_per_vote(recipe: Recipe, steps: int) -> float:
    """In the first round, at pictures drawn in so many steps; later rounds that keep gradients look less."""
    return looks_of_round(recipe, steps, recipe.votes_per_round) / recipe.votes_per_round


def looks_anew_per_vote(steps: int) -> float:
    """The same where no gradient is kept, in every round of that many votes."""
    return looks_of_descent(ANEW, DESCENT, steps, ANEW.votes_per_round) / ANEW.votes_per_round
