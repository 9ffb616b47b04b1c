"""The form for a new project: name, folder, base model, prompts."""

from __future__ import annotations

import random
import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from studio.assets import STARTER
from studio.controller.program.error_text import error_text
from studio.controller.projects import NewProject
from studio.domain.errors import InputError, StudioError
from studio.domain.limits import NAME_LETTERS
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.typed import line, path_of
from studio.session.prompts.starter_prompts import starter_prompts
from studio.session.sampling_plan import SEED_SPAN
from studio.ui.base_models.model_field import ModelField
from studio.ui.start.liked_row import LikedRow
from studio.ui.start.recipe_box import RecipeBox
from studio.ui.widgets.dialogs import ask_for_folder
from studio.ui.widgets.factories import button, label, line_edit, row_at_left, show_text

PROMPTS = 16
CONTROLS = 4
TWO = 2
FOUR = 4


class NewProjectForm(QWidget):
    """Emits `submitted` once everything typed can be meant; else says in a sentence below what cannot.

    `benchmark_asked` carries the settings to try the base model with, one or several, a prompt, and the folder that is
    written there.
    """

    submitted = Signal(object)
    benchmark_asked = Signal(object, str, object)

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._name = line_edit(self, longest=NAME_LETTERS)
        self._folder = line_edit(self)
        self._model = ModelField(home, self)
        self._two = QRadioButton(self.tr("Two: choose with ← →"), self)
        self._four = QRadioButton(self.tr("Four: choose the best with 1–4"), self)
        self._group_sizes = QButtonGroup(self)
        self._liked = LikedRow(self)
        self._recipe = RecipeBox(self)
        self._purpose = label(self, "dim", wrap=True)
        self._prompts = QPlainTextEdit(self)
        self._error = label(self, "error", wrap=True)
        self._create = button(self, self.tr("Create project"), "primary")
        self._browse_button = button(self, self.tr("Browse…"))

        for size in (self._two, self._four):
            self._group_sizes.addButton(size)
        self._browse_button.setAccessibleName(self.tr("Browse for the project's folder"))
        self._two.setChecked(True)
        self._prompts.setTabChangesFocus(True)
        self._suggested, controls = starter_prompts(PROMPTS, CONTROLS)
        self._controls = tuple(controls)
        self._prompts.setPlainText("\n".join(self._suggested))

        self._lay_out()
        self._connect()
        self._show_recipe()

        # Last, since the folder follows the name once the fields are connected.
        self._name.setText(self.tr("My style"))

    def focus_name(self) -> None:
        self._name.setFocus()
        self._name.selectAll()

    @property
    def model(self) -> ModelField:
        return self._model

    @property
    def liked(self) -> LikedRow:
        """The pictures to be brought at once."""
        return self._liked

    @property
    def recipe_box(self) -> QComboBox:
        return self._recipe

    @property
    def purpose(self) -> str:
        """What is said of the chosen recipe."""
        return self._purpose.text()

    def take_home(self, home: Path) -> None:
        """Suggest folders in this one, unless the artist typed another."""
        self._home = home
        self._suggest_folder()

    def take_base(self, path: Path) -> None:
        """Fill in the base model."""
        self._model.take(path)
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        show_text(self._error, sentence)

    @property
    def error(self) -> str:
        return self._error.text()

    def _connect(self) -> None:
        self._name.textChanged.connect(self._suggest_folder)
        self._model.submitted.connect(self.submit)
        self._model.benchmark_asked.connect(self._on_benchmark_asked)
        self._recipe.currentIndexChanged.connect(self._show_recipe)
        self._create.clicked.connect(self.submit)
        self._browse_button.clicked.connect(self._on_browse_folder)
        for field in (self._name, self._folder):
            field.returnPressed.connect(self.submit)

        # Return in the field of prompts begins a new line. Qt tells the Enter of the number pad from Return.
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
        self._add_row(grid, 1, self.tr("&Folder"), self._folder, self._browse_button)

        # At the top of its tall field, and as much lower as the text of the radio buttons in there.
        caption = label(self, "caption", self.tr("Base model"))
        caption.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(caption, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._model, 2, 1, 1, 2)

        grid.addWidget(label(self, "caption", self.tr("Pictures you like")), 3, 0)
        grid.addWidget(self._liked, 3, 1, 1, 2)
        self._add_choice(grid, 4, self.tr("Pictures at a time"), self._two, self._four)
        self._add_row(grid, 5, self.tr("&Learning"), self._recipe)
        grid.addWidget(self._purpose, 6, 1, 1, 2)
        self._add_row(grid, 7, self.tr("&Prompts"), self._prompts)
        hint = label(self, "dim", self.tr("One prompt per line; each line is one kind of picture you will compare."))
        grid.addWidget(hint, 8, 1, 1, 2)
        grid.addWidget(self._error, 9, 1, 1, 2)
        grid.addWidget(self._create, 10, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(7, 1)
        self._error.hide()

    def _add_choice(self, grid: QGridLayout, row: int, text: str, *choices: QRadioButton) -> None:
        grid.addWidget(label(self, "caption", text), row, 0)
        grid.addLayout(row_at_left(*choices, spacing=24), row, 1, 1, 2)

    def _add_row(self, grid: QGridLayout, row: int, text: str, field: QWidget, browse: QWidget | None = None) -> None:
        caption = label(self, "caption", text)
        caption.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        is_tall = isinstance(field, QPlainTextEdit)
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter)
        if isinstance(field, QComboBox):
            grid.addWidget(field, row, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        elif browse is None:
            grid.addWidget(field, row, 1, 1, 2)
        else:
            grid.addWidget(field, row, 1)
            grid.addWidget(browse, row, 2)

    @Slot()
    def _show_recipe(self) -> None:
        self._purpose.setText(self._recipe.purpose)
        self._model.sampling.learn_by(self._recipe.chosen)

    @Slot()
    def submit(self) -> None:
        try:
            new_project = self._read()
        except StudioError as error:
            self.show_error(error_text(error))
            return
        self.show_error("")
        self.submitted.emit(new_project)

    def _read(self) -> NewProject:
        name = line(self._name.text(), NAME_LETTERS)
        folder = self._folder.text().strip()
        if not name:
            raise InputError("Give the project a name.")
        if not folder:
            raise InputError("Choose a folder for the project.")

        prompts = tuple(line.strip() for line in self._prompts.toPlainText().splitlines() if line.strip())
        if not prompts:
            raise InputError("Write at least one prompt, one per line.")

        settings = self._model.settle(self.blank())
        return NewProject(path_of(folder), settings, prompts, self._kept_back(prompts), self._liked.chosen)

    @Slot()
    def _on_benchmark_asked(self) -> None:
        """The base model is all that has to be settled."""
        try:
            variants = self._model.variants(self.blank())
            folder = path_of(self._folder.text().strip() or str(self._home))
        except StudioError as error:
            self.show_error(error_text(error))
            return
        self.show_error("")
        prompts = self._prompts.toPlainText().strip().splitlines() or [self._suggested[0]]
        self.benchmark_asked.emit(variants, prompts[0], folder)

    def blank(self) -> ProjectSettings:
        """What the form says but for the base model."""
        seed = random.randrange(SEED_SPAN)
        size = FOUR if self._four.isChecked() else TWO
        return ProjectSettings(self._name.text().strip(), STARTER, self._recipe.chosen.name, Sampling(), seed, size)

    def _kept_back(self, prompts: tuple[str, ...]) -> tuple[str, ...]:
        """Control prompts in the starter's own words suit only the starter's own prompts."""
        return self._controls if set(prompts) & set(self._suggested) else ()

    @Slot()
    def _suggest_folder(self) -> None:
        """The folder follows the name until the artist types one."""
        if not self._folder.isModified():
            self._folder.setText(str(self._free_folder(self._name.text())))

    def _free_folder(self, name: str) -> Path:
        plain = re.sub(r"[^\w\- ]+", "", name).strip() or "Project"
        folder = self._home / plain
        number = 2
        while folder.exists():
            folder = self._home / f"{plain} {number}"
            number += 1
        return folder

    @Slot()
    def _on_browse_folder(self) -> None:
        ask_for_folder(self, self.tr("Folder for the project"), self._home, self._on_folder_chosen)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self._folder.setText(folder)

        # setText counts as not typed, and the folder would follow the name again.
        self._folder.setModified(True)
