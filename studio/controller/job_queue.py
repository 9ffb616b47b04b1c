"""The jobs that the artist asked for beside the voting: files, pictures, checkpoints anew, pairs drawn ahead."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from studio.assets import base_of
from studio.atomic_files import refuse_target
from studio.domain.errors import InputError, StudioError
from studio.domain.events import Done, Ending, Failed, StoppedEarly
from studio.domain.export import export_target
from studio.domain.jobs import Encode, Export, Job, Render, Train
from studio.domain.limits import PAIRS
from studio.domain.requests import AheadRequest, ExportRequest, RebuildRequest, RedrawRequest
from studio.session.ahead import DrawingAhead
from studio.session.session import Session
from studio.session.turns import Kind, Offers
from studio.store.request_records import RecordedRequest

REDRAWN_AT_ONCE = 4
"""Groups drawn anew by one job, so that other work has its turn in between."""
MOST_ATTEMPTS = 2
"""A job that the program did not survive so often is not begun again by itself."""


@dataclass(frozen=True)
class _WaitingExport:
    recorded: RecordedRequest
    job: Export


class JobQueue:
    """Files and checkpoints are recorded when they are asked for, and `restore` takes up those that are not done.
    Pictures to see are forgotten with the window that asked for them.

    At most one job of the queue runs: an offer takes it out, `finish` follows at its end.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._records = session.project.requests
        self._exports: list[_WaitingExport] = []
        self._held: list[_WaitingExport] = []
        self._renders: list[Render] = []
        self._tries: list[Render] = []
        self._rebuilds: list[RecordedRequest] = []
        self._redraws: list[RecordedRequest] = []
        self._redrawing: list[Render | Encode] = []
        self._ahead: RecordedRequest | None = None
        self._running: Job | None = None
        self._recorded: RecordedRequest | None = None

    @property
    def exports(self) -> tuple[Export, ...]:
        """Those that wait."""
        return tuple(waiting.job for waiting in self._exports)

    @property
    def rebuilds(self) -> tuple[int, ...]:
        """Ids of the checkpoints that wait to be trained again."""
        requests = (recorded.request for recorded in self._rebuilds)
        return tuple(request.checkpoint for request in requests if isinstance(request, RebuildRequest))

    @property
    def held(self) -> tuple[Export, ...]:
        """Those of an earlier session that go to a place outside the project: written only when asked for once more,
        for a project that came from somebody else must not write there by itself."""
        return tuple(waiting.job for waiting in self._held)

    def restore(self) -> list[StudioError]:
        """Take up what was promised and is not done; returns why something cannot be, which is forgotten if it never
        can."""
        failures = list[StudioError]()
        for recorded in self._records.all():
            try:
                self._take_up(recorded)
            except InputError as error:
                self._forget(recorded)
                failures.append(error)
            except StudioError as error:
                # The base model is not there, perhaps, and will be the next time.
                failures.append(error)
        return failures

    def add_export(self, job: Export) -> None:
        """Have a file written; one that is held is not held any more."""
        held = next((waiting for waiting in self._held if waiting.job == job), None)
        if held is not None:
            self._held.remove(held)
            self._exports.append(held)
            return
        checkpoint = self._session.project.checkpoints.at(job.adapter)
        assert checkpoint is not None
        request = ExportRequest(checkpoint.id, job.target, job.options, job.replace)
        self._exports.append(_WaitingExport(self._records.add(request), job))

    def remove_export(self, job: Export) -> None:
        """Take one back that waits or is held."""
        for exports in (self._exports, self._held):
            for waiting in [waiting for waiting in exports if waiting.job == job]:
                exports.remove(waiting)
                self._forget(waiting.recorded)

    def add_rebuild(self, checkpoint_id: int, without: Collection[int]) -> None:
        """Train a checkpoint again, without some groups; InputError when it cannot be meant."""
        self._session.refuse_rebuild(checkpoint_id, without)
        request = RebuildRequest(checkpoint_id, tuple(sorted(without)))
        self._rebuilds.append(self._records.add(request))

    def add_redraw(self, groups: Collection[int]) -> None:
        """Draw the pictures of groups anew that are not waiting for it; InputError for a group that there is not."""
        new = tuple(group for group in groups if group not in self.redraws)
        self._session.project.groups.refuse_unknown(new)
        if new:
            self._redraws.append(self._records.add(RedrawRequest(new)))

    @property
    def redraws(self) -> set[int]:
        """Ids of the groups that are drawn anew or wait for it."""
        return {group for recorded in self._redraws for group in _redraw(recorded).groups}

    @property
    def ahead(self) -> DrawingAhead | None:
        """How far the pairs are that are drawn ahead; None if there are none to draw."""
        return self._session.ahead.progress(_ahead(self._ahead)) if self._ahead is not None else None

    def add_ahead(self, pairs: int) -> None:
        """Draw so many pairs ahead, or so many more; StudioError where that cannot be meant or has no room."""
        request = self._session.ahead.request(pairs)
        if self._ahead is None:
            self._ahead = self._records.add(request)
            return
        before = _ahead(self._ahead)
        PAIRS.refuse(before.pairs + pairs)
        self._session.ahead.refuse_large(self._session.ahead.progress(before).left + pairs)
        more = replace(self._ahead, request=replace(before, pairs=before.pairs + pairs))
        self._records.change(more)
        self._ahead = more

    def remove_ahead(self) -> None:
        """Draw no more pairs ahead; those that are there stay."""
        if self._ahead is not None:
            self._forget(self._ahead)
            self._ahead = None

    def replace_renders(self, renders: Iterable[Render]) -> None:
        """In place of any that wait; one that draws the picture that is being drawn is left out."""
        different = dict.fromkeys(renders)
        self._renders = [job for job in different if not _draws(self._running, job.pictures[0].image)]

    def add_tries(self, renders: Sequence[Render]) -> None:
        """Pictures that are tried out, behind those that were asked for before."""
        self._tries += renders

    def clear_tries(self) -> None:
        """Draw none of those that wait."""
        self._tries.clear()

    def is_try(self, job: Job | None) -> bool:
        """Whether it draws a picture that is tried out."""
        return isinstance(job, Render) and job.pictures[0].image.parent == self._session.project.tries.folder

    def place_in_line(self, image: Path) -> int | None:
        """How many jobs of pictures that were asked for come before that of this one, 0 while it is being drawn; None
        where nobody asked for it."""
        waiting = self._tries if image.parent == self._session.project.tries.folder else self._renders
        in_line = enumerate([self._running, *waiting])
        return next((place for place, job in in_line if _draws(job, image)), None)

    def offers(self, stopped: bool, finishing: bool = False) -> Offers:
        """What waits; a checkpoint is trained again, and pairs are drawn ahead, only while the engine is not stopped.

        One that is stopped so that the window may close when everything is done (`finishing`) draws them all the same.
        """
        offers: dict[Kind, Callable[[], Job | None]] = {}
        if self._exports:
            offers[Kind.EXPORT] = self._next_export
        if self._tries:
            offers[Kind.TRY] = self._next_try
        if self._renders:
            offers[Kind.PICTURES] = self._next_render
        if self._redraws:
            offers[Kind.REDRAWING] = self._next_redraw
        if self._rebuilds and not stopped:
            offers[Kind.REBUILD] = self._next_of_rebuild
        if self._ahead is not None and (finishing or not stopped):
            offers[Kind.AHEAD] = self._next_ahead
        return offers

    def finish(self, ending: Ending, *, taken_back: bool) -> Job | None:
        """The job of the queue that ended, None if it was other work.

        `taken_back` is whether the artist had it stopped; one that was stopped otherwise is done the next time. What
        belongs with a job that failed or was taken back is dropped, too.
        """
        ended, recorded = self._running, self._recorded
        self._running = self._recorded = None
        if recorded is not None and isinstance(recorded.request, AheadRequest):
            self._finish_ahead(recorded)
        elif recorded is not None and isinstance(recorded.request, RedrawRequest):
            self._finish_redraw(recorded, ending, taken_back=taken_back)
        elif isinstance(ended, Render) and not isinstance(ending, Done):
            # They were asked for together and would mostly fail alike, each with a banner of its own.
            (self._tries if self.is_try(ended) else self._renders).clear()
        elif recorded is not None and isinstance(ending, StoppedEarly) and not taken_back:
            self._keep(replace(recorded, attempts=0))
        elif recorded is not None and isinstance(recorded.request, RebuildRequest) and isinstance(ending, Done):
            self._go_on_with_rebuild(recorded, recorded.request)
        elif recorded is not None:
            self._forget(recorded)
        # Pairs that were drawn because few waited count as well.
        if self.ahead is not None and not self.ahead.left:
            self.remove_ahead()
        return ended

    def put_off(self) -> None:
        """The project is left: what runs is begun anew the next time."""
        if self._recorded is not None:
            self._keep(replace(self._recorded, attempts=0))

    def _finish_redraw(self, recorded: RecordedRequest, ending: Ending, *, taken_back: bool) -> None:
        del self._redraws[0]
        left = _redraw(recorded)
        if isinstance(ending, Done):
            # The pictures of several models in a group take a job each.
            left = left if self._redrawing else RedrawRequest(left.groups[REDRAWN_AT_ONCE:])
        else:
            self._redrawing.clear()
            left = RedrawRequest(()) if isinstance(ending, Failed) or taken_back else left
        if left.groups:
            self._redraws.insert(0, self._keep(replace(recorded, request=left, attempts=0)))
        else:
            self._forget(recorded)

    def _finish_ahead(self, recorded: RecordedRequest) -> None:
        """However it ended: nothing is lost by a stop or a failure, and only the artist calls it off."""
        if self._ahead is not None and self._ahead.id == recorded.id:
            self._ahead = self._keep(replace(self._ahead, attempts=0))

    def _go_on_with_rebuild(self, recorded: RecordedRequest, request: RebuildRequest) -> None:
        """Its next round, if there is one, is found when it is its turn."""
        so_far = self._so_far(request)
        if so_far.trained == request.trained:
            try:
                self._session.refuse_rebuild(request.checkpoint, request.without)
            except InputError:
                # No file of its votes could be read, which was told of when they were.
                self._forget(recorded)
                return
        self._rebuilds.insert(0, self._keep(replace(recorded, request=so_far, attempts=0)))

    # ------------------------------------------------------------------------------------ next jobs

    def _next_export(self) -> Job:
        waiting = self._exports.pop(0)
        self._running = waiting.job
        self._recorded = self._keep(replace(waiting.recorded, attempts=waiting.recorded.attempts + 1))
        return waiting.job

    def _next_try(self) -> Job:
        self._running = self._tries.pop(0)
        return self._running

    def _next_render(self) -> Job:
        self._running = self._renders.pop(0)
        return self._running

    def _next_redraw(self) -> Job:
        recorded = self._redraws[0]
        if not self._redrawing:
            try:
                self._redrawing = self._session.redraw(_redraw(recorded).groups[:REDRAWN_AT_ONCE])
            except InputError:
                self._forget(self._redraws.pop(0))
                raise
        self._running = self._redrawing.pop(0)
        self._recorded = self._keep(replace(recorded, attempts=recorded.attempts + 1))
        return self._running

    def _next_ahead(self) -> Job | None:
        progress = self.ahead
        if self._ahead is None or progress is None:
            return None
        self._running = self._session.ahead_job(progress.left)
        self._ahead = self._recorded = self._keep(replace(self._ahead, attempts=self._ahead.attempts + 1))
        return self._running

    def _next_of_rebuild(self) -> Job | None:
        """Each round is planned when the one before it is there: its votes are those of then."""
        while self._rebuilds:
            recorded = self._rebuilds[0]
            request = recorded.request
            assert isinstance(request, RebuildRequest)
            try:
                job = next(self._rounds(request), None)
            except InputError:
                self._forget(self._rebuilds.pop(0))
                raise
            del self._rebuilds[0]
            if job is not None:
                self._running = job
                begun = replace(request, folder=job.folder.name)
                self._recorded = self._keep(replace(recorded, request=begun, attempts=recorded.attempts + 1))
                return job
            self._forget(recorded)
        return None

    def _rounds(self, request: RebuildRequest) -> Iterator[Train]:
        """Those that are left of a rebuild; from the first if what was trained so far is gone."""
        checkpoints = self._session.project.checkpoints
        trained = None if request.trained is None else checkpoints.get(request.trained)
        there = trained is not None and trained.folder.is_dir()
        return self._session.rebuild(request.checkpoint, request.without, trained if there else None)

    def _so_far(self, request: RebuildRequest) -> RebuildRequest:
        """With the round that was trained last; its folder is free for other work if nothing came out of it."""
        project = self._session.project
        trained = project.checkpoints.at(project.adapters / request.folder) if request.folder else None
        return replace(request, trained=trained.id if trained else request.trained, folder=None)

    # -------------------------------------------------------------------------------------- records

    def _take_up(self, recorded: RecordedRequest) -> None:
        request = recorded.request
        if isinstance(request, RebuildRequest):
            recorded = self._keep(replace(recorded, request=self._so_far(request)))
            if recorded.attempts >= MOST_ATTEMPTS:
                raise InputError(
                    "Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.",
                    request.checkpoint,
                )
            self._rebuilds.append(recorded)
        elif isinstance(request, AheadRequest):
            self._take_up_ahead(recorded, request)
        elif isinstance(request, RedrawRequest):
            if recorded.attempts >= MOST_ATTEMPTS:
                raise InputError("Pictures were to be drawn anew, but that was broken off twice; ask for it once more.")
            self._redraws.append(recorded)
        elif request.target.exists() and not request.replacing:
            # It was written, and the program ended before that was recorded.
            self._forget(recorded)
        else:
            self._take_up_export(recorded, request)

    def _take_up_ahead(self, recorded: RecordedRequest, request: AheadRequest) -> None:
        if recorded.attempts >= MOST_ATTEMPTS:
            raise InputError("Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.")
        self._session.ahead.refuse_stale()
        if self._ahead is not None or not self._session.ahead.progress(request).left:
            self._forget(recorded)
        else:
            self._ahead = recorded

    def _take_up_export(self, recorded: RecordedRequest, request: ExportRequest) -> None:
        project = self._session.project
        if recorded.attempts >= MOST_ATTEMPTS:
            raise InputError(
                "{0} was to be written, but that was broken off twice; export it once more.", request.target.name
            )
        refuse_target(request.target, request.replacing)
        checkpoint = project.checkpoints.get(request.checkpoint)
        base = base_of(project.settings)
        job = Export(
            base, checkpoint.folder, request.target, request.options, request.replacing, project.exports.folder
        )
        inside = request.target == export_target(project.exports.folder / request.target.name, request.options.format)
        (self._exports if inside else self._held).append(_WaitingExport(recorded, job))

    def _keep(self, recorded: RecordedRequest) -> RecordedRequest:
        """Record how far it is. Nothing is lost where that fails: it is only begun anew after a crash."""
        with suppress(StudioError):
            self._records.change(recorded)
        return recorded

    def _forget(self, recorded: RecordedRequest) -> None:
        """Where that fails it is found to be done the next time."""
        with suppress(StudioError):
            self._records.remove(recorded.id)


def _redraw(recorded: RecordedRequest) -> RedrawRequest:
    assert isinstance(recorded.request, RedrawRequest)
    return recorded.request


def _ahead(recorded: RecordedRequest) -> AheadRequest:
    assert isinstance(recorded.request, AheadRequest)
    return recorded.request


def _draws(job: Job | None, image: Path) -> bool:
    return isinstance(job, Render) and any(picture.image == image for picture in job.pictures)
