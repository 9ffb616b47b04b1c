"""The dialog in which a base model is tried before a project begins: how it draws, and what it costs here."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_thread import EngineThread
from studio.controller.program.error_text import error_text
from studio.controller.trial_run import TrialRun
from studio.domain.base_model import Prediction
from studio.domain.errors import StudioError
from studio.domain.events import (
    BenchmarkResult,
    Ending,
    Event,
    Failed,
    MemorySaved,
    Phase,
    PictureReady,
    PrecisionRaised,
    Progress,
)
from studio.domain.machine import Machine
from studio.domain.project import ProjectSettings
from studio.domain.recipe import recipe_named
from studio.session.plan.advice import plan
from studio.session.plan.planner import first_round
from studio.session.plan.project_figures import free_on_disk
from studio.ui.plan.plan_view import PlanView
from studio.ui.viewer.picture_cache import read_scaled
from studio.ui.widgets.factories import BAR_STEPS, button, label, slim_bar
from studio.ui.widgets.remark_text import precision_text, saving_text

PICTURES = {1: 320, 2: 224, 3: 224}
"""The side of each by how many there are."""
"""Beside each other, with the figures, in a window of 1024 pixels."""
BAR_WIDTH = 320


class BenchmarkDialog(QDialog):
    """Draws with each of the settings in turn, after what the engine is doing, for a project in this folder.

    `chosen` carries the prediction of the picture that the artist took, `measured` the plan of what voting takes.
    """

    chosen = Signal(object)
    measured = Signal(object)

    def __init__(
        self,
        engine: EngineThread,
        variants: Sequence[ProjectSettings],
        prompt: str,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._variants = variants
        self._prompt = prompt
        self._folder = folder
        self._trial = TrialRun(engine, self)
        self._number = 0
        self._side = PICTURES[len(variants)]
        self._pictures = [QLabel(self) for _ in variants]
        self._take_buttons = [button(self, self._take_text(variant.prediction)) for variant in variants]
        self._view = PlanView(self)
        self._message = label(self, "dim", wrap=True)
        self._bar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        self._close = button(self, self.tr("Close"))
        self.setWindowTitle(self.tr("Try the base model"))
        self._lay_out()

        self._trial.told.connect(self._on_event)
        self._trial.ended.connect(self._on_ended)
        self._close.clicked.connect(self.close)
        self._show_plan(None)
        self._begin()

    @property
    def view(self) -> PlanView:
        return self._view

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def pictures(self) -> Sequence[QLabel]:
        return self._pictures

    @property
    def take_buttons(self) -> Sequence[QPushButton]:
        """A button for each picture; there is only a choice between several."""
        return self._take_buttons

    def _take_text(self, prediction: Prediction | None) -> str:
        match prediction:
            case Prediction.VELOCITY:
                return self.tr("This one: it predicts velocity")
            case Prediction.FLOW:
                return self.tr("This one: it predicts flow")
            case _:
                return self.tr("This one: it predicts noise")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        for number, (picture, take) in enumerate(zip(self._pictures, self._take_buttons, strict=True)):
            # The size of the picture to come, so that the dialog does not grow when it does.
            picture.setFixedSize(self._side, self._side)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(self.tr("Test picture {0}").format(number + 1))
            take.setEnabled(False)
            take.setVisible(len(self._take_buttons) > 1)
            take.clicked.connect(partial(self._on_taken, number))
            half = QVBoxLayout()
            half.addWidget(picture)
            half.addWidget(take)
            half.addStretch(1)
            row.addLayout(half)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(row)
        # Beside three pictures it would not fit on a small screen.
        (row if len(self._pictures) < 3 else column).addWidget(self._view)
        column.addWidget(self._bar)
        column.addWidget(self._message)
        column.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)

    def _begin(self) -> None:
        settings = self._variants[self._number]
        self._message.setText(self.tr("Opening the model; a large one takes a minute the first time…"))
        try:
            self._trial.begin(settings, self._prompt)
        except StudioError as error:
            self._fail(error)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        match event:
            case Progress(phase=phase, done=done, total=total):
                self._bar.setValue(round(BAR_STEPS * done / max(1, total)))
                if phase in (Phase.GENERATE, Phase.TRAIN):
                    self._message.setText(self._phase_text(phase))
            case PictureReady(picture=picture):
                self._show_picture(picture.image)
            case MemorySaved(way=way):
                self._message.setText(saving_text(way))
            case PrecisionRaised():
                self._message.setText(precision_text())
            case BenchmarkResult():
                self._message.setText("")
                self._show_plan(event)

    def _show_plan(self, result: BenchmarkResult | None) -> None:
        settings = self._variants[self._number]
        work = first_round(recipe_named(settings.recipe), settings.sampling, settings.group_size)
        machine = self._engine.machine or Machine()
        made = plan(work, machine, result, free=free_on_disk(self._folder))
        self._view.show_plan(made)
        if result is not None:
            self.measured.emit(made)

    def _show_picture(self, path: Path) -> None:
        # Lanczos at the screen's own pixels; a QLabel would scale with visible steps.
        image = read_scaled(path, QSize(self._side, self._side) * self.devicePixelRatioF())
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[self._number].setPixmap(pixmap)
        self._take_buttons[self._number].setEnabled(True)

    def _phase_text(self, phase: Phase) -> str:
        if phase is Phase.TRAIN:
            return self.tr("Measuring how long learning takes…")
        return self.tr("Drawing a test picture…")

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        self._bar.setValue(0)
        if isinstance(ending, Failed):
            self._fail(ending.error)
        elif self._number + 1 < len(self._variants):
            self._number += 1
            self._begin()
        else:
            self._bar.hide()

    def _fail(self, error: StudioError) -> None:
        self._bar.hide()
        self._message.setText(error_text(error))

    @Slot()
    def _on_taken(self, number: int) -> None:
        self.chosen.emit(self._variants[number].prediction)
        self.close()

    def done(self, result: int) -> None:
        """The engine ends at its next step."""
        self._trial.give_up()
        super().done(result)
