"""The picture that is chosen, large: which part of it is learned, under which words, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from studio.session.liked.lots import WORDED_AT_MOST
from studio.ui.own_pictures.crop_view import CropView
from studio.ui.own_pictures.tiles import Tile
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, row_at_left, scrolled

WIDTH = 296
SCROLL_BAR = 12
CAPTION_HEIGHT = 76


class ChosenPanel(QWidget):
    """`cropped` and `captioned` carry the number of the picture and what the artist made of it; `left_out_asked` and
    `removal_asked` are presses of the buttons, for all that are selected."""

    cropped = Signal(int, QRectF)
    captioned = Signal(int, str)
    left_out_asked = Signal()
    removal_asked = Signal()

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._tile: Tile | None = None
        self._crop = CropView(picture_cache, self)
        self._name = label(self, "section", wrap=True)
        self._state = label(self, "dim", wrap=True)
        self._hint = label(self, "legend", self.tr("Drag the bright part, or use the arrow keys."), wrap=True)
        self._caption_label = label(self, "caption", self.tr("&Caption"))
        self._caption = _Caption(self)
        self._leave_out = button(self, "")
        self._remove = button(self, self.tr("Remove"))
        self._set_up()
        self.setFixedWidth(WIDTH)
        self.show_tiles(None, ())

    @property
    def crop_view(self) -> CropView:
        return self._crop

    @property
    def caption(self) -> QPlainTextEdit:
        return self._caption

    @property
    def leave_out_button(self) -> QPushButton:
        return self._leave_out

    @property
    def remove_button(self) -> QPushButton:
        return self._remove

    @property
    def words(self) -> str:
        """What is said of the picture."""
        return f"{self._name.text()} {self._state.text()}".strip()

    def show_tiles(self, tile: Tile | None, selected: Sequence[Tile]) -> None:
        """The one to be shown, and all that the buttons are for; None shows nothing."""
        if self._tile is not None and (tile is None or tile.id != self._tile.id):
            self.keep()
        is_another = tile is None or self._tile is None or tile.id != self._tile.id
        self._tile = tile
        for widget in (self._caption_label, self._caption, self._leave_out, self._remove, self._state):
            widget.setVisible(tile is not None)
        if tile is None:
            self._crop.clear()
            self._hint.hide()
            self._name.setText("")
            return
        self._crop.show_picture(tile.preview, tile.size, tile.crop)
        self._hint.setVisible(self._crop.can_move)
        self._name.setText(_breakable(tile.name))
        self._state.setText(" ".join(filter(None, (tile.state, self._unused_caption(tile)))))
        if is_another or not self._caption.hasFocus():
            self._caption.setPlainText(tile.caption)
        self._caption.setPlaceholderText(self._without_caption(tile.prompts))
        self._show_buttons(selected)

    @Slot()
    def keep(self) -> None:
        """Tell at once what was typed and moved."""
        self._crop.settle()
        typed = " ".join(self._caption.toPlainText().split())
        if self._tile is not None and typed != self._tile.caption:
            self.captioned.emit(self._tile.record, typed)

    def _unused_caption(self, tile: Tile) -> str:
        """Words of its own are for the first pictures only, since the base model draws for each of them."""
        if not tile.caption or not tile.prompts or tile.caption in tile.prompts:
            return ""
        text = self.tr("Its caption is not used, only those of the first {0} pictures; it is learned under: {1}")
        return text.format(WORDED_AT_MOST, " · ".join(tile.prompts))

    def _without_caption(self, prompts: Sequence[str]) -> str:
        if prompts:
            return self.tr("Without a caption: {0}").format(" · ".join(prompts))
        return self.tr("Without a caption the project's prompts are used.")

    def _show_buttons(self, selected: Sequence[Tile]) -> None:
        takes_in = all(tile.left_out for tile in selected)
        if len(selected) > 1:
            out, back = self.tr("Leave {0} out"), self.tr("Take {0} in again")
            self._leave_out.setText((back if takes_in else out).format(len(selected)))
            self._remove.setText(self.tr("Remove {0}").format(len(selected)))
        else:
            self._leave_out.setText(self.tr("Take in again") if takes_in else self.tr("Leave out"))
            self._remove.setText(self.tr("Remove"))

    def _set_up(self) -> None:
        self._caption.setFixedHeight(CAPTION_HEIGHT)
        self._caption.setTabChangesFocus(True)
        self._caption.setAccessibleName(self.tr("Caption"))
        self._caption_label.setBuddy(self._caption)
        self._caption.left.connect(self.keep)
        self._crop.settled.connect(self._on_settled)
        self._leave_out.clicked.connect(self.left_out_asked)
        self._remove.clicked.connect(self.removal_asked)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SCROLL_BAR, 0)
        column.setSpacing(8)
        column.addWidget(self._crop)
        column.addWidget(self._hint)
        column.addWidget(self._name)
        column.addWidget(self._state)
        column.addSpacing(4)
        column.addWidget(self._caption_label)
        column.addWidget(self._caption)
        column.addLayout(row_at_left(self._leave_out, self._remove, spacing=8))
        column.addStretch(1)
        area = scrolled(content, self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    @Slot(QRectF)
    def _on_settled(self, crop: QRectF) -> None:
        if self._tile is not None:
            self.cropped.emit(self._tile.record, crop)


class _Caption(TextField):
    """`left` comes when the focus goes elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.left.emit()


def _breakable(name: str) -> str:
    """A label breaks lines between words only, and the names of files are often one."""
    return name.replace("_", "_\N{ZERO WIDTH SPACE}").replace("-", "-\N{ZERO WIDTH SPACE}")
