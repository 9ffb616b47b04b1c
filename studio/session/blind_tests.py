"""The blind test that the artist asks for: pairs of two models, or of one model at two strengths, voted on without a
label; one check at a time."""

from __future__ import annotations

from collections.abc import Callable

from studio.assets import base_of
from studio.domain.errors import InputError
from studio.domain.events import SetReady
from studio.domain.jobs import GenerateBlindTest, ModelVariant
from studio.domain.project import BlindTest
from studio.domain.votes import WHOLE, Group, Purpose, Verdict, Vote
from studio.session.sampling_plan import SamplingPlan
from studio.session.strength_fit import StrengthFit, fit_strength
from studio.session.win_rates import Tally, blind_wins
from studio.store.project import Project

PAIRS = (10, 20, 40)
AHEAD = 6
AT_ONCE = 2


class BlindTests:
    """The latest check of a project. What it knows is in the project, so that one left half-way goes on later."""

    def __init__(self, project: Project, plan: SamplingPlan) -> None:
        self._project = project
        self._plan = plan
        self._drawing: dict[str, tuple[int, tuple[int, int]]] = {}
        self._take_up(next(reversed(project.blind_tests()), None))

    @property
    def latest(self) -> BlindTest | None:
        """The check that was asked for last, over or not."""
        return self._latest

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
        return self._latest is None or self.answered >= self._latest.pairs

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
        blind_test = self._latest
        return (
            blind_test is not None and self.has_controls and {blind_test.newer, blind_test.older} <= set(self.models())
        )

    def decided(self, blind_test: BlindTest) -> int:
        """How many pairs of a check were voted on, the skipped ones left out."""
        return sum(vote.verdict.decided for vote in self._votes(blind_test))

    def tally(self, blind_test: BlindTest) -> Tally:
        """What the answers of a check of two models came to so far."""
        return blind_wins(self._votes(blind_test)).get((blind_test.newer, blind_test.older), Tally())

    def liked(self, blind_test: BlindTest) -> StrengthFit | None:
        """What all answers about the checkpoint of a check of strengths came to so far, those of other checks too."""
        return fit_strength(self._project.votes(), blind_test.newer)

    def begin(self, one: int | None, other: int | None, pairs: int) -> BlindTest:
        """Ask for a check of two models, None for the base; InputError when it cannot be meant."""
        if one == other:
            raise InputError("Choose two different models to compare.")
        older, newer = sorted((one, other), key=lambda number: number or 0)
        assert newer is not None
        return self._begin(newer, older, pairs)

    def begin_strengths(self, checkpoint: int, pairs: int) -> BlindTest:
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

    def job(self) -> GenerateBlindTest | None:
        """Draw the next few pairs while fewer than wanted wait; of strengths one, for each pair has its own two."""
        blind_test = self._latest
        missing = blind_test.pairs - len(self._groups) if blind_test else 0
        if blind_test is None or missing <= 0 or len(self.waiting) >= AHEAD or not self.can_draw:
            return None
        models = (blind_test.older, blind_test.newer)
        strengths = (WHOLE, WHOLE)
        pairs = min(AT_ONCE, missing)
        if blind_test.of_strengths:
            models = (blind_test.newer,) * 2
            strengths = self._plan.strengths(blind_test.id, len(self._groups))
            pairs = 1
        sets = self._plan.next_blind_test_sets(pairs)
        settings = self._project.settings
        self._drawing = {made.key: (blind_test.id, strengths) for made in sets}
        variants = tuple(self._variant(*both) for both in zip(models, strengths, strict=True))
        return GenerateBlindTest(base_of(settings), variants, settings.sampling, sets)

    def take(self, made: SetReady) -> bool:
        """Record a pair if a check asked for it."""
        if made.set.key not in self._drawing:
            return False
        asked, strengths = self._drawing.pop(made.set.key)
        order = self._plan.order(made.set)
        group = self._project.add_group(made.set, made.checkpoints, order, Purpose.BLIND_TEST, asked, strengths)
        if self._latest is not None and asked == self._latest.id:
            self._groups.append(group)
        return True

    def _begin(self, newer: int, older: int | None, pairs: int, of_strengths: bool = False) -> BlindTest:
        if not self.has_controls:
            raise InputError("Add a control prompt on the Prompts page first.")
        blind_test = self._project.add_blind_test(newer, older, pairs, of_strengths)
        self._take_up(blind_test)
        return blind_test

    def _votes(self, blind_test: BlindTest) -> list[Vote]:
        return [vote for vote in self._project.votes() if vote.group.asked == blind_test.id]

    def _take_up(self, blind_test: BlindTest | None) -> None:
        self._latest = blind_test
        self._groups = self._project.blind_test_groups(blind_test.id) if blind_test else []

    def _step(self, vote: Vote | None, step: Callable[[], Vote | None]) -> Vote | None:
        if vote is None or self._latest is None or vote.group.asked != self._latest.id:
            return None
        return step()

    def _variant(self, checkpoint: int | None, strength: int) -> ModelVariant:
        folder = self._project.checkpoint(checkpoint).folder if checkpoint else None
        return ModelVariant(folder, checkpoint, strength / WHOLE)
