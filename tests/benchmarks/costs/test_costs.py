"""What is left out of `atelier` to measure it changes the cost alone, and a processor's size is chosen by it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest
import torch
from peft.tuners.lora import LoraLayer
from torch import Tensor

import step_cost
from conftest_engine import CPU, fresh_copy
from costs.learning import AUTHORS, DRAWS, LEARNING, ON_CARDS, OURS, STEPS, Vote
from costs.looks import looks_per_vote
from costs.timing import Case, Measured, measured
from studio.assets import base_path
from studio.domain.base_model import Base
from studio.domain.recipe import ATELIER
from studio.domain.sampling import Sampling
from studio.engine.model.adapter import adapter_ups
from studio.engine.model.base_model import BaseModel

OTHER_OBJECTIVE = "without leaving guidance out"


def gradients(case: Case, model: BaseModel) -> list[Tensor]:
    with case.setting():
        case.work()
        return [up.grad.clone() for up in adapter_ups(model.net) if up.grad is not None]


@pytest.fixture(scope="module")
def vote(tmp_path_factory: pytest.TempPathFactory) -> Vote:
    """Of a model that every variant leaves as it was."""
    model = fresh_copy(Base(base_path("starter")), CPU)
    return Vote.on(model, Sampling(steps=20, width=64, height=64), tmp_path_factory.mktemp("vote"))


@pytest.fixture(scope="module")
def ours(vote: Vote) -> list[Tensor]:
    return gradients(LEARNING[OURS](vote), vote.model)


@pytest.mark.parametrize("name", [name for name in (*LEARNING, *ON_CARDS) if name.startswith("with")])
def test_a_saving_changes_no_gradient(vote: Vote, ours: list[Tensor], name: str) -> None:
    """Guidance does, which is no part of the objective: leaving it out saves half of the rows."""
    others = gradients({**LEARNING, **ON_CARDS}[name](vote), vote.model)
    assert ours
    near = [
        torch.allclose(one, other, rtol=1e-3, atol=1e-5 * float(one.abs().max()))
        for one, other in zip(ours, others, strict=True)
    ]
    assert all(near) == (name != OTHER_OBJECTIVE)
    # as it was: the next variant is measured on the same model
    assert not any(isinstance(module, LoraLayer) for module in vote.model.net.modules())
    assert not vote.model.net.is_gradient_checkpointing


def test_costs_are_those_of_a_whole_vote(vote: Vote) -> None:
    factors = {name: variant(vote).factor for name, variant in LEARNING.items()}
    assert factors[AUTHORS] == 20
    assert factors[OURS] == looks_per_vote(ATELIER, 20) / DRAWS
    assert factors[OTHER_OBJECTIVE] == looks_per_vote(ATELIER, 20)
    assert factors["without keeping gradients, in each round"] == 8 * (8 + 1) / DRAWS  # draws, steps and LoRA-GA
    assert vote.sampling.steps == STEPS


def test_cases_take_turns_and_tell_their_median(monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    took = iter([9.0, 9.0, 1.0, 4.0, 3.0, 5.0, 2.0, 6.0])
    times = {"now": 0.0}

    def work(name: str) -> None:
        order.append(name)
        times["now"] += next(took)

    monkeypatch.setattr(time, "process_time", lambda: times["now"])
    cases = {"one": Case(partial(work, "one")), "two": Case(partial(work, "two"), factor=10)}
    found = measured(CPU, cases, 3)
    assert order == ["one", "two"] * 4
    assert (found["one"].seconds, found["two"].seconds) == (2.0, 50.0)


def test_what_a_card_has_no_memory_for_is_left_out() -> None:
    def greedy() -> None:
        raise torch.OutOfMemoryError

    found = measured(CPU, {"greedy": Case(greedy), "modest": Case(lambda: None)}, 1)
    assert list(found) == ["modest"]


@pytest.mark.parametrize(("seconds", "size"), [(10, 64), (1_200, 128), (3_000, 320), (100_000, 1024)])
def test_a_processor_takes_the_largest_size_that_there_is_time_for(
    monkeypatch: pytest.MonkeyPatch, seconds: float, size: int
) -> None:
    """Two cases of learning and two of drawing; two of them take 100 s, and 10 s more for each 64 × 64 pixels."""
    now = {"time": 0.0}

    def cases_at(model: BaseModel, sampling: Sampling, pixels: int, folder: Path) -> tuple[step_cost.Cases, ...]:
        def work() -> None:
            now["time"] += 100 * (1 + (pixels / 64) ** 2 / 10) / 2

        return ({name: Case(work) for name in (AUTHORS, OURS)},) * 2

    def taken(device: object, cases: Mapping[str, Case], times: int, *, warm: bool) -> dict[str, Measured]:
        for case in cases.values():
            case.work()
        return {}

    monkeypatch.setattr(step_cost, "cases_at", cases_at)
    monkeypatch.setattr(step_cost, "measured", taken)
    monkeypatch.setattr(time, "monotonic", lambda: now["time"])
    model = fresh_copy(Base(base_path("starter")), CPU)
    assert step_cost.practical_size(model, Sampling(), Path("unused"), seconds, 3) == size
