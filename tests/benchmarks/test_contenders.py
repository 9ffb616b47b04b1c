"""What the benchmarks add to the product: variants through the trainer's seams, and the lines of their results."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from conftest_engine import CPU, PROMPT, SAMPLING, pair
from contenders import BATCHES, CONTENDERS, Contender
from listwise import Choice, choice_margin, choices_of
from recipe_lines import as_line
from results import read
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.engine import Cancel
from studio.domain.events import CheckpointSaved, SetReady
from studio.domain.jobs import Generate, Train
from studio.domain.recipe import ATELIER, NormalisedDescentConfig, TimestepPlan
from studio.domain.votes import Comparison
from studio.engine.studio_engine import StudioEngine

HERE = Path(__file__).parent
BASE = Base(base_path("starter"))


def compared(better: str, worse: str, vote: int = 1) -> Comparison:
    return Comparison(vote, PROMPT, "", Path(better), Path(worse))


def test_lines_of_the_results_still_count_for_their_contenders() -> None:
    lines = [line for line in read(HERE / "votes_to_taste.jsonl") if line["contender"] in CONTENDERS]
    counted = Counter(line["contender"] for line in lines if line["recipe"] == CONTENDERS[line["contender"]].line())
    assert counted.total() == 97
    assert (counted["gradients anew"], counted["all steps"], counted["AdamW, aligned"], counted["sft"]) == (
        21,
        9,
        13,
        1,
    )
    assert (counted["on the actions"], counted["half the step"], counted["diffusion-dpo"]) == (4, 1, 2)


def test_a_line_tells_its_contender_from_all_others() -> None:
    assert as_line(ATELIER) == CONTENDERS["atelier"].line()
    assert CONTENDERS["best and worst of 4, listwise"].line()["listwise"] is True
    assert CONTENDERS["AdamW on a few votes at a time"].line()["passes"] == BATCHES.epochs


def test_a_marked_group_as_choices() -> None:
    """Picture 1 is the best and picture 2 the bad one of four."""
    pairs = [compared(better, worse) for better, worse in ("10", "12", "13", "02", "32")]
    other = compared("a", "b", vote=2)
    best, worst, single = choices_of([*pairs, other]).values()
    assert (best, worst) == (
        Choice((Path("1"),), (Path("0"), Path("2"), Path("3"))),
        Choice((Path("0"), Path("3")), (Path("2"),)),
    )
    assert single == Choice((Path("a"),), (Path("b"),))


def test_a_choice_out_of_several_is_a_softmax() -> None:
    """Plackett–Luce: log-ratios 1, 2, 3 times β ½ make e^0.5, e^1, e^1.5; the worst is chosen by their inverses."""
    scores = torch.tensor([1.0, 2.0, 3.0], dtype=torch.float64)
    best = torch.sigmoid(choice_margin(scores[2:], scores[:2], 0.5))
    assert best.item() == pytest.approx(math.exp(1.5) / (math.exp(0.5) + math.exp(1) + math.exp(1.5)))
    worst = torch.sigmoid(choice_margin(scores[1:], scores[:1], 0.5))
    assert worst.item() == pytest.approx(math.exp(-0.5) / (math.exp(-0.5) + math.exp(-1) + math.exp(-1.5)))


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Comparison, ...]:
    """Five comparisons of one vote on four pictures, a plain one and a tie."""
    pairs = tuple(pair(tmp_path_factory.mktemp("pairs"), number) for number in range(4))
    events = list(StudioEngine(CPU).run(Generate(BASE, None, None, SAMPLING, pairs), Cancel()))
    assert sum(isinstance(event, SetReady) for event in events) == 4
    files = [picture.trajectory for each in pairs for picture in each.pictures if picture.trajectory]
    ordered = [(1, 0), (1, 2), (1, 3), (0, 2), (3, 2)]
    group = [Comparison(1, PROMPT, "", files[better], files[worse]) for better, worse in ordered]
    return (
        *group,
        Comparison(2, PROMPT, "", files[4], files[5], strength=2),
        Comparison(3, PROMPT, "", files[6], files[7], tie=True),
    )


def short(contender: Contender) -> Contender:
    """With fewer looks, and with all but the last of five steps."""
    recipe = contender.recipe
    optimiser = recipe.optimiser
    if isinstance(optimiser, NormalisedDescentConfig):
        optimiser = replace(optimiser, steps_at_most=2)
    return replace(contender, recipe=replace(recipe, optimiser=optimiser, timesteps=TimestepPlan(2, 0, 0.2)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "reference",
        "AdamW on a few votes at a time",
        "AdamW, aligned",
        "AdamW with Davidson's ties",
        "AdamW with a moving reference",
        "on the actions",
        "safeguard of the winner",
        "much better counts twice",
        "best and worst of 4, listwise",
        "sft",
        "diffusion-dpo",
    ],
)
def test_every_variant_learns(name: str, marked: tuple[Comparison, ...], tmp_path: Path) -> None:
    contender = short(CONTENDERS[name])
    engine = StudioEngine(CPU, make_trainer=contender.make_trainer)
    job = Train(BASE, None, tmp_path / "c", marked, (), SAMPLING, contender.recipe, 0)
    *_, saved = engine.run(job, Cancel())
    assert isinstance(saved, CheckpointSaved)
    assert saved.summary.updates > 0
    assert 0 < saved.summary.drift < math.inf
    assert math.isfinite(saved.summary.loss)
