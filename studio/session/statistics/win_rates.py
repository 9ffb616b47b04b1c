"""What the votes prove: whether a checkpoint is liked better, and how well the artist agrees with themselves."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from studio.domain.votes import Purpose, Verdict, Vote

WON, TIED, LOST = range(3)


def wilson_interval(successes: float, trials: int, z: float = 1.96) -> tuple[float, float]:
    """Wilson's score interval of a share (1927); `successes` may count ties half. (0, 1) without trials."""
    if trials == 0:
        return 0.0, 1.0
    share = successes / trials
    square = z * z / trials
    middle = (share + square / 2) / (1 + square)
    half = z / (1 + square) * math.sqrt(share * (1 - share) / trials + square / (4 * trials))
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Tally:
    """Answers for and against; ties count half. The interval is Wilson's at 95 %."""

    wins: int = 0
    ties: int = 0
    losses: int = 0

    @property
    def count(self) -> int:
        return self.wins + self.ties + self.losses

    @property
    def rate(self) -> float | None:
        """Between 0 and 1; None before the first answer."""
        return (self.wins + self.ties / 2) / self.count if self.count else None

    @property
    def interval(self) -> tuple[float, float]:
        return wilson_interval(self.wins + self.ties / 2, self.count)


def wins_against_base(votes: Iterable[Vote], checkpoint: int) -> str:
    """How often it was liked better than the base model without knowing which was which; empty before any answer."""
    tally = blind_wins(votes).get((checkpoint, None))
    if tally is None or tally.rate is None:
        return ""
    low, high = tally.interval
    return f"{tally.rate:.0%} ({low:.0%} to {high:.0%}, {tally.count} pairs)"


def blind_wins(votes: Iterable[Vote]) -> dict[tuple[int, int | None], Tally]:
    """How often checkpoint a was preferred to b, by (a, b); b None is the base model. Skipped pairs are left out, and
    those of one model at two strengths."""
    counts: dict[tuple[int, int | None], list[int]] = {}
    for vote in votes:
        if vote.group.purpose is not Purpose.BLIND_TEST or not vote.verdict.decided:
            continue
        newer = vote.group.checkpoint
        others = [picture.checkpoint for picture in vote.group.pictures if picture.checkpoint != newer]
        if newer is None or not others:
            continue
        winner = vote.winner
        outcome = TIED if winner is None else WON if winner.checkpoint == newer else LOST
        counts.setdefault((newer, others[0]), [0, 0, 0])[outcome] += 1
    return {pair: Tally(*count) for pair, count in counts.items()}


def consistency(votes: Iterable[Vote]) -> Tally:
    """Pairs that were shown twice with the sides swapped: wins are answers that came out the same."""
    by_group = {vote.group.id: vote for vote in votes if vote.verdict.decided}
    wins = losses = 0
    for vote in by_group.values():
        if vote.group.purpose is not Purpose.REPEAT:
            continue
        earlier = by_group.get(vote.group.repeats or 0)
        if earlier is None:
            continue
        if vote.winner is None and earlier.winner is None:
            same = vote.verdict is earlier.verdict
        else:
            same = vote.winner == earlier.winner
        wins += same
        losses += not same
    return Tally(wins=wins, losses=losses)


def side_bias(votes: Iterable[Vote]) -> Tally:
    """Decided pairs: wins are those whose left picture won; far from one half means a habit, not a taste."""
    verdicts = [vote.verdict for vote in votes]
    return Tally(wins=verdicts.count(Verdict.LEFT), losses=verdicts.count(Verdict.RIGHT))
