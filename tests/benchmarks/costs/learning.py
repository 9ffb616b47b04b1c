"""What a vote costs that is new to a round: the authors' way, and `atelier` with and without each of its savings.

`LEARNING` is the list; a variant is a function that says of a vote what is measured.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import torch
from diffusers import UNet2DConditionModel
from torch import Tensor

from costs.looks import looks_anew_per_vote, looks_per_vote
from costs.timing import Case
from material import PROMPT
from material import vote as noise_vote
from studio.domain.base_model import Base
from studio.domain.jobs import Train
from studio.domain.recipe import ATELIER, REFERENCE, Recipe
from studio.domain.sampling import Sampling
from studio.domain.votes import Comparison
from studio.engine.families.family import Predictor
from studio.engine.families.stable_diffusion.unet import UNetPredictor
from studio.engine.model import guidance
from studio.engine.model import schedule as schedules
from studio.engine.model.adapter import add_adapter
from studio.engine.model.base_model import BaseModel
from studio.engine.model.guidance import Condition, guided_prediction
from studio.engine.model.schedule import Schedule, step_schedule
from studio.engine.training import objective as objectives
from studio.engine.training import transitions
from studio.engine.training.context import TrainingContext
from studio.engine.training.objective import PreferenceObjective
from studio.engine.training.trajectory_cache import TrajectoryCache
from studio.engine.training.transitions import Transition

STEPS = 2
"""Of the chains that are measured on: one step costs as much as any other."""
DRAWS = 2
"""Steps of a vote that are measured."""
AUTHORS = "the authors' way"
OURS = "atelier"
ITS_LOOKS = partial(looks_per_vote, ATELIER)


@dataclass(frozen=True)
class Vote:
    """A vote on two chains of noise, for a model that wears no adapter; told is what it costs at so many `steps`."""

    model: BaseModel
    sampling: Sampling
    comparison: Comparison
    steps: int

    @classmethod
    def on(cls, model: BaseModel, sampling: Sampling, folder: Path) -> Vote:
        """`sampling` says how the pictures were drawn."""
        short = replace(sampling, steps=STEPS)
        return cls(model, short, noise_vote(model, folder, short), sampling.steps)

    @property
    def schedule(self) -> Schedule:
        return step_schedule(self.model.scheduler, self.sampling.steps, self.sampling.eta)

    def objective(self, recipe: Recipe) -> PreferenceObjective:
        job = Train(Base(Path()), None, Path(), (self.comparison,), (), self.sampling, recipe, 0)
        cache = TrajectoryCache(self.model, self.schedule, self.sampling)
        context = TrainingContext(self.model, job, self.schedule, cache, torch.Generator().manual_seed(0))
        return PreferenceObjective(context, recipe.objective)

    @contextmanager
    def learning(self, recipe: Recipe, *, kept: bool = True) -> Iterator[None]:
        """With a fresh adapter of the recipe."""
        unet = self.model.net
        add_adapter(unet, recipe.adapter, seed=0)
        self.model.learn_with(kept=kept)
        try:
            yield
        finally:
            self.model.learn_with(kept=True)
            # also what peft put around the layers, which the next case would have to go through
            unet.unload_lora()


# ------------------------------------------------------------------------------------ the authors' recipe


def authors_way(vote: Vote) -> Case:
    """A second UNet as the reference, and at each step four guided predictions, two of them with gradients."""
    model = vote.model
    shape = (1, *model.latent_shape(vote.sampling))
    latents = torch.randn(shape, generator=torch.Generator().manual_seed(0)).to(model.device.target)
    condition = model.condition([(PROMPT, "")], vote.sampling)
    steps = torch.tensor([0])
    reference: list[Predictor] = []

    @contextmanager
    def setting() -> Iterator[None]:
        with _second(model.net) as second, vote.learning(REFERENCE):
            reference.append(second)
            try:
                yield
            finally:
                reference.clear()

    def work() -> None:
        loss = torch.zeros((), device=latents.device)
        for sign in (1, -1):
            policy = guided_prediction(model.predictor, latents, steps, condition, vote.schedule)
            with torch.no_grad():
                base = guided_prediction(reference[0], latents, steps, condition, vote.schedule)
            loss = loss + sign * (policy - base).square().mean()
        loss.backward()

    return Case(work, setting, vote.steps)


@contextmanager
def _second(unet: UNet2DConditionModel) -> Iterator[Predictor]:
    """Gone from memory afterwards."""
    yield UNetPredictor(copy.deepcopy(unet))


def authors_recipe(vote: Vote) -> Case:
    """In the engine, at any look but the first: winner and loser together, the reference's predictions cached."""
    objective = vote.objective(REFERENCE)

    @contextmanager
    def setting() -> Iterator[None]:
        with vote.learning(REFERENCE):
            # fills the cache, the first time
            with torch.no_grad():
                _look(objective, vote, range(1), torch.Generator())
            yield

    def work() -> None:
        _look(objective, vote, range(1), torch.Generator()).backward()

    return Case(work, setting, vote.steps)


def authors_references(vote: Vote) -> Case:
    """What the first look costs beside it: of one side at both steps, as much as of both sides at one."""

    def work() -> None:
        cache = TrajectoryCache(vote.model, vote.schedule, vote.sampling)
        cache.with_reference(vote.comparison, vote.comparison.winner)

    return Case(work, partial(vote.learning, REFERENCE), vote.steps)


# ------------------------------------------------------------------------------------------------ atelier


def _look(
    objective: PreferenceObjective, vote: Vote, steps: range, generator: torch.Generator, *, fresh: bool = False
) -> Tensor:
    """The loss at these steps, all in one batch; a `fresh` adapter is its own reference."""
    batch = [Transition(vote.comparison, step % STEPS) for step in steps]
    return objective.evaluate(batch, generator, fresh=fresh).losses.sum()


def atelier(
    vote: Vote,
    without: Callable[[Vote], AbstractContextManager[object]] = lambda _: nullcontext(),
    *,
    looks: Callable[[int], float] = ITS_LOOKS,
    fresh: bool = True,
    kept: bool = True,
    measured_draws: int = DRAWS,
    at_once: int = DRAWS,
) -> Case:
    """`without` one of its savings, at `measured_draws` steps, of which so many go `at_once`; told is what a vote costs
    that is new, at as many as it takes `looks` of pictures drawn in so many steps."""
    objective = vote.objective(ATELIER)

    @contextmanager
    def setting() -> Iterator[None]:
        with without(vote), vote.learning(ATELIER, kept=kept):
            yield

    def work() -> None:
        generator = torch.Generator().manual_seed(0)
        for start in range(0, measured_draws, at_once):
            steps = range(start, min(start + at_once, measured_draws))
            _look(objective, vote, steps, generator, fresh=fresh).backward()

    return Case(work, setting, looks(vote.steps) / measured_draws)


@contextmanager
def _each_row_alone(_: Vote) -> Iterator[None]:
    def row_by_row(
        predictor: Predictor, latents: Tensor, steps: Tensor, condition: Condition, schedule: Schedule
    ) -> Tensor:
        rows = [[row] for row in range(len(latents))]
        return torch.cat(
            [guided_prediction(predictor, latents[row], steps[row], condition.only(row), schedule) for row in rows]
        )

    with (
        patch.object(transitions, "guided_prediction", row_by_row),
        patch.object(objectives, "guided_prediction", row_by_row),
    ):
        yield


@contextmanager
def _by_a_second_unet(vote: Vote) -> Iterator[None]:
    with _second(vote.model.net) as second:

        def reference(_: Predictor, latents: Tensor, steps: Tensor, condition: Condition, schedule: Schedule) -> Tensor:
            return guided_prediction(second, latents, steps, condition, schedule)

        with patch.object(transitions, "guided_prediction", reference):
            yield


@contextmanager
def _with_guidance(_: Vote) -> Iterator[None]:
    with patch.object(Condition, "unguided", lambda condition: condition):
        yield


@contextmanager
def other_layout(model: BaseModel) -> Iterator[None]:
    """Channels first, as diffusers leaves them."""
    model.net.to(memory_format=torch.contiguous_format)
    try:
        yield
    finally:
        model.net.to(memory_format=torch.channels_last)


@contextmanager
def _waiting_for_copies(_: Vote) -> Iterator[None]:
    def copied(tensor: Tensor, device: torch.device, dtype: torch.dtype | None = None) -> Tensor:
        return tensor.to(device, dtype)

    with ExitStack() as stack:
        for module in (schedules, guidance, transitions, objectives):
            stack.enter_context(patch.object(module, "to_device", copied))
        yield


Variant = Callable[[Vote], Case]
LEARNING: dict[str, Variant] = {
    AUTHORS: authors_way,
    "their recipe in the engine": authors_recipe,
    "the references of that, once": authors_references,
    OURS: atelier,
    "without one pass for all pictures": partial(atelier, without=_each_row_alone),
    "without one pass for both steps": partial(atelier, at_once=1),
    "without a fresh adapter being its own reference": partial(atelier, fresh=False),
    "with a second UNet as the reference": partial(atelier, without=_by_a_second_unet, fresh=False),
    "without keeping gradients, in each round": partial(atelier, looks=looks_anew_per_vote, fresh=False),
    "without leaving guidance out": partial(atelier, without=_with_guidance, measured_draws=1, at_once=1),
    "without channels last": partial(atelier, without=lambda vote: other_layout(vote.model)),
    "with activations computed twice": partial(atelier, kept=False),
}
ON_CARDS: dict[str, Variant] = {"without pinned copies": partial(atelier, without=_waiting_for_copies)}
"""What a processor does not know."""


def learning_cases(vote: Vote) -> dict[str, Case]:
    """For each variant a vote that is new to a round."""
    variants = {**LEARNING, **(ON_CARDS if vote.model.device.target.type == "cuda" else {})}
    return {name: variant(vote) for name, variant in variants.items()}
