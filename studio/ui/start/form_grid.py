"""The rows of a form: what it is, the field for it, and a button at its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPlainTextEdit, QWidget

from studio.ui.widgets.factories import label
from studio.ui.widgets.plain_text import without_key


class FormGrid(QGridLayout):
    """Belongs to the widget that is given."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(14)
        self.setVerticalSpacing(12)
        self.setColumnStretch(1, 1)

    def add_field(self, row: int, text: str, field: QWidget, browse: QWidget | None = None) -> QLabel:
        """The caption is the field's name for a screen reader, and leads to it by its key."""
        caption = label(self._owner, "caption", text)
        caption.setBuddy(field)
        field.setAccessibleName(without_key(text))
        is_tall = isinstance(field, QPlainTextEdit)
        self.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter)
        if isinstance(field, QComboBox):
            self.addWidget(field, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        elif browse is None:
            self.addWidget(field, row, 1, 1, 2)
        else:
            self.addWidget(field, row, 1)
            self.addWidget(browse, row, 2)
        return caption

    def add_tall(self, row: int, text: str, field: QWidget) -> QLabel:
        """The caption at the top of several fields, and as much lower as the text of radio buttons in there."""
        caption = label(self._owner, "caption", text)
        caption.setContentsMargins(0, 4, 0, 0)
        self.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(field, row, 1, 1, 2)
        return caption

    def add_below(self, row: int, widget: QWidget) -> None:
        """In the column of the fields, without a caption."""
        self.addWidget(widget, row, 1, 1, 2)
