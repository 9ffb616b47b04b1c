"""Whether the project may be left or the window closed now, and what happens until it may."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.controller.engine_state import EngineState, Loss
from studio.controller.project_controller import ProjectController
from studio.ui.widgets.confirm_dialog import ConfirmDialog
from studio.ui.widgets.dialogs import open_once
from studio.ui.window.notifications import Notifications
from studio.ui.window.tray import Tray


class _Closing(Enum):
    WHEN_DONE = auto()
    NOW = auto()


class CloseGuard(QObject):
    """Asks when work would have to begin anew. `ready` comes when the window is to be closed again after that.

    While the window is to close when the work is done it hides behind the tray's icon, or a question covers it where
    there is no tray; brought back, it stays.
    """

    ready = Signal()

    def __init__(self, window: QWidget, tray: Tray | None, notifications: Notifications) -> None:
        super().__init__(window)
        self._window = window
        self._tray = tray
        self._notifications = notifications
        self._controller: ProjectController | None = None
        self._answer: _Closing | None = None
        self._cover: ConfirmDialog | None = None
        if tray is not None:
            tray.asked.connect(self.bring_forward)

    def follow(self, controller: ProjectController) -> None:
        self._controller = controller
        controller.work_changed.connect(self._on_work_changed)
        controller.problem_changed.connect(self._on_problem_changed)

    def allows(self) -> bool:
        """Whether the window may close; asks the artist if that is in doubt."""
        controller = self._controller
        if controller is None or self._answer is _Closing.NOW:
            return True
        if self._answer is _Closing.WHEN_DONE:
            return controller.state.work is None
        state = controller.state
        if state.loss is None and not state.draws_ahead:
            return True
        finish = self.tr("Close when it is done") if self._tray is None else self.tr("Finish in the background")
        answers = {finish: self._close_when_done, self.tr("Close now"): self._close_now}
        self._ask(self.tr("Close Atelier"), self._unfinished_text(state), answers)
        return False

    def leave_project(self, go: Callable[[], object]) -> None:
        """Go to another project, once the artist agrees if work would have to begin anew."""
        loss = self._controller.state.loss if self._controller is not None else None
        if loss is None:
            go()
            return
        self._ask(self.tr("Leave the project"), self._loss_text(loss), {self.tr("Leave it now"): go})

    def insist(self) -> None:
        """Close without asking."""
        self._answer = _Closing.NOW

    @Slot()
    def bring_forward(self) -> None:
        """Show the window; one that was to close stays."""
        self._uncover()
        if self._answer is _Closing.WHEN_DONE:
            self._answer = None
            self._notifications.show_or_hide_icon()
            # Closing had stopped the engine after the present job. Where a failure stopped it instead, its banner asks.
            if self._controller is not None and self._controller.problem is None:
                self._controller.go_on()
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _unfinished_text(self, state: EngineState) -> str:
        """What would have to be done again, and what would only be done later."""
        sentences = [] if state.loss is None else [self._loss_text(state.loss)]
        if state.draws_ahead and state.ahead is not None:
            template = self.tr(
                "Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the "
                "project is open again."
            )
            sentences.append(template.format(state.ahead.drawn, state.ahead.asked))
        return " ".join(sentences)

    def _loss_text(self, loss: Loss) -> str:
        match loss:
            case Loss.ROUND:
                return self.tr(
                    "The model is learning from your votes. Every vote is kept in any case; broken off now, this round "
                    "is learned anew the next time."
                )
            case Loss.EXPORT:
                return self.tr("A LoRA file is about to be written. Broken off now, it is written anew the next time.")

    def _ask(self, title: str, sentence: str, answers: Mapping[str, Callable[[], object]]) -> ConfirmDialog:
        question = ConfirmDialog(title, sentence, answers, self._window)
        open_once(question)
        return question

    def _close_now(self) -> None:
        self.insist()
        self.ready.emit()

    def _close_when_done(self) -> None:
        self._answer = _Closing.WHEN_DONE
        if self._controller is not None:
            self._controller.stop_when_done()
        if self._tray is None:
            self._cover = self._ask(self.tr("Close Atelier"), self.tr("Atelier closes as soon as this is done."), {})
            self._cover.rejected.connect(self.bring_forward)
        else:
            self._tray.set_visible(True)
            self._window.hide()
            self._notifications.tell(self.tr("Atelier goes on in the background and closes when it is done"))
        self._on_work_changed()

    def _uncover(self) -> None:
        cover = self._cover
        self._cover = None
        if cover is not None:
            cover.accept()

    @Slot()
    def _on_work_changed(self) -> None:
        if self._answer is _Closing.WHEN_DONE and self.allows():
            self._uncover()
            self.ready.emit()

    @Slot()
    def _on_problem_changed(self) -> None:
        if self._answer is _Closing.WHEN_DONE and self._controller is not None and self._controller.problem is not None:
            self.bring_forward()
