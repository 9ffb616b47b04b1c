"""The checkpoints and what can be done with them: name, pin, delete, restore, work on from, train again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from studio.controller.engine_state import Hold
from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.project import Checkpoint
from studio.session.rounds import votes_of
from studio.session.statistics.win_rates import Tally
from studio.ui.checkpoints.checkpoint_table import CheckpointTable
from studio.ui.checkpoints.leave_out_dialog import LeaveOutDialog
from studio.ui.widgets.dialogs import open_once
from studio.ui.widgets.factories import button, change_role, label, row_at_left, show_text
from studio.ui.widgets.formatting import checkpoint_name


class CheckpointSection(QWidget):
    """`changed` means that the page is to be drawn anew; the others are about the row that is marked."""

    changed = Signal()
    chosen_changed = Signal()
    compare_asked = Signal()
    export_asked = Signal()

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._undoable: list[int] = []
        self._wins: Mapping[tuple[int, int | None], Tally] = {}
        self._table = CheckpointTable(self)
        self._no_checkpoints = label(self, "dim", self.tr("Checkpoints appear here, one after each round of votes."))
        self._message = label(self, "dim")
        self._buttons = {
            "undo": button(self, self.tr("Undo")),
            "compare": button(self, self.tr("Compare…")),
            "go-to": button(self, self.tr("Work on from here")),
            "rebuild": button(self, self.tr("Train again")),
            "export": button(self, self.tr("Export…")),
            "more": button(self, self.tr("More")),
        }
        change_role(self._buttons["more"], "menu")
        self._buttons["rebuild"].setToolTip(self.tr("Train this checkpoint anew from the votes as they stand now"))

        self._actions = self._make_actions()
        self._lay_out()
        self._connect()
        self._show_message("")

    @property
    def table(self) -> CheckpointTable:
        return self._table

    @property
    def wins(self) -> Mapping[tuple[int, int | None], Tally]:
        """As `blind_wins` has it, of when it was last refreshed."""
        return self._wins

    @property
    def message(self) -> str:
        """What was done last, or why it was not."""
        return self._message.text()

    def button(self, name: str) -> QPushButton:
        """“undo”, “compare”, “go-to”, “rebuild”, “export” or “more”."""
        return self._buttons[name]

    def action(self, name: str) -> QAction:
        """“name”, “pin”, “delete”, “leave-out”, “restore”, “show-deleted” or “undo”."""
        return self._actions[name]

    @property
    def chosen(self) -> Checkpoint | None:
        chosen = self._table.chosen
        return None if chosen is None else self._controller.project.checkpoints.get(chosen)

    def _make_actions(self) -> dict[str, QAction]:
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        entries: tuple[tuple[str, str, list[QKeySequence], Callable[[], None]], ...] = (
            ("name", self.tr("Name…"), [QKeySequence("F2")], self._table.ask_name),
            ("pin", self.tr("Pin"), [QKeySequence("P")], self._on_pin),
            ("delete", self.tr("Delete"), [QKeySequence("Del"), QKeySequence("Backspace")], self._on_delete),
            ("restore", self.tr("Restore"), [], self._on_restore),
            ("show-deleted", self.tr("Show deleted"), [], self.refresh),
            ("leave-out", self.tr("Train again without some votes…"), [], self._on_leave_out),
            ("undo", self.tr("Undo"), [undo], self._on_undo),
        )
        actions = {}
        for name, text, keys, slot in entries:
            action = QAction(text, self)
            action.setShortcuts(keys)

            # P and Del are letters and corrections in the fields of other pages.
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setCheckable(name in ("pin", "show-deleted"))
            action.triggered.connect(slot)

            # An action in a menu alone is heard only while the menu is open.
            self.addAction(action)
            actions[name] = action
        return actions

    def _lay_out(self) -> None:
        menu = QMenu(self)
        for name in ("name", "pin", "delete", "", "leave-out", "", "show-deleted", "restore"):
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        self._buttons["more"].setMenu(menu)
        self._buttons["undo"].setToolTip(
            self._actions["undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        )

        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(label(self, "section", self.tr("Checkpoints")))
        heading.addStretch(1)
        for name in ("export", "compare", "go-to", "rebuild", "more"):
            heading.addWidget(self._buttons[name])

        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(heading)
        column.addWidget(self._no_checkpoints, 1, alignment=Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._table, 1)
        column.addLayout(row_at_left(self._message, self._buttons["undo"], spacing=12))

    def _connect(self) -> None:
        slots = {
            "undo": self._on_undo,
            "compare": self.compare_asked,
            "go-to": self._on_go_to,
            "rebuild": self._on_rebuild,
            "export": self.export_asked,
        }
        for name, slot in slots.items():
            self._buttons[name].clicked.connect(slot)
        self._table.chosen_changed.connect(self._on_chosen)
        self._table.named.connect(self._on_named)
        self._controller.checkpoint_saved.connect(self._on_saved)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._on_menu_requested)

    # -------------------------------------------------------------------------------------- state

    @Slot()
    def refresh(self) -> None:
        """Read the project anew."""
        project = self._controller.project
        deleted_count = len(project.checkpoints.all(deleted=True)) - len(project.checkpoints.all())
        self._actions["show-deleted"].setEnabled(deleted_count > 0)

        # Else the next deletion would show at once what it should take out of sight.
        if not deleted_count:
            self._actions["show-deleted"].setChecked(False)

        shown = project.checkpoints.all(deleted=self._actions["show-deleted"].isChecked())
        head = project.checkpoints.head
        self._wins = self._controller.session.proof.wins
        self._table.show_checkpoints(shown, head.id if head else None, self._wins)
        self._table.setVisible(bool(shown))
        self._no_checkpoints.setVisible(not shown)
        self._on_chosen()

    def _show_message(self, sentence: str, role: str = "dim", undoable: bool = False) -> None:
        change_role(self._message, role)
        show_text(self._message, sentence)
        self._buttons["undo"].setVisible(undoable)

    def _change(self, change: Callable[[], None]) -> bool:
        """Do it, or tell why not."""
        try:
            change()
        except StudioError as error:
            self._show_message(error_text(error), "error")
            return False
        self._show_message("")
        self.changed.emit()
        return True

    # -------------------------------------------------------------------------------------- slots

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.chosen
        head = self._controller.session.head
        is_usable = chosen is not None and chosen.deleted is None
        for name in ("compare", "rebuild", "export"):
            self._buttons[name].setEnabled(is_usable)
        self._buttons["go-to"].setEnabled(is_usable and chosen != head)
        for name in ("name", "pin", "delete"):
            self._actions[name].setEnabled(is_usable)
        self._actions["leave-out"].setEnabled(chosen is not None and is_usable and chosen.votes > 0)
        self._actions["restore"].setEnabled(chosen is not None and not is_usable)
        self._actions["pin"].setChecked(chosen is not None and chosen.pinned)
        self.chosen_changed.emit()

    @Slot(int, str)
    def _on_named(self, checkpoint_id: int, name: str) -> None:
        self._change(lambda: self._controller.checkpoints.rename(checkpoint_id, name))

    @Slot()
    def _on_pin(self) -> None:
        chosen = self.chosen
        if chosen is not None:
            self._change(lambda: self._controller.checkpoints.toggle_pin(chosen.id))

    @Slot()
    def _on_delete(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        if self._change(lambda: self._controller.checkpoints.delete(chosen.id)):
            self._undoable.append(chosen.id)
            self._show_message(self.tr("{0} is deleted.").format(checkpoint_name(chosen, quoted=True)), undoable=True)

    @Slot()
    def _on_undo(self) -> None:
        if self._undoable:
            self._restore(self._undoable[-1])

    @Slot()
    def _on_restore(self) -> None:
        if self._table.chosen is not None:
            self._restore(self._table.chosen)

    def _restore(self, checkpoint_id: int) -> None:
        project = self._controller.project
        if self._change(lambda: self._controller.checkpoints.restore(checkpoint_id)):
            self._undoable = [deleted for deleted in self._undoable if deleted != checkpoint_id]
            self._show_message(
                self.tr("{0} is back.").format(checkpoint_name(project.checkpoints.get(checkpoint_id), quoted=True))
            )
            self._table.choose(checkpoint_id)

    @Slot()
    def _on_go_to(self) -> None:
        if self._table.chosen is not None:
            self._controller.go_to(self._table.chosen)
            self._show_message("")
            self.changed.emit()

    @Slot()
    def _on_rebuild(self) -> None:
        if self._table.chosen is not None:
            self._rebuild(self._table.chosen, ())

    @Slot()
    def _on_leave_out(self) -> None:
        chosen = self.chosen
        if chosen is None:
            return
        project = self._controller.project
        own_pictures = len(project.checkpoints.liked(chosen.id))
        dialog = LeaveOutDialog(chosen, votes_of(project, chosen.id), own_pictures, project.votes.votes_of, self)
        dialog.decided.connect(self._rebuild)
        open_once(dialog)

    @Slot(int, object)
    def _rebuild(self, checkpoint_id: int, without: Collection[int]) -> None:
        name = checkpoint_name(self._controller.project.checkpoints.get(checkpoint_id), quoted=True)
        stopped = self.tr("{0} is trained again once you let the work continue.")
        free = self.tr("{0} is trained again as soon as the engine is free.")
        try:
            self._controller.rebuild(checkpoint_id, without)
        except StudioError as error:
            self._show_message(error_text(error), "error")
            return
        self._show_message((stopped if self._controller.state.hold is Hold.STOPPED else free).format(name))

    @Slot()
    def _on_saved(self) -> None:
        """What was told of training is over; a deletion can still be undone."""
        if self._buttons["undo"].isHidden():
            self._show_message("")

    @Slot(object)
    def _on_menu_requested(self, position: QPoint) -> None:
        menu = self._buttons["more"].menu()
        menu.popup(self._table.viewport().mapToGlobal(position))
