"""Reading what base models are, in another thread: disks may be slow."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from studio.controller.program.background import TaskResult, run_in_background
from studio.domain.base_model import ModelCard
from studio.domain.errors import StudioError
from studio.library.fingerprint import fingerprint
from studio.library.model_card import card_of


@dataclass(frozen=True)
class Reading:
    """What was read of one path: a card with the fingerprint of the content, or why there is none."""

    path: Path
    card: ModelCard | None
    fingerprint: str = ""
    error: StudioError | None = None


def read_model(path: Path) -> Reading:
    try:
        return Reading(path, card_of(path), fingerprint(path))
    except StudioError as error:
        return Reading(path, None, error=error)


class ModelReader(QObject):
    """`read` follows each `ask`, unless another path was asked for meanwhile."""

    read = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._result = TaskResult()
        self._latest: Path | None = None
        self._result.done.connect(self._on_done)

    def ask(self, path: Path) -> None:
        self._latest = path
        run_in_background(partial(read_model, path), self._result)

    @Slot(object)
    def _on_done(self, reading: Reading) -> None:
        # The threads of the pool may end in another order than they began in.
        if reading.path == self._latest:
            self.read.emit(reading)
