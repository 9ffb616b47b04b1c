"""The icon in the system's tray, and the notes that it shows."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

TITLE = "Atelier"


class Tray(QObject):
    """`asked` comes when the artist clicks the icon or a note. To be made only where `is_available`."""

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(QApplication.windowIcon(), self)
        self._icon.setToolTip(TITLE)
        self._icon.activated.connect(self._on_clicked)
        self._icon.messageClicked.connect(self._on_clicked)

    @staticmethod
    def is_available() -> bool:
        return QSystemTrayIcon.isSystemTrayAvailable()

    def set_visible(self, visible: bool) -> None:
        self._icon.setVisible(visible)

    def tell(self, sentence: str) -> None:
        self._icon.showMessage(TITLE, sentence, QApplication.windowIcon())

    @Slot()
    def _on_clicked(self) -> None:
        self.asked.emit()
