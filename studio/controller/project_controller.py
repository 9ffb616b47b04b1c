"""All that the window may ask of an open project."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.controller.engine_thread import EngineThread
from studio.controller.job_controller import JobController
from studio.controller.pages.bringing import BringingCommands
from studio.controller.pages.own_pictures import OwnPictureCommands
from studio.controller.pages.slimming import SlimmingRun
from studio.controller.pages.tries import TryCommands
from studio.controller.program.phase_timings import PhaseTimings
from studio.controller.project_commands import BlindTestCommands, CheckpointCommands, PromptCommands
from studio.domain.errors import StudioError
from studio.domain.events import Phase
from studio.domain.export import ExportOptions
from studio.domain.jobs import Render
from studio.domain.recipe import recipe_named
from studio.domain.votes import Mark, Verdict
from studio.session.export_job import export_job
from studio.session.previews import Preview, preview_job
from studio.session.session import Session
from studio.session.statistics.pace import TimeToGo, seconds_per_vote, time_to_go


class ProjectController(JobController):
    """Adds what the artist changes of the project, or has done, to the work of the engine. `voted` tells of each vote
    on the voting page."""

    voted = Signal(object)

    def __init__(
        self,
        session: Session,
        engine: EngineThread,
        durations: PhaseTimings,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(session, engine, durations, parent, clock)
        self.checkpoints = CheckpointCommands(session.project.checkpoints)
        self.prompts = PromptCommands(session.project.prompts)
        self.blind_tests = BlindTestCommands(session, self._change)
        self.bringing = BringingCommands(session, self._proceed, self)
        self.own_pictures = OwnPictureCommands(session, self._after_change_of_liked, self.show_problem, self)
        self.tries = TryCommands(session, self._draw_tries, self.place_in_line, self)
        self.left.connect(self.bringing.leave)
        self.left.connect(self.tries.leave)
        self.left.connect(self.own_pictures.leave)
        self.liked_changed.connect(self.bringing.changed)
        self.previewed.connect(self.tries.on_drawn)
        self.work_changed.connect(self.tries.look)

    # ----------------------------------------------------------------------------------- commands

    def vote(self, verdict: Verdict, strength: int, milliseconds: int, marks: Sequence[Mark] = ()) -> bool:
        """Record a vote for the group on the screen; False when there was none or it could not be kept."""
        if self._session.current is None:
            return False
        try:
            vote = self._session.vote(verdict, strength, milliseconds, marks)
        except StudioError as error:
            self.show_problem(error)
            self.pair_changed.emit()
            return False
        self._after_vote()
        self.voted.emit(vote)
        return True

    def ask(self, question: str) -> None:
        """Put the artist's own question over the pictures, or with an empty one the lesson's; raises StudioError when
        it cannot be kept."""
        self._session.project.ask(question)
        self.pair_changed.emit()

    def undo(self) -> bool:
        return self._change(self._session.undo)

    def redo(self) -> bool:
        return self._change(self._session.redo)

    def go_to(self, checkpoint_id: int) -> None:
        """Work on from an older checkpoint."""
        try:
            self._session.go_to(checkpoint_id)
        except StudioError as error:
            self.show_problem(error)
        self._after_vote()

    def rebuild(self, checkpoint_id: int, without: Collection[int] = ()) -> None:
        """Train a checkpoint again from the votes as they stand, as soon as the engine is free.

        `without` are groups to leave out. Raises StudioError when no vote is left to train on.
        """
        self._job_queue.add_rebuild(checkpoint_id, without)
        self._proceed()

    def redraw(self, groups: Collection[int]) -> None:
        """Draw the pictures of groups anew; raises StudioError when that cannot be kept."""
        self._job_queue.add_redraw(groups)
        self._proceed()

    def draw_ahead(self, pairs: int) -> None:
        """Draw so many pairs ahead of the voting whenever there is nothing better to do; raises StudioError when they
        would be out of date before they are voted on, or when the disk has no room."""
        self._job_queue.add_ahead(pairs)
        self._proceed()

    def cancel_ahead(self) -> None:
        """Draw no more of them; those that are there stay."""
        self._job_queue.remove_ahead()
        self.work_changed.emit()

    @property
    def seconds_per_pair(self) -> float | None:
        """How long drawing took the last time in this project on this computer; None before the first."""
        return self._durations.seconds_per_pair

    def time_to_go(self, votes: int) -> TimeToGo | None:
        """How long so many votes take from now on; None while the artist's pace is unknown."""
        pace = seconds_per_vote(self.project.votes.newest_answers())
        return None if pace is None else time_to_go(votes, pace, self.ready, self.seconds_per_pair)

    @property
    def seconds_per_round(self) -> float | None:
        """How long training took the last time in this project on this computer; None before the first."""
        return self._durations.usual().get(Phase.TRAIN)

    @property
    def redraws(self) -> set[int]:
        """Ids of the groups that are drawn anew or wait for it."""
        return self._job_queue.redraws

    def slimming(self) -> SlimmingRun:
        """To free the room of what is not learned from."""
        recipe = recipe_named(self.project.settings.recipe)
        return SlimmingRun(self.project.folder, recipe.learns_from_steps)

    def show_previews(self, previews: Sequence[Preview]) -> None:
        """Draw those that are missing next, in place of those asked for before; none may come after `leave` too."""
        try:
            jobs = [preview_job(self.project, preview) for preview in previews]
        except StudioError as error:
            self.show_problem(error)
            return
        self._job_queue.replace_renders(job for job in jobs if job)
        if previews:
            self._proceed()

    def reconsider(self, group_id: int) -> None:
        """Show a group that was voted on; another vote takes the place of the one it has."""
        self._session.reconsider(group_id)
        self.pair_changed.emit()

    def look_away(self) -> bool:
        """Go back from such a group to what waits for a vote; False if there is none."""
        looked = self._session.look_away()
        if looked:
            self.pair_changed.emit()
        return looked

    def turn_star(self) -> None:
        """Give all pictures on the screen a star, or take it away where all have one."""
        group = self._session.current
        if group is None:
            return
        try:
            self.star([picture.id for picture in group.pictures], not self.project.groups.is_starred(group))
        except StudioError as error:
            self.show_problem(error)
        self.pair_changed.emit()

    def star(self, pictures: Collection[int], starred: bool) -> None:
        """Give pictures a star or take it away; raises StudioError when it cannot be kept."""
        self._session.project.groups.star(pictures, starred)

    def bring_back_skipped(self) -> None:
        if self._session.bring_back_skipped():
            self._after_vote()

    def export(
        self,
        target: Path,
        checkpoint_id: int | None = None,
        options: ExportOptions | None = None,
        *,
        replacing: bool = False,
    ) -> None:
        """Write the file after the job that runs now; raises StudioError when it cannot be meant."""
        self._job_queue.add_export(export_job(self.project, target, checkpoint_id, options, replacing=replacing))
        self._proceed()

    def move_base(self, path: Path) -> None:
        """The base model was found again elsewhere: work on with it."""
        self._session.project.move_base(path)
        self.go_on()

    def _draw_tries(self, jobs: Sequence[Render]) -> None:
        self._job_queue.add_tries(jobs)
        self._proceed()

    def _change(self, step: Callable[[], object]) -> bool:
        try:
            changed = step() is not None
        except StudioError as error:
            self.show_problem(error)
            return False
        if changed:
            self._after_vote()
        return changed

    def _after_change_of_liked(self) -> None:
        self.bringing.changed.emit()
        self._proceed()

    def _after_vote(self) -> None:
        self.pair_changed.emit()
        self._proceed()
