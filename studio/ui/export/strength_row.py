"""How strong the style is in an export: one picture at five strengths, a slider, and what a blind test says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QSlider, QVBoxLayout, QWidget

from studio.controller.project_controller import ProjectController
from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE
from studio.session.previews import SHOWN, Preview, picture_of
from studio.session.statistics.strength_fit import CHECKED_AT, StrengthFit
from studio.ui.viewer.missing_picture import missing_picture
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.viewer.thumbnails import Thumbnails
from studio.ui.widgets.factories import button, label, row_at_left

LEAST = 10
MOST = 200
STEP = 5
SIDE = 84
SLIDER = 250
PERCENTAGE_WIDTH = 56


class StrengthRow(QWidget):
    """`blind_test_asked` is for the window. Pictures are drawn only while the row is on the screen."""

    blind_test_asked = Signal()

    def __init__(self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._checkpoint: Checkpoint | None = None
        self._fit: StrengthFit | None = None
        self._column = 0
        self._thumbnails = Thumbnails(picture_cache, SIDE, self)
        self._slider = self._make_slider()
        self._percentage = label(self, "strong")
        self._another_button = button(self, self.tr("Another prompt"))
        self._recommended = label(self, "dim")
        self._action_button = button(self, "")

        self._lay_out()
        self._slider.valueChanged.connect(self._on_moved)
        self._thumbnails.chosen.connect(self._on_chosen)
        self._another_button.clicked.connect(self._on_another)
        self._action_button.clicked.connect(self._on_action)
        controller.previewed.connect(self._show)
        controller.work_changed.connect(self._show_missing)
        controller.estimates.changed.connect(self._show_missing)
        self.strength = WHOLE

    @property
    def strength(self) -> int:
        """In per cent of the adapter as it was trained."""
        return self._slider.value() * STEP

    @strength.setter
    def strength(self, strength: int) -> None:
        # The steps of the slider are its unit, so that arrow keys and mouse alike stop at round numbers.
        self._slider.setValue(round(strength / STEP))

        # Also when the value stays the same: a click on the thumbnail that is marked has just unmarked it.
        self._on_moved()

    @property
    def weight(self) -> float:
        """At which weight a file of this strength is best used; 1 unless a blind test says otherwise."""
        if self._fit is None or not self._fit.clear:
            return 1.0
        return self._fit.strength / self.strength

    @property
    def thumbnails(self) -> Thumbnails:
        return self._thumbnails

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def recommended(self) -> str:
        """What the blind test says."""
        return self._recommended.text()

    @property
    def action_button(self) -> QPushButton:
        """Takes the strength that is recommended, or asks for a blind test."""
        return self._action_button

    def show_checkpoint(self, checkpoint: Checkpoint | None) -> None:
        self._checkpoint = checkpoint
        proof = self._controller.session.proof
        self._fit = proof.strength(checkpoint.id) if checkpoint is not None else None
        self._show_recommendation()
        self._ask()

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(LEAST // STEP, MOST // STEP)
        slider.setPageStep(25 // STEP)
        slider.setFixedWidth(SLIDER)
        slider.setAccessibleName(self.tr("Strength"))
        return slider

    def _lay_out(self) -> None:
        # Else the button behind it would move with every digit.
        self._percentage.setFixedWidth(PERCENTAGE_WIDTH)

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._thumbnails)
        column.addLayout(row_at_left(self._slider, self._percentage, self._another_button, spacing=12))
        column.addLayout(row_at_left(self._recommended, self._action_button, spacing=12))

    def _show_recommendation(self) -> None:
        fit = self._fit
        if fit is None:
            recommendation = self.tr("A blind check tells at which strength you like it best.")
            action = self.tr("Check…")
        elif not fit.clear:
            template = self.tr("Blind check: no clear difference between the strengths in {0} pairs.")
            recommendation = template.format(fit.pairs)
            action = self.tr("Check again…")
        else:
            template = self.tr("Blind check: you like it best at {0} %, after {1} pairs.")
            recommendation = template.format(fit.strength, fit.pairs)
            action = self.tr("Take {0} %").format(fit.strength)
        self._recommended.setText(recommendation)
        self._action_button.setText(action)

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
        entries = []
        for preview in self._previews():
            text = self.tr("{0} %").format(preview.strength)
            accessible_name = self.tr("Strength {0} %").format(preview.strength)
            entries.append((self._image(preview), text, accessible_name))
        self._thumbnails.show_pictures(entries)
        self._show_missing()
        self._mark()

    @Slot()
    def _show_missing(self) -> None:
        if self.isVisible():
            images = [self._image(preview) for preview in self._previews()]
            stand_ins = {image: missing_picture(self._controller, image) for image in images}
            self._thumbnails.show_missing({image: each for image, each in stand_ins.items() if each is not None})

    def _mark(self) -> None:
        is_drawn = self.strength in CHECKED_AT
        self._thumbnails.mark(CHECKED_AT.index(self.strength) if is_drawn else None)

    @Slot()
    def _on_moved(self) -> None:
        self._percentage.setText(self.tr("{0} %").format(self.strength))
        self._mark()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self.strength = CHECKED_AT[number]

    @Slot()
    def _on_another(self) -> None:
        self._column = (self._column + 1) % SHOWN
        self._ask()

    @Slot()
    def _on_action(self) -> None:
        if self._fit is not None and self._fit.clear:
            self.strength = self._fit.strength
        else:
            self.blind_test_asked.emit()

    def hideEvent(self, event: object) -> None:
        """What was not begun need no longer be drawn."""
        self._controller.show_previews(())
