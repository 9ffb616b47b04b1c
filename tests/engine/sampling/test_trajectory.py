"""What a trajectory's file says beside its tensors, also when another version of Atelier wrote it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from conftest_engine import CPU, SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.errors import ModelError
from studio.domain.jobs import Train
from studio.domain.recipe import Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.sampling.trajectory import Trajectory, load_trajectory, save_trajectory, text_key
from studio.engine.studio_engine import StudioEngine

DRAWN = Trajectory(torch.ones(6, 8, 16, 16), torch.arange(5), text_key("a cat", ""), SAMPLING)


def metadata_of(file: Path) -> dict[str, str]:
    with safe_open(file, framework="pt") as opened:
        return dict(opened.metadata())


def written(file: Path, **changed: object) -> Path:
    """A trajectory whose metadata were changed afterwards; None takes a key out."""
    save_trajectory(DRAWN, file)
    metadata = {key: value for key, value in (metadata_of(file) | changed).items() if value is not None}
    save_file(load_file(file), file, metadata)
    return file


def sampling_of(file: Path) -> Sampling:
    return load_trajectory(file).sampling


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    file = written(tmp_path / "a.safetensors")
    trajectory = load_trajectory(file)
    assert torch.equal(trajectory.latents, DRAWN.latents)
    assert torch.equal(trajectory.timesteps, DRAWN.timesteps)
    assert (trajectory.text_key, trajectory.sampling) == (DRAWN.text_key, DRAWN.sampling)


def test_the_keys_on_the_disk_stay_what_they_are(tmp_path: Path) -> None:
    metadata = metadata_of(written(tmp_path / "a.safetensors"))
    assert metadata.keys() == {"text_key", "sampling"}
    assert json.loads(metadata["sampling"]) == {
        "steps": 5,
        "guidance_scale": 3.0,
        "eta": 1.0,
        "guidance_rescale": 0.0,
        "width": None,
        "height": None,
    }


def test_keys_of_a_newer_version_are_passed_over(tmp_path: Path) -> None:
    sampling = {**json.loads(metadata_of(written(tmp_path / "a.safetensors"))["sampling"]), "sampler": "ddim"}
    assert sampling_of(written(tmp_path / "b.safetensors", sampling=json.dumps(sampling), format="7")) == SAMPLING


def test_a_key_that_an_older_version_did_not_write_has_its_default(tmp_path: Path) -> None:
    sampling = json.dumps({"steps": 5, "guidance_scale": 3.0})
    assert sampling_of(written(tmp_path / "a.safetensors", sampling=sampling)) == SAMPLING


@pytest.mark.parametrize(
    "changed",
    [
        {"sampling": None},
        {"text_key": None},
        {"sampling": "{"},
        {"sampling": "[]"},
        {"sampling": '{"steps": "many"}'},
    ],
    ids=str,
)
def test_metadata_without_sense_are_a_damaged_file(tmp_path: Path, changed: dict[str, object]) -> None:
    file = written(tmp_path / "a.safetensors", **changed)
    with pytest.raises(ModelError) as refusal:
        load_trajectory(file)
    assert str(refusal.value) == "The trajectory a.safetensors is missing or damaged; skip the votes on its picture."


def test_a_missing_file_is_told_in_the_same_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"The trajectory a\.safetensors is missing or damaged"):
        load_trajectory(tmp_path / "a.safetensors")


@pytest.mark.parametrize(
    "sampling",
    [replace(SAMPLING, guidance_scale=4.0), replace(SAMPLING, eta=0.9), replace(SAMPLING, width=64)],
    ids=["guidance", "eta", "width"],
)
def test_one_drawn_with_other_settings_is_not_trained_on(
    comparisons: tuple[Comparison, ...], recipe: Recipe, tmp_path: Path, sampling: Sampling
) -> None:
    job = Train(Base(base_path("starter")), None, tmp_path / "c", comparisons, (), (), sampling, recipe, 0)
    with pytest.raises(
        ModelError, match=r"^\S+\.safetensors was drawn with other settings and cannot be trained on\.$"
    ):
        list(StudioEngine(CPU).run(job, Cancel()))
