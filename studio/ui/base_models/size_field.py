"""The size of the pictures that are voted on: the model's own, a draft at half the work, or any other."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from studio.domain.base_model import ModelCard
from studio.ui.widgets.factories import show_text
from studio.ui.widgets.file_line import captioned, explanation
from studio.ui.widgets.form_box import FormBox

SIZES = ("512 × 512", "512 × 768", "768 × 512", "768 × 768", "832 × 1216", "1024 × 1024", "1216 × 832")
FULL = "full"
DRAFT = "draft"


class SizeField(QWidget):
    """A draft is offered for models that have one; it stays chosen when another such model is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: ModelCard | None = None
        self._box = FormBox(self)
        self._hint = explanation(self)
        line = QWidget(self)
        captioned(line, self.tr("Picture size"), self._box).addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(line)
        rows.addWidget(self._hint)
        self._box.currentIndexChanged.connect(self._show_hint)
        self.offer(None)

    @property
    def box(self) -> QComboBox:
        return self._box

    @property
    def hint(self) -> str:
        return self._hint.text()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """Width and height; None for the size that the model was made for."""
        chosen = self._choice
        if chosen == DRAFT and self._draft_side is not None:
            return self._draft_side, self._draft_side
        if chosen not in SIZES:
            return None
        width, height = map(int, chosen.split(" × "))
        return width, height

    def choose_draft(self) -> None:
        """Where the model has one."""
        self._box.setCurrentIndex(max(0, self._box.findData(DRAFT)))

    def offer(self, card: ModelCard | None) -> None:
        """The sizes of this model; what is chosen stays if it is still offered."""
        chosen = self._choice
        self._card = card
        self._box.clear()
        self._box.addItem(self._full_text(), FULL)
        if (side := self._draft_side) is not None:
            self._box.addItem(self.tr("Draft, {0} × {0}").format(side), DRAFT)
        for size in SIZES:
            self._box.addItem(size, size)
        # findData gives -1 for what is no longer offered.
        self._box.setCurrentIndex(max(0, self._box.findData(chosen)))

    @property
    def _choice(self) -> str:
        return str(self._box.currentData())

    @property
    def _draft_side(self) -> int | None:
        return None if self._card is None else self._card.draft_side

    def _full_text(self) -> str:
        if self._card is None or self._card.side is None:
            return self.tr("As the model was made for")
        return self.tr("Full size, {0} × {0}").format(self._card.side)

    @Slot()
    def _show_hint(self) -> None:
        """What a draft gives and takes."""
        sentence = self.tr(
            "About half the work for drawing and learning. Pictures show less detail and may be composed otherwise "
            "than at full size; the LoRA works at both."
        )
        show_text(self._hint, sentence if self._choice == DRAFT else "")
