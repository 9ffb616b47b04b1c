"""The way out: a checkpoint becomes a LoRA file or a whole model, checked, and goes into another program's folder."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from studio.assets import STARTER
from studio.controller.program.background import TaskResult, run_in_background
from studio.controller.program.error_text import error_text
from studio.controller.program.preferences import PreferenceFile
from studio.controller.project_controller import ProjectController
from studio.domain.answers import Answer
from studio.domain.errors import StudioError
from studio.domain.events import Exported, ExportRecord
from studio.domain.export import ExportOptions
from studio.domain.jobs import Export
from studio.domain.project import Checkpoint
from studio.domain.votes import WHOLE
from studio.regular_files import is_regular
from studio.session.previews import previews
from studio.ui.checkpoints.checkpoint_table import in_order
from studio.ui.export.base_line import BaseLine
from studio.ui.export.export_form import ExportForm
from studio.ui.export.export_list import ExportList
from studio.ui.export.export_text import exported_text
from studio.ui.export.strength_row import StrengthRow
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.choice_box import ChoiceBox
from studio.ui.widgets.confirm_dialog import ask_to_replace
from studio.ui.widgets.empty_state import EmptyState
from studio.ui.widgets.factories import button, change_role, label, scrolled, show_text
from studio.ui.widgets.formatting import checkpoint_name

PREVIEWS = 3
WINNERS = 3
BOX = 240
WIDE = 1100


class ExportPage(QWidget):
    """Exports checkpoints of a controller's project.

    `blind_test_asked` carries the checkpoint to be seen at several strengths.
    """

    blind_test_asked = Signal(int)

    def __init__(
        self,
        controller: ProjectController,
        picture_cache: PictureCache,
        preferences: PreferenceFile,
        home: Path,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._exports_result = TaskResult()
        own_size = controller.session.project.settings.base == STARTER
        self._stack = QStackedWidget(self)
        self._empty_state = EmptyState(self._stack)
        content = QWidget()
        self._stack.addWidget(self._empty_state)
        self._stack.addWidget(scrolled(content, self._stack))
        self._base = BaseLine(controller.session.project.settings.base, content)
        self._size = label(content, "dim", wrap=True)
        self._checkpoint = ChoiceBox(content)
        self._form = ExportForm(preferences, picture_cache, home, own_size, content)
        self._strength = StrengthRow(controller, picture_cache, content)
        self._export = button(content, self.tr("Export"), "primary")
        self._message = label(content, "dim", wrap=True)
        self._exports = ExportList(content)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)

        self._lay_out(content)
        self._connect()
        self._show_message("dim", "")
        show_text(self._size, self._size_text())

    @property
    def told_of_size(self) -> str:
        """What is said of the size, where it is not the model's own."""
        return self._size.text()

    @property
    def form(self) -> ExportForm:
        return self._form

    @property
    def strength(self) -> StrengthRow:
        return self._strength

    @property
    def exports(self) -> ExportList:
        return self._exports

    @property
    def empty_state(self) -> EmptyState:
        return self._empty_state

    @property
    def button(self) -> QPushButton:
        return self._export

    @property
    def outcome(self) -> str:
        """How the last export went."""
        return self._message.text()

    @property
    def chosen(self) -> Checkpoint | None:
        """The checkpoint to be exported."""
        number = self._checkpoint.chosen
        return None if number is None else self._controller.project.checkpoints.get(number)

    @property
    def options(self) -> ExportOptions:
        """As the page says now."""
        options = self._form.options
        labels = replace(options.labels, weight=self._strength.weight)
        return replace(options, strength=self._strength.strength / WHOLE, labels=labels)

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self._form.look_for_programs()
        self._list_exports()
        self.focus_first()

    def focus_first(self) -> None:
        if self._stack.currentWidget() is self._empty_state:
            self._empty_state.setFocus()
        else:
            self._export.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Read the project anew."""
        project = self._controller.project
        head = project.checkpoints.head
        checkpoints = [checkpoint.id for checkpoint in in_order(project.checkpoints.there())]
        self._checkpoint.offer(checkpoints, self._name_of, head.id if head else None)
        self._stack.setCurrentIndex(1 if checkpoints else 0)
        self._on_chosen()

    def choose(self, checkpoint: int | None) -> None:
        """Take this checkpoint, or the one that is worked with."""
        head = self._controller.session.head
        if checkpoint is None and head is not None:
            checkpoint = head.id
        self.refresh()
        self._checkpoint.choose(checkpoint)

    def _name_of(self, checkpoint_id: int) -> str:
        name = checkpoint_name(self._controller.project.checkpoints.get(checkpoint_id))
        head = self._controller.session.head
        return self.tr("{0} · in use").format(name) if head is not None and head.id == checkpoint_id else name

    @Slot()
    def ask(self) -> None:
        """Export as the page says; whether a file that is there is to be replaced is asked first."""
        target = self._form.target
        if target is None:
            self._show_message("error", self.tr("Give the file a name."))
        elif target.is_file():
            ask_to_replace(self, target.name, partial(self.request, target, True))
        else:
            self.request(target)

    def request(self, target: Path, replacing: bool = False) -> None:
        """Have it written after the work that runs now."""
        self._show_message("dim", self.tr("The file is written soon; the work that runs now comes to its end first…"))
        try:
            self._controller.export(target, self._checkpoint.chosen, self.options, replacing=replacing)
        except StudioError as error:
            self._show_message("error", error_text(error))
            return
        self._form.keep_author()

    # ------------------------------------------------------------------------------------- layout

    def _lay_out(self, content: QWidget) -> None:
        self._empty_state.tell(
            self.tr("Nothing to export yet"),
            self.tr("The first checkpoint comes out of the first round of votes; here it becomes a file."),
        )
        self._checkpoint.setMinimumWidth(BOX)
        self._checkpoint.setAccessibleName(self.tr("Checkpoint"))
        self._lay_out_content(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _lay_out_content(self, content: QWidget) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(label(content, "title", self.tr("Export")))
        head.addWidget(self._checkpoint)
        head.addStretch(1)

        self._columns.setSpacing(48)
        self._columns.addWidget(self._form)
        self._columns.addLayout(self._right_column(content), 1)

        column = QVBoxLayout(content)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(18)
        column.addLayout(head)
        column.addWidget(self._base)
        column.addWidget(self._size)
        column.addLayout(self._columns)
        column.addStretch(1)

    def _right_column(self, content: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addWidget(label(content, "section", self.tr("How strong")))
        column.addWidget(self._strength)
        column.addSpacing(12)
        column.addWidget(self._export, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._message)
        column.addSpacing(12)
        column.addWidget(self._exports)
        column.addStretch(1)
        return column

    def resizeEvent(self, event: object) -> None:
        """One column where there is no room for two."""
        is_wide = self.width() >= WIDE
        self._columns.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def _connect(self) -> None:
        self._export.clicked.connect(self.ask)
        self._form.name.returnPressed.connect(self.ask)
        self._checkpoint.currentIndexChanged.connect(self._on_chosen)
        self._form.places_found.connect(self._on_places_found)
        self._strength.blind_test_asked.connect(self._on_blind_test_asked)
        self._exports_result.done.connect(self._on_listed)

        controller = self._controller
        controller.exported.connect(self._on_exported)
        controller.export_stopped.connect(self._on_export_stopped)
        controller.checkpoint_saved.connect(self._on_checkpoint_saved)
        controller.problem_changed.connect(self._on_problem)

    def _show_message(self, role: str, sentence: str) -> None:
        change_role(self._message, role)
        show_text(self._message, sentence)

    # -------------------------------------------------------------------------------------- state

    def _size_text(self) -> str:
        size = self._controller.project.settings.sampling.size
        if size is None:
            return ""
        sentence = self.tr("Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.")
        return sentence.format(*size)

    def _list_exports(self) -> None:
        # The log of exports is on the disk, which may be slow, and each of its files is looked for.
        run_in_background(self._controller.project.exports.all, self._exports_result)

    def _offered_pictures(self, checkpoint: Checkpoint) -> list[Path]:
        """What the checkpoint draws, and what the artist chose last."""
        project = self._controller.project
        drawn = [preview.image for preview in previews(project, checkpoint.id) if is_regular(preview.image)]

        # Winners fill the places of previews that are not drawn yet.
        offered = drawn[:PREVIEWS]
        return [*offered, *self._newest_winners(PREVIEWS + WINNERS - len(offered))]

    def _newest_winners(self, number: int) -> list[Path]:
        votes = self._controller.project.votes
        won: dict[int, Answer] = {}
        for answer in votes.newest_answers():
            if len(won) == number:
                break
            # A picture may have won more than once.
            if answer.winner is not None:
                won.setdefault(answer.winner, answer)
        return [vote.winner.image for vote in votes.votes_of(list(won.values())) if vote.winner is not None]

    def _suggestion(self, checkpoint: Checkpoint) -> str:
        style = _file_name(self._controller.project.settings.name) or "style"
        return f"{style}-{_file_name(checkpoint.name) or checkpoint.id}"

    @Slot()
    def _on_chosen(self) -> None:
        checkpoint = self.chosen
        self._strength.show_checkpoint(checkpoint)
        if checkpoint is not None:
            self._form.offer_pictures(self._offered_pictures(checkpoint))
            self._form.suggest(self._controller.project.exports.folder, self._suggestion(checkpoint))

    @Slot()
    def _on_blind_test_asked(self) -> None:
        self.blind_test_asked.emit(self._checkpoint.chosen)

    @Slot()
    def _on_places_found(self) -> None:
        self._exports.show_places(self._form.lora_folders)

    @Slot(object)
    def _on_listed(self, exports: list[ExportRecord]) -> None:
        self._exports.show_exports(exports)

    @Slot()
    def _on_checkpoint_saved(self) -> None:
        # Behind another page it would cost the artist a frame; `arrive` refreshes it.
        if self.isVisible():
            self.refresh()

    @Slot(object)
    def _on_exported(self, exported: Exported) -> None:
        self._show_message("good", exported_text(exported))
        self._list_exports()

    @Slot()
    def _on_problem(self) -> None:
        problem = self._controller.problem
        if problem is not None and problem.export is not None:
            self._show_message("error", problem.sentence)

    @Slot(object)
    def _on_export_stopped(self, export: Export) -> None:
        self._show_message("error", self.tr("Stopped; {0} was not written.").format(export.target.name))


def _file_name(name: str) -> str:
    """Fit for the name of a file, and to be typed into a prompt."""
    return re.sub(r"[^\w\-]+", "-", name).strip("-").lower()
