"""The form for a new project: name, folder, base model, prompts."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from studio.domain.assets import STARTER, base_path, sampling_for
from studio.domain.errors import InputError, StudioError
from studio.domain.project import ProjectSettings
from studio.domain.recipe import ATELIER
from studio.session.starter_prompts import starter_prompts
from studio.ui.parts import button, label, line_edit
from studio.ui.words import said

PROMPTS, CONTROLS, FOUR = 16, 4, 4
SEED_SPAN = 2**31


@dataclass(frozen=True)
class NewProject:
    """What the form says. `controls` are prompts kept back for blind checks."""

    folder: Path
    settings: ProjectSettings
    prompts: tuple[str, ...]
    controls: tuple[str, ...]


class NewProjectForm(QWidget):
    """Emits `submitted` once everything typed can be meant; else says in a sentence below what cannot."""

    submitted = Signal(object)

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._name = line_edit(self, "name")
        self._folder = line_edit(self, "folder")
        self._starter = QRadioButton(self.tr("Starter model (included)"), self)
        self._other = QRadioButton(self.tr("A model folder of mine"), self)
        self._base = line_edit(self, "base", self.tr("Folder with a model_index.json"))
        self._two = QRadioButton(self.tr("Two: choose with ← →"), self)
        self._four = QRadioButton(self.tr("Four: mark the best and the worst"), self)
        self._sizes = QButtonGroup(self)
        self._prompts = QPlainTextEdit(self)
        self._error = label(self, "error", wrap=True)
        self._create = button(self, self.tr("Create project"), "primary")
        self._browse_folder = button(self, self.tr("Browse…"))
        self._browse_base = button(self, self.tr("Browse…"))
        for size in (self._two, self._four):
            self._sizes.addButton(size)
        self._base.setAccessibleName(self.tr("Folder of the base model"))
        self._browse_folder.setAccessibleName(self.tr("Browse for the project's folder"))
        self._browse_base.setAccessibleName(self.tr("Browse for the base model"))
        self._starter.setChecked(True)
        self._two.setChecked(True)
        self._prompts.setTabChangesFocus(True)
        self._suggested, controls = starter_prompts(PROMPTS, CONTROLS)
        self._controls = tuple(controls)
        self._prompts.setPlainText("\n".join(self._suggested))
        self._lay_out()
        self._connect()
        self._name.setText(self.tr("My style"))
        self._on_base_toggled()

    def focus_name(self) -> None:
        self._name.setFocus()
        self._name.selectAll()

    @property
    def base(self) -> str:
        """The folder of a model of the artist's own; empty for the starter."""
        return self._base.text() if self._other.isChecked() else ""

    def take_home(self, home: Path) -> None:
        """Suggest folders in this one, unless the artist typed another."""
        self._home = home
        self._on_named()

    def take_base(self, folder: Path) -> None:
        """Fill in the base model."""
        self._other.setChecked(True)
        self._base.setText(str(folder))
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        self._error.setVisible(bool(sentence))

    @property
    def error(self) -> str:
        return self._error.text()

    def _connect(self) -> None:
        self._name.textChanged.connect(self._on_named)
        self._other.toggled.connect(self._on_base_toggled)
        self._create.clicked.connect(self.submit)
        self._browse_folder.clicked.connect(self._on_browse_folder)
        self._browse_base.clicked.connect(self._on_browse_base)
        for line in (self._name, self._folder, self._base):
            line.returnPressed.connect(self.submit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submit)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        self._add_row(grid, 0, self.tr("&Name"), self._name)
        self._add_row(grid, 1, self.tr("&Folder"), self._folder, self._browse_folder)
        self._add_choice(grid, 2, self.tr("Base model"), self._starter, self._other)
        grid.addWidget(self._base, 3, 1)
        grid.addWidget(self._browse_base, 3, 2)
        self._add_choice(grid, 4, self.tr("Pictures at a time"), self._two, self._four)
        self._add_row(grid, 5, self.tr("&Prompts"), self._prompts)
        hint = label(self, "dim", self.tr("One prompt per line; each line is one kind of picture you will compare."))
        grid.addWidget(hint, 6, 1, 1, 2)
        grid.addWidget(self._error, 7, 1, 1, 2)
        grid.addWidget(self._create, 8, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(5, 1)
        self._error.hide()

    def _add_choice(self, grid: QGridLayout, row: int, text: str, *choices: QRadioButton) -> None:
        room = QHBoxLayout()
        room.setSpacing(24)
        for choice in choices:
            room.addWidget(choice)
        room.addStretch(1)
        grid.addWidget(label(self, "caption", text), row, 0)
        grid.addLayout(room, row, 1, 1, 2)

    def _add_row(self, grid: QGridLayout, row: int, text: str, field: QWidget, browse: QWidget | None = None) -> None:
        caption = label(self, "caption", text)
        caption.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        top = isinstance(field, QPlainTextEdit)
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(field, row, 1, 1, 1 if browse else 2)
        if browse is not None:
            grid.addWidget(browse, row, 2)

    @Slot()
    def submit(self) -> None:
        try:
            new = self._read()
        except StudioError as error:
            self.show_error(said(error))
            return
        self.show_error("")
        self.submitted.emit(new)

    def _read(self) -> NewProject:
        name, folder = self._name.text().strip(), self._folder.text().strip()
        if not name:
            raise InputError(self.tr("Give the project a name."))
        if not folder:
            raise InputError(self.tr("Choose a folder for the project."))
        prompts = tuple(line.strip() for line in self._prompts.toPlainText().splitlines() if line.strip())
        if not prompts:
            raise InputError(self.tr("Write at least one prompt, one per line."))
        base = self._read_base()
        seed, size = random.randrange(SEED_SPAN), FOUR if self._four.isChecked() else 2
        settings = ProjectSettings(name, base, ATELIER.name, sampling_for(base), seed, size)
        return NewProject(Path(folder).expanduser(), settings, prompts, self._kept_back(prompts))

    def _kept_back(self, prompts: tuple[str, ...]) -> tuple[str, ...]:
        """Control prompts in the starter's own words suit only the starter's own prompts."""
        return self._controls if set(prompts) & set(self._suggested) else ()

    def _read_base(self) -> str:
        if self._starter.isChecked():
            base_path(STARTER)
            return STARTER
        if not self._base.text().strip():
            raise InputError(self.tr("Choose the folder of the base model."))
        return str(base_path(self._base.text().strip()).resolve())

    @Slot()
    def _on_named(self) -> None:
        """The folder follows the name until the artist types one."""
        if not self._folder.isModified():
            self._folder.setText(str(self._free_folder(self._name.text())))

    def _free_folder(self, name: str) -> Path:
        plain = re.sub(r"[^\w\- ]+", "", name).strip() or "Project"
        folder, number = self._home / plain, 2
        while folder.exists():
            folder, number = self._home / f"{plain} {number}", number + 1
        return folder

    @Slot()
    def _on_base_toggled(self) -> None:
        for widget in (self._base, self._browse_base):
            widget.setVisible(self._other.isChecked())
        if self._other.isChecked():
            self._base.setFocus()

    @Slot()
    def _on_browse_folder(self) -> None:
        self._choose(self.tr("Folder for the project"), self._on_folder_chosen)

    @Slot()
    def _on_browse_base(self) -> None:
        self._choose(self.tr("Folder of the base model"), self._base.setText)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self._folder.setText(folder)
        self._folder.setModified(True)

    def _choose(self, title: str, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self, title, str(self._home))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()
