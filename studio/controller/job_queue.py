"""What the artist asked for beside the voting: files to write, pictures to see, checkpoints to train again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from studio.domain.events import Done, Ending
from studio.domain.jobs import Export, Job, Render


class JobQueue:
    """Files come first, then pictures; checkpoints are trained only while the work is not at rest."""

    def __init__(self) -> None:
        self._exports: list[Export] = []
        self._pictures: list[Render] = []
        self._rebuilds: list[Iterator[Job]] = []
        self._begun: Job | None = None

    @property
    def exports(self) -> tuple[Export, ...]:
        """Those that wait."""
        return tuple(self._exports)

    def export(self, export: Export) -> None:
        self._exports.append(export)

    def remove_export(self, export: Export) -> None:
        """Take one back that still waits."""
        if export in self._exports:
            self._exports.remove(export)

    def draw(self, pictures: Iterable[Render]) -> None:
        """In place of any that were asked for before and have not begun."""
        self._pictures = [job for job in dict.fromkeys(pictures) if not _draws(self._begun, job.pictures[0].image)]

    def rebuild(self, jobs: Iterator[Job]) -> None:
        """Each job is asked for after the one before it has ended."""
        self._rebuilds.append(jobs)

    def is_drawing(self, image: Path) -> bool:
        """Whether a picture is being drawn or waits for it."""
        return any(_draws(job, image) for job in (self._begun, *self._pictures))

    def next_job(self, resting: bool) -> Job | None:
        """The errand to begin now."""
        if self._exports:
            self._begun = self._exports.pop(0)
        elif self._pictures:
            self._begun = self._pictures.pop(0)
        else:
            self._begun = None if resting else self._next_of_rebuild()
        return self._begun

    def take(self, ending: Ending) -> Job | None:
        """The errand that ended, if what ended was one; what belongs with one that failed or was stopped is dropped."""
        begun = self._begun
        self._begun = None
        match begun:
            case None | Export():
                pass
            case Render() if not isinstance(ending, Done):
                self._pictures.clear()
            case _ if not isinstance(ending, Done):
                del self._rebuilds[0]
        return begun

    def _next_of_rebuild(self) -> Job | None:
        while self._rebuilds:
            job = next(self._rebuilds[0], None)
            if job is not None:
                return job
            del self._rebuilds[0]
        return None


def _draws(job: Job | None, image: Path) -> bool:
    return isinstance(job, Render) and any(picture.image == image for picture in job.pictures)
