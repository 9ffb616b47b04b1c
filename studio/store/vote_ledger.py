"""What the append-only records of votes, undos and redos come to."""

from __future__ import annotations

from collections.abc import Iterable

from studio.domain.votes import Verdict, Vote


class VoteLedger:
    """The votes that stand, those that were taken back, and those that count.

    Of several standing votes on one group only the latest counts; when it is taken back, the one before does again.
    Where the latest is a withdrawal none of them counts.
    """

    def __init__(self) -> None:
        self._standing: list[Vote] = []
        self._undone: list[Vote] = []
        self._counting: dict[int, Vote] | None = {}

    def cast(self, vote: Vote) -> None:
        """A new vote; what was taken back before it can no longer be restored."""
        self._undone.clear()
        self._stand(vote)

    def take_back(self) -> None:
        """The latest standing vote no longer stands."""
        self._undone.append(self._standing.pop())
        self._counting = None

    def restore(self) -> None:
        """The vote that was taken back last stands again."""
        self._stand(self._undone.pop())

    @property
    def latest(self) -> Vote | None:
        return self._standing[-1] if self._standing else None

    @property
    def latest_undone(self) -> Vote | None:
        return self._undone[-1] if self._undone else None

    def votes(self) -> list[Vote]:
        """The votes that count, in order of time."""
        return list(self._by_group().values())

    def on(self, group_id: int) -> Vote | None:
        """The vote that counts on a group."""
        return self._by_group().get(group_id)

    def answered(self) -> set[int]:
        """Ids of the groups with a vote that counts."""
        return set(self._by_group())

    def _stand(self, vote: Vote) -> None:
        self._standing.append(vote)
        if self._counting is not None:
            _place(self._counting, vote)

    def _by_group(self) -> dict[int, Vote]:
        if self._counting is None:
            self._counting = _latest(self._standing)
        return self._counting


def _latest(votes: Iterable[Vote]) -> dict[int, Vote]:
    counting: dict[int, Vote] = {}
    for vote in votes:
        _place(counting, vote)
    return counting


def _place(counting: dict[int, Vote], vote: Vote) -> None:
    counting.pop(vote.group.id, None)  # a dict would keep the place of the replaced vote, which is older
    if vote.verdict is not Verdict.WITHDRAWN:
        counting[vote.group.id] = vote
