"""The files of a checkpoint in every state that they can be in: a sentence, and the base model as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from studio.domain.errors import ModelError
from studio.domain.recipe import AdapterConfig
from studio.engine.model.adapter import CONFIG, WEIGHTS, adapter_layers, add_adapter, load_adapter, save_adapter
from studio.engine.model.base_model import BaseModel

CONFIGURED = AdapterConfig(rank=2, alpha=2.0)


def configured(**values: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        config = json.loads((folder / CONFIG).read_text()) | values
        (folder / CONFIG).write_text(json.dumps(config))

    return change


def reweighted(change: Callable[[dict[str, torch.Tensor]], object]) -> Callable[[Path], None]:
    def rewrite(folder: Path) -> None:
        weights = load_file(folder / WEIGHTS)
        change(weights)
        save_file(weights, folder / WEIGHTS)

    return rewrite


def written(name: str, content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return write


def a_first_key(weights: dict[str, torch.Tensor]) -> str:
    return next(iter(weights))


HARMS: dict[str, Callable[[Path], None]] = {
    "rank 1e9": configured(rank=10**9),
    "rank -1": configured(rank=-1),
    "rank 0": configured(rank=0),
    "rank of text": configured(rank="2"),
    "another rank": configured(rank=3),
    "alpha NaN": configured(alpha=float("nan")),
    "alpha beyond": configured(alpha=10**400),
    "unknown modules": configured(targets=["nothing"]),
    "no modules": configured(targets=[]),
    "modules of numbers": configured(targets=[1]),
    "fewer modules": configured(targets=["to_q"]),
    "a list": written(CONFIG, b"[]"),
    "nested": written(CONFIG, b"[" * 60_000),
    "long": written(CONFIG, b" " * 2**20 + b"{}"),
    "no config": lambda folder: (folder / CONFIG).unlink(),
    "no weights": lambda folder: (folder / WEIGHTS).unlink(),
    "empty weights": written(WEIGHTS, b""),
    "no safetensors": written(WEIGHTS, b"\xff" * 100),
    "no tensors": written(WEIGHTS, b"\x02\0\0\0\0\0\0\0{}"),
    "a missing layer": reweighted(lambda weights: weights.pop(a_first_key(weights))),
    "a foreign layer": reweighted(lambda weights: weights.update(foreign=torch.zeros(2, 2))),
    "another shape": reweighted(lambda weights: weights.update({a_first_key(weights): torch.zeros(2, 999)})),
    "not a number": reweighted(lambda weights: weights[a_first_key(weights)].fill_(float("nan"))),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_adapter(model: BaseModel, tmp_path: Path, harm: str) -> None:
    add_adapter(model.net, CONFIGURED, seed=1)
    save_adapter(model.net, CONFIGURED, tmp_path)
    HARMS[harm](tmp_path)
    with pytest.raises(ModelError, match=r"damaged|another base model"):
        load_adapter(model.net, tmp_path)


def test_what_does_not_fit_is_taken_off_again(model: BaseModel, tmp_path: Path) -> None:
    add_adapter(model.net, CONFIGURED, seed=1)
    save_adapter(model.net, CONFIGURED, tmp_path)
    HARMS["a missing layer"](tmp_path)
    with pytest.raises(ModelError):
        load_adapter(model.net, tmp_path)
    assert list(adapter_layers(model.net)) == []
