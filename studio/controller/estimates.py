"""What the pictures that are awaited look like so far, and which are awaited."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from studio.controller.page import Page
from studio.domain.events import Estimate
from studio.domain.jobs import Generate, GenerateBlindTest, Job, Render
from studio.session.read_only import ReadOnlySession


class LatestEstimates(QObject):
    """Those that were told last, and none once their pictures are there; `changed` follows every change."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Estimate, ...] = ()

    @property
    def all(self) -> tuple[Estimate, ...]:
        """In the order in which the pictures are shown, as far as that is known."""
        return self._all

    def of(self, image: Path) -> Estimate | None:
        """What the picture looks like that will be in this file."""
        return next((estimate for estimate in self._all if estimate.image == image), None)

    def take(self, estimates: Sequence[Estimate]) -> None:
        """In place of all before."""
        if estimates or self._all:
            self._all = tuple(estimates)
            self.changed.emit()

    def clear(self) -> None:
        self.take(())


def is_awaited(job: Job, page: Page, session: ReadOnlySession, *, asked_for: bool) -> bool:
    """Whether the artist sees, on the open page, that the pictures of a job are not there yet; `asked_for` is whether
    the job is one of those that a page has asked for."""
    match job:
        case Render():
            is_preview = all(picture.trajectory is None for picture in job.pictures)
            return is_preview and (asked_for or page is Page.PROGRESS)
        case Generate():
            return page is Page.VOTE and session.current is None
        case GenerateBlindTest() if page is Page.BLIND_TEST:
            return not session.blind_tests.waiting
        case GenerateBlindTest():
            return page is Page.VOTE and session.current is None
        case _:
            return False
