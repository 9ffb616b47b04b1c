"""The jobs that the artist asked for beside the voting: files to write, pictures to see, checkpoints to train again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from studio.domain.events import Done, Ending
from studio.domain.jobs import Export, Job, Render


class JobQueue:
    """Files come first, then pictures; checkpoints are trained again only while the engine is not stopped.

    At most one job of the queue runs: `next_job` takes it out, `finish` follows at its end.
    """

    def __init__(self) -> None:
        self._exports: list[Export] = []
        self._renders: list[Render] = []
        self._rebuilds: list[Iterator[Job]] = []
        self._running: Job | None = None

    @property
    def exports(self) -> tuple[Export, ...]:
        """Those that wait."""
        return tuple(self._exports)

    def add_export(self, export: Export) -> None:
        self._exports.append(export)

    def remove_export(self, export: Export) -> None:
        """Take one back that still waits."""
        if export in self._exports:
            self._exports.remove(export)

    def replace_renders(self, renders: Iterable[Render]) -> None:
        """In place of any that wait; one that draws the picture that is being drawn is left out."""
        different = dict.fromkeys(renders)
        self._renders = [job for job in different if not _draws(self._running, job.pictures[0].image)]

    def add_rebuild(self, jobs: Iterator[Job]) -> None:
        """The jobs that train one checkpoint again; each is asked for after the one before it has ended."""
        self._rebuilds.append(jobs)

    def is_drawing(self, image: Path) -> bool:
        """Whether a picture is being drawn or waits for it."""
        return any(_draws(job, image) for job in (self._running, *self._renders))

    def next_job(self, stopped: bool) -> Job | None:
        """The job to begin now, if there is one."""
        if self._exports:
            self._running = self._exports.pop(0)
        elif self._renders:
            self._running = self._renders.pop(0)
        else:
            self._running = None if stopped else self._next_of_rebuild()
        return self._running

    def finish(self, ending: Ending) -> Job | None:
        """The job of the queue that ended, None if it was other work.

        What belongs with a job that failed or was stopped is dropped, too.
        """
        ended = self._running
        self._running = None
        match ended:
            case None | Export():
                # Each file was asked for by itself: that one cannot be written says nothing about the others.
                pass
            case Render() if not isinstance(ending, Done):
                # They were asked for together and would mostly fail alike, each with a banner of its own.
                self._renders.clear()
            case _ if not isinstance(ending, Done):
                # The next job of a rebuild trains on the checkpoint that this one did not save.
                del self._rebuilds[0]
        return ended

    def _next_of_rebuild(self) -> Job | None:
        while self._rebuilds:
            job = next(self._rebuilds[0], None)
            if job is not None:
                return job
            del self._rebuilds[0]
        return None


def _draws(job: Job | None, image: Path) -> bool:
    return isinstance(job, Render) and any(picture.image == image for picture in job.pictures)
