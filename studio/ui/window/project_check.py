"""From the open project, or one that could not be opened, to the dialog that says what is wrong with it, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.error_text import error_text
from studio.domain.errors import StudioError
from studio.ui.help.check_dialog import CheckDialog
from studio.ui.widgets.dialogs import open_once
from studio.ui.window.close_guard import CloseGuard


class ProjectCheck(QObject):
    """`over` carries the folder once the dialog is closed. `leave` closes the project that is open, if there is one."""

    over = Signal(object)

    def __init__(self, window: QWidget, engine: EngineThread, guard: CloseGuard, leave: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._engine = engine
        self._guard = guard
        self._leave = leave

    @Slot(object)
    def check(self, folder: Path) -> None:
        """Close the project, for nobody may have it open meanwhile, and look."""
        self._guard.leave_project(partial(self._begin, folder))

    def _begin(self, folder: Path) -> None:
        self._leave()
        dialog = CheckDialog(folder, self._engine, self._window)
        dialog.left.connect(self.over)
        open_once(dialog)


def damage_text(damages: Sequence[StudioError]) -> str:
    """What is said of them, of which there is one at least, while the project is open."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("words", text)

    first = error_text(damages[0])
    if len(damages) == 1:
        return tr("{0} “Check the project” in Help says more, and mends it.").format(first)
    others = tr("{0} And {1} more like this: “Check the project” in Help lists and mends them.")
    return others.format(first, len(damages) - 1)
