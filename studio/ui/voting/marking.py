"""What is said of a group of more than two pictures while it is being answered."""

from __future__ import annotations

from collections.abc import Sequence

from studio.domain.votes import Mark, Verdict


class Marking:
    """Every picture is plain at first; any of them can be turned bad, and taking one as the best is the answer.

    `frame` is the place that the arrows have come to, None before. Where the lesson `marks_bad`, what is pointed at is
    turned bad instead, and the marks as they are are the answer: none needs to be the best, and none has to be bad.
    """

    def __init__(self, count: int, given: Sequence[Mark] = (), *, marks_bad: bool = False) -> None:
        """`given` are the marks to begin with of a group that was answered before."""
        self._marks = (list(given) or [Mark.PLAIN] * count) if count > 2 else []
        self.frame: int | None = None
        self.marks_bad = marks_bad and count > 2

    @property
    def several(self) -> bool:
        """Whether marks are given at all; two pictures are voted on by the arrows."""
        return bool(self._marks)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(self._marks)

    @property
    def finished(self) -> tuple[Mark, ...]:
        """What ends the marking: the framed picture as the best, or the marks as they are; empty if one is needed and
        none was given."""
        if self.marks_bad:
            return self.marks
        if self.frame is not None:
            return self.with_best(self.frame)
        return self.marks if any(mark is not Mark.PLAIN for mark in self._marks) else ()

    def turn_bad(self, place: int) -> None:
        """Bad, or no longer."""
        self._marks[place] = Mark.PLAIN if self._marks[place] is Mark.BAD else Mark.BAD

    def with_best(self, place: int) -> tuple[Mark, ...]:
        """One picture as the best, those that are bad as they are."""
        marks = [Mark.BAD if mark is Mark.BAD else Mark.PLAIN for mark in self._marks]
        marks[place] = Mark.BEST
        return tuple(marks)

    def marks_for(self, verdict: Verdict) -> tuple[Mark, ...]:
        """What an answer to all pictures means for each; empty for a group of two and for a skipped one."""
        if verdict is Verdict.SKIP:
            return ()
        return (Mark.BAD if verdict is Verdict.BAD else Mark.PLAIN,) * len(self._marks)
