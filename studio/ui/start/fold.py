"""The button that opens and closes a part of a form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from studio.ui.widgets.factories import ROLE


class Fold(QToolButton):
    """What it holds is out of sight until it is pressed, and counts all the same."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self.setProperty(ROLE, "fold")
        self.setText(text)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def hold(self, *widgets: QWidget) -> None:
        self._held += widgets
        self._on_toggled(self.isChecked())

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        for widget in self._held:
            widget.setVisible(is_open)
