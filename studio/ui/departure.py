"""Whether the window may close now, and what happens until it may."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.ui.closing_question import Closing, ClosingQuestion
from studio.ui.conductor import Conductor
from studio.ui.notes import Notes
from studio.ui.tray import Tray


class Departure(QObject):
    """Asks when work would have to begin anew. `ready` comes when the window is to be closed again after that.

    With a tray the window hides until the work is done; a click on the icon brings it back and it stays.
    """

    ready = Signal()
    waiting = Signal(str)

    def __init__(self, window: QWidget, tray: Tray | None, notes: Notes) -> None:
        super().__init__(window)
        self._window, self._tray, self._notes = window, tray, notes
        self._conductor: Conductor | None = None
        self._answer: Closing | None = None
        if tray is not None:
            tray.asked.connect(self.bring_forward)

    def follow(self, conductor: Conductor) -> None:
        self._conductor = conductor
        conductor.work_changed.connect(self._on_work_changed)
        conductor.problem_changed.connect(self._on_problem_changed)

    def allows(self) -> bool:
        """Whether the window may close; asks the artist if that is in doubt."""
        conductor = self._conductor
        if conductor is None or self._answer is Closing.NOW:
            return True
        if self._answer is Closing.WHEN_DONE:
            return conductor.working is None
        if conductor.busy_with_votes:
            self._ask(conductor)
            return False
        return True

    def insist(self) -> None:
        """Close without asking."""
        self._answer = Closing.NOW

    @Slot()
    def bring_forward(self) -> None:
        """Show the window; one that was to close stays."""
        if self._answer is Closing.WHEN_DONE:
            self._answer = None
            self._notes.show_or_hide_icon()
            if self._conductor is not None and self._conductor.problem is None:
                self._conductor.go_on()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _ask(self, conductor: Conductor) -> None:
        question = ClosingQuestion(conductor.learning, self._tray is not None, self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.answered.connect(self._on_answered)
        question.open()

    @Slot(object)
    def _on_answered(self, answer: Closing) -> None:
        self._answer = answer
        if answer is Closing.WHEN_DONE and self._conductor is not None:
            self._wait(self._conductor)
        self.ready.emit()

    def _wait(self, conductor: Conductor) -> None:
        conductor.rest_when_done()
        if self._tray is None:
            self.waiting.emit(self.tr("Atelier closes when this is done"))
            return
        self._tray.set_visible(True)
        self._window.hide()
        self._notes.tell(self.tr("Atelier goes on in the background and closes when it is done"))

    @Slot()
    def _on_work_changed(self) -> None:
        if self._answer is Closing.WHEN_DONE and self.allows():
            self.ready.emit()

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._answer is Closing.WHEN_DONE and self._conductor is not None and self._conductor.problem is not None:
            self.bring_forward()
