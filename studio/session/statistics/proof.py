"""What the votes prove, counted anew only where a vote of those that prove something came or went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from studio.domain.votes import Vote
from studio.session.statistics.strength_fit import StrengthFit, fit_strength
from studio.session.statistics.win_rates import Tally, blind_wins, consistency
from studio.store.read_only import ReadOnlyVoteRecords


class Proof:
    """Of the votes of a project as they stand."""

    def __init__(self, votes: ReadOnlyVoteRecords) -> None:
        self._records = votes
        self._counted: Sequence[Vote] | None = None
        self._wins: Mapping[tuple[int, int | None], Tally] = {}
        self._agreement = Tally()
        self._strengths: dict[int, StrengthFit | None] = {}

    @property
    def wins(self) -> Mapping[tuple[int, int | None], Tally]:
        """As `blind_wins` has it."""
        self._up_to_date()
        return self._wins

    @property
    def agreement(self) -> Tally:
        """As `consistency` has it."""
        self._up_to_date()
        return self._agreement

    def strength(self, checkpoint: int) -> StrengthFit | None:
        """As `fit_strength` has it."""
        votes = self._up_to_date()
        if checkpoint not in self._strengths:
            self._strengths[checkpoint] = fit_strength(votes, checkpoint)
        return self._strengths[checkpoint]

    def _up_to_date(self) -> Sequence[Vote]:
        votes = self._records.for_proof()
        if votes is not self._counted:
            self._counted = votes
            self._wins = blind_wins(votes)
            self._agreement = consistency(votes)
            self._strengths = {}
        return votes
