"""The blind test that the artist asks for: pairs of two models, or of one model at two strengths, voted on without a
label; one at a time."""

from __future__ import annotations

from collections.abc import Callable

from studio.assets import base_of
from studio.domain.answers import Answer
from studio.domain.errors import InputError
from studio.domain.events import SetReady
from studio.domain.jobs import GenerateBlindTest, ModelVariant
from studio.domain.project import BlindTest
from studio.domain.votes import WHOLE, Group, Purpose, Verdict, Vote
from studio.session.sampling_plan import SamplingPlan
from studio.session.statistics.strength_fit import StrengthFit, fit_strength
from studio.session.statistics.win_rates import Tally, blind_wins
from studio.store.project import Project

PAIRS = (10, 20, 40)
AHEAD = 6
AT_ONCE = 2


class BlindTests:
    """The latest blind test of a project. What it knows is in the project, so that one left half-way goes on later."""

    def __init__(self, project: Project, plan: SamplingPlan) -> None:
        self._project = project
        self._plan = plan
        self._drawing: dict[str, tuple[int, tuple[int, int]]] = {}
        self._take_up(next(reversed(project.blind_tests.all()), None))

    @property
    def latest(self) -> BlindTest | None:
        """The one that was asked for last, over or not."""
        return self._latest

    @property
    def waiting(self) -> list[Group]:
        """The pairs that are drawn and not answered, the next one first."""
        answered = self._project.votes.answered()
        return [group for group in self._groups if group.id not in answered]

    @property
    def answered(self) -> int:
        """How many pairs were voted on or skipped."""
        return len(self._groups) - len(self.waiting)

    @property
    def over(self) -> bool:
        """Whether every pair was answered; True before the first blind test."""
        return self._latest is None or self.answered >= self._latest.pairs

    @property
    def has_controls(self) -> bool:
        """Whether there is a prompt to compare models on."""
        return any(prompt.control and prompt.active for prompt in self._project.prompts.all())

    def models(self) -> list[int | None]:
        """What can be compared: the checkpoints whose files are there, the newest first, and the base model."""
        newest_first = reversed(self._project.checkpoints.there())
        return [*(checkpoint.id for checkpoint in newest_first if checkpoint.whole), None]

    @property
    def can_draw(self) -> bool:
        """Whether more pairs can be drawn: both models are there and a control prompt is on."""
        blind_test = self._latest
        return (
            blind_test is not None
            and self.has_controls
            and all(self._is_there(model) for model in (blind_test.newer, blind_test.older))
        )

    def decided(self, blind_test: BlindTest) -> int:
        """How many of its pairs were voted on, the skipped ones left out."""
        return sum(vote.verdict.decided for vote in self._votes(blind_test))

    def tally(self, blind_test: BlindTest) -> Tally:
        """What the answers of a blind test of two models came to so far."""
        return blind_wins(self._votes(blind_test)).get((blind_test.newer, blind_test.older), Tally())

    def liked(self, blind_test: BlindTest) -> StrengthFit | None:
        """What all answers about the checkpoint of a test of strengths came to so far, those of other tests too."""
        return fit_strength(self._project.votes.for_proof(), blind_test.newer)

    def begin(self, first: int | None, second: int | None, pairs: int) -> BlindTest:
        """Ask for a blind test of two models, None for the base; InputError when it cannot be meant."""
        if first == second:
            raise InputError("Choose two different models to compare.")
        older, newer = sorted((first, second), key=lambda number: number or 0)
        assert newer is not None
        return self._begin(newer, older, pairs)

    def begin_strengths(self, checkpoint: int, pairs: int) -> BlindTest:
        """Ask for a blind test of one checkpoint at five strengths; InputError when it cannot be meant."""
        return self._begin(self._project.checkpoints.get(checkpoint).id, None, pairs, of_strengths=True)

    def vote(self, verdict: Verdict, strength: int = 1, milliseconds: int = 0) -> Vote:
        """Answer the pair on the screen; InputError when none waits."""
        waiting = self.waiting
        if not waiting:
            raise InputError("Nothing is waiting for a vote yet.")
        return self._project.votes.add(waiting[0].id, verdict, strength, milliseconds)

    def undo(self) -> Vote | None:
        """Take back the latest vote of the project if it was one of this blind test."""
        return self._step(self._project.votes.latest, self._project.votes.undo)

    def redo(self) -> Vote | None:
        """Restore the vote taken back last if it was one of this blind test."""
        return self._step(self._project.votes.latest_undone, self._project.votes.redo)

    @property
    def due(self) -> bool:
        """Whether more of its pairs are to be drawn now."""
        blind_test = self._latest
        missing = blind_test.pairs - len(self._groups) if blind_test else 0
        return missing > 0 and len(self.waiting) < AHEAD and self.can_draw

    def job(self) -> GenerateBlindTest | None:
        """Draw the next few pairs if it is time to; of strengths one, for each pair has its own two."""
        blind_test = self._latest
        if blind_test is None or not self.due:
            return None
        models: tuple[int | None, int]
        if blind_test.of_strengths:
            models = (blind_test.newer, blind_test.newer)
            strengths = self._plan.strengths(blind_test.id, len(self._groups))
            pairs = 1
        else:
            models = (blind_test.older, blind_test.newer)
            strengths = (WHOLE, WHOLE)
            pairs = min(AT_ONCE, blind_test.pairs - len(self._groups))
        sets = self._plan.next_blind_test_sets(pairs)
        settings = self._project.settings
        self._drawing = {picture_set.key: (blind_test.id, strengths) for picture_set in sets}
        variants = tuple(self._variant(model, strength) for model, strength in zip(models, strengths, strict=True))
        return GenerateBlindTest(base_of(settings), variants, settings.sampling, sets)

    def record(self, ready: SetReady) -> bool:
        """Record a pair if a blind test asked for it."""
        if ready.set.key not in self._drawing:
            return False
        blind_test, strengths = self._drawing.pop(ready.set.key)
        order = self._plan.order(ready.set)
        group = self._project.groups.add(ready.set, ready.checkpoints, order, Purpose.BLIND_TEST, blind_test, strengths)
        # the artist may have asked for another one while this pair was drawn; it belongs to the one it was drawn for
        if self._latest is not None and blind_test == self._latest.id:
            self._groups.append(group)
        return True

    def _begin(self, newer: int, older: int | None, pairs: int, of_strengths: bool = False) -> BlindTest:
        if not self.has_controls:
            raise InputError("Add a control prompt on the Prompts page first.")
        blind_test = self._project.blind_tests.add(newer, older, pairs, of_strengths)
        self._take_up(blind_test)
        return blind_test

    def _votes(self, blind_test: BlindTest) -> list[Vote]:
        return [vote for vote in self._project.votes.for_proof() if vote.group.blind_test == blind_test.id]

    def _take_up(self, blind_test: BlindTest | None) -> None:
        self._latest = blind_test
        self._groups = self._project.groups.of_blind_test(blind_test.id) if blind_test else []

    def _step(self, vote: Answer | None, step: Callable[[], Vote | None]) -> Vote | None:
        if vote is None or self._latest is None or vote.group.blind_test != self._latest.id:
            return None
        return step()

    def _is_there(self, model: int | None) -> bool:
        if model is None:
            return True
        checkpoint = self._project.checkpoints.get(model)
        return checkpoint.deleted is None and checkpoint.folder.is_dir()

    def _variant(self, checkpoint: int | None, strength: int) -> ModelVariant:
        folder = self._project.checkpoints.get(checkpoint).folder if checkpoint else None
        return ModelVariant(folder, checkpoint, strength / WHOLE)
