"""Which of the votes that count prove something, kept up to date vote by vote."""

from __future__ import annotations

from collections import Counter

from studio.domain.answers import Answer
from studio.domain.votes import Purpose


class ProvingAnswers:
    """Those on what was shown blindly or twice. `changed` is set where one of them came or went, or one on what was
    shown again."""

    def __init__(self) -> None:
        self.shown: dict[int, Answer] = {}
        self.changed = True
        self._repeated: Counter[int] = Counter()

    def count(self, answer: Answer) -> None:
        """As a follower of the ledger."""
        self._note(answer)
        if answer.group.purpose is not Purpose.ROUND:
            self.shown[answer.id] = answer
            self._repeated[answer.group.repeats or 0] += 1

    def discount(self, answer: Answer) -> None:
        """As a follower of the ledger."""
        self._note(answer)
        if self.shown.pop(answer.id, None) is not None:
            self._repeated[answer.group.repeats or 0] -= 1

    def _note(self, answer: Answer) -> None:
        group = answer.group
        self.changed = self.changed or group.purpose is not Purpose.ROUND or self._repeated[group.id] > 0
