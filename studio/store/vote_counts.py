"""How many votes there are of each kind, kept up to date vote by vote."""

from __future__ import annotations

from collections import Counter

from studio.domain.answers import Answer
from studio.domain.votes import Verdict


class VoteCounts:
    """Of the votes that count. `presses` counts key presses, those of the skipped left out.

    `skipped` are those that may come back, and `of_rounds` all but those of blind tests that were asked for.
    """

    def __init__(self) -> None:
        self.verdicts: Counter[Verdict] = Counter()
        self.presses = 0
        self.skipped = 0
        self.of_rounds = 0

    @property
    def all(self) -> int:
        """How many votes count."""
        return self.verdicts.total()

    def count(self, answer: Answer) -> None:
        """As a follower of the ledger."""
        self._add(answer, 1)

    def discount(self, answer: Answer) -> None:
        """As a follower of the ledger."""
        self._add(answer, -1)

    def _add(self, answer: Answer, sign: int) -> None:
        self.verdicts[answer.verdict] += sign
        if answer.verdict.decided:
            self.presses += sign * answer.presses
        if answer.group.blind_test is None:
            self.of_rounds += sign
            self.skipped += sign * (answer.verdict is Verdict.SKIP)
