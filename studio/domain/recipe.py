"""How votes are learned from: three named recipes and their numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Literal

from studio.domain.errors import InputError, Phrase
from studio.domain.sampling import Sampling

ObjectiveKind = Literal["d3po", "expected_d3po", "diffusion_dpo"]


@dataclass(frozen=True)
class ObjectiveConfig:
    """What is learned from a vote: that one picture of two is the better one.

    `kind` says what that preference is spread over: the actions of both trajectories (`d3po`, 2311.13231, eq. 14), the
    actions that were to be expected at the steps they visited, given where they end (`expected_d3po`), or the final
    pictures, noised anew at the sampler's timesteps (`diffusion_dpo`, 2311.12908, eq. 14). `beta` multiplies
    the log-ratio of a step, whose terms over the latent's C·H·W numbers are summed, as in the paper, or averaged, as in
    the authors' code (`reduction`). `ratio_clamp` is the ε of the authors' clamp of the probability ratio to 1 ± ε, or
    None for the plain log-ratio. `label_smoothing` is the probability that a vote is mistaken, but for one that says
    “much better”.
    """

    kind: ObjectiveKind
    beta: float
    reduction: Literal["sum", "mean"]
    ratio_clamp: float | None = None
    label_smoothing: float = 0.0


@dataclass(frozen=True)
class TimestepPlan:
    """At how many denoising steps a vote is looked at each time.

    `per_vote` of them are drawn, or None takes them all, out of all but the last `last_share_left_out` of the steps.
    Where all votes are looked at together, they have `draws_at_least` between them: few votes are looked at more often.
    """

    per_vote: int | None = None
    draws_at_least: int = 0
    last_share_left_out: float = 0.0

    def count(self, steps: int) -> int:
        """For one look at one vote of pictures that were drawn in so many `steps`."""
        return self.per_vote or self.first_of(steps)

    def first_of(self, steps: int) -> int:
        """How many of so many steps are looked at, the noisiest ones, one at least."""
        return max(1, steps - round(self.last_share_left_out * steps))


@dataclass(frozen=True)
class AdamWConfig:
    """AdamW (1711.05101), a step for each new vote."""

    learning_rate: float
    weight_decay: float = 1e-4
    max_grad_norm: float = 1.0


@dataclass(frozen=True)
class LinearModelConfig:
    """The most probable adapter, a fresh one in each round, by a Bayesian model whose margins are linear in it.

    The gradient of each picture's log-ratio at the fresh adapter is taken once, at `draws` denoising steps, and kept
    for later rounds. `prior` is the variance of a margin before any vote is known. The adapter is made so long that the
    log-ratios of fresh pictures of a prompt have the standard deviation `reach`. The pictures of the oldest votes,
    `founders_at_most`, lay the directions; the newest `comparisons_at_most` are learned from.
    """

    draws: int
    prior: float
    reach: float
    founders_at_most: int = 8
    comparisons_at_most: int = 4000


Optimiser = AdamWConfig | LinearModelConfig


@dataclass(frozen=True)
class AdapterConfig:
    """A LoRA on the UNet, in the words of peft.

    `target_modules` are names that every common reader of LoRA files knows. With `lora_ga_init` a fresh adapter begins
    in the directions into which its votes pull most (LoRA-GA, 2407.05000) instead of random ones.
    """

    rank: int
    alpha: float
    target_modules: tuple[str, ...] = ("to_q", "to_k", "to_v", "to_out.0")
    lora_ga_init: bool = False


@dataclass(frozen=True)
class PairPlan:
    """What is drawn to be voted on.

    Of the `candidates` begun for a pair the two that will differ most are shown, as their predicted x_0 tells after a
    share of the steps, `choose_after`; the others end there. With `shared_start` all begin at one x_T. With `on_policy`
    the newest checkpoint draws the pictures, else always the base model.
    """

    candidates: int = 2
    choose_after: float = 1.0
    shared_start: bool = True
    on_policy: bool = True


@dataclass(frozen=True)
class Recipe:
    """One way of training on votes.

    With `from_scratch` every round trains a fresh adapter on all votes so far, instead of training the last one on. Of
    a marked group every ordered pair is learned by itself, as the authors do.
    """

    name: str
    objective: ObjectiveConfig
    timesteps: TimestepPlan
    optimiser: Optimiser
    adapter: AdapterConfig
    pairs: PairPlan
    from_scratch: bool = False
    votes_per_round: int = 20

    @property
    def label(self) -> str:
        """What it is called on the screen; a Phrase if it is one of those shipped."""
        return LABELS.get(self.name, self.name)

    @property
    def learns_from_steps(self) -> bool:
        """Whether it learns from the latents of every denoising step, else from the final ones."""
        return self.objective.kind != "diffusion_dpo"

    def learns_guided(self, sampling: Sampling) -> bool:
        """Whether it takes gradients of the guided prediction, twice as many latents."""
        return self.objective.kind == "d3po" and sampling.guidance_scale > 1


def refuse_recipe(recipe: Recipe, sampling: Sampling) -> None:
    """InputError where the recipe cannot learn from what is drawn like this."""
    if recipe.learns_from_steps and not sampling.draws_actions:
        raise InputError(
            "“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from "
            "pictures of every sampler.",
            recipe.label,
            ATELIER.label,
        )


def choice_step(choose_after: float, steps: int) -> int:
    """After how many of the steps it is chosen what is shown, 1 at least."""
    return max(1, round(choose_after * steps))


def steps_of_candidates(candidates: int, shown: int, choose_after: float, steps: int) -> int:
    """How many denoising steps are taken in all where so many of the candidates are shown."""
    early = choice_step(choose_after, steps)
    return candidates * early + shown * (steps - early)


def steps_per_group(pairs: PairPlan, size: int, steps: int) -> int:
    """The same for a group of `size` pictures."""
    return steps_of_candidates(max(pairs.candidates, size), size, pairs.choose_after, steps)


def founders_among(votes: int, at_most: int) -> int:
    """By how many of them the directions of a fresh adapter are laid where gradients are kept: the largest power of
    two, so that they are laid anew, and all gradients taken anew, when few votes double."""
    return min(at_most, 1 << (votes.bit_length() - 1)) if votes else 0


def looks_of_round(recipe: Recipe, steps: int, fresh: int, earlier: int = 0, group_size: int = 2) -> int:
    """At how many denoising steps a round looks at most, each time it looks at one counted.

    It learns from so many `fresh` comparisons, after so many `earlier` ones, of pictures that were drawn in `steps` and
    shown in groups of `group_size`. A look is at two pictures.
    """
    optimiser = recipe.optimiser
    votes = fresh + earlier
    if isinstance(optimiser, AdamWConfig):
        return fresh * recipe.timesteps.count(steps)
    # the best of a group is compared with all its others, and each has one gradient
    compared = group_size - 1
    looks = optimiser.draws * group_size / (2 * compared)
    founders = founders_among(votes // compared, optimiser.founders_at_most)
    if founders == founders_among(earlier // compared, optimiser.founders_at_most):
        return ceil(fresh * looks)
    initialising = recipe.adapter.lora_ga_init * _looks_at_all(recipe.timesteps, steps, founders * compared)
    return initialising + ceil(votes * looks)


def _looks_at_all(timesteps: TimestepPlan, steps: int, votes: int) -> int:
    """Of one pass over them, which LoRA-GA makes."""
    share = ceil(timesteps.draws_at_least / max(1, votes))
    return votes * max(timesteps.count(steps), share)


REFERENCE = Recipe(
    name="reference",
    objective=ObjectiveConfig("d3po", beta=0.1, reduction="mean", ratio_clamp=0.1),
    timesteps=TimestepPlan(),
    optimiser=AdamWConfig(learning_rate=3e-5),
    adapter=AdapterConfig(rank=4, alpha=4.0),
    pairs=PairPlan(),
)
"""The authors' numbers (arXiv 2311.13231 and their code)."""

ATELIER = Recipe(
    name="atelier",
    objective=ObjectiveConfig("diffusion_dpo", beta=0.06, reduction="sum", label_smoothing=0.25),
    timesteps=TimestepPlan(per_vote=2, draws_at_least=160, last_share_left_out=0.6),
    optimiser=LinearModelConfig(draws=16, prior=10.0, reach=0.4),
    adapter=AdapterConfig(
        rank=8, alpha=8.0, target_modules=("attn1.to_v", "attn1.to_out.0", "proj_out"), lora_ga_init=True
    ),
    pairs=PairPlan(candidates=4, choose_after=0.35, shared_start=False, on_policy=False),
    from_scratch=True,
)
"""Made for the few votes that one person gives."""

D3PO = replace(
    ATELIER,
    name="d3po",
    objective=ObjectiveConfig("expected_d3po", beta=0.5, reduction="sum", label_smoothing=0.25),
    timesteps=TimestepPlan(per_vote=2, draws_at_least=32, last_share_left_out=0.8),
    # at four steps of twenty there is no other noise to look at again
    optimiser=LinearModelConfig(draws=4, prior=10.0, reach=0.4),
    pairs=replace(ATELIER.pairs, shared_start=True),
)
"""The same on the steps that were visited: D3PO's question, with the luck of single actions left out."""

RECIPES = {recipe.name: recipe for recipe in (ATELIER, D3PO, REFERENCE)}
LABELS = {
    ATELIER.name: Phrase("Few votes"),
    D3PO.name: Phrase("D3PO"),
    REFERENCE.name: Phrase("D3PO as published"),
}
PURPOSES = {
    ATELIER.name: Phrase(
        "Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler."
    ),
    D3PO.name: Phrase(
        "Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps "
        "averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more "
        "room on the disk."
    ),
    REFERENCE.name: Phrase(
        "The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred "
        "change next to nothing, and it needs DDIM with noise and more room on the disk."
    ),
}
"""What each is for, in a sentence for the artist."""


def recipe_named(name: str) -> Recipe:
    """The recipe of that name; InputError names the ones there are."""
    if name not in RECIPES:
        raise InputError("There is no recipe called “{0}”; choose one of: {1}.", name, ", ".join(RECIPES))
    return RECIPES[name]
