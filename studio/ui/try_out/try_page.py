"""Trying out: single pictures and grids with any checkpoint, and a history of them."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QStringListModel, Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.requests import Share, Try, TryRequest
from studio.domain.typed import home_folder
from studio.domain.votes import Candidate, Group
from studio.regular_files import is_regular
from studio.session.drawn_sampling import drawn_sampling
from studio.session.tries.saving import file_name, save_try
from studio.ui.checkpoints.checkpoint_table import in_order
from studio.ui.try_out.grid_dialog import GridDialog
from studio.ui.try_out.grid_picture import GridPicture, write_grid
from studio.ui.try_out.history_strip import HistoryStrip
from studio.ui.try_out.try_form import TryForm
from studio.ui.viewer.group_view import GroupView
from studio.ui.viewer.missing_picture import missing_picture
from studio.ui.viewer.picture_cache import PictureCache, read_scaled
from studio.ui.widgets.confirm_dialog import ConfirmDialog
from studio.ui.widgets.dialogs import ask_where_to_save, open_once
from studio.ui.widgets.factories import button, change_role, label, row_at_left, scrolled
from studio.ui.widgets.formatting import variant_name

FORM_WIDTH = 348


class TryPage(QWidget):
    """The picture that is shown is the one of the history that is marked."""

    def __init__(self, controller: ProjectController, picture_cache: PictureCache, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._picture_cache = picture_cache
        self._shown: Try | None = None
        self._composing: set[int] = set()
        self._to_compose: dict[int, Try] = {}
        # What is copied is a file, for that is what keeps its settings on the way into other programs.
        self._copies = tempfile.TemporaryDirectory(prefix="atelier-")
        self._form = TryForm(controller.project.settings.sampling, self)
        self._view = GroupView(picture_cache, self)
        self._view.setAccessibleName(self.tr("The picture"))
        self._empty = label(
            self, "dim", self.tr("What you draw appears here, and stays with its settings."), wrap=True, centred=True
        )
        self._history = HistoryStrip(picture_cache, self)
        self._draw_button = button(self, self.tr("Draw"), "primary")
        self._stop_button = button(self, self.tr("Stop"))
        self._grid_button = button(self, self.tr("Grid…"))
        self._save_button = button(self, self.tr("Save…"))
        self._copy_button = button(self, self.tr("Copy"))
        self._delete_button = button(self, self.tr("Delete"))
        self._message = label(self, "hint", wrap=True)
        self._lay_out()
        self._connect()
        self._tell("")

    @property
    def form(self) -> TryForm:
        return self._form

    @property
    def history(self) -> HistoryStrip:
        return self._history

    @property
    def view(self) -> GroupView:
        return self._view

    @property
    def shown(self) -> Try | None:
        return self._shown

    @property
    def message(self) -> str:
        return self._message.text()

    @property
    def composing(self) -> bool:
        """Whether a grid is being put together."""
        return bool(self._composing)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """By what they do."""
        return {
            "draw": self._draw_button,
            "stop": self._stop_button,
            "grid": self._grid_button,
            "save": self._save_button,
            "copy": self._copy_button,
            "delete": self._delete_button,
        }

    def arrive(self) -> None:
        """The artist comes to the page."""
        project = self._controller.project
        self._form.offer(in_order(project.checkpoints.there()), project.checkpoints.head)
        self._controller.tries.read()
        self._ask_for_size()
        self._show()
        self._form.prompt.setFocus()

    def _ask_for_size(self) -> None:
        project = self._controller.project
        result = TaskResult()
        result.done.connect(self._form.show_size)
        run_in_background(partial(drawn_sampling, project.images, project.settings.sampling), result)

    def finish(self) -> None:
        """The project is closed; of what was copied the pixels alone stay."""
        self._copies.cleanup()

    def _lay_out(self) -> None:
        self._draw_button.setToolTip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        area = scrolled(self._form, self)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(area, 1)
        left.addLayout(row_at_left(self._draw_button, self._stop_button, self._grid_button, spacing=8))
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._message, 1)
        for each in (self._save_button, self._copy_button, self._delete_button):
            below.addWidget(each)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._empty, 1)
        right.addWidget(self._view, 1)
        right.addLayout(below)
        right.addWidget(self._history)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 16)
        row.setSpacing(20)
        holder = QWidget(self)
        holder.setFixedWidth(FORM_WIDTH)
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        row.addWidget(holder)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        draw = QShortcut(QKeySequence("Ctrl+Return"), self)
        draw.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        draw.activated.connect(self.draw)
        self._draw_button.clicked.connect(self.draw)
        self._stop_button.clicked.connect(self._controller.stop_tries)
        self._grid_button.clicked.connect(self._on_grid_asked)
        self._save_button.clicked.connect(self._on_save_asked)
        self._copy_button.clicked.connect(self._on_copy_asked)
        self._delete_button.clicked.connect(self._on_delete_asked)
        self._history.removal_asked.connect(self._on_delete_asked)
        self._history.chosen.connect(self._on_chosen)
        self._controller.tries.changed.connect(self._show)
        self._controller.tries.drawn.connect(self._on_drawn)
        self._controller.work_changed.connect(self._show_picture)
        self._controller.estimates.changed.connect(self._show_picture)

    # ------------------------------------------------------------------------------------ drawing

    @Slot()
    def draw(self) -> None:
        """Draw what the form says; what cannot be is told, and the form stays as it is."""
        seed = self._form.seed.text()
        self._form.renew_seed()
        try:
            self._add(self._form.request)
        except StudioError as error:
            self._form.seed.setText(seed)
            self._tell(error_text(error), wrong=True)
            return
        self._form.note_drawn()

    def _add(self, request: TryRequest) -> None:
        self._shown = self._controller.tries.add(request)
        self._tell("")
        self._show()

    @Slot()
    def _on_grid_asked(self) -> None:
        try:
            request = self._form.request
        except StudioError as error:
            self._tell(error_text(error), wrong=True)
            return
        if self._shown is not None:
            before = self._shown.request
            rows = before.rows if request.prompt == before.prompt else ()
            request = replace(request, columns=before.columns, rows=rows)
        checkpoints = in_order(self._controller.project.checkpoints.there())
        open_once(GridDialog(request, checkpoints, self._add, self))

    @Slot(object)
    def _on_drawn(self, kept: Try) -> None:
        if kept.request.columns:
            self._compose(kept)
        self._show()

    def _compose(self, kept: Try) -> None:
        """Write the grid with all that is there of it, one time after the other."""
        if kept.number in self._composing:
            self._to_compose[kept.number] = kept
            return
        self._composing.add(kept.number)
        request = kept.request
        mixed = f" + {self._name(request.mixed)}" if request.mixed else ""
        columns = tuple(self._name(share) + mixed for share in request.columns)
        result = TaskResult()
        result.done.connect(partial(self._on_composed, kept))
        result.failed.connect(partial(self._on_not_composed, kept))
        run_in_background(partial(write_grid, GridPicture(kept.image, kept.cells, columns, request.rows)), result)

    def _on_composed(self, kept: Try, image: Path) -> None:
        self._composing.discard(kept.number)
        self._picture_cache.forget(image)
        self._view.update()
        waiting = self._to_compose.pop(kept.number, None)
        if waiting is not None:
            self._compose(waiting)
        self._show_picture()

    def _on_not_composed(self, kept: Try, error: StudioError) -> None:
        self._composing.discard(kept.number)
        self._on_failed(error)

    def _name(self, share: Share) -> str:
        checkpoint = None if share.checkpoint is None else self._controller.project.checkpoints.get(share.checkpoint)
        return variant_name(checkpoint, share.strength)

    # ------------------------------------------------------------------------------------ showing

    @Slot()
    def _show(self) -> None:
        history = self._controller.tries.history
        if self._shown not in history:
            self._shown = history[0] if history else None
        self._history.show_tries(history, self._shown)
        self._complete()
        self._show_picture()

    @Slot()
    def _show_picture(self) -> None:
        kept = self._shown
        awaited = self._controller.tries.awaited
        self._stop_button.setEnabled(bool(awaited))
        is_there = kept is not None and is_regular(kept.image)
        for each in (self._save_button, self._copy_button):
            each.setEnabled(is_there)
        self._delete_button.setEnabled(kept is not None and kept not in awaited)
        self._empty.setVisible(kept is None)
        self._view.setVisible(kept is not None)
        self._history.setVisible(kept is not None)
        if kept is None:
            self._view.show_group(None, ())
            return
        waiting = next((cell for cell in kept.cells if not is_regular(cell)), kept.image)
        missing = None if is_there else missing_picture(self._controller, waiting)
        self._view.show_missing({kept.image: missing} if missing else {})
        self._view.show_group(Group(kept.number, (_candidate(kept),)), ())

    @Slot(object)
    def _on_chosen(self, kept: Try) -> None:
        """Show it, and bring its settings back."""
        self._shown = kept
        gone = self._form.show_request(kept.request)
        sentence = self.tr("Checkpoint {0} is not there any more; the form leaves it out.")
        self._tell(sentence.format(gone[0]) if gone else "")
        self._complete()
        self._show_picture()

    def _complete(self) -> None:
        """Put a grid together that the program was ended before."""
        kept = self._shown
        if kept is None or kept.number in self._composing:
            return
        if max(map(_written_at, kept.cells)) > _written_at(kept.image):
            self._compose(kept)

    def _tell(self, sentence: str, *, wrong: bool = False) -> None:
        change_role(self._message, "error" if wrong else "hint")
        self._message.setText(sentence)

    # ------------------------------------------------------------------------- saving and deleting

    @Slot()
    def _on_save_asked(self) -> None:
        if self._shown is not None:
            suggested = home_folder() / f"{file_name(self._shown.request)}.png"
            ask_where_to_save(self, self.tr("Save the picture"), suggested, "*.png", self.save)

    @Slot(str)
    def save(self, target: str) -> None:
        """Write the picture that is shown, with its settings."""
        self._write(Path(target), self._on_saved)

    @Slot()
    def _on_copy_asked(self) -> None:
        if self._shown is not None:
            target = Path(self._copies.name) / f"{file_name(self._shown.request)}.png"
            self._write(target, self._on_copied, _write_copy)

    def _write(self, target: Path, then: Callable[..., object], write: Callable[..., object] = save_try) -> None:
        kept = self._shown
        if kept is None:
            return
        result = TaskResult()
        result.done.connect(then)
        result.failed.connect(self._on_failed)
        base = self._controller.project.settings.base
        run_in_background(partial(write, kept.image, kept.request, base, target), result)

    @Slot(object)
    def _on_saved(self, file: Path) -> None:
        self._tell(self.tr("Saved as {0}.").format(file.name))

    @Slot(object)
    def _on_copied(self, copied: tuple[Path, QImage]) -> None:
        file, image = copied
        # Made by Qt and not here: the clipboard outlives Python, and would ask a class that is gone.
        nothing = QStringListModel([""])
        data = nothing.mimeData([nothing.index(0)])
        data.clear()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        data.setImageData(image)
        QGuiApplication.clipboard().setMimeData(data)
        self._tell(self.tr("Copied with its settings."))

    @Slot(object)
    def _on_failed(self, error: StudioError) -> None:
        self._tell(error_text(error), wrong=True)

    @Slot()
    def _on_delete_asked(self) -> None:
        if self._shown is None or not self._delete_button.isEnabled():
            return
        sentence = self.tr("Delete this picture from the history? It cannot be brought back.")
        answers = {self.tr("Delete"): partial(self._remove, self._shown)}
        open_once(ConfirmDialog(self.tr("Delete a picture"), sentence, answers, self, self.tr("Keep it")))

    def _remove(self, kept: Try) -> None:
        try:
            self._controller.tries.remove(kept)
        except StudioError as error:
            self._tell(error_text(error), wrong=True)


def _write_copy(image: Path, request: TryRequest, base: str, target: Path) -> tuple[Path, QImage]:
    """The file and its pixels, for any thread."""
    return save_try(image, request, base, target), read_scaled(target, QSize())


def _written_at(file: Path) -> int:
    """In nanoseconds, 0 for what is not there."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def _candidate(kept: Try) -> Candidate:
    """The view shows groups as they are voted on, so the picture is dressed as one that is in no project."""
    request = kept.request
    return Candidate(
        id=0,
        prompt_id=0,
        prompt=request.prompt,
        negative=request.negative,
        checkpoint=None,
        latent_seed=request.seed,
        noise_seed=request.seed,
        image=kept.image,
        trajectory=kept.image,
    )
