"""The choice of what to teach, at the top of the form for a new project."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from studio.controller.program.error_text import phrase_text
from studio.domain.lesson import LESSONS, Lesson, lesson_named
from studio.ui.widgets.form_box import FormBox


class LessonBox(FormBox):
    """The first is the one that most artists come for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for name, lesson in LESSONS.items():
            self.addItem(phrase_text(lesson.label), name)

    @property
    def chosen(self) -> Lesson:
        return lesson_named(str(self.currentData()))

    @property
    def purpose(self) -> str:
        """What comes of the chosen one, in a sentence."""
        return phrase_text(self.chosen.purpose)
