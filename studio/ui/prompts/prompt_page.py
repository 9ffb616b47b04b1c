"""The prompt deck: what the pictures show, how often, and what is kept for blind tests."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from studio.controller.program.error_text import error_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.project import Prompt
from studio.domain.typed import home_folder
from studio.session.prompts.prompt_file import read_prompts
from studio.ui.prompts.prompt_table import PromptTable
from studio.ui.prompts.prompt_text import added_text, braces_text
from studio.ui.prompts.question_line import QuestionLine
from studio.ui.prompts.sampling_line import SamplingLine
from studio.ui.prompts.wildcard_button import WildcardButton
from studio.ui.widgets.dialogs import ask_for_file
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, row_at_left, show_text
from studio.ui.widgets.formatting import counted

ADD_HEIGHT = 92
NOTE_SHARE = 1000
"""Of the room beside the buttons; without a note these stay as wide as their words."""


class PromptPage(QWidget):
    """Every change is kept at once; what cannot be is told below and put back."""

    def __init__(self, controller: ProjectController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._table = PromptTable(self)
        self._new_prompts = TextField(self)
        self._as_control = QCheckBox(self.tr("For blind checks only"), self)
        self._add = button(self, self.tr("Add"))
        self._from_file = button(self, self.tr("From a file…"))
        self._delete = button(self, self.tr("Delete"))
        self._undo = button(self, self.tr("Put back"), "small")
        self._wildcards = WildcardButton(controller.project.folder, self)
        self._deleted: list[Prompt] = []
        self._sampling = SamplingLine(controller.project.settings, self)
        self._question = QuestionLine(controller, self)
        self._error = label(self, "error", wrap=True)
        self._note = label(self, "hint", wrap=True)
        self._slip = label(self, "hint", wrap=True)
        self._set_up()
        self._lay_out()
        self._table.changed.connect(self._on_changed)
        self._table.moved.connect(self._on_moved)
        self._table.delete_asked.connect(self.delete)
        self._table.itemSelectionChanged.connect(self._on_selected)
        self._add.clicked.connect(self._on_add)
        self._from_file.clicked.connect(self._on_file_asked)
        self._delete.clicked.connect(self.delete)
        self._undo.clicked.connect(self.put_back)
        self._question.told.connect(self._show_error)
        self._wildcards.looked.connect(self._on_looked)
        self._wildcards.brought.connect(self._on_brought)
        self._wildcards.failed.connect(self._show_error)
        self.refresh()

    @property
    def table(self) -> PromptTable:
        return self._table

    @property
    def new_prompts(self) -> QPlainTextEdit:
        return self._new_prompts

    @property
    def sampling(self) -> SamplingLine:
        return self._sampling

    @property
    def question(self) -> QuestionLine:
        return self._question

    @property
    def add_button(self) -> QPushButton:
        return self._add

    @property
    def error(self) -> str:
        return self._error.text()

    @property
    def note(self) -> str:
        """What came of the last change, where that is not plain to see."""
        return self._note.text()

    @property
    def slip(self) -> str:
        """What is wrong with a wildcard file that a prompt names."""
        return self._slip.text()

    @property
    def wildcards(self) -> WildcardButton:
        return self._wildcards

    @property
    def delete_button(self) -> QPushButton:
        return self._delete

    @property
    def undo_button(self) -> QPushButton:
        """Puts back what was deleted last; hidden otherwise."""
        return self._undo

    def _set_up(self) -> None:
        self._new_prompts.setPlaceholderText(self.tr("New prompts, one per line. “a {red|blue} boat” leaves a choice."))
        self._new_prompts.setTabChangesFocus(True)
        self._new_prompts.setFixedHeight(ADD_HEIGHT)
        self._new_prompts.setAccessibleName(self.tr("New prompts"))
        self._add.setShortcut(QKeySequence("Ctrl+Return"))

    def _lay_out(self) -> None:
        adding = QVBoxLayout()
        adding.setSpacing(8)
        adding.addWidget(self._as_control)
        adding.addLayout(row_at_left(self._add, self._from_file, spacing=8))
        adding.addStretch(1)
        told = (
            self.tr("Prompts for blind checks are never voted on: they show whether what was learned holds."),
            self.tr("Drag rows, or press Alt+↑ or Alt+↓, to put them in another order."),
        )
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._delete)
        below.addWidget(self._undo)
        below.addWidget(self._note, NOTE_SHARE)
        below.addStretch(1)
        below.addWidget(self._wildcards)
        bottom = QHBoxLayout()
        bottom.setSpacing(16)
        bottom.addWidget(self._new_prompts, 1)
        bottom.addLayout(adding)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 20)
        column.setSpacing(14)
        column.addWidget(label(self, "section", self.tr("Prompts")))
        column.addWidget(self._sampling)
        column.addWidget(self._question)
        column.addWidget(self._table, 1)
        column.addLayout(below)
        column.addWidget(self._slip)
        column.addWidget(self._error)
        column.addLayout(bottom)
        column.addWidget(label(self, "dim", " ".join(told), wrap=True))
        self._error.hide()
        self._slip.hide()
        self._tell("")

    def arrive(self) -> None:
        """The artist comes to the page."""
        self.refresh()
        self._sampling.look(self._controller.project.images)
        self._table.setFocus()

    def refresh(self) -> None:
        """Fill the table anew."""
        project = self._controller.project
        prompts = project.prompts.in_order()
        self._table.show_prompts(prompts, project.pictures_per_prompt())
        self._wildcards.look([prompt.text for prompt in prompts if prompt.active])
        self._on_selected()

    @Slot(str)
    def _show_error(self, sentence: str) -> None:
        show_text(self._error, sentence)
        if sentence:
            self._tell("")

    def _tell(self, note: str, deleted: Sequence[Prompt] = ()) -> None:
        """Say what came of a change; what it `deleted` can be put back."""
        show_text(self._note, note)
        self._deleted = list(deleted)
        self._undo.setVisible(bool(deleted))

    @Slot()
    def delete(self) -> None:
        """Take the chosen prompts out of the deck."""
        chosen = self._table.chosen()
        if not chosen:
            return
        try:
            self._controller.prompts.delete(chosen)
        except StudioError as error:
            self._show_error(error_text(error))
            return
        self._show_error("")
        self.refresh()
        words = counted(len(chosen), self.tr("prompt"), self.tr("prompts"))
        self._tell(self.tr("{0} deleted; the pictures stay.").format(words), chosen)

    @Slot()
    def put_back(self) -> None:
        """Take the last deletion back."""
        try:
            self._controller.prompts.restore(self._deleted)
        except StudioError as error:
            self._show_error(error_text(error))
            return
        self._tell("")
        self.refresh()
        self._table.setFocus()

    @Slot()
    def _on_selected(self) -> None:
        self._delete.setEnabled(bool(self._table.chosen()))

    @Slot(object)
    def _on_changed(self, changed: Prompt) -> None:
        try:
            self._controller.prompts.change(changed)
            self._show_error("")
            self._tell(braces_text([changed.text]))
        except StudioError as error:
            self._show_error(error_text(error))
        self.refresh()

    @Slot(object, object)
    def _on_moved(self, prompts: Sequence[Prompt], before: Prompt | None) -> None:
        try:
            self._controller.prompts.move(prompts, before)
        except StudioError as error:
            self._show_error(error_text(error))
            return
        self._show_error("")
        self.refresh()
        self._table.choose(prompts)

    @Slot(str)
    def _on_looked(self, slip: str) -> None:
        show_text(self._slip, slip)

    @Slot(object)
    def _on_brought(self, names: Sequence[str]) -> None:
        self._show_error("")
        written = ", ".join(f"__{name}__" for name in names)
        self._tell(self.tr("Copied. Write {0} in a prompt to have a line of it.").format(written))

    @Slot()
    def _on_add(self) -> None:
        lines = [line.strip() for line in self._new_prompts.toPlainText().splitlines()]
        if not any(lines):
            self._show_error(self.tr("Write a prompt first, one per line."))
        elif self._take([(line, "") for line in lines if line]):
            self._new_prompts.clear()

    @Slot()
    def _on_file_asked(self) -> None:
        kinds = self.tr("Prompts (*.txt *.csv *.tsv);;All files (*)")
        ask_for_file(self, self.tr("A file with prompts"), home_folder(), kinds, self.read_file)

    @Slot(str)
    def read_file(self, file: str) -> None:
        """Add the prompts of a file."""
        try:
            self._take(read_prompts(Path(file)))
        except StudioError as error:
            self._show_error(error_text(error))

    def _take(self, prompts: Sequence[tuple[str, str]]) -> bool:
        """Add those that are not in the deck yet, and say what there is to say of them."""
        control = self._as_control.isChecked()
        deck = self._controller.project.prompts.all()
        known = {(each.text, each.negative) for each in deck if each.control == control}
        new = [prompt for prompt in dict.fromkeys(prompts) if prompt not in known]
        try:
            self._controller.prompts.add(new, control)
        except StudioError as error:
            self._show_error(error_text(error))
            return False
        self._show_error("")
        self._tell(added_text(len(new), len(prompts) - len(new), [text for text, _ in new]))
        self.refresh()
        self._table.scrollToBottom()
        return True
