"""All pictures that were voted on: to look through, to find again, to take along."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.atomic_files import written_aside
from studio.controller.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.session.gallery import GalleryFilter, GalleryPicture, VoteOutcome, gallery_pictures
from studio.ui.gallery.gallery_model import GalleryModel, Index
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.factories import button, change_role, label, line_edit
from studio.ui.widgets.formatting import checkpoint_name, variant_name

SIDE = 148
GAP = 10
BAR = 3
KEPT = 600
TYPED_MS = 200


class GalleryDelegate(QStyledItemDelegate):
    """Paints a thumbnail with a bar below for what the vote said; waits for no file."""

    def __init__(self, pictures: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(SIDE + GAP, SIDE + GAP + BAR)

    def paint(self, variant: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, GalleryModel)
        shot = model.shot(index)
        ratio = variant.device().devicePixelRatioF()
        square = QRect(option.rect.left() + GAP // 2, option.rect.top() + GAP // 2, SIDE, SIDE)
        pixmap = self._pictures.ready(shot.picture.image, (square.size().toSizeF() * ratio).toSize())
        if pixmap is None:
            variant.fillRect(square, option.palette.color(QPalette.ColorRole.Button))
        else:
            pixmap.setDevicePixelRatio(ratio)
            target = QRect(square.topLeft(), pixmap.deviceIndependentSize().toSize())
            target.moveCenter(square.center())
            variant.drawPixmap(target.topLeft(), pixmap)
        self._paint_outcome(variant, option, square, shot)

    @staticmethod
    def _paint_outcome(variant: QPainter, option: QStyleOptionViewItem, square: QRect, shot: GalleryPicture) -> None:
        palette = option.palette
        role = {VoteOutcome.WON: QPalette.ColorRole.Link, VoteOutcome.LOST: QPalette.ColorRole.Mid}.get(shot.outcome)
        if role is not None:
            variant.fillRect(QRect(square.left(), square.bottom() + 2, SIDE, BAR), palette.color(role))
        if shot.bookmarked:
            badge = QRect(square.right() - 27, square.top() + 4, 24, 24)
            variant.fillRect(badge, palette.color(QPalette.ColorRole.Window))
            variant.setPen(palette.color(QPalette.ColorRole.Link))
            variant.drawText(badge, Qt.AlignmentFlag.AlignCenter, "★")
        if option.state & QStyle.StateFlag.State_Selected:
            variant.setPen(QPen(palette.color(QPalette.ColorRole.BrightText), 2))
            variant.drawRect(square)


class GalleryPage(QWidget):
    """`pair_asked` carries the group that a picture was voted on in."""

    pair_asked = Signal(int)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._pictures = PictureCache(self, KEPT)
        self._model = GalleryModel(self)
        self._view = QListView(self)
        self._prompt = QComboBox(self)
        self._checkpoint = QComboBox(self)
        self._outcome = QComboBox(self)
        self._words = line_edit(self, self.tr("Search the prompts"))
        self._bookmarked = QCheckBox(self.tr("Bookmarked"), self)
        self._told = label(self, "dim", wrap=True)
        self._none = label(self, "dim", centred=True)
        self._buttons = {
            name: button(self, text)
            for name, text in (
                ("pair", self.tr("Show the pair")),
                ("bookmark", self.tr("Bookmark")),
                ("copy", self.tr("Copy prompt and seeds")),
                ("save", self.tr("Save as PNG…")),
            )
        }
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._set_up_view()
        self._lay_out()
        self._connect()

    @property
    def model(self) -> GalleryModel:
        return self._model

    @property
    def view(self) -> QListView:
        return self._view

    @property
    def told(self) -> str:
        return self._told.text()

    def button(self, name: str) -> QPushButton:
        """“pair”, “bookmark”, “copy” or “save”."""
        return self._buttons[name]

    def choose(self, **wanted: object) -> None:
        """Set filters by the names of `Wanted`; those that are not named stay."""
        boxes = {"prompt": self._prompt, "checkpoint": self._checkpoint, "outcome": self._outcome}
        for name, box in boxes.items():
            if name in wanted:
                box.setCurrentIndex(max(0, box.findData(wanted[name])))
        self._words.setText(str(wanted.get("words", self._words.text())))
        self._bookmarked.setChecked(bool(wanted.get("bookmarked", self._bookmarked.isChecked())))
        self._fill()

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(GalleryDelegate(self._pictures, self._view))
        self._view.setViewMode(QListView.ViewMode.IconMode)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)
        self._view.setLayoutMode(QListView.LayoutMode.Batched)
        self._view.setMovement(QListView.Movement.Static)
        self._view.setUniformItemSizes(True)
        self._view.setDragEnabled(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Pictures"))
        for box, name in (
            (self._prompt, self.tr("Prompt")),
            (self._checkpoint, self.tr("Checkpoint")),
            (self._outcome, self.tr("Outcome")),
        ):
            box.setAccessibleName(name)
        self._words.setAccessibleName(self.tr("Search the prompts"))

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(10)
        self._prompt.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._prompt.setMinimumContentsLength(24)
        filters.addWidget(self._words, 1)
        for widget in (self._prompt, self._checkpoint, self._outcome, self._bookmarked):
            filters.addWidget(widget)
        actions = QHBoxLayout()
        actions.setSpacing(10)
        actions.addWidget(self._told, 1)
        for one in self._buttons.values():
            actions.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(14)
        column.addLayout(filters)
        column.addWidget(self._view, 1)
        column.addWidget(self._none, 1)
        column.addLayout(actions)

    def _connect(self) -> None:
        self._pictures.arrived.connect(self._view.viewport().update)
        self._words.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self._fill)
        for box in (self._prompt, self._checkpoint, self._outcome):
            box.currentIndexChanged.connect(self._fill)
        self._bookmarked.toggled.connect(self._fill)
        self._model.looked.connect(self._on_looked)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)
        self._view.activated.connect(self._on_pair)
        slots = {"pair": self._on_pair, "bookmark": self._on_bookmark, "copy": self._on_copy, "save": self._on_save}
        for name, slot in slots.items():
            self._buttons[name].clicked.connect(slot)

    # -------------------------------------------------------------------------------------- state

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self._view.setFocus()

    def refresh(self) -> None:
        """Read the project anew; the filters stay as they were."""
        project = self._controller.session.project
        prompts = [(prompt.text, prompt.id) for prompt in project.prompts()]
        checkpoints = [(checkpoint_name(one), one.id) for one in project.checkpoints()]
        outcomes = [
            (self.tr("Won"), VoteOutcome.WON.value),
            (self.tr("Lost"), VoteOutcome.LOST.value),
            (self.tr("Both good, or between"), VoteOutcome.TIED.value),
        ]
        _offer(self._prompt, [(self.tr("All prompts"), None), *prompts])
        _offer(self._checkpoint, [(self.tr("All checkpoints"), None), (checkpoint_name(None), 0), *checkpoints])
        _offer(self._outcome, [(self.tr("All outcomes"), None), *outcomes])
        self._fill()

    @Slot()
    def _fill(self) -> None:
        project = self._controller.session.project
        outcome = self._outcome.currentData()
        wanted = GalleryFilter(
            self._prompt.currentData(),
            self._checkpoint.currentData(),
            VoteOutcome(outcome) if outcome else None,
            self._words.text(),
            self._bookmarked.isChecked(),
        )
        self._model.show(gallery_pictures(reversed(project.votes()), project.bookmarks()), wanted)
        self._on_current_changed()

    @Slot()
    def _on_looked(self) -> None:
        empty = self._model.rowCount() == 0
        self._view.setVisible(not empty)
        self._none.setVisible(empty)
        if self._model.searching:
            self._none.setText(self.tr("Searching…"))
        elif self._controller.session.project.totals().votes:
            self._none.setText(self.tr("No picture is like that."))
        else:
            self._none.setText(self.tr("Pictures appear here once you have voted on them."))

    def _chosen(self) -> GalleryPicture | None:
        index = self._view.currentIndex()
        return self._model.shot(index) if index.isValid() else None

    def _say(self, role: str, sentence: str) -> None:
        change_role(self._told, role)
        self._told.setText(sentence)

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_current_changed(self) -> None:
        shot = self._chosen()
        for one in self._buttons.values():
            one.setEnabled(shot is not None)
        if shot is None:
            self._say("dim", "")
            return
        picture = shot.picture
        project = self._controller.session.project
        checkpoint = project.checkpoint(picture.checkpoint) if picture.checkpoint else None
        drawn = variant_name(checkpoint, picture.strength)
        text = self.tr("{0} — {1}, seeds {2} and {3}")
        self._say("dim", text.format(picture.prompt, drawn, picture.latent_seed, picture.noise_seed))
        self._buttons["bookmark"].setText(self.tr("No bookmark") if shot.bookmarked else self.tr("Bookmark"))

    @Slot()
    def _on_pair(self) -> None:
        shot = self._chosen()
        if shot is not None:
            self.pair_asked.emit(shot.group.id)

    @Slot()
    def _on_bookmark(self) -> None:
        shot = self._chosen()
        if shot is None:
            return
        try:
            self._controller.session.project.bookmark(shot.group.id, not shot.bookmarked)
        except StudioError as error:
            self._say("error", error_text(error))
            return
        self._model.bookmark(shot.group.id, not shot.bookmarked)
        self._on_current_changed()

    @Slot()
    def _on_copy(self) -> None:
        shot = self._chosen()
        if shot is not None:
            picture = shot.picture
            told = (
                f"{picture.prompt}\nNegative prompt: {picture.negative}\n"
                if picture.negative
                else f"{picture.prompt}\n"
            )
            QGuiApplication.clipboard().setText(f"{told}Seeds: {picture.latent_seed}, {picture.noise_seed}")

    @Slot()
    def _on_save(self) -> None:
        shot = self._chosen()
        if shot is None:
            return
        dialog = QFileDialog(self, self.tr("Save the picture"), str(Path.home() / shot.picture.image.name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Picture (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    @Slot(str)
    def save_to(self, target: str) -> None:
        """Write the chosen picture as a file of its own."""
        shot = self._chosen()
        if shot is None:
            return
        try:
            with written_aside(Path(target)) as aside:
                shutil.copyfile(shot.picture.image, aside)
        except StudioError as error:
            self._say("error", error_text(error))
            return
        self._say("good", self.tr("Saved as {0}").format(target))


def _offer(box: QComboBox, choices: list[tuple[str, object]]) -> None:
    """Fill a box and choose what was chosen before."""
    before = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    box.setCurrentIndex(max(0, next((at for at, (_, value) in enumerate(choices) if value == before), 0)))
    box.blockSignals(False)
