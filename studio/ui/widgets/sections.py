"""Rows under headings: what it is, the field for it, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QWidget

from studio.ui.widgets.factories import label, paragraph

CAPTION_WIDTH = 130
FIELD_WIDTH = 430
SECTION_GAP = 18


class Sections(QGridLayout):
    """Grows downwards; belongs to the widget that is given. Explanations are `width` pixels wide."""

    def __init__(self, owner: QWidget, width: int = FIELD_WIDTH) -> None:
        super().__init__()
        self._owner = owner
        self._width = width
        self.setHorizontalSpacing(24)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, CAPTION_WIDTH)
        self.setColumnStretch(1, 1)

    def add_section(self, title: str) -> None:
        row = self.rowCount()

        # An empty row parts the sections; the rowCount() of an empty grid is 1, so that above the first stays flat.
        self.setRowMinimumHeight(row, SECTION_GAP if row > 1 else 0)
        self.addWidget(label(self._owner, "section", title), row + 1, 0, 1, 2)

    def add_row(self, caption: str, field: QWidget | QLayout, explanation: str | QLabel = "") -> None:
        """The caption is the field's name for a screen reader; an explanation that changes comes as a paragraph."""
        row = self.rowCount()
        caption_label = label(self._owner, "caption", caption)
        self.addWidget(caption_label, row, 0)

        # The stretch keeps a field at its own width where the column is wider.
        line = QHBoxLayout()
        if isinstance(field, QLayout):
            line.addLayout(field)
        else:
            caption_label.setBuddy(field)
            field.setAccessibleName(caption)
            line.addWidget(field)
        line.addStretch(1)
        self.addLayout(line, row, 1)

        if isinstance(explanation, str) and explanation:
            explanation = paragraph(self._owner, "dim", explanation, self._width)
        if isinstance(explanation, QLabel):
            self.addWidget(explanation, row + 1, 1, Qt.AlignmentFlag.AlignTop)
