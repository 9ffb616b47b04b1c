"""The votes that a checkpoint learned, to leave some out and train it again from the rest."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.domain.project import Checkpoint
from studio.domain.votes import Mark, Vote
from studio.ui.checkpoints.vote_model import VoteModel
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.vote_strip import DISLIKED, LIKED, marks_of
from studio.ui.widgets.factories import button, label
from studio.ui.widgets.formatting import checkpoint_name, counted

WIDE = 216
GAP = 4
PADDING = 10
BAR = 3
BOX = 18
KEPT = 2000
SHARE = 0.9
FAINT = 0.22
Index = QModelIndex | QPersistentModelIndex


class VoteDelegate(QStyledItemDelegate):
    """Paints the pictures of a vote with bars for what was said of them, faint if the vote is left out."""

    def __init__(self, pictures: PictureCache, count: int, parent: QWidget) -> None:
        """`count` is how many pictures a vote has at most."""
        super().__init__(parent)
        self._pictures = pictures
        self._side = (WIDE - (count - 1) * GAP) // count

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDE + 2 * PADDING, self._side + BAR + 2 + 2 * PADDING)

    def paint(self, variant: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, VoteModel)
        vote = model.vote(index)
        taken = model.takes(index)
        variant.save()
        variant.setOpacity(1.0 if taken else FAINT)
        for place, (picture, mark) in enumerate(zip(vote.group.pictures, marks_of(vote), strict=True)):
            left = option.rect.left() + PADDING + place * (self._side + GAP)
            square = QRect(left, option.rect.top() + PADDING, self._side, self._side)
            self._paint_picture(variant, option, square, picture.image)
            if mark is not Mark.PLAIN:
                bar = QRect(left, square.bottom() + 2, self._side, BAR)
                variant.fillRect(bar, option.palette.color(LIKED if mark is Mark.BEST else DISLIKED))
        variant.restore()
        self._paint_state(variant, option, taken)

    def _paint_picture(self, variant: QPainter, option: QStyleOptionViewItem, square: QRect, path: Path) -> None:
        ratio = variant.device().devicePixelRatioF()
        pixmap = self._pictures.ready(path, (square.size().toSizeF() * ratio).toSize())
        if pixmap is None:
            variant.fillRect(square, option.palette.color(QPalette.ColorRole.Button))
            return
        pixmap.setDevicePixelRatio(ratio)
        target = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
        target.moveCenter(square.center())
        variant.drawPixmap(target.topLeft(), pixmap)

    @staticmethod
    def _paint_state(variant: QPainter, option: QStyleOptionViewItem, taken: bool) -> None:
        """The box in the corner, and a frame if the line is selected."""
        room = option.rect.adjusted(PADDING // 2, PADDING // 2, -PADDING // 2, -PADDING // 2)
        view = option.widget
        if option.state & QStyle.StateFlag.State_Selected:
            variant.setPen(QPen(option.palette.color(QPalette.ColorRole.BrightText), 1))
            variant.drawRect(room)
        box = QStyleOptionViewItem(option)
        box.rect = QRect(room.left() + PADDING, room.top() + PADDING, BOX, BOX)
        box.state = QStyle.StateFlag.State_Enabled
        box.state |= QStyle.StateFlag.State_On if taken else QStyle.StateFlag.State_Off
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, variant, view)


class LeaveOutDialog(QDialog):
    """`decided` carries the checkpoint's id and the groups to train without. Space or a click turns a vote."""

    decided = Signal(int, object)

    def __init__(self, checkpoint: Checkpoint, votes: Sequence[Vote], parent: QWidget) -> None:
        super().__init__(parent)
        self._checkpoint = checkpoint
        self._pictures = PictureCache(self, KEPT)
        self._model = VoteModel(list(reversed(votes)), self)
        self._view = QListView(self)
        self._count = label(self, "dim")
        self._train = button(self, self.tr("Train"), "primary")
        self._cancel = button(self, self.tr("Cancel"))
        self.setWindowTitle(self.tr("Train again without some votes"))
        self.resize(parent.window().size() * SHARE)
        self._set_up_view(max((len(vote.group.pictures) for vote in votes), default=2))
        self._lay_out()
        self._pictures.arrived.connect(self._view.viewport().update)
        self._view.clicked.connect(self._on_clicked)
        self._model.dataChanged.connect(self._on_changed)
        self._train.clicked.connect(self._on_train)
        self._cancel.clicked.connect(self.reject)
        self._on_changed()
        self._view.setFocus()

    @property
    def model(self) -> VoteModel:
        return self._model

    @property
    def view(self) -> QListView:
        return self._view

    @property
    def count(self) -> str:
        return self._count.text()

    @property
    def train_button(self) -> QPushButton:
        return self._train

    def _set_up_view(self, pictures: int) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(VoteDelegate(self._pictures, pictures, self._view))
        self._view.setViewMode(QListView.ViewMode.IconMode)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setMovement(QListView.Movement.Static)
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Votes"))
        self._view.setCurrentIndex(self._model.index(0, 0))
        turn = QAction(self._view)
        turn.setShortcut(QKeySequence("Space"))
        turn.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        turn.triggered.connect(self._on_space)
        self._view.addAction(turn)

    def _lay_out(self) -> None:
        sentence = self.tr(
            "The votes that {0} learned, the newest first. Untick those that it should not have learned; a new "
            "checkpoint is trained from the others, and this one stays as it is."
        )
        legend = self.tr("Space or click: leave out, take in      Shift + arrows: several")
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(self._count)
        bottom.addSpacing(24)
        bottom.addWidget(label(self, "legend", legend))
        bottom.addStretch(1)
        bottom.addWidget(self._cancel)
        bottom.addWidget(self._train)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(
            label(self, "prompt", sentence.format(checkpoint_name(self._checkpoint, quoted=True)), wrap=True)
        )
        column.addWidget(self._view, 1)
        column.addLayout(bottom)

    def done(self, result: int) -> None:
        self._pictures.finish()
        super().done(result)

    @Slot()
    def _on_changed(self) -> None:
        total = self._model.rowCount()
        out = len(self._model.left_out)
        told = self.tr("{0} of {1}").format(total - out, counted(total, self.tr("vote"), self.tr("votes")))
        self._count.setText(told)
        self._train.setEnabled(total > out)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """With a modifier a click only selects."""
        if QGuiApplication.keyboardModifiers() is Qt.KeyboardModifier.NoModifier:
            self._model.turn([index], not self._model.takes(index))

    @Slot()
    def _on_space(self) -> None:
        """All that is selected becomes what the current one becomes."""
        current = self._view.currentIndex()
        if current.isValid():
            self._model.turn(self._view.selectedIndexes() or [current], not self._model.takes(current))

    @Slot()
    def _on_train(self) -> None:
        self.accept()
        self.decided.emit(self._checkpoint.id, self._model.left_out)
