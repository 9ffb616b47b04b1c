"""The line below the pages: how far the round is, and what the engine does."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from studio.controller.engine_state import EngineState, Hold
from studio.controller.project_controller import ProjectController
from studio.domain.events import Exported, Saving
from studio.domain.jobs import Job
from studio.domain.project import Checkpoint
from studio.domain.votes import Vote
from studio.ui.status.computer_load import LoadMeter, warning_text
from studio.ui.status.engine_text import engine_text
from studio.ui.status.round_popover import RoundPopover
from studio.ui.status.round_text import uncounted_text
from studio.ui.status.work_popover import WorkPopover
from studio.ui.widgets.factories import BAR_STEPS, ROLE, keyed_button, label, slim_bar
from studio.ui.widgets.formatting import checkpoint_name, counted, time_left
from studio.ui.widgets.remark_text import precision_text, saving_text

NOTICE_MS = 8000
MEASURE_MS = 1000
WIDE = 1180
"""From here on there is room for how long the round takes yet."""
NAME_WIDTH = 200


class StatusStrip(QWidget):
    """Draws the state of a controller; its buttons never take the focus from the pictures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._controller: ProjectController | None = None
        self._job: Job | None = None
        self._share: float | None = None
        self._round = keyed_button(self, "", "Ctrl+I")
        self._round.setObjectName("words")
        self._round.setProperty(ROLE, "strong")
        self._round_popover = RoundPopover(self)
        self._round.clicked.connect(self._on_round_asked)
        self._told = ""
        self._notice = label(self, "good")
        self._warning = label(self, "hint")
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(NOTICE_MS)
        self._forget.timeout.connect(self._on_forget)
        self._round_bar = slim_bar(self, self.tr("Votes of this round"), 150)
        self._work_bar = slim_bar(self, self.tr("Work of the engine"), 120)
        self._engine = keyed_button(self, "", "Ctrl+J")
        self._engine.setObjectName("words")
        self._popover = WorkPopover(self)
        self._meter = LoadMeter()
        self._measure = QTimer(self)
        self._measure.setInterval(MEASURE_MS)
        self._measure.timeout.connect(self._on_measure)
        self._engine.clicked.connect(self._on_details_asked)
        self._pause = keyed_button(self, self.tr("Pause"), "Ctrl+P")
        self._stop = keyed_button(self, self.tr("Stop"), "Ctrl+.")
        self._pause.clicked.connect(self._on_pause)
        self._stop.clicked.connect(self._on_stop)
        self._row = QHBoxLayout(self)
        self._lay_out()

    @property
    def round_text(self) -> str:
        """How far the round is."""
        return self._round.text()

    @property
    def round_button(self) -> QPushButton:
        """Says how far the round is."""
        return self._round

    @property
    def notice(self) -> str:
        return self._told

    @property
    def engine_text(self) -> str:
        return self._engine.text()

    @property
    def pause_text(self) -> str:
        """What the button for pausing and going on is called now."""
        return self._pause.text()

    @property
    def can_stop(self) -> bool:
        return self._stop.isEnabled()

    @property
    def round_popover(self) -> RoundPopover:
        return self._round_popover

    @property
    def popover(self) -> WorkPopover:
        return self._popover

    @property
    def warning(self) -> str:
        return self._warning.text()

    def follow(self, controller: ProjectController) -> None:
        """Draw this controller's state from now on."""
        self._controller = controller
        self._popover.follow(controller)
        self._measure.start()
        self._on_measure()
        self._told = ""
        controller.work_changed.connect(self._on_work_changed)
        controller.pair_changed.connect(self._on_pair_changed)
        controller.voted.connect(self._on_voted)
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        controller.exported.connect(self._on_exported)
        controller.drawn_ahead.connect(self._on_drawn_ahead)
        controller.memory_saved.connect(self._on_memory_saved)
        controller.precision_raised.connect(self._on_precision_raised)
        controller.files_flawed.connect(self._on_files_flawed)
        self._on_pair_changed()
        self._on_work_changed()

    def tell(self, notice: str) -> None:
        """Say something good for a few seconds."""
        self._told = notice
        self._forget.start()
        self._make_room()

    @Slot()
    def _on_files_flawed(self) -> None:
        if self._controller is not None:
            count = self._controller.project.flaws.group_count()
            votes = counted(count, self.tr("vote"), self.tr("votes"))
            self.tell(self.tr("{0} with bad files: see Progress").format(votes))

    def show_state(self, state: EngineState) -> None:
        """What the engine does; the votes of the round are drawn by themselves, as they change at other times."""
        self._engine.setText(engine_text(state))
        self._share = state.work.progress.share if state.work else None
        self._work_bar.setValue(round(BAR_STEPS * (self._share or 0)))
        self._pause.setText(self.tr("Pause") if state.hold is Hold.NONE else self.tr("Continue"))
        self._stop.setEnabled(state.can_stop)
        self._make_room()

    def _lay_out(self) -> None:
        row = self._row
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._round)
        row.addWidget(self._round_bar, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._notice)
        row.addSpacing(12)
        for widget in (self._warning, self._engine, self._work_bar, self._pause, self._stop):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._on_pair_changed()

    def _make_room(self) -> None:
        """A warning comes before a notice; where it is narrow, words come before bars, and no word is cut off."""
        self._engine.setMinimumWidth(self._engine.sizeHint().width())
        self._notice.setText(self._told)
        self._notice.setVisible(not self._warning.text())
        wanted = {self._work_bar: self._share is not None, self._round_bar: True}
        shown = [widget for widget, is_wanted in wanted.items() if is_wanted]
        excess = self._row.sizeHint().width() - self.width()
        excess -= sum(self._room(widget) for widget in wanted if not widget.isHidden())
        excess += sum(self._room(widget) for widget in shown)
        while excess > 0 and shown:
            excess -= self._room(shown.pop(0))
        for widget in wanted:
            widget.setVisible(widget in shown)
        if excess > 0:
            width = max(0, self._notice.sizeHint().width() - excess)
            words = self._notice.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, width)
            self._notice.setText(words)
        # Whoever asks a layout for its size is told anew, and the layout thinks that it has done all.
        self._row.invalidate()

    def _room(self, widget: QWidget) -> int:
        """What it takes of the row, with the space beside it."""
        width = min(widget.sizeHint().width(), widget.maximumWidth())
        return max(width, widget.minimumWidth()) + self._row.spacing()

    @Slot()
    def _on_forget(self) -> None:
        self._told = ""
        self._make_room()

    @Slot()
    def _on_pair_changed(self) -> None:
        if self._controller is None:
            return
        voting_round = self._controller.session.round
        votes = min(voting_round.votes, voting_round.needed)
        if voting_round.learning is None:
            words = self.tr("Round {0}: {1} of {2} votes").format(voting_round.number, votes, voting_round.needed)
        else:
            words = self.tr("Next round: {0} of {1} votes").format(votes, voting_round.needed)
        wide = self.width() >= WIDE
        missing = voting_round.needed - votes
        to_go = self._controller.time_to_go(missing) if wide and missing else None
        left = time_left(to_go.seconds) if to_go else ""
        self._round.setText(f"{words} · {left}" if left else words)
        self._round_bar.setValue(BAR_STEPS * votes // max(1, voting_round.needed))
        self._make_room()

    @Slot()
    def _on_work_changed(self) -> None:
        if self._controller is None:
            return
        state = self._controller.state
        self.show_state(state)
        if state.job is not self._job:
            # Votes that are being learned count no longer, and count again if they were not.
            self._job = state.job
            self._on_pair_changed()

    @Slot(object)
    def _on_voted(self, vote: Vote) -> None:
        if words := uncounted_text(vote):
            self.tell(words)

    @Slot()
    def _on_round_asked(self) -> None:
        if self._controller is not None:
            self._round_popover.show_above(self._round, self._controller)

    @Slot(object)
    def _on_checkpoint_saved(self, checkpoint: Checkpoint) -> None:
        self.tell(self.tr("{0} is ready").format(checkpoint_name(checkpoint, quoted=True)))

    @Slot(object)
    def _on_memory_saved(self, way: Saving) -> None:
        self.tell(saving_text(way))

    @Slot()
    def _on_precision_raised(self) -> None:
        self.tell(precision_text())

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        name = self._notice.fontMetrics().elidedText(exported.target.name, Qt.TextElideMode.ElideMiddle, NAME_WIDTH)
        self.tell(self.tr("{0} is saved").format(name))

    @Slot(int)
    def _on_drawn_ahead(self, pairs: int) -> None:
        self.tell(self.tr("Drawn ahead and ready to vote on: {0}").format(pairs))

    @Slot()
    def _on_details_asked(self) -> None:
        self._popover.show_above(self._engine)

    @Slot()
    def _on_measure(self) -> None:
        if self._controller is not None:
            load = self._meter.read(self._controller.graphics_memory)
            self._popover.show_load(load)
            self._warning.setText(warning_text(load))
            self._make_room()

    @Slot()
    def _on_pause(self) -> None:
        if self._controller is not None:
            self._controller.pause_or_continue()

    @Slot()
    def _on_stop(self) -> None:
        if self._controller is not None:
            self._controller.stop()
