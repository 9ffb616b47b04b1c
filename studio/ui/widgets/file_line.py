"""A line for the path of a file, with its caption and a button to look for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from studio.ui.widgets.dialogs import ask_for_file
from studio.ui.widgets.factories import button, label, line_edit

CAPTION_WIDTH = 132
SPACING = 12


def captioned(holder: QWidget, caption: str, *fields: QWidget) -> QHBoxLayout:
    """Fills a widget with a row: what it is, then the fields."""
    caption_label = label(holder, "caption", caption)

    # The rows of a form are separate widgets, so only a common width brings their fields into one line.
    caption_label.setMinimumWidth(CAPTION_WIDTH)
    caption_label.setBuddy(fields[0])
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACING)
    for widget in (caption_label, *fields):
        row.addWidget(widget)
    return row


def explanation(holder: QWidget) -> QLabel:
    """A dim label for words below the fields of a row; without any it takes no room."""
    widget = label(holder, "dim", wrap=True)
    widget.setIndent(CAPTION_WIDTH + SPACING)
    return widget


class FileLine(QWidget):
    """The artist types a path, pastes it or browses for it."""

    def __init__(self, caption: str, hint: str, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._home = home
        self._line = line_edit(self, hint)
        self._browse_button = button(self, self.tr("Browse…"))
        self._line.setAccessibleName(caption)
        self._browse_button.setAccessibleName(self.tr("Browse: {0}").format(caption))
        self._browse_button.clicked.connect(self._on_browse)
        captioned(self, caption, self._line, self._browse_button).setStretch(1, 1)

    @property
    def line(self) -> QLineEdit:
        return self._line

    @property
    def path(self) -> str | None:
        """None while the line is empty."""
        return self._line.text().strip() or None

    @Slot()
    def _on_browse(self) -> None:
        ask_for_file(self, self._caption, self._home, "*.safetensors", self._line.setText)
