"""The votes that a checkpoint learned, to leave some out and train it again from the rest."""

from __future__ import annotations

from collections.abc import Sequence

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

from studio.domain.answers import Answer
from studio.domain.project import Checkpoint
from studio.domain.votes import Mark
from studio.ui.checkpoints.vote_model import ReadVotes, VoteModel
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.voting.vote_strip import DISLIKED, LIKED, marks_of
from studio.ui.widgets.factories import button, label, show_text
from studio.ui.widgets.formatting import checkpoint_name, counted

WIDTH = 216
GAP = 4
PADDING = 10
BAR = 3
CHECK_BOX = 18
CACHE_CAPACITY = 2000
SHARE = 0.9
LEFT_OUT_OPACITY = 0.22
Index = QModelIndex | QPersistentModelIndex


class VoteDelegate(QStyledItemDelegate):
    """Paints the pictures of a vote with bars for what was said of them, faint if the vote is left out."""

    def __init__(self, picture_cache: PictureCache, count: int, parent: QWidget) -> None:
        """`count` is how many pictures a vote has at most."""
        super().__init__(parent)
        self._picture_cache = picture_cache
        self._side = (WIDTH - (count - 1) * GAP) // count

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH + 2 * PADDING, self._side + BAR + 2 + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, VoteModel)
        vote = model.vote(index)
        taken = model.is_taken(index)

        painter.save()
        painter.setOpacity(1.0 if taken else LEFT_OUT_OPACITY)
        for place, (picture, mark) in enumerate(zip(vote.group.pictures, marks_of(vote), strict=True)):
            left = option.rect.left() + PADDING + place * (self._side + GAP)
            square = QRect(left, option.rect.top() + PADDING, self._side, self._side)
            pixmap = self._picture_cache.ready(picture.image, device_pixels(painter, square))
            paint_centred(painter, pixmap, square, option.palette.color(QPalette.ColorRole.Button))
            if mark is not Mark.PLAIN:
                bar = QRect(left, square.bottom() + 2, self._side, BAR)
                painter.fillRect(bar, option.palette.color(LIKED if mark is Mark.BEST else DISLIKED))
        painter.restore()
        self._paint_state(painter, option, taken)

    @staticmethod
    def _paint_state(painter: QPainter, option: QStyleOptionViewItem, taken: bool) -> None:
        """The box in the corner, and a frame if the line is selected."""
        frame = option.rect.adjusted(PADDING // 2, PADDING // 2, -PADDING // 2, -PADDING // 2)
        view = option.widget
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.BrightText), 1))
            painter.drawRect(frame)

        # A copy, since the option belongs to the view, which goes on using it.
        box = QStyleOptionViewItem(option)
        box.rect = QRect(frame.left() + PADDING, frame.top() + PADDING, CHECK_BOX, CHECK_BOX)
        box.state = QStyle.StateFlag.State_Enabled
        box.state |= QStyle.StateFlag.State_On if taken else QStyle.StateFlag.State_Off
        view.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, view)


class LeaveOutDialog(QDialog):
    """`decided` carries the checkpoint's id and the groups to train without. Space or a click turns a vote."""

    decided = Signal(int, object)

    def __init__(
        self, checkpoint: Checkpoint, answers: Sequence[Answer], own_pictures: int, read: ReadVotes, parent: QWidget
    ) -> None:
        """`read` gives votes their pictures; the checkpoint learned so many `own_pictures` beside them."""
        super().__init__(parent)
        self._checkpoint = checkpoint
        self._has_own_pictures = own_pictures > 0

        # Of its own: a thousand small pictures would push the pair that is voted on out of the cache of the window.
        self._picture_cache = PictureCache(self, CACHE_CAPACITY)
        self._model = VoteModel(answers[::-1], read, self)
        self._view = QListView(self)
        self._count_label = label(self, "dim")
        self._own_pictures = label(self, "dim", wrap=True)
        self._train_button = button(self, self.tr("Train"), "primary")
        self._cancel_button = button(self, self.tr("Cancel"))

        self.setWindowTitle(self.tr("Train again without some votes"))
        self.resize(parent.window().size() * SHARE)
        show_text(self._own_pictures, self._own_pictures_text(own_pictures) if own_pictures else "")
        self._set_up_view(max((len(answer.group.pictures) for answer in answers), default=2))
        self._lay_out()

        self._picture_cache.arrived.connect(self._view.viewport().update)
        self._view.clicked.connect(self._on_clicked)
        self._model.dataChanged.connect(self._on_changed)
        self._train_button.clicked.connect(self._on_train)
        self._cancel_button.clicked.connect(self.reject)
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
        return self._count_label.text()

    @property
    def own_pictures(self) -> str:
        """What is said of them; empty where there are none."""
        return self._own_pictures.text()

    @property
    def train_button(self) -> QPushButton:
        return self._train_button

    def _set_up_view(self, pictures: int) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(VoteDelegate(self._picture_cache, pictures, self._view))
        self._view.setViewMode(QListView.ViewMode.IconMode)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setMovement(QListView.Movement.Static)

        # Else the view would measure thousands of votes before it shows the first, and place them all.
        self._view.setUniformItemSizes(True)
        self._view.setLayoutMode(QListView.LayoutMode.Batched)
        self._view.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Votes"))
        self._view.setCurrentIndex(self._model.index(0, 0))

        # The view itself takes Space as a command to select; a shortcut comes before it.
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
        bottom.addWidget(self._count_label)
        bottom.addSpacing(24)
        bottom.addWidget(label(self, "legend", legend))
        bottom.addStretch(1)
        bottom.addWidget(self._cancel_button)
        bottom.addWidget(self._train_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(14)
        column.addWidget(
            label(self, "prompt", sentence.format(checkpoint_name(self._checkpoint, quoted=True)), wrap=True)
        )
        column.addWidget(self._own_pictures)
        column.addWidget(self._view, 1)
        column.addLayout(bottom)

    def _own_pictures_text(self, number: int) -> str:
        """Where they are left out."""
        pictures = counted(number, self.tr("picture"), self.tr("pictures"))
        return self.tr(
            "It learned {0} of your own as well; leave some out on the page “Your pictures” before it is trained again."
        ).format(pictures)

    def done(self, result: int) -> None:
        # Its threads must not outlive it; nobody waits for the pictures that they have not read yet.
        self._picture_cache.finish()
        super().done(result)

    @Slot()
    def _on_changed(self) -> None:
        total = self._model.rowCount()
        taken = total - len(self._model.left_out)
        votes = counted(total, self.tr("vote"), self.tr("votes"))
        self._count_label.setText(self.tr("{0} of {1}").format(taken, votes))
        self._train_button.setEnabled(taken > 0 or self._has_own_pictures)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """With a modifier a click only selects."""
        if QGuiApplication.keyboardModifiers() is Qt.KeyboardModifier.NoModifier:
            is_taken = self._model.is_taken(index)
            self._model.turn([index], not is_taken)

    @Slot()
    def _on_space(self) -> None:
        """All that is selected becomes what the current one becomes."""
        current = self._view.currentIndex()
        if current.isValid():
            selected = self._view.selectedIndexes() or [current]
            self._model.turn(selected, not self._model.is_taken(current))

    @Slot()
    def _on_train(self) -> None:
        self.accept()
        self.decided.emit(self._checkpoint.id, self._model.left_out)
