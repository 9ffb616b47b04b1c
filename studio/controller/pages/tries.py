"""What the artist tries out: drawing it, stopping it, and the history of it.

Each command raises StudioError when it cannot be meant or kept, for the page that asked says so in its own place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_in_background
from studio.domain.errors import StudioError
from studio.domain.jobs import Render
from studio.domain.requests import Try, TryRequest
from studio.regular_files import is_regular
from studio.session.session import Session
from studio.session.tries.drawing import add_try, try_jobs


class TryCommands(QObject):
    """`changed` tells that the history or what is drawn for it is another; `drawn` carries a try of which a picture has
    come."""

    changed = Signal()
    drawn = Signal(object)

    def __init__(
        self,
        session: Session,
        draw: Callable[[Sequence[Render]], object],
        place_in_line: Callable[[Path], int | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._project = session.project
        self._draw = draw
        self._place_in_line = place_in_line
        self._history: list[Try] | None = None
        self._awaited: list[Try] = []
        self._seen: set[Path] = set()
        self._is_over = False

    @property
    def history(self) -> list[Try]:
        """The newest first, with those that are being drawn."""
        return [*self._awaited, *(kept for kept in self._history or () if kept not in self._awaited)]

    @property
    def awaited(self) -> list[Try]:
        """Those that are being drawn or wait for it, the newest first."""
        return list(self._awaited)

    def read(self) -> None:
        """Have the history read, once; `changed` follows."""
        if self._history is None:
            self._history = []
            result = TaskResult()
            result.done.connect(self._on_read)
            run_in_background(self._project.tries.all, result)

    def add(self, request: TryRequest) -> Try:
        """Have a picture or a grid drawn."""
        kept = add_try(self._project, request)
        jobs = try_jobs(self._project, kept)
        self._awaited.insert(0, kept)
        self.changed.emit()
        self._draw(jobs)
        return kept

    def remove(self, kept: Try) -> None:
        """Delete it with its pictures."""
        self._project.check()
        self._project.tries.remove(kept)
        self._history = [other for other in self._history or () if other.number != kept.number]
        self.changed.emit()

    def leave(self) -> None:
        """The project is closed."""
        self._is_over = True

    @Slot()
    def on_drawn(self) -> None:
        """A picture has come, perhaps one of these."""
        for kept in self._awaited:
            new = {cell for cell in kept.cells if cell not in self._seen and is_regular(cell)}
            self._seen |= new
            if new:
                self.drawn.emit(kept)
        self.look()

    @Slot()
    def look(self) -> None:
        """Take note of what is not drawn any more; of what nothing came there is nothing to keep."""
        ended = [kept for kept in self._awaited if all(self._place_in_line(cell) is None for cell in kept.cells)]
        if self._is_over or not ended:
            return
        self._awaited = [kept for kept in self._awaited if kept not in ended]
        came = [kept for kept in ended if any(is_regular(cell) for cell in kept.cells)]
        for kept in ended:
            if kept not in came:
                with suppress(StudioError):
                    self._project.tries.remove(kept)
        self._history = sorted([*(self._history or ()), *came], key=lambda kept: -kept.number)
        self.changed.emit()

    @Slot(object)
    def _on_read(self, found: list[Try]) -> None:
        if self._is_over:
            return
        known = {kept.number for kept in (*(self._history or ()), *self._awaited)}
        new = [kept for kept in found if kept.number not in known]
        self._history = sorted([*(self._history or ()), *new], key=lambda kept: -kept.number)
        self.changed.emit()
