"""What a blind test is to compare, and the results of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.blind_tests import PAIRS
from studio.ui.widgets.factories import button, label
from studio.ui.widgets.formatting import checkpoint_name

WIDTH = 660
CAPTION_WIDTH = 52
BOX_WIDTH = 240
USUAL_PAIRS = 20


class BlindTestSetup(QWidget):
    """`asked` comes when the artist wants to begin; what was chosen is in the properties."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_two = QRadioButton(self.tr("Two models"), self)
        self._of_strengths = QRadioButton(self.tr("One model at five strengths"), self)
        self._kinds = QButtonGroup(self)
        self._lead = label(self, "dim", wrap=True)
        self._one = QComboBox(self)
        self._other = QComboBox(self)
        self._pairs = QButtonGroup(self)
        self._caption = label(self, "caption")
        self._against = label(self, "dim", self.tr("against"))
        self._offered: list[tuple[str, int | None]] = []
        self._begin = button(self, self.tr("Begin"), "primary")
        self._error = label(self, "error", wrap=True)
        self._earlier_title = label(self, "section", self.tr("Earlier checks"))
        self._earlier = label(self, "dim", wrap=True)
        self._other.setAccessibleName(self.tr("Second model"))
        for kind in (self._of_two, self._of_strengths):
            self._kinds.addButton(kind)
        for box in (self._one, self._other):
            box.setMinimumWidth(BOX_WIDTH)
        self._lay_out()
        self._of_two.setChecked(True)
        self._on_kind_changed()
        self._of_strengths.toggled.connect(self._on_kind_changed)
        self._begin.clicked.connect(self._on_begin)

    @property
    def of_strengths(self) -> bool:
        """Whether one model is to be seen at five strengths."""
        return self._of_strengths.isChecked()

    @property
    def checkpoint(self) -> int:
        """The one to be seen at five strengths."""
        return int(self._one.currentData())

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
        self._of_two.setChecked(True)
        for box, model in ((self._one, one), (self._other, other)):
            box.setCurrentIndex(box.findData(model))
        self._pairs.button(pairs).setChecked(True)

    def choose_strengths(self, checkpoint: int, pairs: int) -> None:
        """Of a checkpoint whose files are gone the first of the others takes the place."""
        self._of_strengths.setChecked(True)
        self._one.setCurrentIndex(max(0, self._one.findData(checkpoint)))
        self._pairs.button(pairs).setChecked(True)

    def show_models(self, models: Sequence[Checkpoint | None], head: Checkpoint | None, earlier: Sequence[str]) -> None:
        """Offer these, the first against the last; None is the base model, which has no strengths."""
        self._offered = []
        for model in models:
            in_use = model is not None and model == head
            name = checkpoint_name(model)
            shown = self.tr("{0} · in use").format(name) if in_use else name
            self._offered.append((shown, model.id if model else None))
        self._offer(self._one, base_too=not self.of_strengths)
        self._offer(self._other, base_too=True)
        self._one.setCurrentIndex(0)
        self._other.setCurrentIndex(self._other.count() - 1)
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

    def _offer(self, box: QComboBox, base_too: bool) -> None:
        """Fill a box anew; what was chosen stays so if it is still offered."""
        chosen = box.currentData()
        box.clear()
        for name, model in self._offered:
            if model is not None or base_too:
                box.addItem(name, model)
        box.setCurrentIndex(max(0, box.findData(chosen)))

    def _lay_out(self) -> None:
        models = QHBoxLayout()
        models.setSpacing(14)
        models.addWidget(self._one)
        models.addWidget(self._against)
        models.addWidget(self._other)
        models.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        grid.setColumnMinimumWidth(0, CAPTION_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._caption, 0, 0)
        grid.addLayout(models, 0, 1)
        grid.addWidget(label(self, "caption", self.tr("Pairs")), 1, 0)
        grid.addLayout(self._pair_choices(), 1, 1)
        grid.addWidget(
            label(self, "dim", self.tr("Ten pairs show only a landslide, forty a moderate preference.")), 2, 1
        )
        grid.addWidget(self._error, 3, 1)
        grid.addWidget(self._begin, 4, 1, Qt.AlignmentFlag.AlignLeft)
        self._place(grid)
        order = (self._of_two, self._of_strengths, self._one, self._other, *self._pairs.buttons(), self._begin)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

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
        kinds = QHBoxLayout()
        kinds.setSpacing(24)
        kinds.addWidget(self._of_two)
        kinds.addWidget(self._of_strengths)
        kinds.addStretch(1)
        holder = QWidget(self)
        holder.setMaximumWidth(WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(holder, "title", self.tr("Blind check")))
        column.addLayout(kinds)
        column.addWidget(self._lead)
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
    def _on_kind_changed(self) -> None:
        two = not self.of_strengths
        for widget in (self._against, self._other):
            widget.setVisible(two)
        self._caption.setText(self.tr("Models") if two else self.tr("Model"))
        self._one.setAccessibleName(self.tr("First model") if two else self.tr("Model"))
        self._lead.setText(self._lead_words())
        self._offer(self._one, base_too=two)
        self.show_error("")

    def _lead_words(self) -> str:
        if self.of_strengths:
            return self.tr(
                "One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You "
                "choose blindly; at the end you are told which strength you like best."
            )
        return self.tr(
            "Two models draw the same control prompts from the same seeds. You choose without knowing which is which; "
            "the result is told at the end."
        )

    @Slot()
    def _on_begin(self) -> None:
        self.asked.emit()
