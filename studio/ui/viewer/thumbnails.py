"""A row of small pictures to choose one of."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import ROLE

GAP = 6


class Thumbnails(QWidget):
    """`chosen` carries the number of the picture that was clicked. Those whose files are not there yet are empty."""

    chosen = Signal(int)

    def __init__(self, pictures: PictureCache, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._size = QSize(side, side)
        self._paths: Sequence[Path] = ()
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        pictures.arrived.connect(self.refresh)

    @property
    def buttons(self) -> list[QToolButton]:
        return list(self._buttons)

    @property
    def checked(self) -> int | None:
        """The number of the picture that is marked."""
        return next((number for number, made in enumerate(self._buttons) if made.isChecked()), None)

    def mark(self, number: int | None) -> None:
        """Mark this picture alone."""
        for place, made in enumerate(self._buttons):
            made.setChecked(place == number)

    def show_pictures(self, entries: Sequence[tuple[Path, str, str]]) -> None:
        """Each a file, the words under the picture, and its name for a screen reader."""
        self._paths = [path for path, _, _ in entries]
        while len(self._buttons) > len(entries):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(entries):
            self._buttons.append(self._button(len(self._buttons)))
        for made, (_, words, name) in zip(self._buttons, entries, strict=True):
            made.setText(words)
            made.setAccessibleName(name)
            style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
            made.setToolButtonStyle(style)
        self.refresh()

    def _button(self, number: int) -> QToolButton:
        made = QToolButton(self)
        made.setProperty(ROLE, "thumbnail")
        made.setCheckable(True)
        made.setIconSize(self._size)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(lambda: self.chosen.emit(number))
        self._row.insertWidget(number, made)
        return made

    @Slot()
    def refresh(self) -> None:
        """Show what is there by now."""
        if not self.isVisible():
            return
        ratio = self.devicePixelRatioF()
        wanted = (self._size.toSizeF() * ratio).toSize()
        for made, path in zip(self._buttons, self._paths, strict=True):
            pixmap = self._pictures.ready(path, wanted) if path.is_file() else None
            if pixmap is None:
                pixmap = QPixmap(wanted)
                pixmap.fill(self.palette().color(QPalette.ColorRole.Button))
            pixmap.setDevicePixelRatio(ratio)
            made.setIcon(QIcon(pixmap))

    def showEvent(self, event: object) -> None:
        self.refresh()
