"""The groups of pictures that wait for a vote, the one on the screen first."""

from __future__ import annotations

from studio.domain.votes import Group, Purpose
from studio.store.read_only import ReadOnlyProject

AT_ONCE = 200
SOON = 3
"""A project may hold tens of thousands of undecided groups; so many are kept in memory."""


class VoteQueue:
    """Repeats come first, then groups that the head drew, then those of the newest other checkpoint, and of these
    the oldest; the one on the screen stays. With `base_too` groups of the base model rank with the head's."""

    def __init__(self, project: ReadOnlyProject, low: int, base_too: bool) -> None:
        self._project = project
        self._low = low
        self._base_too = base_too
        self.groups: list[Group] = []
        self.reload()

    @property
    def waiting(self) -> int:
        """How many groups wait for a vote, those too that are not in memory."""
        # One that was skipped and brought back waits as well.
        others = sum(not self._project.groups.is_undecided(group.id) for group in self.groups)
        return self._project.groups.undecided_count + others

    def reload(self) -> None:
        """Begin anew from the records, with another head."""
        self.groups = []
        self._more = True
        self._top_up()

    def show(self, group: Group) -> None:
        """Put the group on the screen; the one that was there comes next."""
        self.groups = [group, *self._others(group.id)]

    def drop(self, group_id: int) -> None:
        """The group waits no longer, if it did."""
        self.groups = self._others(group_id)
        self._top_up()

    def insert(self, group: Group) -> None:
        """Put a new group in its place behind the one on the screen, and behind a repeat that comes soon."""
        repeats = [place for place, other in enumerate(self.groups[: SOON + 1]) if other.purpose is Purpose.REPEAT]
        behind = range(max(repeats, default=0) + 1, len(self.groups))
        later = (place for place in behind if self._rank(self.groups[place]) > self._rank(group))
        place = next(later, len(self.groups))
        # Behind the last in memory come those that are not; among them it is found when it is its turn.
        if place < len(self.groups) or not self._more:
            self.groups.insert(place, group)

    def insert_soon(self, group: Group) -> None:
        """Put a group a few places behind the one on the screen, whatever drew it."""
        self.groups.insert(SOON, group)

    def append(self, groups: list[Group]) -> int:
        """Put those that do not wait yet behind all others; returns how many they were."""
        waiting = {group.id for group in self.groups}
        new = [group for group in groups if group.id not in waiting]
        self.groups += new
        return len(new)

    def _rank(self, group: Group) -> tuple[bool, int, int]:
        head = self._project.checkpoints.head
        if group.checkpoint == (head.id if head else None) or (self._base_too and group.checkpoint is None):
            return False, 0, group.id
        return True, -(group.checkpoint or 0), group.id

    def _others(self, group_id: int) -> list[Group]:
        return [group for group in self.groups if group.id != group_id]

    def _top_up(self) -> None:
        if self._more and len(self.groups) < self._low:
            undecided = self._project.undecided_groups(AT_ONCE, self._base_too)
            self._more = len(undecided) == AT_ONCE
            self.append(undecided)
