"""The form for a new project: what it teaches, name, folder, base model, prompts."""

from __future__ import annotations

import random
import re
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from studio.assets import STARTER
from studio.controller.program.error_text import error_text, phrase_text
from studio.controller.projects import NewProject
from studio.domain.errors import InputError, StudioError
from studio.domain.limits import NAME_LETTERS, QUESTION_LETTERS
from studio.domain.project import ProjectSettings
from studio.domain.sampling import Sampling
from studio.domain.typed import line, path_of
from studio.session.prompts.lesson_prompts import deck_of
from studio.session.sampling_plan import SEED_SPAN
from studio.ui.base_models.model_field import ModelField
from studio.ui.start.group_field import GroupField
from studio.ui.start.lesson_box import LessonBox
from studio.ui.start.liked_row import LikedRow
from studio.ui.start.recipe_box import RecipeBox
from studio.ui.widgets.dialogs import ask_for_folder
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, line_edit, show_text


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
        self._lesson = LessonBox(self)
        self._lesson_purpose = label(self, "dim", wrap=True)
        self._name = line_edit(self, longest=NAME_LETTERS)
        self._folder = line_edit(self)
        self._model = ModelField(home, self)
        self._liked = LikedRow(self)
        self._groups = GroupField(self)
        self._question = line_edit(self, longest=QUESTION_LETTERS)
        self._recipe = RecipeBox(self)
        self._purpose = label(self, "dim", wrap=True)
        self._prompts = TextField(self)
        self._error = label(self, "error", wrap=True)
        self._create = button(self, self.tr("Create project"), "primary")
        self._browse_button = button(self, self.tr("Browse…"))

        self._browse_button.setAccessibleName(self.tr("Browse for the project's folder"))
        self._prompts.setTabChangesFocus(True)

        self._lay_out()
        self._connect()
        self._show_lesson()
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
    def lesson_box(self) -> QComboBox:
        return self._lesson

    @property
    def lesson_purpose(self) -> str:
        """What is said of the chosen lesson."""
        return self._lesson_purpose.text()

    @property
    def liked(self) -> LikedRow:
        """The pictures to be brought at once."""
        return self._liked

    @property
    def groups(self) -> GroupField:
        return self._groups

    @property
    def question(self) -> QLineEdit:
        return self._question

    @property
    def prompts(self) -> QPlainTextEdit:
        return self._prompts

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
        self._model.starter_turned.connect(self._suggest_prompts)
        self._lesson.currentIndexChanged.connect(self._show_lesson)
        self._groups.changed.connect(self._suggest_question)
        self._recipe.currentIndexChanged.connect(self._show_recipe)
        self._create.clicked.connect(self.submit)
        self._browse_button.clicked.connect(self._on_browse_folder)
        for field in (self._name, self._folder, self._question):
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
        grid.addLayout(self._lesson_rows(), 0, 0, 1, 3)
        self._add_row(grid, 2, self.tr("&Name"), self._name)
        self._add_row(grid, 3, self.tr("&Folder"), self._folder, self._browse_button)

        # At the top of its tall field, and as much lower as the text of the radio buttons in there.
        self._add_tall(grid, 4, self.tr("Base model"), self._model)
        grid.addWidget(label(self, "caption", self.tr("Pictures you like")), 5, 0)
        grid.addWidget(self._liked, 5, 1, 1, 2)
        self._add_tall(grid, 6, self.tr("Pictures at a time"), self._groups)
        self._add_row(grid, 7, self.tr("&Question"), self._question)
        self._add_row(grid, 8, self.tr("&Learning"), self._recipe)
        grid.addWidget(self._purpose, 9, 1, 1, 2)
        self._add_row(grid, 10, self.tr("&Prompts"), self._prompts)
        hint = label(self, "dim", self.tr("One prompt per line; each line is one kind of picture you will compare."))
        grid.addWidget(hint, 11, 1, 1, 2)
        grid.addWidget(self._error, 12, 1, 1, 2)
        grid.addWidget(self._create, 13, 1, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(10, 1)
        self._error.hide()

    def _lesson_rows(self) -> QVBoxLayout:
        """Over the captions and the fields: the question is longer than any caption."""
        question = self.tr("What do you want to &teach?")
        caption = label(self, "prompt", question)
        caption.setBuddy(self._lesson)
        self._lesson.setAccessibleName(question.replace("&", ""))
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(caption)
        rows.addWidget(self._lesson, alignment=Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._lesson_purpose)
        return rows

    def _add_tall(self, grid: QGridLayout, row: int, text: str, field: QWidget) -> None:
        caption = label(self, "caption", text)
        caption.setContentsMargins(0, 4, 0, 0)
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, row, 1, 1, 2)

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
    def _show_lesson(self) -> None:
        """What it sets is filled in, but for what the artist changed already."""
        self._lesson_purpose.setText(self._lesson.purpose)
        self._groups.follow(self._lesson.chosen)
        self._suggest_prompts()

    @Slot()
    def _suggest_prompts(self) -> None:
        self._suggested = deck_of(self._lesson.chosen.name, self._model.is_starter)
        if not self._prompts.document().isModified():
            self._prompts.setPlainText("\n".join(self._suggested.prompts))

    @Slot()
    def _suggest_question(self) -> None:
        if not self._question.isModified():
            lesson = self._lesson.chosen
            self._question.setText(phrase_text(lesson.question if self._groups.chosen > 2 else lesson.pair_question))
            # setText scrolls to the end of a long line, and the beginning tells more
            self._question.setCursorPosition(0)

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
        prompts = self._prompts.toPlainText().strip().splitlines() or [self._suggested.prompts[0]]
        self.benchmark_asked.emit(variants, prompts[0], folder)

    def blank(self) -> ProjectSettings:
        """What the form says but for the base model."""
        seed = random.randrange(SEED_SPAN)
        return ProjectSettings(
            name=self._name.text().strip(),
            base=STARTER,
            recipe=self._recipe.chosen.name,
            sampling=Sampling(),
            seed=seed,
            group_size=self._groups.chosen,
            lesson=self._lesson.chosen.name,
            # The lesson's own question is not kept, or it would stay in the language of today.
            question=line(self._question.text(), QUESTION_LETTERS) if self._question.isModified() else "",
        )

    def _kept_back(self, prompts: tuple[str, ...]) -> tuple[str, ...]:
        """Control prompts of the suggested kind suit only suggested prompts."""
        return self._suggested.controls if set(prompts) & set(self._suggested.prompts) else ()

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
