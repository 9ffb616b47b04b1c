"""What takes part in the benchmarks learns, and the lines of results are still its own."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from conftest_engine import CPU, SAMPLING, comparisons
from contenders import CONTENDERS
from results import read
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved
from studio.domain.jobs import Train
from studio.domain.recipe import TimestepPlan
from studio.domain.votes import Comparison
from studio.engine.studio_engine import StudioEngine

__all__ = ["comparisons"]
HERE = Path(__file__).parent
BASE = Base(base_path("starter"))


def test_every_line_of_the_results_still_counts_for_its_contender() -> None:
    lines = read(HERE / "twenty_votes.jsonl")
    assert {"gradients anew", "atelier", "best of 4"} <= {line["contender"] for line in lines}
    assert all(line["recipe"] == CONTENDERS[line["contender"]].line() for line in lines)


def test_a_line_tells_its_contender_from_all_others() -> None:
    lines = [contender.line() for contender in CONTENDERS.values()]
    assert all(lines.count(line) == 1 for line in lines)


@pytest.mark.slow
@pytest.mark.parametrize("name", CONTENDERS)
def test_every_contender_learns(name: str, comparisons: tuple[Comparison, ...], tmp_path: Path) -> None:
    contender = CONTENDERS[name]
    # With fewer looks, and with all but the last of five steps.
    recipe = replace(contender.recipe, timesteps=TimestepPlan(2, 0, 0.2))
    engine = StudioEngine(CPU, make_trainer=contender.make_trainer)
    job = Train(BASE, None, tmp_path / "c", comparisons, (), SAMPLING, recipe, 0)
    *_, saved = engine.run(job, Cancel())
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.updates > 0
    assert 0 < saved.summary.drift < math.inf
