"""The dialog in which a base model is tried before a project begins: how it draws, and what it costs here."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from studio.assets import base_of
from studio.atomic_files import scratch_folder
from studio.controller.engine_thread import EngineThread
from studio.controller.program.error_text import error_text
from studio.domain.base_model import Prediction
from studio.domain.engine import Cancel
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
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.recipe import recipe_named
from studio.session.cost_estimate import CostEstimate, estimate_cost
from studio.ui.viewer.picture_cache import read_scaled
from studio.ui.widgets.factories import BAR_STEPS, button, label, slim_bar
from studio.ui.widgets.formatting import decimal
from studio.ui.widgets.remark_text import precision_text, saving_text

PICTURE = 320
BAR_WIDTH = 320
GIB = 2**30
MIB = 2**20


class BenchmarkDialog(QDialog):
    """Draws with each of the settings in turn, after what the engine is doing.

    `chosen` carries the prediction of the picture that the artist took.
    """

    chosen = Signal(object)

    def __init__(
        self, engine: EngineThread, variants: Sequence[ProjectSettings], prompt: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._variants = variants
        self._prompt = prompt
        self._folders = ExitStack()
        self._cancel = Cancel()
        self._number = 0
        self._job: Benchmark | None = None
        self._pictures = [QLabel(self) for _ in variants]
        self._take_buttons = [button(self, self._take_text(variant.prediction)) for variant in variants]
        self._message = label(self, "dim", wrap=True)
        self._bar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        self._close = button(self, self.tr("Close"))
        self.setWindowTitle(self.tr("Try the base model"))
        self._lay_out()

        engine.happened.connect(self._on_event)
        engine.ended.connect(self._on_ended)
        self._close.clicked.connect(self.close)
        self._begin()

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
        if prediction is Prediction.VELOCITY:
            return self.tr("This one: it predicts velocity")
        return self.tr("This one: it predicts noise")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(20)
        for number, (picture, take) in enumerate(zip(self._pictures, self._take_buttons, strict=True)):
            # The size of the picture to come, so that the dialog does not grow when it does.
            picture.setFixedSize(PICTURE, PICTURE)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(self.tr("Test picture {0}").format(number + 1))
            take.setEnabled(False)
            take.setVisible(len(self._take_buttons) > 1)
            take.clicked.connect(partial(self._on_taken, number))
            half = QVBoxLayout()
            half.addWidget(picture)
            half.addWidget(take)
            row.addLayout(half)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._message)
        column.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)

    def _begin(self) -> None:
        settings = self._variants[self._number]
        self._message.setText(self.tr("Opening the model; a large one takes a minute the first time…"))
        try:
            folder = self._folders.enter_context(scratch_folder())
            base = base_of(settings)
            recipe = recipe_named(settings.recipe)
        except StudioError as error:
            self._fail(error)
            return
        self._job = Benchmark(base, settings.sampling, recipe, self._prompt, folder)
        self._engine.submit(self._job, self._cancel)

    @Slot(object)
    def _on_event(self, event: Event) -> None:
        if self._engine.current is not self._job:
            return
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
                settings = self._variants[self._number]
                cost = estimate_cost(event, settings, self._engine.memory)
                self._message.setText(self._cost_text(cost))

    def _show_picture(self, path: Path) -> None:
        # Lanczos at the screen's own pixels; a QLabel would scale with visible steps.
        image = read_scaled(path, QSize(PICTURE, PICTURE) * self.devicePixelRatioF())
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures[self._number].setPixmap(pixmap)
        self._take_buttons[self._number].setEnabled(True)

    def _phase_text(self, phase: Phase) -> str:
        if phase is Phase.TRAIN:
            return self.tr("Measuring how long learning takes…")
        return self.tr("Drawing a test picture…")

    def _cost_text(self, cost: CostEstimate) -> str:
        template = self.tr(
            "A round of votes here: {0} min of drawing, at most {1} min of learning, {2} MB on the disk."
        )
        times = template.format(decimal(cost.drawing, 1), decimal(cost.learning, 1), round(cost.room / MIB))
        if cost.peak is None or cost.memory is None:
            return times

        template = self.tr("It needs {0} of the {1} GB of the graphics card.")
        memory = template.format(decimal(cost.peak / GIB, 1), decimal(cost.memory / GIB, 1))
        return f"{times} {memory}"

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        if ending.job is not self._job:
            return
        self._bar.setValue(0)
        if isinstance(ending, Failed):
            self._fail(ending.error)
        elif self._number + 1 < len(self._variants) and not self._cancel.stopped:
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

    def closeEvent(self, event: QCloseEvent) -> None:
        """The engine ends at its next step."""
        self._cancel.stop()

        # The engine outlives the dialog, and what it still tells must not reach widgets that are about to be deleted.
        self._engine.happened.disconnect(self._on_event)
        self._engine.ended.disconnect(self._on_ended)
        self._folders.close()
        super().closeEvent(event)
