"""Compiled blocks learn what plain ones learn, and where nothing can be compiled the model works all the same."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
import torch

from conftest_engine import CPU, SAMPLING
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved
from studio.domain.jobs import Train
from studio.domain.recipe import Recipe
from studio.domain.votes import Comparison
from studio.engine.studio_engine import StudioEngine

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning")]

BASE = Base(base_path("starter"))
COMPILED = dataclasses.replace(CPU, compiled=True)


@pytest.mark.parametrize("compiler", ["", "no-such-compiler"])
def test_a_round_is_the_same(
    compiler: str,
    comparisons: tuple[Comparison, ...],
    recipe: Recipe,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    torch._dynamo.reset()
    monkeypatch.setenv("TORCHINDUCTOR_CACHE_DIR", str(tmp_path / "cache"))
    if compiler:
        monkeypatch.setattr(torch._inductor.config.cpp, "cxx", (None, compiler))
    margins = []
    for device in (CPU, COMPILED):
        job = Train(BASE, None, tmp_path / str(device.compiled), comparisons, (), SAMPLING, recipe, 0)
        *_, saved = StudioEngine(device).run(job, Cancel())
        assert isinstance(saved, CheckpointSaved)
        margins.append(saved.summary.margin)
    assert margins[1] == pytest.approx(margins[0], rel=1e-3)
    assert any((tmp_path / "cache").rglob("*.so")) == (not compiler)
