"""A row of small pictures to choose one of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from studio.regular_files import is_regular
from studio.ui.viewer.missing_picture import MissingPicture, paint_missing
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import ROLE

GAP = 6


class Thumbnails(QWidget):
    """`chosen` carries the number of the picture that was clicked. Those whose files are not there yet are empty."""

    chosen = Signal(int)

    def __init__(self, picture_cache: PictureCache, side: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache
        self._size = QSize(side, side)
        self._paths: Sequence[Path] = ()
        self._missing: Mapping[Path, MissingPicture] = {}
        self._buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addStretch(1)
        picture_cache.arrived.connect(self.refresh)

    @property
    def buttons(self) -> list[QToolButton]:
        return list(self._buttons)

    @property
    def checked(self) -> int | None:
        """The number of the picture that is marked."""
        return next((number for number, thumbnail in enumerate(self._buttons) if thumbnail.isChecked()), None)

    def mark(self, number: int | None) -> None:
        """Mark this picture alone."""
        for place, thumbnail in enumerate(self._buttons):
            thumbnail.setChecked(place == number)

    def show_side(self, side: int) -> None:
        """Have the pictures so large from now on."""
        if side == self._size.width():
            return
        self._size = QSize(side, side)
        for thumbnail in self._buttons:
            thumbnail.setIconSize(self._size)
        self.refresh()

    def show_pictures(self, entries: Sequence[tuple[Path, str, str]]) -> None:
        """Each a file, the text under the picture, and its name for a screen reader."""
        self._paths = [path for path, _, _ in entries]

        # Buttons are kept where they can be, so that the keyboard focus stays on the one that was chosen.
        while len(self._buttons) > len(entries):
            self._buttons.pop().deleteLater()
        while len(self._buttons) < len(entries):
            self._buttons.append(self._button(len(self._buttons)))

        # Even for an empty text Qt would leave room below the picture.
        with_text = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
        for thumbnail, (_, text, accessible_name) in zip(self._buttons, entries, strict=True):
            thumbnail.setText(text)
            thumbnail.setAccessibleName(accessible_name)
            thumbnail.setToolButtonStyle(with_text if text else icon_only)
        self.refresh()

    def show_missing(self, missing: Mapping[Path, MissingPicture]) -> None:
        """What stands in the places of pictures that are not drawn yet."""
        if missing != self._missing:
            self._missing = missing
            self.refresh()

    def _button(self, number: int) -> QToolButton:
        thumbnail = QToolButton(self)
        thumbnail.setProperty(ROLE, "thumbnail")
        thumbnail.setCheckable(True)
        thumbnail.setIconSize(self._size)
        thumbnail.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        thumbnail.clicked.connect(partial(self._on_clicked, number))
        self._row.insertWidget(number, thumbnail)
        return thumbnail

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(number)

    @Slot()
    def refresh(self) -> None:
        """Show what is there by now."""
        # The cache tells of every picture of the whole window; a row on another page need not listen.
        if not self.isVisible():
            return

        ratio = self.devicePixelRatioF()
        pixels = (self._size.toSizeF() * ratio).toSize()
        for thumbnail, path in zip(self._buttons, self._paths, strict=True):
            pixmap = self._picture_cache.ready(path, pixels) if is_regular(path) else None
            shown = pixmap or self._empty(path, pixels)
            shown.setDevicePixelRatio(ratio)
            icon = QIcon(shown)
            if pixmap is None:
                # Qt would make it paler where the row is disabled, and it would stand out.
                icon.addPixmap(shown, QIcon.Mode.Disabled)
            thumbnail.setIcon(icon)

    def _empty(self, path: Path, pixels: QSize) -> QPixmap:
        pixmap = QPixmap(pixels)
        pixmap.fill(self.palette().color(QPalette.ColorRole.Button))
        if path in self._missing:
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            painter = QPainter(pixmap)
            painter.setFont(self.font())
            paint_missing(painter, QRect(0, 0, *self._size.toTuple()), self._missing[path], self.palette())
            painter.end()
        return pixmap

    def showEvent(self, event: object) -> None:
        self.refresh()
