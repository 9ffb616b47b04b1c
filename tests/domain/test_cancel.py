"""Stopping work."""

from __future__ import annotations

import pytest

from studio.domain.engine import Cancel
from studio.domain.errors import InputError, Stopped
from studio.domain.recipe import ATELIER, REFERENCE, recipe_named


def test_work_goes_on_until_it_is_stopped() -> None:
    cancel = Cancel()
    cancel.check()
    cancel.stop()
    with pytest.raises(Stopped):
        cancel.check()


def test_recipes_are_found_by_name() -> None:
    assert recipe_named("atelier") is ATELIER
    with pytest.raises(InputError, match="choose one of: atelier, reference"):
        recipe_named("magic")


def test_the_reference_recipe_has_the_authors_numbers() -> None:
    assert (REFERENCE.beta, REFERENCE.clamp, REFERENCE.learning_rate, REFERENCE.weight_decay) == (0.1, 0.1, 3e-5, 1e-4)
    assert (REFERENCE.gradient_clip, REFERENCE.reduction, REFERENCE.lora.rank) == (1.0, "mean", 4)
    assert (REFERENCE.steps_per_vote, REFERENCE.masked, REFERENCE.votes_per_update) == (None, 0, 1)
    assert REFERENCE.train_unconditional
    assert (REFERENCE.learns_from, REFERENCE.shared_start, REFERENCE.candidates) == ("actions", True, 2)
