"""The dialog in which a base model is tried before a project begins: how it draws, and what it costs here."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from studio.assets import base_of
from studio.controller.engine_thread import EngineThread
from studio.controller.error_text import error_text
from studio.domain.base_model import Prediction
from studio.domain.engine import Cancel
from studio.domain.errors import StudioError
from studio.domain.events import BenchmarkResult, Ending, Event, Failed, MemorySaved, Phase, PictureReady, Progress
from studio.domain.jobs import Benchmark
from studio.domain.project import ProjectSettings
from studio.domain.recipe import recipe_named
from studio.session.cost_estimate import CostEstimate, estimate_cost
from studio.ui.viewer.picture_cache import read_scaled
from studio.ui.widgets.factories import BAR_STEPS, button, label, slim_bar
from studio.ui.widgets.formatting import decimal

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
        self._room = tempfile.TemporaryDirectory(prefix="atelier-", ignore_cleanup_errors=True)
        self._cancel = Cancel()
        self._at = 0
        self._job: Benchmark | None = None
        self._pictures = [QLabel(self) for _ in variants]
        self._takes = [button(self, self._take_words(one.prediction)) for one in variants]
        self._told = label(self, "dim", wrap=True)
        self._bar: QProgressBar = slim_bar(self, self.tr("Progress"), BAR_WIDTH)
        self._close = button(self, self.tr("Close"))
        self.setWindowTitle(self.tr("Try the base model"))
        self._lay_out()
        engine.happened.connect(self._on_event)
        engine.ended.connect(self._on_ended)
        self._close.clicked.connect(self.close)
        self._begin()

    @property
    def told(self) -> str:
        return self._told.text()

    @property
    def pictures(self) -> Sequence[QLabel]:
        return self._pictures

    @property
    def takes(self) -> Sequence[QPushButton]:
        """A button for each picture; there is only a choice between several."""
        return self._takes

    def _take_words(self, prediction: Prediction | None) -> str:
        if prediction is Prediction.VELOCITY:
            return self.tr("This one: it predicts velocity")
        return self.tr("This one: it predicts noise")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        row = QHBoxLayout()
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(14)
        row.setSpacing(20)
        for number, (picture, take) in enumerate(zip(self._pictures, self._takes, strict=True)):
            picture.setFixedSize(PICTURE, PICTURE)
            picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
            picture.setAccessibleName(self.tr("Test picture {0}").format(number + 1))
            take.setEnabled(False)
            take.setVisible(len(self._takes) > 1)
            take.clicked.connect(partial(self._on_taken, number))
            half = QVBoxLayout()
            half.addWidget(picture)
            half.addWidget(take)
            row.addLayout(half)
        column.addLayout(row)
        column.addWidget(self._bar)
        column.addWidget(self._told)
        column.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)

    def _begin(self) -> None:
        settings = self._variants[self._at]
        folder = Path(self._room.name, str(self._at))
        folder.mkdir()
        self._told.setText(self.tr("Opening the model; a large one takes a minute the first time…"))
        try:
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
                    self._told.setText(self._phase_words(phase))
            case PictureReady(picture=picture):
                image = read_scaled(picture.image, QSize(PICTURE, PICTURE) * self.devicePixelRatioF())
                pixmap = QPixmap.fromImage(image)
                pixmap.setDevicePixelRatio(self.devicePixelRatioF())
                self._pictures[self._at].setPixmap(pixmap)
                self._takes[self._at].setEnabled(True)
            case MemorySaved():
                self._told.setText(self.tr("The graphics card was full: the work goes on in smaller steps"))
            case BenchmarkResult():
                settings = self._variants[self._at]
                memory = self._engine.memory
                found = estimate_cost(event, recipe_named(settings.recipe), settings.group_size, memory)
                self._told.setText(self._forecast_words(found))

    def _phase_words(self, phase: Phase) -> str:
        if phase is Phase.TRAIN:
            return self.tr("Measuring how long learning takes…")
        return self.tr("Drawing a test picture…")

    def _forecast_words(self, found: CostEstimate) -> str:
        told = self.tr("A round of votes here: {0} min of drawing, at most {1} min of learning, {2} MB on the disk.")
        sentence = told.format(decimal(found.drawing, 1), decimal(found.learning, 1), round(found.room / MIB))
        if found.peak is None or found.memory is None:
            return sentence
        memory = self.tr("It needs {0} of the {1} GB of the graphics card.")
        return f"{sentence} {memory.format(decimal(found.peak / GIB, 1), decimal(found.memory / GIB, 1))}"

    @Slot(object)
    def _on_ended(self, ending: Ending) -> None:
        if ending.job is not self._job:
            return
        self._bar.setValue(0)
        if isinstance(ending, Failed):
            self._fail(ending.error)
        elif self._at + 1 < len(self._variants) and not self._cancel.stopped:
            self._at += 1
            self._begin()
        else:
            self._bar.hide()

    def _fail(self, error: StudioError) -> None:
        self._bar.hide()
        self._told.setText(error_text(error))

    @Slot()
    def _on_taken(self, number: int) -> None:
        self.chosen.emit(self._variants[number].prediction)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The engine ends at its next step."""
        self._cancel.stop()
        self._engine.happened.disconnect(self._on_event)
        self._engine.ended.disconnect(self._on_ended)
        self._room.cleanup()
        super().closeEvent(event)
