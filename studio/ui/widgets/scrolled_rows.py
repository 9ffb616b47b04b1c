"""Rows of a dialog that scroll where the screen is too low for all of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from studio.ui.widgets.factories import ROLE

FRAME = 48
"""Pixels that the system's frame takes of the height of a window at most, as good as it is known before."""
LOWEST = 120


class ScrolledRows(QScrollArea):
    """Wants to be as large as its content, unlike Qt's own, which does not even with room for it; never scrolls
    sideways."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._content = content
        content.setProperty(ROLE, "content")
        self.setWidgetResizable(True)
        self.setWidget(content)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        # What has the focus is scrolled to; the area itself is no stop of Tab.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def measure(self) -> None:
        """Take in at once that the content has changed, which Qt tells its layout later and an area's surroundings
        never."""
        layout = self._content.layout()
        if layout is not None:
            layout.activate()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._content.sizeHint() + QSize(self.verticalScrollBar().sizeHint().width(), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), LOWEST)


def fit(dialog: QDialog) -> None:
    """As high as the dialog wants to be, or as the screen allows; once it is shown, not below the screen's edge."""
    for widget in dialog.findChildren(QWidget):
        # Sizes come from the style sheet, which widgets get when they are first shown.
        widget.ensurePolished()
    for area in dialog.findChildren(ScrolledRows):
        area.measure()
    room = dialog.screen().availableGeometry()
    wanted = dialog.sizeHint()
    height = min(wanted.height(), room.height() - FRAME)
    dialog.resize(wanted.width(), height)
    if dialog.isVisible():
        place = QRect(dialog.pos(), dialog.frameGeometry().size())
        dialog.move(place.x(), max(room.top(), min(place.y(), room.bottom() - place.height())))
