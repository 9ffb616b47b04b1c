"""How votes are learned from: two named recipes and their numbers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from studio.domain.errors import InputError


@dataclass(frozen=True)
class Lora:
    """A LoRA on the UNet; `targets` are module names that every common reader of LoRA files knows."""

    rank: int = 16
    alpha: float = 16.0
    targets: tuple[str, ...] = ("to_q", "to_k", "to_v", "to_out.0")


@dataclass(frozen=True)
class Descent:
    """Few steps on all votes at once instead of many on a few.

    Each is as long as the first, which is to raise the mean margin by `margin_per_step`. At least `draws_at_least`
    denoising steps, each with noise of its own, make up one of them: few votes are looked at more often.
    """

    margin_per_step: float = 0.35
    draws_at_least: int = 160
    steps_at_most: int = 8


@dataclass(frozen=True)
class Recipe:
    """One way of training on votes.

    `learns_from` names what a preference is spread over: the `actions` of both chains, as D3PO does (2311.13231), or
    the final `pictures`, noised anew at the sampler's timesteps, as Diffusion-DPO does (2311.12908). `beta` multiplies
    the log-ratio of a step, whose terms over the latent's C·H·W numbers are summed, as in the paper, or averaged, as in
    the authors' code (`reduction`). `clamp` is the ε of the authors' clamp of the probability ratio to 1 ± ε, or None
    for the plain log-ratio. Of the `candidates` drawn for a pair the two most different are shown; with `shared_start`
    all begin at one x_T. With `on_policy` the newest checkpoint draws the pictures, else always the base model.
    `steps_per_vote` denoising steps are drawn per vote and pass out of all but the last `masked` share of them; None
    takes them all. `votes_per_update` votes share an optimiser step; `passes` counts how often each new vote is trained
    on, `replay_passes` how many further passes draw votes at random from all rounds so far, in votes per new vote. Of a
    marked group every ordered pair is learned by itself, as the authors do, or with `listwise` each best picture as the
    choice among those below it and each bad one as the worst of the rest (Plackett–Luce). With `anew` every round
    trains a fresh adapter on all votes so far, instead of training the last one on. `visits_at_most` bounds the sum
    over the votes of a round of how often each is trained on; it ends earlier once the mean margin of its decided
    comparisons reaches `enough_margin`, so that a taste that is learned easily is not driven further than one that is
    not. With `aligned` a fresh adapter begins in the directions into which its votes pull most (LoRA-GA, 2407.05000)
    instead of random ones. `descent` stands in for AdamW and for all that its updates are made of.
    """

    name: str
    beta: float
    reduction: Literal["sum", "mean"]
    clamp: float | None
    learning_rate: float = 1e-3
    learns_from: Literal["actions", "pictures"] = "actions"
    weight_decay: float = 1e-4
    gradient_clip: float = 1.0
    steps_per_vote: int | None = None
    masked: float = 0.0
    votes_per_update: int = 1
    visits_at_most: int | None = None
    enough_margin: float | None = None
    anew: bool = False
    passes: float = 1.0
    replay_passes: float = 0.0
    warmup_updates: int = 0
    label_smoothing: float = 0.0
    listwise: bool = False
    train_unconditional: bool = True
    lora: Lora = field(default_factory=Lora)
    lora_ga_init: bool = False
    descent: Descent | None = None
    candidates: int = 2
    shared_start: bool = True
    on_policy: bool = True
    votes_per_round: int = 20


def draws_per_vote(recipe: Recipe, steps: int) -> float:
    """At how many denoising steps out of `steps` a vote is looked at in a full round of learning, at most."""
    each = recipe.steps_per_vote or steps - round(recipe.masked * steps)
    if recipe.descent is None:
        return each * (recipe.passes + recipe.replay_passes)
    least = recipe.descent.draws_at_least / recipe.votes_per_round
    return max(each, least) * (recipe.descent.steps_at_most + recipe.lora_ga_init)


REFERENCE = Recipe(
    name="reference",
    beta=0.1,
    reduction="mean",
    clamp=0.1,
    learning_rate=3e-5,
    lora=Lora(rank=4, alpha=4.0),
)
"""The authors' numbers (arXiv 2311.13231 and their code)."""

ATELIER = Recipe(
    name="atelier",
    beta=0.06,
    reduction="sum",
    clamp=None,
    learns_from="pictures",
    steps_per_vote=2,
    masked=0.6,
    enough_margin=1.4,
    anew=True,
    lora_ga_init=True,
    descent=Descent(),
    label_smoothing=0.05,
    candidates=4,
    shared_start=False,
    on_policy=False,
    lora=Lora(rank=8, alpha=8.0, targets=("attn1.to_v", "attn1.to_out.0", "proj_out")),
)
"""Made for the few votes that one person gives."""

RECIPES = {recipe.name: recipe for recipe in (ATELIER, REFERENCE)}


def recipe_named(name: str) -> Recipe:
    """The recipe of that name; InputError names the ones there are."""
    if name not in RECIPES:
        raise InputError("There is no recipe called “{0}”; choose one of: {1}.", name, ", ".join(RECIPES))
    return RECIPES[name]
