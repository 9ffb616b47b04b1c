"""The blind check that the artist asks for: pairs of two models, or of one model at two strengths, voted on without a
label; one check at a time."""

from __future__ import annotations

from collections.abc import Callable

from studio.domain.assets import base_of
from studio.domain.errors import InputError
from studio.domain.project import Check
from studio.domain.votes import WHOLE, Group, Purpose, Verdict, Vote
from studio.domain.work import Compare, Painter, SetReady
from studio.session.liked_strength import LikedStrength, liked_strength
from studio.session.planning import GroupPlan
from studio.session.proof import Tally, blind_wins
from studio.store.project import Project

PAIRS = (10, 20, 40)
AHEAD, AT_ONCE = 6, 2


class AskedCheck:
    """The latest check of a project. What it knows is in the project, so that one left half-way goes on later."""

    def __init__(self, project: Project, plan: GroupPlan) -> None:
        self._project, self._plan = project, plan
        self._drawing: dict[str, tuple[int, tuple[int, int]]] = {}
        self._take_up(next(reversed(project.checks()), None))

    @property
    def check(self) -> Check | None:
        """The check that was asked for last, over or not."""
        return self._check

    @property
    def waiting(self) -> list[Group]:
        """The pairs that are drawn and not answered, the next one first."""
        answered = {vote.group.id for vote in self._project.votes()}
        return [group for group in self._groups if group.id not in answered]

    @property
    def answered(self) -> int:
        """How many pairs were voted on or skipped."""
        return len(self._groups) - len(self.waiting)

    @property
    def over(self) -> bool:
        """Whether every pair was answered; True before the first check."""
        return self._check is None or self.answered >= self._check.pairs

    @property
    def has_controls(self) -> bool:
        """Whether there is a prompt to check on."""
        return any(prompt.control and prompt.active for prompt in self._project.prompts())

    def models(self) -> list[int | None]:
        """What can be checked: the checkpoints whose files are there, the newest first, and the base model."""
        found = [one.id for one in reversed(self._project.checkpoints()) if one.folder.is_dir()]
        return [*found, None]

    @property
    def can_draw(self) -> bool:
        """Whether more pairs can be drawn: both models are there and a control prompt is on."""
        check = self._check
        return check is not None and self.has_controls and {check.newer, check.older} <= set(self.models())

    def decided(self, check: Check) -> int:
        """How many pairs of a check were voted on, the skipped ones left out."""
        return sum(vote.verdict.decided for vote in self._votes(check))

    def tally(self, check: Check) -> Tally:
        """What the answers of a check of two models came to so far."""
        return blind_wins(self._votes(check)).get((check.newer, check.older), Tally())

    def liked(self, check: Check) -> LikedStrength | None:
        """What all answers about the checkpoint of a check of strengths came to so far, those of other checks too."""
        return liked_strength(self._project.votes(), check.newer)

    def begin(self, one: int | None, other: int | None, pairs: int) -> Check:
        """Ask for a check of two models, None for the base; InputError when it cannot be meant."""
        if one == other:
            raise InputError("Choose two different models to compare.")
        older, newer = sorted((one, other), key=lambda number: number or 0)
        assert newer is not None
        return self._begin(newer, older, pairs)

    def begin_strengths(self, checkpoint: int, pairs: int) -> Check:
        """Ask for a check of one checkpoint at five strengths; InputError when it cannot be meant."""
        return self._begin(self._project.checkpoint(checkpoint).id, None, pairs, of_strengths=True)

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the pair on the screen; InputError when none waits."""
        waiting = self.waiting
        if not waiting:
            raise InputError("No pair is waiting for a vote yet.")
        return self._project.add_vote(waiting[0].id, verdict, strength, milliseconds)

    def undo(self) -> Vote | None:
        """Take back the latest vote of the project if it was one of this check."""
        return self._step(next(reversed(self._project.votes()), None), self._project.undo)

    def redo(self) -> Vote | None:
        """Restore the vote taken back last if it was one of this check."""
        return self._step(self._project.latest_undone, self._project.redo)

    def job(self) -> Compare | None:
        """Draw the next few pairs while fewer than wanted wait; of strengths one, for each pair has its own two."""
        check = self._check
        missing = check.pairs - len(self._groups) if check else 0
        if check is None or missing <= 0 or len(self.waiting) >= AHEAD or not self.can_draw:
            return None
        models, strengths, pairs = (check.older, check.newer), (WHOLE, WHOLE), min(AT_ONCE, missing)
        if check.of_strengths:
            models, strengths, pairs = (check.newer,) * 2, self._plan.strengths(check.id, len(self._groups)), 1
        sets, settings = self._plan.next_checks(pairs), self._project.settings
        self._drawing = {made.key: (check.id, strengths) for made in sets}
        painters = tuple(self._painter(*both) for both in zip(models, strengths, strict=True))
        return Compare(base_of(settings), painters, settings.sampling, sets)

    def take(self, made: SetReady) -> bool:
        """Record a pair if a check asked for it."""
        if made.set.key not in self._drawing:
            return False
        asked, strengths = self._drawing.pop(made.set.key)
        order = self._plan.order(made.set)
        group = self._project.add_group(made.set, made.checkpoints, order, Purpose.CHECK, asked, strengths)
        if self._check is not None and asked == self._check.id:
            self._groups.append(group)
        return True

    def _begin(self, newer: int, older: int | None, pairs: int, of_strengths: bool = False) -> Check:
        if not self.has_controls:
            raise InputError("Add a control prompt on the Prompts page first.")
        check = self._project.add_check(newer, older, pairs, of_strengths)
        self._take_up(check)
        return check

    def _votes(self, check: Check) -> list[Vote]:
        return [vote for vote in self._project.votes() if vote.group.asked == check.id]

    def _take_up(self, check: Check | None) -> None:
        self._check = check
        self._groups = self._project.check_groups(check.id) if check else []

    def _step(self, vote: Vote | None, step: Callable[[], Vote | None]) -> Vote | None:
        if vote is None or self._check is None or vote.group.asked != self._check.id:
            return None
        return step()

    def _painter(self, checkpoint: int | None, strength: int) -> Painter:
        folder = self._project.checkpoint(checkpoint).folder if checkpoint else None
        return Painter(folder, checkpoint, strength / WHOLE)
