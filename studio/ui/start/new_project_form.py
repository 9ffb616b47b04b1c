"""The form for a new project: what it teaches, name, folder, base model, prompts."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.assets import STARTER
from studio.atomic_files import free_place
from studio.controller.program.error_text import error_text, phrase_text
from studio.controller.projects import NewProject
from studio.domain.errors import InputError, StudioError
from studio.domain.limits import NAME_LETTERS, PROMPT_LETTERS, QUESTION_LETTERS
from studio.domain.project import ProjectSettings, project_name
from studio.domain.sampling import Sampling
from studio.domain.typed import line, path_of
from studio.session.plan.planner import Plan
from studio.session.prompts.lesson_prompts import deck_of
from studio.session.sampling_plan import SEED_SPAN
from studio.ui.base_models.model_field import ModelField
from studio.ui.plan.plan_text import cost_line
from studio.ui.start.fold import Fold
from studio.ui.start.form_grid import FormGrid
from studio.ui.start.group_field import GroupField
from studio.ui.start.lesson_box import LessonBox
from studio.ui.start.liked_row import LikedRow
from studio.ui.start.recipe_box import RecipeBox
from studio.ui.start.starter_samples import StarterSamples
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dialogs import ask_for_folder
from studio.ui.widgets.dropping import TextField
from studio.ui.widgets.factories import button, label, line_edit, show_text
from studio.ui.widgets.plain_text import without_key

PROMPTS_HEIGHT = 136


class NewProjectForm(QWidget):
    """Emits `submitted` once everything typed can be meant; else says in a sentence below what cannot.

    `benchmark_asked` carries the settings to try the base model with, one or several, a prompt, and the folder that is
    written there.
    """

    submitted = Signal(object)
    benchmark_asked = Signal(object, str, object)

    def __init__(self, home: Path, pictures: PictureCache, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        # In the order in which Tab leads through them.
        self._lesson = LessonBox(self)
        self._lesson_purpose = label(self, "dim", wrap=True)
        self._name = line_edit(self, longest=NAME_LETTERS)
        self._folder = line_edit(self)
        self._browse_button = button(self, self.tr("Browse…"))
        self._model = ModelField(home, self)
        self._samples = StarterSamples(pictures, self)
        self._liked = LikedRow(self)
        self._prompts = TextField(self)
        self._more = Fold(self.tr("More: how it learns and draws"), self)
        self._groups = GroupField(self)
        self._question = line_edit(self, longest=QUESTION_LETTERS)
        self._recipe = RecipeBox(self)
        self._purpose = label(self, "dim", wrap=True)
        self._negative = line_edit(self, self.tr("What no picture is to show; empty for nothing"), PROMPT_LETTERS)
        self._cost = label(self, "dim", wrap=True)
        self._end = QWidget(self)
        self._error = label(self, "error", wrap=True)
        self._create = button(self, self.tr("Create project"), "primary")
        self._order_drawing()

        self._browse_button.setAccessibleName(self.tr("Browse for the project's folder"))
        self._prompts.setTabChangesFocus(True)
        self._prompts.setMaximumHeight(PROMPTS_HEIGHT)

        self._lay_out()
        self._connect()
        self._show_lesson()
        self._show_recipe()
        self._forget_cost()

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
    def more(self) -> QToolButton:
        """Opens what most artists leave as it is."""
        return self._more

    @property
    def end(self) -> QWidget:
        """The button that creates, and why it cannot: whoever holds the form puts it where it is always in sight."""
        return self._end

    @property
    def create_button(self) -> QPushButton:
        return self._create

    @property
    def negative(self) -> QLineEdit:
        return self._negative

    @property
    def cost(self) -> str:
        """What is said of what voting takes."""
        return self._cost.text()

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

    @Slot(object)
    def show_cost(self, plan: Plan) -> None:
        """What was measured of the base model as it is chosen now."""
        self._cost.setText(cost_line(plan))

    @Slot()
    def _forget_cost(self) -> None:
        self._cost.setText(
            self.tr("Not measured yet: this takes half a minute, and says how long a vote and a round take here.")
        )

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
        for changed in (self._model.changed, self._groups.changed, self._recipe.currentIndexChanged):
            changed.connect(self._forget_cost)
        self._create.clicked.connect(self.submit)
        self._browse_button.clicked.connect(self._on_browse_folder)
        for field in (self._name, self._folder, self._question, self._negative):
            field.returnPressed.connect(self.submit)

        # Return in the field of prompts begins a new line. Qt tells the Enter of the number pad from Return.
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.submit)

    def _lay_out(self) -> None:
        grid = FormGrid(self)
        grid.addLayout(self._lesson_rows(), 0, 0, 1, 3)
        grid.add_field(2, self.tr("&Name"), self._name)
        grid.add_field(3, self.tr("&Folder"), self._folder, self._browse_button)

        grid.add_tall(4, self.tr("Base model"), self._model)
        grid.add_below(5, self._samples)
        grid.addWidget(label(self, "caption", self.tr("Pictures you like")), 6, 0)
        grid.addWidget(self._liked, 6, 1, 1, 2)
        grid.add_field(7, self.tr("&Prompts"), self._prompts)
        hint = label(self, "dim", self.tr("One prompt per line; each line is one kind of picture you will compare."))
        grid.add_below(8, hint)
        grid.add_below(9, self._more)
        self._lay_out_more(grid, 10)
        grid.addLayout(self._cost_row(), 16, 1, 1, 2)
        grid.setRowStretch(17, 1)
        self._lay_out_end()

    def _lay_out_end(self) -> None:
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._create)
        row.addWidget(self._error, 1)
        row.addStretch()
        self._error.hide()

    def _order_drawing(self) -> None:
        """What the field of the model made stands further below than that itself."""
        sampling = self._model.sampling
        chain = (self._recipe, sampling.sampler_box, *sampling.lines, self._model.picture_size.box, self._negative)
        for before, after in pairwise((*chain, self._model.benchmark_button, self._create)):
            QWidget.setTabOrder(before, after)

    def _lay_out_more(self, grid: FormGrid, row: int) -> None:
        """In the same columns, so that the fields stand below the others."""
        drawing = QWidget(self)
        rows = QVBoxLayout(drawing)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._model.sampling)
        rows.addWidget(self._model.picture_size)
        captions = [
            grid.add_tall(row, self.tr("Pictures at a time"), self._groups),
            grid.add_field(row + 1, self.tr("&Question"), self._question),
            grid.add_field(row + 2, self.tr("&Learning"), self._recipe),
            grid.add_tall(row + 4, self.tr("Drawing"), drawing),
            grid.add_field(row + 5, self.tr("N&egative prompt"), self._negative),
        ]
        grid.add_below(row + 3, self._purpose)
        self._more.hold(*captions, self._groups, self._question, self._recipe, self._purpose, drawing, self._negative)

    def _cost_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._model.benchmark_button)
        row.addWidget(self._cost, 1)
        return row

    def _lesson_rows(self) -> QVBoxLayout:
        """Over the captions and the fields: the question is longer than any caption."""
        question = self.tr("What do you want to &teach?")
        caption = label(self, "prompt", question)
        caption.setBuddy(self._lesson)
        self._lesson.setAccessibleName(without_key(question))
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(caption)
        rows.addWidget(self._lesson, alignment=Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._lesson_purpose)
        return rows

    @Slot()
    def _show_lesson(self) -> None:
        """What it sets is filled in, but for what the artist changed already."""
        self._lesson_purpose.setText(self._lesson.purpose)
        self._groups.follow(self._lesson.chosen)
        self._suggest_prompts()

    @Slot()
    def _suggest_prompts(self) -> None:
        self._samples.setVisible(self._model.is_starter)
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
            self._unfold_what_is_wrong()
            self.show_error(error_text(error))
            return
        self.show_error("")
        self.submitted.emit(new_project)

    def _unfold_what_is_wrong(self) -> None:
        """Nobody is told of a number that is out of sight."""
        try:
            _ = self._model.sampling.chosen
        except InputError:
            self._more.setChecked(True)

    def _read(self) -> NewProject:
        project_name(self._name.text())
        folder = self._folder.text().strip()
        if not folder:
            raise InputError("Choose a folder for the project.")

        prompts = tuple(line.strip() for line in self._prompts.toPlainText().splitlines() if line.strip())
        if not prompts:
            raise InputError("Write at least one prompt, one per line.")

        negative = line(self._negative.text(), PROMPT_LETTERS)
        settings = self._model.settle(self.blank())
        return NewProject(path_of(folder), settings, prompts, self._kept_back(prompts), self._liked.chosen, negative)

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
        return free_place(self._home, plain)

    @Slot()
    def _on_browse_folder(self) -> None:
        ask_for_folder(self, self.tr("Folder for the project"), self._home, self._on_folder_chosen)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self._folder.setText(folder)

        # setText counts as not typed, and the folder would follow the name again.
        self._folder.setModified(True)
