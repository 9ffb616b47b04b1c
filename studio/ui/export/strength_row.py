"""How strong the style is in an export: one picture at five strengths, a slider, and what a blind test says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE
from studio.session.previews import SHOWN, Preview, picture_of
from studio.session.strength_fit import CHECKED_AT, StrengthFit, fit_strength
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.thumbnails import Thumbnails
from studio.ui.widgets.factories import button, label

LEAST = 10
MOST = 200
STEP = 5
SIDE = 84
SLIDER = 250
TOLD = 56


class StrengthRow(QWidget):
    """`check_asked` is for the window. Pictures are drawn only while the row is on the screen."""

    blind_test_asked = Signal()

    def __init__(self, controller: ProjectController, pictures: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._checkpoint: Checkpoint | None = None
        self._liked: StrengthFit | None = None
        self._column = 0
        self._pictures = Thumbnails(pictures, SIDE, self)
        self._slider = self._made_slider()
        self._told = label(self, "strong")
        self._another = button(self, self.tr("Another prompt"))
        self._recommended = label(self, "dim")
        self._check = button(self, "")
        self._lay_out()
        self._slider.valueChanged.connect(self._on_moved)
        self._pictures.chosen.connect(self._on_chosen)
        self._another.clicked.connect(self._on_another)
        self._check.clicked.connect(self._on_check)
        controller.previewed.connect(self._show)
        self.strength = WHOLE

    @property
    def strength(self) -> int:
        """In per cent of the adapter as it was trained."""
        return self._slider.value() * STEP

    @strength.setter
    def strength(self, wanted: int) -> None:
        self._slider.setValue(round(wanted / STEP))
        self._on_moved()

    @property
    def weight(self) -> float:
        """At which weight a file of this strength is best used; 1 unless a blind test says otherwise."""
        clear = self._liked is not None and self._liked.clear
        return self._liked.strength / self.strength if self._liked is not None and clear else 1.0

    @property
    def pictures(self) -> Thumbnails:
        return self._pictures

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def recommended(self) -> str:
        """What the blind test says."""
        return self._recommended.text()

    @property
    def check(self) -> QPushButton:
        """Takes the strength that is recommended, or asks for a check."""
        return self._check

    def show_checkpoint(self, checkpoint: Checkpoint | None) -> None:
        self._checkpoint = checkpoint
        votes = self._controller.project.votes.all()
        self._liked = fit_strength(votes, checkpoint.id) if checkpoint is not None else None
        self._tell()
        self._ask()

    def _made_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(LEAST // STEP, MOST // STEP)
        slider.setPageStep(25 // STEP)
        slider.setFixedWidth(SLIDER)
        slider.setAccessibleName(self.tr("Strength"))
        return slider

    def _lay_out(self) -> None:
        self._told.setFixedWidth(TOLD)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._slider)
        line.addWidget(self._told)
        line.addWidget(self._another)
        line.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._recommended)
        below.addWidget(self._check)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._pictures)
        column.addLayout(line)
        column.addLayout(below)

    def _tell(self) -> None:
        liked = self._liked
        if liked is None:
            said = self.tr("A blind check tells at which strength you like it best.")
            self._check.setText(self.tr("Check…"))
        elif not liked.clear:
            said = self.tr("Blind check: no clear difference between the strengths in {0} pairs.").format(liked.pairs)
            self._check.setText(self.tr("Check again…"))
        else:
            said = self.tr("Blind check: you like it best at {0} %, after {1} pairs.").format(
                liked.strength, liked.pairs
            )
            self._check.setText(self.tr("Take {0} %").format(liked.strength))
        self._recommended.setText(said)

    def _previews(self) -> list[Preview]:
        if self._checkpoint is None:
            return []
        return [Preview(self._checkpoint.id, self._column, strength) for strength in CHECKED_AT]

    def _ask(self) -> None:
        """Have drawn what is missing."""
        if self.isVisible():
            self._controller.show_previews(self._previews())
        self._show()

    def _image(self, preview: Preview) -> Path:
        return picture_of(self._controller.project, preview).image

    @Slot()
    def _show(self) -> None:
        words = self.tr("{0} %")
        self._pictures.show_pictures(
            [
                (
                    self._image(preview),
                    words.format(preview.strength),
                    self.tr("Strength {0} %").format(preview.strength),
                )
                for preview in self._previews()
            ]
        )
        self._mark()

    def _mark(self) -> None:
        self._pictures.mark(CHECKED_AT.index(self.strength) if self.strength in CHECKED_AT else None)

    @Slot()
    def _on_moved(self) -> None:
        self._told.setText(self.tr("{0} %").format(self.strength))
        self._mark()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self.strength = CHECKED_AT[number]

    @Slot()
    def _on_another(self) -> None:
        self._column = (self._column + 1) % SHOWN
        self._ask()

    @Slot()
    def _on_check(self) -> None:
        if self._liked is not None and self._liked.clear:
            self.strength = self._liked.strength
        else:
            self.blind_test_asked.emit()

    def hideEvent(self, event: object) -> None:
        """What was not begun need no longer be drawn."""
        self._controller.show_previews(())
