"""What was answered since the last round, and how much of it counts towards the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import takewhile

from studio.domain.answers import Answer
from studio.domain.votes import Purpose, Vote
from studio.session.training_data import usable


@dataclass(frozen=True)
class RoundCounts:
    """Groups that were answered. Only those `learned` from count towards the round; the others are kept for what they
    tell: blind `checks`, `repeats`, those that put no picture before another (`undecided`), and `skipped` ones."""

    learned: int = 0
    checks: int = 0
    repeats: int = 0
    undecided: int = 0
    skipped: int = 0


def round_counts(newest: Iterable[Answer], is_past: Callable[[int], bool]) -> RoundCounts:
    """Counts the answers, the newest first, back to one that `is_past` says belongs to an earlier round."""
    kinds = [kind_of(answer) for answer in takewhile(lambda answer: not is_past(answer.id), newest)]
    return RoundCounts(**{kind: kinds.count(kind) for kind in RoundCounts.__dataclass_fields__})


def kind_of(answer: Vote | Answer) -> str:
    """The field of `RoundCounts` that an answer belongs to."""
    if not answer.verdict.decided:
        return "skipped"
    if answer.group.purpose is Purpose.BLIND_TEST:
        return "checks"
    if answer.group.purpose is Purpose.REPEAT:
        return "repeats"
    return "learned" if usable(answer) else "undecided"
