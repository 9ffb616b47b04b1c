"""What the open project teaches, and the question that its pictures stand under, to be asked in other words."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from studio.controller.program.error_text import error_text, phrase_text
from studio.controller.project_controller import ProjectController
from studio.domain.errors import StudioError
from studio.domain.lesson import lesson_named
from studio.domain.limits import QUESTION_LETTERS
from studio.ui.widgets.factories import label, line_edit
from studio.ui.widgets.plain_text import tooltip_text


class QuestionLine(QWidget):
    """An empty line means the lesson's own question, which stands there in grey. `told` carries why what was typed
    cannot be kept, or nothing."""

    told = Signal(str)

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        settings = controller.project.settings
        lesson = lesson_named(settings.lesson)
        self._lesson = label(self, "dim", self.tr("Lesson: {0}").format(phrase_text(lesson.label)))
        self._lesson.setToolTip(tooltip_text(phrase_text(lesson.purpose)))
        caption = label(self, "caption", self.tr("&Question"))
        question = lesson.question if settings.group_size > 2 else lesson.pair_question
        self._line = line_edit(self, phrase_text(question), QUESTION_LETTERS)
        self._line.setText(settings.question)
        self._line.setAccessibleName(self.tr("Question over the pictures"))
        caption.setBuddy(self._line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._lesson)
        row.addSpacing(12)
        row.addWidget(caption)
        row.addWidget(self._line, 1)
        self._line.editingFinished.connect(self.keep)

    @property
    def lesson(self) -> str:
        return self._lesson.text()

    @property
    def line(self) -> QLineEdit:
        return self._line

    @Slot()
    def keep(self) -> None:
        """Ask what the line says from now on."""
        if self._line.text().strip() == self._controller.project.settings.question:
            return
        try:
            self._controller.ask(self._line.text())
        except StudioError as error:
            self.told.emit(error_text(error))
        else:
            self.told.emit("")
