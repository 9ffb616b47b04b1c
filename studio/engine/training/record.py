"""`checkpoint.json`: what made a checkpoint, and how that is written and read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import ModelError
from studio.domain.events import TrainingSummary
from studio.domain.json_fields import json_whole, parse_json
from studio.domain.recipe import AdamWConfig, Optimiser, Recipe
from studio.domain.training_summary import encode_summary
from studio.engine.model.adapter import adapter_to_json
from studio.regular_files import read_regular

RECORD = "checkpoint.json"
RECORD_BYTES_AT_MOST = 2**24
UPDATES_AT_MOST = 2**31
VERSION = 2
"""Of the format. Files of the first have no version, and their recipe is flat; what is read of them stands in both."""

Json = dict[str, object]


@dataclass(frozen=True)
class Record:
    """Where a checkpoint comes from; `updates` counts those of its parents too."""

    parent: str | None
    votes: tuple[int, ...]
    seed: int
    updates: int
    recipe: Recipe
    summary: TrainingSummary


def write_record(record: Record, folder: Path) -> None:
    """Not aside by itself: `folder` is one that appears whole."""
    (folder / RECORD).write_text(json.dumps(record_to_json(record), indent=2) + "\n", encoding="utf-8")


def read_updates(folder: Path) -> int:
    """The number of updates that led to a checkpoint, all that training on from it has to know; files of every version.

    ModelError if there is no such file or it is damaged.
    """
    try:
        values = parse_json(read_regular(folder / RECORD, RECORD_BYTES_AT_MOST))
        if not isinstance(values, dict):
            raise ValueError(f"no record: {values!r}")
        updates = json_whole(values, "updates")
        if not 0 <= updates <= UPDATES_AT_MOST:
            raise ValueError(f"no number of updates: {updates}")
        return updates
    except (OSError, ValueError) as error:
        raise ModelError("The checkpoint {0} is missing or damaged; go back to an earlier one.", folder.name) from error


def record_to_json(record: Record) -> Json:
    """The names on the left are those on the disk, whatever they are called in the code."""
    return {
        "version": VERSION,
        "parent": record.parent,
        "votes": list(record.votes),
        "seed": record.seed,
        "updates": record.updates,
        "recipe": recipe_to_json(record.recipe),
        "summary": encode_summary(record.summary),
    }


def recipe_to_json(recipe: Recipe) -> Json:
    """All numbers of a recipe; nobody reads them back, they tell how a checkpoint was made."""
    objective = recipe.objective
    timesteps = recipe.timesteps
    pairs = recipe.pairs
    return {
        "name": recipe.name,
        "objective": {
            "kind": objective.kind,
            "beta": objective.beta,
            "reduction": objective.reduction,
            "ratio_clamp": objective.ratio_clamp,
            "label_smoothing": objective.label_smoothing,
        },
        "timesteps": {
            "per_vote": timesteps.per_vote,
            "draws_at_least": timesteps.draws_at_least,
            "last_share_left_out": timesteps.last_share_left_out,
        },
        "optimiser": _optimiser_to_json(recipe.optimiser),
        "adapter": {**adapter_to_json(recipe.adapter), "lora_ga_init": recipe.adapter.lora_ga_init},
        "pairs": {
            "candidates": pairs.candidates,
            "choose_after": pairs.choose_after,
            "shared_start": pairs.shared_start,
            "on_policy": pairs.on_policy,
        },
        "from_scratch": recipe.from_scratch,
        "votes_per_round": recipe.votes_per_round,
    }


def _optimiser_to_json(optimiser: Optimiser) -> Json:
    if isinstance(optimiser, AdamWConfig):
        return {
            "kind": "adamw",
            "learning_rate": optimiser.learning_rate,
            "weight_decay": optimiser.weight_decay,
            "max_grad_norm": optimiser.max_grad_norm,
        }
    return {
        "kind": "linear_model",
        "draws": optimiser.draws,
        "prior": optimiser.prior,
        "reach": optimiser.reach,
        "founders_at_most": optimiser.founders_at_most,
        "comparisons_at_most": optimiser.comparisons_at_most,
    }
