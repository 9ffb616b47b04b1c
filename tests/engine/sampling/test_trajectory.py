"""What a trajectory's file says beside its tensors, also when another version of Atelier wrote it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

from bad_trajectories import BAD
from conftest_engine import SAMPLING
from studio.domain.flaws import SENTENCES, Flaw, TrajectoryError
from studio.domain.sampling import Sampler, Sampling
from studio.engine.sampling.trajectory import Trajectory, Wanted, load_latents, save_trajectory
from studio.trajectory_file import keep_final, read_layout, surplus, text_key
from trajectory_files import load_trajectory

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
    with file.open("rb") as opened:
        return read_layout(opened).sampling


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
        "sampler": "ddim",
        "clip_skip": 1,
    }


def test_keys_of_a_newer_version_are_passed_over(tmp_path: Path) -> None:
    sampling = {**json.loads(metadata_of(written(tmp_path / "a.safetensors"))["sampling"]), "solver": "heun"}
    assert sampling_of(written(tmp_path / "b.safetensors", sampling=json.dumps(sampling), format="7")) == SAMPLING


def test_a_key_that_an_older_version_did_not_write_has_its_default(tmp_path: Path) -> None:
    sampling = json.dumps({"steps": 5, "guidance_scale": 3.0})
    assert sampling_of(written(tmp_path / "a.safetensors", sampling=sampling)) == SAMPLING


def load(file: Path, **changed: Any) -> torch.Tensor:
    wanted = replace(Wanted(DRAWN.text_key, SAMPLING, (8, 16, 16), SAMPLING.steps), **changed)
    return load_latents(file, wanted, whole=True)


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_learned_from_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    spoil, flaw = BAD[name]
    file = tmp_path / "a.safetensors"
    save_trajectory(DRAWN, file)
    spoil(file)
    with pytest.raises(TrajectoryError) as refusal:
        load(file)
    assert refusal.value.flaw is flaw
    assert str(refusal.value) == SENTENCES[flaw].format("a.safetensors")


@pytest.mark.parametrize(
    ("changed", "flaw"),
    [
        ({"sampling": replace(SAMPLING, guidance_scale=4.0)}, Flaw.OTHER_SETTINGS),
        ({"sampling": replace(SAMPLING, eta=0.9)}, Flaw.OTHER_SETTINGS),
        ({"sampling": replace(SAMPLING, width=64)}, Flaw.OTHER_SETTINGS),
        ({"sampling": replace(SAMPLING, sampler=Sampler.EULER)}, Flaw.OTHER_SETTINGS),
        ({"sampling": replace(SAMPLING, clip_skip=2)}, Flaw.OTHER_SETTINGS),
        ({"steps": 4}, Flaw.OTHER_SETTINGS),
        ({"text_key": text_key("a cat", "dark")}, Flaw.OTHER_PROMPT),
        ({"shape": (4, 16, 16)}, Flaw.OTHER_MODEL),
    ],
    ids=str,
)
def test_what_was_drawn_otherwise_is_not_learned_from(tmp_path: Path, changed: dict[str, Any], flaw: Flaw) -> None:
    file = written(tmp_path / "a.safetensors")
    assert torch.equal(load(file), DRAWN.latents)
    with pytest.raises(TrajectoryError) as refusal:
        load(file, **changed)
    assert refusal.value.flaw is flaw


def test_the_final_latent_is_read_from_a_whole_file_and_from_a_short_one(tmp_path: Path) -> None:
    latents = torch.randn(6, 8, 16, 16, generator=torch.Generator().manual_seed(1))
    whole = tmp_path / "whole.safetensors"
    short = tmp_path / "short.safetensors"
    save_trajectory(replace(DRAWN, latents=latents), whole)
    save_trajectory(replace(DRAWN, latents=latents[-1:]), short)
    wanted = Wanted(DRAWN.text_key, SAMPLING, (8, 16, 16), SAMPLING.steps)
    for file in (whole, short):
        assert torch.equal(load_latents(file, wanted, whole=False), latents[-1:])
    with pytest.raises(TrajectoryError, match="the final latent only, and this recipe learns from every step"):
        load_latents(short, wanted, whole=True)


def test_earlier_steps_need_not_be_numbers_where_only_the_last_is_learned_from(tmp_path: Path) -> None:
    latents = torch.ones(6, 8, 16, 16)
    latents[2] = torch.nan
    file = tmp_path / "a.safetensors"
    save_trajectory(replace(DRAWN, latents=latents), file)
    wanted = Wanted(DRAWN.text_key, SAMPLING, (8, 16, 16), SAMPLING.steps)
    assert torch.equal(load_latents(file, wanted, whole=False), latents[-1:])
    with pytest.raises(TrajectoryError, match="NaN"):
        load_latents(file, wanted, whole=True)


def test_a_file_is_made_smaller_bit_by_bit(tmp_path: Path) -> None:
    latents = torch.randn(6, 8, 16, 16, generator=torch.Generator().manual_seed(1))
    file = tmp_path / "a.safetensors"
    save_trajectory(replace(DRAWN, latents=latents), file)
    size = file.stat().st_size
    freed = surplus(file)
    keep_final(file)
    assert freed == 5 * 8 * 16 * 16 * 4
    assert size - file.stat().st_size == pytest.approx(freed, abs=16)
    small = load_trajectory(file)
    assert torch.equal(small.latents, latents[-1:])
    assert torch.equal(small.timesteps, DRAWN.timesteps)
    assert (small.text_key, small.sampling) == (DRAWN.text_key, SAMPLING)
    assert surplus(file) == 0


@pytest.mark.parametrize("name", [name for name, (_, flaw) in BAD.items() if flaw in (Flaw.DAMAGED, Flaw.IRREGULAR)])
def test_a_damaged_file_is_not_made_smaller(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.safetensors"
    save_trajectory(DRAWN, file)
    BAD[name][0](file)
    for change in (surplus, keep_final):
        with pytest.raises((OSError, ValueError)):
            change(file)
