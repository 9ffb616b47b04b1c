"""All pictures that were voted on: to look through, to find again, to take along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QCheckBox,
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
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import ProjectError, StudioError
from studio.domain.typed import home_folder
from studio.regular_files import read_regular
from studio.session.gallery import GalleryFilter, GalleryPicture, VoteOutcome, gallery_pictures
from studio.ui.gallery.gallery_model import GalleryModel, Index
from studio.ui.viewer.painting import device_pixels, paint_centred
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.dialogs import ask_where_to_save
from studio.ui.widgets.factories import button, change_role, label, line_edit
from studio.ui.widgets.formatting import checkpoint_name, variant_name

SIDE = 148
GAP = 10
BAR = 3
CACHE_CAPACITY = 600
SEARCH_WIDTH = 150
TYPING_MS = 200


class GalleryDelegate(QStyledItemDelegate):
    """Paints a thumbnail with a bar below for what the vote said; waits for no file."""

    def __init__(self, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture_cache = picture_cache

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(SIDE + GAP, SIDE + GAP + BAR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, GalleryModel)
        item = model.item(index)
        square = QRect(option.rect.left() + GAP // 2, option.rect.top() + GAP // 2, SIDE, SIDE)
        pixmap = self._picture_cache.ready(item.picture.image, device_pixels(painter, square))
        paint_centred(painter, pixmap, square, option.palette.color(QPalette.ColorRole.Button))
        self._paint_outcome(painter, option, square, item)

    @staticmethod
    def _paint_outcome(painter: QPainter, option: QStyleOptionViewItem, square: QRect, item: GalleryPicture) -> None:
        palette = option.palette
        bar_role = {VoteOutcome.WON: QPalette.ColorRole.Link, VoteOutcome.LOST: QPalette.ColorRole.Mid}
        if item.outcome in bar_role:
            bar = QRect(square.left(), square.bottom() + 2, SIDE, BAR)
            painter.fillRect(bar, palette.color(bar_role[item.outcome]))
        if item.bookmarked:
            badge = QRect(square.right() - 27, square.top() + 4, 24, 24)
            painter.fillRect(badge, palette.color(QPalette.ColorRole.Window))
            painter.setPen(palette.color(QPalette.ColorRole.Link))
            painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, "★")
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.BrightText), 2))
            painter.drawRect(square)


class GalleryPage(QWidget):
    """`pair_asked` carries the group that a picture was voted on in."""

    pair_asked = Signal(int)

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller

        # Of its own: scrolling would push the pair that is voted on out of the cache of the window.
        self._picture_cache = PictureCache(self, CACHE_CAPACITY)
        self._model = GalleryModel(self)
        self._view = QListView(self)
        self._prompt = ChoiceBox(self)
        self._checkpoint = ChoiceBox(self)
        self._outcome = ChoiceBox(self)
        self._search = line_edit(self, self.tr("Search the prompts"))
        self._bookmarked = QCheckBox(self.tr("Bookmarked"), self)
        self._message = label(self, "dim", wrap=True)
        self._nothing_found = label(self, "dim", centred=True)
        self._buttons = {
            "pair": button(self, self.tr("Show the vote")),
            "bookmark": button(self, self.tr("Bookmark")),
            "copy": button(self, self.tr("Copy prompt and seeds")),
            "save": button(self, self.tr("Save as PNG…")),
        }

        # The list is searched after a pause in the typing, not at every letter.
        self._typing_pause = QTimer(self)
        self._typing_pause.setSingleShot(True)
        self._typing_pause.setInterval(TYPING_MS)

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
    def message(self) -> str:
        return self._message.text()

    def button(self, name: str) -> QPushButton:
        """“pair”, “bookmark”, “copy” or “save”."""
        return self._buttons[name]

    def choose(self, **filters: object) -> None:
        """Set filters by the names of `GalleryFilter`; those that are not named stay."""
        boxes = {"prompt": self._prompt, "checkpoint": self._checkpoint, "outcome": self._outcome}
        for name, box in boxes.items():
            if name in filters:
                box.choose(filters[name])
        self._search.setText(str(filters.get("words", self._search.text())))
        self._bookmarked.setChecked(bool(filters.get("bookmarked", self._bookmarked.isChecked())))
        self._fill()

    def _set_up_view(self) -> None:
        self._view.setModel(self._model)
        self._view.setItemDelegate(GalleryDelegate(self._picture_cache, self._view))
        self._view.setViewMode(QListView.ViewMode.IconMode)
        self._view.setResizeMode(QListView.ResizeMode.Adjust)

        # In batches and of one size: else the view would lay out every row before it shows the first.
        self._view.setLayoutMode(QListView.LayoutMode.Batched)
        self._view.setUniformItemSizes(True)

        # In this order: to make a list static forbids dragging, which is how pictures get into other programs.
        self._view.setMovement(QListView.Movement.Static)
        self._view.setDragEnabled(True)
        self._view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._view.setAccessibleName(self.tr("Pictures"))

        for box, name in (
            (self._prompt, self.tr("Prompt")),
            (self._checkpoint, self.tr("Checkpoint")),
            (self._outcome, self.tr("Outcome")),
        ):
            box.setAccessibleName(name)
        self._search.setAccessibleName(self.tr("Search the prompts"))
        self._search.setMinimumWidth(SEARCH_WIDTH)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(10)

        self._prompt.setMinimumContentsLength(24)
        filters.addWidget(self._search, 1)
        for widget in (self._prompt, self._checkpoint, self._outcome, self._bookmarked):
            filters.addWidget(widget)

        actions = QHBoxLayout()
        actions.setSpacing(10)
        actions.addWidget(self._message, 1)
        for action_button in self._buttons.values():
            actions.addWidget(action_button)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(14)
        column.addLayout(filters)
        column.addWidget(self._view, 1)
        column.addWidget(self._nothing_found, 1)
        column.addLayout(actions)

    def _connect(self) -> None:
        self._controller.redrawn.connect(self._picture_cache.forget)
        self._picture_cache.arrived.connect(self._view.viewport().update)
        self._search.textChanged.connect(self._typing_pause.start)
        self._typing_pause.timeout.connect(self._fill)
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

    def finish(self) -> None:
        """The page goes: nobody waits for the pictures that it has not read yet."""
        self._picture_cache.finish()

    def refresh(self) -> None:
        """Read the project anew; the filters stay as they were."""
        project = self._controller.project
        prompts = {prompt.id: prompt.text for prompt in project.prompts.all()}
        outcomes = {
            VoteOutcome.WON: self.tr("Won"),
            VoteOutcome.LOST: self.tr("Lost"),
            VoteOutcome.TIED: self.tr("Both good, or between"),
        }
        checkpoints = [checkpoint.id for checkpoint in project.checkpoints.all()]
        self._prompt.offer([None, *prompts], lambda prompt: prompts.get(prompt, self.tr("All prompts")))
        self._checkpoint.offer([None, 0, *checkpoints], self._checkpoint_text)
        self._outcome.offer([None, *outcomes], lambda outcome: outcomes.get(outcome, self.tr("All outcomes")))
        self._fill()

    def _checkpoint_text(self, checkpoint: int | None) -> str:
        if checkpoint is None:
            return self.tr("All checkpoints")
        return checkpoint_name(self._controller.project.checkpoints.get(checkpoint) if checkpoint else None)

    @Slot()
    def _fill(self) -> None:
        project = self._controller.project
        gallery_filter = GalleryFilter(
            self._prompt.chosen,
            self._checkpoint.chosen,
            self._outcome.chosen,
            self._search.text(),
            self._bookmarked.isChecked(),
        )
        self._model.show(gallery_pictures(project.votes.newest_first(), project.groups.bookmarked()), gallery_filter)
        self._on_current_changed()

    @Slot()
    def _on_looked(self) -> None:
        is_empty = self._model.rowCount() == 0
        self._view.setVisible(not is_empty)
        self._nothing_found.setVisible(is_empty)
        if self._model.searching:
            self._nothing_found.setText(self.tr("Searching…"))
        elif self._controller.project.votes.counts.presses:
            self._nothing_found.setText(self.tr("No picture is like that."))
        else:
            self._nothing_found.setText(self.tr("Pictures appear here once you have voted on them."))

    def _current_item(self) -> GalleryPicture | None:
        index = self._view.currentIndex()
        return self._model.item(index) if index.isValid() else None

    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        self._message.setText(sentence)

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_current_changed(self) -> None:
        item = self._current_item()
        for action_button in self._buttons.values():
            action_button.setEnabled(item is not None)
        if item is None:
            self._show_message("dim", "")
            return

        picture = item.picture
        project = self._controller.project
        checkpoint = project.checkpoints.get(picture.checkpoint) if picture.checkpoint else None
        drawn = variant_name(checkpoint, picture.strength)
        text = self.tr("{0} — {1}, seeds {2} and {3}")
        self._show_message("dim", text.format(picture.prompt, drawn, picture.latent_seed, picture.noise_seed))
        self._buttons["bookmark"].setText(self.tr("No bookmark") if item.bookmarked else self.tr("Bookmark"))

    @Slot()
    def _on_pair(self) -> None:
        item = self._current_item()
        if item is not None:
            self.pair_asked.emit(item.group.id)

    @Slot()
    def _on_bookmark(self) -> None:
        item = self._current_item()
        if item is None:
            return
        try:
            self._controller.bookmark(item.group.id, not item.bookmarked)
        except StudioError as error:
            self._show_message("error", error_text(error))
            return
        self._model.bookmark(item.group.id, not item.bookmarked)
        self._on_current_changed()

    @Slot()
    def _on_copy(self) -> None:
        item = self._current_item()
        if item is None:
            return

        # Not translated: “Negative prompt:” on a line of its own is what programs for pictures read when it is pasted.
        picture = item.picture
        lines = [picture.prompt]
        if picture.negative:
            lines.append(f"Negative prompt: {picture.negative}")
        lines.append(f"Seeds: {picture.latent_seed}, {picture.noise_seed}")
        QGuiApplication.clipboard().setText("\n".join(lines))

    @Slot()
    def _on_save(self) -> None:
        item = self._current_item()
        if item is None:
            return
        suggested = home_folder() / item.picture.image.name
        ask_where_to_save(self, self.tr("Save the picture"), suggested, self.tr("Picture (*.png)"), self.save_to)

    @Slot(str)
    def save_to(self, target: str) -> None:
        """Write the chosen picture as a file of its own."""
        item = self._current_item()
        if item is None:
            return
        try:
            _copy(item.picture.image, Path(target))
        except StudioError as error:
            self._show_message("error", error_text(error))
            return
        self._show_message("good", self.tr("Saved as {0}").format(target))


def _copy(picture: Path, target: Path) -> None:
    try:
        content = read_regular(picture)
    except OSError as error:
        raise ProjectError("The picture {0} is missing or damaged.", picture.name) from error
    with written_aside(target) as aside:
        aside.write_bytes(content)
