"""Marks on a group of more than two pictures while they are being given."""

from __future__ import annotations

from collections.abc import Sequence

from studio.domain.votes import Mark, Verdict

TURNS = {Mark.PLAIN: Mark.BAD, Mark.BAD: Mark.BEST, Mark.BEST: Mark.PLAIN}


class Marking:
    """Every picture is plain at first; asked again and again it becomes bad, best and plain."""

    def __init__(self, count: int, given: Sequence[Mark] = ()) -> None:
        """`given` are the marks to begin with of a group that was marked before."""
        self._marks = (list(given) or [Mark.PLAIN] * count) if count > 2 else []

    @property
    def several(self) -> bool:
        """Whether marks are given at all; two pictures are voted on by the arrows."""
        return bool(self._marks)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self._marks)

    def turn(self, place: int) -> bool:
        """Mark the next way; False if there is no such picture to mark."""
        if not 0 <= place < len(self._marks):
            return False
        self._marks[place] = TURNS[self._marks[place]]
        return True

    def marks_for(self, verdict: Verdict) -> tuple[Mark, ...]:
        """What an answer means for the group; empty for a group of two and for a skipped one."""
        if not self.several or verdict is Verdict.SKIP:
            return ()
        if verdict is Verdict.MARKED:
            return self.marks
        return (Mark.BAD if verdict is Verdict.BAD else Mark.PLAIN,) * len(self._marks)
