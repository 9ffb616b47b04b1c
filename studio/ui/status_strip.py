"""The line below the pages: how far the round is, how many pairs wait, what the engine does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from studio.ui.conductor import Conductor
from studio.ui.words import counted, time_left

BAR_STEPS = 1000


def slim_bar(width: int, name: str, parent: QWidget) -> QProgressBar:
    """A progress bar without text, a few pixels high."""
    bar = QProgressBar(parent)
    bar.setTextVisible(False)
    bar.setFixedSize(width, 4)
    bar.setRange(0, BAR_STEPS)
    bar.setAccessibleName(name)
    return bar


class StatusStrip(QWidget):
    """Draws the state of a conductor; its buttons never take the focus from the pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._conductor: Conductor | None = None
        self._notice = ""
        self._round, self._queue, self._engine = QLabel(self), QLabel(self), QLabel(self)
        self._round.setObjectName("strong")
        self._round_bar = slim_bar(150, self.tr("Votes of this round"), self)
        self._work_bar = slim_bar(120, self.tr("Work of the engine"), self)
        self._pause = self._button("Ctrl+P", self._on_pause)
        self._stop = self._button("Ctrl+.", self._on_stop)
        self._stop.setText(self.tr("Stop"))
        self._lay_out()

    def follow(self, conductor: Conductor) -> None:
        """Draw this conductor's state from now on."""
        self._conductor, self._notice = conductor, ""
        conductor.work_changed.connect(self.refresh)
        conductor.pair_changed.connect(self.refresh)
        self.refresh()

    def tell(self, notice: str) -> None:
        """Say something good until the next phase of work is over."""
        self._notice = notice
        self.refresh()

    def _button(self, keys: str, pressed: object) -> QPushButton:
        button = QPushButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setShortcut(QKeySequence(keys))
        button.setToolTip(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(pressed)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 12, 8)
        row.setSpacing(12)
        for widget in (self._round, self._round_bar):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(12)
        row.addWidget(self._queue)
        row.addStretch(1)
        for widget in (self._engine, self._work_bar, self._pause, self._stop):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)

    @Slot()
    def refresh(self) -> None:
        if self._conductor is None:
            return
        state = self._conductor.session.round
        votes = min(state.votes, state.needed)
        self._round.setText(self.tr("Round {0}: {1} of {2} votes").format(state.number, votes, state.needed))
        self._round_bar.setValue(BAR_STEPS * votes // max(1, state.needed))
        self._queue.setText(counted(self._conductor.ready, self.tr("pair ready"), self.tr("pairs ready")))
        self._show_engine(self._conductor)

    def _show_engine(self, conductor: Conductor) -> None:
        working, halted = conductor.working, conductor.paused or conductor.resting
        self._engine.setText(self._sentence(conductor))
        share = working.share if working else None
        self._work_bar.setVisible(share is not None)
        self._work_bar.setValue(round(BAR_STEPS * (share or 0)))
        self._pause.setText(self.tr("Continue") if halted else self.tr("Pause"))
        self._pause.setEnabled(halted or working is not None)
        self._stop.setEnabled(working is not None and not conductor.resting)

    def _sentence(self, conductor: Conductor) -> str:
        working = conductor.working
        if working is None:
            return self.tr("Stopped") if conductor.resting else self._notice or self.tr("Ready")
        if conductor.resting:
            return self.tr("Stopping…")
        if conductor.paused:
            return self.tr("Paused")
        left = time_left(working.seconds_left)
        return f"{phase_words(working.phase)} · {left}" if left else phase_words(working.phase)

    @Slot()
    def _on_pause(self) -> None:
        if self._conductor is not None:
            carry_on_or_pause(self._conductor)

    @Slot()
    def _on_stop(self) -> None:
        if self._conductor is not None:
            self._conductor.stop()


def carry_on_or_pause(conductor: Conductor) -> None:
    """What the one button for both does now."""
    if conductor.resting:
        conductor.go_on()
    elif conductor.paused:
        conductor.resume()
    else:
        conductor.pause()


def phase_words(phase: str) -> str:
    """What the artist is told that a phase is."""
    return {
        "load": StatusStrip.tr("Opening the model…"),
        "generate": StatusStrip.tr("Drawing pictures"),
        "train": StatusStrip.tr("Learning from your votes"),
        "save": StatusStrip.tr("Saving the checkpoint…"),
        "export": StatusStrip.tr("Writing the LoRA file…"),
    }[phase]
