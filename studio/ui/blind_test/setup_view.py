"""What a blind test is to compare, and the results of earlier ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from studio.domain.project import Checkpoint
from studio.session.blind_tests import PAIRS
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.factories import button, label, row_at_left, show_text
from studio.ui.widgets.formatting import checkpoint_name

WIDTH = 660
CAPTION_WIDTH = 52
BOX_WIDTH = 240
DEFAULT_PAIRS = 20


class BlindTestSetup(QWidget):
    """`asked` comes when the artist wants to begin; what was chosen is in the properties."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_two_models = QRadioButton(self.tr("Two models"), self)
        self._of_strengths = QRadioButton(self.tr("One model at five strengths"), self)
        self._kinds = QButtonGroup(self)
        self._lead = label(self, "dim", wrap=True)
        self._first_box = ChoiceBox(self)
        self._second_box = ChoiceBox(self)
        self._pairs = QButtonGroup(self)
        self._caption = label(self, "caption")
        self._against = label(self, "dim", self.tr("against"))
        self._models: dict[int | None, Checkpoint | None] = {}
        self._head: Checkpoint | None = None
        self._begin_button = button(self, self.tr("Begin"), "primary")
        self._size = label(self, "dim", wrap=True)
        self._error = label(self, "error", wrap=True)
        self._earlier_title = label(self, "section", self.tr("Earlier checks"))
        self._earlier = label(self, "dim", wrap=True)

        self._second_box.setAccessibleName(self.tr("Second model"))
        for kind in (self._of_two_models, self._of_strengths):
            self._kinds.addButton(kind)
        for box in (self._first_box, self._second_box):
            box.setMinimumWidth(BOX_WIDTH)
        self._lay_out()

        # `toggled` tells of changes only, so the first kind is shown by hand.
        self._of_two_models.setChecked(True)
        self._on_kind_changed()
        self._of_strengths.toggled.connect(self._on_kind_changed)
        self._begin_button.clicked.connect(self._on_begin)

    @property
    def of_strengths(self) -> bool:
        """Whether one model is to be seen at five strengths."""
        return self._of_strengths.isChecked()

    @property
    def checkpoint(self) -> int:
        """The one to be seen at five strengths."""
        return int(self._first_box.chosen)

    @property
    def models(self) -> tuple[int | None, int | None]:
        """Two checkpoints; None is the base model."""
        return self._first_box.chosen, self._second_box.chosen

    @property
    def pairs(self) -> int:
        return self._pairs.checkedId()

    @property
    def error(self) -> str:
        return self._error.text()

    @property
    def earlier(self) -> str:
        return self._earlier.text()

    def choose(self, first: int | None, second: int | None, pairs: int) -> None:
        self._of_two_models.setChecked(True)
        for box, model in ((self._first_box, first), (self._second_box, second)):
            box.choose(model)
        self._pairs.button(pairs).setChecked(True)

    def choose_strengths(self, checkpoint: int, pairs: int) -> None:
        """Of a checkpoint whose files are gone the first of the others takes the place."""
        self._of_strengths.setChecked(True)
        self._first_box.choose(checkpoint)
        self._pairs.button(pairs).setChecked(True)

    def show_models(self, models: Sequence[Checkpoint | None], head: Checkpoint | None, earlier: Sequence[str]) -> None:
        """Offer these, the first against the last; None is the base model, which has no strengths."""
        self._models = {model.id if model else None: model for model in models}
        self._head = head
        self._fill_box(self._first_box, with_base=not self.of_strengths)
        self._fill_box(self._second_box, with_base=True)
        self._first_box.setCurrentIndex(0)
        self._second_box.setCurrentIndex(self._second_box.count() - 1)
        self._pairs.button(DEFAULT_PAIRS).setChecked(True)

        self._earlier.setText("\n".join(earlier))
        for widget in (self._earlier, self._earlier_title):
            widget.setVisible(bool(earlier))
        self.show_error("")

    def show_size(self, size: tuple[int, int] | None) -> None:
        """In which size the pictures of a check come; None is the model's own, of which nothing needs to be said."""
        sentence = self.tr("The pictures come in the size of this project, {0} × {1}; at others the result may differ.")
        show_text(self._size, sentence.format(*size) if size else "")

    @property
    def told_of_size(self) -> str:
        return self._size.text()

    def show_error(self, sentence: str) -> None:
        show_text(self._error, sentence)

    def focus_first(self) -> None:
        self._begin_button.setFocus()

    def _fill_box(self, box: ChoiceBox, with_base: bool) -> None:
        """Fill a box anew; what was chosen stays so if it is still offered."""
        box.offer([model for model in self._models if model is not None or with_base], self._text)

    def _text(self, model: int | None) -> str:
        name = checkpoint_name(self._models[model])
        in_use = self._head is not None and model == self._head.id
        return self.tr("{0} · in use").format(name) if in_use else name

    def _lay_out(self) -> None:
        models = row_at_left(self._first_box, self._against, self._second_box, spacing=14)
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
        grid.addWidget(self._size, 3, 1)
        grid.addWidget(self._error, 4, 1)
        grid.addWidget(self._begin_button, 5, 1, Qt.AlignmentFlag.AlignLeft)
        self._lay_out_page(grid)

        # Qt's own order is that in which the widgets were made, and the radio buttons for pairs are made last.
        order = (
            self._of_two_models,
            self._of_strengths,
            self._first_box,
            self._second_box,
            *self._pairs.buttons(),
            self._begin_button,
        )
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _pair_choices(self) -> QHBoxLayout:
        for number in PAIRS:
            choice = QRadioButton(str(number), self)
            choice.setAccessibleName(self.tr("{0} pairs").format(number))
            self._pairs.addButton(choice, number)
        return row_at_left(*self._pairs.buttons(), spacing=24)

    def _lay_out_page(self, grid: QGridLayout) -> None:

        holder = QWidget(self)
        holder.setMaximumWidth(WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(label(holder, "title", self.tr("Blind check")))
        column.addLayout(row_at_left(self._of_two_models, self._of_strengths, spacing=24))
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
        of_two_models = not self.of_strengths
        for widget in (self._against, self._second_box):
            widget.setVisible(of_two_models)
        self._caption.setText(self.tr("Models") if of_two_models else self.tr("Model"))
        self._first_box.setAccessibleName(self.tr("First model") if of_two_models else self.tr("Model"))
        self._lead.setText(self._lead_text())
        self._fill_box(self._first_box, with_base=of_two_models)
        self.show_error("")

    def _lead_text(self) -> str:
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
