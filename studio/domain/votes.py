"""What an artist can say about two pictures, and what a training pair is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Verdict(StrEnum):
    """The answer to one pair."""

    LEFT = "left"
    RIGHT = "right"
    TIE = "tie"
    BAD = "bad"
    SKIP = "skip"

    @property
    def decided(self) -> bool:
        """Whether the answer says anything about the pictures; a skipped pair may come back."""
        return self is not Verdict.SKIP


@dataclass(frozen=True)
class Candidate:
    """One picture with all that is needed to draw it again or to train on it.

    `checkpoint` is None for the base model. `latent_seed` fixes x_T, `noise_seed` the noise of every later step.
    """

    id: int
    prompt_id: int
    prompt: str
    negative: str
    checkpoint: int | None
    latent_seed: int
    noise_seed: int
    image: Path
    trajectory: Path


@dataclass(frozen=True)
class Pair:
    """Two pictures of one prompt and one x_T, with the side each is shown on."""

    id: int
    left: Candidate
    right: Candidate


@dataclass(frozen=True)
class Vote:
    """One answer as it counts now; strength is 1 (better) or 2 (much better)."""

    id: int
    pair: Pair
    verdict: Verdict
    strength: int = 1
    milliseconds: int = 0

    @property
    def winner(self) -> Candidate | None:
        """The preferred picture, if one was preferred."""
        return {Verdict.LEFT: self.pair.left, Verdict.RIGHT: self.pair.right}.get(self.verdict)

    @property
    def loser(self) -> Candidate | None:
        """The other one, if one was preferred."""
        return {Verdict.LEFT: self.pair.right, Verdict.RIGHT: self.pair.left}.get(self.verdict)


@dataclass(frozen=True)
class Comparison:
    """What training makes of a vote: two trajectories of one prompt. With `tie` set neither is better.

    `vote_id` tells votes apart, so that a checkpoint can say which it has consumed.
    """

    vote_id: int
    prompt: str
    negative: str
    winner: Path
    loser: Path
    strength: int = 1
    tie: bool = False
