"""The large area that stands for pictures that are not there yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from studio.ui.widgets.factories import button, centred, label

WIDTH = 560
ROUNDING = 10


class DropArea(QWidget):
    """`pictures_asked` and `folder_asked` are presses of its buttons. What is dropped is the page's."""

    pictures_asked = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._welcoming = False
        self._title = label(self, "title", self.tr("Drop pictures here"), centred=True)
        self._sentence = label(
            self,
            "dim",
            self.tr(
                "Bring 5 to 30 pictures in the style you want; the model learns what they have in common before you "
                "vote."
            ),
            wrap=True,
            centred=True,
        )
        self._kinds = label(
            self,
            "legend",
            self.tr("PNG, JPEG, WebP, AVIF and others; the files themselves are never changed."),
            wrap=True,
            centred=True,
        )
        self.pictures_button = button(self, self.tr("Choose pictures…"), "primary")
        self.folder_button = button(self, self.tr("Choose a folder…"))
        self.pictures_button.clicked.connect(self.pictures_asked)
        self.folder_button.clicked.connect(self.folder_asked)
        for wrapped in (self._sentence, self._kinds):
            wrapped.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(14)
        column.addStretch(1)
        column.addLayout(centred(self._title))
        column.addLayout(centred(self._sentence))
        column.addSpacing(8)
        column.addLayout(centred(self.pictures_button, self.folder_button))
        column.addSpacing(8)
        column.addLayout(centred(self._kinds))
        column.addStretch(1)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._sentence.text()}"

    def refuse(self, reason: str) -> None:
        """Say why no pictures can be brought, instead of asking for some."""
        self._title.setText(self.tr("This project cannot learn from pictures of your own"))
        self._sentence.setText(reason)
        for widget in (self._kinds, *self.buttons):
            widget.hide()

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton]:
        return self.pictures_button, self.folder_button

    def welcome(self, welcoming: bool) -> None:
        """Show that what is held over the page can be let go."""
        self._welcoming = welcoming
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Link if self._welcoming else QPalette.ColorRole.Mid
        pen = QPen(self.palette().color(role), 2, Qt.PenStyle.DashLine)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), ROUNDING, ROUNDING)
