"""What a blind check is to compare, and the results of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.asked_check import PAIRS
from studio.ui.parts import button, label
from studio.ui.words import checkpoint_name

WIDTH, BOX_WIDTH = 620, 240
USUAL_PAIRS = 20


class BlindSetup(QWidget):
    """`asked` comes when the artist wants to begin; what was chosen is in the properties."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one, self._other, self._pairs = QComboBox(self), QComboBox(self), QButtonGroup(self)
        self._begin = button(self, self.tr("Begin"), "primary")
        self._error = label(self, "error", wrap=True)
        self._earlier_title = label(self, "section", self.tr("Earlier checks"))
        self._earlier = label(self, "dim", wrap=True)
        self._one.setAccessibleName(self.tr("First model"))
        self._other.setAccessibleName(self.tr("Second model"))
        for box in (self._one, self._other):
            box.setMinimumWidth(BOX_WIDTH)
        self._lay_out()
        self._begin.clicked.connect(self._on_begin)
        self.show_error("")

    @property
    def models(self) -> tuple[int | None, int | None]:
        """Two checkpoints; None is the base model."""
        return self._one.currentData(), self._other.currentData()

    @property
    def pairs(self) -> int:
        return self._pairs.checkedId()

    @property
    def error(self) -> str:
        return self._error.text()

    @property
    def earlier(self) -> str:
        return self._earlier.text()

    def choose(self, one: int | None, other: int | None, pairs: int) -> None:
        for box, model in ((self._one, one), (self._other, other)):
            box.setCurrentIndex(box.findData(model))
        self._pairs.button(pairs).setChecked(True)

    def show_models(self, models: Sequence[Checkpoint | None], head: Checkpoint | None, earlier: Sequence[str]) -> None:
        """Offer these, the first against the last."""
        for box in (self._one, self._other):
            box.clear()
            for model in models:
                in_use = model is not None and model == head
                name = checkpoint_name(model)
                box.addItem(self.tr("{0} · in use").format(name) if in_use else name, model.id if model else None)
            box.setCurrentIndex(0 if box is self._one else box.count() - 1)
        self._pairs.button(USUAL_PAIRS).setChecked(True)
        self._earlier.setText("\n".join(earlier))
        for widget in (self._earlier, self._earlier_title):
            widget.setVisible(bool(earlier))
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    def focus_first(self) -> None:
        self._begin.setFocus()

    def _lay_out(self) -> None:
        models = QHBoxLayout()
        models.setSpacing(14)
        models.addWidget(self._one)
        models.addWidget(label(self, "dim", self.tr("against")))
        models.addWidget(self._other)
        models.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label(self, "caption", self.tr("Models")), 0, 0)
        grid.addLayout(models, 0, 1)
        grid.addWidget(label(self, "caption", self.tr("Pairs")), 1, 0)
        grid.addLayout(self._pair_choices(), 1, 1)
        grid.addWidget(
            label(self, "dim", self.tr("Ten pairs show only a landslide, forty a moderate preference.")), 2, 1
        )
        grid.addWidget(self._error, 3, 1)
        grid.addWidget(self._begin, 4, 1, Qt.AlignmentFlag.AlignLeft)
        self._place(grid)

    def _pair_choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(24)
        for number in PAIRS:
            choice = QRadioButton(str(number), self)
            choice.setAccessibleName(self.tr("{0} pairs").format(number))
            self._pairs.addButton(choice, number)
            row.addWidget(choice)
        row.addStretch(1)
        return row

    def _place(self, grid: QGridLayout) -> None:
        lead = self.tr(
            "Two models draw the same control prompts from the same seeds. You choose without knowing which is which; "
            "the result is told at the end."
        )
        holder = QWidget(self)
        holder.setMaximumWidth(WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(holder, "title", self.tr("Blind check")))
        column.addWidget(label(holder, "dim", lead, wrap=True))
        column.addSpacing(20)
        column.addLayout(grid)
        column.addSpacing(28)
        column.addWidget(self._earlier_title)
        column.addWidget(self._earlier)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(56, 40, 56, 40)
        outer.addWidget(holder, 1)
        outer.addStretch(1)

    @Slot()
    def _on_begin(self) -> None:
        self.asked.emit()
