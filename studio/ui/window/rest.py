"""Reminds an artist who wishes it to rest after some time of voting."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController

PAUSE_SECONDS = 300.0
"""Who gives no vote for so long has rested."""


class Rest(QObject):
    """Counts the time from vote to vote of all projects, and says once in a while how long that has been by `tell`."""

    def __init__(
        self,
        window: QObject,
        preferences: PreferenceFile,
        tell: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._tell = tell
        self._clock = clock
        self._last_vote = -PAUSE_SECONDS
        self._voted_seconds = 0.0

    def follow(self, controller: ProjectController) -> None:
        controller.voted.connect(self._on_voted)

    @Slot()
    def _on_voted(self) -> None:
        now = self._clock()
        since = now - self._last_vote
        self._last_vote = now
        self._voted_seconds = self._voted_seconds + since if since < PAUSE_SECONDS else 0.0
        minutes = self._preferences.values.rest_minutes
        if minutes and self._voted_seconds >= 60 * minutes:
            self._voted_seconds = 0.0
            self._tell(self.tr("You have voted for {0} minutes. Time for a rest?").format(minutes))
