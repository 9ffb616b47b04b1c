"""Which checkpoint changes a picture that is tried out, and how strongly."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from studio.domain.limits import TRY_STRENGTH
from studio.domain.project import Checkpoint
from studio.domain.requests import Share
from studio.domain.votes import WHOLE
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.factories import label
from studio.ui.widgets.formatting import checkpoint_name

STEP = 5
LETTER_EDGE = 4


class ModelRow(QWidget):
    """A box and a slider. `changed` tells of another checkpoint."""

    changed = Signal()

    def __init__(self, name: str, nothing: str, parent: QWidget) -> None:
        """`nothing` is what no checkpoint is called."""
        super().__init__(parent)
        self._nothing = nothing
        self._box = ChoiceBox(self)
        self._box.setAccessibleName(name)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(int(TRY_STRENGTH.least) // STEP, int(TRY_STRENGTH.most) // STEP)
        self._slider.setPageStep(25 // STEP)
        self._slider.setValue(WHOLE // STEP)
        self._slider.setAccessibleName(self.tr("Strength of {0}").format(name))
        self._percentage = label(self, "dim")
        self._percentage.ensurePolished()
        widest = self._percentage.fontMetrics().horizontalAdvance(self.tr("{0} %").format(150))
        self._percentage.setFixedWidth(widest + LETTER_EDGE)

        strength = QHBoxLayout()
        strength.setSpacing(10)
        strength.addWidget(self._slider, 1)
        strength.addWidget(self._percentage)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._box)
        column.addLayout(strength)
        self._slider.valueChanged.connect(self._show)
        self._box.currentIndexChanged.connect(self._on_chosen)
        self._show()

    @property
    def box(self) -> ChoiceBox:
        return self._box

    @property
    def slider(self) -> QSlider:
        return self._slider

    @property
    def share(self) -> Share:
        """What is chosen; the base model where it is no checkpoint."""
        checkpoint = self._box.chosen
        return Share() if checkpoint is None else Share(checkpoint.id, self._slider.value() * STEP)

    def offer(self, checkpoints: Sequence[Checkpoint], default: Checkpoint | None) -> None:
        """Offer these and none; what was chosen stays chosen."""
        self._box.offer([None, *checkpoints], self._name, default)
        self._show()

    def show_share(self, share: Share, checkpoints: Sequence[Checkpoint]) -> None:
        """Choose this; one that is not offered counts as none."""
        self._box.choose(next((each for each in checkpoints if each.id == share.checkpoint), None))
        self._slider.setValue(round(share.strength / STEP))

    def _name(self, checkpoint: Checkpoint | None) -> str:
        return self._nothing if checkpoint is None else checkpoint_name(checkpoint)

    @Slot()
    def _on_chosen(self) -> None:
        self._show()
        self.changed.emit()

    @Slot()
    def _show(self) -> None:
        has_strength = self._box.chosen is not None
        self._slider.setEnabled(has_strength)
        self._percentage.setEnabled(has_strength)
        self._percentage.setText(self.tr("{0} %").format(self._slider.value() * STEP))
