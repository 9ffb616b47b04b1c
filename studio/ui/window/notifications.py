"""Notes about what happened while the artist looks elsewhere, and the sound at the end of a round."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.events import Exported
from studio.domain.project import Checkpoint
from studio.ui.window.chime import play_chime
from studio.ui.window.tray import Tray


class Notifications(QObject):
    """Follows the open project. Without a tray the window's entry in the task bar asks for a look."""

    def __init__(
        self,
        window: QWidget,
        preferences: PreferenceFile,
        tray: Tray | None,
        sound: Callable[[], None] = QApplication.beep,
        chime: Callable[[], None] = play_chime,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._preferences = preferences
        self._tray = tray
        self._sound = sound
        self._chime = chime
        self._controller: ProjectController | None = None
        preferences.changed.connect(self.show_or_hide_icon)
        self.show_or_hide_icon()

    def follow(self, controller: ProjectController) -> None:
        self._controller = controller
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        controller.exported.connect(self._on_exported)
        controller.drawn_ahead.connect(self._on_drawn_ahead)
        controller.problem_changed.connect(self._on_problem_changed)

    def tell(self, sentence: str) -> None:
        """Nothing is told while a window of the program is in front."""
        values = self._preferences.values
        if not values.notes or QApplication.activeWindow() is not None:
            return
        if self._tray is not None:
            self._tray.tell(sentence)
        else:
            QApplication.alert(self._window)
        if values.sound:
            self._sound()

    @Slot()
    def show_or_hide_icon(self) -> None:
        """The icon is there for the notes, and for a window that is hidden."""
        if self._tray is not None:
            self._tray.set_visible(self._preferences.values.notes)

    @Slot(object)
    def _on_checkpoint_saved(self, checkpoint: Checkpoint) -> None:
        self.tell(self.tr("Round {0} is learned").format(checkpoint.round))
        if self._preferences.values.chime:
            self._chime()

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self.tell(self.tr("{0} is saved").format(exported.target.name))

    @Slot(int)
    def _on_drawn_ahead(self, pairs: int) -> None:
        self.tell(self.tr("Drawn ahead and ready to vote on: {0}").format(pairs))

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._controller is not None and self._controller.problem is not None:
            self.tell(self._controller.problem.sentence)
