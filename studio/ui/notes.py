"""Notes about what happened while the artist looks elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from studio.domain.project import Checkpoint
from studio.domain.work import Exported
from studio.ui.conductor import Conductor
from studio.ui.preferences import PreferenceFile
from studio.ui.tray import Tray


class Notes(QObject):
    """Follows the open project. Without a tray the window's entry in the task bar asks for a look."""

    def __init__(
        self,
        window: QWidget,
        preferences: PreferenceFile,
        tray: Tray | None,
        sound: Callable[[], None] = QApplication.beep,
    ) -> None:
        super().__init__(window)
        self._window, self._preferences, self._tray, self._sound = window, preferences, tray, sound
        self._conductor: Conductor | None = None
        preferences.changed.connect(self.show_or_hide_icon)
        self.show_or_hide_icon()

    def follow(self, conductor: Conductor) -> None:
        self._conductor = conductor
        conductor.checkpoint_saved.connect(self._on_checkpoint_saved)
        conductor.exported.connect(self._on_exported)
        conductor.problem_changed.connect(self._on_problem_changed)

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

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self.tell(self.tr("{0} is saved").format(exported.target.name))

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._conductor is not None and self._conductor.problem is not None:
            self.tell(self._conductor.problem.sentence)
