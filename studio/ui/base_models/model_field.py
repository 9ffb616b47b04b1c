"""The choice of a base model in the form for a new project, the starter or one's own, and how it is drawn with."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from studio.assets import STARTER, base_path
from studio.controller.program.error_text import error_text
from studio.domain.base_model import Component, Prediction
from studio.domain.errors import InputError
from studio.domain.project import ProjectSettings
from studio.domain.typed import home_folder
from studio.library.few_steps import suggested_sampling
from studio.library.model_settings import complete_settings
from studio.library.program_folders import hub_cache_folder, resolve_base
from studio.ui.base_models.model_reader import ModelReader, Reading
from studio.ui.base_models.model_text import card_text, warning_text
from studio.ui.base_models.sampling_field import SamplingField
from studio.ui.base_models.size_field import SizeField
from studio.ui.widgets.dialogs import ask_for_file
from studio.ui.widgets.factories import button, change_role, label, line_edit, row_at_left, show_text
from studio.ui.widgets.file_line import FileLine, captioned

TYPING_MS = 250
INDEX = "model_index.json"


class ModelField(QWidget):
    """What is chosen is read at once in the background, and told below the field.

    `library_asked` and `benchmark_asked` are presses of “On this computer…” and “Try it…”, `submitted` Enter in a line,
    `starter_turned` a choice between the starter and a model of the artist's, `changed` anything on which depends what
    voting takes. The form has a place of its
    own for the fields of sampling and size, and for the button that tries the model.
    """

    library_asked = Signal()
    benchmark_asked = Signal()
    submitted = Signal()
    starter_turned = Signal()
    changed = Signal()

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._reading: Reading | None = None
        self._starter = QRadioButton(self.tr("Starter model (included)"), self)
        self._other = QRadioButton(self.tr("A model of mine"), self)
        self._predictions = {
            Prediction.EPSILON: QRadioButton(self.tr("Noise (epsilon)"), self),
            Prediction.VELOCITY: QRadioButton(self.tr("Velocity (v)"), self),
            Prediction.FLOW: QRadioButton(self.tr("Flow (rectified)"), self),
        }
        self._zero_snr = QCheckBox(self.tr("down to zero SNR"), self)
        self._path = line_edit(self, self.tr("A .safetensors checkpoint or a diffusers folder"))
        self._vae = FileLine(self.tr("VAE"), self.tr("A VAE in a .safetensors file"), home, self)
        self._lora = FileLine(self.tr("Start from a LoRA"), self.tr("None; or a LoRA file to go on from"), home, self)
        self._size = SizeField(self)
        self._sampling = SamplingField(self)
        self._message = label(self, "dim", wrap=True)
        self._library_button = button(self, self.tr("On this computer…"))
        self._browse_button = button(self, self.tr("Browse…"))
        self._benchmark_button = button(self, self.tr("Try it on this computer…"))
        self._details = QWidget(self)
        self._question = QWidget(self)
        self._reader = ModelReader(self)

        # A model is read after a pause in the typing, not at every letter of its path.
        self._typing_pause = QTimer(self)
        self._typing_pause.setSingleShot(True)
        self._typing_pause.setInterval(TYPING_MS)

        # Without groups Qt goes by the parents of the buttons, which the layouts change.
        self._group(self._starter, self._other)
        self._group(*self._predictions.values())
        self._starter.setChecked(True)
        self._path.setAccessibleName(self.tr("Base model"))
        self._browse_button.setAccessibleName(self.tr("Browse for the base model"))

        self._lay_out()
        self._connect()
        self._show_reading()

    def _group(self, *choices: QRadioButton) -> None:
        group = QButtonGroup(self)
        for choice in choices:
            group.addButton(choice)

    # ---------------------------------------------------------------------------------------- state

    @property
    def path(self) -> str:
        """What the artist chose of their own; empty for the starter."""
        return self._path.text().strip() if self._other.isChecked() else ""

    @property
    def is_starter(self) -> bool:
        return self._starter.isChecked()

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def sampling(self) -> SamplingField:
        return self._sampling

    @property
    def picture_size(self) -> SizeField:
        return self._size

    @property
    def benchmark_button(self) -> QPushButton:
        """Tries what is chosen on this computer."""
        return self._benchmark_button

    @property
    def is_read(self) -> bool:
        """Whether what is chosen is known."""
        return self._reading is not None and self._reading.path == self._resolved_path()

    def _resolved_path(self) -> Path:
        return resolve_base(self.path, hub_cache_folder(home_folder(), os.environ))

    def take(self, path: Path) -> None:
        """Choose this file or folder."""
        self._other.setChecked(True)
        self._path.setText(str(path))

        # A path that is given is whole: no pause is needed.
        self._typing_pause.stop()
        self._read()

    def settle(self, settings: ProjectSettings, prediction: Prediction | None = None) -> ProjectSettings:
        """The settings of a new project with the base model in them; InputError or ModelError says what is missing."""
        if self._starter.isChecked():
            base_path(STARTER)
            return replace(settings, base=STARTER, sampling=self._sampling.chosen)

        if not self.path:
            raise InputError("Choose the base model.")
        if not self.is_read or self._reading is None:
            raise InputError("The base model is still being read; try again in a moment.")
        if self._reading.card is None:
            raise self._reading.error or InputError("Choose the base model.")

        path = str(self._reading.path.resolve())
        width, height = self._size.chosen or (None, None)

        # isHidden, not isVisible: the form may be on a page that is not shown, and its answers count all the same.
        asks_prediction = not self._question.isHidden()
        asks_vae = not self._vae.isHidden()
        chosen = replace(
            settings,
            base=path,
            sampling=replace(self._sampling.chosen, width=width, height=height),
            prediction=prediction or self._prediction(),
            zero_snr=True if asks_prediction and self._zero_snr.isChecked() else None,
            vae=self._vae.path if asks_vae else None,
            lora=self._lora.path,
            fingerprint=self._reading.fingerprint,
        )
        return complete_settings(chosen, self._reading.card)

    def variants(self, settings: ProjectSettings) -> list[ProjectSettings]:
        """What there is to try: one, or one for each prediction where nothing tells which is right."""
        if self._question.isHidden() or self._prediction() is not None:
            return [self.settle(settings)]
        return [self.settle(settings, prediction) for prediction in Prediction]

    def answer(self, prediction: Prediction) -> None:
        """Choose what the model predicts."""
        self._predictions[prediction].setChecked(True)

    def _prediction(self) -> Prediction | None:
        if self._question.isHidden():
            return None
        return next((kind for kind, choice in self._predictions.items() if choice.isChecked()), None)

    # -------------------------------------------------------------------------------------- layout

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(row_at_left(self._starter, self._other, spacing=24))
        column.addWidget(self._details)

        grid = QGridLayout(self._details)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        # With both buttons beside it nothing of a path could be read in a small window.
        grid.addWidget(self._path, 0, 0)
        grid.addWidget(self._browse_button, 0, 1)
        grid.addWidget(self._library_button, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._message, 2, 0, 1, 2)

        rows = QVBoxLayout(self._question)
        rows.setContentsMargins(0, 0, 0, 0)
        for caption, choices in (
            (self.tr("What it predicts"), self._predictions.values()),
            ("", (self._zero_snr,)),
        ):
            line = QWidget(self._question)
            captioned(line, caption, *choices).addStretch(1)
            rows.addWidget(line)
        for row, widget in enumerate((self._question, self._vae, self._lora), start=3):
            grid.addWidget(widget, row, 0, 1, 2)

    def _connect(self) -> None:
        self._other.toggled.connect(self._on_toggled)
        self._path.textChanged.connect(self._on_typed)
        self._typing_pause.timeout.connect(self._read)
        self._reader.read.connect(self._on_read)
        self._library_button.clicked.connect(self.library_asked)
        self._benchmark_button.clicked.connect(self.benchmark_asked)
        self._browse_button.clicked.connect(self._on_browse)
        for line in (self._path, self._vae.line, self._lora.line):
            line.returnPressed.connect(self.submitted)
        self._lora.line.textChanged.connect(self._suggest_sampling)
        self._sampling.submitted.connect(self.submitted)
        self._sampling.changed.connect(self.changed)
        self._size.box.currentIndexChanged.connect(self.changed)

    # --------------------------------------------------------------------------------------- events

    @Slot()
    def _on_toggled(self) -> None:
        self._show_reading()
        self.starter_turned.emit()
        self.changed.emit()
        if self._other.isChecked():
            self._path.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self._reading = None
        self._show_reading()
        self.changed.emit()
        self._typing_pause.start()

    @Slot()
    def _read(self) -> None:
        if not self.path:
            return
        try:
            self._reader.ask(self._resolved_path())
        except InputError as error:
            change_role(self._message, "error")
            show_text(self._message, error_text(error))

    @Slot(object)
    def _on_read(self, reading: Reading) -> None:
        self._reading = reading
        self._show_reading()

    @Slot()
    def _on_browse(self) -> None:
        # A dialog chooses files or folders, not both; so a diffusers folder is chosen by its index.
        name_filter = self.tr("Models") + f" (*.safetensors {INDEX})"
        ask_for_file(self, self.tr("Base model"), self._home, name_filter, self._on_file_chosen)

    @Slot(str)
    def _on_file_chosen(self, file: str) -> None:
        """The index of a diffusers folder stands for the folder."""
        path = Path(file)
        self.take(path.parent if path.name == INDEX else path)

    @Slot()
    def _suggest_sampling(self) -> None:
        """As the model is drawn with that is chosen, or the LoRA that it is to wear."""
        if self._starter.isChecked():
            self._sampling.suggest(suggested_sampling(STARTER))
        else:
            card = self._reading.card if self._reading else None
            self._sampling.suggest(suggested_sampling(self.path, card, self._lora.path))

    def _show_reading(self) -> None:
        """What is known of the chosen model, and only the questions that it leaves."""
        card = self._reading.card if self._reading else None
        error = self._reading.error if self._reading else None
        self._suggest_sampling()
        self._details.setVisible(self._other.isChecked())
        self._size.setVisible(self._other.isChecked())
        self._question.setVisible(card is not None and card.prediction is None)
        self._benchmark_button.setEnabled(card is not None or self._starter.isChecked())
        self._size.offer(card)
        self._vae.setVisible(card is not None and Component.VAE in card.missing)

        change_role(self._message, "error" if error else "dim")
        if error is not None:
            show_text(self._message, error_text(error))
        elif card is not None:
            show_text(self._message, f"{card_text(card)}\n{warning_text(card)}".strip())
        else:
            show_text(self._message, "")
