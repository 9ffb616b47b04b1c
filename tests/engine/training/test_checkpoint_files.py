"""What lies in a checkpoint's folder: files of earlier versions are read, damaged ones refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from conftest_engine import CPU, SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.events import CheckpointSaved, TrainingSummary
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, REFERENCE, AdapterConfig, Recipe
from studio.domain.votes import Comparison
from studio.engine.model.adapter import CONFIG, add_adapter, load_adapter, save_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.studio_engine import StudioEngine
from studio.engine.training.record import RECORD, Record, read_updates, recipe_to_json, record_to_json

BASE = Base(base_path("starter"))
OLD_ADAPTER = """{
  "rank": 4,
  "alpha": 4.0,
  "targets": [
    "to_q",
    "to_k",
    "to_v",
    "to_out.0"
  ]
}
"""
OLD_RECORD = """{
  "parent": null, "votes": [0, 1], "seed": 11, "updates": 5,
  "recipe": {
    "name": "reference", "beta": 0.1, "reduction": "mean", "clamp": 0.1, "learning_rate": 3e-05,
    "learns_from": "actions", "weight_decay": 0.0001, "gradient_clip": 1.0, "steps_per_vote": null, "masked": 0.0,
    "votes_per_update": 1, "visits_at_most": null, "enough_margin": null, "anew": false, "passes": 1.0,
    "replay_passes": 0.0, "warmup_updates": 0, "label_smoothing": 0.0, "listwise": false, "train_unconditional": true,
    "lora": {"rank": 4, "alpha": 4.0, "targets": ["to_q", "to_k", "to_v", "to_out.0"]},
    "aligned": false, "descent": null, "candidates": 2, "shared_start": true, "on_policy": true, "votes_per_round": 20
  },
  "summary": {
    "updates": 5, "loss": 0.69, "margin": 1.6e-07, "accuracy": 0.75, "held_out_accuracy": 1.0, "drift": 0.0007,
    "seconds": 5.4
  }
}
"""
SUMMARY = TrainingSummary(30, 0.6, 0.2, 0.8, None, 0.03, 1.0)


def test_an_old_checkpoint_is_trained_on(
    engine: StudioEngine, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    list(engine.run(Train(BASE, None, old, comparisons[:2], (), SAMPLING, recipe, 0), Cancel()))
    (old / CONFIG).write_text(OLD_ADAPTER, encoding="utf-8")
    (old / RECORD).write_text(OLD_RECORD, encoding="utf-8")
    more = Train(BASE, old, tmp_path / "new", comparisons[2:], comparisons[:2], SAMPLING, recipe, 0)
    *_, saved = StudioEngine(CPU).run(more, Cancel())
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.updates == 5 + len(comparisons[2:])
    assert (saved.folder / CONFIG).read_text(encoding="utf-8") == OLD_ADAPTER
    assert json.loads((saved.folder / RECORD).read_text(encoding="utf-8"))["parent"] == "old"


def test_a_checkpoint_that_is_trained_on_keeps_the_rank_of_its_weights(
    engine: StudioEngine, model: BaseModel, comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path
) -> None:
    """Even where the recipe names another by now."""
    list(engine.run(Train(BASE, None, tmp_path / "a", comparisons[:1], (), SAMPLING, recipe, 0), Cancel()))
    larger = replace(recipe, adapter=AdapterConfig(8, 8.0))
    more = Train(BASE, tmp_path / "a", tmp_path / "b", comparisons[1:2], (), SAMPLING, larger, 0)
    list(engine.run(more, Cancel()))
    assert load_adapter(model.net, tmp_path / "b") == AdapterConfig(4, 4.0)


def test_an_adapter_is_read_as_it_was_written(model: BaseModel, tmp_path: Path) -> None:
    config = AdapterConfig(3, 6.0, ("to_v", "proj_out"))
    add_adapter(model.net, config, seed=0)
    save_adapter(model.net, config, tmp_path)
    written = json.loads((tmp_path / CONFIG).read_text(encoding="utf-8"))
    assert written == {"rank": 3, "alpha": 6.0, "targets": ["to_v", "proj_out"]}
    (tmp_path / CONFIG).write_text(json.dumps({**written, "of a later version": True}), encoding="utf-8")
    assert load_adapter(model.net, tmp_path) == config


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", '{"rank": 3, "alpha": 6.0}', '{"rank": "many"}'])
def test_a_damaged_adapter_is_refused(model: BaseModel, tmp_path: Path, damaged: str) -> None:
    config = AdapterConfig(3, 6.0, ("to_v",))
    add_adapter(model.net, config, seed=0)
    save_adapter(model.net, config, tmp_path)
    (tmp_path / CONFIG).write_text(damaged, encoding="utf-8")
    with pytest.raises(ModelError, match="missing or damaged"):
        load_adapter(model.net, tmp_path)


@pytest.mark.parametrize("damaged", ["", "{", "[]", "null", "{}", '{"updates": "many"}'])
def test_a_damaged_record_is_refused(tmp_path: Path, damaged: str) -> None:
    with pytest.raises(ModelError, match="missing or damaged"):
        read_updates(tmp_path)
    (tmp_path / RECORD).write_text(damaged, encoding="utf-8")
    with pytest.raises(ModelError, match="missing or damaged"):
        read_updates(tmp_path)


def test_the_number_of_updates_is_read_from_files_of_both_versions(tmp_path: Path) -> None:
    (tmp_path / RECORD).write_text(OLD_RECORD, encoding="utf-8")
    assert read_updates(tmp_path) == 5
    record = Record("c0001", (1, 2), 7, 30, ATELIER, SUMMARY)
    (tmp_path / RECORD).write_text(json.dumps(record_to_json(record)), encoding="utf-8")
    assert read_updates(tmp_path) == 30


def test_a_record_tells_every_number_of_its_recipe() -> None:
    assert json.loads(json.dumps(record_to_json(Record("c0001", (1, 2), 7, 30, ATELIER, SUMMARY)))) == {
        "version": 2,
        "parent": "c0001",
        "votes": [1, 2],
        "seed": 7,
        "updates": 30,
        "recipe": {
            "name": "atelier",
            "objective": {
                "kind": "diffusion_dpo",
                "beta": 0.06,
                "reduction": "sum",
                "ratio_clamp": None,
                "label_smoothing": 0.25,
            },
            "timesteps": {"per_vote": 2, "draws_at_least": 160, "last_share_left_out": 0.6},
            "optimiser": {
                "kind": "linear_model",
                "draws": 16,
                "prior": 10.0,
                "reach": 0.4,
                "founders_at_most": 8,
                "comparisons_at_most": 4000,
            },
            "adapter": {
                "rank": 8,
                "alpha": 8.0,
                "targets": ["attn1.to_v", "attn1.to_out.0", "proj_out"],
                "lora_ga_init": True,
            },
            "pairs": {"candidates": 4, "choose_after": 0.35, "shared_start": False, "on_policy": False},
            "from_scratch": True,
            "votes_per_round": 20,
        },
        "summary": {
            "updates": 30,
            "loss": 0.6,
            "margin": 0.2,
            "accuracy": 0.8,
            "held_out_accuracy": None,
            "drift": 0.03,
            "seconds": 1.0,
        },
    }
    adamw = {"kind": "adamw", "learning_rate": 3e-5, "weight_decay": 1e-4, "max_grad_norm": 1.0}
    assert recipe_to_json(REFERENCE)["optimiser"] == adamw
