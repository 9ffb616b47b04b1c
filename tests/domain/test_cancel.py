"""Stopping work."""

from __future__ import annotations

import pytest

from studio.domain.engine import Cancel
from studio.domain.errors import InputError, ProjectError, Stopped
from studio.domain.recipe import ATELIER, REFERENCE, AdamWConfig, ObjectiveConfig, recipe_named


def test_work_goes_on_until_it_is_stopped() -> None:
    cancel = Cancel()
    cancel.check()
    cancel.stop()
    with pytest.raises(Stopped):
        cancel.check()


def test_a_guard_ends_the_work_too() -> None:
    steps = list[int]()

    def guard() -> None:
        steps.append(len(steps))
        if len(steps) > 2:
            raise ProjectError("The folder is gone.")

    cancel = Cancel(guard)
    for _ in range(2):
        cancel.check()
    with pytest.raises(ProjectError, match="is gone"):
        cancel.check()
    cancel.stop()
    with pytest.raises(Stopped):
        cancel.check()


def test_recipes_are_found_by_name() -> None:
    assert recipe_named("atelier") is ATELIER
    with pytest.raises(InputError, match="choose one of: atelier, d3po, reference"):
        recipe_named("magic")


def test_the_reference_recipe_has_the_authors_numbers() -> None:
    assert REFERENCE.objective == ObjectiveConfig("d3po", beta=0.1, reduction="mean", ratio_clamp=0.1)
    assert REFERENCE.optimiser == AdamWConfig(learning_rate=3e-5, weight_decay=1e-4, max_grad_norm=1.0)
    assert (REFERENCE.timesteps.per_vote, REFERENCE.timesteps.last_share_left_out) == (None, 0)
    assert (REFERENCE.adapter.rank, REFERENCE.adapter.lora_ga_init) == (4, False)
    assert (REFERENCE.pairs.shared_start, REFERENCE.pairs.candidates) == (True, 2)
