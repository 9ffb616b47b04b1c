"""The first page: go on with a recent project or make a new one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from studio.controller.program.preferences import PreferenceFile
from studio.controller.program.recent_projects import RecentProject
from studio.domain.typed import home_folder
from studio.ui.base_models.model_library import ModelLibrary
from studio.ui.start.deed_row import DeedRow
from studio.ui.start.new_project_form import NewProjectForm
from studio.ui.start.recent_list import RecentList
from studio.ui.viewer.picture_cache import PictureCache
from studio.ui.widgets.dialogs import ask_for_folder, open_once
from studio.ui.widgets.factories import busy_bar, button, label, scrolled, show_text

LIST_WIDTH = 320
FORM_WIDTH = 620
SIDE = 56
LIST_STRETCH = 100
"""Against what is below it: the list takes what its rows need, if there is so much."""


class StartPage(QWidget):
    """`created` carries a NewProject, `opened` a folder, `check_asked` the folder that could not be opened;
    `archive_asked` is a press of “Open archive…”.

    New projects are made in `home` unless the artist chose another folder.
    """

    created = Signal(object)
    opened = Signal(object)
    check_asked = Signal(object)
    archive_asked = Signal()

    def __init__(
        self, home: Path, pictures: PictureCache, preferences: PreferenceFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._usual_home = self._home = home
        self._preferences = preferences
        self._list = RecentList(pictures, self)
        self._deed_row = DeedRow(self)
        self._form = NewProjectForm(home, pictures, self)
        self._no_recents = label(self, "dim", self.tr("Projects you have opened appear here."), wrap=True)
        self._open_error = label(self, "error", wrap=True)
        self._refused: Path | None = None
        self._check_button = button(self, self.tr("Check the project…"))
        self._check_button.clicked.connect(self._on_check)
        self._check_button.hide()
        self._opening = label(self, "dim", wrap=True)
        self._opening_bar = busy_bar(self, self.tr("Progress"), LIST_WIDTH)
        # It gives way with the words above it.
        self._opening_bar.setMinimumWidth(0)
        self._opening_bar.hide()
        self._open_button = button(self, self.tr("Open folder…"))
        self._archive_button = button(self, self.tr("Open archive…"))
        self._open_button.clicked.connect(self.choose_folder)
        self._archive_button.clicked.connect(self.archive_asked)
        self._list.opened.connect(self.opened)
        self._form.submitted.connect(self.created)
        self._form.model.library_asked.connect(self._on_library_asked)
        self._open_error.hide()
        self._opening.hide()
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed()
        self._lay_out()

    @property
    def form(self) -> NewProjectForm:
        return self._form

    @property
    def recents(self) -> RecentList:
        return self._list

    @property
    def deed_row(self) -> DeedRow:
        """What is being done with a project of the list."""
        return self._deed_row

    @property
    def home(self) -> Path:
        """Where new projects are made."""
        return self._home

    @Slot()
    def _on_preferences_changed(self) -> None:
        chosen = self._preferences.values.home
        self._home = Path(chosen) if chosen else self._usual_home
        self._form.take_home(self._home)

    def show_library(self, home: Path) -> None:
        """Let the artist choose among the models in the programs of this home."""
        library = ModelLibrary(self._preferences, home, self)
        library.chosen.connect(self._form.take_base)
        open_once(library)

    @Slot()
    def _on_library_asked(self) -> None:
        self.show_library(home_folder())

    @property
    def opening(self) -> str:
        """What is said while a project is being opened."""
        return self._opening.text()

    @property
    def open_error(self) -> str:
        return self._open_error.text()

    def set_acting(self, acting: bool) -> None:
        """While something is done with one project, nothing else can be asked for."""
        self._list.set_acting(acting)
        self._archive_button.setEnabled(not acting)

    def show_recents(self, recents: Sequence[RecentProject], opened: Path | None = None) -> None:
        """The one of the folder that is `opened` says so."""
        self._list.show_recents(recents, opened)
        self._list.setVisible(bool(recents))
        self._no_recents.setVisible(not recents)

    @property
    def check_button(self) -> QPushButton:
        """Shown below a sentence about a project that could not be opened."""
        return self._check_button

    def show_open_error(self, sentence: str, refused: Path | None = None) -> None:
        """Without a sentence there is none; `refused` is the folder of a project that could not be opened."""
        self._refused = refused
        show_text(self._open_error, sentence)
        self._check_button.setVisible(refused is not None)

    def show_opening(self, name: str) -> None:
        """Say which project is being opened; empty says nothing."""
        show_text(self._opening, self.tr("Opening “{0}”…").format(name) if name else "")
        self._opening_bar.setVisible(bool(name))

    def focus_first(self) -> None:
        """Recent projects if there are any, else the form."""
        if self._list.count():
            self._list.setFocus()
        else:
            self._form.focus_name()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(label(self, "section", self.tr("Recent projects")))
        left.addWidget(self._no_recents)
        left.addWidget(self._list, LIST_STRETCH)
        left.addWidget(self._deed_row)
        left.addWidget(self._open_error)
        left.addWidget(self._check_button, alignment=Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._opening)
        left.addWidget(self._opening_bar)
        # One below the other: beside each other they would make the column too wide for a small window.
        for widget in (self._open_button, self._archive_button):
            left.addWidget(widget, alignment=Qt.AlignmentFlag.AlignLeft)
        left.addStretch(1)

        right = QVBoxLayout()
        right.setSpacing(16)
        right.addWidget(label(self, "section", self.tr("New project")))
        right.addWidget(self._form, 1)

        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(SIDE, 40, SIDE, 40)
        rows.setSpacing(6)
        rows.addWidget(label(self, "wordmark", "Atelier"))
        rows.addWidget(label(self, "lead", self.tr("Teach a model your style by choosing between pictures.")))
        rows.addSpacing(30)
        rows.addLayout(self._columns(left, right), 1)

        foot = QWidget(self)
        foot.setObjectName("strip")
        below = QVBoxLayout()
        below.addWidget(self._form.end)
        columns = self._columns(QVBoxLayout(), below)
        columns.setContentsMargins(SIDE, 10, SIDE, 10)
        foot.setLayout(columns)

        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scrolled(content, self), 1)
        outer.addWidget(foot)

    def _columns(self, left: QVBoxLayout, right: QVBoxLayout) -> QHBoxLayout:
        """The list's and the form's, at the same places wherever they are asked for."""
        columns = QHBoxLayout()
        columns.setSpacing(64)
        for layout, width in ((left, LIST_WIDTH), (right, FORM_WIDTH)):
            holder = QWidget(self)
            layout.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(layout)
            holder.setMaximumWidth(width)

            # Stretched by their widths, both columns give way alike in a narrow window.
            columns.addWidget(holder, width)
        columns.addStretch(1)
        return columns

    @Slot()
    def _on_check(self) -> None:
        if self._refused is not None:
            self.check_asked.emit(self._refused)

    @Slot()
    def choose_folder(self) -> None:
        ask_for_folder(self, self.tr("Open a project folder"), self._home, self._on_folder_chosen)

    @Slot(str)
    def _on_folder_chosen(self, folder: str) -> None:
        self.opened.emit(Path(folder))
